import type { Ranked, Weights } from '#engines/matching';
import { reachOfMajor, supplyOfProfile } from '#modules/listings';
import type { Profile } from '#modules/profiles';
import type { Context } from '#platform/context';
import type { CounterpartParts } from './parts.ts';

export interface RankedProfile {
  readonly profile: Profile;
  readonly ranked: readonly Ranked[];
}

/** The first listings of each profile that a person may act on; those of one major share what the major leads to. */
export async function rankProfiles(
  { listings }: CounterpartParts,
  ctx: Context,
  profiles: readonly Profile[],
  limit: number,
  weights: Weights,
): Promise<readonly RankedProfile[]> {
  const pool = await listings.index.demandsOf(ctx.tenant.id);
  const reached = new Map<string | null, ReturnType<typeof reachOfMajor>>();
  const reachOf = (major: string | null): ReturnType<typeof reachOfMajor> => {
    const known = reached.get(major) ?? reachOfMajor(listings, ctx, major);
    reached.set(major, known);
    return known;
  };
  const found: RankedProfile[] = [];
  for (const profile of profiles) {
    const supply = await supplyOfProfile(listings, ctx, profile, reachOf);
    found.push({ profile, ranked: pool.rank(supply, limit, weights).filter(({ blocked }) => !blocked) });
  }
  return found;
}
