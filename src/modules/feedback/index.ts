/**
 * 意见反馈 — owns feedback.request and feedback.word: complaints, suggestions, errors on pages, reports of listings, appeals.
 * Emits nothing; each request is a case of modules/approvals, with an owner and a day.
 * Promises: anybody may write, without an account and without a name; what is written and how to reach the person is sealed;
 * every request ends in an answer; number and code open it, and which of the two was wrong is not told; a listing leaves the
 * public pages only by an officer's decision with a typed reason, which its owner learns and can appeal against.
 */
export { FEEDBACK_KINDS } from './case-kinds.ts';
export { REQUEST_KINDS, REQUEST_LABELS, REQUEST_STATES, type RequestKind, type RequestState } from './model.ts';
export { withinReach } from './read-requests.ts';
export { feedbackFigures, type FeedbackFigures } from './figures.ts';
