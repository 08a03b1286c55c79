import { sql } from 'kysely';
import type { TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';
import type { ClosingReason } from './model.ts';

/** 终止申请 of an organisation for itself. */
export interface Closing {
  readonly id: string;
  readonly organisationId: string;
  readonly reason: ClosingReason;
  readonly note: string;
  readonly handOverTo: string | null;
  readonly state: 'open' | 'granted' | 'refused' | 'withdrawn';
  readonly askedBy: string;
  readonly askedAt: Date;
}

const CLOSING = sql`id, organisation_id as "organisationId", reason, note, hand_over_to as "handOverTo", state,
  asked_by as "askedBy", asked_at as "askedAt"`;

export async function findClosing(db: Db, tenant: TenantId, id: string): Promise<Closing | undefined> {
  const { rows } =
    await sql<Closing>`select ${CLOSING} from succession.closing where tenant_id = ${tenant} and id = ${id}`.execute(
      db,
    );
  return rows[0];
}

/** The open one of an organisation, else the last. */
export async function findClosingOf(db: Db, tenant: TenantId, organisation: string): Promise<Closing | undefined> {
  const { rows } = await sql<Closing>`select ${CLOSING} from succession.closing
    where tenant_id = ${tenant} and organisation_id = ${organisation} order by asked_at desc, id desc limit 1`.execute(
    db,
  );
  return rows[0];
}

export async function insertClosing(db: Db, tenant: TenantId, one: Closing): Promise<void> {
  await sql`insert into succession.closing
      (tenant_id, id, organisation_id, reason, note, hand_over_to, state, asked_by, asked_at)
    values (${tenant}, ${one.id}, ${one.organisationId}, ${one.reason}, ${one.note}, ${one.handOverTo}, ${one.state},
      ${one.askedBy}, ${one.askedAt})`.execute(db);
}

export async function correctClosing(
  db: Db,
  tenant: TenantId,
  id: string,
  { reason, note, handOverTo }: Pick<Closing, 'reason' | 'note' | 'handOverTo'>,
): Promise<void> {
  await sql`update succession.closing set reason = ${reason}, note = ${note}, hand_over_to = ${handOverTo}
    where tenant_id = ${tenant} and id = ${id}`.execute(db);
}

export async function settleClosing(
  db: Db,
  tenant: TenantId,
  id: string,
  state: Exclude<Closing['state'], 'open'>,
  now: Date,
): Promise<void> {
  await sql`update succession.closing set state = ${state}, settled_at = ${now}
    where tenant_id = ${tenant} and id = ${id} and state = 'open'`.execute(db);
}
