import { failure } from '#kernel/errors';
import { addDays, civilDate, daysBetween } from '#kernel/time';
import { issueLink, sendNotice, withdrawLinks, type LinkHolder } from '#modules/notices';
import { findOrganisation, listMembers } from '#modules/organisations';
import type { AccountId } from '#kernel/ids';
import type { Context } from '#platform/context';
import type { JobDefinition, LongJob, Schedule } from '#platform/jobs';
import { phonePlace } from './choose-firms.ts';
import { MOST_REMINDERS, REMIND_AFTER_DAYS, SEND, type Survey } from './model.ts';
import {
  findSurvey,
  forgetPhones,
  invitationsToSend,
  listInvitations,
  openUntil,
  setInvitation,
  silentOf,
  updateSurvey,
  type ToSend,
} from './store.ts';
import { lockOwn, refusePast } from './write-survey.ts';

export const ANSWER_LINK = 'appetite.answer';
const NIGHTLY = 'appetite.nightly';
const PORTION = 50;
/** Of a firm with many members those who may write, this many. */
const PEOPLE = 3;
/** So long before the end the system reminds by itself. */
const LAST_CALL_DAYS = 2;
const DAY = 86_400_000;

export type SurveyVerb = 'open' | 'remind' | 'close';

/** 发出、提醒、截止. */
export async function actOnSurvey(ctx: Context, id: string, version: number, verb: SurveyVerb): Promise<void> {
  const survey = await lockOwn(ctx, id, version);
  if ((verb === 'open') !== (survey.state === 'draft') || survey.state === 'closed') throw failure('survey.wrongState');
  if (verb === 'close') return closeSurvey(ctx, survey);
  if (verb === 'open') {
    refusePast(ctx, survey.closesOn);
    const { total } = await listInvitations(ctx.db, ctx.tenant.id, { surveyId: id, limit: 1 });
    if (total === 0) throw failure('survey.nobody');
    await updateSurvey(ctx.db, ctx.tenant.id, id, { ...survey, state: 'open', openedAt: ctx.now });
  } else {
    const [one] = await invitationsToSend(ctx.db, ctx.tenant.id, id, remindable(ctx), 1);
    if (one === undefined) throw failure('survey.nothingToRemind');
  }
  await ctx.enqueue(SEND, { surveyId: id, verb });
  await ctx.audit(`survey.${verb}`, { kind: 'survey', id });
}

const remindable = (ctx: Context) => ({
  before: new Date(ctx.now.getTime() - REMIND_AFTER_DAYS * DAY),
  most: MOST_REMINDERS,
});

async function closeSurvey(ctx: Context, survey: Survey): Promise<void> {
  const { db, tenant } = ctx;
  await updateSurvey(db, tenant.id, survey.id, { ...survey, state: 'closed', closedAt: ctx.now });
  await forgetPhones(db, tenant.id, survey.id);
  await ctx.audit('survey.close', { kind: 'survey', id: survey.id });
}

/** In portions, so that a long list holds nobody up; begun again it goes on where it stopped. */
async function send(job: LongJob, surveyId: string, first: boolean): Promise<void> {
  for (let more = true; more;) more = await job.transaction((ctx) => sendPortion(ctx, surveyId, first));
}

/** @returns whether there may be more */
export async function sendPortion(ctx: Context, surveyId: string, first: boolean): Promise<boolean> {
  const { db, tenant } = ctx;
  const survey = await findSurvey(db, tenant.id, surveyId);
  if (survey?.state !== 'open' || survey.closesOn < civilDate(ctx.now)) return false;
  const waiting = await invitationsToSend(db, tenant.id, surveyId, first ? { first: true } : remindable(ctx), PORTION);
  const silent = await silentOf(
    db,
    tenant.id,
    waiting.map(({ organisationId }) => organisationId),
    civilDate(ctx.now),
  );
  for (const one of waiting) {
    if (silent.has(one.organisationId)) await setInvitation(db, tenant.id, one.id, { ...one, state: 'silent' });
    else await ask(ctx, survey, one, first);
  }
  return waiting.length === PORTION;
}

async function ask(ctx: Context, survey: Survey, one: ToSend, first: boolean): Promise<void> {
  const { db, tenant } = ctx;
  const holders = await holdersOf(ctx, one);
  if (holders.length === 0) return setInvitation(db, tenant.id, one.id, { ...one, state: 'unreachable' });
  const subject = { kind: 'invitation', id: one.id };
  await withdrawLinks(ctx, { purpose: ANSWER_LINK, subject });
  const asker = (await findOrganisation(db, tenant.id, survey.organisationId))?.name ?? '';
  for (const [at, to] of holders.entries()) {
    const validDays = daysBetween(civilDate(ctx.now), survey.closesOn) + 1;
    const link = await issueLink(ctx, { purpose: ANSWER_LINK, subject, to, validDays });
    await sendNotice(ctx, {
      key: `appetite:${one.id}:${first ? 0 : one.reminders + 1}:${at}`,
      kind: 'appetiteAsked',
      to,
      subject: `${first ? '' : '提醒：'}${asker}想了解：${survey.title}`,
      body: `一分钟的意向摸底，选“有、可能有、没有”即可，${survey.closesOn} 截止，之前可以修改。不用登录。`,
      link,
      appLink: '/app/surveys/asked',
    });
  }
  const told = first ? { sentAt: ctx.now } : { reminders: one.reminders + 1, remindedAt: ctx.now };
  await setInvitation(db, tenant.id, one.id, { ...one, state: 'sent', ...told });
}

/** The firm's own people; where it has none, the number that the asker's list of partners names. */
async function holdersOf(ctx: Context, one: ToSend): Promise<readonly LinkHolder[]> {
  const members = await listMembers(ctx.db, ctx.tenant.id, one.organisationId);
  const writers = members
    .filter(({ duty }) => duty !== 'viewer')
    .toSorted((a, b) => Number(b.duty === 'admin') - Number(a.duty === 'admin'))
    .slice(0, PEOPLE);
  if (writers.length > 0) return writers.map(({ accountId }) => ({ accountId: accountId as AccountId }));
  if (one.phone === null) return [];
  return [{ contact: { kind: 'phone', value: ctx.vault.open(one.phone, phonePlace(ctx, one.id)) } }];
}

/** Each morning: what is over closes, what ends soon is reminded once more. */
export async function nightly(ctx: Context): Promise<void> {
  const today = civilDate(ctx.now);
  for (const survey of await openUntil(ctx.db, ctx.tenant.id, addDays(today, LAST_CALL_DAYS))) {
    if (survey.closesOn < today) await closeSurvey(ctx, survey);
    else await ctx.enqueue(SEND, { surveyId: survey.id, verb: 'remind' });
  }
}

export const appetiteJobs: readonly JobDefinition[] = [
  { task: SEND, long: (job, data) => send(job, String(data['surveyId']), data['verb'] === 'open') },
  { task: NIGHTLY, work: nightly },
];
/** Nine in the morning in Shanghai. */
export const appetiteSchedules: readonly Schedule[] = [{ task: NIGHTLY, crontab: '0 1 * * *' }];
