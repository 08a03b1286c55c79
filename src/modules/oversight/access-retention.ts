import { sql } from 'kysely';
import { pruneAccess } from '#platform/audit';
import type { RetentionClock } from '#platform/personal-data';

/** The database itself refuses to end anything younger than six months, whatever the rule says. */
export const accessRetention: RetentionClock = {
  name: 'access',
  title: { zh: '查阅记录', en: 'Log of access to sensitive records' },
  due: async (ctx, before) => {
    const { rows } = await sql<{ count: number; oldest: Date | null }>`select count(*) as count, min(at) as oldest
      from audit.access where tenant_id = ${ctx.tenant.id} and at < ${before}`.execute(ctx.db);
    return rows[0]!;
  },
  remove: (ctx, before) => pruneAccess(ctx.db, before),
};
