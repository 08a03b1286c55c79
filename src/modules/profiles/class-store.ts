import { sql, type RawBuilder } from 'kysely';
import { reachOf, reachSql, type Right } from '#modules/access';
import { encodeCursor, readCursor, type Page, type Paging } from '#kernel/paging';
import type { Context } from '#platform/context';
import { countRows } from '#platform/db';
import type { ClassFacts, ClassState, Headcount, SchoolClass } from './school-model.ts';

const FACTS = sql`c.grade, c.entry_year as "entryYear", c.study_months as "studyMonths", c.edition, c.state, c.headteacher,
  c.internship_from as "internshipFrom", c.internship_until as "internshipUntil", c.order_class as "orderClass",
  c.order_with as "orderWith", c.offered`;

const LEARNERS = sql`(select jsonb_build_object(
    'studying', count(*) filter (where l.status = 'studying'), 'interning', count(*) filter (where l.status = 'interning'),
    'graduated', count(*) filter (where l.status = 'graduated'), 'left', count(*) filter (where l.status = 'left'))
  from profiles.learner l where l.tenant_id = p.tenant_id and l.class_id = p.id) as learners`;

const CLASS = sql`p.id, p.organisation_id as "organisationId", p.department_id as "departmentId", p.territory, p.name, p.major,
  p.education, p.headcount, p.kinds, p.source, p.confirmed_on as "confirmedOn", ${FACTS}, ${LEARNERS}`;

const FROM = sql`profiles.profile p join profiles.class c on c.tenant_id = p.tenant_id and c.id = p.id`;

/** Whose: by the right, over the header of a class or a learner. */
export const withinReach = (ctx: Context, right: Right): RawBuilder<unknown> =>
  reachSql(reachOf(ctx.actor, right), {
    organisation: sql`p.organisation_id`,
    department: sql`p.department_id`,
    account: sql`p.account_id`,
    territory: sql`p.territory`,
  });

export interface ClassQuery extends Paging {
  readonly q?: string | undefined;
  readonly state?: ClassState | undefined;
  readonly entryYear?: number | undefined;
  readonly major?: string | undefined;
  readonly organisation?: string | undefined;
  readonly importId?: string | undefined;
}

/** By year of entry, the newest first, then by name. */
export async function selectClasses(ctx: Context, query: ClassQuery): Promise<Page<SchoolClass>> {
  const where = sql`p.tenant_id = ${ctx.tenant.id} and p.kind = 'class' and ${withinReach(ctx, 'class.read')}
    ${query.q === undefined || query.q === '' ? sql`` : sql`and strpos(lower(p.name), lower(${query.q})) > 0`}
    ${query.state === undefined ? sql`` : sql`and c.state = ${query.state}`}
    ${query.entryYear === undefined ? sql`` : sql`and c.entry_year = ${query.entryYear}`}
    ${query.major === undefined ? sql`` : sql`and p.major = ${query.major}`}
    ${query.organisation === undefined ? sql`` : sql`and p.organisation_id = ${query.organisation}`}
    ${query.importId === undefined ? sql`` : sql`and c.import_id = ${query.importId}`}`;
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor, ['number', 'text', 'id']);
  const { rows } = await sql<SchoolClass>`select ${CLASS} from ${FROM} where ${where}
    ${after === undefined ? sql`` : sql`and (-coalesce(c.entry_year, 0), p.name collate "C", p.id) > (${after[0]}::int, ${after[1]}::text collate "C", ${after[2]}::uuid)`}
    order by -coalesce(c.entry_year, 0), p.name collate "C", p.id limit ${query.limit + 1}`.execute(ctx.db);
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  return {
    items,
    total: await countRows(ctx.db, sql`${FROM} where ${where}`, query.uncounted),
    nextCursor:
      rows.length > query.limit && last !== undefined
        ? encodeCursor([-(last.entryYear ?? 0), last.name, last.id])
        : null,
  };
}

/** Those of the ids that the right reaches, in the order of ids. */
export async function findClasses(
  ctx: Context,
  ids: readonly string[],
  right: Right,
  lock = false,
): Promise<SchoolClass[]> {
  const { rows } = await sql<SchoolClass>`select ${CLASS} from ${FROM}
    where p.tenant_id = ${ctx.tenant.id} and p.id = any(${ids}::uuid[]) and ${withinReach(ctx, right)}
    order by p.id ${lock ? sql`for update of p, c` : sql``}`.execute(ctx.db);
  return rows;
}

/** All classes of a school, for comparing a long list with. */
export interface KnownClass {
  readonly id: string;
  readonly name: string;
  readonly major: string | null;
  readonly entryYear: number | null;
  readonly state: ClassState;
  readonly departmentId: string | null;
}

export async function knownClasses(
  ctx: Pick<Context, 'db' | 'tenant'>,
  organisation: string,
): Promise<readonly KnownClass[]> {
  const { rows } = await sql<KnownClass>`select p.id, p.name, p.major, c.entry_year as "entryYear", c.state,
      p.department_id as "departmentId"
    from ${FROM} where p.tenant_id = ${ctx.tenant.id} and p.organisation_id = ${organisation} order by p.id`.execute(
    ctx.db,
  );
  return rows;
}

