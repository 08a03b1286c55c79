import { chineseTokenizer } from '#engines/search';
import type { Demand } from '#engines/matching';
import { dayNumber } from '#kernel/time';
import type { TalentListing } from './model.ts';
import type { Named } from './skill-names.ts';

/** A 招聘需求 as the matching engine sees it: codes and numbers, no text but the words of its title. */
export function listingDemand(listing: TalentListing, named: Named, shownTo?: number): Demand {
  return {
    id: listing.id,
    occupations: listing.occupation === null ? [] : [listing.occupation],
    majors: listing.majors,
    skills: named(listing.skills),
    places: listing.divisions,
    words: [...new Set(chineseTokenizer.document(listing.title).terms.filter((term) => term.length > 1))],
    kind: listing.kind,
    ...(shownTo !== undefined && { shownTo }),
    ...(listing.industry !== null && { industries: [listing.industry] }),
    ...(listing.headcount !== null && { capacity: listing.headcount }),
    ...(listing.organisationId !== null && { owner: listing.organisationId }),
    ...(listing.confirmedOn !== null && { confirmedOn: dayNumber(listing.confirmedOn) }),
    ...(listing.validUntil !== null && { until: dayNumber(listing.validUntil) }),
    ...(listing.education !== null && { education: listing.education }),
    ...(listing.experienceMin !== null && { experienceYears: listing.experienceMin }),
    ...(listing.payMonthMin !== null && { payMin: listing.payMonthMin }),
    ...(listing.payMonthMax !== null && { payMax: listing.payMonthMax }),
  };
}
