import { sql } from 'kysely';
import { reachSql, type Reach } from '#modules/access';
import type { Context } from '#platform/context';

/** The organisations within reach, for what knows an organisation but no place; undefined: all of them. */
export async function idsWithin(ctx: Context, reach: Reach): Promise<readonly string[] | undefined> {
  if (reach.kind === 'tenant') return undefined;
  const where = reachSql(reach, { organisation: sql`o.id`, account: sql`o.created_by`, territory: sql`o.division` });
  const { rows } = await sql<{ id: string }>`select o.id from organisations.organisation o
    where o.tenant_id = ${ctx.tenant.id} and ${where}`.execute(ctx.db);
  return rows.map(({ id }) => id);
}

/** 辖区 of what belongs to an organisation: the organisation's own division. */
export async function divisionOf(ctx: Context, organisationId: string): Promise<string | null> {
  const { rows } = await sql<{ division: string | null }>`select division from organisations.organisation
    where tenant_id = ${ctx.tenant.id} and id = ${organisationId}`.execute(ctx.db);
  return rows[0]?.division ?? null;
}
