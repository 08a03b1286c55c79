import type { SearchQuery } from '#engines/search';
import { failure } from '#kernel/errors';
import { decodeCursor, encodeCursor } from '#kernel/paging';
import { civilDate } from '#kernel/time';
import { EDUCATION_LABELS, WISHED_LABELS, type Education, type WishedKind } from '#contracts/profiles';
import type { CodeBook } from '#modules/codes';
import { publicClasses, type PublicClass } from '#modules/profiles';
import type { Context } from '#platform/context';
import type { ClassSearch } from './class-contract.ts';
import type { CatalogueParts } from '../parts.ts';
import { dayNumber } from '../record-document.ts';
import { CLASS_FACETS, ORDER, type ClassFacet } from './class-document.ts';

type Lang = 'zh' | 'en';

export interface ClassHit extends PublicClass {
  readonly highlight: readonly (readonly [number, number])[];
}

export interface ClassResult {
  readonly items: readonly ClassHit[];
  readonly total: number;
  readonly facets: Readonly<
    Record<ClassFacet, readonly { readonly value: string; readonly label: string; readonly count: number }[]>
  >;
  readonly relaxed: boolean;
  readonly nextCursor: string | null;
}

const COUNTED = 500;
/** A year on, a class is another one: what was said of it fades sooner than a record of the catalogue does. */
const HALF_LIFE_DAYS = 180;
const FLOOR = 0.6;

export async function searchClasses(
  { classes, codes }: CatalogueParts,
  ctx: Context,
  query: ClassSearch,
  lang: Lang = 'zh',
): Promise<ClassResult> {
  const index = await classes.of(ctx.tenant.id);
  const asked = classQuery(query, ctx.now);
  const first = index.search(asked);
  const known = await shownClasses(ctx, first.hits);
  // The database has the last word, as for records.
  const gone = first.hits.filter(({ id }) => !known.has(id));
  for (const { id } of gone) index.remove(id);
  const found = gone.length === 0 ? first : index.search(asked);
  const shown = gone.length === 0 ? known : await shownClasses(ctx, found.hits);
  const last = found.hits.at(-1);
  return {
    items: found.hits.flatMap(({ id }) => {
      const one = shown.get(id);
      return one === undefined ? [] : [{ ...one, highlight: index.highlight(one.name, query.q) }];
    }),
    total: found.total,
    facets: Object.fromEntries(
      CLASS_FACETS.map((facet) => [
        facet,
        (found.facets[facet] ?? [])
          .filter(
            ({ value }) => facet !== 'region' || isNear(value, ctx.tenant.division) || query.region.includes(value),
          )
          .map(({ value, count }) => ({ value, count, label: classFacetLabel(facet, value, codes, lang) })),
      ]),
    ) as unknown as ClassResult['facets'],
    relaxed: found.relaxed,
    nextCursor: last !== undefined && found.hits.length === query.limit ? encodeCursor([...last.after]) : null,
  };
}

/** Of a search that finds only some of the words nothing is promised on a tab. */
export async function countClasses({ classes }: CatalogueParts, ctx: Context, text: string): Promise<number> {
  const { total, relaxed } = (await classes.of(ctx.tenant.id)).search({ text, limit: 1 });
  return relaxed ? 0 : total;
}

const classQuery = (query: ClassSearch, now: Date): SearchQuery => ({
  text: query.q,
  filters: {
    ...Object.fromEntries(CLASS_FACETS.map((facet) => [facet, query[facet]])),
    organisation: query.organisation === undefined ? [] : [query.organisation],
  },
  facets: CLASS_FACETS,
  facetLimit: COUNTED,
  limit: query.limit,
  ...(query.cursor !== undefined && { after: keysIn(query.cursor) }),
  boost: { by: 'confirmed', halfLife: HALF_LIFE_DAYS, floor: FLOOR, origin: dayNumber(civilDate(now)) },
});

function keysIn(cursor: string) {
  const keys = decodeCursor(cursor);
  if (keys === undefined) throw failure('cursor.invalid');
  return keys;
}

const isNear = (code: string, home: string): boolean =>
  code.startsWith(home) ? code.length === home.length + 2 : code.length === 4;

async function shownClasses(
  ctx: Context,
  hits: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, PublicClass>> {
  if (hits.length === 0) return new Map();
  const found = await publicClasses(ctx, { ids: hits.map(({ id }) => id) });
  return new Map(found.map((one) => [one.id, one]));
}

export function classFacetLabel(facet: ClassFacet, value: string, codes: CodeBook, lang: Lang): string {
  switch (facet) {
    case 'region':
      return codes.label('division', value);
    case 'field':
      return codes.label('major', value);
    case 'education':
      return EDUCATION_LABELS[value as Education]?.[lang] ?? value;
    default:
      if (value === ORDER) return lang === 'zh' ? '订单班' : 'Trained to order';
      return WISHED_LABELS[value as WishedKind]?.[lang] ?? value;
  }
}
