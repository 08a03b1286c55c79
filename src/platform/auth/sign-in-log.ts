import { sql } from 'kysely';
import { uuidv7, type AccountId } from '#kernel/ids';
import { encodeCursor, readCursor, type Page } from '#kernel/paging';
import type { Db } from '#platform/db';
import { deviceWords, maskAddress } from './devices.ts';
import type { Caller, SignInMethod } from './model.ts';
import type { AuthWorks } from './works.ts';

export const SIGN_IN_OUTCOMES = ['in', 'registered', 'wrong', 'locked', 'factorWrong', 'confirmed'] as const;
export type SignInOutcome = (typeof SIGN_IN_OUTCOMES)[number];

export interface SignInEntry {
  readonly id: string;
  readonly at: Date;
  readonly outcome: SignInOutcome;
  readonly method: SignInMethod;
  readonly device: string;
  readonly address: string;
}

export async function logSignIn(
  works: AuthWorks,
  caller: Caller,
  accountId: AccountId,
  outcome: SignInOutcome,
  method: SignInMethod,
): Promise<void> {
  const entry = [uuidv7(), accountId, works.clock.now(), outcome, method] as const;
  const from = [deviceWords(caller.agent), maskAddress(caller.address)] as const;
  await works.database.pool.query(
    'insert into auth.sign_in (id, account_id, at, outcome, method, device, address) values ($1, $2, $3, $4, $5, $6, $7)',
    [...entry, ...from],
  );
}

/** Before it is logged: `first` when nobody has signed in to this account in the time of the log. */
export async function knownFrom(
  works: AuthWorks,
  { agent, address }: Pick<Caller, 'agent' | 'address'>,
  accountId: AccountId,
): Promise<'first' | 'seen' | 'new'> {
  const { rows } = await works.database.pool.query<{ some: boolean; same: boolean | null }>(
    `select count(*) > 0 as some, bool_or(device = $2 and address = $3) as same from auth.sign_in
      where account_id = $1 and outcome in ('in', 'registered')`,
    [accountId, deviceWords(agent), maskAddress(address)],
  );
  const { some, same } = rows[0]!;
  return some ? (same === true ? 'seen' : 'new') : 'first';
}

export async function listSignIns(
  db: Db,
  accountId: AccountId,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<SignInEntry>> {
  const after = cursor === undefined ? undefined : readCursor(cursor, ['instant', 'id']);
  const { rows } = await sql<SignInEntry>`select id, at, outcome, method, device, address from auth.sign_in
    where account_id = ${accountId} ${after === undefined ? sql`` : sql`and (at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`}
    order by at desc, id desc limit ${limit + 1}`.execute(db);
  const { rows: counted } = await sql<{ total: number }>`select count(*) as total from auth.sign_in
    where account_id = ${accountId}`.execute(db);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    total: counted[0]!.total,
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.at.toISOString(), last.id]) : null,
  };
}
