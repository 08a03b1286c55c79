import { failure } from '#kernel/errors';
import { civilDate } from '#kernel/time';
import {
  forgetFormerIdentity,
  updateOrganisation,
  type Holding,
  type OrganisationState,
  followOrganisation,
} from '#modules/organisations';
import type { Context } from '#platform/context';
import { lockToSettle } from './standing.ts';
import { lockMerger, listMergers, markUndone } from './store.ts';

/** Everything that moved goes back, as long as the heir still is what it was. */
export async function undoMerger(
  ctx: Context,
  holdings: readonly Holding[],
  id: string,
  reason: string,
): Promise<void> {
  const { db, tenant, now } = ctx;
  const merger = await lockMerger(db, tenant.id, id);
  if (merger === undefined) throw failure('record.notFound');
  const [from, into] = await lockToSettle(ctx, [merger.fromId, merger.intoId]);
  if (merger.undoneAt !== null) return;
  if (now > merger.finalAfter) throw failure('succession.final', { date: civilDate(merger.finalAfter) });
  const later = (await listMergers(db, tenant.id, into.id)).find(
    (one) => one.undoneAt === null && one.mergedAt > merger.mergedAt,
  );
  if (into.state === 'closed' || later !== undefined) throw failure('succession.movedOn', { name: into.name });
  for (const holding of holdings.toReversed()) {
    const ids = merger.moved[holding.key] ?? [];
    if (ids.length > 0) await holding.moveBack(ctx, ids, from.id);
  }
  await forgetFormerIdentity(db, tenant.id, into.id, 'name', from.name);
  if (from.creditCode !== null) await forgetFormerIdentity(db, tenant.id, into.id, 'code', from.creditCode);
  await updateOrganisation(
    db,
    tenant.id,
    from,
    {
      state: merger.fromState as OrganisationState,
      closedOn: null,
      closedReason: null,
      mergedInto: null,
      confirmedOn: civilDate(now),
    },
    now,
  );
  await followOrganisation(ctx, from.id);
  await markUndone(db, tenant.id, id, now, ctx.actor.accountId ?? null);
  await ctx.audit('organisation.undoMerger', { kind: 'organisation', id: from.id }, { into: into.id, reason });
  await ctx.emit('organisation.mergerUndone', { from: from.id, into: into.id });
  await ctx.changed('organisation', [from.id, into.id]);
}
