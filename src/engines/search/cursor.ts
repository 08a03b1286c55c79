/**
 * A cursor names the last hit and carries the statistics that its page was ranked with. A document's score depends on nothing else
 * that changes, so the pages of one walk fit together whatever is put or removed meanwhile.
 *
 * [sort key, id, needed, documents, documents holding each ranked term …]
 */
import { failure } from '#kernel/errors';
import type { SearchCursor } from './types.ts';

export interface Statistics {
  readonly documents: number;
  /** For each ranked term, how many documents hold it. */
  readonly holding: readonly number[];
}

export interface Position {
  readonly key: number;
  readonly id: string;
  readonly needed: number;
  readonly statistics: readonly number[];
}

/** Stands for the key −Infinity, which JSON cannot carry. */
const UNKNOWN = 'unknown';

export const writeCursor = (
  key: number,
  id: string,
  needed: number,
  statistics: Statistics | undefined,
): SearchCursor => [
  key === -Infinity ? UNKNOWN : key,
  id,
  needed,
  ...(statistics === undefined ? [] : [statistics.documents, ...statistics.holding]),
];

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

export function readCursor(cursor: SearchCursor): Position {
  const [rawKey, id, needed, ...statistics] = cursor;
  const key = rawKey === UNKNOWN ? -Infinity : rawKey;
  const wellFormed =
    typeof key === 'number' && !Number.isNaN(key) && typeof id === 'string' && Number.isInteger(needed);
  if (!wellFormed || !statistics.every(isNumber)) throw failure('search.invalidCursor');
  return { key, id, needed: needed as number, statistics };
}

/** @throws Failure search.invalidCursor when the cursor belongs to another text */
export function readStatistics({ statistics }: Position, terms: number): Statistics {
  const [documents, ...holding] = statistics;
  if (documents === undefined || holding.length !== terms) throw failure('search.invalidCursor');
  return { documents, holding };
}
