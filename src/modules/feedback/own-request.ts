import { failure } from '#kernel/errors';
import { openCases, submitCase } from '#modules/approvals';
import type { Context } from '#platform/context';
import { CALLBACK, caseKindOf, caseOf } from './case-kinds.ts';
import { isBad, RATINGS, SHORTEST_TEXT, type Request } from './model.ts';
import { isCode, plain } from './number.ts';
import { findCodeHash, findRequest, insertWord, lockRequest, updateRequest } from './store.ts';

const NOBODYS_ID = '0190a000-0000-7000-8000-000000000000';
const NOBODYS_HASH = '0'.repeat(64);

/** By number and code together. Which of the two was wrong is not told, and takes the same work. */
export async function requestByCode(ctx: Context, number: string, code: string): Promise<Request | undefined> {
  const found = await findCodeHash(ctx, plain(number));
  const right = isCode(found?.id ?? NOBODYS_ID, code, found?.codeHash ?? NOBODYS_HASH);
  return found !== undefined && right ? findRequest(ctx, found.id) : undefined;
}

/** Of the one who is signed in. */
export async function ownRequest(ctx: Context, id: string): Promise<Request> {
  const found = await findRequest(ctx, id);
  const { accountId, organisationId } = ctx.actor;
  const mine = found?.accountId != null && found.accountId === accountId;
  const ours = found?.organisationId != null && found.organisationId === organisationId;
  if (found === undefined || accountId === undefined || !(mine || ours)) throw failure('record.notFound');
  return found;
}

/** 补充: the case goes on where it was sent back. The caller has made sure whose it is. */
export async function supplement(ctx: Context, id: string, text: string): Promise<void> {
  const request = (await lockRequest(ctx, id))!;
  if (request.state !== 'asked') throw failure('feedback.notAsked');
  if (text.length < SHORTEST_TEXT)
    throw failure('request.invalid', {}, [
      { field: 'supplement', zh: `请写明，至少 ${SHORTEST_TEXT} 个字`, en: 'Please write a little more' },
    ]);
  await insertWord(ctx, id, 'supplement', text);
  const one = await submitCase(ctx, caseKindOf(request.kind), caseOf(request));
  await updateRequest(ctx, id, { state: 'open', dueOn: one.dueOn });
  await ctx.audit('feedback.supplement', { kind: 'feedback', id }, { number: request.number });
}

/** 好差评: once. A bad one opens a follow-up with a day of its own. */
export async function rate(ctx: Context, id: string, rating: number, text: string): Promise<void> {
  const request = (await lockRequest(ctx, id))!;
  if (request.answeredAt === null) throw failure('feedback.notAnswered');
  if (request.rating !== null) throw failure('feedback.rated');
  if (!RATINGS.some((one) => one === rating))
    throw failure('request.invalid', {}, [
      { field: 'rating', zh: '请选择满意程度', en: 'Choose how satisfied you are' },
    ]);
  await updateRequest(ctx, id, { rating, ratedAt: ctx.now });
  if (text !== '') await insertWord(ctx, id, 'rating', text);
  await ctx.audit('feedback.rate', { kind: 'feedback', id }, { number: request.number, rating });
  if (!isBad(rating)) return;
  const made = caseOf(request);
  await openCases(ctx, CALLBACK, [{ ...made, title: `差评回访 ${request.number}`, openedAt: ctx.now }]);
}
