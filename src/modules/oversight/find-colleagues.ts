import { sql } from 'kysely';
import { reachOf, reachSql } from '#modules/access';
import { memberView, organisationView } from '#modules/organisations';
import { findAccounts } from '#platform/auth';
import type { Context } from '#platform/context';

const SHOWN = 20;
/** Names of people are not kept by region, so those of the first so many members are compared. */
const LOOKED_AT = 2000;

interface Found {
  readonly accountId: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly duty: string;
}

/** Members of the organisations within reach, by their own name or the organisation's. */
export async function findColleagues(ctx: Context, q: string) {
  const reach = reachOf(ctx.actor, 'access.read');
  const within = reachSql(reach, { organisation: sql`o.id`, territory: sql`o.division` });
  const { rows } =
    await sql<Found>`select m.account_id as "accountId", o.id as "organisationId", o.name as "organisationName", m.duty
    from ${memberView} m join ${organisationView} o on o.tenant_id = m.tenant_id and o.id = m.organisation_id
    where m.tenant_id = ${ctx.tenant.id} and ${within} order by o.name, m.account_id limit ${LOOKED_AT}`.execute(
      ctx.db,
    );
  const accounts = await findAccounts(ctx.db, [...new Set(rows.map(({ accountId }) => accountId))]);
  return rows
    .map(({ accountId, organisationId, organisationName, duty }) => ({
      accountId,
      name: accounts.get(accountId as never)?.name ?? '',
      organisation: { id: organisationId, name: organisationName },
      duty,
    }))
    .filter(({ name, organisation }) => name.includes(q) || organisation.name.includes(q))
    .slice(0, SHOWN);
}
