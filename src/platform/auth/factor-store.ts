import { sql } from 'kysely';
import type { AccountId } from '#kernel/ids';
import type { Db } from '#platform/db';

export interface FactorState {
  readonly totp: boolean;
  readonly totpSince: Date | null;
  readonly passkeys: number;
  /** Recovery codes that were not used yet. */
  readonly recoveryCodes: number;
}

export async function factorState(db: Db, accountId: AccountId): Promise<FactorState> {
  const { rows } = await sql<Omit<FactorState, 'totp'>>`select
    (select confirmed_at from auth.totp where account_id = ${accountId}) as "totpSince",
    (select count(*) from auth.passkey where account_id = ${accountId}) as passkeys,
    (select count(*) from auth.recovery_code where account_id = ${accountId} and used_at is null) as "recoveryCodes"`.execute(
    db,
  );
  return { ...rows[0]!, totp: rows[0]!.totpSince !== null };
}

export interface Totp {
  readonly seed: string;
  readonly createdAt: Date;
  readonly confirmedAt: Date | null;
  readonly lastStep: number;
}

export async function findTotp(db: Db, accountId: AccountId): Promise<Totp | undefined> {
  const { rows } =
    await sql<Totp>`select seed, created_at as "createdAt", confirmed_at as "confirmedAt", last_step as "lastStep"
    from auth.totp where account_id = ${accountId}`.execute(db);
  return rows[0];
}

/** Never over one that is confirmed. */
export async function putPendingTotp(db: Db, accountId: AccountId, seed: string, now: Date): Promise<void> {
  await sql`insert into auth.totp as t (account_id, seed, created_at) values (${accountId}, ${seed}, ${now})
    on conflict (account_id) do update set seed = excluded.seed, created_at = excluded.created_at
    where t.confirmed_at is null`.execute(db);
}

/** False: somebody used this step, or a later one, before. */
export async function useStep(db: Db, accountId: AccountId, step: number, confirmedAt?: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`update auth.totp set last_step = ${step},
      confirmed_at = coalesce(confirmed_at, ${confirmedAt ?? null})
    where account_id = ${accountId} and last_step < ${step}`.execute(db);
  return numAffectedRows === 1n;
}

export async function deleteTotp(db: Db, accountId: AccountId): Promise<void> {
  await sql`delete from auth.totp where account_id = ${accountId}`.execute(db);
}

export async function replaceRecoveryCodes(
  db: Db,
  accountId: AccountId,
  codes: readonly string[],
  now: Date,
): Promise<void> {
  await sql`delete from auth.recovery_code where account_id = ${accountId}`.execute(db);
  if (codes.length === 0) return;
  await sql`insert into auth.recovery_code (account_id, code, created_at)
    select ${accountId}, code, ${now} from unnest(${codes}::text[]) as code`.execute(db);
}

export async function useRecoveryCode(db: Db, accountId: AccountId, code: string, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`update auth.recovery_code set used_at = ${now}
    where account_id = ${accountId} and code = ${code} and used_at is null`.execute(db);
  return numAffectedRows === 1n;
}

export async function deletePasskeys(db: Db, accountId: AccountId): Promise<void> {
  await sql`delete from auth.passkey where account_id = ${accountId}`.execute(db);
}
