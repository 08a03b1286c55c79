import type { CodeAlias, CodeMark, CodeRow, CodeSet } from './model.ts';
import { ancestorsOf, officialAliasConfidence, parentOf } from './model.ts';

/** A name under which a row is found: its own, its short form, or an alias. */
export interface NamedRow {
  readonly row: CodeRow;
  readonly name: string;
  /** The name as compared: see `comparable`. */
  readonly key: string;
  readonly pinyin: string;
  readonly initials: string;
  readonly own: boolean;
  /** 1 for the full name itself. */
  readonly confidence: number;
}

export interface CodeHit {
  readonly code: string;
  readonly name: string;
  readonly path: string;
  /** The alias that was found, when it was not the row's own name. */
  readonly alias?: string;
}

export interface CodeIndex {
  readonly set: CodeSet;
  readonly rows: readonly CodeRow[];
  /** Every name of every row that may be chosen; statistical groupings (市辖区) are left out. */
  readonly names: readonly NamedRow[];
  get(code: string): CodeRow | undefined;
  labelOf(code: string): string | undefined;
  /** Direct children in the order of codes, without groupings: the districts of 北京市 are its children. No code: the top. */
  children(code?: string): readonly CodeRow[];
  /** "广东省 / 深圳市 / 南山区"; undefined for an unknown code. */
  pathOf(code: string): string | undefined;
  /** Rows whose name, alias, pinyin, initials or code answers the text, best first; equal answers keep one fixed order. */
  search(text: string, limit: number): readonly CodeHit[];
}

/** Names are compared without spaces and separators, in lower case, full-width forms made narrow. */
export const comparable = (text: string): string =>
  plainChinese.test(text)
    ? text
    : text
        .normalize('NFKC')
        .toLowerCase()
        .replaceAll(/[\s\p{Cf}·・、,，/\\\-_()]+/gu, '');

/** Most names, and they need no work: this halves the time to build an index. */
const plainChinese = /^[\u4e00-\u9fff]+$/;

const has = (row: CodeRow, mark: CodeMark): boolean => row.marks.includes(mark);

/** Builds the look-up of one edition of one code set. Linear in the rows, a few milliseconds for the largest set. */
export function buildCodeIndex(set: CodeSet, rows: readonly CodeRow[], aliases: readonly CodeAlias[] = []): CodeIndex {
  const sorted = rows.toSorted((a, b) => compareText(a.code, b.code));
  const byCode = new Map(sorted.map((row) => [row.code, row]));
  const names = namesOf(sorted, aliases, byCode);
  const childrenOf = Map.groupBy(
    sorted.filter((row) => !has(row, 'grouping')),
    (row) => nearestAncestor(set, row.code, byCode),
  );
  const pathOf = (code: string): string | undefined => {
    if (!byCode.has(code)) return undefined;
    const lineage = [...ancestorsOf(set, code), code].flatMap((each) => byCode.get(each) ?? []);
    const shown = lineage.filter((row, i) => !has(row, 'grouping') && row.name !== lineage[i - 1]?.name);
    return shown.map((row) => row.name).join(' / ');
  };
  return {
    set,
    rows: sorted,
    names,
    get: (code) => byCode.get(code),
    labelOf: (code) => byCode.get(code)?.name,
    children: (code) => childrenOf.get(code) ?? [],
    pathOf,
    search: (text, limit) =>
      searchNames(names, text)
        .slice(0, limit)
        .map(({ row, name, own }) => ({
          code: row.code,
          name: row.name,
          path: pathOf(row.code) ?? row.name,
          ...(own ? {} : { alias: name }),
        })),
  };
}

function nearestAncestor(set: CodeSet, code: string, byCode: ReadonlyMap<string, CodeRow>): string | undefined {
  let parent = parentOf(set, code);
  for (let row = parent && byCode.get(parent); row && has(row, 'grouping'); row = parent && byCode.get(parent)) {
    parent = parentOf(set, row.code);
  }
  return parent;
}

function namesOf(
  rows: readonly CodeRow[],
  aliases: readonly CodeAlias[],
  byCode: ReadonlyMap<string, CodeRow>,
): readonly NamedRow[] {
  const own = rows
    .filter((row) => !has(row, 'grouping'))
    .flatMap((row) => {
      const { name, pinyin, initials, short } = row;
      const full = { row, name, key: comparable(name), pinyin, initials, own: true, confidence: 1 };
      if (short === undefined) return [full];
      const brief = { name: short, key: comparable(short), confidence: officialAliasConfidence, ...shortened(row) };
      return [full, { ...full, ...brief }];
    });
  const others = aliases.flatMap(({ code, ...alias }) => {
    const row = byCode.get(code);
    return row === undefined ? [] : [{ row, ...alias, key: comparable(alias.name), own: false }];
  });
  return [...own, ...others];
}

/** A short form is the beginning of the name, so its initials are too; its pinyin is found by prefix of the whole. */
const shortened = ({ short = '', initials }: CodeRow): Pick<NamedRow, 'pinyin' | 'initials'> => ({
  pinyin: '',
  initials: initials.slice(0, short.length),
});

type Answer = (name: NamedRow, query: string) => boolean;

/** Ways to answer a query, best first. The place in this list is the rank. */
const answers: readonly Answer[] = [
  ({ row, key, own }, query) => key === query || (own && digits(row.code) === query),
  ({ key }, query) => key.startsWith(query),
  ({ row, own }, query) => own && /\d/.test(query) && digits(row.code).startsWith(digits(query)),
  ({ key }, query) => key.includes(query),
  ({ pinyin }, query) => query.length > 1 && pinyin.startsWith(query),
  ({ initials }, query) => query.length > 1 && initials === query,
  ({ initials }, query) => query.length > 1 && initials.startsWith(query),
  ({ initials }, query) => query.length > 2 && initials.includes(query),
  ({ pinyin }, query) => query.length > 3 && pinyin.includes(query),
];

const digits = (code: string): string => code.toLowerCase().replaceAll('-', '');

function searchNames(names: readonly NamedRow[], text: string): readonly NamedRow[] {
  const query = comparable(text);
  if (query === '') return [];
  const best = new Map<string, { readonly name: NamedRow; readonly rank: number }>();
  for (const name of names) {
    const rank = answers.findIndex((answer) => answer(name, query));
    if (rank === -1) continue;
    const earlier = best.get(name.row.code);
    if (earlier === undefined || rank < earlier.rank) best.set(name.row.code, { name, rank });
  }
  return [...best.values()].sort((a, b) => a.rank - b.rank || compareNames(a.name, b.name)).map(({ name }) => name);
}

/** Own names before aliases, higher levels before lower ones, short names before long ones, then the code. */
export const compareNames = (a: NamedRow, b: NamedRow): number =>
  Number(b.own) - Number(a.own) ||
  a.row.code.length - b.row.code.length ||
  a.key.length - b.key.length ||
  compareText(a.row.code, b.row.code);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
