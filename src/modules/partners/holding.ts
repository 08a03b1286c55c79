import { sql } from 'kysely';
import type { Holding } from '#modules/organisations';
import type { Context } from '#platform/context';

/** The own list goes along, and the lines of others that name the organisation. */
export const partnersHolding: Holding = {
  key: 'partners',
  label: { zh: '合作单位台账', en: 'Lists of partners' },
  count: async (ctx, organisation) => {
    const { rows } = await sql<{ total: number }>`select count(*) as total from partners.partner
      where tenant_id = ${ctx.tenant.id} and ended_at is null
        and (organisation_id = ${organisation} or partner_id = ${organisation})`.execute(ctx.db);
    return rows[0]!.total;
  },
  move: async (ctx, from, into) => [
    ...(await give(ctx, sql`organisation_id`, 'owner', from, into)),
    ...(await give(ctx, sql`partner_id`, 'partner', from, into)),
  ],
  moveBack: async (ctx, ids, back) => {
    for (const [prefix, column] of [
      ['owner:', sql`organisation_id`],
      ['partner:', sql`partner_id`],
    ] as const) {
      const own = ids.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length));
      await sql`update partners.partner set ${column} = ${back}
        where tenant_id = ${ctx.tenant.id} and id = any(${own}::uuid[])`.execute(ctx.db);
    }
  },
  end: async () => 0,
};

/** A line that the heir has already stays behind with the old one. */
async function give(
  ctx: Context,
  column: ReturnType<typeof sql>,
  prefix: 'owner' | 'partner',
  from: string,
  into: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`update partners.partner p set ${column} = ${into}
    where p.tenant_id = ${ctx.tenant.id} and p.${column} = ${from} and (${prefix} = 'partner' or not exists (
      select 1 from partners.partner q where q.tenant_id = p.tenant_id and q.organisation_id = ${into}
        and q.content_key = p.content_key and q.ended_at is null))
    returning p.id`.execute(ctx.db);
  return rows.map(({ id }) => `${prefix}:${id}`);
}
