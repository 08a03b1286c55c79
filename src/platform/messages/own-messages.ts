import { sql, type RawBuilder } from 'kysely';
import type { AccountId, TenantId } from '#kernel/ids';
import { encodeCursor, readCursor, type Page } from '#kernel/paging';
import type { Db } from '#platform/db';
import type { Message } from './model.ts';

const COLUMNS = sql`id, kind, channel, recipient, subject, body, link, state, created_at as "createdAt", read_at as "readAt"`;

export interface MessageQuery {
  /** Somebody's own box; absent: everything of the tenant (the outbox of a demonstration). */
  readonly accountId?: AccountId | undefined;
  readonly unread?: boolean | undefined;
  readonly kinds?: readonly string[] | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Newest first. */
export async function listMessages(db: Db, tenant: TenantId, query: MessageQuery): Promise<Page<Message>> {
  const where = whereOf(tenant, query);
  const keys = query.cursor === undefined ? undefined : readCursor(query.cursor, ['instant', 'id']);
  const { rows } = await sql<Message>`select ${COLUMNS} from messages.message
    where ${where} ${keys === undefined ? sql`` : sql`and (created_at, id) < (${keys[0]}::timestamptz, ${keys[1]}::uuid)`}
    order by created_at desc, id desc limit ${query.limit + 1}`.execute(db);
  const counted = await sql<{ total: number }>`select count(*) as total from messages.message where ${where}`.execute(
    db,
  );
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  return {
    items,
    total: counted.rows[0]!.total,
    nextCursor:
      rows.length > query.limit && last !== undefined ? encodeCursor([last.createdAt.toISOString(), last.id]) : null,
  };
}

function whereOf(tenant: TenantId, { accountId, unread, kinds }: MessageQuery): RawBuilder<unknown> {
  return sql`tenant_id = ${tenant}
    ${accountId === undefined ? sql`` : sql`and account_id = ${accountId} and channel = 'inApp'`}
    ${unread === true ? sql`and read_at is null` : sql``}
    ${kinds === undefined ? sql`` : sql`and kind = any(${kinds})`}`;
}

/** @returns whether there is such a message of this person's */
export async function markRead(
  db: Db,
  tenant: TenantId,
  accountId: AccountId,
  id: string,
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`update messages.message set read_at = coalesce(read_at, ${now})
    where tenant_id = ${tenant} and id = ${id} and account_id = ${accountId} and channel = 'inApp'`.execute(db);
  return numAffectedRows === 1n;
}

/** @returns how many were unread */
export async function markAllRead(db: Db, tenant: TenantId, accountId: AccountId, now: Date): Promise<number> {
  const { numAffectedRows } = await sql`update messages.message set read_at = ${now}
    where tenant_id = ${tenant} and account_id = ${accountId} and channel = 'inApp' and read_at is null`.execute(db);
  return Number(numAffectedRows);
}

export async function countUnread(db: Db, tenant: TenantId, accountId: AccountId): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total from messages.message
    where tenant_id = ${tenant} and account_id = ${accountId} and channel = 'inApp' and read_at is null`.execute(db);
  return rows[0]!.total;
}
