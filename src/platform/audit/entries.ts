import { sql } from 'kysely';
import { uuidv7, type TenantId } from '#kernel/ids';
import { encodeCursor, readCursor, type Page } from '#kernel/paging';
import type { Actor, AuditDetail, AuditObject } from '#platform/context';
import type { Db } from '#platform/db';

export interface NewEntry {
  readonly tenant: TenantId;
  readonly actor: Actor;
  readonly at: Date;
  readonly verb: string;
  readonly object: AuditObject;
  readonly detail: AuditDetail;
  readonly requestId: string;
}

export interface AuditEntry {
  readonly id: string;
  readonly at: Date;
  readonly accountId: string | null;
  readonly organisationId: string | null;
  readonly role: string;
  readonly verb: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly detail: Record<string, unknown>;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
  readonly reason: string | null;
  readonly address: string | null;
  readonly delegationId: string | null;
  readonly observerId: string | null;
  readonly requestId: string;
}

/** Written in the transaction of the act itself; the sealing job chains it later (decision 006). */
export async function appendEntry(db: Db, entry: NewEntry): Promise<void> {
  const { actor, object } = entry;
  const { before, after, reason, ...detail } = entry.detail;
  const json = (value: object | undefined): string | null => (value === undefined ? null : JSON.stringify(value));
  await sql`insert into audit.entry (tenant_id, id, at, account_id, organisation_id, actor_role, verb, object_kind, object_id, detail, request_id,
      address, delegation_id, observer_id, reason, before, after)
    values (${entry.tenant}, ${uuidv7()}, ${entry.at}, ${actor.accountId ?? null}, ${actor.organisationId ?? null},
            ${actor.role}, ${entry.verb}, ${object.kind}, ${object.id}, ${json(detail)}::jsonb, ${entry.requestId},
            ${actor.address ?? null}, ${actor.delegation?.id ?? null}, ${actor.observer ?? null}, ${reason ?? null},
            ${json(before)}::jsonb, ${json(after)}::jsonb)`.execute(db);
}

/** Newest first. */
export async function listEntries(
  db: Db,
  tenant: TenantId,
  query: {
    readonly objectKind?: string | undefined;
    readonly objectId?: string | undefined;
    readonly limit: number;
    readonly cursor?: string | undefined;
  },
): Promise<Page<AuditEntry>> {
  const where = sql`tenant_id = ${tenant}
    ${query.objectKind === undefined ? sql`` : sql`and object_kind = ${query.objectKind}`}
    ${query.objectId === undefined ? sql`` : sql`and object_id = ${query.objectId}`}`;
  const before = query.cursor === undefined ? undefined : readCursor(query.cursor, ['id'])[0];
  const { rows } =
    await sql<AuditEntry>`select id, at, account_id as "accountId", organisation_id as "organisationId", actor_role as role,
      verb, object_kind as "objectKind", object_id as "objectId", detail, before, after, reason, address,
      delegation_id as "delegationId", observer_id as "observerId", request_id as "requestId"
    from audit.entry where ${where} ${before === undefined ? sql`` : sql`and id < ${before}::uuid`}
    order by id desc limit ${query.limit + 1}`.execute(db);
  const counted = await sql<{ total: number }>`select count(*) as total from audit.entry where ${where}`.execute(db);
  const items = rows.slice(0, query.limit);
  return {
    items,
    total: counted.rows[0]!.total,
    nextCursor: rows.length > query.limit ? encodeCursor([items.at(-1)!.id]) : null,
  };
}
