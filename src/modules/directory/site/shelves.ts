import type { CodeSet } from '#modules/codes';
import type { Label } from '#contracts/kinds';

export type Shelf = 'majors' | 'occupations' | 'districts' | 'industries';

interface ShelfFacts {
  readonly set: CodeSet;
  /** The facet of the search in which its codes are counted. */
  readonly facet: 'major' | 'occupation' | 'region' | 'industry';
  readonly title: Label;
  readonly lead: Label;
  readonly find: Label;
  /** What one code of it is to search engines. */
  readonly schema: 'DefinedTerm' | 'AdministrativeArea';
  /** How the lines within one code spread: shown beside them. */
  readonly spreads: readonly ('major' | 'occupation' | 'region' | 'industry')[];
  /** Names are few enough, or many enough, to be looked up by their first letter. */
  readonly letters: boolean;
}

/** The four official lists by which people look for needs and offers. */
export const SHELVES: Readonly<Record<Shelf, ShelfFacts>> = {
  majors: {
    set: 'major',
    facet: 'major',
    title: { zh: '专业', en: 'Majors' },
    lead: {
      zh: '职业教育专业目录里的每个专业：本地区谁需要、谁能提供，对应哪些职业和行业。',
      en: 'Every major of the national vocational catalogue: who needs it here, who offers it, and where it leads.',
    },
    find: { zh: '按专业名称、拼音或代码查找', en: 'Find a major by Chinese name, pinyin or code' },
    schema: 'DefinedTerm',
    spreads: ['region', 'occupation'],
    letters: true,
  },
  occupations: {
    set: 'occupation',
    facet: 'occupation',
    title: { zh: '职业', en: 'Occupations' },
    lead: {
      zh: '职业分类大典里的每个职业：本地区的需求和供给，以及由哪些专业培养。',
      en: 'Every occupation of the national classification: needs and offers here, and the majors that lead to it.',
    },
    find: { zh: '按职业、工种名称、拼音或代码查找', en: 'Find an occupation by Chinese name, pinyin or code' },
    schema: 'DefinedTerm',
    spreads: ['region', 'major'],
    letters: true,
  },
  districts: {
    set: 'division',
    facet: 'region',
    title: { zh: '地区', en: 'Districts' },
    lead: {
      zh: '按行政区划看需求和供给，可以逐级往下看到县区。',
      en: 'Needs and offers by administrative division, down to counties and districts.',
    },
    find: { zh: '按地名、拼音或代码查找', en: 'Find a place by Chinese name, pinyin or code' },
    schema: 'AdministrativeArea',
    spreads: ['occupation', 'major', 'industry'],
    letters: false,
  },
  industries: {
    set: 'industry',
    facet: 'industry',
    title: { zh: '行业', en: 'Industries' },
    lead: {
      zh: '按国民经济行业分类看需求和供给，以及对口的专业。',
      en: 'Needs and offers by the national classification of industries, and the majors for each.',
    },
    find: { zh: '按行业名称、拼音或代码查找', en: 'Find an industry by Chinese name, pinyin or code' },
    schema: 'DefinedTerm',
    spreads: ['region', 'occupation'],
    letters: false,
  },
};

export const SHELF_NAMES = Object.keys(SHELVES) as Shelf[];

/** The page of a code of this facet. */
export const shelfOfFacet = (facet: string): Shelf | undefined =>
  SHELF_NAMES.find((shelf) => SHELVES[shelf].facet === facet);
