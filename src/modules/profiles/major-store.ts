import { sql } from 'kysely';
import { encodeCursor, readCursor, type Page, type Paging } from '#kernel/paging';
import { reachOf, reachSql, type Right } from '#modules/access';
import type { Context } from '#platform/context';
import { bulkInsert, countRows } from '#platform/db';
import { rowOf } from './in-columns.ts';
import type { MajorYear, SchoolMajor } from './school-model.ts';

const MAJOR = sql`m.id, m.organisation_id as "organisationId", m.department_id as "departmentId", m.territory, m.code, m.edition,
  m.direction, m.study_months as "studyMonths", m.opened_year as "openedYear", m.source, m.confirmed_on as "confirmedOn",
  m.created_at as "createdAt"`;

const YEAR = sql`y.year, y.enrolled, y.headcount, y.graduates, y.placed_percent as "placedPercent",
  y.related_percent as "relatedPercent", y.starting_pay as "startingPay", y.source, y.recorded_on as "recordedOn"`;

const withinReach = (ctx: Context, right: Right) =>
  reachSql(reachOf(ctx.actor, right), {
    organisation: sql`m.organisation_id`,
    department: sql`m.department_id`,
    territory: sql`m.territory`,
  });

export interface MajorQuery extends Paging {
  /** The code, or its beginning. */
  readonly code?: string | undefined;
  readonly organisation?: string | undefined;
}

export interface ListedMajor extends SchoolMajor {
  /** The newest year of which anything is said. */
  readonly latest: MajorYear | null;
}

const LATEST = sql`left join lateral (select to_jsonb(one) as latest from (
    select ${YEAR} from profiles.major_year y where y.tenant_id = m.tenant_id and y.major_id = m.id order by y.year desc limit 1
  ) one) newest on true`;

export async function selectMajors(ctx: Context, query: MajorQuery): Promise<Page<ListedMajor>> {
  const where = sql`m.tenant_id = ${ctx.tenant.id} and m.ended_at is null and ${withinReach(ctx, 'major.read')}
    ${query.code === undefined || query.code === '' ? sql`` : sql`and starts_with(m.code, ${query.code})`}
    ${query.organisation === undefined ? sql`` : sql`and m.organisation_id = ${query.organisation}`}`;
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor, ['text', 'id']);
  const { rows } = await sql<ListedMajor>`select ${MAJOR}, newest.latest from profiles.major m ${LATEST} where ${where}
    ${after === undefined ? sql`` : sql`and (m.code, m.id) > (${after[0]}::text, ${after[1]}::uuid)`}
    order by m.code, m.id limit ${query.limit + 1}`.execute(ctx.db);
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  return {
    items,
    total: await countRows(ctx.db, sql`profiles.major m where ${where}`, query.uncounted),
    nextCursor: rows.length > query.limit && last !== undefined ? encodeCursor([last.code, last.id]) : null,
  };
}

export async function findMajor(
  ctx: Context,
  id: string,
  right: Right,
  lock = false,
): Promise<SchoolMajor | undefined> {
  const { rows } = await sql<SchoolMajor>`select ${MAJOR} from profiles.major m
    where m.tenant_id = ${ctx.tenant.id} and m.id = ${id} and m.ended_at is null and ${withinReach(ctx, right)}
    ${lock ? sql`for update` : sql``}`.execute(ctx.db);
  return rows[0];
}

export async function yearsOf(ctx: Pick<Context, 'db' | 'tenant'>, majorId: string): Promise<MajorYear[]> {
  const { rows } = await sql<MajorYear>`select ${YEAR} from profiles.major_year y
    where y.tenant_id = ${ctx.tenant.id} and y.major_id = ${majorId} order by y.year desc`.execute(ctx.db);
  return rows;
}

