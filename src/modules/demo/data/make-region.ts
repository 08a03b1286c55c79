import type { CodeBook } from '#modules/codes';
import { creditCodeCheck } from '#modules/organisations';
import type { Profile } from '#modules/profiles';
import type { DemoRole } from '../model.ts';
import { makeListings, type DemoListing } from './listings.ts';
import { creditCodeStem, DEMO_ORGANISATIONS, type DemoOrganisation } from './organisations.ts';
import { makeProfiles } from './profiles.ts';
import { createChance } from './random.ts';

export interface RegionGiven {
  readonly seed: number;
  readonly now: Date;
  readonly codes: CodeBook;
  readonly organisationIds: ReadonlyMap<string, string>;
  readonly accountOf: (role: DemoRole) => string;
}

export interface RegionContent {
  readonly listings: readonly DemoListing[];
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
  };
}

export const creditCodeOf = (organisation: DemoOrganisation): string => {
  const stem = creditCodeStem(organisation.kind, DEMO_ORGANISATIONS.indexOf(organisation) + 1);
  return stem + creditCodeCheck(stem)!;
};

/** 统计上大中小微型企业划分办法 (2017) by staff, as for manufacturing; turnover is not known. */
export const sizeOf = ({ people }: DemoOrganisation): 'large' | 'medium' | 'small' | 'micro' =>
  people >= 1000 ? 'large' : people >= 300 ? 'medium' : people >= 20 ? 'small' : 'micro';
