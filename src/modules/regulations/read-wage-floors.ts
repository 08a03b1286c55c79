import { civilDate } from '#kernel/time';
import type { CodeBook } from '#modules/codes';
import type { Context } from '#platform/context';
import { whyNotEdit } from './rules.ts';
import { floorAt, type WageFloor } from './wage-floor.ts';
import { listFloors } from './wage-floor-store.ts';

export type Places = Pick<CodeBook, 'label' | 'path'>;

export interface FloorQuery {
  readonly division?: string | undefined;
  readonly current?: boolean | undefined;
}

/** Whole: a country has some hundreds, and they are compared side by side. */
export async function readWageFloors(ctx: Context, places: Places, { division, current }: FloorQuery) {
  const all = await listFloors(ctx.db, ctx.tenant.id);
  const today = civilDate(ctx.now);
  const found = all
    .filter((one) => division === undefined || one.division.startsWith(division) || division.startsWith(one.division))
    .filter((one) => current === undefined || isCurrent(all, one, today) === current);
  return { items: found.map((one) => viewOf(ctx, places, one, isCurrent(all, one, today))), total: found.length };
}

export async function floorView(ctx: Context, places: Places, floor: WageFloor) {
  const all = await listFloors(ctx.db, ctx.tenant.id);
  return viewOf(ctx, places, floor, isCurrent(all, floor, civilDate(ctx.now)));
}

const isCurrent = (all: readonly WageFloor[], floor: WageFloor, today: string): boolean => {
  const now = floorAt(
    all.filter((one) => one.division === floor.division),
    floor.division,
    today,
  );
  return now?.validFrom === floor.validFrom;
};

const viewOf = (ctx: Context, places: Places, floor: WageFloor, current: boolean) => {
  const { confirmedBy: _by, createdBy, createdAt: _at, confirmedAt, ...shown } = floor;
  return {
    ...shown,
    place: places.path('division', floor.division),
    current,
    confirmedAt: confirmedAt?.toISOString() ?? null,
    shipped: createdBy === null,
    abilities: !floor.confirmed && whyNotEdit(ctx.actor) === undefined ? ['confirm' as const] : [],
  };
};
