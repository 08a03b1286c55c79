import { rankSupplies, type Demand, type Match, type Supply } from '#engines/matching';
import {
  demandOfKind,
  internshipLaw,
  isHiring,
  lawInWords,
  listingDemand,
  matchInWords,
  reachOfMajor,
  skillNamesOf,
  type Listing,
  type Named,
  type TalentListing,
} from '#modules/listings';
import { publicClasses, type PublicClass } from '#modules/profiles';
import type { Context } from '#platform/context';
import type { CatalogueParts } from '../parts.ts';
import type { Fit } from './needs-for-record.ts';

type Lang = 'zh' | 'en';

export interface FittingClass extends Fit {
  readonly one: PublicClass;
}

const CANDIDATES = 300;
/** Below, little more than the place is shared; a judgement, not measured. */
const LEAST = 0.2;
/** Of the same group of majors at least. */
const LEAST_MAJOR = 0.5;
const MOST_LACKS = 3;

/** Classes for a need that names majors, compared factor by factor as people are; what is not met is said. */
export async function fittingClasses(
  { classes, codes, listings }: CatalogueParts,
  ctx: Context,
  listing: Listing,
  limit: number,
  lang: Lang,
): Promise<readonly FittingClass[]> {
  const named = await skillNamesOf(listings, ctx);
  const demand = demandOf(listing, named);
  if (demand === undefined || demand.majors.length === 0) return [];
  const index = await classes.of(ctx.tenant.id);
  const field = [...new Set(demand.majors.flatMap(fieldsOf))];
  const { hits } = index.search({ text: '', filters: { field }, limit: CANDIDATES });
  if (hits.length === 0) return [];
  const found = await publicClasses(ctx, { ids: hits.map(({ id }) => id) });
  const byId = new Map(found.filter(({ school }) => school.id !== listing.organisationId).map((one) => [one.id, one]));
  if (byId.size === 0) return [];
  const weights = await listings.adviser().weightsOf(ctx);
  const law = await internshipLaw(ctx);
  const supplies: Supply[] = [];
  for (const one of byId.values())
    supplies.push({
      ...supplyOf(one, named),
      barred: law.barred(one),
      ...(await reachOfMajor(listings, ctx, one.major)),
    });
  return rankSupplies(demand, supplies, byId.size, weights)
    .filter(({ match }) => match.score >= LEAST && isNearMajor(match))
    .slice(0, limit)
    .map(({ id, match }) => {
      const one = byId.get(id)!;
      const view = isHiring(listing) ? law.view(listing as TalentListing, one) : { against: [], doubtful: [] };
      const own = matchInWords(match, codes, lang);
      const told = {
        ...own,
        blockers: [...lawInWords(view.against, lang), ...own.blockers],
        doubts: lawInWords(view.doubtful, lang),
      };
      const { reasons, blockers, improvements } = told;
      const [offer] = matchInWords(match, codes, lang, 'demand').improvements;
      const colon = lang === 'zh' ? '：' : ': ';
      return {
        one,
        match: told,
        reasons: reasons.map(({ label, detail }) => `${label}${colon}${detail}`),
        lacks: [
          ...blockers.map(({ label, detail }) => `${label}${colon}${detail}`),
          ...improvements
            .filter(({ factor }) => !blockers.some((blocker) => blocker.factor === factor))
            .map(({ detail }) => detail),
        ]
          .slice(0, MOST_LACKS)
          // What the one who needs could do about it, beside what the class could.
          .concat(offer === undefined ? [] : [lang === 'zh' ? `或者您${offer.detail}` : `Or you: ${offer.detail}`]),
      };
    });
}

/** 专业大类 of a major at each level: 26, 46 and 66 are the same field for universities, colleges and secondary schools. */
const fieldsOf = (major: string): string[] =>
  [20, 40, 60].map((level) => String(level + (Number(major.slice(0, 2)) % 20)));

/** A class of another trade is none that fits, whatever else does. */
const isNearMajor = ({ reasons }: Match): boolean =>
  reasons.some(({ factor, closeness }) => factor === 'major' && closeness >= LEAST_MAJOR);

/** Posts as the engine knows them; of cooperation and training what speaks of a class. */
const demandOf = (listing: Listing, named: Named): Demand | undefined =>
  listing.type === 'talent' ? listingDemand(listing, named) : demandOfKind(listing);

const supplyOf = (
  { id, skills, divisions, territory, kinds, major, education }: PublicClass,
  named: Named,
): Supply => ({
  id,
  occupations: [],
  skills: named(skills),
  places: divisions.length > 0 || territory === null ? divisions : [territory],
  kinds,
  ...(major !== null && { major }),
  ...(education !== null && { education }),
});
