import { sql, type RawBuilder } from 'kysely';
import { encodeCursor, readCursor, type Page, type Paging } from '#kernel/paging';
import { bulkInsert, countRows } from '#platform/db';
import type { Context } from '#platform/context';
import { withinReach } from './class-store.ts';
import { rowOf } from './in-columns.ts';
import type { Destination, Placement } from './school-model.ts';

/** What became of learners: 实习安排 and 毕业去向, as lists said it. */
const FIRM = sql`f.firm_id as "firmId", f.firm_name as "firmName", f.firm_match as "firmMatch", f.firm_confidence as "firmConfidence",
  f.post, f.source_name as "sourceName", f.recorded_on as "recordedOn"`;

const PLACEMENT = sql`f.id, f.learner_id as "learnerId", ${FIRM}, f.started_on as "startedOn", f.ends_on as "endsOn", f.tutor,
  f.school_tutor as "schoolTutor"`;

const DESTINATION = sql`f.id, f.learner_id as "learnerId", ${FIRM}, f.year, f.category, f.occupation, f.division,
  f.pay_month as "payMonth", f.related`;

const OF = {
  placement: {
    table: sql`profiles.placement`,
    columns: PLACEMENT,
    year: sql`coalesce(extract(year from f.started_on)::int, 0)`,
  },
  destination: { table: sql`profiles.destination`, columns: DESTINATION, year: sql`f.year` },
} as const;

export type FateKind = keyof typeof OF;
export type FateOf = { readonly placement: Placement; readonly destination: Destination };

export interface FateQuery extends Paging {
  readonly year?: number | undefined;
  readonly classId?: string | undefined;
  readonly firmId?: string | undefined;
  readonly importId?: string | undefined;
}

interface Whose {
  readonly learnerName: string;
  readonly studentNumber: string;
  readonly className: string | null;
  readonly organisationId: string | null;
}

export type Listed<Kind extends FateKind> = FateOf[Kind] & Whose;

const WHOSE = sql`p.name as "learnerName", l.student_number as "studentNumber", k.name as "className", p.organisation_id as "organisationId"`;

/** Newest first. */
export async function selectFates<Kind extends FateKind>(
  ctx: Context,
  kind: Kind,
  query: FateQuery,
): Promise<Page<Listed<Kind>>> {
  const { table, columns, year } = OF[kind];
  const from = sql`${table} f join profiles.learner l on l.tenant_id = f.tenant_id and l.id = f.learner_id
    join profiles.profile p on p.tenant_id = l.tenant_id and p.id = l.id
    left join profiles.profile k on k.tenant_id = l.tenant_id and k.id = l.class_id`;
  const where = sql`f.tenant_id = ${ctx.tenant.id} and ${withinReach(ctx, 'class.read')}
    ${query.year === undefined ? sql`` : sql`and ${year} = ${query.year}`}
    ${query.classId === undefined ? sql`` : sql`and l.class_id = ${query.classId}`}
    ${query.firmId === undefined ? sql`` : sql`and f.firm_id = ${query.firmId}`}
    ${query.importId === undefined ? sql`` : sql`and f.import_id = ${query.importId}`}`;
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor, ['id'])[0];
  const { rows } = await sql<Listed<Kind>>`select ${columns}, ${WHOSE} from ${from} where ${where}
    ${after === undefined ? sql`` : sql`and f.id < ${after}::uuid`} order by f.id desc limit ${query.limit + 1}`.execute(
    ctx.db,
  );
  const items = rows.slice(0, query.limit);
  return {
    items,
    total: await countRows(ctx.db, sql`${from} where ${where}`, query.uncounted),
    nextCursor: rows.length > query.limit ? encodeCursor([items.at(-1)!.id]) : null,
  };
}

export async function fatesOf<Kind extends FateKind>(
  ctx: Pick<Context, 'db' | 'tenant'>,
  kind: Kind,
  learners: readonly string[],
): Promise<readonly FateOf[Kind][]> {
  const { table, columns } = OF[kind];
  const { rows } = await sql<FateOf[Kind]>`select ${columns} from ${table} f
    where f.tenant_id = ${ctx.tenant.id} and f.learner_id = any(${learners}::uuid[]) order by f.id desc`.execute(
    ctx.db,
  );
  return rows;
}

export type NewFate<One> = One & {
  readonly importId: string | null;
  readonly contentKey: string;
  readonly createdAt: Date;
};

export async function insertFates<Kind extends FateKind>(
  ctx: Pick<Context, 'db' | 'tenant'>,
  kind: Kind,
  fates: readonly NewFate<FateOf[Kind]>[],
): Promise<void> {
  if (fates.length === 0) return;
  const rows = fates.map((one) => rowOf(ctx.tenant.id, one));
  await bulkInsert(ctx.db, `profiles.${kind}`, Object.keys(rows[0]!), rows);
}

/** Content keys that are there already. */
export async function existingFates(
  ctx: Context,
  kind: FateKind,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{
    key: string;
    learner: string;
  }>`select content_key as key, learner_id as learner from ${OF[kind].table}
    where tenant_id = ${ctx.tenant.id} and content_key = any(${keys})`.execute(ctx.db);
  return new Map(rows.map(({ key, learner }) => [key, learner]));
}

export async function deleteImportedFates(ctx: Context, kind: FateKind, importId: string): Promise<number> {
  const { numAffectedRows } = await sql`delete from ${OF[kind].table}
    where tenant_id = ${ctx.tenant.id} and import_id = ${importId}`.execute(ctx.db);
  return Number(numAffectedRows ?? 0n);
}

export interface DestinationCount {
  readonly year: number;
  readonly category: string;
  readonly count: number;
}

/** How many went where, within reach; small numbers are the caller's to hide. */
export async function countDestinations(
  ctx: Context,
  where: RawBuilder<unknown> = sql`true`,
): Promise<DestinationCount[]> {
  const { rows } = await sql<DestinationCount>`select f.year, f.category, count(distinct f.learner_id) as count
    from profiles.destination f join profiles.profile p on p.tenant_id = f.tenant_id and p.id = f.learner_id
    where f.tenant_id = ${ctx.tenant.id} and ${withinReach(ctx, 'class.read')} and ${where}
    group by f.year, f.category order by f.year desc, f.category`.execute(ctx.db);
  return rows;
}
