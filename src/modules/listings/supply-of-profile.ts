import type { Reach, Supply } from '#engines/matching';
import { civilDate, dayNumber } from '#kernel/time';
import { linksOfMajor, METHOD_LABELS, type DecidedLink, type Target } from '#modules/crosswalk';
import { supplyOf, type Profile } from '#modules/profiles';
import type { Context } from '#platform/context';
import type { ListingParts } from './parts.ts';

/** A profile with what its major leads to, on the day of asking. */
export async function supplyOfProfile(
  parts: ListingParts,
  ctx: Context,
  profile: Profile,
  reachOf: (major: string | null) => Promise<Reached> = (major) => reachOfMajor(parts, ctx, major),
): Promise<Supply> {
  return { ...supplyOf(profile), ...(await reachOf(profile.major)), askedOn: dayNumber(civilDate(ctx.now)) };
}

type Reached = Pick<Supply, 'leadsTo' | 'industries'>;

/** 专业 → 职业、行业, each as sure as the crosswalk is; what somebody ruled out leads nowhere. */
export async function reachOfMajor(
  { crosswalk, codes }: ListingParts,
  ctx: Context,
  major: string | null,
): Promise<Reached> {
  if (major === null || codes.index('major').labelOf(major) === undefined) return {};
  const links = (await linksOfMajor(ctx, crosswalk, major)).filter(({ decision }) => decision?.verdict !== 'rejected');
  return { leadsTo: reaches(links, 'occupation'), industries: reaches(links, 'industry') };
}

const reaches = (links: readonly DecidedLink[], wanted: Target): Reach[] =>
  links
    .filter(({ target }) => target === wanted)
    .map(({ code, confidence, decision, method }) => ({
      code,
      // Whoever confirmed a link knows; the rest is reckoned.
      confidence: decision?.verdict === 'confirmed' ? 1 : confidence,
      because: METHOD_LABELS[method].zh,
    }));