/** @returns false when the school teaches it already */
export async function insertMajor(ctx: Pick<Context, 'db' | 'tenant'>, one: SchoolMajor): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into profiles.major (tenant_id, id, organisation_id, department_id, territory, code,
      edition, direction, study_months, opened_year, source, confirmed_on, created_at)
    values (${ctx.tenant.id}, ${one.id}, ${one.organisationId}, ${one.departmentId}, ${one.territory}, ${one.code}, ${one.edition},
      ${one.direction}, ${one.studyMonths}, ${one.openedYear}, ${one.source}, ${one.confirmedOn}, ${one.createdAt})
    on conflict (tenant_id, organisation_id, code, direction) where ended_at is null do nothing`.execute(ctx.db);
  return numAffectedRows === 1n;
}

/** Many with their years, in two statements: for a region that is made as a whole. */
export async function insertMajors(
  { db, tenant }: Pick<Context, 'db' | 'tenant'>,
  majors: readonly { readonly major: SchoolMajor; readonly years: readonly MajorYear[] }[],
): Promise<void> {
  const insert = (table: string, rows: readonly object[]): Promise<void> =>
    bulkInsert(db, table, Object.keys(rows[0] ?? {}), rows);
  await insert(
    'profiles.major',
    majors.map(({ major }) => rowOf(tenant.id, major)),
  );
  await insert(
    'profiles.major_year',
    majors.flatMap(({ major, years }) => years.map((year) => ({ ...rowOf(tenant.id, year), major_id: major.id }))),
  );
}

export async function updateMajor(ctx: Context, one: SchoolMajor): Promise<void> {
  await sql`update profiles.major set department_id = ${one.departmentId}, study_months = ${one.studyMonths},
      opened_year = ${one.openedYear}, source = ${one.source}, confirmed_on = ${one.confirmedOn}
    where tenant_id = ${ctx.tenant.id} and id = ${one.id}`.execute(ctx.db);
}

export async function endMajor(ctx: Context, id: string): Promise<void> {
  await sql`update profiles.major set ended_at = ${ctx.now} where tenant_id = ${ctx.tenant.id} and id = ${id}`.execute(
    ctx.db,
  );
}

/** @returns the school; undefined when it was not ended since then, or is taught again */
export async function reopenMajor(
  ctx: Context,
  { id, organisationId, since }: { readonly id: string; readonly organisationId: string; readonly since: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update profiles.major m set ended_at = null
    where m.tenant_id = ${ctx.tenant.id} and m.id = ${id} and m.organisation_id = ${organisationId} and m.ended_at >= ${since}
      and not exists (select from profiles.major o where o.tenant_id = m.tenant_id and o.organisation_id = m.organisation_id
        and o.code = m.code and o.direction = m.direction and o.ended_at is null)`.execute(ctx.db);
  return numAffectedRows === 1n;
}

export async function putYear(ctx: Pick<Context, 'db' | 'tenant'>, majorId: string, y: MajorYear): Promise<void> {
  await sql`insert into profiles.major_year (tenant_id, major_id, year, enrolled, headcount, graduates, placed_percent,
      related_percent, starting_pay, source, recorded_on)
    values (${ctx.tenant.id}, ${majorId}, ${y.year}, ${y.enrolled}, ${y.headcount}, ${y.graduates}, ${y.placedPercent},
      ${y.relatedPercent}, ${y.startingPay}, ${y.source}, ${y.recordedOn})
    on conflict (tenant_id, major_id, year) do update set enrolled = excluded.enrolled, headcount = excluded.headcount,
      graduates = excluded.graduates, placed_percent = excluded.placed_percent, related_percent = excluded.related_percent,
      starting_pay = excluded.starting_pay, source = excluded.source, recorded_on = excluded.recorded_on`.execute(
    ctx.db,
  );
}

export async function deleteYear(ctx: Context, majorId: string, year: number): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from profiles.major_year
    where tenant_id = ${ctx.tenant.id} and major_id = ${majorId} and year = ${year}`.execute(ctx.db);
  return numAffectedRows === 1n;
}

/** What one school says it teaches, with the newest year; for everybody. */
export async function taughtBy(
  ctx: Pick<Context, 'db' | 'tenant'>,
  organisation: string,
): Promise<readonly ListedMajor[]> {
  const { rows } = await sql<ListedMajor>`select ${MAJOR}, newest.latest from profiles.major m ${LATEST}
    where m.tenant_id = ${ctx.tenant.id} and m.organisation_id = ${organisation} and m.ended_at is null
    order by m.code, m.id`.execute(ctx.db);
  return rows;
}

/** Who teaches a major, or one of those whose codes begin so; the name and the standing of the school are its module's. */
export async function teachingOf(
  ctx: Pick<Context, 'db' | 'tenant'>,
  code: string,
): Promise<readonly Pick<SchoolMajor, 'organisationId' | 'code' | 'source' | 'confirmedOn'>[]> {
  const { rows } = await sql<SchoolMajor>`select m.organisation_id as "organisationId", m.code, m.source,
      m.confirmed_on as "confirmedOn"
    from profiles.major m where m.tenant_id = ${ctx.tenant.id} and m.ended_at is null and starts_with(m.code, ${code})
    order by m.organisation_id, m.code, m.id`.execute(ctx.db);
  return rows;
}
