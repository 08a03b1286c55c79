import type { z } from 'zod';
import { fieldOf, labelOf } from '#contracts/kinds';
import { mayAct, reachOf } from '#modules/access';
import type { CodeBook } from '#modules/codes';
import { waitingConfirmations } from '#modules/delegations';
import { civilDate } from '#kernel/time';
import { findAccounts } from '#platform/auth';
import type { Context } from '#platform/context';
import type { listingRoutes } from './contract.ts';
import { loadListingRules } from './listing-findings.ts';
import type { Listing } from './model.ts';
import { freshnessRule } from './freshness-rule.ts';
import type { ManagedFilter } from './managed-filter.ts';
import { countedTo, handlersOf, managedCounts, managedPage, totalOf, type ManagedScope } from './managed-store.ts';
import { namesLike } from './name-pairs.ts';
import { managedRow } from './read-listing.ts';
import { findListings } from './store.ts';

type Query = z.output<(typeof listingRoutes)['manage']['query']>;
type Result = z.input<(typeof listingRoutes)['manage']['response']>;

/** Whose listings the list, its counts, a bulk act and an export are about: the same reach for all of them. */
export async function managedScope(ctx: Context, filter: ManagedFilter): Promise<ManagedScope> {
  const reach = reachOf(ctx.actor, 'listing.manage');
  // What one organisation has is looked through sooner than all names of the region.
  const named = filter.q !== '' && reach.kind !== 'organisation';
  return {
    tenant: ctx.tenant.id,
    reach,
    filter,
    today: civilDate(ctx.now),
    rule: await freshnessRule(ctx),
    named: named ? await namesLike(ctx.db, ctx.tenant.id, filter.q) : undefined,
  };
}

/** Officers see what lies in their territory, members what their scope in the organisation holds; counts obey the same reach. */
export async function manageListings(ctx: Context, codes: CodeBook, query: Query): Promise<Result> {
  const scope = await managedScope(ctx, query);
  const counts = await managedCounts(ctx.db, scope);
  const page = await managedPage(ctx.db, scope, query);
  const listings = await findListings(ctx.db, ctx.tenant.id, page.ids);
  const flags = await flagsFor(ctx, query);
  const waiting = await waitingConfirmations(ctx, 'listing', page.ids);
  return {
    items: page.ids.map((id) => {
      const listing = listings.get(id)!;
      return { ...managedRow(ctx, codes, listing, waiting.get(id)), ...(flags && { flags: flags(listing) }) };
    }),
    ...totalOf(counts, query.state, countedTo(scope)),
    countedTo: countedTo(scope),
    nextCursor: page.nextCursor,
    counts,
  };
}

/** Whoever reviews a queue sees in it already where to look. */
async function flagsFor(ctx: Context, { state }: ManagedFilter) {
  if (state.length !== 1 || state[0] !== 'submitted' || !mayAct(ctx.actor, 'listing.review')) return undefined;
  const rules = await loadListingRules(ctx);
  return (listing: Listing) => {
    const { refusals, warnings } = rules.judge(listing);
    return [...refusals, ...warnings].map(({ field, zh }) => ({ field: labelIn(listing, field), message: zh }));
  };
}

/** Fields of the field tables go by their names there. */
function labelIn(listing: Listing, field: string): string {
  const known = listing.type === 'talent' ? undefined : fieldOf(listing.type, field);
  return known === undefined ? field : labelOf(known, listing.side).zh;
}

/** Colleagues by whom the list can be narrowed; of other organisations nobody is named. */
export async function listHandlers(ctx: Context) {
  const reach = reachOf(ctx.actor, 'listing.manage');
  if (reach.kind !== 'organisation') return { items: [] };
  const found = await handlersOf(ctx.db, ctx.tenant.id, reach);
  const accounts = await findAccounts(
    ctx.db,
    found.map(({ accountId }) => accountId as never),
  );
  return {
    items: found.map(({ accountId, count }) => ({
      id: accountId,
      name: accounts.get(accountId as never)?.name ?? '已离开的人',
      count,
    })),
  };
}
