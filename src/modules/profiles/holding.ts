import { sql } from 'kysely';
import type { Holding } from '#modules/organisations';
import type { Context } from '#platform/context';

/** Students and classes of a school go with it; when it ends they stay on record with it. */
export const profilesHolding: Holding = {
  key: 'profiles',
  label: { zh: '学生、班级与专业', en: 'Students, classes and majors' },
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
      const { rows } = await sql<{ total: number }>`select
          (select count(*) from profiles.profile where tenant_id = ${ctx.tenant.id} and department_id = ${department})
          + (select count(*) from profiles.major where tenant_id = ${ctx.tenant.id} and department_id = ${department} and ended_at is null)
          as total`.execute(ctx.db);
      return rows[0]!.total;
    },
    move: async (ctx, from, into) => {
      await sql`update profiles.profile set department_id = ${into}
        where tenant_id = ${ctx.tenant.id} and department_id = ${from}`.execute(ctx.db);
      await sql`update profiles.major set department_id = ${into}
        where tenant_id = ${ctx.tenant.id} and department_id = ${from}`.execute(ctx.db);
    },
  },
};

async function idsOf(ctx: Context, organisation: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from profiles.profile
    where tenant_id = ${ctx.tenant.id} and organisation_id = ${organisation}
    union all select id from profiles.major
    where tenant_id = ${ctx.tenant.id} and organisation_id = ${organisation} and ended_at is null`.execute(ctx.db);
  return rows.map(({ id }) => id);
}

/** A major that the heir teaches already stays behind. */
const give = async (ctx: Context, ids: readonly string[], to: string): Promise<void> => {
  await sql`update profiles.profile set organisation_id = ${to}
    where tenant_id = ${ctx.tenant.id} and id = any(${ids}::uuid[])`.execute(ctx.db);
  await sql`update profiles.major m set organisation_id = ${to}
    where m.tenant_id = ${ctx.tenant.id} and m.id = any(${ids}::uuid[]) and not exists (
      select from profiles.major o where o.tenant_id = m.tenant_id and o.organisation_id = ${to} and o.code = m.code
        and o.direction = m.direction and o.ended_at is null)`.execute(ctx.db);
};
