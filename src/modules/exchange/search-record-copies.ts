import type { CatalogueSearch, PublicRecord } from '#contracts/catalogue';
import { encodeCursor } from '#kernel/paging';
import { civilDate } from '#kernel/time';
import {
  facetsOf,
  recordQuery,
  type PartnerRecord,
  type PartnerRecords,
  type RecordNeighbours,
} from '#modules/catalogue';
import type { Context } from '#platform/context';
import { readOffered } from './copy-store.ts';
import { originPage, regionsAround, type ExchangeParts } from './parts.ts';

export const recordNeighboursOf = (parts: ExchangeParts): RecordNeighbours => ({
  search: (ctx, query, lang) => searchRecordCopies(parts, ctx, query, lang),
});

/** Experts, results, bases and abilities of partner regions: the same search, ranked by the same rule and counted apart. */
export async function searchRecordCopies(
  parts: ExchangeParts,
  ctx: Context,
  query: CatalogueSearch,
  lang: 'zh' | 'en',
): Promise<PartnerRecords> {
  const index = await parts.records.of(ctx.tenant.id);
  const asked = recordQuery(query, ctx.now);
  const read = (ids: readonly string[]) =>
    readOffered<PublicRecord>(ctx.db, ctx.tenant.id, 'records', ids, civilDate(ctx.now));
  const first = index.search(asked);
  const known = await read(first.hits.map(({ id }) => id));
  // As in the own catalogue: what was taken back a moment ago leaves totals and facets with the first search for it.
  const gone = first.hits.filter(({ id }) => !known.has(id));
  for (const { id } of gone) index.remove(id);
  const found = gone.length === 0 ? first : index.search(asked);
  const copies = gone.length === 0 ? known : await read(found.hits.map(({ id }) => id));
  const around = await regionsAround(parts, ctx.tenant);
  const items = found.hits.flatMap(({ id }): PartnerRecord[] => {
    const copy = copies.get(id);
    const origin = copy && around.get(copy.originId);
    if (copy === undefined || origin === undefined) return [];
    const { code, nameZh, nameEn } = origin;
    return [
      {
        record: copy.document,
        origin: { code, nameZh, nameEn },
        url: originPage(parts, origin, { type: copy.type, id }),
        fetchedAt: copy.changedAt,
      },
    ];
  });
  const last = found.hits.at(-1);
  return {
    items,
    total: found.total,
    facets: facetsOf(found, query, parts.codes, ctx.tenant.division, lang),
    relaxed: found.relaxed,
    nextCursor: last !== undefined && found.hits.length === query.limit ? encodeCursor([...last.after]) : null,
  };
}
