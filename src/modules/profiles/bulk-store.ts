import { sql } from 'kysely';
import { newId } from '#kernel/ids';
import type { Context } from '#platform/context';
import type { BulkVerb, ClassState, LearnerStatus } from './school-model.ts';

/** What was done to many at once, with how each stood before. */
export interface Bulk {
  readonly id: string;
  readonly organisationId: string;
  readonly accountId: string | null;
  readonly verb: BulkVerb | 'import';
  readonly doneAt: Date;
  readonly undoneAt: Date | null;
}

export interface ClassBefore {
  readonly classId: string;
  readonly grade: number | null;
  readonly state: ClassState;
  readonly offered: boolean;
  /** Year of a headcount that the act wrote where there was none. */
  readonly headcountYear: number | null;
}

export interface LearnerBefore {
  readonly learnerId: string;
  readonly beforeClassId: string | null;
  readonly status: LearnerStatus;
  readonly statusSince: string;
  readonly studentNumber: string;
}

export async function insertBulk(
  ctx: Context,
  given: { readonly organisationId: string; readonly verb: Bulk['verb']; readonly importId?: string },
): Promise<string> {
  const id = newId<string>();
  await sql`insert into profiles.bulk (tenant_id, id, organisation_id, account_id, import_id, verb, done_at)
    values (${ctx.tenant.id}, ${id}, ${given.organisationId}, ${ctx.actor.accountId ?? null}, ${given.importId ?? null},
      ${given.verb}, ${ctx.now})`.execute(ctx.db);
  return id;
}

export async function keepClasses(ctx: Context, bulk: string, classes: readonly ClassBefore[]): Promise<void> {
  await sql`insert into profiles.bulk_class (tenant_id, bulk_id, class_id, grade, state, offered, headcount_year)
    select ${ctx.tenant.id}, ${bulk}, one.* from unnest(${classes.map(({ classId }) => classId)}::uuid[],
      ${classes.map(({ grade }) => grade)}::smallint[], ${classes.map(({ state }) => state)}::text[],
      ${classes.map(({ offered }) => offered)}::boolean[], ${classes.map(({ headcountYear }) => headcountYear)}::smallint[]) one`.execute(
    ctx.db,
  );
}

export async function keepLearners(ctx: Context, bulk: string, learners: readonly LearnerBefore[]): Promise<void> {
  await sql`insert into profiles.bulk_learner (tenant_id, bulk_id, learner_id, before_class_id, status, status_since, student_number)
    select ${ctx.tenant.id}, ${bulk}, one.* from unnest(${learners.map(({ learnerId }) => learnerId)}::uuid[],
      ${learners.map((one) => one.beforeClassId)}::uuid[], ${learners.map(({ status }) => status)}::text[],
      ${learners.map(({ statusSince }) => statusSince)}::date[], ${learners.map((one) => one.studentNumber)}::text[]) one
    on conflict do nothing`.execute(ctx.db);
}

export async function lockBulk(ctx: Context, id: string): Promise<Bulk | undefined> {
  const { rows } = await sql<Bulk>`select id, organisation_id as "organisationId", account_id as "accountId", verb,
      done_at as "doneAt", undone_at as "undoneAt"
    from profiles.bulk where tenant_id = ${ctx.tenant.id} and id = ${id} for update`.execute(ctx.db);
  return rows[0];
}

export async function bulkOfImport(ctx: Context, importId: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select id from profiles.bulk
    where tenant_id = ${ctx.tenant.id} and import_id = ${importId}`.execute(ctx.db);
  return rows[0]?.id;
}

/** Everything as it stood before the act. @returns the classes */
export async function restoreBulk(ctx: Context, id: string): Promise<readonly string[]> {
  const tenant = ctx.tenant.id;
  const { rows } = await sql<{
    id: string;
  }>`update profiles.class c set grade = b.grade, state = b.state, offered = b.offered
    from profiles.bulk_class b where b.tenant_id = ${tenant} and b.bulk_id = ${id} and c.tenant_id = b.tenant_id and c.id = b.class_id
    returning c.id`.execute(ctx.db);
  await sql`delete from profiles.class_headcount h using profiles.bulk_class b where b.tenant_id = ${tenant} and b.bulk_id = ${id}
    and h.tenant_id = b.tenant_id and h.class_id = b.class_id and h.year = b.headcount_year`.execute(ctx.db);
  await sql`update profiles.profile p set headcount = (select h.headcount from profiles.class_headcount h
      where h.tenant_id = p.tenant_id and h.class_id = p.id order by h.year desc limit 1)
    where p.tenant_id = ${tenant} and p.id = any(${rows.map((row) => row.id)}::uuid[])
      and exists (select from profiles.class_headcount h where h.tenant_id = p.tenant_id and h.class_id = p.id)`.execute(
    ctx.db,
  );
  await sql`update profiles.learner l set class_id = b.before_class_id, status = b.status, status_since = b.status_since,
      student_number = b.student_number
    from profiles.bulk_learner b where b.tenant_id = ${tenant} and b.bulk_id = ${id} and l.tenant_id = b.tenant_id and l.id = b.learner_id`.execute(
    ctx.db,
  );
  await sql`update profiles.bulk set undone_at = ${ctx.now} where tenant_id = ${tenant} and id = ${id}`.execute(ctx.db);
  return rows.map((row) => row.id);
}
