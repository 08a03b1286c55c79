import { sql } from 'kysely';
import type { AccountId, TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';
import type { Persona } from './model.ts';

export async function findDemoAccount(db: Db, tenant: TenantId, persona: Persona): Promise<AccountId | undefined> {
  const { rows } = await sql<{
    accountId: AccountId;
  }>`select account_id as "accountId" from demo.account where tenant_id = ${tenant} and role = ${persona}`.execute(db);
  return rows[0]?.accountId;
}

export async function insertDemoAccount(db: Db, tenant: TenantId, persona: Persona, account: AccountId): Promise<void> {
  await sql`insert into demo.account (tenant_id, role, account_id) values (${tenant}, ${persona}, ${account})`.execute(
    db,
  );
}

/** Who one can be in this region. */
export async function listDemoPersonas(db: Db, tenant: TenantId): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ role: string }>`select role from demo.account where tenant_id = ${tenant}`.execute(db);
  return new Set(rows.map(({ role }) => role));
}
