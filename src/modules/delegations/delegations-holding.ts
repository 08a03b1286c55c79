import { sql } from 'kysely';
import type { Holding } from '#modules/organisations';
import type { Context } from '#platform/context';

const living = async (ctx: Context, organisation: string): Promise<number> => {
  const { rows } = await sql<{ total: number }>`select count(*) as total from delegations.delegation
    where tenant_id = ${ctx.tenant.id} and (principal_id = ${organisation} or delegate_id = ${organisation})
      and state in ('offered', 'requested', 'active')`.execute(ctx.db);
  return rows[0]!.total;
};

/** Trust in one organisation is not trust in another: a delegation ends with either side (jobs.ts, when that is told). */
export const delegationsHolding: Holding = {
  key: 'delegations',
  label: { zh: '委托', en: 'Delegations' },
  ends: true,
  count: living,
  move: async () => [],
  moveBack: async () => undefined,
  end: living,
};
