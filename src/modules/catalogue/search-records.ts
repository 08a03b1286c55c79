import { optionText } from '#contracts/kinds';
import type { SearchCursor, SearchQuery, SearchResult } from '#engines/search';
import { failure } from '#kernel/errors';
import { decodeCursor, encodeCursor } from '#kernel/paging';
import { civilDate, stopwatch } from '#kernel/time';
import type { z } from 'zod';
import type { CodeBook } from '#modules/codes';
import type { Context } from '#platform/context';
import { consentsFor } from './consents.ts';
import { CATALOGUE_FACETS, type CatalogueAnswer, type CatalogueFacet, type CatalogueSearch } from './contract.ts';
import { fieldOf } from './fields.ts';
import { KIND_WORDS, RECORD_KINDS, type CatalogueRecord, type RecordKind } from './model.ts';
import type { CatalogueParts } from './parts.ts';
import { dayNumber, facetField } from './record-document.ts';
import { isOpen } from './rules.ts';
import { findRecords } from './store.ts';
import { publicRecord } from './view.ts';

export type CatalogueResult = z.input<typeof CatalogueAnswer>;
type Lang = 'zh' | 'en';

/** Enough to find all values of the wanted level of a hierarchy, whose ancestors are counted too. */
const COUNTED = 500;
/** A record lasts: half of what freshness adds is gone after a year. */
const HALF_LIFE_DAYS = 365;
const FLOOR = 0.6;

export async function searchRecords(
  { index, codes, metrics, listings }: CatalogueParts,
  ctx: Context,
  query: CatalogueSearch,
  lang: Lang = 'zh',
): Promise<CatalogueResult> {
  const took = stopwatch();
  const search = await index.of(ctx.tenant.id);
  const inEngine = stopwatch();
  const asked = { ...recordQuery(query, ctx.now), synonyms: await listings.desk().synonyms(ctx) };
  const first = search.search(asked);
  const behind = index.isBehind();
  metrics.search(inEngine(), behind);
  const known = await openRecords(ctx, first.hits);
  // The database has the last word: what was withdrawn a moment ago leaves totals and facets with the first search for it.
  const gone = first.hits.filter(({ id }) => !known.has(id));
  for (const { id } of gone) search.remove(id);
  const found = gone.length === 0 ? first : search.search(asked);
  const records = gone.length === 0 ? known : await openRecords(ctx, found.hits);
  const last = found.hits.at(-1);
  return {
    items: found.hits.flatMap(({ id }) => {
      const record = records.get(id);
      if (record === undefined) return [];
      const shown = publicRecord(record, codes);
      return [
        {
          ...shown,
          highlights: {
            title: spans(search.highlight(shown.title, query.q, asked.synonyms)),
            summary: spans(search.highlight(shown.summary, query.q, asked.synonyms)),
          },
        },
      ];
    }),
    total: found.total,
    facets: facetsOf(found, query, codes, ctx.tenant.division, lang),
    relaxed: found.relaxed,
    behind,
    tookMs: Math.round(took() * 100) / 100,
    nextCursor: last !== undefined && found.hits.length === query.limit ? encodeCursor([...last.after]) : null,
  };
}

/** The search as the engine understands it. */
export const recordQuery = (query: CatalogueSearch, now: Date): SearchQuery => ({
  text: query.q,
  filters: {
    ...Object.fromEntries(CATALOGUE_FACETS.map((facet) => [facet, query[facet]])),
    organisation: query.organisation === undefined ? [] : [query.organisation],
  },
  facets: CATALOGUE_FACETS,
  facetLimit: COUNTED,
  limit: query.limit,
  ...(query.cursor !== undefined && { after: cursorKeys(query.cursor) }),
  boost: { by: 'confirmed', halfLife: HALF_LIFE_DAYS, floor: FLOOR, origin: dayNumber(civilDate(now)) },
});

