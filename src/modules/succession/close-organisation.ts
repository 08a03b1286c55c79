import { failure } from '#kernel/errors';
import { civilDate } from '#kernel/time';
import { sendNotice } from '#modules/notices';
import { updateOrganisation, type Holding, type Organisation, followOrganisation } from '#modules/organisations';
import type { Context } from '#platform/context';
import { CLOSING_LABELS, type ClosingReason } from './model.ts';
import { lockToSettle } from './standing.ts';
import { listMergers } from './store.ts';

export interface ClosingOrder {
  readonly reason: ClosingReason;
  readonly note: string;
  /** Whoever goes on with the open work; null: it ends. */
  readonly handOverTo: string | null;
}

export interface Consequence {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** It ends also where somebody takes over the rest. */
  readonly ends: boolean;
}

/** What an organisation holds, and what would become of it. */
export async function consequencesOf(ctx: Context, holdings: readonly Holding[], id: string): Promise<Consequence[]> {
  const found = [];
  for (const { key, label, count, ends = false } of holdings)
    found.push({ key, label: label.zh, count: await count(ctx, id), ends });
  return found;
}

export interface ClosingPreview {
  readonly organisation: Organisation;
  readonly consequences: readonly Consequence[];
}

export async function previewClosing(ctx: Context, holdings: readonly Holding[], id: string): Promise<ClosingPreview> {
  const [organisation] = await lockToSettle(ctx, [id]);
  return { organisation, consequences: await consequencesOf(ctx, holdings, id) };
}

/** 注销、停办: its members lose its role at once; open work goes to another organisation or ends. */
export async function closeOrganisation(
  ctx: Context,
  holdings: readonly Holding[],
  id: string,
  { reason, note, handOverTo }: ClosingOrder,
): Promise<void> {
  const { db, tenant, now } = ctx;
  const [before, heir] = await lockToSettle(ctx, handOverTo === null ? [id] : [id, handOverTo]);
  if (before!.state === 'closed') throw failure('succession.over', { name: before!.name });
  if (heir !== undefined && (heir.id === id || heir.state !== 'verified'))
    throw failure('succession.heir', { name: heir.name });
  const words = [CLOSING_LABELS[reason].zh, note].filter(Boolean).join('：');
  await tell(ctx, before!, heir, words);
  const ended: Record<string, number> = {};
  // Members stay with their organisation: it may be reopened.
  for (const holding of holdings.filter(({ key }) => key !== 'members')) {
    ended[holding.key] =
      heir === undefined || holding.ends === true
        ? await holding.end(ctx, id, words)
        : (await holding.move(ctx, id, heir.id)).length;
  }
  const today = civilDate(now);
  await updateOrganisation(
    db,
    tenant.id,
    before!,
    { state: 'closed', closedOn: today, closedReason: words, mergedInto: heir?.id ?? null, confirmedOn: today },
    now,
  );
  await followOrganisation(ctx, id);
  await ctx.audit(
    'organisation.close',
    { kind: 'organisation', id },
    { reason: words, ended, handedTo: heir?.id ?? null },
  );
  await ctx.emit('organisation.closed', { organisationId: id });
  await ctx.changed('organisation', [id]);
}

async function tell(ctx: Context, one: Organisation, heir: Organisation | undefined, words: string): Promise<void> {
  await sendNotice(ctx, {
    key: `organisation.closed:${one.id}:${one.version}`,
    kind: 'organisationChange',
    to: { organisationId: one.id },
    subject: `机构“${one.name}”已终止`,
    body: `原因：${words}。${heir === undefined ? '未办结的事项已结束' : `未办结的事项移交“${heir.name}”`}；如有异议，请联系主管部门。`,
    link: '/account',
  });
}

/** It stands in line for verification again: what the register says may have changed. */
export async function reopenOrganisation(ctx: Context, id: string, reason: string): Promise<void> {
  const { db, tenant, now } = ctx;
  const [before] = await lockToSettle(ctx, [id]);
  if (before.state !== 'closed') throw failure('succession.notOver', { name: before.name });
  const mergers = await listMergers(db, tenant.id, id);
  if (mergers.some((one) => one.fromId === id && one.undoneAt === null))
    throw failure('succession.merged', { name: before.name });
  await updateOrganisation(
    db,
    tenant.id,
    before,
    {
      state: before.createdBy === null && before.verifiedOn === null ? 'preregistered' : 'pending',
      stateReason: null,
      closedOn: null,
      closedReason: null,
      mergedInto: null,
      confirmedOn: civilDate(now),
    },
    now,
  );
  await followOrganisation(ctx, id);
  await ctx.audit('organisation.reopen', { kind: 'organisation', id }, { reason });
  await ctx.emit('organisation.reopened', { organisationId: id });
  await ctx.changed('organisation', [id]);
}
