import { failure } from '#kernel/errors';
import { newId } from '#kernel/ids';
import { civilDate } from '#kernel/time';
import {
  insertFormerIdentity,
  updateOrganisation,
  type Holding,
  type Organisation,
  followOrganisation,
} from '#modules/organisations';
import { sendNotice } from '#modules/notices';
import type { Context } from '#platform/context';
import { MERGER_LABELS, UNDO_DAYS, type MergerKind } from './model.ts';
import { lockToSettle } from './standing.ts';
import { insertMerger } from './store.ts';

export interface MergerOrder {
  readonly fromId: string;
  readonly intoId: string;
  readonly kind: MergerKind;
  readonly reason: string;
}

export interface MergerPreview {
  readonly from: Organisation;
  readonly into: Organisation;
  readonly moves: readonly { readonly key: string; readonly label: string; readonly count: number }[];
  readonly warnings: readonly string[];
}

export async function previewMerger(
  ctx: Context,
  holdings: readonly Holding[],
  { fromId, intoId }: Pick<MergerOrder, 'fromId' | 'intoId'>,
): Promise<MergerPreview> {
  const [from, into] = await lockPair(ctx, fromId, intoId);
  const moves = [];
  const warnings = warningsOf(from, into);
  for (const { key, label, count, ends } of holdings) {
    const found = await count(ctx, from.id);
    if (ends !== true) moves.push({ key, label: label.zh, count: found });
    else if (found > 0) warnings.push(`${label.zh} ${found} 项不能转移，随“${from.name}”一并终止，需要的请重新办理。`);
  }
  return { from, into, moves, warnings };
}

function warningsOf(from: Organisation, into: Organisation): string[] {
  return [
    ...(from.kind === into.kind ? [] : ['两家机构的类别不同，成员合并后以承接机构的类别办理业务。']),
    ...(into.state === 'verified' ? [] : ['承接机构尚未通过核验，合并后其成员在核验前不能办理业务。']),
    ...(from.division === into.division ? [] : ['两家机构不在同一地区，移交的事项从此归承接机构所在地区管理。']),
  ];
}

/** What belonged to one belongs to the other; the old page leads to the new one. */
export async function mergeOrganisations(
  ctx: Context,
  holdings: readonly Holding[],
  { fromId, intoId, kind, reason }: MergerOrder,
): Promise<string> {
  const { db, tenant, now } = ctx;
  const [from, into] = await lockPair(ctx, fromId, intoId);
  const moved: Record<string, readonly string[]> = {};
  await tellMembers(ctx, from, into);
  for (const holding of holdings) {
    if (holding.ends === true) await holding.end(ctx, from.id, MERGER_LABELS[kind].zh);
    else moved[holding.key] = await holding.move(ctx, from.id, into.id);
  }
  const today = civilDate(now);
  await keepIdentity(ctx, from, into, MERGER_LABELS[kind].zh);
  await updateOrganisation(
    db,
    tenant.id,
    from,
    { state: 'closed', closedOn: today, closedReason: MERGER_LABELS[kind].zh, mergedInto: into.id, confirmedOn: today },
    now,
  );
  const id = newId<string>();
  await followOrganisation(ctx, from.id);
  await insertMerger(db, tenant.id, {
    id,
    fromId: from.id,
    intoId: into.id,
    kind,
    reason,
    fromState: from.state,
    moved,
    mergedAt: now,
    mergedBy: ctx.actor.accountId ?? null,
    finalAfter: new Date(now.getTime() + UNDO_DAYS * 86_400_000),
  });
  const counts = Object.fromEntries(Object.entries(moved).map(([key, ids]) => [key, ids.length]));
  await ctx.audit(
    'organisation.mergeInto',
    { kind: 'organisation', id: from.id },
    { into: into.id, moved: counts, reason },
  );
  await ctx.audit('organisation.mergeFrom', { kind: 'organisation', id: into.id }, { from: from.id, reason });
  await ctx.emit('organisation.merged', { from: from.id, into: into.id, mergerId: id });
  await ctx.changed('organisation', [from.id, into.id]);
  return id;
}

async function lockPair(ctx: Context, fromId: string, intoId: string): Promise<readonly [Organisation, Organisation]> {
  if (fromId === intoId) throw failure('succession.same');
  const [from, into] = await lockToSettle(ctx, [fromId, intoId]);
  if (from.state === 'closed' || into.state === 'closed')
    throw failure('succession.over', { name: (from.state === 'closed' ? from : into).name });
  if (
    into.state === 'refused' ||
    into.state === 'suspended' ||
    (into.state === 'preregistered' && from.state !== 'preregistered')
  )
    throw failure('succession.heir', { name: into.name });
  return [from, into];
}

/** By its names and its code the old one is found at the new one. */
async function keepIdentity(ctx: Context, from: Organisation, into: Organisation, reason: string): Promise<void> {
  const former = {
    usedUntil: civilDate(ctx.now),
    reason,
    recordedAt: ctx.now,
    recordedBy: ctx.actor.accountId ?? null,
  };
  if (from.name !== into.name)
    await insertFormerIdentity(ctx.db, ctx.tenant.id, into.id, { ...former, kind: 'name', value: from.name });
  if (from.creditCode !== null && from.creditCode !== into.creditCode)
    await insertFormerIdentity(ctx.db, ctx.tenant.id, into.id, { ...former, kind: 'code', value: from.creditCode });
}

async function tellMembers(ctx: Context, from: Organisation, into: Organisation): Promise<void> {
  for (const one of [from, into])
    await sendNotice(ctx, {
      key: `organisation.merged:${from.id}:${one.id}:${ctx.now.toISOString()}`,
      kind: 'organisationChange',
      to: { organisationId: one.id },
      subject: `“${from.name}”已并入“${into.name}”`,
      body: `由主管部门办理。原机构的成员、岗位等一并转入；如有异议，请在 ${UNDO_DAYS} 天内联系主管部门。`,
      link: `/organisations/${into.id}`,
    });
}
