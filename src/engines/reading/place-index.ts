/** A look-up of today's administrative divisions by every name that people use for them. */
import { pinyin } from 'pinyin-pro';
import { ENGLISH_NAMES, FORMER_NAMES, NATION, SPECIAL_REGIONS } from './place-names.ts';

/** `code` has 2 digits (province), 4 (city) or 6 (county), as in GB/T 2260. */
export interface DivisionRow {
  readonly code: string;
  readonly name: string;
}

export interface Division extends DivisionRow {
  /** Name without 省, 市, 区, 县, 自治…; equal to `name` if nothing meaningful would remain. */
  readonly short: string;
  /** Codes of the divisions above it that the list has, nearest first. */
  readonly above: readonly string[];
}

export interface PlaceIndex {
  readonly byCode: ReadonlyMap<string, Division>;
  /** Full and short names → all divisions called so. */
  readonly byName: ReadonlyMap<string, readonly Division[]>;
  /** Lower-case letters of the short name, made when the first Latin text comes. */
  readonly byPinyin: () => ReadonlyMap<string, readonly Division[]>;
  readonly longestName: number;
}

const SUFFIX =
  /(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|自治县|自治旗|地区|特区|新区|省|市|盟|区|县|旗)$/;
/** Rows that group counties and name no place. */
const NO_PLACE = /^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划|省直辖县|自治区直辖县)$/;

const shortName = (name: string): string => {
  const bare = name.replace(SUFFIX, '');
  const withoutNation = bare === name ? bare : bare.replace(NATION_AT_END, '');
  return [withoutNation, bare].find((short) => short.length >= 2) ?? name;
};
const NATION_AT_END = new RegExp(NATION.source.replace('(?=自治|区|乡|$)', '$'));

/** @param rows any order; rows like 市辖区 are passed over; Hong Kong, Macao and Taiwan are added if missing. */
export function buildPlaceIndex(rows: readonly DivisionRow[]): PlaceIndex {
  const byCode = new Map<string, Division>();
  const known = new Set(rows.map((row) => row.code));
  for (const { code, name } of [...rows, ...SPECIAL_REGIONS.filter((row) => !known.has(row.code))]) {
    if (NO_PLACE.test(name)) continue;
    byCode.set(code, { code, name, short: shortName(name), above: [] });
  }
  const byName = new Map<string, Division[]>();
  for (const [code, division] of byCode) {
    const above = [code.slice(0, 4), code.slice(0, 2)].filter((up) => up.length < code.length && byCode.has(up));
    const whole = { ...division, above };
    byCode.set(code, whole);
    for (const name of new Set([whole.name, whole.short])) add(byName, name, whole);
  }
  for (const [name, code] of Object.entries(FORMER_NAMES)) {
    const division = byCode.get(code);
    if (division !== undefined) add(byName, name, division);
  }
  const longestName = Math.max(...[...byName.keys()].map((name) => name.length), 2);
  let latin: ReadonlyMap<string, readonly Division[]> | undefined;
  return { byCode, byName, byPinyin: () => (latin ??= pinyinNames(byCode)), longestName };
}

function add(names: Map<string, Division[]>, name: string, division: Division): void {
  const called = names.get(name);
  if (called === undefined) names.set(name, [division]);
  else if (!called.some((one) => one.code === division.code)) called.push(division);
}

function pinyinNames(byCode: ReadonlyMap<string, Division>): ReadonlyMap<string, readonly Division[]> {
  const names = new Map<string, Division[]>();
  const english = new Map(Object.entries(ENGLISH_NAMES).map(([name, code]) => [code, name]));
  for (const division of byCode.values()) {
    const letters = pinyin(division.short, { toneType: 'none', type: 'array', v: true }).join('').toLowerCase();
    const named = english.get(division.code);
    // 陕西 and 山西 share their letters; English spells the first one Shaanxi.
    if (!(division.code === '61')) add(names, letters, division);
    if (named !== undefined) add(names, named, division);
  }
  for (const [name, code] of Object.entries(ENGLISH_NAMES)) {
    const division = byCode.get(code);
    if (division !== undefined) add(names, name, division);
  }
  return names;
}

export const isWithin = (division: Division, above: Division): boolean => division.above.includes(above.code);

export type PlaceLevel = 'province' | 'city' | 'county';
export const levelOf = (code: string): PlaceLevel =>
  code.length === 2 ? 'province' : code.length === 4 ? 'city' : 'county';

/** Full name from the top, for sentences: 北京市朝阳区. */
export const fullName = (index: PlaceIndex, division: Division): string =>
  [...division.above]
    .reverse()
    .map((code) => index.byCode.get(code)?.name ?? '')
    .join('') + division.name;
