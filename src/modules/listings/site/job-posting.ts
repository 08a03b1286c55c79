import { civilDate } from '#kernel/time';
import { ancestorsOf, type CodeBook } from '#modules/codes';
import type { PublicTalent } from '../contract.ts';
import { EDUCATION_LABELS, type ListingKind, type PayPeriod } from '../model.ts';
import { statedEnd } from './listing-card.tsx';

/** schema.org units of pay; per piece has none. */
const UNITS: Readonly<Partial<Record<PayPeriod, string>>> = {
  month: 'MONTH',
  year: 'YEAR',
  week: 'WEEK',
  day: 'DAY',
  hour: 'HOUR',
};

/** An ordinary post says nothing about full or part time, so nothing is said. */
const EMPLOYMENT_TYPES: Readonly<Partial<Record<ListingKind, string>>> = {
  internship: 'INTERN',
  apprenticeship: 'OTHER',
};

/** https://schema.org/JobPosting. Only what the listing states: what the platform inferred or assumed stays out. */
export function jobPosting(listing: PublicTalent, codes: CodeBook, url: string): object {
  const stated = <T>(field: string, value: T | null | undefined): T | undefined =>
    listing.readings[field] === undefined && value !== null ? value : undefined;
  const end = statedEnd(listing);
  return withoutGaps({
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    url,
    identifier: { '@type': 'PropertyValue', propertyID: 'jiangqiao', value: listing.id },
    title: listing.title,
    description:
      [listing.description, listing.requirements].filter((text) => text !== '').join('\n\n') || listing.title,
    datePosted: listing.publishedAt === null ? undefined : civilDate(new Date(listing.publishedAt)),
    validThrough: end === undefined ? undefined : `${end}T23:59:59+08:00`,
    employmentType: EMPLOYMENT_TYPES[listing.kind],
    hiringOrganization: { '@type': 'Organization', name: listing.employer.name },
    jobLocation: locationsOf(listing, codes),
    baseSalary: salaryOf(listing),
    totalJobOpenings: listing.headcount ?? undefined,
    qualifications: listing.requirements || undefined,
    educationRequirements:
      listing.education.level === null || listing.education.level === 'none'
        ? undefined
        : EDUCATION_LABELS[listing.education.level].zh,
    experienceRequirements:
      (listing.experience.minYears ?? 0) === 0
        ? undefined
        : {
            '@type': 'OccupationalExperienceRequirements',
            monthsOfExperience: Math.round(listing.experience.minYears! * 12),
          },
    skills: listing.skills.length === 0 ? undefined : listing.skills.join('、'),
    occupationalCategory: stated('occupation', listing.occupation?.label),
    industry: stated('industry', listing.industry?.label),
  });
}

export function locationsOf({ place }: Pick<PublicTalent, 'place'>, codes: CodeBook): object[] | undefined {
  const places = place.divisions.map(({ code }) => {
    const [province, city, county] = [...ancestorsOf('division', code), code].map((one) =>
      codes.label('division', one),
    );
    return {
      '@type': 'Place',
      address: withoutGaps({
        '@type': 'PostalAddress',
        addressCountry: 'CN',
        addressRegion: province,
        addressLocality: [...new Set([city, county])].filter((name) => name !== undefined).join('') || undefined,
        streetAddress: place.address || undefined,
      }),
    };
  });
  return places.length === 0 ? undefined : places;
}

function salaryOf({ pay }: PublicTalent): object | undefined {
  const unit = pay.period === null ? undefined : UNITS[pay.period];
  if (unit === undefined || (pay.min === null && pay.max === null)) return undefined;
  return {
    '@type': 'MonetaryAmount',
    currency: 'CNY',
    value: withoutGaps({
      '@type': 'QuantitativeValue',
      minValue: pay.min === null ? undefined : pay.min / 100,
      maxValue: pay.max === null ? undefined : pay.max / 100,
      unitText: unit,
    }),
  };
}

export const withoutGaps = (object: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
