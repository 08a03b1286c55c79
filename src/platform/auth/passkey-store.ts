import { sql } from 'kysely';
import { uuidv7, type AccountId } from '#kernel/ids';
import type { Db } from '#platform/db';

/** 通行密钥 of one account at one host name. */
export interface Passkey {
  readonly id: string;
  readonly accountId: AccountId;
  readonly credential: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly host: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

const COLUMNS = sql`id, account_id as "accountId", credential, public_key as "publicKey", counter, transports, host, name,
  created_at as "createdAt", last_used_at as "lastUsedAt"`;

export async function listPasskeys(db: Db, accountId: AccountId): Promise<Passkey[]> {
  const { rows } = await sql<Passkey>`select ${COLUMNS} from auth.passkey
    where account_id = ${accountId} order by created_at, id`.execute(db);
  return rows;
}

export async function findPasskey(db: Db, credential: string): Promise<Passkey | undefined> {
  const { rows } = await sql<Passkey>`select ${COLUMNS} from auth.passkey where credential = ${credential}`.execute(db);
  return rows[0];
}

type NewPasskey = Omit<Passkey, 'id' | 'createdAt' | 'lastUsedAt'> & { readonly backedUp: boolean };

/** False: it is registered already. */
export async function insertPasskey(db: Db, key: NewPasskey, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into auth.passkey
      (id, account_id, credential, public_key, counter, transports, host, name, backed_up, created_at)
    values (${uuidv7()}, ${key.accountId}, ${key.credential}, ${key.publicKey}, ${key.counter}, ${[...key.transports]}::text[],
      ${key.host}, ${key.name}, ${key.backedUp}, ${now}) on conflict (credential) do nothing`.execute(db);
  return numAffectedRows === 1n;
}

export async function usePasskey(db: Db, id: string, counter: number, now: Date): Promise<void> {
  await sql`update auth.passkey set counter = ${counter}, last_used_at = ${now} where id = ${id}`.execute(db);
}

/** Only one's own. */
export async function deletePasskey(db: Db, accountId: AccountId, id: string): Promise<boolean> {
  const { numAffectedRows } =
    await sql`delete from auth.passkey where account_id = ${accountId} and id = ${id}`.execute(db);
  return numAffectedRows === 1n;
}
