import { failure } from '#kernel/errors';
import { withdrawLinks } from '#modules/notices';
import type { Context } from '#platform/context';
import { CONFIRM_BY_LINK } from './ask-confirmation.ts';
import { decideWaiting, lockConfirmation } from './confirmation-store.ts';
import type { Confirmation } from './model.ts';
import { tellPerson } from './tell.ts';

/** What can be submitted on a principal's behalf; each upper module brings its own and server.ts hands them over. */
export interface Confirmable {
  /** As it stands now, in words; undefined when it is gone. */
  show(
    ctx: Context,
    id: string,
  ): Promise<{ readonly version: number; readonly content: readonly (readonly [string, string])[] } | undefined>;
  /** Submits in the name of the principal's own person, who is the actor. */
  submit(ctx: Context, id: string, version: number): Promise<void>;
}

export type Confirmables = Readonly<Record<string, Confirmable>>;

export interface Decision {
  readonly decision: 'confirm' | 'refuse';
  readonly reason?: string | undefined;
}

export async function decideConfirmation(
  ctx: Context,
  subjects: Confirmables,
  id: string,
  { decision, reason }: Decision,
): Promise<void> {
  const waiting = await lockConfirmation(ctx.db, ctx.tenant.id, id);
  if (waiting === undefined || waiting.principalId !== ctx.actor.organisationId || ctx.actor.delegation !== undefined)
    throw failure('record.notFound');
  if (waiting.state !== 'waiting') throw failure('delegation.decided');
  if (decision === 'refuse' && reason === undefined)
    throw failure('delegation.reasonMissing', {}, [{ field: 'reason', zh: '必填', en: 'Required' }]);
  if (decision === 'confirm') await submit(ctx, subjects, waiting);
  await decideWaiting(ctx.db, ctx.tenant.id, id, {
    state: decision === 'confirm' ? 'confirmed' : 'refused',
    reason: reason ?? null,
    by: ctx.actor.accountId ?? null,
    now: ctx.now,
  });
  await withdrawLinks(ctx, { purpose: CONFIRM_BY_LINK, subject: { kind: 'confirmation', id } });
  await ctx.audit(
    decision === 'confirm' ? 'delegation.confirm' : 'delegation.refuseConfirmation',
    { kind: waiting.subjectKind, id: waiting.subjectId },
    { confirmation: id, delegation: waiting.delegationId, reason },
  );
  await tellPerson(ctx, waiting.askedBy, {
    key: `delegation.decided:${id}`,
    subject: decision === 'confirm' ? `“${waiting.title}”已由委托方确认并提交` : `委托方没有同意提交“${waiting.title}”`,
    body: reason === undefined ? '' : `原因：${reason}。`,
    page: '/app/confirmations',
  });
}

async function submit(ctx: Context, subjects: Confirmables, waiting: Confirmation): Promise<void> {
  const subject = subjects[waiting.subjectKind];
  const shown = await subject?.show(ctx, waiting.subjectId);
  if (subject === undefined || shown?.version !== waiting.subjectVersion) throw failure('delegation.changed');
  await subject.submit(ctx, waiting.subjectId, waiting.subjectVersion);
}
