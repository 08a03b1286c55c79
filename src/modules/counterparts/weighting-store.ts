import { sql } from 'kysely';
import type { Weights } from '#engines/matching';
import type { TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';
import type { MatchReplay } from './contract.ts';

export interface WeightingRow {
  readonly version: number;
  readonly weights: Weights;
  readonly reason: string;
  readonly accountId: string;
  readonly at: Date;
}

const MOST_SHOWN = 50;

export async function latestWeighting(db: Db, tenant: TenantId): Promise<WeightingRow | undefined> {
  return (await listWeightings(db, tenant, 1))[0];
}

/** 0: the usual weights. */
export async function weightsOfVersion(db: Db, tenant: TenantId, version: number): Promise<Weights> {
  const { rows } = await sql<Pick<WeightingRow, 'weights'>>`select weights from matching.weighting
    where tenant_id = ${tenant} and version = ${version}`.execute(db);
  return rows[0]?.weights ?? {};
}

export async function listWeightings(db: Db, tenant: TenantId, limit = MOST_SHOWN): Promise<readonly WeightingRow[]> {
  const { rows } = await sql<WeightingRow>`select version, weights, reason, account_id as "accountId", at
    from matching.weighting where tenant_id = ${tenant} order by version desc limit ${limit}`.execute(db);
  return rows;
}

/** False: somebody else has this version already. */
export async function insertWeighting(
  db: Db,
  tenant: TenantId,
  row: WeightingRow & { readonly replay: MatchReplay },
): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into matching.weighting
      (tenant_id, version, weights, reason, replay, account_id, at)
    values (${tenant}, ${row.version}, ${JSON.stringify(row.weights)}::jsonb, ${row.reason}, ${JSON.stringify(row.replay)}::jsonb,
      ${row.accountId}, ${row.at})
    on conflict do nothing`.execute(db);
  return numAffectedRows === 1n;
}
