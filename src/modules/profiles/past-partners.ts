import { sql } from 'kysely';
import type { TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';

/** A like name is a guess, and a guess is no cooperation. */
const SURE = sql`('code', 'name')`;

/** Firms with which a school has worked: learners were placed there, or a class was trained for it. By school. */
export async function pastPartners(
  db: Db,
  tenant: TenantId,
  schools: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (schools.length === 0) return new Map();
  const { rows } = await sql<{ school: string; firm: string }>`
    select distinct p.organisation_id as school, f.firm_id as firm
      from profiles.placement f join profiles.profile p on p.tenant_id = f.tenant_id and p.id = f.learner_id
      where f.tenant_id = ${tenant} and p.organisation_id = any(${schools}::uuid[])
        and f.firm_id is not null and f.firm_match in ${SURE}
    union
    select p.organisation_id, o.id
      from profiles.class c join profiles.profile p on p.tenant_id = c.tenant_id and p.id = c.id
      join organisations.organisation o on o.tenant_id = c.tenant_id and o.name = c.order_with
      where c.tenant_id = ${tenant} and p.organisation_id = any(${schools}::uuid[]) and c.order_class and c.order_with <> ''`.execute(
    db,
  );
  return new Map(
    [...Map.groupBy(rows, ({ school }) => school)].map(([id, some]) => [id, some.map(({ firm }) => firm)]),
  );
}
