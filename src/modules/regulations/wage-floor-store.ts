import { sql } from 'kysely';
import { failure } from '#kernel/errors';
import { newId, type AccountId, type TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';
import { SHIPPED_SOURCE, type FileFloor } from './wage-floor-file.ts';
import type { WageFloor, WageFloorId } from './wage-floor.ts';

const COLUMNS = sql`id, division, grade, monthly, hourly, valid_from as "validFrom", source, source_url as "sourceUrl", confirmed_by is not null as confirmed,
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

export interface Announcement {
  readonly source: string;
  readonly sourceUrl: string;
}

/** Confirmed already, it stays as it is. */
export async function confirmFloorRow(
  db: Db,
  tenant: TenantId,
  id: string,
  { source, sourceUrl }: Announcement,
  by: AccountId,
  at: Date,
): Promise<void> {
  await sql`update regulations.wage_floor
    set confirmed = true, confirmed_by = ${by}::uuid, confirmed_at = ${at}::timestamptz, source = ${source}, source_url = ${sourceUrl}
    where tenant_id = ${tenant} and id = ${id}::uuid and confirmed_by is null`.execute(db);
}

/** Earlier releases said in the source itself that nobody had compared it, also of what had been compared since. */
export async function plainShippedSource(db: Db, tenant: TenantId): Promise<void> {
  await sql`update regulations.wage_floor set source = ${SHIPPED_SOURCE}
    where tenant_id = ${tenant} and created_by is null and source like '%未与原文核对%'`.execute(db);
}

export async function getFloor(db: Db, tenant: TenantId, id: string): Promise<WageFloor> {
  const { rows } =
    await sql<WageFloor>`select ${COLUMNS} from regulations.wage_floor where tenant_id = ${tenant} and id = ${id}::uuid`.execute(
      db,
    );
  if (rows[0] === undefined) throw failure('record.notFound');
  return rows[0];
}
