import { sql } from 'kysely';
import { encodeCursor, readCursor, type Page, type Paging } from '#kernel/paging';
import type { Right } from '#modules/access';
import type { Context } from '#platform/context';
import { countRows } from '#platform/db';
import { withinReach } from './class-store.ts';
import type { Evidence, LearnerStatus, SchoolLearner } from './school-model.ts';

const LEARNER = sql`p.id, p.account_id as "accountId", p.organisation_id as "organisationId", p.department_id as "departmentId",
  p.territory, p.name, l.class_id as "classId", k.name as "className", p.major, l.student_number as "studentNumber",
  l.entry_year as "entryYear", l.status, l.status_since as "statusSince", p.skills, p.source, p.confirmed_on as "confirmedOn"`;

const FROM = sql`profiles.profile p join profiles.learner l on l.tenant_id = p.tenant_id and l.id = p.id
  left join profiles.profile k on k.tenant_id = l.tenant_id and k.id = l.class_id`;

export interface LearnerQuery extends Paging {
  readonly classId?: string | undefined;
  readonly status?: LearnerStatus | undefined;
  /** Part of the name, or the whole student number. */
  readonly q?: string | undefined;
  readonly importId?: string | undefined;
  /** Whoever does not read names finds nobody by them. */
  readonly masked: boolean;
}

/** By student number as it is read, then by id. */
export async function selectLearners(ctx: Context, query: LearnerQuery): Promise<Page<SchoolLearner>> {
  const { q = '', cursor, limit } = query;
  const where = sql`p.tenant_id = ${ctx.tenant.id} and p.kind = 'learner' and ${withinReach(ctx, 'class.read')}
    ${query.classId === undefined ? sql`` : sql`and l.class_id = ${query.classId}`}
    ${query.status === undefined ? sql`` : sql`and l.status = ${query.status}`}
    ${query.importId === undefined ? sql`` : sql`and l.import_id = ${query.importId}`}
    ${q === '' ? sql`` : query.masked ? sql`and false` : sql`and (strpos(lower(p.name), lower(${q})) > 0 or l.student_number = ${q})`}`;
  const after = cursor === undefined ? undefined : readCursor(cursor, ['text', 'id']);
  const { rows } = await sql<SchoolLearner>`select ${LEARNER} from ${FROM} where ${where}
    ${after === undefined ? sql`` : sql`and (l.student_number collate "C", p.id) > (${after[0]}::text collate "C", ${after[1]}::uuid)`}
    order by l.student_number collate "C", p.id limit ${limit + 1}`.execute(ctx.db);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    total: await countRows(ctx.db, sql`${FROM} where ${where}`, query.uncounted),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.studentNumber, last.id]) : null,
  };
}

export async function findLearner(
  ctx: Context,
  id: string,
  right: Right,
  lock = false,
): Promise<SchoolLearner | undefined> {
  const { rows } = await sql<SchoolLearner>`select ${LEARNER} from ${FROM}
    where p.tenant_id = ${ctx.tenant.id} and p.id = ${id} and p.kind = 'learner' and ${withinReach(ctx, right)}
    ${lock ? sql`for update of p, l` : sql``}`.execute(ctx.db);
  return rows[0];
}

/** Everybody whom a school has entered, for comparing a long list with. */
export interface KnownLearner {
  readonly id: string;
  readonly name: string;
  readonly studentNumber: string;
  readonly classId: string | null;
  readonly className: string | null;
  readonly status: LearnerStatus;
  readonly statusSince: string;
  readonly major: string | null;
}

export async function knownLearners(
  ctx: Pick<Context, 'db' | 'tenant'>,
  organisation: string,
): Promise<readonly KnownLearner[]> {
  const { rows } =
    await sql<KnownLearner>`select p.id, p.name, l.student_number as "studentNumber", l.class_id as "classId",
      k.name as "className", l.status, l.status_since as "statusSince", p.major
    from ${FROM} where p.tenant_id = ${ctx.tenant.id} and p.organisation_id = ${organisation} and p.kind = 'learner'
    order by p.id`.execute(ctx.db);
  return rows;
}

export async function updateLearner(
  ctx: Context,
  id: string,
  given: Pick<SchoolLearner, 'name' | 'classId' | 'studentNumber' | 'entryYear' | 'status' | 'statusSince' | 'major'>,
  confirmedOn: string,
): Promise<void> {
  await sql`update profiles.profile set name = ${given.name}, major = ${given.major}, confirmed_on = ${confirmedOn}
    where tenant_id = ${ctx.tenant.id} and id = ${id}`.execute(ctx.db);
  await sql`update profiles.learner set class_id = ${given.classId}, student_number = ${given.studentNumber},
      entry_year = ${given.entryYear}, status = ${given.status}, status_since = ${given.statusSince}
    where tenant_id = ${ctx.tenant.id} and id = ${id}`.execute(ctx.db);
}

