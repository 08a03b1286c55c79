/**
 * 变更流 — what changed, told to whoever keeps something of it in memory (decision 007).
 * Promises: nothing that commits late is missed; a mirror is never ahead of the database and never more than a moment behind.
 */
export {
  appendChanges,
  currentCursor,
  followChanges,
  pruneChanges,
  readChanges,
  type Change,
  type ChangeCursor,
  type ChangeFollower,
} from './feed.ts';
export { createMirror, type Mirror } from './mirror.ts';
export type { KeptMemory, Mirrored, MirrorState } from './mirrored.ts';
