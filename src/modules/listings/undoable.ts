import type { ListingState } from './model.ts';

/** Long enough to see what one has done, short enough that nobody has acted on it. */
export const UNDO_MINUTES = 10;

/** Steps of an owner that nobody else has a part in. Closing what was under review ended its case, which stays ended. */
const UNDOABLE: Readonly<Record<string, readonly ListingState[]>> = {
  confirm: ['published', 'expired'],
  close: ['draft', 'returned', 'published', 'expired'],
  revise: ['published', 'expired'],
};

/** The server takes it back for whoever did it; the page offers it. @param from undefined: the step changed no state */
export const isUndoable = (verb: string, from: ListingState | undefined): boolean =>
  UNDOABLE[verb] !== undefined && (from === undefined || UNDOABLE[verb].includes(from));
