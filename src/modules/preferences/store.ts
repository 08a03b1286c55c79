import { sql } from 'kysely';
import type { AccountId, TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';
import type { Density } from './model.ts';

export interface DeskPreference {
  readonly density: Density;
  readonly shortcuts: boolean;
  readonly guideHidden: boolean;
}

export interface Visit {
  readonly visitedAt: Date | null;
  readonly visitedBefore: Date | null;
}

export interface Arrangement {
  readonly arranged: readonly string[];
  readonly hidden: readonly string[];
}

export interface ArrangedList extends Arrangement {
  readonly list: string;
}

interface DeskRow extends DeskPreference, Visit {}

const UNTOUCHED: DeskRow = {
  density: 'normal',
  shortcuts: true,
  guideHidden: false,
  visitedAt: null,
  visitedBefore: null,
};

export async function findDesk(db: Db, tenant: TenantId, account: AccountId): Promise<DeskRow> {
  const { rows } = await sql<DeskRow>`select density, shortcuts, guide_hidden_at is not null as "guideHidden",
      visited_at as "visitedAt", visited_before as "visitedBefore"
    from preferences.desk where tenant_id = ${tenant} and account_id = ${account}`.execute(db);
  return rows[0] ?? UNTOUCHED;
}

export async function putDesk(
  db: Db,
  tenant: TenantId,
  account: AccountId,
  desk: DeskPreference,
  now: Date,
): Promise<void> {
  const { density, shortcuts, guideHidden } = desk;
  await sql`insert into preferences.desk (tenant_id, account_id, density, shortcuts, guide_hidden_at)
    values (${tenant}, ${account}, ${density}, ${shortcuts}, ${guideHidden ? now : null})
    on conflict (tenant_id, account_id) do update set density = excluded.density, shortcuts = excluded.shortcuts,
      guide_hidden_at = case when excluded.guide_hidden_at is null then null
        else coalesce(desk.guide_hidden_at, excluded.guide_hidden_at) end`.execute(db);
}

export async function putVisit(
  db: Db,
  tenant: TenantId,
  account: AccountId,
  { visitedAt, visitedBefore }: Visit,
): Promise<void> {
  await sql`insert into preferences.desk (tenant_id, account_id, visited_at, visited_before)
    values (${tenant}, ${account}, ${visitedAt}, ${visitedBefore})
    on conflict (tenant_id, account_id) do update set visited_at = excluded.visited_at,
      visited_before = excluded.visited_before`.execute(db);
}

export async function arrangedLists(db: Db, tenant: TenantId, account: AccountId): Promise<readonly ArrangedList[]> {
  const { rows } = await sql<ArrangedList>`select list, arranged, hidden from preferences.list
    where tenant_id = ${tenant} and account_id = ${account} order by list`.execute(db);
  return rows;
}

export async function putList(
  db: Db,
  tenant: TenantId,
  account: AccountId,
  { list, arranged, hidden }: ArrangedList,
  now: Date,
): Promise<void> {
  await sql`insert into preferences.list (tenant_id, account_id, list, arranged, hidden, updated_at)
    values (${tenant}, ${account}, ${list}, ${arranged}::text[], ${hidden}::text[], ${now})
    on conflict (tenant_id, account_id, list) do update set arranged = excluded.arranged, hidden = excluded.hidden,
      updated_at = excluded.updated_at`.execute(db);
}

export async function removeList(db: Db, tenant: TenantId, account: AccountId, list: string): Promise<void> {
  await sql`delete from preferences.list where tenant_id = ${tenant} and account_id = ${account} and list = ${list}`.execute(
    db,
  );
}
