import type { z } from 'zod';
import { reachOf } from '#modules/access';
import type { CodeBook } from '#modules/codes';
import type { Context } from '#platform/context';
import type { listingRoutes } from './contract.ts';
import { STATES, type ListingState } from './model.ts';
import { managedRow } from './read-listing.ts';
import { countByState, listListings } from './store.ts';

type Query = z.output<(typeof listingRoutes)['manage']['query']>;
type Result = z.input<(typeof listingRoutes)['manage']['response']>;

/** Officers see what lies in their territory, members what their scope in the organisation holds; counts obey the same reach. */
export async function manageListings(ctx: Context, codes: CodeBook, query: Query): Promise<Result> {
  const reach = reachOf(ctx.actor, 'listing.manage');
  const page = await listListings(ctx.db, ctx.tenant.id, {
    states: query.state.filter((state): state is ListingState => (STATES as readonly string[]).includes(state)),
    reach,
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
    counts: await countByState(ctx.db, ctx.tenant.id, reach),
  };
}
