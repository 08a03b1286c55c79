import { sql } from 'kysely';
import type { Context } from '#platform/context';
import type { CaseKind, NewCase } from './kind.ts';
import type { Case } from './model.ts';
import { holdCase, recordEvent, settle } from './move-case.ts';
import { resubmitCase } from './applicant-acts.ts';
import { openCase } from './open-case.ts';
import { isOpen } from './rules.ts';
import { startStep } from './start-step.ts';
import { dropTasks, findCaseOf, insertEvents, updateCase } from './store.ts';

/** What a subject's own module says of its case, when the subject itself moves. */

/** Handed in, for the first time or again: a returned case goes on, otherwise a new one begins. */
export async function submitCase(ctx: Context, kind: CaseKind, one: NewCase): Promise<Case> {
  const found = await findCaseOf(ctx.db, ctx.tenant.id, kind.name, one.subjectId);
  if (found?.state !== 'returned') return openCase(ctx, kind, one);
  await updateCase(ctx.db, ctx.tenant.id, found.id, { title: one.title, territory: one.territory });
  return resubmitCase(ctx, kind, { caseId: found.id });
}

/** The subject was changed while it waits: what was decided on the old data is decided again. */
export async function amendCase(
  ctx: Context,
  kind: CaseKind,
  subjectId: string,
  changed: { readonly title: string; readonly territory: string | null },
): Promise<void> {
  const found = await findCaseOf(ctx.db, ctx.tenant.id, kind.name, subjectId);
  if (found?.state !== 'running') return;
  const held = await holdCase(ctx, kind, { caseId: found.id });
  await updateCase(ctx.db, ctx.tenant.id, found.id, changed);
  await recordEvent(ctx, held.case, 'amend', 0);
  await dropTasks(ctx.db, ctx.tenant.id, [found.id], ctx.now);
  await startStep(ctx, { ...held.case, ...changed }, held.definition.content, { step: 0, round: held.case.round + 1 });
}

/** The matter is gone: closed, merged, taken down. Nothing happens when no case is open. */
export async function endCase(ctx: Context, kind: CaseKind, subjectId: string, reason: string): Promise<void> {
  const found = await findCaseOf(ctx.db, ctx.tenant.id, kind.name, subjectId);
  if (found === undefined || !isOpen(found.state)) return;
  const held = await holdCase(ctx, kind, { caseId: found.id });
  await recordEvent(ctx, held.case, 'end', null, { comment: reason });
  await settle(ctx, held, 'end', { state: 'ended', step: null, round: held.case.round });
}

/** The open cases of many subjects at once, for example when an import is undone. */
export async function endCases(
  ctx: Context,
  kind: CaseKind,
  subjectIds: readonly string[],
  reason: string,
): Promise<void> {
  const { db, tenant, now } = ctx;
  const { rows } = await sql<{ id: string; step: number | null; round: number }>`update approvals.case_file
    set state = 'ended', step = null, due_on = null, closed_at = ${now}, version = version + 1
    where tenant_id = ${tenant.id} and kind = ${kind.name} and subject_id = any(${subjectIds}::uuid[]) and state in ('running', 'returned')
    returning id, step, round`.execute(db);
  await dropTasks(
    db,
    tenant.id,
    rows.map(({ id }) => id),
    now,
  );
  await insertEvents(
    db,
    tenant.id,
    rows.map(({ id, round }) => ({
      caseId: id,
      at: now,
      verb: 'end',
      step: null,
      toStep: null,
      round,
      accountId: ctx.actor.accountId ?? null,
      organisationId: ctx.actor.organisationId ?? null,
      comment: reason,
    })),
  );
}

/** The subject's own module has taken it back already; the case says so. */
export async function takeBackCase(ctx: Context, kind: CaseKind, subjectId: string): Promise<void> {
  const found = await findCaseOf(ctx.db, ctx.tenant.id, kind.name, subjectId);
  if (found === undefined || !isOpen(found.state)) return;
  const held = await holdCase(ctx, kind, { caseId: found.id });
  await recordEvent(ctx, held.case, 'withdraw', null);
  await settle(ctx, held, 'end', { state: 'withdrawn', step: null, round: held.case.round });
}

/** The open cases follow where their organisation lies now, or who owns the subject now. */
export async function placeCases(
  ctx: Context,
  of: { readonly organisationId: string } | { readonly kind: CaseKind; readonly subjectId: string },
  place: { readonly territory: string | null; readonly organisationId?: string },
): Promise<void> {
  const { db, tenant } = ctx;
  const which =
    'subjectId' in of
      ? sql`c.kind = ${of.kind.name} and c.subject_id = ${of.subjectId}`
      : sql`c.organisation_id = ${of.organisationId}`;
  await sql`update approvals.task t set territory = ${place.territory} from approvals.case_file c
    where t.tenant_id = ${tenant.id} and c.tenant_id = t.tenant_id and c.id = t.case_id and t.state in ('waiting', 'held')
      and t.territory is not distinct from c.territory and c.state = 'running' and ${which}`.execute(db);
  const owner = place.organisationId === undefined ? sql`` : sql`, organisation_id = ${place.organisationId}`;
  await sql`update approvals.case_file c set territory = ${place.territory} ${owner}
    where c.tenant_id = ${tenant.id} and c.state in ('running', 'returned') and ${which}`.execute(db);
}
