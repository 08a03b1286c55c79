import type { Ranked, Weights } from '#engines/matching';
import { askingOf, internshipLaw, rankAllowed, type Ranks } from '#modules/listings';
import type { Profile } from '#modules/profiles';
import type { Context } from '#platform/context';
import type { CounterpartParts } from './parts.ts';

export interface RankedProfile {
  readonly profile: Profile;
  readonly ranked: readonly Ranked[];
}

/** The first listings of each profile that a person may act on, ranked in threads; those of one major share what it leads to. */
export async function rankProfiles(
  { listings, threads }: CounterpartParts,
  ctx: Context,
  profiles: readonly Profile[],
  limit: number,
  weights: Weights,
): Promise<readonly RankedProfile[]> {
  const pool = await listings.index.demandsOf(ctx.tenant.id);
  const law = await internshipLaw(ctx);
  const asking = await askingOf(listings, ctx, law, profiles);
  const open = threads.open(pool);
  try {
    const supplies = asking.map(({ supply }) => supply);
    const firsts = await open.rank(supplies, limit, weights);
    const read = new Map();
    const found: RankedProfile[] = [];
    for (const [i, one] of asking.entries()) {
      const ranks: Ranks = async (supply, most) =>
        most === limit ? firsts[i]! : (await open.rank([supply], most, weights))[0]!;
      const ranked = await rankAllowed({ pool, ranks, law, weights, read }, ctx, one, limit);
      // The pool goes on while threads rank over what it was.
      found.push({ profile: one.profile, ranked: ranked.filter(({ id, blocked }) => !blocked && pool.has(id)) });
    }
    return found;
  } finally {
    open.close();
  }
}
