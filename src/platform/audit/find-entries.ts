import { sql, type RawBuilder } from 'kysely';
import type { TenantId } from '#kernel/ids';
import { encodeCursor, readCursor } from '#kernel/paging';
import type { Db } from '#platform/db';
import type { AuditEntry } from './entries.ts';

/** Whose trail: the whole region's, that of some organisations, or one organisation's own with what was done to it. */
export type TrailScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'organisations'; readonly ids: readonly string[] }
  | {
      readonly kind: 'own';
      readonly organisationId: string;
      /** 代办: what its people did in others' names, under these delegations. */
      readonly delegationIds?: readonly string[];
    };

export interface TrailFilter {
  readonly scope?: TrailScope | undefined;
  readonly accountId?: string | undefined;
  readonly organisationId?: string | undefined;
  readonly observerId?: string | undefined;
  readonly delegationId?: string | undefined;
  readonly objectKind?: string | undefined;
  readonly objectId?: string | undefined;
  readonly verbs?: readonly string[] | undefined;
  readonly from?: Date | undefined;
  /** Not included. */
  readonly until?: Date | undefined;
}

export interface TrailPage<Entry> {
  readonly items: readonly Entry[];
  /** Counted up to `COUNTED_AT_MOST`: counting ten million rows for a figure that nobody reads would cost seconds. */
  readonly total: number;
  readonly totalIsLeast: boolean;
  readonly nextCursor: string | null;
}

export const COUNTED_AT_MOST = 10_000;

type Condition = RawBuilder<unknown>;

const COLUMNS = sql`id, at, account_id as "accountId", organisation_id as "organisationId", actor_role as role,
  verb, object_kind as "objectKind", object_id as "objectId", detail, before, after, reason, address,
  delegation_id as "delegationId", observer_id as "observerId", request_id as "requestId"`;

/** Newest first. */
export async function listEntries(
  db: Db,
  tenant: TenantId,
  query: TrailFilter & { readonly limit: number; readonly cursor?: string | undefined },
): Promise<TrailPage<AuditEntry>> {
  const arms = armsOf(tenant, query);
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor, ['instant', 'id']);
  const rows = await pageOf(db, arms, after, query.limit + 1);
  const counted = await countOf(db, arms);
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  return {
    items,
    total: Math.min(counted, COUNTED_AT_MOST),
    totalIsLeast: counted > COUNTED_AT_MOST,
    nextCursor: rows.length > query.limit && last !== undefined ? encodeCursor([last.at.toISOString(), last.id]) : null,
  };
}

const EXPORTED_AT_ONCE = 1000;

/** All of them, newest first, a thousand at a time: memory stays flat however long the trail is. */
export async function* eachEntry(db: Db, tenant: TenantId, filter: TrailFilter): AsyncGenerator<AuditEntry> {
  const arms = armsOf(tenant, filter);
  let after: readonly [string, string] | undefined;
  for (;;) {
    const rows = await pageOf(db, arms, after, EXPORTED_AT_ONCE);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < EXPORTED_AT_ONCE) return;
    after = [last.at.toISOString(), last.id];
  }
}

/** One organisation's trail has parts, each read by an index of its own; `or` would read the whole trail instead. */
function armsOf(tenant: TenantId, filter: TrailFilter): Condition[] {
  const { scope = { kind: 'all' } } = filter;
  const conditions = [
    sql`tenant_id = ${tenant}`,
    ...(filter.accountId === undefined ? [] : [sql`account_id = ${filter.accountId}`]),
    ...(filter.organisationId === undefined ? [] : [sql`organisation_id = ${filter.organisationId}`]),
    ...(filter.observerId === undefined ? [] : [sql`observer_id = ${filter.observerId}`]),
    ...(filter.delegationId === undefined ? [] : [sql`delegation_id = ${filter.delegationId}`]),
    ...(filter.objectKind === undefined ? [] : [sql`object_kind = ${filter.objectKind}`]),
    ...(filter.objectId === undefined ? [] : [sql`object_id = ${filter.objectId}`]),
    ...(filter.verbs === undefined ? [] : [verbCondition(filter.verbs)]),
    ...(filter.from === undefined ? [] : [sql`at >= ${filter.from}`]),
    ...(filter.until === undefined ? [] : [sql`at < ${filter.until}`]),
  ];
  const both = (more: Condition): Condition => sql.join([...conditions, more], sql` and `);
  if (scope.kind === 'all') return [sql.join(conditions, sql` and `)];
  if (scope.kind === 'organisations') return [both(sql`organisation_id = any(${scope.ids}::uuid[])`)];
  const { organisationId, delegationIds = [] } = scope;
  return [
    both(sql`organisation_id = ${organisationId}`),
    both(
      sql`object_id = ${organisationId} and object_kind = 'organisation' and organisation_id is distinct from ${organisationId}`,
    ),
    ...(delegationIds.length === 0
      ? []
      : [both(sql`delegation_id = any(${delegationIds}::uuid[]) and organisation_id <> ${organisationId}`)]),
  ];
}

const verbCondition = (verbs: readonly string[]): Condition =>
  verbs.length === 1 ? sql`verb = ${verbs[0]}` : sql`verb = any(${verbs}::text[])`;

async function pageOf(
  db: Db,
  arms: readonly Condition[],
  after: readonly [at: string, id: string] | undefined,
  limit: number,
): Promise<AuditEntry[]> {
  const seen = after === undefined ? sql`` : sql`and (at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`;
  const parts = arms.map(
    (arm) => sql`(select ${COLUMNS} from audit.entry where ${arm} ${seen} order by at desc, id desc limit ${limit})`,
  );
  const { rows } = await sql<AuditEntry>`select * from (${sql.join(parts, sql` union all `)}) found
    order by at desc, id desc limit ${limit}`.execute(db);
  return rows;
}

async function countOf(db: Db, arms: readonly Condition[]): Promise<number> {
  const parts = arms.map(
    (arm) => sql`(select count(*) from (select from audit.entry where ${arm} limit ${COUNTED_AT_MOST + 1}) bounded)`,
  );
  const { rows } = await sql<{ total: string }>`select (${sql.join(parts, sql` + `)})::int as total`.execute(db);
  return Number(rows[0]!.total);
}