export async function headcountsOf(ctx: Context, classId: string): Promise<Headcount[]> {
  const { rows } = await sql<Headcount>`select year, headcount, source, recorded_on as "recordedOn"
    from profiles.class_headcount where tenant_id = ${ctx.tenant.id} and class_id = ${classId} order by year desc`.execute(
    ctx.db,
  );
  return rows;
}

/** @returns whether the year had no number before */
export async function putHeadcount(ctx: Context, classId: string, one: Headcount): Promise<boolean> {
  const { rows } = await sql<{ fresh: boolean }>`insert into profiles.class_headcount
      (tenant_id, class_id, year, headcount, source, recorded_on)
    values (${ctx.tenant.id}, ${classId}, ${one.year}, ${one.headcount}, ${one.source}, ${one.recordedOn})
    on conflict (tenant_id, class_id, year) do update set headcount = excluded.headcount, source = excluded.source,
      recorded_on = excluded.recorded_on
    returning (xmax = 0) as fresh`.execute(ctx.db);
  await sql`update profiles.profile p set headcount = h.headcount
    from (select headcount from profiles.class_headcount where tenant_id = ${ctx.tenant.id} and class_id = ${classId}
          order by year desc limit 1) h
    where p.tenant_id = ${ctx.tenant.id} and p.id = ${classId}`.execute(ctx.db);
  return rows[0]!.fresh;
}

/** A class that a list of learners made is as large as the list; what was said by number stays. */
export async function headcountsFromLearners(ctx: Context, classes: readonly string[], source: string): Promise<void> {
  const heads = sql`(select count(*) from profiles.learner l where l.tenant_id = h.tenant_id and l.class_id = h.class_id)`;
  const { rows } = await sql<{
    id: string;
  }>`update profiles.class_headcount h set headcount = ${heads}, source = ${source}
    where h.tenant_id = ${ctx.tenant.id} and h.class_id = any(${classes}::uuid[]) and h.headcount = 0
    returning h.class_id as id`.execute(ctx.db);
  await sql`update profiles.profile p set headcount = h.headcount from profiles.class_headcount h
    where p.tenant_id = ${ctx.tenant.id} and p.id = any(${rows.map(({ id }) => id)}::uuid[])
      and h.tenant_id = p.tenant_id and h.class_id = p.id`.execute(ctx.db);
}

export interface ClassHeader {
  readonly name: string;
  readonly major: string | null;
  readonly education: number | null;
  readonly departmentId: string | null;
  readonly kinds: readonly string[];
}

export async function updateClass(
  ctx: Context,
  id: string,
  header: ClassHeader,
  facts: ClassFacts,
  confirmedOn: string,
): Promise<void> {
  await sql`update profiles.profile set name = ${header.name}, major = ${header.major}, education = ${header.education},
      department_id = ${header.departmentId}, kinds = ${header.kinds}, confirmed_on = ${confirmedOn}
    where tenant_id = ${ctx.tenant.id} and id = ${id}`.execute(ctx.db);
  await sql`update profiles.class set grade = ${facts.grade}, entry_year = ${facts.entryYear}, study_months = ${facts.studyMonths},
      edition = ${facts.edition}, state = ${facts.state}, headteacher = ${facts.headteacher}, internship_from = ${facts.internshipFrom},
      internship_until = ${facts.internshipUntil}, order_class = ${facts.orderClass}, order_with = ${facts.orderWith},
      offered = ${facts.offered}
    where tenant_id = ${ctx.tenant.id} and id = ${id}`.execute(ctx.db);
}

/** What of a class may be said to everybody, of verified schools within the region. */
export interface OfferedClass {
  readonly id: string;
  readonly organisationId: string;
  readonly territory: string | null;
  readonly name: string;
  readonly major: string | null;
  readonly education: number | null;
  readonly headcount: number;
  readonly kinds: readonly string[];
  readonly skills: readonly string[];
  readonly divisions: readonly string[];
  readonly entryYear: number | null;
  readonly studyMonths: number | null;
  readonly internshipFrom: string | null;
  readonly internshipUntil: string | null;
  readonly orderClass: boolean;
  readonly source: string;
  readonly confirmedOn: string;
}

/** @param which of one school, or these classes; all of the region when absent */
export async function selectOffered(
  ctx: Pick<Context, 'db' | 'tenant'>,
  which: { readonly organisation?: string; readonly ids?: readonly string[] } = {},
): Promise<OfferedClass[]> {
  const { rows } =
    await sql<OfferedClass>`select p.id, p.organisation_id as "organisationId", p.territory, p.name, p.major,
      p.education, p.headcount, p.kinds, p.skills, p.divisions, c.entry_year as "entryYear", c.study_months as "studyMonths",
      c.internship_from as "internshipFrom", c.internship_until as "internshipUntil", c.order_class as "orderClass", p.source,
      p.confirmed_on as "confirmedOn"
    from ${FROM} where p.tenant_id = ${ctx.tenant.id} and c.offered and c.state = 'studying' and p.organisation_id is not null
      ${which.organisation === undefined ? sql`` : sql`and p.organisation_id = ${which.organisation}`}
      ${which.ids === undefined ? sql`` : sql`and p.id = any(${which.ids}::uuid[])`}
    order by c.entry_year desc nulls last, p.name collate "C", p.id`.execute(ctx.db);
  return rows;
}
