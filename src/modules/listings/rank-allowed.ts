import type { DemandPool, Ranked, Weights } from '#engines/matching';
import type { Context } from '#platform/context';
import type { InternshipLaw } from './internship-law.ts';
import { isHiring, type Listing, type TalentListing } from './model.ts';
import { findListings } from './store.ts';
import type { Asking } from './supply-of-profile.ts';

/** Whoever ranks, here or in a thread. */
export type Ranks = (
  supply: Asking['supply'],
  limit: number,
  weights: Weights,
) => readonly Ranked[] | Promise<readonly Ranked[]>;

export interface Allowing {
  readonly pool: DemandPool;
  readonly ranks: Ranks;
  readonly law: InternshipLaw;
  readonly weights: Weights;
  /** Listings that were read already; grows. */
  readonly read: Map<string, Listing>;
}

/** So many at most are looked at for those that the law allows. */
const MOST = 640;

/**
 * The best `limit` that the law allows too, then what is not allowed. As many more are ranked as the law takes away, so that nothing
 * allowed is missing among the first.
 */
export async function rankAllowed(
  { pool, ranks, law, weights, read }: Allowing,
  ctx: Context,
  { supply, who }: Asking,
  limit: number,
): Promise<readonly Ranked[]> {
  for (let asked = limit; ; asked *= 2) {
    const ranked = await ranks(supply, asked, weights);
    const internships = ranked.filter(({ id, blocked }) => !blocked && pool.kindOf(id) === 'internship');
    const unread = internships.map(({ id }) => id).filter((id) => !read.has(id));
    if (unread.length > 0)
      for (const [id, listing] of await findListings(ctx.db, ctx.tenant.id, unread)) read.set(id, listing);
    const forbidden = new Set(internships.map(({ id }) => id).filter((id) => isAgainst(law, read.get(id), who)));
    if (forbidden.size === 0) return ranked;
    const allowed = ranked.filter(({ id, blocked }) => !blocked && !forbidden.has(id));
    if (allowed.length >= limit || ranked.length < asked || asked >= MOST)
      return [
        ...allowed,
        ...ranked
          .filter(({ id, blocked }) => blocked || forbidden.has(id))
          .map((one) => ({ ...one, blocked: true }))
          .toSorted((a, b) => b.score - a.score),
      ].slice(0, limit);
  }
}

const isAgainst = (law: InternshipLaw, listing: Listing | undefined, who: Asking['who']): boolean =>
  listing !== undefined && isHiring(listing) && law.view(listing as TalentListing, who).against.length > 0;
