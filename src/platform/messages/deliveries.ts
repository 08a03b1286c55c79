import { sql, type RawBuilder } from 'kysely';
import { failure } from '#kernel/errors';
import type { TenantId } from '#kernel/ids';
import { encodeCursor, readCursor, type Page } from '#kernel/paging';
import type { Db } from '#platform/db';
import type { MessageState, OutwardChannel } from './model.ts';

/** 发送记录: what left the house or should have. Never the text. */
export interface Delivery {
  readonly id: string;
  readonly kind: string;
  readonly channel: OutwardChannel;
  /** Masked; of another system its address. */
  readonly recipient: string;
  readonly accountId: string | null;
  readonly subject: string;
  readonly secret: boolean;
  readonly state: MessageState;
  readonly provider: string | null;
  readonly reference: string | null;
  readonly problem: string | null;
  readonly problemDetail: string | null;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly dueAt: Date;
  readonly sentAt: Date | null;
}

export interface DeliveryQuery {
  readonly channel?: OutwardChannel | undefined;
  readonly state?: MessageState | undefined;
  /** Keyed hashes of exactly this number or address (recipientIndexes). */
  readonly recipientIndexes?: readonly string[] | undefined;
  readonly webhookId?: string | undefined;
  readonly accountId?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const COLUMNS = sql`id, kind, channel, recipient, account_id as "accountId", subject, secret, state, provider,
  provider_ref as reference, problem, problem_detail as "problemDetail", attempts, created_at as "createdAt",
  due_at as "dueAt", sent_at as "sentAt"`;

/** Newest first. */
export async function listDeliveries(db: Db, tenant: TenantId, query: DeliveryQuery): Promise<Page<Delivery>> {
  const where = whereOf(tenant, query);
  const keys = query.cursor === undefined ? undefined : readCursor(query.cursor, ['instant', 'id']);
  const { rows } = await sql<Delivery>`select ${COLUMNS} from messages.message
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

function whereOf(
  tenant: TenantId,
  { channel, state, recipientIndexes, webhookId, accountId }: DeliveryQuery,
): RawBuilder<unknown> {
  return sql`tenant_id = ${tenant} and channel <> 'inApp'
    ${channel === undefined ? sql`` : sql`and channel = ${channel}`}
    ${state === undefined ? sql`` : sql`and state = ${state}`}
    ${recipientIndexes === undefined ? sql`` : sql`and recipient_index = any(${recipientIndexes})`}
    ${webhookId === undefined ? sql`` : sql`and webhook_id = ${webhookId}`}
    ${accountId === undefined ? sql`` : sql`and account_id = ${accountId}`}`;
}

export async function lockDelivery(
  db: Db,
  tenant: TenantId,
  id: string,
): Promise<Delivery & { readonly erased: boolean }> {
  const { rows } = await sql<
    Delivery & { readonly erased: boolean }
  >`select ${COLUMNS}, secret and sealed is null as erased
    from messages.message where tenant_id = ${tenant} and id = ${id} and channel <> 'inApp' for update`.execute(db);
  if (rows[0] === undefined) throw failure('record.notFound');
  return rows[0];
}

/** Back into the queue, as if it had never been tried; the row and its key stay the same. */
export async function resendMessage(db: Db, tenant: TenantId, delivery: Delivery, now: Date): Promise<void> {
  await sql`update messages.message set state = 'queued', due_at = ${now}, attempts = 0, problem = null, problem_detail = null,
      receipt_at = null, provider_ref = null, expires_at = case when secret then expires_at end
    where tenant_id = ${tenant} and id = ${delivery.id}`.execute(db);
  await sql`delete from messages.bounce b using messages.message m
    where m.tenant_id = ${tenant} and m.id = ${delivery.id} and b.tenant_id = m.tenant_id and b.channel = m.channel
      and b.recipient_index = m.recipient_index`.execute(db);
}

/** What a person found out about a message whose outcome was not known. */
export async function resolveMessage(db: Db, tenant: TenantId, id: string, arrived: boolean, now: Date): Promise<void> {
  await (
    arrived
      ? sql`update messages.message set state = 'delivered', sent_at = coalesce(sent_at, ${now}), problem = null, sealed = null
        where tenant_id = ${tenant} and id = ${id}`
      : sql`update messages.message set state = 'failed', problem = 'resolvedNo' where tenant_id = ${tenant} and id = ${id}`
  ).execute(db);
}
