/**
 * 人才供给 — owns profiles of learners, classes and experts, with what they can do and what they look for.
 * Tables: profiles.profile. Emits: profile.personalised.
 * Promises: a learner's name reaches only the learner and the own school; whoever switched recommendation off
 * (`personalised` false) says so in every profile that is read, and only the person may switch it.
 */
export { profilesHolding } from './holding.ts';
export { editProfile } from './edit-profile.ts';
export { EDUCATION, PROFILE_KIND_LABELS, type Profile, type ProfileId, type ProfileKind } from './model.ts';
export { heldPurposes, holdProfile, personaliseProfile } from './hold-profile.ts';
export { learnerRows } from './learner-rows.ts';
export { getProfile, listProfiles } from './read-profiles.ts';
export { findProfile, findProfileOfAccount, insertProfiles } from './store.ts';
export { supplyOf } from './supply.ts';
