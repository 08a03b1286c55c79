import { sql } from 'kysely';
import type { AccountId } from '#kernel/ids';
import type { Db } from '#platform/db';
import { isPlaceholder, type Contact } from './contacts.ts';

/** A person as other modules may know one. An undeliverable address is none. */
export interface Account {
  readonly id: AccountId;
  readonly name: string;
  readonly phone: string | undefined;
  readonly email: string | undefined;
}

interface AccountRow {
  readonly id: AccountId;
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
}

const COLUMNS = sql`id, name, email, "phoneNumber" as phone`;

const fromRow = (row: AccountRow): Account => ({
  id: row.id,
  name: row.name,
  phone: row.phone ?? undefined,
  email: isPlaceholder(row.email) ? undefined : row.email,
});

export async function findAccounts(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Account>> {
  const { rows } = await sql<AccountRow>`select ${COLUMNS} from auth."user" where id = any(${ids}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id, fromRow(row)]));
}

export async function findAccountByContact(db: Db, contact: Contact): Promise<Account | undefined> {
  const column = contact.kind === 'phone' ? sql`"phoneNumber"` : sql`email`;
  const { rows } =
    await sql<AccountRow>`select ${COLUMNS} from auth."user" where ${column} = ${contact.value}`.execute(db);
  return rows[0] === undefined ? undefined : fromRow(rows[0]);
}
