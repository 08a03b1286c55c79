import { sql } from 'kysely';
import { accountsHere } from '#modules/organisations';
import type { Context } from '#platform/context';
import type { RetentionClock } from '#platform/personal-data';
import { signInsBefore, type Works } from './jobs.ts';

/** Of the one log of all regions only the people of the region that asks; those of no region go with the nightly job. */
export const signInRetention = (works: Works): RetentionClock => ({
  name: 'signIn',
  title: { zh: '登录记录', en: 'Sign-in log' },
  due: async (ctx, before) => {
    const { rows } = await sql<{ count: number; oldest: Date | null }>`select count(*) as count, min(at) as oldest
      from auth.sign_in where ${await over(works, ctx, before)}`.execute(ctx.db);
    return rows[0]!;
  },
  remove: async (ctx, before, limit) => {
    const { numAffectedRows } = await sql`delete from auth.sign_in where id in
      (select id from auth.sign_in where ${await over(works, ctx, before)} limit ${limit})`.execute(ctx.db);
    return Number(numAffectedRows ?? 0n);
  },
});

/** Somebody of two regions is kept for the one that keeps longer. */
async function over(works: Works, { tenant }: Context, before: Date) {
  const longest = await signInsBefore(works);
  return sql`at < ${longest < before ? longest : before} and account_id in (${accountsHere(tenant.id)})`;
}
