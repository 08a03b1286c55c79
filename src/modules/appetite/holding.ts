import { sql } from 'kysely';
import type { Holding } from '#modules/organisations';
import { giveSurveys } from './store.ts';

/** The asker's surveys go along; what a firm was asked and answered stays under its former name. */
export const appetiteHolding: Holding = {
  key: 'surveys',
  label: { zh: '意向摸底', en: 'Surveys of needs' },
  count: async (ctx, organisation) => {
    const { rows } = await sql<{ total: number }>`select count(*)::int as total from appetite.survey
      where tenant_id = ${ctx.tenant.id} and organisation_id = ${organisation} and state <> 'closed'`.execute(ctx.db);
    return rows[0]!.total;
  },
  move: (ctx, from, into) => giveSurveys(ctx.db, ctx.tenant.id, from, into),
  moveBack: async (ctx, ids, back) => {
    await sql`update appetite.survey set organisation_id = ${back}
      where tenant_id = ${ctx.tenant.id} and id = any(${ids}::uuid[])`.execute(ctx.db);
  },
  end: async () => 0,
};
