/**
 * 认领申请与争议 — owns claims.claim: a firm says, with evidence, that a listing is its own although the names differ or
 * another firm claimed it; staff decide. Emits nothing.
 * Promises: a listing changes hands only by a person's decision with a reason; both sides are told; one open claim per firm.
 */
export { listClaims } from './store.ts';
