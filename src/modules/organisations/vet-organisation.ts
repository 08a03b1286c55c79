import { failure } from '#kernel/errors';
import type { AccountId } from '#kernel/ids';
import { civilDate } from '#kernel/time';
import type { Context } from '#platform/context';
import { STATE_LABELS, type Organisation } from './model.ts';
import { VETTING, type VetDecision } from './rules.ts';
import { mayVet } from './view.ts';
import { getOrganisation, lockOrganisation, updateOrganisation } from './store.ts';

export interface Vetting {
  readonly decision: VetDecision;
  readonly reason?: string | undefined;
}

/** 核验: staff compare the registration with the public register of legal entities. Nobody vets their own. */
export async function vetOrganisation(ctx: Context, id: string, { decision, reason }: Vetting): Promise<Organisation> {
  const { db, tenant, now } = ctx;
  const before = await lockOrganisation(db, tenant.id, id);
  if (before === undefined) throw failure('record.notFound');
  const { from, to, needsReason } = VETTING[decision];
  if (!mayVet(before, ctx.actor)) throw failure('organisation.notYours');
  if (!from.includes(before.state)) throw failure('organisation.notVettable', { state: STATE_LABELS[before.state].zh });
  if (needsReason && !reason)
    throw failure('request.invalid', {}, [
      { field: 'reason', zh: '请写明原因，对方会看到', en: 'Give the reason; the organisation will read it' },
    ]);
  await updateOrganisation(
    db,
    tenant.id,
    before,
    { state: to, stateReason: needsReason ? reason! : null, confirmedOn: civilDate(now) },
    now,
  );
  await ctx.audit(`organisation.${decision}`, { kind: 'organisation', id });
  await ctx.emit('organisation.vetted', { organisationId: id, state: to });
  await ctx.changed('organisation', [id]);
  if (before.createdBy !== null) await tellCreator(ctx, before, to, reason);
  return getOrganisation(db, tenant.id, id);
}

const NOTICES: Readonly<Record<'verified' | 'refused' | 'suspended', string>> = {
  verified: '已通过核验，可以发布信息了。',
  refused: '未通过核验，请按原因修改后重新提交。',
  suspended: '已被停用，如有疑问请联系平台。',
};

async function tellCreator(
  ctx: Context,
  organisation: Organisation,
  state: Organisation['state'],
  reason: string | undefined,
): Promise<void> {
  if (state === 'pending') return;
  const { id, name, version, createdBy } = organisation;
  await ctx.notify({
    key: `organisation.vet:${id}:${version}`,
    channel: 'inApp',
    recipient: createdBy!,
    accountId: createdBy as AccountId,
    subject: `机构“${name}”${STATE_LABELS[state].zh}`,
    body: NOTICES[state] + (reason ? `\n原因：${reason}` : ''),
    link: '/account',
  });
}
