import { failure } from '#kernel/errors';
import type { Page, Paging } from '#kernel/paging';
import { findOrganisations, listOrganisationIds, type Organisation } from '#modules/organisations';
import type { Context } from '#platform/context';
import type { Partner } from './model.ts';
import { endPartner, lockPartner, reopenPartner, selectPartners } from './store.ts';

export interface ListedPartner extends Partner {
  readonly organisation: Organisation | undefined;
}

export interface PartnerListQuery extends Paging {
  readonly q?: string | undefined;
  readonly importId?: string | undefined;
}

/** A list is its owner's alone: staff have their own, not those of schools. */
export async function listPartners(ctx: Context, query: PartnerListQuery): Promise<Page<ListedPartner>> {
  const { organisationId } = ctx.actor;
  if (organisationId === undefined) return { items: [], total: 0, nextCursor: null };
  const { q, ...rest } = query;
  const page = await selectPartners(ctx.db, ctx.tenant.id, {
    ...rest,
    organisationId,
    partnerIds: q === undefined || q === '' ? undefined : await listOrganisationIds(ctx.db, ctx.tenant.id, q),
  });
  const organisations = await findOrganisations(
    ctx.db,
    ctx.tenant.id,
    page.items.map((one) => one.partnerId),
  );
  return { ...page, items: page.items.map((one) => ({ ...one, organisation: organisations.get(one.partnerId) })) };
}

export async function takeOff(ctx: Context, id: string): Promise<void> {
  const found = await lockPartner(ctx.db, ctx.tenant.id, id);
  if (found === undefined || found.organisationId !== ctx.actor.organisationId) throw failure('record.notFound');
  await endPartner(ctx.db, ctx.tenant.id, id, ctx.now);
  await ctx.audit('partner.end', { kind: 'organisation', id: found.partnerId }, { partner: id });
}

const UNDO_MINUTES = 10;

/** Taken off by mistake. What was added again in the meantime stays as it is. */
export async function putBack(ctx: Context, id: string): Promise<void> {
  const { organisationId } = ctx.actor;
  if (organisationId === undefined) throw failure('record.notFound');
  const since = new Date(ctx.now.getTime() - UNDO_MINUTES * 60_000);
  const partnerId = await reopenPartner(ctx.db, ctx.tenant.id, { id, organisationId, since });
  if (partnerId === undefined) throw failure('record.notFound');
  await ctx.audit('partner.putBack', { kind: 'organisation', id: partnerId }, { partner: id });
}
