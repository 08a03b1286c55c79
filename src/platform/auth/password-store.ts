import { sql } from 'kysely';
import type { AccountId } from '#kernel/ids';
import type { Db } from '#platform/db';
import type { Contact } from './contacts.ts';

export interface Credential {
  readonly accountId: AccountId;
  readonly hash: string | null;
}

/** The hash is the library's; null when the account has no password. */
export async function findCredential(db: Db, contact: Contact): Promise<Credential | undefined> {
  const column = contact.kind === 'phone' ? sql`u."phoneNumber"` : sql`u.email`;
  const { rows } = await sql<Credential>`select u.id as "accountId", a.password as hash from auth."user" u
    left join auth."account" a on a."userId" = u.id and a."providerId" = 'credential'
    where ${column} = ${contact.value}`.execute(db);
  return rows[0];
}

export async function findPasswordHash(db: Db, accountId: AccountId): Promise<string | undefined> {
  const { rows } = await sql<{ hash: string | null }>`select password as hash from auth."account"
    where "userId" = ${accountId} and "providerId" = 'credential'`.execute(db);
  return rows[0]?.hash ?? undefined;
}

export async function putPassword(db: Db, accountId: AccountId, hash: string, now: Date): Promise<void> {
  await deletePassword(db, accountId);
  await sql`insert into auth."account" ("accountId", "providerId", "userId", password, "createdAt", "updatedAt")
    values (${accountId}, 'credential', ${accountId}, ${hash}, ${now}, ${now})`.execute(db);
}

export async function deletePassword(db: Db, accountId: AccountId): Promise<void> {
  await sql`delete from auth."account" where "userId" = ${accountId} and "providerId" = 'credential'`.execute(db);
}
