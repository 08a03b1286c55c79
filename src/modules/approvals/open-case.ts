import { newId } from '#kernel/ids';
import { civilDate } from '#kernel/time';
import { workCalendar } from '#modules/calendar';
import { findInForce, seedDefinition, type Definition } from './definition-store.ts';
import type { CaseKind, NewCase, Standing } from './kind.ts';
import type { Case } from './model.ts';
import { START } from './rules.ts';
import { tasksOf } from './start-step.ts';
import { findCaseOf, insertCases, insertEvents, insertTasks, type NewCaseRow } from './store.ts';

/** The subject's open case; a new one when it has none. */
export async function openCase(ctx: Standing, kind: CaseKind, one: NewCase): Promise<Case> {
  await openCases(ctx, kind, [one]);
  return (await findCaseOf(ctx.db, ctx.tenant.id, kind.name, one.subjectId))!;
}

/** Many at once, in three statements; a subject that has an open case keeps it. @returns how many were opened */
export async function openCases(ctx: Standing, kind: CaseKind, given: readonly NewCase[]): Promise<number> {
  if (given.length === 0) return 0;
  const { db, tenant, actor, now } = ctx;
  const definition = await definitionInForce(ctx, kind);
  const calendar = await workCalendar(ctx);
  const { workdays } = definition.content.steps[0]!;
  const cases = given.map((one): NewCaseRow => ({
    id: newId(),
    kind: kind.name,
    definitionId: definition.id,
    subjectId: one.subjectId,
    title: one.title,
    ...START,
    organisationId: one.organisationId,
    applicantId: one.applicantId === undefined ? (actor.accountId ?? null) : one.applicantId,
    territory: one.territory,
    openedAt: one.openedAt ?? now,
    dueOn: calendar.addWorkdays(civilDate(now), workdays),
  }));
  const made = await insertCases(db, tenant.id, cases);
  const opened = cases.filter(({ id }) => made.has(id));
  const at = { step: 0, round: 1, since: now };
  await insertTasks(
    db,
    tenant.id,
    opened.flatMap((one) => tasksOf(one, definition.content, { ...at, dueOn: one.dueOn! })),
  );
  await insertEvents(
    db,
    tenant.id,
    opened.map((one) => ({
      caseId: one.id,
      at: one.openedAt,
      verb: 'open',
      step: null,
      toStep: 0,
      round: 1,
      accountId: one.applicantId,
      organisationId: one.organisationId,
    })),
  );
  return opened.length;
}

/** The first version is written down when it is first needed, so that the case that runs on it keeps it. */
export async function definitionInForce(ctx: Standing, kind: CaseKind): Promise<Definition> {
  const { db, tenant, now } = ctx;
  const today = civilDate(now);
  const found = await findInForce(db, tenant.id, kind.name, today);
  if (found !== undefined) return found;
  await seedDefinition(db, tenant.id, kind.name, kind.first, { validFrom: '2000-01-01', now });
  return (await findInForce(db, tenant.id, kind.name, today))!;
}
