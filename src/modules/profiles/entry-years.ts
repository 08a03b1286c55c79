import { sql } from 'kysely';
import type { TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';

/** 入学年份 of classes and learners; of a learner without one that of the class. Whoever has none is missing. */
export async function entryYearsOf(
  db: Db,
  tenant: TenantId,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; year: number }>`select id, year from (
      select p.id, coalesce(l.entry_year, c.entry_year) as year from profiles.profile p
      left join profiles.learner l on l.tenant_id = p.tenant_id and l.id = p.id
      left join profiles.class c on c.tenant_id = p.tenant_id and c.id = coalesce(l.class_id, p.id)
      where p.tenant_id = ${tenant} and p.id = any(${ids}::uuid[])) as known where year is not null`.execute(db);
  return new Map(rows.map(({ id, year }) => [id, year]));
}
