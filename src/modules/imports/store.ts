import { sql } from 'kysely';
import { failure, type FieldError } from '#kernel/errors';
import { isUuid, type TenantId } from '#kernel/ids';
import { decodeCursor, encodeCursor, type Page } from '#kernel/paging';
import { reachSql, type Reach } from '#modules/access';
import { bulkInsert, type Db } from '#platform/db';
import type { Batch, BatchId, BatchStatus, CheckedRow, Mapping } from './model.ts';

const BATCH = sql`id, target, status, organisation_id as "organisationId", department_id as "departmentId", territory, created_by as "createdBy", commit_when_checked as "commitWhenChecked",
  file_key as "fileKey", file_seal as "fileSeal", file_name as "fileName", file_bytes as "fileBytes", source_name as "sourceName", header, mapping, mapping_origin as "mappingOrigin", rows, valid, invalid,
  duplicates, suggested, take_skills as "takeSkills", progress, parsed, failure_code as "failureCode", failure_data as "failureData", created_at as "createdAt", checked_at as "checkedAt",
  committed_at as "committedAt", undone_at as "undoneAt", discarded_at as "discardedAt"`;

export interface NewBatch {
  readonly id: BatchId;
  readonly target: string;
  readonly organisationId: string | null;
  readonly departmentId: string | null;
  readonly territory: string | null;
  readonly createdBy: string;
  readonly commitWhenChecked: boolean;
  readonly file: { readonly key: string; readonly name: string; readonly bytes: number; readonly sha256: string };
  readonly fileSeal: string;
  readonly sourceName: string | null;
  readonly mapping: Mapping;
  readonly mappingOrigin: Batch['mappingOrigin'];
}

export async function insertBatch(db: Db, tenant: TenantId, now: Date, batch: NewBatch): Promise<void> {
  await sql`insert into imports.batch (tenant_id, id, target, status, organisation_id, department_id, territory, created_by, commit_when_checked, file_key, file_seal, file_name, file_bytes,
      file_sha256, source_name, mapping, mapping_origin, created_at)
    values (${tenant}, ${batch.id}, ${batch.target}, 'queued', ${batch.organisationId}, ${batch.departmentId}, ${batch.territory}, ${batch.createdBy}, ${batch.commitWhenChecked}, ${batch.file.key}, ${batch.fileSeal},
      ${batch.file.name}, ${batch.file.bytes}, ${batch.file.sha256}, ${batch.sourceName}, ${JSON.stringify(batch.mapping)}::jsonb, ${batch.mappingOrigin}, ${now})`.execute(
    db,
  );
}

export async function findBatch(db: Db, tenant: TenantId, id: string): Promise<Batch | undefined> {
  const { rows } =
    await sql<Batch>`select ${BATCH} from imports.batch where tenant_id = ${tenant} and id = ${id}`.execute(db);
  return rows[0];
}

export async function getBatch(db: Db, tenant: TenantId, id: string): Promise<Batch> {
  const batch = await findBatch(db, tenant, id);
  if (batch === undefined) throw failure('record.notFound');
  return batch;
}

export async function lockBatch(db: Db, tenant: TenantId, id: string): Promise<Batch> {
  const { rows } =
    await sql<Batch>`select ${BATCH} from imports.batch where tenant_id = ${tenant} and id = ${id} for update`.execute(
      db,
    );
  if (rows[0] === undefined) throw failure('record.notFound');
  return rows[0];
}

export interface BatchPatch {
  readonly status?: BatchStatus;
  readonly header?: readonly string[];
  readonly mapping?: Mapping;
  readonly mappingOrigin?: Batch['mappingOrigin'];
  readonly commitWhenChecked?: boolean;
  readonly rows?: number;
  readonly valid?: number;
  readonly invalid?: number;
  readonly duplicates?: number;
  readonly suggested?: number;
  readonly takeSkills?: boolean;
  readonly progress?: number;
  readonly parsed?: Batch['parsed'];
  readonly failureCode?: string | null;
  readonly failureData?: Batch['failureData'];
  readonly checkedAt?: Date | null;
  readonly committedAt?: Date | null;
  readonly undoneAt?: Date | null;
}

