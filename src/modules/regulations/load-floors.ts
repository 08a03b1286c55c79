import type { TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';
import { readFloorFile } from './wage-floor-file.ts';
import { insertFloor, listFloors, plainShippedSource } from './wage-floor-store.ts';

/** Brings the amounts that come with the product into a region: what is missing is added, no amount is changed. */
export async function loadFloors(db: Db, tenant: TenantId, now: Date): Promise<number> {
  await plainShippedSource(db, tenant);
  const keyOf = (one: { division: string; grade: number | null; validFrom: string }): string =>
    `${one.division} ${one.grade ?? ''} ${one.validFrom}`;
  const known = new Set((await listFloors(db, tenant)).map(keyOf));
  const missing = readFloorFile().filter((floor) => !known.has(keyOf(floor)));
  for (const floor of missing) await insertFloor(db, tenant, { ...floor, createdBy: null, now });
  return missing.length;
}
