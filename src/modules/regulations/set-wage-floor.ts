import { failure } from '#kernel/errors';
import type { Context } from '#platform/context';
import { whyNotEdit } from './rules.ts';
import type { WageFloor } from './wage-floor.ts';
import type { FileFloor } from './wage-floor-file.ts';
import { confirmFloorRow, getFloor, insertFloor, type Announcement } from './wage-floor-store.ts';

/** A new amount from a day on; what counted before stays, so that a past check can be made again. */
export async function addWageFloor(
  ctx: Context,
  floor: FileFloor & { readonly sourceUrl: string },
): Promise<WageFloor> {
  const { db, tenant, actor, now } = ctx;
  refuseReaders(ctx);
  const id = await insertFloor(db, tenant.id, { ...floor, createdBy: actor.accountId ?? null, now });
  if (id === undefined) throw failure('regulation.floorExists', { division: floor.division, date: floor.validFrom });
  await ctx.audit('regulation.addFloor', { kind: 'wageFloor', id }, { after: floor });
  return getFloor(db, tenant.id, id);
}

/** Somebody compared the amount with the announcement that is named here. Asked again it stays with who was first. */
export async function confirmWageFloor(ctx: Context, id: string, announcement: Announcement): Promise<WageFloor> {
  const { db, tenant, actor, now } = ctx;
  refuseReaders(ctx);
  if (actor.accountId === undefined) throw failure('access.denied');
  await confirmFloorRow(db, tenant.id, id, announcement, actor.accountId, now);
  const floor = await getFloor(db, tenant.id, id);
  const { division, monthly, source } = floor;
  await ctx.audit('regulation.confirmFloor', { kind: 'wageFloor', id }, { division, monthly, source });
  return floor;
}

function refuseReaders(ctx: Context): void {
  const obstacle = whyNotEdit(ctx.actor);
  if (obstacle !== undefined) throw failure(obstacle);
}
