import { sql } from 'kysely';
import type { YearPlan } from '#engines/calendar';
import type { TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';

export interface StoredPlan extends YearPlan {
  readonly source: string;
  readonly sourceUrl: string;
  readonly confirmed: boolean;
  readonly version: number;
}

export async function listPlans(db: Db, tenant: TenantId): Promise<StoredPlan[]> {
  const { rows } =
    await sql<StoredPlan>`select year, holidays, workdays, source, source_url as "sourceUrl", confirmed, version
    from calendar.year_plan where tenant_id = ${tenant} order by year`.execute(db);
  return rows;
}

/** False when somebody else wrote it meanwhile: `version` is the one that was read, 0 for none. */
export async function putPlan(
  db: Db,
  tenant: TenantId,
  plan: StoredPlan,
  by: { readonly accountId: string; readonly now: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into calendar.year_plan
      (tenant_id, year, holidays, workdays, source, source_url, confirmed, changed_by, changed_at)
    values (${tenant}, ${plan.year}, ${JSON.stringify(plan.holidays)}::jsonb, ${JSON.stringify(plan.workdays)}::jsonb, ${plan.source},
      ${plan.sourceUrl}, ${plan.confirmed}, ${by.accountId}, ${by.now})
    on conflict (tenant_id, year) do update set holidays = excluded.holidays, workdays = excluded.workdays, source = excluded.source,
      source_url = excluded.source_url, confirmed = excluded.confirmed, version = year_plan.version + 1,
      changed_by = excluded.changed_by, changed_at = excluded.changed_at
    where year_plan.version = ${plan.version}`.execute(db);
  return numAffectedRows === 1n;
}
