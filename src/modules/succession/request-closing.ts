import { failure } from '#kernel/errors';
import { newId } from '#kernel/ids';
import { endCase, findCaseOf, submitCase, type CaseKind } from '#modules/approvals';
import { findOrganisation, lockOrganisation, type Holding, type Organisation } from '#modules/organisations';
import type { Context } from '#platform/context';
import { consequencesOf, type ClosingOrder, type Consequence } from './close-organisation.ts';
import { correctClosing, findClosingOf, insertClosing, settleClosing, type Closing } from './closing-store.ts';

export interface OwnClosing {
  readonly consequences: readonly Consequence[];
  readonly closing: (Closing & { readonly heirName: string | null }) | null;
  /** Only the organisation's administrators ask for its end. */
  readonly mayAsk: boolean;
}

export async function readOwnClosing(ctx: Context, holdings: readonly Holding[]): Promise<OwnClosing> {
  const id = ctx.actor.organisationId;
  if (id === undefined) throw failure('record.notFound');
  const closing = await findClosingOf(ctx.db, ctx.tenant.id, id);
  const heir =
    closing?.handOverTo == null ? undefined : await findOrganisation(ctx.db, ctx.tenant.id, closing.handOverTo);
  return {
    consequences: await consequencesOf(ctx, holdings, id),
    closing: closing === undefined ? null : { ...closing, heirName: heir?.name ?? null },
    mayAsk: mayAsk(ctx),
  };
}

const mayAsk = ({ actor }: Context): boolean => actor.duty === 'admin' && actor.delegation === undefined;

/** Asked for once; when it came back for correction, the same request goes on. */
export async function requestClosing(ctx: Context, kind: CaseKind, order: ClosingOrder): Promise<string> {
  const { db, tenant, actor } = ctx;
  if (actor.organisationId === undefined || !mayAsk(ctx)) throw failure('organisation.noDuty');
  const one = (await lockOrganisation(db, tenant.id, actor.organisationId))!;
  if (one.state === 'closed') throw failure('succession.over', { name: one.name });
  await requireHeir(ctx, one, order.handOverTo);
  const before = await findClosingOf(db, tenant.id, one.id);
  const open = before?.state === 'open' ? before : undefined;
  if (open !== undefined && (await findCaseOf(db, tenant.id, kind.name, open.id))?.state !== 'returned')
    throw failure('succession.askedAlready');
  const id = open?.id ?? newId<string>();
  if (open !== undefined) await correctClosing(db, tenant.id, id, order);
  else
    await insertClosing(db, tenant.id, {
      ...order,
      id,
      organisationId: one.id,
      state: 'open',
      askedBy: actor.accountId!,
      askedAt: ctx.now,
    });
  await submitCase(ctx, kind, {
    subjectId: id,
    title: `终止申请：${one.name}`,
    organisationId: one.id,
    territory: one.division,
  });
  await ctx.audit(
    'organisation.askClosing',
    { kind: 'organisation', id: one.id },
    { reason: order.note, after: { reason: order.reason, handOverTo: order.handOverTo } },
  );
  return id;
}

async function requireHeir(ctx: Context, one: Organisation, handOverTo: string | null): Promise<void> {
  if (handOverTo === null) return;
  const heir = await findOrganisation(ctx.db, ctx.tenant.id, handOverTo);
  if (heir === undefined || heir.state !== 'verified' || heir.id === one.id)
    throw failure('succession.heir', { name: heir?.name ?? '' });
}

/** The organisation ends in another way; nothing is left to decide. */
export async function dropClosing(ctx: Context, kind: CaseKind, organisationId: string, why: string): Promise<void> {
  const open = await findClosingOf(ctx.db, ctx.tenant.id, organisationId);
  if (open?.state !== 'open') return;
  await settleClosing(ctx.db, ctx.tenant.id, open.id, 'withdrawn', ctx.now);
  await endCase(ctx, kind, open.id, why);
}
