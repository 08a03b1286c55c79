/**
 * 对接推荐 — owns matching.weighting (the weights of a region, dated, with who and why), matching.run, part, counterpart and shown
 * (counterparts for everyone, and how often each listing was recommended). No events. Promise: weights are saved only together with what
 * they change; a run that is interrupted counts nobody twice; who switched recommendation off is in none of it; no number of few people.
 */
export * from './model.ts';