const JSON_COLUMNS = new Set(['header', 'mapping', 'parsed', 'failureData']);

export async function updateBatch(db: Db, tenant: TenantId, id: string, patch: BatchPatch): Promise<void> {
  const sets = Object.entries(patch).map(([field, value]) => {
    const column = sql.ref(field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
    return JSON_COLUMNS.has(field) ? sql`${column} = ${JSON.stringify(value)}::jsonb` : sql`${column} = ${value}`;
  });
  await sql`update imports.batch set ${sql.join(sets)} where tenant_id = ${tenant} and id = ${id}`.execute(db);
}

/** Where a batch keeps whose it is. */
const REACH = {
  organisation: sql`organisation_id`,
  department: sql`department_id`,
  account: sql`created_by`,
  territory: sql`territory`,
};

/** Newest first, within reach. */
export async function listBatches(
  db: Db,
  tenant: TenantId,
  query: {
    /** Each kind with how far this person sees it. */
    readonly within: readonly { readonly target: string; readonly reach: Reach }[];
    readonly organisation?: string | undefined;
    readonly q?: string | undefined;
    readonly limit: number;
    readonly cursor?: string | undefined;
  },
): Promise<Page<Batch>> {
  const seen = query.within.map(({ target, reach }) => sql`(target = ${target} and ${reachSql(reach, REACH)})`);
  const where = sql`tenant_id = ${tenant} and (${sql.join(seen, sql` or `)})
    ${query.organisation === undefined ? sql`` : sql`and organisation_id = ${query.organisation}`}
    ${query.q === undefined || query.q === '' ? sql`` : sql`and strpos(lower(file_name), lower(${query.q})) > 0`}`;
  const last = query.cursor === undefined ? undefined : lastSeen(query.cursor);
  const { rows } = await sql<Batch>`select ${BATCH} from imports.batch where ${where}
    ${last === undefined ? sql`` : sql`and (created_at, id) < (${last[0]}::timestamptz, ${last[1]}::uuid)`}
    order by created_at desc, id desc limit ${query.limit + 1}`.execute(db);
  const counted = await sql<{ total: number }>`select count(*) as total from imports.batch where ${where}`.execute(db);
  const items = rows.slice(0, query.limit);
  const end = items.at(-1);
  return {
    items,
    total: counted.rows[0]!.total,
    nextCursor:
      rows.length > query.limit && end !== undefined ? encodeCursor([end.createdAt.toISOString(), end.id]) : null,
  };
}

/** The keys of a cursor that we made; any other is refused before it reaches the database. */
function lastSeen(cursor: string): readonly [at: string, id: string] {
  const [at, id] = (decodeCursor(cursor) ?? []).map(String);
  if (at === undefined || Number.isNaN(Date.parse(at)) || id === undefined || !isUuid(id))
    throw failure('cursor.invalid');
  return [at, id];
}

const ROW_COLUMNS = [
  'tenant_id',
  'batch_id',
  'row_number',
  'cells',
  'record',
  'problems',
  'warnings',
  'valid',
  'content_key',
  'near_key',
  'duplicate_of',
];

export async function insertRows(
  db: Db,
  tenant: TenantId,
  batchId: BatchId,
  rows: readonly CheckedRow[],
): Promise<void> {
  const values = rows.map((row) => ({
    tenant_id: tenant,
    batch_id: batchId,
    row_number: row.rowNumber,
    cells: row.cells,
    record: row.record ?? null,
    problems: row.problems,
    warnings: row.warnings,
    valid: row.problems.length === 0,
    content_key: row.contentKey ?? null,
    near_key: row.nearKey ?? null,
    duplicate_of: row.duplicateOf ?? null,
  }));
  await bulkInsert(db, 'imports.row', ROW_COLUMNS, values);
}

export async function deleteRows(db: Db, tenant: TenantId, batchId: BatchId): Promise<void> {
  await sql`delete from imports.row where tenant_id = ${tenant} and batch_id = ${batchId}`.execute(db);
}

/** `fresh`: valid and not a repetition, so what a commit writes. */
export type RowFilter = 'all' | 'invalid' | 'warned' | 'duplicate' | 'fresh';

const FILTERS: Readonly<Record<RowFilter, ReturnType<typeof sql>>> = {
  all: sql``,
  invalid: sql`and not valid`,
  warned: sql`and valid and warnings <> '[]'::jsonb`,
  duplicate: sql`and duplicate_of is not null`,
  fresh: sql`and valid and duplicate_of is null`,
};

interface StoredRow {
  rowNumber: number;
  cells: string[];
  record: object | null;
  problems: FieldError[];
  warnings: FieldError[];
  contentKey: string | null;
  nearKey: string | null;
  duplicateOf: string | null;
}

const toRow = (row: StoredRow): CheckedRow => ({
  ...row,
  record: row.record ?? undefined,
  contentKey: row.contentKey ?? undefined,
  nearKey: row.nearKey ?? undefined,
  duplicateOf: row.duplicateOf ?? undefined,
});

/** In the order of the file, after a row number. */
export async function listRows(
  db: Db,
  tenant: TenantId,
  batchId: string,
  query: { readonly filter: RowFilter; readonly after?: number | undefined; readonly limit: number },
): Promise<CheckedRow[]> {
  const { rows } =
    await sql<StoredRow>`select row_number as "rowNumber", cells, record, problems, warnings, content_key as "contentKey",
      near_key as "nearKey", duplicate_of as "duplicateOf"
    from imports.row where tenant_id = ${tenant} and batch_id = ${batchId} and row_number > ${query.after ?? -1} ${FILTERS[query.filter]}
    order by row_number limit ${query.limit}`.execute(db);
  return rows.map(toRow);
}

const PORTION = 1000;

export async function* rowsInPortions(
  db: Db,
  tenant: TenantId,
  batchId: string,
  filter: RowFilter,
): AsyncGenerator<readonly CheckedRow[]> {
  let after = -1;
  for (;;) {
    const portion = await listRows(db, tenant, batchId, { filter, after, limit: PORTION });
    if (portion.length > 0) yield portion;
    if (portion.length < PORTION) return;
    after = portion.at(-1)!.rowNumber;
  }
}

export async function rememberMapping(
  db: Db,
  tenant: TenantId,
  organisationId: string,
  target: string,
  headerKey: string,
  mapping: Mapping,
  now: Date,
): Promise<void> {
  await sql`insert into imports.mapping (tenant_id, organisation_id, target, header_key, mapping, used_at)
    values (${tenant}, ${organisationId}, ${target}, ${headerKey}, ${JSON.stringify(mapping)}::jsonb, ${now})
    on conflict (tenant_id, organisation_id, target, header_key) do update set mapping = excluded.mapping, used_at = excluded.used_at`.execute(
    db,
  );
}

export async function rememberedMapping(
  db: Db,
  tenant: TenantId,
  organisationId: string,
  target: string,
  headerKey: string,
): Promise<Mapping | undefined> {
  const { rows } = await sql<{ mapping: Mapping }>`select mapping from imports.mapping
    where tenant_id = ${tenant} and organisation_id = ${organisationId} and target = ${target} and header_key = ${headerKey}`.execute(
    db,
  );
  return rows[0]?.mapping;
}

/** Valid rows whose record leaves a field empty. */
export async function countWithout(db: Db, tenant: TenantId, batchId: string, field: string): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total from imports.row
    where tenant_id = ${tenant} and batch_id = ${batchId} and valid and record ->> ${field} is null`.execute(db);
  return rows[0]!.total;
}

/** 辖区 follows the organisation. */
export async function moveBatches(db: Db, tenant: TenantId, organisation: string, territory: string | null) {
  await sql`update imports.batch set territory = ${territory}
    where tenant_id = ${tenant} and organisation_id = ${organisation} and territory is distinct from ${territory}`.execute(
    db,
  );
}
