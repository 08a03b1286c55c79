import { sql } from 'kysely';
import { uuidv7, type AccountId, type TenantId } from '#kernel/ids';
import { encodeCursor, readCursor, type Page } from '#kernel/paging';
import type { NewMessage } from '#platform/context';
import type { Db } from '#platform/db';

export interface Message {
  readonly id: string;
  readonly channel: 'inApp' | 'email' | 'sms';
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly link: string | null;
  readonly state: 'queued' | 'sent' | 'unknown' | 'failed' | 'undeliverable';
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

/** Queued in the transaction of the act. A message in the app is delivered by being there. */
export async function queueMessage(db: Db, tenant: TenantId, now: Date, message: NewMessage): Promise<void> {
  const delivered = message.channel === 'inApp';
  await sql`insert into messages.message (tenant_id, id, key, channel, recipient, account_id, subject, body, link, state, created_at, sent_at)
    values (${tenant}, ${uuidv7()}, ${message.key}, ${message.channel}, ${message.recipient}, ${message.accountId ?? null}, ${message.subject},
            ${message.body}, ${message.link ?? null}, ${delivered ? 'sent' : 'queued'}, ${now}, ${delivered ? now : null})
    on conflict (tenant_id, key) do nothing`.execute(db);
}

const COLUMNS = sql`id, channel, recipient, subject, body, link, state, created_at as "createdAt", read_at as "readAt"`;

/** The outbox of a tenant, or the messages of one account; newest first. */
export async function listMessages(
  db: Db,
  tenant: TenantId,
  query: { readonly accountId?: AccountId | undefined; readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<Message>> {
  const where = sql`tenant_id = ${tenant} ${query.accountId === undefined ? sql`` : sql`and account_id = ${query.accountId} and channel = 'inApp'`}`;
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

export async function markRead(db: Db, tenant: TenantId, accountId: AccountId, id: string, now: Date): Promise<void> {
  await sql`update messages.message set read_at = ${now} where tenant_id = ${tenant} and id = ${id} and account_id = ${accountId} and read_at is null`.execute(
    db,
  );
}

export async function countUnread(db: Db, tenant: TenantId, accountId: AccountId): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total from messages.message
    where tenant_id = ${tenant} and account_id = ${accountId} and channel = 'inApp' and read_at is null`.execute(db);
  return rows[0]!.total;
}
