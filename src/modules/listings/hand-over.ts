import { sql } from 'kysely';
import type { AccountId } from '#kernel/ids';
import type { Context } from '#platform/context';
import { actOnListing } from './act-on-listing.ts';

interface Place {
  readonly accountId: AccountId;
  readonly organisationId: string;
}

const SHOWN = 5;

const mine = (ctx: Context, { accountId, organisationId }: Place) =>
  sql`tenant_id = ${ctx.tenant.id} and (organisation_id = ${organisationId} or agent_id = ${organisationId}) and created_by = ${accountId}`;
const OPEN = sql`state in ('draft', 'submitted', 'returned')`;

interface Open {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly total: number;
}

const openOf = async (ctx: Context, place: Place, limit: number): Promise<Open[]> =>
  (
    await sql<Open>`select id, title, version, count(*) over () as total from listings.listing
      where ${mine(ctx, place)} and ${OPEN} order by updated_at, id limit ${limit}`.execute(ctx.db)
  ).rows;

/** 未办结的岗位 of somebody who leaves: what is written but not yet public. What is public stays, with a new person behind it. */
export const listingWork = {
  kind: 'listing',
  label: { zh: '未发布的岗位', en: 'Listings not published yet' },
  open: async (ctx: Context, place: Place) => {
    const found = await openOf(ctx, place, SHOWN);
    return {
      count: found[0]?.total ?? 0,
      items: found.map(({ id, title }) => ({ id, title, link: `/app/listings/${id}` })),
    };
  },
  give: async (ctx: Context, place: Place, to: AccountId): Promise<number> => {
    const { rows } = await sql<{ id: string }>`update listings.listing set created_by = ${to}
      where ${mine(ctx, place)} and state <> 'closed' returning id`.execute(ctx.db);
    for (const { id } of rows) await ctx.audit('listing.handOver', { kind: 'listing', id }, { given: to });
    return rows.length;
  },
  close: async (ctx: Context, place: Place): Promise<number> => {
    const found = await openOf(ctx, place, 1000);
    for (const { id, version } of found)
      await actOnListing(ctx, id, { verb: 'close', version, reasons: [{ field: '', text: '经办人离任，不再办理' }] });
    return found.length;
  },
};