/** Those among the hits that the public may see at this moment. */
export async function openRecords(
  ctx: Context,
  hits: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, CatalogueRecord>> {
  const records = await findRecords(
    ctx.db,
    ctx.tenant.id,
    hits.map(({ id }) => id),
  );
  const consents = await consentsFor(ctx, [...records.values()]);
  return new Map([...records].filter(([id, record]) => isOpen(record, consents.get(id)!.state)));
}

const spans = (found: readonly (readonly [number, number])[]): [number, number][] =>
  found.map(([start, end]) => [start, end]);

function cursorKeys(cursor: string): SearchCursor {
  const keys = decodeCursor(cursor);
  if (keys === undefined) throw failure('cursor.invalid');
  return keys;
}

export function facetsOf(
  found: SearchResult,
  query: CatalogueSearch,
  codes: CodeBook,
  home: string,
  lang: Lang,
): CatalogueResult['facets'] {
  return Object.fromEntries(
    CATALOGUE_FACETS.map((facet) => [
      facet,
      (found.facets[facet] ?? [])
        .filter(({ value }) => facet !== 'region' || isNear(value, home) || query.region.includes(value))
        .map(({ value, count }) => ({ value, count, label: facetLabel(facet, value, codes, lang) }))
        .toSorted((a, b) => orderOf(facet, a.value) - orderOf(facet, b.value) || b.count - a.count),
    ]),
  );
}

/** The region of the site and its districts; what lies elsewhere by its city. */
const isNear = (code: string, home: string): boolean =>
  code.startsWith(home) ? code.length === home.length + 2 : code.length === 4;

/** Levels, grades and readiness have an order of their own; the others go by how many there are. */
function orderOf(facet: CatalogueFacet, value: string): number {
  if (facet === 'kind') return RECORD_KINDS.indexOf(value as RecordKind);
  const field = ORDERED.has(facet) ? kindFieldOf(facet) : undefined;
  return field?.options?.findIndex((one) => one.value === value) ?? 0;
}
const ORDERED: ReadonlySet<CatalogueFacet> = new Set(['level', 'dual', 'readiness', 'grade']);

const KIND_OF_FACET: Readonly<Partial<Record<CatalogueFacet, RecordKind>>> = {
  field: 'expert',
  level: 'expert',
  dual: 'teacher',
  readiness: 'result',
  rights: 'result',
  grade: 'base',
  use: 'base',
  wish: 'capability',
};

const kindFieldOf = (facet: CatalogueFacet) => {
  const kind = KIND_OF_FACET[facet];
  const name = facetField(facet);
  return kind === undefined || name === undefined ? undefined : fieldOf(kind, name);
};

/** What people read for a value; whatever else stands in an address is said as it is. */
export function facetLabel(facet: CatalogueFacet, value: string, codes: CodeBook, lang: Lang): string {
  if (facet === 'kind') return KIND_WORDS[value as RecordKind]?.shelf[lang] ?? value;
  if (facet === 'region') return codes.label('division', value);
  if (facet === 'service') {
    const [kind, one] = value.split('.');
    const field = RECORD_KINDS.includes(kind as RecordKind) ? fieldOf(kind as RecordKind, 'services') : undefined;
    return field === undefined || one === undefined ? value : optionText(field, one, lang);
  }
  const field = kindFieldOf(facet);
  return field === undefined ? value : optionText(field, value, lang);
}

/** How many each shelf has for these words, for tabs on other pages. */
export async function countByKind(
  { index, listings }: CatalogueParts,
  ctx: Context,
  text: string,
): Promise<ReadonlyMap<RecordKind, number>> {
  const search = await index.of(ctx.tenant.id);
  const found = search.search({ text, synonyms: await listings.desk().synonyms(ctx), facets: ['kind'], limit: 1 });
  // Some words only, where no record holds all of them, would promise too much.
  if (found.relaxed) return new Map();
  return new Map((found.facets['kind'] ?? []).map(({ value, count }) => [value as RecordKind, count]));
}
