import type { Ranked, Weights } from '#engines/matching';
import { findListings } from '#modules/listings';
import { findOrganisations, SIZE_LABELS } from '#modules/organisations';
import { recommendable, type Profile } from '#modules/profiles';
import type { Context } from '#platform/context';
import type { MatchReplay } from './contract.ts';
import { countyOf } from './exposure.ts';
import { TOP } from './model.ts';
import type { CounterpartParts } from './parts.ts';
import { rankProfiles } from './ranked-profiles.ts';
import { weightsOf } from './weights.ts';

/** So many are ranked both ways: a region's page waits for it. */
const SAMPLE = 300;
const EXAMPLES = 12;

interface Pair {
  readonly profile: Profile;
  readonly before: readonly Ranked[];
  readonly after: readonly Ranked[];
}

/** Everybody's recommendations of today under the weights in force and under others. Nothing is saved and nobody is named. */
export async function replay(parts: CounterpartParts, ctx: Context, weights: Weights): Promise<MatchReplay> {
  const profiles = await recommendable(ctx.db, ctx.tenant.id, SAMPLE);
  const before = await rankProfiles(parts, ctx, profiles, TOP, await weightsOf(ctx));
  const after = await rankProfiles(parts, ctx, profiles, TOP, weights);
  const pairs = before
    .map(({ profile, ranked }, i): Pair => ({ profile, before: ranked, after: after[i]!.ranked }))
    .filter((pair) => pair.before.length > 0 || pair.after.length > 0);
  const shares = pairs.map(overlap);
  return {
    profiles: pairs.length,
    overlap: shares.length === 0 ? 1 : shares.reduce((sum, share) => sum + share, 0) / shares.length,
    unchanged: pairs.filter((pair) => sameOrder(pair)).length,
    ...(await told(parts, ctx, pairs)),
  };
}

const overlap = ({ before, after }: Pair): number => {
  const ids = new Set(after.map(({ id }) => id));
  return before.filter(({ id }) => ids.has(id)).length / Math.max(before.length, after.length);
};

const sameOrder = ({ before, after }: Pair): boolean =>
  before.length === after.length && before.every(({ id }, i) => after[i]!.id === id);

async function told(
  { codes }: CounterpartParts,
  ctx: Context,
  pairs: readonly Pair[],
): Promise<Pick<MatchReplay, 'moved' | 'counties' | 'sizes'>> {
  const moves = pairs.flatMap(movesOf).toSorted((a, b) => b.distance - a.distance);
  const ids = pairs.flatMap(({ before, after }) => [...before, ...after].map(({ id }) => id));
  const listings = await findListings(ctx.db, ctx.tenant.id, [...new Set(ids)]);
  const firms = await findOrganisations(ctx.db, ctx.tenant.id, [
    ...new Set([...listings.values()].flatMap(({ organisationId }) => organisationId ?? [])),
  ]);
  const placeOf = (id: string): string => countyOf(listings.get(id)?.territory ?? null) ?? '';
  const sizeOf = (id: string): string => firms.get(listings.get(id)?.organisationId ?? '')?.size ?? '';
  return {
    moved: moves.slice(0, EXAMPLES).flatMap(({ id, major, before, after }) => {
      const listing = listings.get(id);
      if (listing === undefined) return [];
      return [
        {
          major: major === null ? '' : codes.label('major', major),
          listingId: id,
          title: listing.title,
          before,
          after,
        },
      ];
    }),
    counties: gains(pairs, placeOf, (key) => (key === '' ? '没有写明' : codes.label('division', key))),
    sizes: gains(pairs, sizeOf, (key) => SIZE_LABELS[key as keyof typeof SIZE_LABELS]?.zh ?? '没有写明'),
  };
}

function movesOf({ profile, before, after }: Pair) {
  const ids = [...new Set([...before, ...after].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const places = [before, after].map((list) => list.findIndex((one) => one.id === id));
    const [was, is] = places.map((place) => (place === -1 ? null : place + 1)) as [number | null, number | null];
    const distance = Math.abs((was ?? TOP + 1) - (is ?? TOP + 1));
    return distance === 0 ? [] : [{ id, major: profile.major, before: was, after: is, distance }];
  });
}

function gains(
  pairs: readonly Pair[],
  keyOf: (id: string) => string,
  labelOf: (key: string) => string,
): MatchReplay['sizes'] {
  const counts = new Map<string, { before: number; after: number }>();
  for (const pair of pairs)
    for (const when of ['before', 'after'] as const)
      for (const { id } of pair[when]) {
        const count = counts.get(keyOf(id)) ?? { before: 0, after: 0 };
        count[when] += 1;
        counts.set(keyOf(id), count);
      }
  return [...counts]
    .map(([key, count]) => ({ key, label: labelOf(key), ...count }))
    .toSorted((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before) || b.before - a.before);
}
