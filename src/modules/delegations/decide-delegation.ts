import { failure } from '#kernel/errors';
import { civilDate } from '#kernel/time';
import { withdrawLinks } from '#modules/notices';
import { readThresholds } from '#modules/regulations';
import type { Context } from '#platform/context';
import { GRANT_BY_LINK } from './ask-delegation.ts';
import { voidConfirmations } from './ask-confirmation.ts';
import { STATE_LABELS, type Delegation } from './model.ts';
import {
  sideOf,
  STEPS,
  whyNotChange,
  whyNotStep,
  wrongRights,
  type AskedRight,
  type DelegateVerb,
  type PrincipalVerb,
} from './rules.ts';
import {
  findDelegation,
  insertRights,
  lockDelegation,
  raiseVersion,
  startRights,
  updateState,
  withdrawRights,
} from './store.ts';
import { tellAdmins } from './tell.ts';

export type StepVerb = PrincipalVerb | DelegateVerb;

const NEEDS_REASON: readonly StepVerb[] = ['refuse', 'decline'];

const TOLD: Readonly<Record<StepVerb, string>> = {
  grant: '同意了委托',
  refuse: '没有同意委托',
  revoke: '撤销了委托，从现在起不能再代办',
  accept: '接受了委托',
  decline: '谢绝了委托',
  resign: '辞去了委托，不再代办',
};

/** One step of a delegation's life: answered by the other side, or ended by either. */
export async function stepDelegation(ctx: Context, id: string, verb: StepVerb, reason?: string): Promise<Delegation> {
  const delegation = await lockKnown(ctx, id);
  refuse(whyNotStep(ctx.actor, delegation, verb), delegation);
  if (NEEDS_REASON.includes(verb) && reason === undefined)
    throw failure('delegation.reasonMissing', {}, [{ field: 'reason', zh: '必填', en: 'Required' }]);
  const { to } = STEPS[verb];
  await updateState(ctx.db, ctx.tenant.id, id, {
    state: to,
    by: ctx.actor.accountId ?? null,
    now: ctx.now,
    endReason: to === 'active' ? null : (reason ?? null),
  });
  if (to === 'active') await startRights(ctx.db, ctx.tenant.id, id, civilDate(ctx.now));
  else await closeDelegation(ctx, id);
  await withdrawLinks(ctx, { purpose: GRANT_BY_LINK, subject: { kind: 'delegation', id } });
  await ctx.audit(
    `delegation.${verb}`,
    { kind: 'delegation', id },
    { before: { state: delegation.state }, after: { state: to }, reason },
  );
  await tellOther(ctx, delegation, TOLD[verb], `${verb}:${delegation.version}`, reason);
  return (await findDelegation(ctx.db, ctx.tenant.id, id))!;
}

/** Exactly these rights from today on; what is no longer among them stops at once. */
export async function changeDelegation(
  ctx: Context,
  id: string,
  version: number,
  rights: readonly AskedRight[],
): Promise<Delegation> {
  const delegation = await lockKnown(ctx, id);
  refuse(whyNotChange(ctx.actor, delegation), delegation);
  if (delegation.version !== version) throw failure('record.changed');
  const today = civilDate(ctx.now);
  const errors = wrongRights(rights, today, (await readThresholds(ctx))('delegation.longestDays'));
  if (errors.length > 0) throw failure('request.invalid', {}, errors);
  await withdrawRights(ctx.db, ctx.tenant.id, id, ctx.now);
  await insertRights(ctx.db, ctx.tenant.id, id, today, rights);
  await raiseVersion(ctx.db, ctx.tenant.id, id);
  const before = delegation.rights.filter((right) => right.withdrawnAt === null);
  await ctx.audit(
    'delegation.change',
    { kind: 'delegation', id },
    { before: { rights: before.map(({ name, validUntil }) => ({ name, until: validUntil })) }, after: { rights } },
  );
  await tellOther(ctx, delegation, '调整了委托的内容或期限', `change:${delegation.version}`);
  return (await findDelegation(ctx.db, ctx.tenant.id, id))!;
}

/** Its rights stop, and what waits for a confirmation under it waits no more. */
export async function closeDelegation(ctx: Context, id: string): Promise<void> {
  await withdrawRights(ctx.db, ctx.tenant.id, id, ctx.now);
  await voidConfirmations(ctx, { delegationId: id });
}

/** Neither side: it is not there. */
async function lockKnown(ctx: Context, id: string): Promise<Delegation> {
  const found = await lockDelegation(ctx.db, ctx.tenant.id, id);
  if (found === undefined || sideOf(ctx.actor, found) === undefined) throw failure('record.notFound');
  return found;
}

function refuse(obstacle: ReturnType<typeof whyNotStep>, { state }: Delegation): void {
  if (obstacle !== undefined) throw failure(obstacle, { state: STATE_LABELS[state].zh });
}

async function tellOther(
  ctx: Context,
  delegation: Delegation,
  what: string,
  key: string,
  reason?: string,
): Promise<void> {
  const isPrincipal = sideOf(ctx.actor, delegation) === 'principal';
  const who = isPrincipal ? delegation.principalName : delegation.delegateName;
  await tellAdmins(ctx, isPrincipal ? delegation.delegateId : delegation.principalId, {
    key: `delegation:${delegation.id}:${key}`,
    subject: `“${who}”${what}`,
    body: reason === undefined ? '详情见委托页面。' : `原因：${reason}。`,
    page: `/app/delegations/${delegation.id}`,
  });
}
