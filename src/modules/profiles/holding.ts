import { sql } from 'kysely';
import type { Holding } from '#modules/organisations';
import type { Context } from '#platform/context';

/** Students and classes of a school go with it; when it ends they stay on record with it. */
export const profilesHolding: Holding = {
  key: 'profiles',
  label: { zh: '学生与班级', en: 'Students and classes' },
  count: async (ctx, organisation) => (await idsOf(ctx, organisation)).length,
  move: async (ctx, from, into) => {
    const ids = await idsOf(ctx, from);
    await give(ctx, ids, into);
    return ids;
  },
  moveBack: (ctx, ids, back) => give(ctx, ids, back),
  end: async () => 0,
  departments: {
    count: async (ctx, department) => {
      const { rows } = await sql<{ total: number }>`select count(*) as total from profiles.profile
        where tenant_id = ${ctx.tenant.id} and department_id = ${department}`.execute(ctx.db);
      return rows[0]!.total;
    },
    move: async (ctx, from, into) => {
      await sql`update profiles.profile set department_id = ${into}
        where tenant_id = ${ctx.tenant.id} and department_id = ${from}`.execute(ctx.db);
    },
  },
};

async function idsOf(ctx: Context, organisation: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from profiles.profile
    where tenant_id = ${ctx.tenant.id} and organisation_id = ${organisation}`.execute(ctx.db);
  return rows.map(({ id }) => id);
}

const give = async (ctx: Context, ids: readonly string[], to: string): Promise<void> => {
  await sql`update profiles.profile set organisation_id = ${to}
    where tenant_id = ${ctx.tenant.id} and id = any(${ids}::uuid[])`.execute(ctx.db);
};
