import { sql } from 'kysely';
import type { TenantId } from '#kernel/ids';
import { encodeCursor, readCursor, type Page } from '#kernel/paging';
import type { Reach } from '#modules/access';
import { idsWithin } from '#modules/organisations';
import type { Context } from '#platform/context';
import type { Db } from '#platform/db';
import type { Claim, ClaimState } from './model.ts';

const COLUMNS = sql`id, listing_id as "listingId", organisation_id as "organisationId", kind, statement, file_key as "fileKey",
  file_name as "fileName", state, answer, answered_at as "answeredAt", due_on as "dueOn", created_by as "createdBy",
  created_at as "createdAt"`;

/** False when this firm's claim on the listing is open already. */
export async function insertClaim(
  db: Db,
  tenant: TenantId,
  one: Omit<Claim, 'state' | 'answer' | 'answeredAt' | 'fileKey' | 'fileName'>,
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into claims.claim (tenant_id, id, listing_id, organisation_id, kind, statement, state, due_on, created_by, created_at)
    values (${tenant}, ${one.id}, ${one.listingId}, ${one.organisationId}, ${one.kind}, ${one.statement}, 'open', ${one.dueOn},
            ${one.createdBy}, ${one.createdAt}) on conflict do nothing`.execute(db);
  return numAffectedRows === 1n;
}

export async function lockClaim(db: Db, tenant: TenantId, id: string): Promise<Claim | undefined> {
  const { rows } =
    await sql<Claim>`select ${COLUMNS} from claims.claim where tenant_id = ${tenant} and id = ${id} for update`.execute(
      db,
    );
  return rows[0];
}

export async function settleClaim(
  db: Db,
  tenant: TenantId,
  id: string,
  outcome: {
    readonly state: ClaimState;
    readonly answer: string | null;
    readonly at: Date;
    readonly by: string | null;
  },
): Promise<void> {
  await sql`update claims.claim set state = ${outcome.state}, answer = ${outcome.answer}, answered_at = ${outcome.at},
      answered_by = ${outcome.by} where tenant_id = ${tenant} and id = ${id}`.execute(db);
}

export async function setEvidence(
  db: Db,
  tenant: TenantId,
  id: string,
  file: { readonly key: string; readonly name: string },
) {
  await sql`update claims.claim set file_key = ${file.key}, file_name = ${file.name}
    where tenant_id = ${tenant} and id = ${id}`.execute(db);
}

export interface ClaimQuery {
  readonly state?: ClaimState | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** The oldest first; of the own firm, or of all within the territory. */
export async function listClaims(ctx: Context, reach: Reach, query: ClaimQuery): Promise<Page<Claim>> {
  const { db, tenant } = ctx;
  const ids = await idsWithin(ctx, reach);
  const where = sql`tenant_id = ${tenant.id}
    ${ids === undefined ? sql`` : sql`and organisation_id = any(${ids}::uuid[])`}
    ${query.state === undefined ? sql`` : sql`and state = ${query.state}`}`;
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor, ['instant', 'id']);
  const { rows } = await sql<Claim>`select ${COLUMNS} from claims.claim where ${where}
    ${after === undefined ? sql`` : sql`and (created_at, id) > (${after[0]}, ${after[1]}::uuid)`}
    order by created_at, id limit ${query.limit + 1}`.execute(db);
  const counted = await sql<{ total: number }>`select count(*) as total from claims.claim where ${where}`.execute(db);
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  const more = rows.length > query.limit && last !== undefined;
  return {
    items,
    total: counted.rows[0]!.total,
    nextCursor: more ? encodeCursor([last.createdAt.toISOString(), last.id]) : null,
  };
}
