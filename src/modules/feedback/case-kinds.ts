import { sql } from 'kysely';
import { failure } from '#kernel/errors';
import { withoutOpenCase, type CaseKind, type Decision, type NewCase, type Outcome } from '#modules/approvals';
import type { Right } from '#modules/access';
import type { Context } from '#platform/context';
import {
  appealDefinition,
  callbackDefinition,
  opinionDefinition,
  reportDefinition,
  siteErrorDefinition,
} from './definitions.ts';
import { ALONE_NOTE, judgingOf, whyNotJudge } from './judge-appeal.ts';
import {
  latestWord,
  REPORT_REASON_LABELS,
  REQUEST_LABELS,
  type Request,
  type RequestKind,
  type RequestState,
} from './model.ts';
import { putBack } from './take-down.ts';
import { findRequest, insertWord, listWords, lockRequest, updateRequest } from './store.ts';
import { tellPerson } from './tell-person.ts';

interface Given {
  readonly name: string;
  readonly label: CaseKind['label'];
  readonly right: Right;
  readonly first: CaseKind['first'];
  readonly kinds: readonly RequestKind[];
  readonly onOutcome: CaseKind['onOutcome'];
  readonly verbs?: NonNullable<CaseKind['verbs']>;
  readonly whyNotDecide?: NonNullable<CaseKind['whyNotDecide']>;
}

const ANSWERING: NonNullable<CaseKind['verbs']> = {
  approve: { zh: '答复办结', en: 'Answer' },
  return: { zh: '请补充', en: 'Ask for more' },
  refuse: { zh: '不予受理', en: 'Do not accept' },
};

const kindOf = ({ name, label, right, first, kinds, onOutcome, verbs = ANSWERING, whyNotDecide }: Given): CaseKind => ({
  name,
  label,
  deciderRights: [right],
  first,
  verbs,
  pages: { officer: (id) => `/app/feedback/${id}`, applicant: (id) => `/feedback/mine/${id}` },
  lock: async (ctx, id) => {
    await lockRequest(ctx, id);
  },
  describe: async (ctx, id) => {
    const found = await findRequest(ctx, id);
    return { facts: found === undefined ? [] : factsOf(found), checks: [] };
  },
  onOutcome,
  ...(whyNotDecide !== undefined && { whyNotDecide }),
  waiting: async (ctx, limit) => {
    if (kinds.length === 0) return [];
    const { rows } =
      await sql<Request>`select r.id, r.number, r.kind, r.reason, r.listing_title as "listingTitle", r.territory,
        r.account_id as "accountId", r.organisation_id as "organisationId", r.created_at as "createdAt"
      from feedback.request r where r.tenant_id = ${ctx.tenant.id} and r.state = 'open' and r.kind = any(${kinds})
        and ${withoutOpenCase(ctx.tenant.id, name, sql`r.id`)} order by r.created_at, r.id limit ${limit}`.execute(
        ctx.db,
      );
    return rows.map((row) => ({ ...caseOf(row), openedAt: row.createdAt }));
  },
});

const factsOf = ({ number, kind, reason, listingTitle, page }: Request) =>
  [
    ['编号', number],
    ['类别', REQUEST_LABELS[kind].zh],
    ['原因', reasonWords(kind, reason)],
    ['信息', listingTitle ?? ''],
    ['页面', page ?? ''],
  ]
    .filter(([, value]) => value !== '')
    .map(([label, value]) => ({ label: label!, value: value! }));

export const reasonWords = (kind: RequestKind, reason: string | null): string =>
  kind === 'report' && reason !== null && reason in REPORT_REASON_LABELS
    ? REPORT_REASON_LABELS[reason as keyof typeof REPORT_REASON_LABELS].zh
    : '';

/** Names nobody and quotes nothing: titles of cases are read in lists and messages. */
export const titleOf = (one: Pick<Request, 'number' | 'kind' | 'reason' | 'listingTitle'>): string => {
  const about = [one.listingTitle, reasonWords(one.kind, one.reason)].filter(Boolean).join('，');
  return `${REQUEST_LABELS[one.kind].zh} ${one.number}${about === '' ? '' : `：${about}`}`;
};

type Titled = Pick<
  Request,
  'id' | 'number' | 'kind' | 'reason' | 'listingTitle' | 'territory' | 'accountId' | 'organisationId'
>;

export const caseOf = (one: Titled): NewCase => ({
  subjectId: one.id,
  title: titleOf(one),
  organisationId: one.kind === 'appeal' ? one.organisationId : null,
  territory: one.territory,
  applicantId: one.accountId,
});

const STATE_AFTER: Readonly<Record<Outcome['result'], RequestState>> = {
  approved: 'answered',
  refused: 'declined',
  returned: 'asked',
  withdrawn: 'declined',
};

