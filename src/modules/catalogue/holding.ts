import { sql } from 'kysely';
import { findOrganisation, type Holding } from '#modules/organisations';
import type { Context } from '#platform/context';
import { appendSteps } from './store.ts';
import { CATALOGUE_TOPIC } from './topics.ts';

/** Records go with their organisation when it merges, and end when it ends. */
export const catalogueHolding: Holding = {
  key: 'catalogue',
  label: { zh: '资源名录', en: 'Catalogue records' },
  count: async (ctx, organisation) => {
    const { rows } = await sql<{ total: number }>`select count(*) as total from catalogue.record
      where tenant_id = ${ctx.tenant.id} and organisation_id = ${organisation} and state <> 'ended'`.execute(ctx.db);
    return rows[0]!.total;
  },
  move: async (ctx, from, into) => {
    // What the heir has already stays behind with the old one.
    const { rows } = await sql<{ id: string }>`select id from catalogue.record r
      where tenant_id = ${ctx.tenant.id} and organisation_id = ${from} and not exists (
        select 1 from catalogue.record q where q.tenant_id = r.tenant_id and q.organisation_id = ${into} and q.kind = r.kind
          and q.content_key = r.content_key and q.state <> 'ended' and r.state <> 'ended')`.execute(ctx.db);
    const ids = rows.map(({ id }) => id);
    await give(ctx, ids, into);
    return ids;
  },
  moveBack: (ctx, ids, back) => give(ctx, ids, back),
  end: async (ctx, organisation, reason) => {
    const { rows } = await sql<{ id: string }>`update catalogue.record
      set state = 'ended', state_reason = ${reason}, updated_at = ${ctx.now}, version = version + 1
      where tenant_id = ${ctx.tenant.id} and organisation_id = ${organisation} and state <> 'ended' returning id`.execute(
      ctx.db,
    );
    const ids = rows.map(({ id }) => id);
    const accountId = ctx.actor.accountId ?? null;
    await appendSteps(
      ctx.db,
      ctx.tenant.id,
      ids.map((recordId) => ({ recordId, at: ctx.now, verb: 'end', accountId, reason })),
    );
    await ctx.changed(CATALOGUE_TOPIC, ids);
    return ids.length;
  },
  departments: {
    count: async (ctx, department) => {
      const { rows } = await sql<{ total: number }>`select count(*) as total from catalogue.record
        where tenant_id = ${ctx.tenant.id} and department_id = ${department} and state <> 'ended'`.execute(ctx.db);
      return rows[0]!.total;
    },
    move: async (ctx, from, into) => {
      await sql`update catalogue.record set department_id = ${into}
        where tenant_id = ${ctx.tenant.id} and department_id = ${from}`.execute(ctx.db);
    },
  },
};

async function give(ctx: Context, ids: readonly string[], to: string): Promise<void> {
  const owner = await findOrganisation(ctx.db, ctx.tenant.id, to);
  if (owner === undefined || ids.length === 0) return;
  await sql`update catalogue.record set organisation_id = ${to}, owner_name = ${owner.name}, territory = ${owner.division},
      updated_at = ${ctx.now}, version = version + 1
    where tenant_id = ${ctx.tenant.id} and id = any(${ids}::uuid[])`.execute(ctx.db);
  await ctx.changed(CATALOGUE_TOPIC, ids);
}
