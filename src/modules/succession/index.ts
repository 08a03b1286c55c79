/**
 * 机构变更 — owns succession.merger: mergers with what they moved, and the acts that end, revive or re-identify an organisation.
 * Emits: organisation.merged, organisation.mergerUndone, organisation.closed, organisation.reopened, organisation.codeChanged.
 * Promises: nobody decides about the own organisation; what moves and what ends is listed before; a merger can be undone
 * for a fortnight, a closing by reopening, which is verified again.
 */
export { UNDO_DAYS, type Merger } from './model.ts';
export { CLOSING } from './closing-kind.ts';
