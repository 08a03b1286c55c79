import type { Language, PageInput, RequestFacts } from '#platform/http';
import { FACETS, type Facet, type ListingSearch } from '../contract.ts';

/** The one place that knows how the addresses of these pages are spelt. */
export const at = (lang: Language, path: string): string =>
  lang === 'zh' ? path : path === '/' ? '/en' : `/en${path}`;

export const listingHref = (lang: Language, id: string): string => at(lang, `/listings/${id}`);
export const employerHref = (lang: Language, id: string): string => at(lang, `/employers/${id}`);

/** Id of a result on its page, so that a way back can lead to it. */
export const resultAnchor = (id: string): string => `l-${id}`;

/** What a search address may say; what it leaves out has its usual value. */
export type SearchWish = Partial<Pick<ListingSearch, Facet | 'q' | 'employer' | 'sort' | 'cursor'>>;

export function searchHref(lang: Language, wish: SearchWish): string {
  const pairs: (readonly [string, string])[] = [];
  if (wish.q !== undefined && wish.q !== '') pairs.push(['q', wish.q]);
  for (const facet of FACETS) if ((wish[facet]?.length ?? 0) > 0) pairs.push([facet, wish[facet]!.join(',')]);
  if (wish.employer !== undefined) pairs.push(['employer', wish.employer]);
  if (wish.sort !== undefined && wish.sort !== 'relevance') pairs.push(['sort', wish.sort]);
  if (wish.cursor !== undefined) pairs.push(['cursor', wish.cursor]);
  const query = pairs.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`).join('&');
  return at(lang, '/listings') + (query === '' ? '' : `?${query}`);
}

/** Scheme and host as the reader's browser sees them: a region may be served under several names. */
export function originOf({ headers, host }: RequestFacts): string {
  const forwarded = String(headers['x-forwarded-proto'] ?? '')
    .split(',')[0]!
    .trim();
  return `${forwarded === 'https' ? 'https' : 'http'}://${host}`;
}

export const absolute = ({ request }: PageInput, path: string): string => originOf(request) + path;

/** A first value, trimmed; '' when there is none. */
export const firstOf = (value: string | string[] | undefined): string => ([value].flat()[0] ?? '').trim();
