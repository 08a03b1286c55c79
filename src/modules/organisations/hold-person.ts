import { sql } from 'kysely';
import type { TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';

/** 暂缓: somebody under 14 for whom no guardian has agreed yet keeps the account and acts without a role. */
export async function holdPerson(db: Db, tenant: TenantId, accountId: string, held: boolean): Promise<void> {
  await sql`update organisations.person set held = ${held} where tenant_id = ${tenant} and account_id = ${accountId}`.execute(
    db,
  );
}
