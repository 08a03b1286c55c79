import { sql } from 'kysely';
import type { TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';
import type { Merger, MergerKind } from './model.ts';

const COLUMNS = sql`id, from_id as "fromId", into_id as "intoId", kind, reason, from_state as "fromState", moved,
  merged_at as "mergedAt", final_after as "finalAfter", undone_at as "undoneAt"`;

export interface NewMerger {
  readonly id: string;
  readonly fromId: string;
  readonly intoId: string;
  readonly kind: MergerKind;
  readonly reason: string;
  readonly fromState: string;
  readonly moved: Readonly<Record<string, readonly string[]>>;
  readonly mergedAt: Date;
  readonly mergedBy: string | null;
  readonly finalAfter: Date;
}

export async function insertMerger(db: Db, tenant: TenantId, one: NewMerger): Promise<void> {
  await sql`insert into succession.merger (tenant_id, id, from_id, into_id, kind, reason, from_state, moved, merged_at, merged_by, final_after)
    values (${tenant}, ${one.id}, ${one.fromId}, ${one.intoId}, ${one.kind}, ${one.reason}, ${one.fromState},
            ${JSON.stringify(one.moved)}::jsonb, ${one.mergedAt}, ${one.mergedBy}, ${one.finalAfter})`.execute(db);
}

export async function lockMerger(db: Db, tenant: TenantId, id: string): Promise<Merger | undefined> {
  const { rows } =
    await sql<Merger>`select ${COLUMNS} from succession.merger where tenant_id = ${tenant} and id = ${id} for update`.execute(
      db,
    );
  return rows[0];
}

export async function markUndone(db: Db, tenant: TenantId, id: string, at: Date, by: string | null): Promise<void> {
  await sql`update succession.merger set undone_at = ${at}, undone_by = ${by} where tenant_id = ${tenant} and id = ${id}`.execute(
    db,
  );
}

/** Of one organisation, whichever side it was on, newest first. */
export async function listMergers(db: Db, tenant: TenantId, organisation: string): Promise<readonly Merger[]> {
  const { rows } = await sql<Merger>`select ${COLUMNS} from succession.merger
    where tenant_id = ${tenant} and (from_id = ${organisation} or into_id = ${organisation})
    order by merged_at desc, id desc limit 50`.execute(db);
  return rows;
}
