/** Finds the line of headers in a sheet that starts with a merged title, notes, blank lines, or has two lines of headers. */
import { headerGuesses } from './header-words.ts';
import { normalise } from './normalise.ts';
import { isBlank } from './reading.ts';
import { LOOKS } from './value-looks.ts';

export interface HeaderRow {
  /** Position of the (first) header line in `rows`. */
  readonly row: number;
  /** 2 if a second line divides the headers of the first (薪资 → 最低, 最高). */
  readonly lines: 1 | 2;
  /** Headers of both lines joined. */
  readonly headers: readonly string[];
  readonly firstDataRow: number;
}

const SEARCHED = 30;

/** Undefined if no line looks like headers: then the sheet starts with data. */
export function findHeaderRow(rows: readonly (readonly string[])[]): HeaderRow | undefined {
  let best: { row: number; score: number } | undefined;
  for (let row = 0; row < Math.min(rows.length, SEARCHED); row += 1) {
    const score = headerScore(rows[row]!);
    if (score > 0 && (best === undefined || score > best.score)) best = { row, score };
  }
  if (best === undefined) return undefined;
  const [first, second] = [rows[best.row]!, rows[best.row + 1] ?? []];
  const above = rows[best.row - 1] ?? [];
  if (dividesAbove(above, first)) return headerOf(best.row - 1, above, first);
  return dividesAbove(first, second)
    ? headerOf(best.row, first, second)
    : { row: best.row, lines: 1, headers: first.map(normalise), firstDataRow: best.row + 1 };
}

/** Columns recognised, less cells that are values; one wide title is no header. */
function headerScore(row: readonly string[]): number {
  const cells = row.map(normalise).filter((cell) => !isBlank(cell));
  if (new Set(cells).size < 2) return 0;
  const known = cells.filter((cell) => cell.length <= 24 && headerGuesses(cell).length > 0);
  const values = cells.filter(isValue);
  const distinct = new Set(known.map((cell) => headerGuesses(cell)[0]!.field)).size;
  return distinct >= 2 && known.length >= cells.length * 0.3 && values.length <= cells.length * 0.25
    ? distinct - values.length * 2
    : 0;
}

const isValue = (cell: string): boolean =>
  /\d{2,}/.test(cell) ||
  cell.length > 40 ||
  [LOOKS.pay, LOOKS.education, LOOKS.experience, LOOKS.employer].some(
    (look) => look!(cell, undefined) && headerGuesses(cell).length === 0,
  );

/** The lower line fills gaps or divides a merged header, and holds no values. */
function dividesAbove(above: readonly string[], below: readonly string[]): boolean {
  const lower = below.map(normalise);
  const filled = lower.filter((cell) => !isBlank(cell));
  if (filled.length === 0 || filled.some(isValue) || filled.some((cell) => headerGuesses(cell).length === 0))
    return false;
  const upper = above.map(normalise);
  const named = upper.filter((cell) => !isBlank(cell));
  if (named.filter((cell) => headerGuesses(cell).length > 0).length < 2 || new Set(named).size < 2) return false;
  return lower.some(
    (cell, column) => !isBlank(cell) && (isBlank(upper[column] ?? '') || upper[column] === upper[column - 1]),
  );
}

/** 最低 under 薪资 is 最低薪资, 下限 under 薪资 is 薪资下限. */
const joinedHeader = (upper: string, lower: string): string => (lower.startsWith('最') ? lower + upper : upper + lower);

function headerOf(row: number, above: readonly string[], below: readonly string[]): HeaderRow {
  const width = Math.max(above.length, below.length);
  let carried = '';
  const headers = Array.from({ length: width }, (_, column) => {
    const upper = normalise(above[column] ?? '');
    const lower = normalise(below[column] ?? '');
    if (!isBlank(upper)) carried = upper;
    if (isBlank(lower)) return upper;
    // 薪资 over 最低: the pair says more than either; a plain header below is better alone.
    const alone = headerGuesses(lower)[0];
    return /^最[低高]$|限$/.test(lower) || alone === undefined ? joinedHeader(carried, lower) : lower;
  });
  return { row, lines: 2, headers, firstDataRow: row + 2 };
}
