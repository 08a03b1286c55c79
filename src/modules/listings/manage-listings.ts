import type { z } from 'zod';
import { scopeOf } from '#contracts/access';
import { failure } from '#kernel/errors';
import type { CodeBook } from '#modules/codes';
import type { Context } from '#platform/context';
import type { listingRoutes } from './contract.ts';
import { STATES, type ListingState } from './model.ts';
import { managedRow } from './read-listing.ts';
import { countByState, listListings } from './store.ts';

type Query = z.output<(typeof listingRoutes)['manage']['query']>;
type Result = z.input<(typeof listingRoutes)['manage']['response']>;

/** Staff see everything of the region, everybody else the own organisation's; counts and lists obey the same scope. */
export async function manageListings(ctx: Context, codes: CodeBook, query: Query): Promise<Result> {
  const everything = scopeOf(ctx.actor.role, 'listing.manage') === 'tenant';
  const { organisationId } = ctx.actor;
  if (!everything && organisationId === undefined) throw failure('access.denied');
  const mine = everything ? undefined : organisationId;
  const page = await listListings(ctx.db, ctx.tenant.id, {
    states: query.state.filter((state): state is ListingState => (STATES as readonly string[]).includes(state)),
    organisationId: mine,
    text: query.q,
    importId: query.importId,
    order: query.order,
    limit: query.limit,
    cursor: query.cursor,
  });
  return {
    items: page.items.map((listing) => managedRow(ctx, codes, listing)),
    total: page.total,
    nextCursor: page.nextCursor,
    counts: await countByState(ctx.db, ctx.tenant.id, mine),
  };
}
