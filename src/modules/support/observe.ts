import { failure } from '#kernel/errors';
import { newId, type AccountId } from '#kernel/ids';
import { civilMinute } from '#kernel/time';
import { mayAct } from '#modules/access';
import { sendNotice } from '#modules/notices';
import { resolveActor } from '#modules/organisations';
import { findAccounts } from '#platform/auth';
import type { Actor, Context } from '#platform/context';
import type { RequestFacts } from '#platform/http';
import { isOperator, requireKnown } from './find-people.ts';
import { OBSERVATION_COOKIE, OBSERVATION_MINUTES, type Observation } from './model.ts';
import { endObservations, findRunning, insertObservation } from './store.ts';

interface Wanted {
  readonly accountId: string;
  readonly organisationId?: string | undefined;
  readonly reason: string;
}

/** 以对方视角查看: read-only, a quarter of an hour, told to the person at once. Nobody looks with an administrator's eyes. */
export async function startObservation(
  ctx: Context,
  { accountId, organisationId, reason }: Wanted,
): Promise<Observation> {
  const supporterId = ctx.actor.accountId!;
  const known = await requireKnown(ctx, accountId);
  if (accountId === supporterId || isOperator(known)) throw failure('support.notObservable');
  const chosen =
    known.standing.organisations.find((one) => one.id === organisationId) ?? known.standing.organisations[0];
  await endRunning(ctx, supporterId);
  const observation: Observation = {
    id: newId(),
    supporterId,
    subjectId: accountId,
    organisationId: chosen?.id ?? null,
    reason,
    startedAt: ctx.now,
    endsAt: new Date(ctx.now.getTime() + OBSERVATION_MINUTES * 60_000),
    endedAt: null,
  };
  await insertObservation(ctx.db, ctx.tenant.id, observation);
  await ctx.audit('support.observe', { kind: 'account', id: accountId }, { reason, minutes: OBSERVATION_MINUTES });
  await sendNotice(ctx, {
    key: `support.observe:${observation.id}`,
    kind: 'support',
    to: { accountId: accountId as AccountId },
    subject: '平台支持人员正在查看您的页面',
    body: `${ctx.actor.name ?? ''}（${ctx.actor.organisationName ?? ''}）于 ${civilMinute(ctx.now)} 开始以只读方式查看您能看到的页面，最长 ${OBSERVATION_MINUTES} 分钟。原因：${reason}。对方不能办理任何事项，查看过程有记录。不是您请求的，请联系平台。`,
    link: '/account',
  });
  return observation;
}

/** Ends what this supporter has running; the trail says so once. */
export async function endRunning(ctx: Context, supporterId: string): Promise<number> {
  const ended = await endObservations(ctx.db, ctx.tenant.id, { supporter: supporterId }, ctx.now);
  await recordEnds(ctx, ended);
  return ended.length;
}

/** By the job: whose time is over. */
export async function endOverdue(ctx: Context): Promise<void> {
  await recordEnds(ctx, await endObservations(ctx.db, ctx.tenant.id, { before: ctx.now }, ctx.now));
}

async function recordEnds(ctx: Context, ended: readonly Observation[]): Promise<void> {
  for (const one of ended)
    await ctx
      .as({ ...ctx.actor, accountId: one.supporterId as AccountId, observer: undefined })
      .audit('support.endObservation', { kind: 'account', id: one.subjectId }, { reason: one.reason });
}

export interface CurrentObservation {
  readonly name: string;
  readonly supporter: string;
  readonly reason: string;
  readonly endsAt: string;
}

export async function readObservation(ctx: Context): Promise<CurrentObservation | null> {
  const { observer } = ctx.actor;
  const running = observer === undefined ? undefined : await findRunning(ctx.db, ctx.tenant.id, observer, ctx.now);
  if (running === undefined) return null;
  const names = await findAccounts(ctx.db, [running.subjectId, running.supporterId]);
  return {
    name: names.get(running.subjectId)?.name ?? '',
    supporter: names.get(running.supporterId)?.name ?? '',
    reason: running.reason,
    endsAt: running.endsAt.toISOString(),
  };
}

const LOOKING = new RegExp(`(?:^|;\\s*)${OBSERVATION_COOKIE}=1`);

/**
 * From who is signed in to who acts: a supporter who is looking gets the other's rights, reading only. The cookie says no more
 * than that this browser wants to; whether it may stands in the table and is asked each time.
 */
export const observing =
  (identify: (ctx: Context, request: RequestFacts) => Promise<Actor>) =>
  async (ctx: Context, request: RequestFacts): Promise<Actor> => {
    const actor = await identify(ctx, request);
    if (!LOOKING.test(String(request.headers['cookie'] ?? '')) || actor.accountId === undefined) return actor;
    if (actor.observer !== undefined || !mayAct(actor, 'support.observe')) return actor;
    const running = await findRunning(ctx.db, ctx.tenant.id, actor.accountId, ctx.now);
    if (running === undefined) return actor;
    const subject = (await findAccounts(ctx.db, [running.subjectId])).get(running.subjectId);
    if (subject === undefined) return actor;
    const session = { accountId: subject.id, name: subject.name, strength: 'double' as const };
    const seen = await resolveActor(ctx, session, running.organisationId ?? undefined);
    return seen.role === 'admin' ? actor : { ...seen, observer: actor.accountId };
  };

/** @param on false: this browser looks with its own eyes again */
export const observationCookie = (on: boolean, secure: boolean): string =>
  [
    `${OBSERVATION_COOKIE}=${on ? '1' : ''}`,
    'Path=/',
    `Max-Age=${on ? OBSERVATION_MINUTES * 60 : 0}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(secure ? ['Secure'] : []),
  ].join('; ');