/** What a list says of somebody who is there already. */
export async function setLearner(
  ctx: Context,
  id: string,
  given: Pick<KnownLearner, 'classId' | 'studentNumber' | 'status' | 'statusSince'>,
): Promise<void> {
  await sql`update profiles.learner set class_id = ${given.classId}, student_number = ${given.studentNumber},
      status = ${given.status}, status_since = ${given.statusSince}
    where tenant_id = ${ctx.tenant.id} and id = ${id}`.execute(ctx.db);
}

const EVIDENCE = sql`id, profile_id as "profileId", skill, kind, title, issuer, issued_on as "issuedOn", source`;

export async function evidenceOf(
  ctx: Pick<Context, 'db' | 'tenant'>,
  profiles: readonly string[],
): Promise<readonly Evidence[]> {
  const { rows } = await sql<Evidence>`select ${EVIDENCE} from profiles.evidence
    where tenant_id = ${ctx.tenant.id} and profile_id = any(${profiles}::uuid[]) order by profile_id, id`.execute(
    ctx.db,
  );
  return rows;
}

/** The skill that it shows is one of the profile from then on. */
export async function insertEvidence(ctx: Context, one: Evidence): Promise<void> {
  await sql`insert into profiles.evidence (tenant_id, id, profile_id, skill, kind, title, issuer, issued_on, source, created_at)
    values (${ctx.tenant.id}, ${one.id}, ${one.profileId}, ${one.skill}, ${one.kind}, ${one.title}, ${one.issuer}, ${one.issuedOn},
      ${one.source}, ${ctx.now})`.execute(ctx.db);
  await sql`update profiles.profile set skills = skills || ${[one.skill]}::text[]
    where tenant_id = ${ctx.tenant.id} and id = ${one.profileId} and not ${one.skill} = any(skills)`.execute(ctx.db);
}

export async function deleteEvidence(ctx: Context, profileId: string, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from profiles.evidence
    where tenant_id = ${ctx.tenant.id} and profile_id = ${profileId} and id = ${id}`.execute(ctx.db);
  return numAffectedRows === 1n;
}

/** Those who left the school by then: their record at the school ends, unless it is their own account's. */
const GONE = sql`l.status in ('graduated', 'left') and p.account_id is null`;

export async function learnersGone(ctx: Context, before: Date): Promise<{ count: number; oldest: Date | null }> {
  const { rows } = await sql<{ count: number; oldest: Date | null }>`select count(*) as count,
      min(l.status_since)::timestamptz as oldest
    from profiles.learner l join profiles.profile p on p.tenant_id = l.tenant_id and p.id = l.id
    where l.tenant_id = ${ctx.tenant.id} and ${GONE} and l.status_since < ${before}`.execute(ctx.db);
  return rows[0]!;
}

export async function idsGone(ctx: Context, before: Date, limit: number): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select l.id from profiles.learner l
      join profiles.profile p on p.tenant_id = l.tenant_id and p.id = l.id
    where l.tenant_id = ${ctx.tenant.id} and ${GONE} and l.status_since < ${before} limit ${limit}`.execute(ctx.db);
  return rows.map(({ id }) => id);
}

/** Of those that a list brought in: who has no account, and of whom nothing else was said since. */
export async function idsOnlyFrom(ctx: Context, importId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select l.id from profiles.learner l
      join profiles.profile p on p.tenant_id = l.tenant_id and p.id = l.id
    where l.tenant_id = ${ctx.tenant.id} and l.import_id = ${importId} and p.account_id is null
      and not exists (select from profiles.evidence e where e.tenant_id = l.tenant_id and e.profile_id = l.id)
      and not exists (select from profiles.placement f where f.tenant_id = l.tenant_id and f.learner_id = l.id)
      and not exists (select from profiles.destination f where f.tenant_id = l.tenant_id and f.learner_id = l.id)`.execute(
    ctx.db,
  );
  return rows.map(({ id }) => id);
}

/** What other modules hold of them must be gone before. */
export async function deleteLearners(ctx: Context, ids: readonly string[]): Promise<void> {
  await sql`delete from profiles.profile
    where tenant_id = ${ctx.tenant.id} and kind = 'learner' and id = any(${ids}::uuid[])`.execute(ctx.db);
}

/** @returns classes that a list brought in and that hold nobody */
export async function deleteEmptyClasses(ctx: Context, importId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`delete from profiles.profile p using profiles.class c
    where p.tenant_id = ${ctx.tenant.id} and c.tenant_id = p.tenant_id and c.id = p.id and c.import_id = ${importId}
      and not exists (select from profiles.learner l where l.tenant_id = c.tenant_id and l.class_id = c.id)
    returning p.id`.execute(ctx.db);
  return rows.map(({ id }) => id);
}
