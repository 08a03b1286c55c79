/** Which column holds what: from the header, from the values, and from both against each other. */
import type { MappedField } from './header-words.ts';
import { MAPPED_FIELDS, headerGuesses } from './header-words.ts';
import { normalise } from './normalise.ts';
import type { PlaceIndex } from './place-index.ts';
import type { Text } from './reading.ts';
import { isBlank } from './reading.ts';
import { LOOKS, lookShare } from './value-looks.ts';

export interface ColumnGuess {
  readonly field?: MappedField;
  readonly confidence: number;
  readonly why: Text;
  /** What the column would also be, had not another column been better. */
  readonly alsoLike?: MappedField;
}

/** Several columns may hold contact data; every other field has one column. */
const MANY: ReadonlySet<MappedField> = new Set(['contact']);
/** Told by values alone only if nothing says otherwise, because their form is common. */
const WEAK_ALONE: ReadonlySet<MappedField> = new Set([
  'payMin',
  'payMax',
  'headcount',
  'validUntil',
  'skills',
  'requirements',
]);
const LEAST = 0.4;

interface Claim {
  readonly column: number;
  readonly field: MappedField;
  readonly score: number;
  readonly header: number;
  readonly share: number | undefined;
}

/**
 * @param headers one per column, may be empty; @param sampleRows some tens of rows are enough.
 * @param places needed to tell places by their values.
 */
export function guessMapping(
  headers: readonly string[],
  sampleRows: readonly (readonly string[])[],
  places?: PlaceIndex,
): readonly ColumnGuess[] {
  const width = Math.max(headers.length, ...sampleRows.map((row) => row.length));
  const claims = Array.from({ length: width }, (_, column) =>
    claimsOf(column, headers[column] ?? '', sampleRows, places),
  ).flat();
  claims.sort((a, b) => b.score - a.score || a.column - b.column);
  const given = new Map<number, Claim>();
  const taken = new Map<MappedField, number>();
  for (const claim of claims) {
    if (given.has(claim.column) || (taken.has(claim.field) && !MANY.has(claim.field))) continue;
    if (shareOneFact(claim.field, taken)) continue;
    given.set(claim.column, claim);
    taken.set(claim.field, claim.column);
  }
  return Array.from({ length: width }, (_, column) =>
    guessOf(
      given.get(column),
      claims.find((claim) => claim.column === column),
      taken,
    ),
  );
}

/** Two bare number columns are lower and upper pay only together with a header; one whole pay column is enough. */
const shareOneFact = (field: MappedField, taken: ReadonlyMap<MappedField, number>): boolean =>
  field === 'place' && taken.has('city') && taken.has('province') && taken.has('district');

function claimsOf(
  column: number,
  header: string,
  rows: readonly (readonly string[])[],
  places: PlaceIndex | undefined,
): Claim[] {
  const cells = rows
    .slice(0, 60)
    .map((row) => normalise(row[column] ?? ''))
    .filter((cell) => !isBlank(cell));
  const guesses = headerGuesses(header);
  const shares = new Map(MAPPED_FIELDS.map((field) => [field, lookShare(field, cells, places)]));
  const strongest = Math.max(
    0,
    ...[...shares].map(([field, share]) => (WEAK_ALONE.has(field) || field === 'description' ? 0 : (share ?? 0))),
  );
  const claims: Claim[] = [];
  for (const field of MAPPED_FIELDS) {
    const named = guesses.find((guess) => guess.field === field)?.score ?? 0;
    const share = shares.get(field);
    const score =
      named > 0 ? withHeader(named, share, strongest) : byValues(field, share, header === '' || guesses.length === 0);
    if (score >= LEAST) claims.push({ column, field, score, header: named, share });
  }
  return claims;
}

/** A header is believed unless its values look clearly like something else. */
function withHeader(named: number, share: number | undefined, strongest: number): number {
  if (share === undefined) return strongest > 0.9 ? named * 0.6 : named * 0.95;
  if (share < 0.1 && strongest > 0.8) return named * 0.3;
  return named * (0.7 + 0.3 * share);
}

function byValues(field: MappedField, share: number | undefined, headerSilent: boolean): number {
  if (share === undefined) return 0;
  const trust = WEAK_ALONE.has(field) ? 0.5 : 0.8;
  return share >= 0.6 ? share * trust * (headerSilent ? 1 : 0.75) : 0;
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;

function guessOf(
  claim: Claim | undefined,
  best: Claim | undefined,
  taken: ReadonlyMap<MappedField, number>,
): ColumnGuess {
  if (claim === undefined) {
    const other = best === undefined ? undefined : taken.get(best.field);
    if (best === undefined || other === undefined)
      return { confidence: 0, why: { zh: '表头和内容都没有认出', en: 'neither header nor values recognised' } };
    return {
      confidence: 0,
      alsoLike: best.field,
      why: { zh: `与第${other + 1}列重复，第${other + 1}列更像`, en: `column ${other + 1} fits better` },
    };
  }
  const { field, score, header, share } = claim;
  const values: Text | undefined =
    share === undefined ? undefined : { zh: `${percent(share)}的内容符合`, en: `${percent(share)} of the values fit` };
  const words: Text | undefined = header > 0 ? { zh: '表头相符', en: 'the header fits' } : undefined;
  const parts = [words, values].filter((part) => part !== undefined);
  const why: Text = { zh: parts.map((part) => part.zh).join('，'), en: parts.map((part) => part.en).join(', ') };
  const also = best !== undefined && best.field !== field ? { alsoLike: best.field } : {};
  return { field, confidence: Math.round(Math.min(score, 0.99) * 100) / 100, why, ...also };
}

/** Fields whose form is so plain that a value in the wrong column is seen at once. */
const PLAIN_FORMS: readonly MappedField[] = [
  'pay',
  'education',
  'experience',
  'employerSize',
  'employerNature',
  'sourceUrl',
  'publishedOn',
];

/** Hint that the cells of a row slid sideways: two or more plain fields hold what belongs to another one. */
export function looksShifted(row: readonly string[], mapping: readonly ColumnGuess[]): boolean {
  let wrong = 0;
  mapping.forEach(({ field }, column) => {
    const cell = normalise(row[column] ?? '');
    if (field === undefined || isBlank(cell) || !PLAIN_FORMS.includes(field) || LOOKS[field]!(cell, undefined)) return;
    if (PLAIN_FORMS.some((other) => other !== field && LOOKS[other]!(cell, undefined))) wrong += 1;
  });
  return wrong >= 2;
}
