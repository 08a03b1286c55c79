import type { Language } from '#platform/http';
import { at } from '#sites/listings';
import { CATALOGUE_FACETS, type CatalogueFacet } from '../contract.ts';
import type { RecordKind } from '../model.ts';

/** The one place that knows how the addresses of these pages are spelt. */
export const recordHref = (lang: Language, kind: RecordKind, id: string): string =>
  at(lang, `/catalogue/${kind}/${id}`);

export type Wish = {
  readonly [Name in Exclude<CatalogueFacet, 'kind'>]?: readonly string[] | undefined;
} & {
  readonly kind?: RecordKind | undefined;
  readonly q?: string | undefined;
  readonly organisation?: string | undefined;
  readonly cursor?: string | undefined;
};

/** A shelf of one kind has an address of its own. */
export function shelfHref(lang: Language, { kind, ...wish }: Wish): string {
  const pairs = [
    ['q', wish.q ?? ''] as const,
    ...CATALOGUE_FACETS.filter((facet) => facet !== 'kind').map(
      (facet) => [facet, (wish[facet] ?? []).join(',')] as const,
    ),
    ['organisation', wish.organisation ?? ''] as const,
    ['cursor', wish.cursor ?? ''] as const,
  ].filter(([, value]) => value !== '');
  const query = pairs.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`).join('&');
  return at(lang, kind === undefined ? '/catalogue' : `/catalogue/${kind}`) + (query === '' ? '' : `?${query}`);
}
