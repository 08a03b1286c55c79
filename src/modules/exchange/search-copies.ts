import { encodeCursor } from '#kernel/paging';
import { civilDate } from '#kernel/time';
import { engineQuery, freshnessRule, toHit, type ListingSearch, type Neighbours } from '#modules/listings';
import type { Context } from '#platform/context';
import { readOffered } from './copy-store.ts';
import { originPage, regionsAround, type ExchangeParts } from './parts.ts';
import type { PublicListing } from '#contracts/listings';
import { offeringRegions } from './word-store.ts';

/** 含合作地区: the same search in what partners offer, ranked by the same rule and counted apart. */
export const neighboursOf = (parts: ExchangeParts): Neighbours => ({
  regions: async (ctx) => {
    const offering = await offeringRegions(ctx.db);
    if (offering.length === 0) return [];
    const around = await regionsAround(parts, ctx.tenant);
    return offering.flatMap((id) => around.get(id) ?? []);
  },
  search: (ctx, query) => searchCopies(parts, ctx, query),
});

export async function searchCopies(
  parts: ExchangeParts,
  ctx: Context,
  query: ListingSearch,
): ReturnType<Neighbours['search']> {
  const index = await parts.index.of(ctx.tenant.id);
  const found = index.search({ ...engineQuery(query, await freshnessRule(ctx), ctx.now, parts.codes), facets: [] });
  const ids = found.hits.map(({ id }) => id);
  const copies = await readOffered<PublicListing>(ctx.db, ctx.tenant.id, 'listings', ids, civilDate(ctx.now));
  const around = await regionsAround(parts, ctx.tenant);
  const items = found.hits.flatMap((hit) => {
    const copy = copies.get(hit.id);
    const origin = copy && around.get(copy.originId);
    if (copy === undefined || origin === undefined) return [];
    return [
      {
        ...toHit(copy.document, { codes: parts.codes, index, score: hit.score, text: query.q, near: query.near }),
        origin: { code: origin.code, nameZh: origin.nameZh, nameEn: origin.nameEn },
        url: originPage(parts, origin, { type: copy.type, id: hit.id }),
        fetchedAt: copy.changedAt.toISOString(),
      },
    ];
  });
  const last = found.hits.at(-1);
  return {
    items,
    total: found.total,
    relaxed: found.relaxed,
    nextCursor: last !== undefined && found.hits.length === query.limit ? encodeCursor([...last.after]) : null,
  };
}