/** No request ends without words to the person: the answer written just before, else the comment and reasons given here. */
async function writeOutcome(ctx: Context, { case: one, result, reasons, comment }: Outcome): Promise<void> {
  const request = (await lockRequest(ctx, one.subjectId))!;
  const purpose = result === 'returned' ? 'question' : 'answer';
  const written = latestWord(await listWords(ctx, request.id), purpose);
  const said = [...reasons.map(({ text }) => text), comment].filter(Boolean).join('；');
  const text = written?.text ?? (result === 'withdrawn' ? '已由本人撤回。' : said);
  if (text.trim() === '')
    throw failure('feedback.noAnswer', {}, [
      { field: 'text', zh: '请写答复，对方会看到', en: 'Write the answer; the person reads it' },
    ]);
  const { accountId = null, organisationId = null } = ctx.actor;
  if (written === undefined) await insertWord(ctx, request.id, purpose, text, { accountId, organisationId });
  const state = STATE_AFTER[result];
  await updateRequest(ctx, request.id, {
    state,
    ...(state !== 'asked' && { answeredAt: ctx.now }),
  });
  await ctx.audit(`feedback.${state}`, { kind: 'feedback', id: request.id }, { number: request.number });
  if (state !== 'asked') await noteWhoJudged(ctx, request, text);
  await tellPerson(ctx, { ...request, state });
  if (request.kind === 'appeal' && result === 'approved') await putBack(ctx, request.listingId!, text);
}

/** Nobody else could: that is said to whoever appealed, and stays on record. */
async function noteWhoJudged(ctx: Context, request: Request, answer: string): Promise<void> {
  if ((await judgingOf(ctx, request)) !== 'alone') return;
  const { accountId = null, organisationId = null } = ctx.actor;
  await insertWord(ctx, request.id, 'answer', `${answer}\n\n${ALONE_NOTE[request.language]}`, {
    accountId,
    organisationId,
  });
  await ctx.audit('feedback.judgeOwn', { kind: 'feedback', id: request.id }, { number: request.number });
}

async function writeCallback(ctx: Context, { case: one, reasons, comment }: Outcome): Promise<void> {
  const request = (await lockRequest(ctx, one.subjectId))!;
  const written = latestWord(await listWords(ctx, request.id), 'callback');
  const said = [...reasons.map(({ text }) => text), comment].filter(Boolean).join('；');
  if (written === undefined && said === '')
    throw failure('feedback.noAnswer', {}, [{ field: 'text', zh: '请写回访结果', en: 'Write what came of it' }]);
  const { accountId = null, organisationId = null } = ctx.actor;
  if (written === undefined) await insertWord(ctx, request.id, 'callback', said, { accountId, organisationId });
  await ctx.audit('feedback.callback', { kind: 'feedback', id: request.id }, { number: request.number });
  await tellPerson(ctx, request, 'callback');
}

/** What is final is said with 同意 or 不予受理; a follow-up has nobody to send it back to. */
const noReturn = async (_ctx: Context, _id: string, verb: Decision) =>
  verb === 'return' ? failure('feedback.noReturn') : undefined;

export const OPINION = kindOf({
  name: 'feedback.opinion',
  label: { zh: '投诉建议', en: 'Complaint or suggestion' },
  right: 'feedback.answer',
  first: opinionDefinition,
  kinds: ['complaint', 'suggestion'],
  onOutcome: writeOutcome,
});
export const SITE_ERROR = kindOf({
  name: 'feedback.siteError',
  label: { zh: '我要找错', en: 'Error on a page' },
  right: 'feedback.mend',
  first: siteErrorDefinition,
  kinds: ['siteError'],
  onOutcome: writeOutcome,
});
export const REPORT = kindOf({
  name: 'feedback.report',
  label: { zh: '举报信息', en: 'Report of a listing' },
  right: 'feedback.answer',
  first: reportDefinition,
  kinds: ['report'],
  onOutcome: writeOutcome,
});
export const APPEAL = kindOf({
  name: 'feedback.appeal',
  label: { zh: '下架申诉', en: 'Appeal against a take-down' },
  right: 'feedback.answer',
  first: appealDefinition,
  kinds: ['appeal'],
  onOutcome: writeOutcome,
  verbs: {
    approve: { zh: '申诉成立，恢复发布', en: 'Uphold the appeal' },
    return: { zh: '请补充', en: 'Ask for more' },
    refuse: { zh: '维持下架', en: 'Keep it down' },
  },
  whyNotDecide: async (ctx, id) => {
    const request = await findRequest(ctx, id);
    return request === undefined ? undefined : whyNotJudge(await judgingOf(ctx, request));
  },
});
export const CALLBACK: CaseKind = {
  ...kindOf({
    name: 'feedback.callback',
    label: { zh: '差评回访', en: 'Follow-up of a bad rating' },
    right: 'feedback.answer',
    first: callbackDefinition,
    kinds: [],
    onOutcome: writeCallback,
    verbs: { approve: { zh: '回访办结', en: 'Followed up' }, refuse: { zh: '无需整改', en: 'Nothing to mend' } },
  }),
  whyNotDecide: noReturn,
};

export const FEEDBACK_KINDS: readonly CaseKind[] = [OPINION, SITE_ERROR, REPORT, APPEAL, CALLBACK];

const KIND_OF: Readonly<Record<RequestKind, CaseKind>> = {
  complaint: OPINION,
  suggestion: OPINION,
  siteError: SITE_ERROR,
  report: REPORT,
  appeal: APPEAL,
};

export const caseKindOf = (kind: RequestKind): CaseKind => KIND_OF[kind];
