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
  /** A code that was sent there came back. */
  readonly verified: boolean;
}

interface AccountRow {
  readonly id: AccountId;
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
  readonly phoneVerified: boolean | null;
  readonly emailVerified: boolean;
}

const COLUMNS = sql`id, name, email, "emailVerified", "phoneNumber" as phone, "phoneNumberVerified" as "phoneVerified"`;

const fromRow = (row: AccountRow): Account => ({
  id: row.id,
  name: row.name,
  phone: row.phone ?? undefined,
  email: isPlaceholder(row.email) ? undefined : row.email,
  verified: row.phone === null ? row.emailVerified : row.phoneVerified === true,
});

export async function findAccounts(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Account>> {
  const { rows } = await sql<AccountRow>`select ${COLUMNS} from auth."user" where id = any(${ids}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id, fromRow(row)]));
}

export async function findAccountByContact(db: Db, contact: Contact): Promise<Account | undefined> {
  const column = contact.kind === 'phone' ? sql`"phoneNumber"` : sql`email`;
  const { rows } = await sql<AccountRow>`select ${COLUMNS} from auth."user" where ${column} = ${contact.value}`.execute(
    db,
  );
  return rows[0] === undefined ? undefined : fromRow(rows[0]);
}
