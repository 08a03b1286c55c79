/**
 * 监护 — owns guardians.*: what is known of a learner's age, guardians, their relation, and what waits for their word.
 * Receipts of what they decide: modules/privacy. Emits nothing.
 * Promises: dates, numbers, names and phones are sealed; under 14 nothing is done before a guardian agrees; one guardian's
 * no weighs more than another's yes; authority ends with the learner's eighteenth year by itself; the school decides for
 * nobody, it records what was signed on paper.
 */
export { forgetLearners } from './forget-learners.ts';
export { birthDateOf, IDENTITY_WORDS, readIdentityNumber, whyNotIdentityNumber } from './identity-number.ts';
export { mayUse } from './may-use.ts';
export { recordAge } from './record-age.ts';
export { BAND_LABELS, type Band, type Matter } from './model.ts';
