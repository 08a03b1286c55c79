import { failure } from '#kernel/errors';
import { newId } from '#kernel/ids';
import { civilDate } from '#kernel/time';
import type { Context } from '#platform/context';
import type { SurveyBody } from './contract.ts';
import type { Survey } from './model.ts';
import { findSurvey, insertSurvey, updateSurvey } from './store.ts';

/** A draft of the own organisation; nobody is asked yet. */
export async function createSurvey(ctx: Context, body: SurveyBody): Promise<Survey> {
  const { organisationId, accountId } = ctx.actor;
  if (organisationId === undefined) throw failure('access.denied');
  refuseReaders(ctx);
  refusePast(ctx, body.closesOn);
  const survey: Survey = {
    id: newId(),
    organisationId,
    ...body,
    state: 'draft',
    version: 1,
    createdBy: accountId ?? null,
    createdAt: ctx.now,
    openedAt: null,
    closedAt: null,
  };
  await insertSurvey(ctx.db, ctx.tenant.id, survey);
  await ctx.audit('survey.create', { kind: 'survey', id: survey.id }, { after: { title: body.title } });
  return survey;
}

/** Only as a draft: what firms have read is not changed under them. */
export async function editSurvey(ctx: Context, id: string, version: number, body: SurveyBody): Promise<Survey> {
  const survey = await lockOwn(ctx, id, version);
  if (survey.state !== 'draft') throw failure('survey.wrongState');
  refusePast(ctx, body.closesOn);
  const saved = { ...survey, ...body, version: version + 1 };
  await updateSurvey(ctx.db, ctx.tenant.id, id, saved);
  await ctx.audit('survey.edit', { kind: 'survey', id });
  return saved;
}

/** A survey is its asker's alone. */
export async function ownSurvey(ctx: Context, id: string, lock = false): Promise<Survey> {
  const survey = await findSurvey(ctx.db, ctx.tenant.id, id, lock);
  if (survey === undefined || survey.organisationId !== ctx.actor.organisationId) throw failure('record.notFound');
  return survey;
}

export async function lockOwn(ctx: Context, id: string, version: number): Promise<Survey> {
  const survey = await ownSurvey(ctx, id, true);
  refuseReaders(ctx);
  if (survey.version !== version) throw failure('record.changed');
  return survey;
}

export function refuseReaders(ctx: Context): void {
  if (ctx.actor.duty === 'viewer') throw failure('survey.readOnly');
}

export function refusePast(ctx: Context, closesOn: string): void {
  if (closesOn < civilDate(ctx.now)) {
    const words = { zh: '不能早于今天', en: 'Cannot be in the past' };
    throw failure('survey.badDate', {}, [{ field: 'closesOn', ...words }]);
  }
}
