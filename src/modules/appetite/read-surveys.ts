import type { z } from 'zod';
import { failure } from '#kernel/errors';
import { civilDate } from '#kernel/time';
import type { Page } from '#kernel/paging';
import { mayAct } from '#modules/access';
import { findOrganisations } from '#modules/organisations';
import { readThresholds } from '#modules/regulations';
import type { Context } from '#platform/context';
import { exportList, type ListExport } from '#platform/exports';
import { whyNotAnswer } from './answer-survey.ts';
import type { AskedView, InvitationView, SurveyView } from './contract.ts';
import {
  INVITATION_STATE_LABELS,
  REASON_LABELS,
  WORD_LABELS,
  type Answer,
  type Invitation,
  type InvitationState,
  type Reason,
  type Survey,
} from './model.ts';
import {
  answersOf,
  findSurvey,
  listInvitations,
  listSurveys,
  progressOf,
  talliesOf,
  type PageQuery,
  type Progress,
  type Tally,
} from './store.ts';
import { ownSurvey } from './write-survey.ts';

type SurveyShown = z.input<typeof SurveyView>;

export async function readSurveys(
  ctx: Context,
  query: PageQuery & { readonly state?: Survey['state'] | undefined },
): Promise<Page<SurveyShown>> {
  const { organisationId } = ctx.actor;
  if (organisationId === undefined) return { items: [], total: 0, nextCursor: null };
  const page = await listSurveys(ctx.db, ctx.tenant.id, organisationId, query);
  return { ...page, items: await shown(ctx, page.items) };
}

export const readSurvey = async (ctx: Context, id: string): Promise<SurveyShown> =>
  (await shown(ctx, [await ownSurvey(ctx, id)]))[0]!;

async function shown(ctx: Context, surveys: readonly Survey[]): Promise<SurveyShown[]> {
  const ids = surveys.map(({ id }) => id);
  const progress = await progressOf(ctx.db, ctx.tenant.id, ids);
  const tallies = await talliesOf(ctx.db, ctx.tenant.id, ids);
  const fewest = (await readThresholds(ctx))('figures.fewestCases');
  return surveys.map((survey) =>
    viewOf(
      ctx,
      survey,
      progress.filter(({ surveyId }) => surveyId === survey.id),
      tallies.filter(({ surveyId }) => surveyId === survey.id),
      fewest,
    ),
  );
}

function viewOf(
  ctx: Context,
  survey: Survey,
  progress: readonly Progress[],
  tallies: readonly Tally[],
  fewest: number,
): SurveyShown {
  const { organisationId: _asker, createdBy: _by, createdAt, openedAt, closedAt, lines, ...rest } = survey;
  const count = (...states: InvitationState[]): number =>
    progress.filter(({ state }) => states.includes(state)).reduce((sum, { firms }) => sum + firms, 0);
  const answered = count('answered');
  return {
    ...rest,
    lines: [...lines],
    createdAt: createdAt.toISOString(),
    openedAt: openedAt?.toISOString() ?? null,
    closedAt: closedAt?.toISOString() ?? null,
    progress: {
      firms: progress.reduce((sum, { firms }) => sum + firms, 0),
      sent: count('sent', 'answered'),
      answered,
      unreachable: count('unreachable'),
      silent: count('silent'),
      reminders: progress.reduce((sum, { reminders }) => sum + reminders, 0),
    },
    results: answered < fewest ? null : lines.map((_line, at) => resultOf(tallies.filter(({ line }) => line === at))),
    fewest,
    abilities: abilitiesOf(ctx, survey),
  };
}

function resultOf(tallies: readonly Tally[]) {
  const sum = (of: readonly Tally[], key: 'firms' | 'headcount' | 'drafts'): number =>
    of.reduce((all, one) => all + one[key], 0);
  const said = (word: Answer['word']): number =>
    sum(
      tallies.filter((one) => one.word === word),
      'firms',
    );
  const reasons = Map.groupBy(
    tallies.filter(({ reason }) => reason !== ''),
    ({ reason }) => reason as Reason,
  );
  return {
    yes: said('yes'),
    maybe: said('maybe'),
    no: said('no'),
    headcount: sum(tallies, 'headcount'),
    drafts: sum(tallies, 'drafts'),
    reasons: [...reasons]
      .map(([reason, of]) => ({ reason, firms: sum(of, 'firms') }))
      .toSorted((a, b) => b.firms - a.firms),
  };
}

function abilitiesOf(ctx: Context, { state }: Survey): SurveyShown['abilities'] {
  const download = mayAct(ctx.actor, 'survey.export') ? (['export'] as const) : [];
  if (ctx.actor.duty === 'viewer' || !mayAct(ctx.actor, 'survey.edit')) return [...download];
  if (state === 'draft') return ['edit', 'open'];
  return state === 'open' ? ['remind', 'close', ...download] : [...download];
}

type FirmShown = z.input<typeof InvitationView>;

