import { sql } from 'kysely';
import type { TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';

export interface Absence {
  readonly id: string;
  readonly accountId: string;
  readonly standInId: string;
  readonly organisationId: string;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly note: string;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
}

const ABSENCE = sql`id, account_id as "accountId", stand_in_id as "standInId", organisation_id as "organisationId",
  from_on as "fromOn", until_on as "untilOn", note, created_at as "createdAt", ended_at as "endedAt"`;

/** Own and those in which one stands in, newest first. */
export async function listAbsencesOf(db: Db, tenant: TenantId, account: string): Promise<Absence[]> {
  const { rows } = await sql<Absence>`select ${ABSENCE} from approvals.absence
    where tenant_id = ${tenant} and (account_id = ${account} or stand_in_id = ${account})
    order by until_on desc, id desc limit 50`.execute(db);
  return rows;
}

export async function findAbsence(db: Db, tenant: TenantId, id: string): Promise<Absence | undefined> {
  const { rows } =
    await sql<Absence>`select ${ABSENCE} from approvals.absence where tenant_id = ${tenant} and id = ${id}`.execute(db);
  return rows[0];
}

export async function insertAbsence(db: Db, tenant: TenantId, one: Absence): Promise<void> {
  await sql`insert into approvals.absence
      (tenant_id, id, account_id, stand_in_id, organisation_id, from_on, until_on, note, created_at)
    values (${tenant}, ${one.id}, ${one.accountId}, ${one.standInId}, ${one.organisationId}, ${one.fromOn}, ${one.untilOn},
      ${one.note}, ${one.createdAt})`.execute(db);
}

/** @returns false when it had ended before */
export async function endedAbsence(db: Db, tenant: TenantId, id: string, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`update approvals.absence set ended_at = ${now}
    where tenant_id = ${tenant} and id = ${id} and ended_at is null`.execute(db);
  return numAffectedRows === 1n;
}
