import type { MappingGuess } from './model.ts';

/** Names of columns as people write them; the first pattern that fits names the field. */
export type HeaderPatterns = readonly (readonly [field: string, pattern: RegExp])[];

const SEARCHED = 15;
const LONGEST = 20;

/** A line names the columns when it has at least two of the words and no code or number of its own. */
export const guessByPatterns =
  (patterns: HeaderPatterns) =>
  (sample: readonly (readonly string[])[], keys: readonly string[] | undefined): MappingGuess => {
    if (keys !== undefined) return { mapping: mappingOf(patterns, keys), headers: keys, firstDataRow: 0 };
    const counts = sample
      .slice(0, SEARCHED)
      .map((row) => new Set(row.map((cell) => fieldOf(patterns, cell)).filter((field) => field !== undefined)).size);
    const best = Math.max(0, ...counts);
    const row = best >= 2 || (best === 1 && sample[0]?.length === 1) ? counts.indexOf(best) : -1;
    if (row < 0) return { mapping: {}, headers: [], firstDataRow: 0 };
    const first = sample[row]!;
    // A second line divides headers of the first (实习时间 → 开始, 结束) or fills its gaps.
    const divided = dividedBy(patterns, first, sample[row + 1] ?? []);
    const headers = divided ?? first;
    const firstDataRow = afterNotes(sample, row + (divided === undefined ? 1 : 2));
    return { mapping: mappingOf(patterns, headers), headers, firstDataRow };
  };

/** The headers of both lines joined; undefined when the lower line holds values. */
function dividedBy(
  patterns: HeaderPatterns,
  upper: readonly string[],
  lower: readonly string[],
): readonly string[] | undefined {
  const filled = lower.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (filled.length === 0 || filled.some((cell) => /\d/.test(cell) || cell.length > 8)) return undefined;
  let group = '';
  const headers = Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const [above, below] = [(upper[column] ?? '').trim(), (lower[column] ?? '').trim()];
    if (above !== '') group = above;
    return below === ''
      ? above
      : above === '' || fieldOf(patterns, below) === undefined
        ? `${group}${below}`
        : `${above}${below}`;
  });
  const divides = lower.every(
    (cell, column) => cell.trim() === '' || fieldOf(patterns, headers[column]!) !== undefined,
  );
  const same = lower.some(
    (cell, column) =>
      cell.trim() !== '' && (upper[column] ?? '').trim() !== '' && (upper[column + 1] ?? '').trim() !== '',
  );
  return divides && !same ? headers : undefined;
}

const NOTE = /^(?:注|说明|填表说明|填写说明|填写要求|备注|示例|例[:：]|例如|※|\*)/;

/** Below the names of the columns people explain how to fill them in. */
function afterNotes(sample: readonly (readonly string[])[], from: number): number {
  let row = from;
  while (row < sample.length && isNote(sample[row]!)) row += 1;
  return row;
}

function isNote(row: readonly string[]): boolean {
  const filled = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return filled.length > 0 && NOTE.test(filled[0]!.normalize('NFKC')) && new Set(filled).size <= 2;
}

const fieldOf = (patterns: HeaderPatterns, header: string): string | undefined => {
  // Short names are set wide: 姓 名. What stands in brackets explains.
  const text = header
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replace(/[*（(].*$/, '');
  return text === '' || text.length > LONGEST ? undefined : patterns.find(([, pattern]) => pattern.test(text))?.[0];
};

function mappingOf(patterns: HeaderPatterns, headers: readonly string[]): Record<number, string> {
  const mapping: Record<number, string> = {};
  const taken = new Set<string>();
  for (const [column, header] of headers.entries()) {
    const field = fieldOf(patterns, header);
    if (field === undefined || taken.has(field)) continue;
    taken.add(field);
    mapping[column] = field;
  }
  return mapping;
}
