import { sql } from 'kysely';
import { mayAct, reachOf, reachSql } from '#modules/access';
import { listRequests, type RequestQuery } from '#modules/members';
import type { Context } from '#platform/context';
import { ITEMS_SHOWN, type TodoGroup } from './model.ts';

type Found = Omit<TodoGroup, 'kind'>;

/** 加入申请: for the organisation's administrators. */
export async function ownAccessRequests(ctx: Context): Promise<Found | undefined> {
  const { organisationId, duty, delegation } = ctx.actor;
  if (organisationId === undefined || duty !== 'admin' || delegation !== undefined) return undefined;
  if (!mayAct(ctx.actor, 'organisation.member')) return undefined;
  return shown(ctx, { organisationId, state: 'pending', limit: ITEMS_SHOWN }, '/app/members');
}

/** And for staff, once nobody there answered. */
export async function escalatedRequests(ctx: Context): Promise<Found | undefined> {
  const reach = reachOf(ctx.actor, 'member.arbitrate');
  if (reach.kind === 'none') return undefined;
  const escalatedWithin = reachSql(reach, { organisation: sql`o.id`, territory: sql`o.division` });
  return shown(ctx, { state: 'pending', escalatedWithin, limit: ITEMS_SHOWN }, '/app/access-requests');
}

async function shown(ctx: Context, query: RequestQuery, link: string): Promise<Found> {
  const { items, total } = await listRequests(ctx.db, ctx.tenant.id, query);
  return {
    count: total,
    link,
    items: items.map((one) => ({
      id: one.id,
      title: one.organisationName,
      detail: one.message,
      link,
      since: one.createdAt,
      due: null,
    })),
  };
}
