import { sql } from 'kysely';
import { uuidv7, type TenantId } from '#kernel/ids';
import { encodeCursor, readCursor } from '#kernel/paging';
import type { Actor } from '#platform/context';
import type { Db } from '#platform/db';
import { COUNTED_AT_MOST, type TrailPage } from './find-entries.ts';

/** Looked at a sensitive record; saw in clear what is masked by default; took a file of them away. */
export type AccessVerb = 'read' | 'reveal' | 'export';

export interface NewAccess {
  readonly verb: AccessVerb;
  readonly kind: string;
  /** Of one request; each becomes a row of its own, so that one can ask who has seen a certain person. */
  readonly ids: readonly string[];
  readonly fields?: readonly string[];
  /** For what, in the words of the one who asked. */
  readonly purpose?: string | undefined;
}

interface Accessor {
  readonly db: Db;
  readonly tenant: { readonly id: TenantId };
  readonly actor: Actor;
  readonly now: Date;
  readonly requestId: string;
}

/** 查阅记录 — in the transaction of the reading itself: what cannot be recorded is not shown. One statement for a whole list. */
export async function recordAccess(ctx: Accessor, access: NewAccess): Promise<void> {
  const { actor, now } = ctx;
  if (access.ids.length === 0) return;
  const ids = access.ids.map(() => uuidv7());
  await sql`insert into audit.access (tenant_id, id, at, account_id, organisation_id, actor_role, observer_id, delegation_id, address,
      verb, object_kind, object_id, fields, purpose, request_id)
    select ${ctx.tenant.id}, one.id, ${now}, ${actor.accountId ?? null}::uuid, ${actor.organisationId ?? null}::uuid, ${actor.role},
      ${actor.observer ?? null}::uuid, ${actor.delegation?.id ?? null}::uuid, ${actor.address ?? null}, ${access.verb}, ${access.kind},
      one.object_id, ${access.fields ?? []}::text[], ${access.purpose ?? null}, ${ctx.requestId}
    from unnest(${ids}::uuid[], ${access.ids}::text[]) as one (id, object_id)`.execute(ctx.db);
}

export interface AccessEntry {
  readonly id: string;
  readonly at: Date;
  readonly accountId: string | null;
  readonly organisationId: string | null;
  readonly role: string;
  readonly observerId: string | null;
  readonly address: string | null;
  readonly verb: AccessVerb;
  readonly objectKind: string;
  readonly objectId: string;
  readonly fields: readonly string[];
  readonly purpose: string | null;
  readonly requestId: string;
}

export interface AccessFilter {
  /** undefined: everybody's */
  readonly organisationIds?: readonly string[] | undefined;
  readonly accountId?: string | undefined;
  readonly objectId?: string | undefined;
  readonly verb?: AccessVerb | undefined;
  readonly from?: Date | undefined;
  readonly until?: Date | undefined;
}

/** Newest first. */
export async function listAccess(
  db: Db,
  tenant: TenantId,
  query: AccessFilter & { readonly limit: number; readonly cursor?: string | undefined },
): Promise<TrailPage<AccessEntry>> {
  const where = sql.join(
    [
      sql`tenant_id = ${tenant}`,
      ...(query.organisationIds === undefined ? [] : [sql`organisation_id = any(${query.organisationIds}::uuid[])`]),
      ...(query.accountId === undefined ? [] : [sql`account_id = ${query.accountId}`]),
      ...(query.objectId === undefined ? [] : [sql`object_id = ${query.objectId}`]),
      ...(query.verb === undefined ? [] : [sql`verb = ${query.verb}`]),
      ...(query.from === undefined ? [] : [sql`at >= ${query.from}`]),
      ...(query.until === undefined ? [] : [sql`at < ${query.until}`]),
    ],
    sql` and `,
  );
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor, ['instant', 'id']);
  const seen = after === undefined ? sql`` : sql`and (at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`;
  const { rows } =
    await sql<AccessEntry>`select id, at, account_id as "accountId", organisation_id as "organisationId", actor_role as role,
      observer_id as "observerId", address, verb, object_kind as "objectKind", object_id as "objectId", fields, purpose, request_id as "requestId"
    from audit.access where ${where} ${seen} order by at desc, id desc limit ${query.limit + 1}`.execute(db);
  const counted = await sql<{
    total: number;
  }>`select count(*) as total from (select from audit.access where ${where} limit ${COUNTED_AT_MOST + 1}) bounded`.execute(
    db,
  );
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  const total = counted.rows[0]!.total;
  return {
    items,
    total: Math.min(total, COUNTED_AT_MOST),
    totalIsLeast: total > COUNTED_AT_MOST,
    nextCursor: rows.length > query.limit && last !== undefined ? encodeCursor([last.at.toISOString(), last.id]) : null,
  };
}

/** Ends what is older than `before`; the database itself refuses anything younger than six months. */
export async function pruneAccess(db: Db, before: Date): Promise<number> {
  const { rows } = await sql<{ gone: string }>`select audit.prune_access(${before}) as gone`.execute(db);
  return Number(rows[0]!.gone);
}
