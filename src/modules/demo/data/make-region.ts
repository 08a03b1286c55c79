import type { CodeBook } from '#modules/codes';
import type { NewTalent } from '#modules/listings';
import type { Profile } from '#modules/profiles';
import type { Persona } from '../model.ts';
import { makeListings, type DemoListing } from './listings.ts';
import { DEMO_ORGANISATIONS } from './organisations.ts';
import { makeOtherListings } from './other-listings.ts';
import { makeProfiles } from './profiles.ts';
import { createChance } from './random.ts';

export interface RegionGiven {
  readonly seed: number;
  readonly now: Date;
  readonly codes: CodeBook;
  readonly organisationIds: ReadonlyMap<string, string>;
  readonly accountOf: (role: Persona) => string;
}

export interface RegionContent {
  readonly listings: readonly DemoListing<NewTalent>[];
  /** The five other kinds, and the talent that schools offer. */
  readonly others: readonly DemoListing[];
  readonly profiles: readonly Profile[];
}

/** The same seed, time and ids give the same listings and profiles, but for their own ids. */
export function makeRegionContent({ seed, now, codes, organisationIds, accountOf }: RegionGiven): RegionContent {
  const chance = createChance(seed);
  const accountIds = new Map(
    DEMO_ORGANISATIONS.flatMap(({ as, name }) => (as === undefined ? [] : [[name, accountOf(as)] as const])),
  );
  return {
    listings: makeListings({ codes, now, chance, organisationIds, accountIds }),
    profiles: makeProfiles({ now, chance, organisationIds, accountOf }),
    others: makeOtherListings({ codes, now, chance: createChance(seed + 1), organisationIds, accountIds }),
  };
}
