import type { PublicClass } from '#modules/profiles';
import type { Language } from '#platform/http';
import { at, employerHref } from '#sites/listings';
import { CLASS_FACETS, type ClassFacet } from '../classes/class-document.ts';

/** Its place among the shelves of the catalogue. */
export const CLASS_SHELF = 'class';
export const CLASS_PATH = `/catalogue/${CLASS_SHELF}`;

export type ClassWish = { readonly [Name in ClassFacet]?: readonly string[] | undefined } & {
  readonly q?: string | undefined;
  readonly organisation?: string | undefined;
  readonly cursor?: string | undefined;
};

export function classesHref(lang: Language, wish: ClassWish = {}): string {
  const pairs = [
    ['q', wish.q ?? ''] as const,
    ...CLASS_FACETS.map((facet) => [facet, (wish[facet] ?? []).join(',')] as const),
    ['organisation', wish.organisation ?? ''] as const,
    ['cursor', wish.cursor ?? ''] as const,
  ].filter(([, value]) => value !== '');
  const query = pairs.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`).join('&');
  return at(lang, CLASS_PATH) + (query === '' ? '' : `?${query}`);
}

/** A class stands on the page of its school. */
export const classHref = (lang: Language, { id, school }: Pick<PublicClass, 'id' | 'school'>): string =>
  `${employerHref(lang, school.id)}#class-${id}`;
