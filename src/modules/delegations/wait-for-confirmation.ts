import { failure } from '#kernel/errors';
import { civilDate, type CivilDate } from '#kernel/time';
import { voidConfirmations, CONFIRM_BY_LINK, LINK_DAYS } from './ask-confirmation.ts';
import { lockConfirmation, setReminded, waitingFor, type WaitingFor } from './confirmation-store.ts';
import { remindableOn } from './rules.ts';
import { askAdminsByLink } from './tell.ts';
import type { Context } from '#platform/context';

export interface Waiting extends WaitingFor {
  /** Whether this person's side asked, and may take it back or ask again. */
  readonly asked: boolean;
  readonly urge: Urge;
}

/** When the side that asked may ask again. */
export interface Urge {
  readonly now: boolean;
  readonly on: CivilDate;
}

type Waits = Pick<WaitingFor, 'delegationId' | 'delegateId' | 'askedAt' | 'remindedOn'>;

export function urgeOf({ now }: Pick<Context, 'now'>, { askedAt, remindedOn }: Waits): Urge {
  const on = remindableOn(civilDate(askedAt), remindedOn);
  return { now: on <= civilDate(now), on };
}

/** What of these waits for the principal's word, by subject. */
export async function waitingConfirmations(
  ctx: Context,
  kind: string,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, Waiting>> {
  const found = await waitingFor(ctx.db, ctx.tenant.id, kind, subjects);
  return new Map(found.map((one) => [one.subjectId, { ...one, asked: isAsker(ctx, one), urge: urgeOf(ctx, one) }]));
}

/** The subject went its way without it. */
export async function endWaiting(ctx: Context, kind: string, subjects: readonly string[]): Promise<void> {
  for (const { subjectId } of await waitingFor(ctx.db, ctx.tenant.id, kind, subjects))
    await voidConfirmations(ctx, { subject: { kind, id: subjectId } });
}

/** Acting for the principal under the same delegation, or at home in the organisation that holds it. */
export const isAsker = ({ actor }: Context, one: Waits): boolean =>
  actor.delegation === undefined
    ? actor.organisationId === one.delegateId && actor.duty !== 'viewer'
    : actor.delegation.id === one.delegationId;

async function lockAsked(ctx: Context, id: string) {
  const found = await lockConfirmation(ctx.db, ctx.tenant.id, id);
  if (found === undefined || !isAsker(ctx, found)) throw failure('record.notFound');
  if (found.state !== 'waiting') throw failure('delegation.decided');
  return found;
}

/** 撤回请求: what was prepared stays a draft and can be changed. */
export async function withdrawConfirmation(ctx: Context, id: string): Promise<void> {
  const { subjectKind, subjectId } = await lockAsked(ctx, id);
  await voidConfirmations(ctx, { subject: { kind: subjectKind, id: subjectId } });
  await ctx.audit('delegation.withdrawConfirmation', { kind: subjectKind, id: subjectId }, { confirmation: id });
}

/** 催一下: once a day is enough. */
export async function remindConfirmation(ctx: Context, id: string): Promise<void> {
  const asked = await lockAsked(ctx, id);
  const { title, principalId, delegateName, subjectKind, subjectId, askedAt } = asked;
  const today = civilDate(ctx.now);
  if (!urgeOf(ctx, asked).now) throw failure('delegation.remindedToday');
  await setReminded(ctx.db, ctx.tenant.id, id, today);
  await askAdminsByLink(
    ctx,
    principalId,
    { purpose: CONFIRM_BY_LINK, subject: { kind: 'confirmation', id }, validDays: LINK_DAYS },
    {
      key: `delegation.remind:${id}:${today}`,
      subject: `再次请您确认：“${delegateName}”代贵单位提交“${title}”`,
      body: `${civilDate(askedAt)} 已请您确认，还没有答复。您确认之后才会提交审核；不同意也请点一下，对方好修改。`,
      page: `/app/confirmations/${id}`,
    },
  );
  await ctx.audit('delegation.remindConfirmation', { kind: subjectKind, id: subjectId }, { confirmation: id });
}
