import { sql, type RawBuilder } from 'kysely';
import { failure } from '#kernel/errors';
import { uuidv7, type TenantId } from '#kernel/ids';
import { bulkInsert, type Db } from '#platform/db';
import type { SealedTable } from '#platform/vault';
import { columnsOf } from './fields.ts';
import type { Achievement, CatalogueRecord, RecordKind } from './model.ts';
import { columnOf, HEADER_FIELDS, OWN_ROWS, toRecord, type Row } from './record-row.ts';

export const CONTACT_FIELD = 'catalogue.record.contact';

export const sealedTables: readonly SealedTable[] = [
  { table: 'catalogue.record', key: 'id', columns: [{ column: 'contact', field: CONTACT_FIELD }] },
];

const COLUMNS = sql.join(
  HEADER_FIELDS.map((field) => sql.ref(columnOf(field))),
  sql`, `,
);

async function recordsWhere(db: Db, tenant: TenantId, condition: RawBuilder<unknown>): Promise<CatalogueRecord[]> {
  const { rows } = await sql<Row>`select ${COLUMNS}, ${OWN_ROWS} from catalogue.record record
    where record.tenant_id = ${tenant} and ${condition}`.execute(db);
  return rows.map(toRecord);
}

export const findRecord = async (db: Db, tenant: TenantId, id: string): Promise<CatalogueRecord | undefined> =>
  (await recordsWhere(db, tenant, sql`id = ${id}`))[0];

export async function lockRecord(db: Db, tenant: TenantId, id: string): Promise<CatalogueRecord> {
  const found = (await recordsWhere(db, tenant, sql`id = ${id} for update of record`))[0];
  if (found === undefined) throw failure('record.notFound');
  return found;
}

export async function findRecords(
  db: Db,
  tenant: TenantId,
  ids: readonly string[],
): Promise<Map<string, CatalogueRecord>> {
  if (ids.length === 0) return new Map();
  const found = await recordsWhere(db, tenant, sql`id = any(${ids}::uuid[])`);
  return new Map(found.map((record) => [record.id, record]));
}

export const recordsOfAccounts = (db: Db, tenant: TenantId, accounts: readonly string[]): Promise<CatalogueRecord[]> =>
  accounts.length === 0
    ? Promise.resolve([])
    : recordsWhere(db, tenant, sql`account_id = any(${accounts}::uuid[]) order by id`);

/** For the index: those that would be public, by id. */
export const publishedAfter = (db: Db, tenant: TenantId, after: string, limit: number): Promise<CatalogueRecord[]> =>
  recordsWhere(db, tenant, sql`state = 'published' and id > ${after}::uuid order by id limit ${limit}`);

/** Many at once: one statement for the headers, one for each kind and one for what they achieved. */
export async function insertRecords(db: Db, tenant: TenantId, records: readonly CatalogueRecord[]): Promise<void> {
  if (records.length === 0) return;
  await bulkInsert(
    db,
    'catalogue.record',
    ['tenant_id', ...HEADER_FIELDS.map(columnOf)],
    records.map((record) => ({
      tenant_id: tenant,
      ...Object.fromEntries(HEADER_FIELDS.map((field) => [columnOf(field), record[field]])),
    })),
  );
  for (const [kind, some] of Map.groupBy(records, (record) => record.kind)) {
    await bulkInsert(
      db,
      `catalogue.${kind}`,
      ['tenant_id', 'record_id', ...columnsOf(kind).map(({ column }) => column)],
      some.map(({ id, detail }) => ({
        tenant_id: tenant,
        record_id: id,
        ...Object.fromEntries(columnsOf(kind).map(({ field, column }) => [column, detail[field]])),
      })),
    );
  }
  await bulkInsert(
    db,
    'catalogue.achievement',
    ['tenant_id', 'record_id', 'position', 'year', 'title', 'evidence'],
    records.flatMap(({ id, achievements }) => achievementRows(tenant, id, achievements)),
  );
}

const achievementRows = (tenant: TenantId, id: string, achievements: readonly Achievement[]) =>
  achievements.map(({ year, title, evidence }, position) => ({
    tenant_id: tenant,
    record_id: id,
    position,
    year,
    title,
    evidence,
  }));

export type RecordPatch = Partial<Omit<CatalogueRecord, 'id' | 'kind' | 'version' | 'createdAt' | 'createdBy'>>;

