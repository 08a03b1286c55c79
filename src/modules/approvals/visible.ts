import { sql } from 'kysely';
import type { Context } from '#platform/context';
import { copiedTo } from './inbox-store.ts';

export async function isCopied(ctx: Context, caseId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from approvals.copy k
    where k.tenant_id = ${ctx.tenant.id} and k.case_id = ${caseId} and ${copiedTo(ctx)} limit 1`.execute(ctx.db);
  return rows.length > 0;
}
