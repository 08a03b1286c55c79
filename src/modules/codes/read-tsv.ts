import type { FieldError } from '#kernel/errors';
import { failure } from '#kernel/errors';
import type { Centre } from './division-distance.ts';
import type { CodeAlias, CodeMark, CodeRow, CodeSet } from './model.ts';
import { codeMarkLabels, levelOf, officialAliasConfidence, parentOf } from './model.ts';

/** A line of a TSV file: its cells by column name, and its number in the file for messages. */
export interface TsvLine {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Errors listed at most in one failure; an officer mends a file in rounds of this size. */
const errorsShown = 50;

/**
 * Cuts a TSV text into lines by its header. Lines that begin with `#` before the header are comments; empty lines are skipped;
 * a byte order mark and CRLF are accepted, as spreadsheets write them. Throws `codes.badFile` with every bad line.
 */
export function readTsv(text: string, file: string, required: readonly string[]): readonly TsvLine[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((content, index) => ({ content, line: index + 1 }))
    .filter(({ content }) => content !== '' && content.trim() !== '');
  const headerAt = lines.findIndex(({ content }) => !content.startsWith('#'));
  const header = lines[headerAt]?.content.split('\t').map((cell) => cell.trim()) ?? [];
  const missing = required.filter((column) => !header.includes(column));
  if (missing.length > 0) {
    const line = lines[headerAt]?.line ?? 1;
    throw badFile(
      file,
      missing.map((column) => at(line, column, `缺少列 ${column}`, `column ${column} is missing`)),
    );
  }
  const errors: FieldError[] = [];
  const read = lines.slice(headerAt + 1).map(({ content, line }): TsvLine => {
    const values = content.split('\t');
    if (values.length > header.length) errors.push(at(line, '', '单元格多于表头', 'more cells than columns'));
    const cells: Record<string, string> = {};
    header.forEach((column, index) => {
      cells[column] = values[index]?.trim() ?? '';
    });
    return { line, cells };
  });
  return settle(file, errors, read);
}

/** Rows of one code set, checked: form of the code, name, year, marks, no code twice, every parent present. */
export function readCodeRows(set: CodeSet, text: string, file: string): readonly CodeRow[] {
  const lines = readTsv(text, file, ['code', 'name']);
  const codes = new Set(lines.map(({ cells }) => cells['code']));
  const firstLine = new Map<string, number>();
  const errors: FieldError[] = [];
  for (const { line, cells } of lines) {
    const code = cells['code'] ?? '';
    const earlier = firstLine.get(code);
    if (earlier === undefined) firstLine.set(code, line);
    else errors.push(at(line, 'code', `代码 ${code} 已在第 ${earlier} 行`, `code ${code} is on line ${earlier}`));
    checkCode(set, line, code, codes, errors);
    checkFacts(line, cells, errors);
  }
  return settle(
    file,
    errors,
    lines.map(({ cells }) => toRow(cells)),
  );
}

/**
 * What a line does whose code is unknown: refuses the file, or is passed over because a newer edition of the list in force
 * has dropped the code.
 */
export type UnknownCode = 'refuse' | 'skip';

/** Other names that lead to codes: trades, zones, former names. `known` holds the codes of the set they point into. */
export function readAliases(
  text: string,
  file: string,
  known: ReadonlySet<string>,
  unknown: UnknownCode = 'refuse',
): readonly CodeAlias[] {
  const lines = readTsv(text, file, ['code', 'name']).filter(
    ({ cells: { code = '' } }) => unknown === 'refuse' || known.has(code),
  );
  const errors = lines.flatMap(({ line, cells: { code = '', name = '' } }) => [
    ...(known.has(code) ? [] : [at(line, 'code', `没有代码 ${code}`, `no code ${code}`)]),
    ...(name === '' ? [at(line, 'name', '名称为空', 'name is empty')] : []),
  ]);
  const aliases = lines.map(({ cells: { code = '', name = '', pinyin = '', initials = '' } }) => ({
    code,
    name,
    confidence: officialAliasConfidence,
    pinyin,
    initials,
  }));
  return settle(file, errors, aliases);
}

/** Centres of divisions; a code that the list in force no longer has is passed over. */
export function readCentres(text: string, file: string, known: ReadonlySet<string>): ReadonlyMap<string, Centre> {
  const lines = readTsv(text, file, ['code', 'longitude', 'latitude']);
  const errors: FieldError[] = [];
  const centres = new Map<string, Centre>();
  for (const { line, cells } of lines) {
    const { code = '' } = cells;
    const [longitude, latitude] = [Number(cells['longitude'] || NaN), Number(cells['latitude'] || NaN)];
    // The country and its seas.
    if (!(longitude > 73 && longitude < 136 && latitude > 3 && latitude < 54)) {
      errors.push(at(line, 'longitude', '经纬度不在国内', 'the point lies outside the country'));
    } else if (known.has(code)) centres.set(code, { longitude, latitude });
  }
  return settle(file, errors, centres);
}

/** One line of the table of job titles, see `suggest-occupation.ts`. Without a code: known to have no occupation. */
export interface TitleRule {
  readonly parts: readonly string[];
  readonly code?: string;
  /** Set by hand, below that of official names. */
  readonly confidence: number;
  readonly pinyin: string;
  readonly initials: string;
}

/** The table of job titles, in the order of the file: an earlier line wins over a later one. */
export function readTitleRules(
  text: string,
  file: string,
  known: ReadonlySet<string>,
  unknown: UnknownCode = 'refuse',
): readonly TitleRule[] {
  const lines = readTsv(text, file, ['title', 'code', 'confidence']).filter(
    ({ cells: { code = '' } }) => unknown === 'refuse' || code === '-' || known.has(code),
  );
  const errors = lines.flatMap(({ line, cells: { title = '', code = '', confidence = '' } }) => [
    ...(title === '' ? [at(line, 'title', '称谓为空', 'title is empty')] : []),
    ...(code === '-' || known.has(code) ? [] : [at(line, 'code', `没有代码 ${code}`, `no code ${code}`)]),
    ...(code === '-' || (Number(confidence) > 0 && Number(confidence) < officialAliasConfidence)
      ? []
      : [
          at(
            line,
            'confidence',
            `置信度应在 0 与 ${officialAliasConfidence} 之间`,
            `confidence must lie between 0 and ${officialAliasConfidence}`,
          ),
        ]),
  ]);
  const rules = lines.map(({ cells }): TitleRule => {
    const { title = '', code = '', confidence = '', pinyin = '', initials = '' } = cells;
    const said = { parts: title.toLowerCase().split('&'), confidence: Number(confidence), pinyin, initials };
    return code === '-' ? said : { ...said, code };
  });
  return settle(file, errors, rules);
}

/** The plain titles of the table as aliases, so that a person who types 电气工程师 finds 电气工程技术人员. */
export const titleAliases = (rules: readonly TitleRule[]): readonly CodeAlias[] =>
  rules.flatMap(({ parts: [name = '', ...more], code, confidence, pinyin, initials }) =>
    code === undefined || more.length > 0 || name.startsWith('^') ? [] : [{ name, code, confidence, pinyin, initials }],
  );

function checkCode(
  set: CodeSet,
  line: number,
  code: string,
  codes: ReadonlySet<string | undefined>,
  errors: FieldError[],
): void {
  if (levelOf(set, code) === undefined) {
    errors.push(at(line, 'code', `“${code}”不是这套代码的写法`, `"${code}" is not a code of this set`));
    return;
  }
  const parent = parentOf(set, code);
  if (parent !== undefined && !codes.has(parent)) {
    errors.push(at(line, 'code', `缺少上级代码 ${parent}`, `parent ${parent} is missing`));
  }
}

function checkFacts(line: number, cells: TsvLine['cells'], errors: FieldError[]): void {
  const { name = '', since = '', marks = '' } = cells;
  if (name === '') errors.push(at(line, 'name', '名称为空', 'name is empty'));
  if (since !== '' && !/^(19|20)\d{2}$/.test(since)) {
    errors.push(at(line, 'since', `“${since}”不是年份`, `"${since}" is not a year`));
  }
  for (const mark of listed(marks)) {
    if (!(mark in codeMarkLabels)) errors.push(at(line, 'marks', `不认识的标记 ${mark}`, `unknown mark ${mark}`));
  }
}

function toRow(cells: TsvLine['cells']): CodeRow {
  const { code = '', name = '', since = '', marks = '', short = '', pinyin = '', initials = '' } = cells;
  return {
    code,
    name,
    ...(since === '' ? {} : { since: Number(since) }),
    marks: listed(marks) as readonly CodeMark[],
    ...(short === '' ? {} : { short }),
    pinyin,
    initials,
  };
}

const none: readonly string[] = [];
const listed = (cell: string): readonly string[] => (cell === '' ? none : cell.split(','));

const at = (line: number, column: string, zh: string, en: string): FieldError => ({
  field: column === '' ? `line ${line}` : `line ${line}/${column}`,
  zh: `第 ${line} 行：${zh}`,
  en: `Line ${line}: ${en}`,
});

const badFile = (file: string, errors: readonly FieldError[]): Error =>
  failure('codes.badFile', { file, errors: errors.length }, errors.slice(0, errorsShown));

function settle<T>(file: string, errors: readonly FieldError[], result: T): T {
  if (errors.length > 0) throw badFile(file, errors);
  return result;
}
