import { civilDate } from '#kernel/time';
import { foundMany } from '#modules/organisations';
import type { Tenant } from '#platform/context';
import type { Db } from '#platform/db';
import { sizeOf } from '../data/organisations.ts';
import type { Chance } from '../data/random.ts';
import { portions } from './fill-region.ts';
import type { SimulatedOrganisation } from './make-organisations.ts';
import type { PlacedOrganisation } from './make-people.ts';

const DAY = 86_400_000;
const OLDEST_DAYS = 760;
const WAYS = ['registered', 'registered', 'claimed', 'founded'] as const;

/** They joined one after the other, most of them long ago. */
export async function foundMade(
  db: Db,
  tenant: Tenant,
  made: readonly SimulatedOrganisation[],
  { now, chance, source }: { readonly now: Date; readonly chance: Chance; readonly source: string },
): Promise<PlacedOrganisation[]> {
  const all: PlacedOrganisation[] = [];
  const daysAgo = (days: number): Date => new Date(now.getTime() - days * DAY);
  for (const portion of portions(made.values(), made.length)) {
    const joined = portion.map((one) => {
      const days = Math.ceil(chance.next() ** 0.7 * OLDEST_DAYS);
      // Most look after what they say once a year; a few forgot.
      const silent = chance.chance(0.12) ? days : Math.min(days, chance.between(1, 300));
      return { ...one, since: daysAgo(days), confirmedOn: civilDate(daysAgo(silent)), cameBy: chance.pick(WAYS) };
    });
    const ids = await foundMany(
      db,
      tenant,
      now,
      joined.map((one) => ({ ...one, size: sizeOf(one), introduction: one.about, source })),
    );
    all.push(...joined.map((one, at) => ({ ...one, id: ids[at]! })));
  }
  return all;
}
