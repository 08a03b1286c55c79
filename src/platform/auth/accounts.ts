import { sql } from 'kysely';
import type { AccountId } from '#kernel/ids';
import type { Db } from '#platform/db';
import { isPlaceholder, placeholderEmail, type Contact } from './contacts.ts';

/** A person as other modules may know one. An undeliverable address is none. */
export interface Account {
  readonly id: AccountId;
  readonly name: string;
  readonly phone: string | undefined;
  readonly email: string | undefined;
  readonly phoneVerified: boolean;
  readonly emailVerified: boolean;
  /** A code that was sent to the main contact came back. */
  readonly verified: boolean;
  readonly language: 'zh' | 'en';
}

interface AccountRow {
  readonly id: AccountId;
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
  readonly phoneVerified: boolean | null;
  readonly emailVerified: boolean;
  readonly language: 'zh' | 'en';
}

const COLUMNS = sql`id, name, email, "emailVerified", "phoneNumber" as phone, "phoneNumberVerified" as "phoneVerified", language`;

const fromRow = (row: AccountRow): Account => ({
  id: row.id,
  name: row.name,
  phone: row.phone ?? undefined,
  email: isPlaceholder(row.email) ? undefined : row.email,
  phoneVerified: row.phoneVerified === true,
  emailVerified: row.emailVerified && !isPlaceholder(row.email),
  verified: row.phone === null ? row.emailVerified : row.phoneVerified === true,
  language: row.language,
});

export async function findAccounts(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Account>> {
  const { rows } = await sql<AccountRow>`select ${COLUMNS} from auth."user" where id = any(${ids}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id, fromRow(row)]));
}

export async function findAccountByContact(db: Db, contact: Contact): Promise<Account | undefined> {
  const { rows } = await sql<AccountRow>`select ${COLUMNS} from auth."user" where ${columnOf(contact.kind)} = ${
    contact.value
  }`.execute(db);
  return rows[0] === undefined ? undefined : fromRow(rows[0]);
}

/** The name exactly as it is written; for support. */
export async function findAccountsByName(db: Db, name: string, limit: number): Promise<Account[]> {
  const { rows } =
    await sql<AccountRow>`select ${COLUMNS} from auth."user" where name = ${name} order by id limit ${limit}`.execute(
      db,
    );
  return rows.map(fromRow);
}

const columnOf = (kind: Contact['kind']) => (kind === 'phone' ? sql`"phoneNumber"` : sql`email`);
const flagOf = (kind: Contact['kind']) => (kind === 'phone' ? sql`"phoneNumberVerified"` : sql`"emailVerified"`);

/** The contact was proven. False: it is another account's. */
export async function setContact(db: Db, accountId: AccountId, contact: Contact, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`update auth."user" u set ${columnOf(contact.kind)} = ${contact.value},
      ${flagOf(contact.kind)} = true, "updatedAt" = ${now}
    where id = ${accountId}
      and not exists (select from auth."user" o where o.id <> u.id and o.${columnOf(contact.kind)} = ${contact.value})`.execute(
    db,
  );
  return numAffectedRows === 1n;
}

export async function removeContact(db: Db, accountId: AccountId, kind: Contact['kind'], now: Date): Promise<void> {
  const value = kind === 'phone' ? null : placeholderEmail();
  await sql`update auth."user" set ${columnOf(kind)} = ${value}, ${flagOf(kind)} = false, "updatedAt" = ${now}
    where id = ${accountId}`.execute(db);
}

export async function setName(db: Db, accountId: AccountId, name: string, now: Date): Promise<void> {
  await sql`update auth."user" set name = ${name}, "updatedAt" = ${now} where id = ${accountId}`.execute(db);
}

export async function setLanguage(db: Db, accountId: AccountId, language: 'zh' | 'en'): Promise<void> {
  await sql`update auth."user" set language = ${language} where id = ${accountId}`.execute(db);
}
