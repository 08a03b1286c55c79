import { sql, type RawBuilder } from 'kysely';
import type { TenantId } from '#kernel/ids';
import { encodeCursor, readCursor } from '#kernel/paging';
import { reachSql, type Reach } from '#modules/access';
import type { Db } from '#platform/db';
import type { ListFilter } from './contract.ts';
import { STATES, type RecordState } from './model.ts';

/** Where a record keeps whose it is. */
export const REACH = {
  organisation: sql`organisation_id`,
  department: sql`department_id`,
  account: sql`coalesce(account_id, created_by)`,
  territory: sql`territory`,
};

/** Everything but the states: the tabs count what the other filters leave. */
const narrowed = (tenant: TenantId, reach: Reach, filter: ListFilter): RawBuilder<unknown> =>
  sql.join(
    [
      sql`record.tenant_id = ${tenant}`,
      reachSql(reach, REACH),
      filter.kind !== undefined && sql`kind = ${filter.kind}`,
      filter.organisation !== undefined && sql`organisation_id = ${filter.organisation}`,
      filter.importId !== undefined && sql`import_id = ${filter.importId}`,
      filter.consent === 'missing' && WITHOUT_CONSENT,
      filter.q.trim() !== '' &&
        sql`(strpos(lower(title), lower(${filter.q.trim()})) > 0 or strpos(lower(owner_name), lower(${filter.q.trim()})) > 0)`,
    ].filter((one) => one !== false),
    sql` and `,
  );

/** People whose latest word about publication is not a yes; a renewed text is asked for when the record is read. */
const WITHOUT_CONSENT = sql`kind in ('expert', 'teacher') and coalesce((select decision from privacy.consent consent
    where consent.tenant_id = record.tenant_id and consent.purpose = 'publication'
      and consent.subject_kind = case when record.account_id is null then 'record' else 'account' end
      and consent.subject_id = coalesce(record.account_id, record.id)
    order by consent.id desc limit 1), '') <> 'granted'`;

const inStates = ({ state }: ListFilter): RawBuilder<unknown> =>
  state.length === 0 ? sql`true` : sql`state = any(${state}::text[])`;

export interface ListedIds {
  readonly ids: readonly string[];
  readonly nextCursor: string | null;
}

interface Paging {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export async function listIds(
  db: Db,
  tenant: TenantId,
  reach: Reach,
  filter: ListFilter,
  { limit, cursor }: Paging,
): Promise<ListedIds> {
  const stalest = filter.order === 'stalest';
  const key = stalest ? sql`coalesce(confirmed_on, '1000-01-01'::date)` : sql`updated_at`;
  const order = stalest ? sql`${key}, id` : sql`${key} desc, id desc`;
  const after = cursor === undefined ? undefined : readCursor(cursor, [stalest ? 'date' : 'instant', 'id']);
  const beyond =
    after === undefined
      ? sql``
      : sql`and (${key}, id) ${stalest ? sql`>` : sql`<`} (${after[0]}${stalest ? sql`::date` : sql`::timestamptz`}, ${after[1]}::uuid)`;
  const { rows } = await sql<{ id: string; key: Date | string }>`select id, ${key} as key from catalogue.record record
    where ${narrowed(tenant, reach, filter)} and ${inStates(filter)} ${beyond} order by ${order} limit ${limit + 1}`.execute(
    db,
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    ids: shown.map(({ id }) => id),
    nextCursor:
      rows.length > limit && last !== undefined
        ? encodeCursor([last.key instanceof Date ? last.key.toISOString() : last.key, last.id])
        : null,
  };
}

export type StateCounts = Readonly<Partial<Record<RecordState, number>>>;

export async function countStates(db: Db, tenant: TenantId, reach: Reach, filter: ListFilter): Promise<StateCounts> {
  const { rows } = await sql<{ state: RecordState; total: number }>`select state, count(*) as total
    from catalogue.record record where ${narrowed(tenant, reach, filter)} group by state`.execute(db);
  return Object.fromEntries(rows.map(({ state, total }) => [state, total]));
}

export const totalOf = (counts: StateCounts, states: readonly string[]): number =>
  STATES.filter((state) => states.length === 0 || states.includes(state)).reduce(
    (sum, state) => sum + (counts[state] ?? 0),
    0,
  );

/** Own living records of the same name, other than this one. */
export async function nearRecords(
  db: Db,
  tenant: TenantId,
  one: { readonly id: string; readonly kind: string; readonly nearKey: string },
  reach: Reach,
): Promise<readonly { id: string; title: string; owner: string }[]> {
  if (one.nearKey === '') return [];
  const { rows } = await sql<{ id: string; title: string; owner: string }>`select id, title, owner_name as owner
    from catalogue.record record where record.tenant_id = ${tenant} and kind = ${one.kind} and near_key = ${one.nearKey}
      and id <> ${one.id} and state <> 'ended' and ${reachSql(reach, REACH)} order by id limit 5`.execute(db);
  return rows;
}
