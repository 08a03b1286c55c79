/**
 * 意向摸底 — owns appetite.*: one-minute surveys of firms before anybody asks for details (yes, maybe, no with reason; what,
 * how many, when), answered by link without an account. Emits nothing.
 * Promises: says who asks, why and what happens with it; asks once and reminds twice at most; whoever does not want to be
 * asked again this year is not; each yes and maybe becomes a draft in the firm's own name, nothing is published by itself;
 * no shares are shown of fewer firms than the threshold; numbers are forgotten when the survey closes.
 */
export { readAsked } from './read-surveys.ts';
