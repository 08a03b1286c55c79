/**
 * 入驻 — owns joining.urge; counts who joined the platform and what they did since, from what the modules below keep: verified
 * organisations (offices left out), and people who agreed to be public. Emits nothing.
 * Promises: the numbers on the public page, on the dashboard and in the list come from the same statement; nobody is urged who has
 * done something, and nobody twice within URGE_AGAIN_DAYS.
 */
export { countPeople, type PeopleCount } from './count-people.ts';
export { countJoined, countOrganisations, type JoinedCount } from './joined-facts.ts';
export * from './model.ts';
