/**
 * 个人信息保护 — owns privacy.*: the register of processing, the texts that people accept, consent receipts, requests of
 * persons, the log of revealed values, periods and ages as dated data, impact assessments.
 * Emits: consent.changed. Subscribes: profile.personalised.
 * Promises: withdrawing is as easy as giving and takes effect at once; everything held of a person can be copied by that
 * person and goes when the account is closed, less what the law keeps, which is named; a masked value is shown whole only
 * with a reason, and the person sees who looked.
 */
export { hasConsent, recordConsent, recordConsents, type NewConsent } from './consents.ts';
export { textsInForce, type TextInForce } from './dated-data.ts';
export {
  DECISION_LABELS,
  PURPOSES,
  TEXT_LABELS,
  type Consent,
  type Decision,
  type Purpose,
  type TextKey,
} from './model.ts';
export type { RevealSource } from './reveal.ts';
export { monthsBefore, standingConsent } from './rules.ts';
export { insertConsents, listConsents } from './store.ts';
