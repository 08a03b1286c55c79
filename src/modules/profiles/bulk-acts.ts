import { sql } from 'kysely';
import { failure } from '#kernel/errors';
import { civilDate } from '#kernel/time';
import type { Context } from '#platform/context';
import { insertBulk, keepClasses, keepLearners, lockBulk, restoreBulk, type LearnerBefore } from './bulk-store.ts';
import { findClasses, putHeadcount } from './class-store.ts';
import { CLASS_TOPIC } from './classes.ts';
import { BULK_UNDO_MINUTES, type BulkVerb, type SchoolClass } from './school-model.ts';

export interface Done {
  readonly id: string;
  readonly classes: number;
  readonly learners: number;
}

/** 升级、毕业、展示: all of them or none; each remembers how it stood. */
export async function actOnClasses(ctx: Context, verb: BulkVerb, ids: readonly string[]): Promise<Done> {
  const { organisationId } = ctx.actor;
  if (organisationId === undefined) throw failure('school.none');
  const wanted = [...new Set(ids)];
  const classes = await findClasses(ctx, wanted, 'class.edit', true);
  if (classes.length < wanted.length) throw failure('record.notFound');
  const over = classes.find(({ state }) => state === 'graduated');
  if (over !== undefined) throw failure('class.graduated', { name: over.name });
  const bulk = await insertBulk(ctx, { organisationId, verb });
  const learners = verb === 'graduate' ? await graduateLearners(ctx, bulk, wanted) : 0;
  const years = verb === 'moveUp' ? await moveUp(ctx, classes) : new Map<string, number>();
  await keepClasses(
    ctx,
    bulk,
    classes.map(({ id, grade, state, offered }) => ({
      classId: id,
      grade,
      state,
      offered,
      headcountYear: years.get(id) ?? null,
    })),
  );
  await sql`update profiles.class set ${SET[verb]} where tenant_id = ${ctx.tenant.id} and id = any(${wanted}::uuid[])`.execute(
    ctx.db,
  );
  await ctx.audit(`class.${verb}`, { kind: 'classes', id: bulk }, { classes: wanted.length, learners });
  await ctx.changed(CLASS_TOPIC, wanted);
  return { id: bulk, classes: wanted.length, learners };
}

const SET = {
  moveUp: sql`grade = least(coalesce(grade, 1) + 1, 9)`,
  graduate: sql`state = 'graduated', offered = false`,
  offer: sql`offered = true`,
  withdraw: sql`offered = false`,
} as const satisfies Readonly<Record<BulkVerb, unknown>>;

/** A new school year begins with as many as are there now. @returns classes whose year had no number before */
async function moveUp(ctx: Context, classes: readonly SchoolClass[]): Promise<Map<string, number>> {
  const today = civilDate(ctx.now);
  const year = Number(today.slice(0, 4));
  const fresh = new Map<string, number>();
  for (const { id, headcount, learners } of classes) {
    const { rows } = await sql`select from profiles.class_headcount
      where tenant_id = ${ctx.tenant.id} and class_id = ${id} and year = ${year}`.execute(ctx.db);
    if (rows.length > 0) continue;
    const present = learners.studying + learners.interning;
    await putHeadcount(ctx, id, {
      year,
      headcount: present > 0 ? present : headcount,
      source: present > 0 ? '按在籍学生计' : '沿用上一年',
      recordedOn: today,
    });
    fresh.set(id, year);
  }
  return fresh;
}

async function graduateLearners(ctx: Context, bulk: string, classes: readonly string[]): Promise<number> {
  const { rows } = await sql<LearnerBefore>`select id as "learnerId", class_id as "beforeClassId", status,
      status_since as "statusSince", student_number as "studentNumber"
    from profiles.learner where tenant_id = ${ctx.tenant.id} and class_id = any(${classes}::uuid[])
      and status in ('studying', 'interning') for update`.execute(ctx.db);
  await keepLearners(ctx, bulk, rows);
  await sql`update profiles.learner set status = 'graduated', status_since = ${civilDate(ctx.now)}
    where tenant_id = ${ctx.tenant.id} and id = any(${rows.map((row) => row.learnerId)}::uuid[])`.execute(ctx.db);
  return rows.length;
}

/** By a member of the same school, while it is fresh. */
export async function undoAct(ctx: Context, id: string): Promise<void> {
  const bulk = await lockBulk(ctx, id);
  if (bulk === undefined || bulk.organisationId !== ctx.actor.organisationId || bulk.verb === 'import')
    throw failure('record.notFound');
  if (bulk.accountId !== ctx.actor.accountId) throw failure('record.notFound');
  if (bulk.undoneAt !== null) throw failure('class.undone');
  if (ctx.now.getTime() - bulk.doneAt.getTime() > BULK_UNDO_MINUTES * 60_000)
    throw failure('class.undoTooLate', { minutes: BULK_UNDO_MINUTES });
  const classes = await restoreBulk(ctx, id);
  await ctx.audit('class.undo', { kind: 'classes', id }, { verb: bulk.verb, classes: classes.length });
  await ctx.changed(CLASS_TOPIC, classes);
}
