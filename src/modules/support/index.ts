/**
 * 支持 — owns looks with somebody's eyes and merges of accounts (support.*). Emits nothing.
 * Promises: found only by what is known exactly, and masked; every act has a reason and stands in the trail; whoever is looked
 * at is told; while looking nothing can be changed or taken away; nobody gains a right by looking or merging.
 */
export { observing } from './observe.ts';
