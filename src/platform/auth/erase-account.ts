import { sql } from 'kysely';
import type { AccountId } from '#kernel/ids';
import type { Db } from '#platform/db';
import { placeholderEmail } from './contacts.ts';

/** How somebody is called who closed the account: in lists and in the audit trail, whose entries keep the bare id. */
export const ERASED_NAME = '已注销用户';

/**
 * The account stays as an empty shell, since records of the past refer to its id; nobody can sign in to it, and the phone
 * number is free for a new one. Tables that refer to it with "on delete cascade" are emptied by hand for the same reason.
 */
export async function eraseAccount(db: Db, accountId: AccountId): Promise<void> {
  const { rows } = await sql<{
    table: string;
    column: string;
  }>`select k.conrelid::regclass::text as table, a.attname as column
    from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.contype = 'f' and k.confrelid = 'auth."user"'::regclass and cardinality(k.conkey) = 1
      and k.connamespace = 'auth'::regnamespace order by 1`.execute(db);
  for (const { table, column } of rows)
    await sql`delete from ${sql.raw(table)} where ${sql.ref(column)} = ${accountId}`.execute(db);
  await sql`update auth."user" set name = ${ERASED_NAME}, email = ${placeholderEmail()}, "emailVerified" = false,
      "phoneNumber" = null, "phoneNumberVerified" = null, image = null, "updatedAt" = current_timestamp
    where id = ${accountId}`.execute(db);
}
