import { sql } from 'kysely';
import { uuidv7, type AccountId } from '#kernel/ids';
import type { Db } from '#platform/db';
import type { Contact } from './contacts.ts';
import type { SignInMethod } from './model.ts';

export const FLOW_PURPOSES = ['signIn', 'contact', 'confirm', 'passkey'] as const;
export type FlowPurpose = (typeof FLOW_PURPOSES)[number];

/** 一次登录（或验证）的过程, from the first question to its end. */
export interface Flow {
  readonly id: string;
  readonly purpose: FlowPurpose;
  readonly next: string;
  readonly contact: Contact | undefined;
  readonly codeSentAt: Date | null;
  readonly codeExpiresAt: Date | null;
  readonly codeTries: number;
  readonly provenAt: Date | null;
  readonly accountId: AccountId | null;
  readonly method: SignInMethod | null;
  readonly challenge: string | null;
}

interface FlowRow extends Omit<Flow, 'contact'> {
  readonly contactKind: Contact['kind'] | null;
  readonly contactValue: string | null;
}

const COLUMNS = sql`id, purpose, next, contact_kind as "contactKind", contact as "contactValue", code_sent_at as "codeSentAt",
  code_expires_at as "codeExpiresAt", code_tries as "codeTries", proven_at as "provenAt", account_id as "accountId", method, challenge`;

const fromRow = ({ contactKind, contactValue, ...row }: FlowRow): Flow => ({
  ...row,
  contact: contactKind === null || contactValue === null ? undefined : { kind: contactKind, value: contactValue },
});

export interface NewFlow {
  readonly token: string;
  readonly purpose: FlowPurpose;
  readonly next: string;
  readonly contact?: Contact | undefined;
  readonly accountId?: AccountId | undefined;
  readonly method?: SignInMethod | undefined;
  readonly challenge?: string | undefined;
  readonly now: Date;
  readonly expiresAt: Date;
}

export async function insertFlow(db: Db, flow: NewFlow): Promise<string> {
  const id = uuidv7();
  await sql`insert into auth.flow (id, token, purpose, next, contact_kind, contact, account_id, method, challenge, created_at, expires_at)
    values (${id}, ${flow.token}, ${flow.purpose}, ${flow.next}, ${flow.contact?.kind ?? null}, ${
      flow.contact?.value ?? null
    }, ${flow.accountId ?? null}, ${flow.method ?? null}, ${flow.challenge ?? null}, ${flow.now}, ${flow.expiresAt})`.execute(
    db,
  );
  return id;
}

export async function findFlow(db: Db, token: string, now: Date): Promise<Flow | undefined> {
  const { rows } = await sql<FlowRow>`select ${COLUMNS} from auth.flow
    where token = ${token} and expires_at > ${now}`.execute(db);
  return rows[0] === undefined ? undefined : fromRow(rows[0]);
}

/** When a code last went to this contact, from whatever browser. */
export async function lastCodeAt(db: Db, contact: Contact): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date | null }>`select max(code_sent_at) as at from auth.flow
    where contact_kind = ${contact.kind} and contact = ${contact.value}`.execute(db);
  return rows[0]?.at ?? undefined;
}

/** A new code replaces the one before it. */
export async function setCode(db: Db, id: string, code: string, now: Date, expiresAt: Date): Promise<void> {
  await sql`update auth.flow set code = ${code}, code_sent_at = ${now}, code_expires_at = ${expiresAt}, code_tries = 0
    where id = ${id}`.execute(db);
}

export async function voidCode(db: Db, id: string): Promise<void> {
  await sql`update auth.flow set code = null where id = ${id}`.execute(db);
}

/** Counts the try before it is checked. @returns the hash to compare with; undefined when no try is left. */
export async function takeTry(db: Db, id: string, most: number): Promise<string | undefined> {
  const { rows } = await sql<{ code: string | null }>`update auth.flow set code_tries = code_tries + 1
    where id = ${id} and code_tries < ${most} and code is not null returning code`.execute(db);
  return rows[0]?.code ?? undefined;
}

/** False: somebody else used the code in the same moment. */
export async function useCode(db: Db, id: string, code: string, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`update auth.flow set code = null, proven_at = ${now}
    where id = ${id} and code = ${code}`.execute(db);
  return numAffectedRows === 1n;
}

export async function askFactor(db: Db, id: string, accountId: AccountId, method: SignInMethod): Promise<void> {
  await sql`update auth.flow set account_id = ${accountId}, method = ${method} where id = ${id}`.execute(db);
}

export async function takeFactorTry(db: Db, id: string, most: number): Promise<boolean> {
  const { numAffectedRows } = await sql`update auth.flow set factor_tries = factor_tries + 1
    where id = ${id} and factor_tries < ${most}`.execute(db);
  return numAffectedRows === 1n;
}

export async function setChallenge(db: Db, id: string, challenge: string): Promise<void> {
  await sql`update auth.flow set challenge = ${challenge} where id = ${id}`.execute(db);
}

/** A challenge is answered once. */
export async function takeChallenge(db: Db, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ challenge: string }>`update auth.flow f set challenge = null
    from (select id, challenge from auth.flow where id = ${id} and challenge is not null for update) was
    where f.id = was.id returning was.challenge`.execute(db);
  return rows[0]?.challenge;
}

/** False: it was ended already, so that one flow never opens two doors. */
export async function endFlow(db: Db, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from auth.flow where id = ${id}`.execute(db);
  return numAffectedRows === 1n;
}
