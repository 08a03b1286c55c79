import { originOf, type Language, type PageInput } from '#platform/http';
import { FACETS, type Facet, type ListingSearch } from '../contract.ts';

export { originOf };

/** The one place that knows how the addresses of these pages are spelt. */
export const at = (lang: Language, path: string): string =>
  lang === 'zh' ? path : path === '/' ? '/en' : `/en${path}`;

export const listingHref = (lang: Language, id: string): string => at(lang, `/listings/${id}`);
export const employerHref = (lang: Language, id: string): string => at(lang, `/organisations/${id}`);

/** Id of a result on its page, so that a way back can lead to it. */
export const resultAnchor = (id: string): string => `l-${id}`;

/** What a search says once. */
export const SINGLE = [
  'employer',
  'near',
  'within',
  'payMin',
  'payMax',
  'publishedSince',
  'confirmedSince',
  'sort',
  'scope',
  'cursor',
] as const;
const USUAL: Readonly<Record<string, string>> = { sort: 'relevance', scope: 'region' };

/** What a search address may say; what it leaves out has its usual value. */
export type SearchWish = {
  readonly [Name in Facet | 'q' | (typeof SINGLE)[number]]?:
    | (Name extends Facet ? readonly string[] : Name extends 'sort' | 'scope' ? ListingSearch[Name] : string)
    | undefined;
};

/** "?type=talent&side=need"; '' where everything is wished for. */
export function searchQuery(wish: SearchWish): string {
  const pairs = [
    ['q', wish.q ?? ''] as const,
    ...FACETS.map((facet) => [facet, (wish[facet] ?? []).join(',')] as const),
    ...SINGLE.map((name) => [name, wish[name] === USUAL[name] ? '' : (wish[name] ?? '')] as const),
  ].filter(([, value]) => value !== '');
  const query = pairs.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`).join('&');
  return query === '' ? '' : `?${query}`;
}

export const searchHref = (lang: Language, wish: SearchWish): string => at(lang, '/listings') + searchQuery(wish);

export const absolute = ({ request }: PageInput, path: string): string => originOf(request) + path;

/** A first value, trimmed; '' when there is none. */
export const firstOf = (value: string | string[] | undefined): string => ([value].flat()[0] ?? '').trim();
