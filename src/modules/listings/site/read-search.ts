import type { FieldError } from '#kernel/errors';
import type { CivilDate } from '#kernel/time';
import type { CodeBook } from '#modules/codes';
import type { PageInput } from '#platform/http';
import { ListingSearch } from '../contract.ts';
import { searchFaults } from '../search-faults.ts';
import { firstOf, SINGLE } from './addresses.ts';

const MOST_CHARACTERS = 200;

/** Whatever stands in the address, a page comes back: what makes no sense is left out. */
export const readSearch = (query: PageInput['query']): ListingSearch => parse(query).search;

/** The same, with what was left out in words. */
export function usableSearch(
  query: PageInput['query'],
  codes: CodeBook,
  today: CivilDate,
): { readonly search: ListingSearch; readonly leftOut: readonly FieldError[] } {
  const { search, wrong } = parse(query);
  // Ordering by distance without saying from where is answered with the question from where.
  const faults = searchFaults(search, codes, today).filter(({ field }) => field !== 'sort');
  const long = firstOf(query['q']).length > MOST_CHARACTERS;
  return {
    search: { ...search, ...Object.fromEntries(faults.map(({ field }) => [field, undefined])) },
    leftOut: [
      ...(long ? [TOO_LONG] : []),
      ...wrong.map((field) => unreadable(field)),
      ...faults.filter(({ zh }, at) => faults.findIndex((other) => other.zh === zh) === at),
    ],
  };
}

function parse(query: PageInput['query']): { readonly search: ListingSearch; readonly wrong: readonly string[] } {
  const single = Object.fromEntries(SINGLE.map((name) => [name, firstOf(query[name]) || undefined]));
  const plain: Record<string, unknown> = {
    ...query,
    ...single,
    q: firstOf(query['q']).slice(0, MOST_CHARACTERS),
    limit: undefined,
  };
  const parsed = ListingSearch.safeParse(plain);
  if (parsed.success) return { search: parsed.data, wrong: [] };
  const wrong = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))];
  const rest = Object.fromEntries(Object.entries(plain).filter(([name]) => !wrong.includes(name)));
  return { search: ListingSearch.parse(rest), wrong };
}

const TOO_LONG = {
  field: 'q',
  zh: `搜索词太长，只按前 ${MOST_CHARACTERS} 个字搜索`,
  en: `That is long: only the first ${MOST_CHARACTERS} characters are searched for`,
};

const NAMES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  near: { zh: '从哪里算起', en: 'From where' },
  within: { zh: '距离', en: 'Distance' },
  payMin: { zh: '最低月薪', en: 'Lowest pay' },
  payMax: { zh: '最高月薪', en: 'Highest pay' },
  publishedSince: { zh: '发布时间', en: 'Published since' },
  confirmedSince: { zh: '确认时间', en: 'Confirmed since' },
  sort: { zh: '排序', en: 'Order' },
  scope: { zh: '地区范围', en: 'Regions' },
  employer: { zh: '单位', en: 'Organisation' },
};

const unreadable = (field: string): FieldError => ({
  field,
  zh: `“${NAMES[field]?.zh ?? field}”写得看不懂`,
  en: `“${NAMES[field]?.en ?? field}” could not be read`,
});
