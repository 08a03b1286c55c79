/**
 * 委托 — owns delegations.*: which organisation may act in another's name, with which rights, until when, and what waits for
 * the principal's own word. Subscribes to organisation.vetted. Emits nothing.
 * Promises: nothing is done in a firm's name that it did not give over; each right ends by its date, at once when either side
 * ends it, and when either no longer stands; every use is in the trail with the delegation; nobody gives on what was given.
 */
export { actOnBehalf } from './act-on-behalf.ts';
export { askerOf, backgroundActor, type Asker } from './background-actor.ts';
export { listConfirmations, subjectsWaiting } from './confirmation-store.ts';
export { delegationsHeldBy, listDelegations } from './store.ts';
export { askForConfirmation, needsConfirmation } from './ask-confirmation.ts';
export { endWaiting, waitingConfirmations, type Waiting } from './wait-for-confirmation.ts';
export type { Confirmable, Confirmables } from './decide-confirmation.ts';
export { foundConfirmation, foundDelegation } from './found-delegation.ts';
export { endOutlived } from './jobs.ts';
export { offerDelegation, requestDelegation } from './ask-delegation.ts';
export { stepDelegation } from './decide-delegation.ts';
