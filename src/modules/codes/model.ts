/** The official code sets: divisions (行政区划), industries (行业), vocational majors (专业), occupations (职业). Browser-safe. */
export const codeSets = ['division', 'industry', 'major', 'occupation'] as const;
export type CodeSet = (typeof codeSets)[number];

export interface Label {
  readonly zh: string;
  readonly en: string;
}

interface CodeLevel {
  readonly level: string;
  readonly pattern: RegExp;
  readonly label: Label;
}

export const codeSetLabels: Readonly<Record<CodeSet, Label>> = {
  division: { zh: '行政区划', en: 'Administrative division' },
  industry: { zh: '国民经济行业', en: 'Industry' },
  major: { zh: '职业教育专业', en: 'Vocational major' },
  occupation: { zh: '职业', en: 'Occupation' },
};

/** Levels from the top down; the form of a code says its level, so no file needs a level column. */
export const codeLevels: Readonly<Record<CodeSet, readonly CodeLevel[]>> = {
  division: [
    { level: 'province', pattern: /^\d{2}$/, label: { zh: '省级', en: 'Province' } },
    { level: 'city', pattern: /^\d{4}$/, label: { zh: '地级', en: 'City' } },
    { level: 'county', pattern: /^\d{6}$/, label: { zh: '县级', en: 'County' } },
  ],
  industry: [
    { level: 'section', pattern: /^[A-T]$/, label: { zh: '门类', en: 'Section' } },
    { level: 'division', pattern: /^\d{2}$/, label: { zh: '大类', en: 'Division' } },
    { level: 'group', pattern: /^\d{3}$/, label: { zh: '中类', en: 'Group' } },
    { level: 'class', pattern: /^\d{4}$/, label: { zh: '小类', en: 'Class' } },
  ],
  major: [
    { level: 'category', pattern: /^[2-7]\d$/, label: { zh: '专业大类', en: 'Major category' } },
    { level: 'class', pattern: /^[2-7]\d{3}$/, label: { zh: '专业类', en: 'Major class' } },
    { level: 'major', pattern: /^[2-7]\d{5}K?$/, label: { zh: '专业', en: 'Major' } },
  ],
  occupation: [
    { level: 'category', pattern: /^[1-8]$/, label: { zh: '大类', en: 'Major group' } },
    { level: 'group', pattern: /^[1-8]-\d{2}$/, label: { zh: '中类', en: 'Sub-major group' } },
    { level: 'class', pattern: /^[1-8]-\d{2}-\d{2}$/, label: { zh: '小类', en: 'Minor group' } },
    { level: 'occupation', pattern: /^[1-8]-\d{2}-\d{2}-\d{2}$/, label: { zh: '职业', en: 'Occupation' } },
  ],
};

/** What an official list says about a row besides its name. */
export const codeMarkLabels = {
  green: { zh: '绿色职业', en: 'Green occupation' },
  digital: { zh: '数字职业', en: 'Digital occupation' },
  controlled: { zh: '国家控制布点专业', en: 'State-controlled major' },
  grouping: { zh: '统计用分组，不是一级政府', en: 'Statistical grouping, not an authority' },
} as const satisfies Record<string, Label>;
export type CodeMark = keyof typeof codeMarkLabels;

/** How sure a name of an official list is that is not the row's own: a trade, a former name, a short form. */
export const officialAliasConfidence = 0.95;

/** Another name that leads to a code: a trade (工种) of an occupation, a zone, a former name, a common job title. */
export interface CodeAlias {
  readonly name: string;
  readonly code: string;
  /** 0 to 1; below `officialAliasConfidence` for names set by hand. */
  readonly confidence: number;
  readonly pinyin: string;
  readonly initials: string;
}

/** `pinyin` and `initials` may be empty: such a row is found by name and code only. */
export interface CodeRow {
  readonly code: string;
  readonly name: string;
  /** Year of the list that brought the row; absent where the list gives none. */
  readonly since?: number;
  readonly marks: readonly CodeMark[];
  /** Usual short form: 深圳 for 深圳市. */
  readonly short?: string;
  readonly pinyin: string;
  readonly initials: string;
}

export const levelOf = (set: CodeSet, code: string): string | undefined =>
  codeLevels[set].find(({ pattern }) => pattern.test(code))?.level;

/** GB/T 4754-2017: last two-digit division of each section; sections follow each other without a gap from 01 to 97. */
const lastDivisionOfSection: readonly (readonly [section: string, last: number])[] = [
  ['A', 5],
  ['B', 12],
  ['C', 43],
  ['D', 46],
  ['E', 50],
  ['F', 52],
  ['G', 60],
  ['H', 62],
  ['I', 65],
  ['J', 69],
  ['K', 70],
  ['L', 72],
  ['M', 75],
  ['N', 79],
  ['O', 82],
  ['P', 83],
  ['Q', 85],
  ['R', 90],
  ['S', 96],
  ['T', 97],
];

const sectionOf = (division: string): string | undefined =>
  Number(division) < 1 ? undefined : lastDivisionOfSection.find(([, last]) => Number(division) <= last)?.[0];

const prefixLengths: Readonly<Record<CodeSet, readonly number[]>> = {
  division: [2, 4],
  industry: [2, 3],
  major: [2, 4],
  occupation: [1, 4, 7],
};

/** Codes above this one, top first, from the form of the code alone: 110105 → 11, 1101; 0111 → A, 01, 011. */
export function ancestorsOf(set: CodeSet, code: string): readonly string[] {
  const prefixes = prefixLengths[set].filter((length) => length < code.length).map((length) => code.slice(0, length));
  if (set !== 'industry' || !/^\d{2}/.test(code)) return prefixes;
  const section = sectionOf(code.slice(0, 2));
  return section === undefined ? prefixes : [section, ...prefixes];
}

export function parentOf(set: CodeSet, code: string): string | undefined {
  if (set === 'industry') return ancestorsOf(set, code).at(-1);
  const length = prefixLengths[set].findLast((each) => each < code.length);
  return length === undefined ? undefined : code.slice(0, length);
}

/** The three kinds of vocational education, by the first two digits of a major's code (目录 2021). */
export const educationLevels = {
  secondary: { zh: '中职', en: 'Secondary vocational', from: 61 },
  college: { zh: '高职专科', en: 'Vocational college', from: 41 },
  bachelor: { zh: '高职本科', en: 'Vocational bachelor', from: 21 },
} as const;
export type EducationLevel = keyof typeof educationLevels;

const categoriesPerLevel = 19;

export function educationLevelOf(majorCode: string): EducationLevel | undefined {
  const category = Number(majorCode.slice(0, 2));
  const found = Object.entries(educationLevels).find(
    ([, { from }]) => category >= from && category < from + categoriesPerLevel,
  );
  return found?.[0] as EducationLevel | undefined;
}

/**
 * One key for the same major class at all three levels: 6101, 4101 and 2101 (农业类) give "0101"; "01" for a category.
 * The 目录 numbers the 19 categories n, n + 20 and n + 40 and keeps the class digits. Undefined for any other code.
 */
export function majorClassKey(code: string): string | undefined {
  if (educationLevelOf(code) === undefined || levelOf('major', code) === undefined) return undefined;
  return String(Number(code.slice(0, 2)) % 20).padStart(2, '0') + code.slice(2, 4);
}
