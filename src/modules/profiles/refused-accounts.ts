import { sql } from 'kysely';
import type { TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';

/** Of some people those who switched recommendation off (个人信息保护法 art. 24). */
export async function refusedAccounts(
  db: Db,
  tenant: TenantId,
  accounts: readonly string[],
): Promise<ReadonlySet<string>> {
  if (accounts.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`select account_id as id from profiles.profile
    where tenant_id = ${tenant} and account_id = any(${accounts}::uuid[]) and not personalised`.execute(db);
  return new Set(rows.map(({ id }) => id));
}
