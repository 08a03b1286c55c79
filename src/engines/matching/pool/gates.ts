import type { Kind, Supply } from '../types.ts';

export const KINDS: readonly Kind[] = ['employment', 'internship', 'apprenticeship'];

/** In the eight bits of a number: nothing is said; it is no small whole number and stands in the column. */
export const UNSAID = 255;
export const ELSEWHERE = 254;
/** In the bits of the kind. */
export const NO_KIND = 7;

/**
 * What decides at once whether a row may be looked at, in one byte: two bits of the kind, five of the education. It stands in the lists
 * beside the number of the row, so that nothing has to be fetched for what is not wanted.
 */
const NONE = 3;
const UNSTATED = 30;
const ASK_THE_ROW = 31;
const ROW_BITS = 24;
export const MOST_ROWS: number = 2 ** ROW_BITS;

/** @param second the second number of a record */
function gateOf(second: number): number {
  const kind = (second >>> 8) & NO_KIND;
  const education = (second >>> 16) & 255;
  const level =
    education === UNSAID ? UNSTATED : education === ELSEWHERE || education >= UNSTATED ? ASK_THE_ROW : education;
  return (kind === NO_KIND ? NONE : kind) | (level << 2);
}

/** As lists hold a row. */
export const entryOf = (row: number, second: number): number => (row | (gateOf(second) << ROW_BITS)) >>> 0;
export const rowIn = (entry: number): number => entry & (MOST_ROWS - 1);
export const gateIn = (entry: number): number => entry >>> ROW_BITS;

/** Of what a gate says: nothing stands against it; something does; the row has to be asked. */
export const FREE = 0;
export const BARRED = 1;
export const ASK = 2;

/** What every gate means to a supply. */
export function meanings(
  supply: Supply,
  kinds: readonly boolean[] | undefined,
  barred: readonly boolean[] | undefined,
  counts: { readonly kind: boolean; readonly education: boolean },
): Uint8Array {
  const said = new Uint8Array(128);
  for (let gate = 0; gate < said.length; gate++) {
    const [kind, level] = [gate & 3, (gate >>> 2) & 31];
    const wrongKind =
      kind < KINDS.length && (barred?.[kind] === true || (kinds !== undefined && counts.kind && !kinds[kind]!));
    const asked = supply.education === undefined || !counts.education || level === UNSTATED ? undefined : level;
    said[gate] = wrongKind
      ? BARRED
      : asked === undefined
        ? FREE
        : asked === ASK_THE_ROW
          ? ASK
          : asked > supply.education!
            ? BARRED
            : FREE;
  }
  return said;
}