export async function readFirms(
  ctx: Context,
  id: string,
  query: PageQuery & { readonly state?: InvitationState | undefined },
): Promise<Page<FirmShown>> {
  await ownSurvey(ctx, id);
  const page = await listInvitations(ctx.db, ctx.tenant.id, { ...query, surveyId: id });
  const firms = await findOrganisations(
    ctx.db,
    ctx.tenant.id,
    page.items.map(({ organisationId }) => organisationId),
  );
  const answers = await answersOf(ctx.db, ctx.tenant.id, idsOf(page.items));
  return {
    ...page,
    items: page.items.map((one) => {
      const firm = firms.get(one.organisationId);
      const registered = firm !== undefined && firm.state !== 'preregistered';
      return {
        id: one.id,
        organisation: { id: one.organisationId, name: firm?.name ?? '', registered },
        state: one.state,
        sentAt: one.sentAt?.toISOString() ?? null,
        reminders: one.reminders,
        answeredAt: one.answeredAt?.toISOString() ?? null,
        note: one.note,
        answers: answersShown(answers.get(one.id)),
      };
    }),
  };
}

const idsOf = (items: readonly Invitation[]): string[] => items.map(({ id }) => id);

const answersShown = (answers: readonly Answer[] = []) =>
  answers.map(({ line, word, reason, what, headcount, atWhen, listingId }) => ({
    line,
    word,
    reason,
    what,
    headcount,
    atWhen,
    listingId,
  }));

export interface FirmExport extends Pick<ListExport<unknown, string>, 'format' | 'purpose'> {
  readonly columns?: string | undefined;
  readonly state?: InvitationState | undefined;
}

/** The firms as the list shows them, one column for each thing asked. */
export async function exportFirms(ctx: Context, id: string, { format, purpose, columns, ...filter }: FirmExport) {
  const { title, lines } = await ownSurvey(ctx, id);
  const told = (answer: FirmShown['answers'][number] | undefined): string =>
    answer === undefined
      ? ''
      : [
          WORD_LABELS[answer.word].zh,
          answer.what,
          answer.headcount?.toString() ?? '',
          answer.atWhen,
          answer.reason === '' ? '' : REASON_LABELS[answer.reason].zh,
        ]
          .filter((one) => one !== '')
          .join('；');
  return exportList<FirmShown, string>(ctx, {
    title: `意向摸底-${title}`,
    kind: 'surveys',
    format,
    purpose,
    filter: { survey: id, ...filter },
    wanted: columns,
    columns: {
      firm: ['单位', ({ organisation }) => organisation.name],
      state: ['状态', ({ state }) => INVITATION_STATE_LABELS[state].zh],
      ...Object.fromEntries(
        lines.map(({ what }, at) => [
          `line${at}`,
          [what, ({ answers }: FirmShown) => told(answers.find(({ line }) => line === at))] as const,
        ]),
      ),
      note: ['其他', ({ note }) => note],
    },
    read: (page) => readFirms(ctx, id, { ...filter, ...page }),
  });
}

type AskedShown = z.input<typeof AskedView>;

export async function readAsked(
  ctx: Context,
  query: PageQuery & { readonly open: boolean },
): Promise<Page<AskedShown>> {
  const { organisationId } = ctx.actor;
  if (organisationId === undefined) return { items: [], total: 0, nextCursor: null };
  const page = await listInvitations(ctx.db, ctx.tenant.id, { ...query, organisationId });
  const items = await Promise.all(page.items.map((one) => askedView(ctx, one)));
  return { ...page, items };
}

/** The own organisation's only; of another it does not exist. */
export async function ownAsked(ctx: Context, id: string): Promise<AskedShown> {
  const page = await listInvitations(ctx.db, ctx.tenant.id, {
    organisationId: ctx.actor.organisationId ?? '00000000-0000-0000-0000-000000000000',
    id,
    limit: 1,
  });
  const [one] = page.items;
  if (one === undefined) throw failure('record.notFound');
  return askedView(ctx, one);
}

async function askedView(ctx: Context, one: Invitation): Promise<AskedShown> {
  const survey = (await findSurvey(ctx.db, ctx.tenant.id, one.surveyId))!;
  const asker = (await findOrganisations(ctx.db, ctx.tenant.id, [survey.organisationId])).get(survey.organisationId);
  const answers = (await answersOf(ctx.db, ctx.tenant.id, [one.id])).get(one.id);
  const { title, reason, useOfAnswers, period, lines, closesOn, state } = survey;
  const over = ctx.actor.duty === 'viewer' || whyNotAnswer(survey, civilDate(ctx.now)) !== undefined;
  return {
    id: one.id,
    asker: asker?.name ?? '',
    sentAt: one.sentAt!.toISOString(),
    survey: { title, reason, useOfAnswers, period, lines: [...lines], closesOn, state },
    state: one.state,
    note: one.note,
    answers: answersShown(answers),
    abilities: over ? [] : ['answer', ...(one.state === 'sent' ? (['silence'] as const) : [])],
  };
}
