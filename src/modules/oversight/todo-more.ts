import { mayAct, reachOf } from '#modules/access';
import { readAsked } from '#modules/appetite';
import { listClaims } from '#modules/claims';
import { listConfirmations, listDelegations } from '#modules/delegations';
import { listObjections } from '#modules/dossiers';
import { listInvitations } from '#modules/exchange';
import { findListings } from '#modules/listings';
import type { Context } from '#platform/context';
import { ITEMS_SHOWN, type TodoGroup } from './model.ts';

type Found = Omit<TodoGroup, 'kind'>;

/** 代办确认: what somebody else prepared in the organisation's name and one of its members has to confirm. */
export async function confirmationsToGive({ db, tenant, actor }: Context): Promise<Found | undefined> {
  const reach = reachOf(actor, 'delegation.confirm');
  if (reach.kind !== 'organisation' || actor.delegation !== undefined) return undefined;
  const { items, total } = await listConfirmations(db, tenant.id, {
    reach,
    principalId: reach.organisationId,
    state: 'waiting',
    limit: ITEMS_SHOWN,
  });
  return {
    count: total,
    link: '/app/confirmations',
    items: items.map((one) => ({
      id: one.id,
      title: one.title,
      detail: `${one.delegateName}代办`,
      link: `/app/confirmations/${one.id}`,
      since: one.askedAt,
      due: null,
    })),
  };
}

/** 意向摸底 that somebody asks of the own organisation. */
export async function surveysToAnswer(ctx: Context): Promise<Found | undefined> {
  if (reachOf(ctx.actor, 'survey.answer').kind !== 'organisation' || ctx.actor.duty === 'viewer') return undefined;
  const { items, total } = await readAsked(ctx, { open: true, limit: ITEMS_SHOWN });
  return {
    count: total,
    link: '/app/surveys/asked',
    items: items.map((one) => ({
      id: one.id,
      title: one.survey.title,
      detail: one.asker,
      link: '/app/surveys/asked',
      since: new Date(one.sentAt),
      due: one.survey.closesOn,
    })),
  };
}

/** 委托: what the other side proposed; an administrator of the organisation answers. */
export async function delegationsToAnswer({ db, tenant, actor }: Context): Promise<Found | undefined> {
  const reach = reachOf(actor, 'delegation.read');
  if (reach.kind !== 'organisation' || actor.duty !== 'admin' || actor.delegation !== undefined) return undefined;
  const { items, total } = await listDelegations(db, tenant.id, { reach, toAnswer: true, limit: ITEMS_SHOWN });
  return {
    count: total,
    link: '/app/delegations',
    items: items.map((one) => ({
      id: one.id,
      title: one.principalId === reach.organisationId ? one.delegateName : one.principalName,
      detail: one.principalId === reach.organisationId ? '请求为贵单位代办' : '请贵单位代办',
      link: `/app/delegations/${one.id}`,
      since: one.askedAt,
      due: null,
    })),
  };
}

/** 跨区域共享: regions that gave their word and wait for this one's. */
export async function regionsToAnswer({ db, tenant, actor }: Context): Promise<Found | undefined> {
  if (!mayAct(actor, 'exchange.govern')) return undefined;
  const asking = await listInvitations(db, tenant.id);
  const link = '/app/exchange';
  return {
    count: asking.length,
    link,
    items: asking
      .slice(0, ITEMS_SHOWN)
      .map(({ id, name, note, since }) => ({ id, title: name, detail: note || '邀请共享', link, since, due: null })),
  };
}

/** 信息异议, for staff. */
export async function objectionsToAnswer(ctx: Context): Promise<Found | undefined> {
  if (reachOf(ctx.actor, 'objection.answer').kind === 'none') return undefined;
  const { items, total } = await listObjections(ctx, { state: 'open', limit: ITEMS_SHOWN });
  return {
    count: total,
    link: '/app/objections',
    items: items.map((one) => ({
      id: one.id,
      title: one.organisationName,
      detail: one.statement,
      link: '/app/objections',
      since: one.createdAt,
      due: one.dueOn,
    })),
  };
}

/** 认领与争议, for staff. */
export async function claimsToAnswer(ctx: Context): Promise<Found | undefined> {
  const reach = reachOf(ctx.actor, 'claim.answer');
  if (reach.kind === 'none') return undefined;
  const { items, total } = await listClaims(ctx, reach, { state: 'open', limit: ITEMS_SHOWN });
  const listings = await findListings(
    ctx.db,
    ctx.tenant.id,
    items.map(({ listingId }) => listingId),
  );
  return {
    count: total,
    link: '/app/claims',
    items: items.map((one) => ({
      id: one.id,
      title: listings.get(one.listingId)?.title ?? '',
      detail: one.statement,
      link: '/app/claims',
      since: one.createdAt,
      due: one.dueOn,
    })),
  };
}
