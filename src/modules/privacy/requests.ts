import { failure } from '#kernel/errors';
import type { AccountId } from '#kernel/ids';
import { civilDate } from '#kernel/time';
import { workCalendar } from '#modules/calendar';
import { sendNotice } from '#modules/notices';
import { readThresholds } from '#modules/regulations';
import type { Context } from '#platform/context';
import { REQUEST_KIND_LABELS, type RequestKind } from './model.ts';
import { closeRequest, insertRequest, lockRequest } from './request-store.ts';

type Asked = Extract<RequestKind, 'correction' | 'objection'>;

/** 更正、说明: a person of the operator answers, within the days that the rules say. @returns the day by which */
export async function askRequest(ctx: Context, kind: Asked, detail: string): Promise<string> {
  const { accountId } = ctx.actor;
  if (accountId === undefined) throw failure('access.signIn');
  const days = (await readThresholds(ctx))('answer.workingDays');
  const dueOn = (await workCalendar(ctx)).addWorkdays(civilDate(ctx.now), days);
  const id = await insertRequest(ctx, { accountId, kind, state: 'open', detail, waitsFor: [], dueOn });
  await ctx.audit('privacy.ask', { kind: 'privacyRequest', id }, { after: { kind, dueOn } });
  return dueOn;
}

export async function answerRequest(
  ctx: Context,
  id: string,
  { outcome, answer }: { readonly outcome: 'done' | 'refused'; readonly answer: string },
): Promise<void> {
  const request = await lockRequest(ctx, id);
  if (request === undefined) throw failure('record.notFound');
  if (request.state !== 'open') throw failure('privacy.notOpen');
  await closeRequest(ctx, id, { state: outcome, answer });
  await ctx.audit('privacy.answer', { kind: 'privacyRequest', id }, { after: { outcome } });
  const words = REQUEST_KIND_LABELS[request.kind].zh;
  await sendNotice(ctx, {
    key: `privacy.answer:${id}`,
    kind: 'privacy',
    to: { accountId: request.accountId as AccountId },
    subject: `您的请求（${words}）${outcome === 'done' ? '已办结' : '未予办理'}`,
    body: '答复和理由见“我的个人信息”。',
    link: '/account/privacy',
  });
}
