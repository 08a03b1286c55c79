import { rankSimilar, score, type Demand, type RankedMatch } from '#engines/matching';
import { failure } from '#kernel/errors';
import { getProfile } from '#modules/profiles';
import type { Context } from '#platform/context';
import type { Recommendation } from './contract.ts';
import { cooperationForClass } from './cooperation-for-class.ts';
import { internshipLaw, type LegalView } from './internship-law.ts';
import { lawInWords } from './law-words.ts';
import { listingDemand } from './listing-demand.ts';
import { matchInWords } from './match-words.ts';
import { isHiring, type TalentListing } from './model.ts';
import { needsForExpert } from './needs-for-expert.ts';
import { similarByWords } from './similar-by-words.ts';
import type { ListingParts } from './parts.ts';
import { publicListing } from './projection.ts';
import { isPublic, wasPublic } from './rules.ts';
import { findListing, findListings } from './store.ts';
import { rankAllowed, type Ranks } from './rank-allowed.ts';
import { skillNamesOf } from './skill-names.ts';
import { askingOf, type Asking } from './supply-of-profile.ts';

type Lang = 'zh' | 'en';

/** So many of the nearest by words are compared factor by factor; a small region compares everything. */
const CANDIDATES = 400;
/** What the matching engine knows. */
const HIRING = { type: ['talent'], side: ['need'] };

/** Listings like this one. Shown under a listing that is over, too: that is when somebody needs another. */
export async function recommendSimilar(
  parts: ListingParts,
  ctx: Context,
  id: string,
  limit: number,
  lang: Lang = 'zh',
): Promise<Recommendation[]> {
  const listing = await findListing(ctx.db, ctx.tenant.id, id);
  if (listing === undefined || !(isPublic(listing.state) || wasPublic(listing))) throw failure('record.notFound');
  if (!isHiring(listing)) return similarByWords(parts, ctx, listing, limit, lang);
  const wanted = listing as TalentListing;
  const demands = await nearDemands(parts, ctx, wanted);
  return present(parts, ctx, rankSimilar(listingDemand(wanted, await skillNamesOf(parts, ctx)), demands, limit), lang);
}

/** Listings that fit a person or a class; needs for an expert. Who switched recommendation off gets none (个人信息保护法 art. 24). */
export async function recommendForProfile(
  parts: ListingParts,
  ctx: Context,
  profileId: string,
  limit: number,
  lang: Lang = 'zh',
): Promise<Recommendation[]> {
  const profile = await getProfile(ctx, profileId);
  if (!profile.personalised) return [];
  if (profile.kind === 'expert') return needsForExpert(parts, ctx, profile, limit, lang);
  const pool = await parts.index.demandsOf(ctx.tenant.id);
  const law = await internshipLaw(ctx);
  const [asking] = (await askingOf(parts, ctx, law, [profile])) as [Asking];
  const weights = await parts.adviser().weightsOf(ctx);
  const ranks: Ranks = (supply, most) => pool.rank(supply, most, weights);
  const ranked = await rankAllowed({ pool, ranks, law, weights, read: new Map() }, ctx, asking, limit);
  const matches = ranked.flatMap(({ id }) => {
    const demand = pool.get(id);
    return demand === undefined ? [] : [{ id, match: score(demand, asking.supply, weights) }];
  });
  const cooperation = await cooperationForClass(parts, ctx, asking, limit, weights);
  const barred = new Set(ranked.filter(({ blocked }) => blocked).map(({ id }) => id));
  const isFree = ({ id, match }: RankedMatch): number => Number(!barred.has(id) && match.blockers.length === 0);
  const both = [...matches, ...cooperation].toSorted((a, b) => isFree(b) - isFree(a) || b.match.score - a.match.score);
  return present(parts, ctx, both.slice(0, limit), lang, (listing) => law.view(listing, asking.who));
}

async function nearDemands(parts: ListingParts, ctx: Context, listing: TalentListing): Promise<Demand[]> {
  const demands = await parts.index.demandsOf(ctx.tenant.id);
  if (demands.size <= CANDIDATES * 2) return [...demands.values()];
  const index = await parts.index.of(ctx.tenant.id);
  const byWords = index.search({ text: listing.title, filters: HIRING, limit: CANDIDATES });
  const byOccupation =
    listing.occupation === null
      ? undefined
      : index.search({ text: '', filters: { ...HIRING, occupation: [listing.occupation] }, limit: CANDIDATES });
  const ids = new Set([...byWords.hits, ...(byOccupation?.hits ?? [])].map((hit) => hit.id));
  return [...ids].map((id) => demands.get(id)).filter((demand) => demand !== undefined);
}

const NO_LAW: LegalView = { against: [], doubtful: [] };

async function present(
  parts: ListingParts,
  ctx: Context,
  ranked: readonly RankedMatch[],
  lang: Lang,
  lawOf: (listing: TalentListing) => LegalView = () => NO_LAW,
): Promise<Recommendation[]> {
  const listings = await findListings(
    ctx.db,
    ctx.tenant.id,
    ranked.map((one) => one.id),
  );
  return ranked.flatMap(({ id, match }) => {
    const listing = listings.get(id);
    if (listing === undefined || !isPublic(listing.state) || match.score === 0) return [];
    const law = isHiring(listing) ? lawOf(listing as TalentListing) : NO_LAW;
    const told = matchInWords(match, parts.codes, lang);
    return [
      {
        ...publicListing(listing, parts.codes),
        ...told,
        blockers: [...lawInWords(law.against, lang), ...told.blockers],
        doubts: lawInWords(law.doubtful, lang),
      },
    ];
  });
}
