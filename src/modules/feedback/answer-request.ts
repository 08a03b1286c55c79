import { failure } from '#kernel/errors';
import { reaches, reachOf } from '#modules/access';
import { decideCase, findCaseOf, type Case, type CaseKind, type Decision } from '#modules/approvals';
import { findListing } from '#modules/listings';
import type { Context } from '#platform/context';
import { CALLBACK, caseKindOf } from './case-kinds.ts';
import { isSettled, SHORTEST_TEXT, type ReportReason, type Request, type WordPurpose } from './model.ts';
import { findRequest, insertWord, lockRequest, openReportsOf } from './store.ts';
import { takeDown } from './take-down.ts';

export const ANSWER_VERBS = ['answer', 'decline', 'ask'] as const;
export type AnswerVerb = (typeof ANSWER_VERBS)[number];

export interface Answer {
  readonly verb: AnswerVerb;
  readonly text: string;
  /** With decline and ask: typed reasons of the definition. */
  readonly reasons?: readonly string[] | undefined;
  /** Of a report: the listing is taken down for this. */
  readonly takeDown?: ReportReason | undefined;
  /** The other open reports of the same listing get the same answer. */
  readonly others?: boolean | undefined;
}

const DECISION_OF: Readonly<Record<AnswerVerb, Decision>> = { answer: 'approve', decline: 'refuse', ask: 'return' };

/** Whoever may answer it may see it: errors on pages the administrator, everything else the officers of the place. */
export async function visibleRequest(ctx: Context, id: string): Promise<Request> {
  const found = await findRequest(ctx, id);
  const right = found?.kind === 'siteError' ? 'feedback.mend' : 'feedback.answer';
  if (found === undefined || !reaches(reachOf(ctx.actor, right), { territory: found.territory }))
    throw failure('record.notFound');
  return found;
}

/** What waits for an officer now: the request itself, or the follow-up of its bad rating. */
export async function openCaseOf(ctx: Context, request: Request): Promise<{ kind: CaseKind; case: Case | undefined }> {
  const kind = isSettled(request.state) ? CALLBACK : caseKindOf(request.kind);
  const found = await findCaseOf(ctx.db, ctx.tenant.id, kind.name, request.id);
  return { kind, case: found };
}

/** 答复、不予受理、请补充; a report may be answered with a take-down, in the same transaction. */
export async function answerRequest(ctx: Context, id: string, given: Answer): Promise<void> {
  const request = await visibleRequest(ctx, id);
  if (given.text.length < SHORTEST_TEXT)
    throw failure('request.invalid', {}, [
      { field: 'text', zh: `至少 ${SHORTEST_TEXT} 个字，对方会看到`, en: 'Too short; the person reads it' },
    ]);
  await refuseOwnMatter(ctx, request);
  if (given.takeDown !== undefined) {
    if (request.kind !== 'report') throw failure('feedback.noListing');
    await takeDown(ctx, request.listingId!, given.takeDown, given.text);
  }
  await settleOne(ctx, request, given);
  if (given.others !== true || request.kind !== 'report' || given.verb === 'ask') return;
  for (const other of await openReportsOf(ctx, request.listingId!)) await settleOne(ctx, other, given);
}

async function settleOne(ctx: Context, request: Request, { verb, text, reasons }: Answer): Promise<void> {
  await lockRequest(ctx, request.id);
  const { kind, case: waiting } = await openCaseOf(ctx, request);
  if (waiting === undefined) throw failure('feedback.settled');
  const purpose: WordPurpose = kind === CALLBACK ? 'callback' : verb === 'ask' ? 'question' : 'answer';
  const { accountId = null, organisationId = null } = ctx.actor;
  await insertWord(ctx, request.id, purpose, text, { accountId, organisationId });
  await decideCase(
    ctx,
    kind,
    { subjectId: request.id },
    { verb: DECISION_OF[verb], reasons: reasons?.map((code) => ({ code, field: '', text: '' })) },
  );
}

/** Nobody judges what is said about the own organisation’s listing. */
async function refuseOwnMatter({ db, tenant, actor }: Context, { listingId, kind }: Request): Promise<void> {
  if (listingId === null || kind !== 'report' || actor.organisationId === undefined) return;
  const listing = await findListing(db, tenant.id, listingId);
  if (listing?.organisationId === actor.organisationId) throw failure('feedback.ownMatter');
}
