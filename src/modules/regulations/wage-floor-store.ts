import { sql } from 'kysely';
import { failure } from '#kernel/errors';
import { newId, type AccountId, type TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';
import type { FileFloor } from './wage-floor-file.ts';
import type { WageFloor, WageFloorId } from './wage-floor.ts';

const COLUMNS = sql`id, division, grade, monthly, hourly, valid_from as "validFrom", source, source_url as "sourceUrl", confirmed,
  confirmed_by as "confirmedBy", confirmed_at as "confirmedAt", created_by as "createdBy", created_at as "createdAt"`;

/** All of a region, some hundreds, newest first within a division and grade. */
export async function listFloors(db: Db, tenant: TenantId): Promise<readonly WageFloor[]> {
  const { rows } = await sql<WageFloor>`select ${COLUMNS} from regulations.wage_floor
    where tenant_id = ${tenant} order by division, grade nulls first, valid_from desc`.execute(db);
  return rows;
}

/** False when there is one of this division, grade and day. */
export async function insertFloor(
  db: Db,
  tenant: TenantId,
  floor: FileFloor & { readonly sourceUrl?: string; readonly createdBy: AccountId | null; readonly now: Date },
): Promise<WageFloorId | undefined> {
  const id = newId<WageFloorId>();
  const { numAffectedRows } = await sql`insert into regulations.wage_floor
      (tenant_id, id, division, grade, monthly, hourly, valid_from, source, source_url, created_by, created_at)
    values (${tenant}, ${id}, ${floor.division}, ${floor.grade}, ${floor.monthly}, ${floor.hourly}, ${floor.validFrom},
            ${floor.source}, ${floor.sourceUrl ?? ''}, ${floor.createdBy}, ${floor.now}) on conflict do nothing`.execute(
    db,
  );
  return numAffectedRows === 1n ? id : undefined;
}

export async function confirmFloorRow(
  db: Db,
  tenant: TenantId,
  id: string,
  by: AccountId | null,
  at: Date,
): Promise<WageFloor> {
  const { rows } = await sql<WageFloor>`update regulations.wage_floor
    set confirmed = true, confirmed_by = coalesce(confirmed_by, ${by}::uuid), confirmed_at = coalesce(confirmed_at, ${at}::timestamptz)
    where tenant_id = ${tenant} and id = ${id}::uuid returning ${COLUMNS}`.execute(db);
  if (rows[0] === undefined) throw failure('record.notFound');
  return rows[0];
}

export async function getFloor(db: Db, tenant: TenantId, id: string): Promise<WageFloor> {
  const { rows } =
    await sql<WageFloor>`select ${COLUMNS} from regulations.wage_floor where tenant_id = ${tenant} and id = ${id}::uuid`.execute(
      db,
    );
  if (rows[0] === undefined) throw failure('record.notFound');
  return rows[0];
}
