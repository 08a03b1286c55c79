/**
 * 机构与成员 — owns legal entities, their standing in a region, members and their duties, and who a session acts as.
 * Tables: organisations.entity, .organisation, .member, .person. Emits: organisation.vetted.
 * Promises: nobody acts in an organisation's role before it is verified; the last administrator cannot leave.
 */
export {
  CREDIT_CODE_WORDS,
  creditCodeCheck,
  creditCodeNeighbours,
  readCreditCode,
  whyNotCreditCode,
} from './credit-code.ts';
export { territoryOf } from './acting.ts';
export { DATA_SCOPE_LABELS, storedScope, whyNotScope, type MemberScope } from './data-scope.ts';
export { inReadingOrder, withDescendants, type Department } from './department-tree.ts';
export { insertDepartment, listDepartments } from './departments-store.ts';
export {
  findEntity,
  findNamesakes,
  forgetFormerIdentity,
  findOrMakeEntity,
  insertFormerIdentity,
  listFormerIdentities,
  namesOf,
  pointToEntity,
  type FormerIdentity,
  type Identity,
  type Namesake,
} from './entities.ts';
export { foundMany } from './found-many.ts';
export { foundOrganisation, type Founding } from './found-organisation.ts';
export type { Holding } from './holding.ts';
export { membersHolding } from './members-holding.ts';
export { matchName, readKnownNames, type KnownNames, type MatchedName, type NameMatch } from './match-names.ts';
export { fullNameKey, initialsOf, nameKey, sameFullName } from './names.ts';
export { forgetPreregistered, listKnown, preregister, type KnownOrganisation } from './preregister.ts';
export { isIdentity, readIdentity } from './read-identity.ts';
export { SOURCE_LABELS, STATEMENT_SOURCES, type StatementSource, type StatementValue } from './statement-words.ts';
export {
  insertStatements,
  livingStatements,
  state,
  statementHistory,
  type NewStatement,
  type Saying,
  type Statement,
} from './statements.ts';
export { identifyWith, organisationCookie } from './identify.ts';
export {
  COMINGS,
  DUTY_LABELS,
  isSubkind,
  KIND_GROUPS,
  KIND_LABELS,
  kindFacts,
  kindLabel,
  KINDS,
  LICENCE_KINDS,
  LICENCES,
  JOINABLE_KINDS,
  ORGANISATION_KINDS,
  ROLE_OF_KIND,
  SIZE_LABELS,
  STATE_LABELS,
  type Coming,
  type Membership,
  type Organisation,
  type LicenceKind,
  type OrganisationKind,
  type OrganisationState,
} from './model.ts';
export {
  deleteMember,
  insertMember,
  listMemberRecords,
  moveMemberships,
  rememberChoice,
  updateMember,
  type MemberRecord,
} from './member-store.ts';
export { holdPerson } from './hold-person.ts';
export { findOrganisationNames } from './names-by-id.ts';
export { describeSession } from './read-session.ts';
export { resolveActor, type OnBehalf, type Person } from './resolve-actor.ts';
export { memberView, organisationView } from './views.ts';
export { switchOrganisation } from './switch-organisation.ts';
export { placeNames, townshipsOf, type Township } from './townships.ts';
export { divisionOf, idsWithin } from './within.ts';
export {
  enrolMember,
  enrolPerson,
  accountsHere,
  findByCreditCode,
  findOperator,
  findOrganisation,
  findPersonalRole,
  findOrganisations,
  listOrganisationIds,
  getOrganisation,
  listMembers,
  listMemberships,
  listOrganisations,
  lockOrganisation,
  updateOrganisation,
} from './store.ts';
export { foundRegion, type NewRegion } from './found-region.ts';
export { isLastAdmin, mayGovern } from './rules.ts';
export { readOrganisation } from './list-organisations.ts';
export { verifiedPart, verifiedPartStarts } from './for-map.ts';
export { directory } from './officers.ts';
export { followOrganisation, OFFICE_VETTING, ORGANISATION_VETTING } from './vetting.ts';
