import { educationLevelOf, type CodeBook, type FormerName } from '#modules/codes';
import type { Cells } from './cells.ts';

/** What reading a major asks for: the list in force, names of codes that have left it, and what the school teaches. */
export interface Majors {
  readonly book: CodeBook;
  readonly former: ReadonlyMap<string, FormerName>;
  /** Grows with the codes that the list itself gives. */
  readonly taught: Set<string>;
}

/** Below this a match is only suggested. */
const SURE = 0.8;

/** The code in force that a row means. Last year's code is mapped by its name; what is doubtful is said, with the new code. */
export function readMajor(cells: Cells, majors: Majors): string | null {
  const code = cells.text('majorCode').replaceAll(/\s|k$/gi, '');
  const name = cells.text('major');
  if (code === '' && name === '') return null;
  // People write the code into the column of the name, or both into one.
  const both = /^(\d{6})K?\s*[-:：、]?\s*(.*)$/i.exec(name);
  return both === null ? byBoth(cells, majors, code, name) : byBoth(cells, majors, code || both[1]!, both[2]!.trim());
}

function byBoth(cells: Cells, majors: Majors, code: string, name: string): string | null {
  const field = code === '' ? 'major' : 'majorCode';
  if (code === '') {
    const found = byName(majors, name);
    if (found === undefined) return cells.took(field, undefined) ?? null;
    return settle(cells, field, majors, found, `按“${name}”对应`);
  }
  const row = majors.book.index('major').get(code);
  if (row !== undefined && code.length === 6) {
    if (name === '' || isCalled(majors, code, name)) {
      majors.taught.add(code);
      return cells.took(field, code)!;
    }
    const meant = byName(majors, name);
    if (meant === undefined || meant.confidence < 1) {
      cells.warn(
        'majorCode',
        `代码 ${code} 在现行目录里是“${row.name}”，与“${name}”不符，请核对`,
        `${code} is “${row.name}” in the list in force`,
      );
      return cells.took(field, code)!;
    }
    return settle(cells, field, majors, meant, `代码 ${code} 在现行目录里是“${row.name}”，与“${name}”不符，按名称对应`);
  }
  const before = majors.former.get(code);
  const meant = byName(majors, name || before?.name || '');
  const edition = majors.book.edition('major').edition;
  const why =
    before === undefined
      ? `代码 ${code} 不在现行目录（${edition}）`
      : `代码 ${code} 是目录 ${before.edition} 的“${before.name}”，已不用`;
  if (meant === undefined) {
    cells.understood[field] = false;
    cells.warn(field, `${why}，请改为现行代码`, `${code} is not in the list in force`);
    return null;
  }
  return settle(cells, field, majors, meant, why);
}

interface Meant {
  readonly code: string;
  readonly confidence: number;
}

/** Of one name at several levels, the one that the school teaches, or one of a level at which it teaches. */
function byName({ book, taught }: Majors, name: string): Meant | undefined {
  if (name === '') return undefined;
  const match = book.matchName('major')(name, (row) => row.code.length === 6);
  if (match === undefined) return undefined;
  const same = [match.code, ...match.others];
  const levels = new Set([...taught].map(educationLevelOf));
  const own = same.find((one) => taught.has(one)) ?? same.find((one) => levels.has(educationLevelOf(one)));
  if (own !== undefined) return { code: own, confidence: match.confidence };
  return { code: match.code, confidence: same.length > 1 ? Math.min(match.confidence, 0.9) : match.confidence };
}

const isCalled = ({ book }: Majors, code: string, name: string): boolean => {
  const match = book.matchName('major')(name, (row) => row.code.length === 6);
  return match === undefined
    ? false
    : match.code === code ||
        match.others.includes(code) ||
        book.label('major', match.code) === book.label('major', code);
};

function settle(
  cells: Cells,
  field: 'major' | 'majorCode',
  { book }: Majors,
  { code, confidence }: Meant,
  why: string,
): string | null {
  const named = `${code} ${book.label('major', code)}`;
  const share = `${Math.round(confidence * 100)}%`;
  const sure = confidence >= SURE;
  cells.understood[field] = sure;
  if (!sure) cells.warn(field, `${why}；是否应为 ${named}？没有采用`, `Perhaps ${named}; left out`);
  else if (confidence < 1 || field === 'majorCode')
    cells.warn(field, `${why}；已对应到 ${named}（把握 ${share}），请核对`, `Taken for ${named} (${share})`);
  return sure ? code : null;
}
