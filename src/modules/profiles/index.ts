/**
 * 人才供给 — owns profiles of learners, classes and experts, with what they can do and what they look for; classes and majors
 * of schools with their outcomes; what became of learners. Tables: profiles.*. Emits: profile.personalised.
 * Promises: a learner's name reaches only the learner and the own school; whoever switched recommendation off
 * (`personalised` false) says so in every profile that is read, and only the person may switch it;
 * who teaches a major stands here and nowhere else; of a class the public learns nothing that tells of a person.
 */
export { profilesHolding } from './holding.ts';
export { refusedAccounts } from './refused-accounts.ts';
export { pastPartners } from './past-partners.ts';
export { entryYearsOf } from './entry-years.ts';
export { editProfile } from './edit-profile.ts';
export { EDUCATION, PROFILE_KIND_LABELS, type Profile, type ProfileId, type ProfileKind } from './model.ts';
export { heldPurposes, holdProfile, personaliseProfile } from './hold-profile.ts';
export { learnerRows } from './learner-rows.ts';
export { getProfile, listProfiles } from './read-profiles.ts';
export { insertMajors } from './major-store.ts';
export type { MajorYear, SchoolMajor } from './school-model.ts';
export { findProfile, findProfileOfAccount, insertProfiles, type NewParts } from './store.ts';
export {
  publicClasses,
  publicMajors,
  schoolsTeaching,
  type PublicClass,
  type PublicMajor,
  type TeachingSchool,
} from './public-classes.ts';
export { askOwners, type Named } from './account-questions.ts';
export { bulkOfImport, insertBulk, keepLearners, restoreBulk, type LearnerBefore } from './bulk-store.ts';
export { headcountsFromLearners, knownClasses, type KnownClass } from './class-store.ts';
export { CLASS_TOPIC } from './classes.ts';
export { deleteImportedFates, existingFates, insertFates, type NewFate } from './fate-store.ts';
export {
  deleteEmptyClasses,
  deleteLearners,
  idsGone,
  idsOnlyFrom,
  knownLearners,
  learnersGone,
  setLearner,
  type KnownLearner,
} from './learner-store.ts';
export { blankLearner } from './learners.ts';
export { taughtBy } from './major-store.ts';
export {
  classKey,
  DESTINATION_CODES,
  DESTINATIONS,
  LEARNER_STATUS_LABELS,
  numberKey,
  personKey,
  type Destination,
  type DestinationCode,
  type FirmMatch,
  type LearnerStatus,
  type Placement,
} from './school-model.ts';
export { educationOfMajor } from './school-views.ts';
export { profilesById, recommendable, recommendableIds } from './recommendable.ts';
export { supplyOf } from './supply.ts';
