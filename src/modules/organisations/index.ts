/**
 * 机构与成员 — owns legal entities, their standing in a region, members and their duties, and who a session acts as.
 * Tables: organisations.entity, .organisation, .member, .person. Emits: organisation.vetted.
 * Promises: nobody acts in an organisation's role before it is verified; the last administrator cannot leave.
 */
export { CREDIT_CODE_WORDS, creditCodeCheck, readCreditCode, whyNotCreditCode } from './credit-code.ts';
export { foundOrganisation, type Founding } from './found-organisation.ts';
export { identifyWith, organisationCookie } from './identify.ts';
export {
  DUTY_LABELS,
  KIND_LABELS,
  ORGANISATION_KINDS,
  SIZE_LABELS,
  STATE_LABELS,
  type Membership,
  type Organisation,
  type OrganisationKind,
} from './model.ts';
export { describeSession } from './read-session.ts';
export { resolveActor } from './resolve-actor.ts';
export {
  enrolMember,
  enrolPerson,
  findByCreditCode,
  findOperator,
  findOrganisation,
  listMembers,
  listMemberships,
  listOrganisations,
} from './store.ts';
export { foundRegion, type NewRegion } from './found-region.ts';