/** Raises the version, so that whoever read the record before is told when saving. */
export async function updateRecord(
  db: Db,
  tenant: TenantId,
  { id, kind }: Pick<CatalogueRecord, 'id' | 'kind'>,
  now: Date,
  { detail, achievements, ...header }: RecordPatch,
): Promise<CatalogueRecord> {
  const set = Object.entries(header).map(([field, value]) => sql`${sql.ref(columnOf(field))} = ${value}, `);
  await sql`update catalogue.record set ${set.length === 0 ? sql`` : sql.join(set, sql``)} updated_at = ${now}, version = version + 1
    where tenant_id = ${tenant} and id = ${id}`.execute(db);
  const own = columnsOf(kind).filter(({ field }) => detail?.[field] !== undefined);
  if (own.length > 0)
    await sql`update ${sql.table(`catalogue.${kind}`)} set ${sql.join(own.map(({ field, column }) => sql`${sql.ref(column)} = ${detail![field]}`))}
      where tenant_id = ${tenant} and record_id = ${id}`.execute(db);
  if (achievements !== undefined) {
    await sql`delete from catalogue.achievement where tenant_id = ${tenant} and record_id = ${id}`.execute(db);
    await bulkInsert(
      db,
      'catalogue.achievement',
      ['tenant_id', 'record_id', 'position', 'year', 'title', 'evidence'],
      achievementRows(tenant, id, achievements),
    );
  }
  return (await findRecord(db, tenant, id))!;
}

export interface Step {
  readonly id: string;
  readonly recordId: string;
  readonly at: Date;
  readonly verb: string;
  readonly accountId: string | null;
  readonly reason: string;
}

export async function appendSteps(db: Db, tenant: TenantId, steps: readonly Omit<Step, 'id'>[]): Promise<void> {
  await bulkInsert(
    db,
    'catalogue.step',
    ['tenant_id', 'id', 'record_id', 'at', 'verb', 'account_id', 'reason'],
    steps.map(({ recordId, at, verb, accountId, reason }) => ({
      tenant_id: tenant,
      id: uuidv7(),
      record_id: recordId,
      at,
      verb,
      account_id: accountId,
      reason,
    })),
  );
}

export async function listSteps(db: Db, tenant: TenantId, record: string): Promise<Step[]> {
  const { rows } = await sql<Step>`select id, record_id as "recordId", at, verb, account_id as "accountId", reason
    from catalogue.step where tenant_id = ${tenant} and record_id = ${record} order by id`.execute(db);
  return rows;
}

export async function insertOffer(db: Db, tenant: TenantId, record: string, listing: string, now: Date): Promise<void> {
  await sql`insert into catalogue.offer (tenant_id, record_id, listing_id, made_at)
    values (${tenant}, ${record}, ${listing}, ${now})`.execute(db);
}

/** Listings made from a record, newest first. */
export async function offersOf(db: Db, tenant: TenantId, record: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select listing_id as id from catalogue.offer
    where tenant_id = ${tenant} and record_id = ${record} order by made_at desc limit 50`.execute(db);
  return rows.map(({ id }) => id);
}

export async function recordBehind(db: Db, tenant: TenantId, listing: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select record_id as id from catalogue.offer
    where tenant_id = ${tenant} and listing_id = ${listing} limit 1`.execute(db);
  return rows[0]?.id;
}

/** What search engines are told of: everything public but people. */
export async function recordsForMap(
  db: Db,
  tenant: TenantId,
  limit: number,
): Promise<readonly { readonly kind: RecordKind; readonly id: string; readonly updatedAt: Date }[]> {
  const { rows } = await sql<{
    kind: RecordKind;
    id: string;
    updatedAt: Date;
  }>`select kind, id, updated_at as "updatedAt"
    from catalogue.record where tenant_id = ${tenant} and state = 'published' and kind not in ('expert', 'teacher')
    order by id limit ${limit}`.execute(db);
  return rows;
}

/** Kinds of which at least one record is public. */
export async function publicKinds(db: Db, tenant: TenantId): Promise<readonly RecordKind[]> {
  const { rows } = await sql<{ kind: RecordKind }>`select distinct kind from catalogue.record
    where tenant_id = ${tenant} and state = 'published'`.execute(db);
  return rows.map(({ kind }) => kind);
}
