import { rankDemands, type Demand, type RankedMatch, type Weights } from '#engines/matching';
import { valuesIn, type DetailValue } from '#contracts/kinds';
import { dayNumber } from '#kernel/time';
import type { Context } from '#platform/context';
import { majorKeys } from './listing-document.ts';
import type { KindListing } from './model.ts';
import type { ListingParts } from './parts.ts';
import { isPublic } from './rules.ts';
import { findListings } from './store.ts';
import type { Asking } from './supply-of-profile.ts';

/** 订单班、培训: what somebody wants a whole class for. */
const WANTED = { side: ['need'], type: ['cooperation', 'training'] };
const CANDIDATES = 200;

const count = (value: DetailValue | undefined) => (typeof value === 'number' ? { capacity: value } : {});

/** A need for cooperation or training as far as it speaks of a class; undefined where it names no major. */
export function demandOfKind({ id, type, detail, divisions, ...listing }: KindListing): Demand | undefined {
  const majors = valuesIn(detail['majors']);
  if (!WANTED.type.includes(type) || majors.length === 0) return undefined;
  return {
    id,
    majors,
    occupations: valuesIn(detail['occupations']),
    skills: [],
    places: divisions,
    ...count(detail[type === 'cooperation' ? 'cohortSize' : 'seats']),
    ...(listing.organisationId !== null && { owner: listing.organisationId }),
    ...(listing.confirmedOn !== null && { confirmedOn: dayNumber(listing.confirmedOn) }),
    ...(listing.validUntil !== null && { until: dayNumber(listing.validUntil) }),
  };
}

/** Needs for a class as a whole, compared as posts are. */
export async function cooperationForClass(
  parts: ListingParts,
  ctx: Context,
  { profile, supply }: Asking,
  limit: number,
  weights: Weights,
): Promise<readonly RankedMatch[]> {
  if (profile.kind !== 'class' || profile.major === null) return [];
  const index = await parts.index.of(ctx.tenant.id);
  const { hits } = index.search({
    text: '',
    filters: { ...WANTED, major: majorKeys([profile.major]) },
    limit: CANDIDATES,
  });
  const found = await findListings(
    ctx.db,
    ctx.tenant.id,
    hits.map(({ id }) => id),
  );
  const demands = [...found.values()].flatMap((listing) =>
    listing.type === 'talent' || !isPublic(listing.state) || listing.organisationId === profile.organisationId
      ? []
      : (demandOfKind(listing) ?? []),
  );
  return rankDemands(supply, demands, limit, weights);
}
