import { sql } from 'kysely';
import { findOrganisation, type Holding } from '#modules/organisations';
import type { Context } from '#platform/context';
import { LISTING_TOPIC } from './listing-index.ts';
import type { ListingId } from './model.ts';
import { writeNames } from './name-pairs.ts';
import { appendStepOfMany } from './step-store.ts';

/** Listings go with their organisation when it merges, and are closed when it ends. */
export const listingsHolding: Holding = {
  key: 'listings',
  label: { zh: '岗位', en: 'Listings' },
  count: async (ctx, organisation) => {
    const { rows } = await sql<{ total: number }>`select count(*) as total from listings.listing
      where tenant_id = ${ctx.tenant.id} and organisation_id = ${organisation}
        and state not in ('closed', 'expired')`.execute(ctx.db);
    return rows[0]!.total;
  },
  move: async (ctx, from, into) => {
    const { rows } = await sql<{ id: string }>`select id from listings.listing
      where tenant_id = ${ctx.tenant.id} and organisation_id = ${from}`.execute(ctx.db);
    const ids = rows.map(({ id }) => id);
    await give(ctx, ids, into);
    return ids;
  },
  moveBack: (ctx, ids, back) => give(ctx, ids, back),
  end: async (ctx, organisation, reason) => {
    const { rows } = await sql<{ id: ListingId }>`update listings.listing
      set state = 'closed', closed_reason = ${reason}, updated_at = ${ctx.now}, version = version + 1
      where tenant_id = ${ctx.tenant.id} and organisation_id = ${organisation} and state not in ('closed', 'expired')
      returning id`.execute(ctx.db);
    return ended(ctx, rows);
  },
  departments: {
    count: async (ctx, department) => {
      const { rows } = await sql<{ total: number }>`select count(*) as total from listings.listing
        where tenant_id = ${ctx.tenant.id} and department_id = ${department} and state <> 'closed'`.execute(ctx.db);
      return rows[0]!.total;
    },
    move: async (ctx, from, into) => {
      await sql`update listings.listing set department_id = ${into}
        where tenant_id = ${ctx.tenant.id} and department_id = ${from}`.execute(ctx.db);
    },
  },
};

/** 代为发布: goes with the agency when it merges, and is closed when the agency ends, since nobody looks after it any more. */
export const keptListingsHolding: Holding = {
  key: 'keptListings',
  label: { zh: '代其他单位发布的岗位', en: 'Listings kept for other employers' },
  count: async (ctx, agency) => {
    const { rows } = await sql<{ total: number }>`select count(*) as total from listings.listing
      where tenant_id = ${ctx.tenant.id} and agent_id = ${agency} and state not in ('closed', 'expired')`.execute(
      ctx.db,
    );
    return rows[0]!.total;
  },
  move: async (ctx, from, into) => {
    const { rows } = await sql<{ id: string }>`update listings.listing set agent_id = ${into}
      where tenant_id = ${ctx.tenant.id} and agent_id = ${from} returning id`.execute(ctx.db);
    return rows.map(({ id }) => id);
  },
  moveBack: async (ctx, ids, back) => {
    // What an employer has claimed since has no agent any more.
    await sql`update listings.listing set agent_id = ${back}
      where tenant_id = ${ctx.tenant.id} and id = any(${ids}::uuid[]) and agent_id is not null`.execute(ctx.db);
  },
  end: async (ctx, agency, reason) => {
    const { rows } = await sql<{ id: ListingId }>`update listings.listing
      set state = 'closed', closed_reason = ${reason}, updated_at = ${ctx.now}, version = version + 1
      where tenant_id = ${ctx.tenant.id} and agent_id = ${agency} and state not in ('closed', 'expired')
      returning id`.execute(ctx.db);
    return ended(ctx, rows);
  },
};

async function ended(ctx: Context, rows: readonly { readonly id: ListingId }[]): Promise<number> {
  const ids = rows.map(({ id }) => id);
  await appendStepOfMany(ctx.db, ctx.tenant.id, ids, {
    at: ctx.now,
    verb: 'close',
    fromState: null,
    toState: 'closed',
    accountId: ctx.actor.accountId ?? null,
    reasons: [],
  });
  await ctx.changed(LISTING_TOPIC, ids);
  return ids.length;
}

/** The new owner's name and 辖区 stand on what it has now. */
async function give(ctx: Context, ids: readonly string[], to: string): Promise<void> {
  const owner = await findOrganisation(ctx.db, ctx.tenant.id, to);
  if (owner === undefined || ids.length === 0) return;
  await writeNames(ctx.db, ctx.tenant.id, [owner.name]);
  await sql`update listings.listing set organisation_id = ${to}, agent_id = null, employer_name = ${owner.name}, territory = ${owner.division},
      updated_at = ${ctx.now}, version = version + 1
    where tenant_id = ${ctx.tenant.id} and id = any(${ids}::uuid[])`.execute(ctx.db);
  await ctx.changed(LISTING_TOPIC, ids);
}
