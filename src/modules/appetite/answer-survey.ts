import { failure, type FieldError } from '#kernel/errors';
import { civilDate } from '#kernel/time';
import type { CodeBook } from '#modules/codes';
import { actOnListing, createListing, editListing, findListing, type ListingForm } from '#modules/listings';
import { findOrganisation } from '#modules/organisations';
import type { Context } from '#platform/context';
import type { AnswersBody } from './contract.ts';
import type { Answer, Invitation, Survey, SurveyLine } from './model.ts';
import { answersOf, findSurvey, lockInvitation, putAnswer, setInvitation, silence } from './store.ts';

/**
 * The answers of a firm, from the first to the closing date; said again they replace the former. Each yes and maybe becomes
 * a draft in the firm's name, which nobody but the firm completes and submits; a draft that somebody has worked on is left alone.
 */
export async function answerSurvey(
  ctx: Context,
  codes: CodeBook,
  invitationId: string,
  { answers, note }: AnswersBody,
): Promise<void> {
  const { db, tenant } = ctx;
  const { survey, invitation } = await answerable(ctx, invitationId);
  refuseIncomplete(survey, answers);
  const former = (await answersOf(db, tenant.id, [invitationId])).get(invitationId) ?? [];
  const acting = await asFirm(ctx, invitation);
  for (const [line, given] of answers.entries()) {
    const before = former.find((one) => one.line === line);
    const answer = { line, ...given, listingId: before?.listingId ?? null };
    const listingId = await draftFor(acting, codes, survey, answer);
    await putAnswer(db, tenant.id, invitationId, { ...answer, listingId }, ctx.now);
  }
  await setInvitation(db, tenant.id, invitationId, { ...invitation, state: 'answered', answeredAt: ctx.now, note });
  await ctx.audit(
    'survey.answer',
    { kind: 'survey', id: survey.id },
    { after: { organisation: invitation.organisationId, words: answers.map(({ word }) => word) } },
  );
}

/** 今年不用再问: of this firm, by whomever, until the end of the year. */
export async function silenceSurveys(ctx: Context, invitationId: string): Promise<void> {
  const { survey, invitation } = await answerable(ctx, invitationId);
  const until = `${civilDate(ctx.now).slice(0, 4)}-12-31`;
  await silence(ctx.db, ctx.tenant.id, invitation.organisationId, until, ctx.now);
  if (invitation.state !== 'answered')
    await setInvitation(ctx.db, ctx.tenant.id, invitationId, { ...invitation, state: 'silent' });
  await ctx.audit(
    'survey.silence',
    { kind: 'survey', id: survey.id },
    { after: { organisation: invitation.organisationId, until } },
  );
}

async function answerable(ctx: Context, id: string): Promise<{ survey: Survey; invitation: Invitation }> {
  const invitation = await lockInvitation(ctx.db, ctx.tenant.id, id);
  const survey = await findSurvey(ctx.db, ctx.tenant.id, invitation.surveyId);
  if (survey === undefined || invitation.sentAt === null) throw failure('record.notFound');
  if (whyNotAnswer(survey, civilDate(ctx.now)) !== undefined) throw failure('survey.over');
  return { survey, invitation };
}

export const whyNotAnswer = ({ state, closesOn }: Survey, today: string): 'survey.over' | undefined =>
  state !== 'open' || closesOn < today ? 'survey.over' : undefined;

function refuseIncomplete({ lines }: Survey, answers: AnswersBody['answers']): void {
  const errors: FieldError[] = lines.flatMap(({ what }, line) => {
    const answer = answers[line];
    if (answer === undefined)
      return [{ field: `word-${line}`, zh: `请选择“${what}”有没有`, en: `Choose an answer for “${what}”` }];
    if (answer.word === 'no' && answer.reason === '')
      return [{ field: `reason-${line}`, zh: `请选择“${what}”没有的原因`, en: `Say why not: “${what}”` }];
    return [];
  });
  if (errors.length > 0 || answers.length !== lines.length) throw failure('request.invalid', {}, errors);
}

/** Whoever holds the link or acts in the firm writes in its name, as its own people would; the trail keeps who it was. */
async function asFirm(ctx: Context, { organisationId }: Invitation): Promise<Context> {
  const firm = await findOrganisation(ctx.db, ctx.tenant.id, organisationId);
  if (firm === undefined) throw failure('record.notFound');
  return ctx.as({
    ...ctx.actor,
    // Reach in an organisation is a member's; whoever holds a link to a number acts as the system does, on this draft alone.
    role: ctx.actor.accountId === undefined ? 'admin' : 'enterprise',
    organisationId,
    organisationName: firm.name,
    duty: 'editor',
    departmentId: undefined,
    departments: undefined,
    selfOnly: false,
    delegation: undefined,
  });
}

/** @returns the draft that now belongs to the answer */
async function draftFor(ctx: Context, codes: CodeBook, survey: Survey, answer: Answer): Promise<string | null> {
  const line = survey.lines[answer.line]!;
  const known = answer.listingId === null ? undefined : await findListing(ctx.db, ctx.tenant.id, answer.listingId);
  const untouched = known?.state === 'draft' && (known.version === 1 || isOurs(known.description, survey));
  if (answer.word === 'no') {
    if (known !== undefined && untouched)
      await actOnListing(ctx, known.id, {
        verb: 'close',
        version: known.version,
        reasons: [{ field: '', text: '意向摸底改答“没有”' }],
      });
    return untouched ? null : answer.listingId;
  }
  const form = formOf(survey, line, answer);
  if (known !== undefined && known.state !== 'closed') {
    if (untouched) await editListing(ctx, codes, known.id, known.version, form);
    return known.id;
  }
  return (await createListing(ctx, codes, { type: line.type, side: line.side, ...form })).id;
}

const isOurs = (description: string, { title }: Survey): boolean => description.endsWith(markOf(title));
const markOf = (title: string): string => `（由意向摸底“${title}”的答复生成，请补充后提交）`;

function formOf({ title, period }: Survey, { what, type }: SurveyLine, answer: Answer): ListingForm {
  const words = [
    answer.what,
    answer.headcount === null ? '' : `数量：${answer.headcount}`,
    `时间：${answer.atWhen === '' ? period : answer.atWhen}`,
    answer.word === 'maybe' ? '意向：可能有' : '',
    markOf(title),
  ];
  return {
    title: answer.what === '' ? what : answer.what,
    description: words.filter((one) => one !== '').join('\n'),
    ...(type === 'talent' && answer.headcount !== null && { headcount: answer.headcount }),
    ...(type === 'talent' && what.includes('实习') && { kind: 'internship' as const }),
  } as ListingForm;
}
