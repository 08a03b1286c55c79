import type { Reach, Supply } from '#engines/matching';
import { civilDate, dayNumber } from '#kernel/time';
import { linksOfMajor, METHOD_LABELS, type DecidedLink, type Target } from '#modules/crosswalk';
import { entryYearsOf, pastPartners, supplyOf, type Profile } from '#modules/profiles';
import type { Context } from '#platform/context';
import type { Intern, InternshipLaw } from './internship-law.ts';
import type { ListingParts } from './parts.ts';
import { skillNamesOf } from './skill-names.ts';

/** A profile as it is compared, and as the law sees it. */
export interface Asking {
  readonly profile: Profile;
  readonly supply: Supply;
  readonly who: Intern;
}

/** Profiles with what their majors lead to and with whom their schools have worked, on the day of asking. */
export async function askingOf(
  parts: ListingParts,
  ctx: Context,
  law: InternshipLaw,
  profiles: readonly Profile[],
): Promise<readonly Asking[]> {
  const { db, tenant } = ctx;
  const years = await entryYearsOf(
    db,
    tenant.id,
    profiles.map(({ id }) => id),
  );
  const schools = [...new Set(profiles.flatMap(({ organisationId }) => organisationId ?? []))];
  const partners = await pastPartners(db, tenant.id, schools);
  const names = await skillNamesOf(parts, ctx);
  const reached = new Map<string | null, Reached>();
  for (const { major } of profiles) if (!reached.has(major)) reached.set(major, await reachOfMajor(parts, ctx, major));
  return profiles.map((profile) => {
    const who = { major: profile.major, entryYear: years.get(profile.id) };
    const own = supplyOf(profile);
    return {
      profile,
      who,
      supply: {
        ...own,
        ...reached.get(profile.major),
        skills: names(own.skills),
        travel: new Map(own.places.map((place) => [place, parts.codes.distances.from(place)])),
        partners: partners.get(profile.organisationId ?? '') ?? [],
        barred: law.barred(who),
        askedOn: dayNumber(civilDate(ctx.now)),
      },
    };
  });
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
