import { failure } from '#kernel/errors';
import { civilMinute } from '#kernel/time';
import { findAccounts } from '#platform/auth';
import type { Context } from '#platform/context';
import { getDefinition, type Definition } from './definition-store.ts';
import type { CaseKind, CaseResult, Outcome } from './kind.ts';
import { eventWords, type Case, type CaseVerb, type GivenReason } from './model.ts';
import { isOpen, whyNotMove, type Move, type Position } from './rules.ts';
import { dropTasks, findCase, findCaseOf, insertEvents, listEvents, lockCase, updateCase } from './store.ts';

/** A case under lock, with the version of the definition that it runs on. */
export interface Held {
  readonly kind: CaseKind;
  readonly case: Case;
  readonly definition: Definition;
}

/** By its own id or by its subject's. */
export type CaseKey = { readonly caseId: string } | { readonly subjectId: string };

/** Subject first, then case: the order that keeps two acts from waiting for one another. */
export async function holdCase(ctx: Context, kind: CaseKind, key: CaseKey): Promise<Held> {
  const { db, tenant } = ctx;
  const found =
    'caseId' in key
      ? await findCase(db, tenant.id, key.caseId)
      : await findCaseOf(db, tenant.id, kind.name, key.subjectId);
  if (found === undefined || found.kind !== kind.name) throw failure('record.notFound');
  await kind.lock(ctx, found.subjectId);
  const locked = await lockCase(db, tenant.id, found.id);
  return { kind, case: locked, definition: await getDefinition(db, tenant.id, locked.definitionId) };
}

export const positionOf = ({ state, step, round }: Case): Position => ({ state, step, round });

/** Says no in words that name what happened meanwhile, when somebody was quicker. */
export async function refuseMove(ctx: Context, held: Held, made: Move, version?: number): Promise<void> {
  const obstacle = whyNotMove(held.definition.content, positionOf(held.case), made);
  if (obstacle === undefined && (version === undefined || version === held.case.version)) return;
  const stale = version !== undefined && version !== held.case.version;
  if (stale || !isOpen(held.case.state)) await tellWhoWasQuicker(ctx, held.kind, held.case);
  throw failure(obstacle ?? 'record.changed');
}

/** For acts on the subject itself that come too late. */
export async function whoWasQuicker(ctx: Context, kind: CaseKind, subjectId: string): Promise<void> {
  const found = await findCaseOf(ctx.db, ctx.tenant.id, kind.name, subjectId);
  if (found !== undefined && found.state !== 'running') await tellWhoWasQuicker(ctx, kind, found);
}

async function tellWhoWasQuicker(ctx: Context, kind: CaseKind, one: Case): Promise<void> {
  const last = (await listEvents(ctx.db, ctx.tenant.id, one.id)).findLast(
    ({ verb }) => !['urge', 'timeOut'].includes(verb),
  );
  if (last === undefined || last.accountId === ctx.actor.accountId) return;
  const name =
    last.accountId === null ? undefined : (await findAccounts(ctx.db, [last.accountId])).get(last.accountId)?.name;
  throw failure('approval.decidedMeanwhile', {
    name: name ?? '系统',
    verb: eventWords(last.verb, kind.verbs).zh,
    at: civilMinute(last.at).slice(5),
  });
}

export interface Said {
  readonly reasons?: readonly GivenReason[] | undefined;
  readonly comment?: string | undefined;
  readonly detail?: Readonly<Record<string, unknown>> | undefined;
}

/** The line on the path and in the audit: always together. */
export async function recordEvent(
  ctx: Context,
  one: Case,
  verb: string,
  toStep: number | null,
  said: Said = {},
): Promise<void> {
  const { accountId, organisationId } = ctx.actor;
  await insertEvents(ctx.db, ctx.tenant.id, [
    {
      caseId: one.id,
      at: ctx.now,
      verb,
      step: one.step,
      toStep,
      round: one.round,
      accountId: accountId ?? null,
      organisationId: organisationId ?? null,
      reasons: said.reasons,
      comment: said.comment,
      detail: said.detail,
    },
  ]);
  const reason = [...(said.reasons ?? []).map(({ text }) => text), said.comment ?? ''].filter(Boolean).join('；');
  await ctx.audit(
    `case.${verb}`,
    { kind: 'case', id: one.id },
    { subject: { kind: one.kind, id: one.subjectId }, step: one.step, ...(reason !== '' && { reason }) },
  );
}

const RESULT_OF: Readonly<Partial<Record<CaseVerb, CaseResult>>> = {
  approve: 'approved',
  timeOut: 'approved',
  return: 'returned',
  refuse: 'refused',
  withdraw: 'withdrawn',
};

/** It leaves its step for good or goes to its applicant; what that means for the subject is the kind's to write. */
export async function settle(
  ctx: Context,
  held: Held,
  verb: CaseVerb,
  to: Position,
  said: Said & { dueOn?: string | null } = {},
): Promise<Case> {
  const { db, tenant, now } = ctx;
  await dropTasks(db, tenant.id, [held.case.id], now);
  const settled = await updateCase(db, tenant.id, held.case.id, {
    ...to,
    dueOn: said.dueOn ?? null,
    closedAt: isOpen(to.state) ? null : now,
  });
  const result = RESULT_OF[verb];
  if (result !== undefined) {
    const outcome: Outcome = { case: settled, result, reasons: said.reasons ?? [], comment: said.comment ?? '' };
    await held.kind.onOutcome(ctx, outcome);
  }
  return settled;
}
