import { sql } from 'kysely';
import { civilDate } from '#kernel/time';
import type { RetentionClock } from '#platform/personal-data';

/** Words that were searched for and what was said about results: by nobody, and still not for ever. */
export const searchRetention: RetentionClock = {
  name: 'search',
  title: { zh: '检索词统计与“结果有帮助吗”', en: 'Words that were searched for, and whether results helped' },
  due: async (ctx, before) => {
    const { rows } = await sql<{ count: number; oldest: string | null }>`select count(*) as count, min(day) as oldest
      from (select day from searching.query_day where tenant_id = ${ctx.tenant.id} and day < ${civilDate(before)}::date
        union all select day from searching.verdict where tenant_id = ${ctx.tenant.id} and day < ${civilDate(before)}::date) old`.execute(
      ctx.db,
    );
    const { count, oldest } = rows[0]!;
    return { count, oldest: oldest === null ? null : new Date(`${oldest}T00:00:00+08:00`) };
  },
  remove: async (ctx, before, limit) => {
    const day = civilDate(before);
    const verdicts = await sql`delete from searching.verdict where (tenant_id, id) in (select tenant_id, id
      from searching.verdict where tenant_id = ${ctx.tenant.id} and day < ${day}::date limit ${limit})`.execute(ctx.db);
    const gone = Number(verdicts.numAffectedRows ?? 0n);
    const words =
      await sql`delete from searching.query_day where (tenant_id, day, place, text) in (select tenant_id, day, place, text
      from searching.query_day where tenant_id = ${ctx.tenant.id} and day < ${day}::date limit ${limit - gone})`.execute(
        ctx.db,
      );
    return gone + Number(words.numAffectedRows ?? 0n);
  },
};
