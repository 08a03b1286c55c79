import { kindWords, type KindType, type ShownDetail } from '#contracts/kinds';
import type { CodeBook } from '#modules/codes';
import type { PublicListing } from '../contract.ts';
import { isHiring } from '../model.ts';
import { jobPosting, locationsOf, withoutGaps } from './job-posting.ts';
import { statedEnd } from './listing-card.tsx';

type KindListing = Exclude<PublicListing, { type: 'talent' }>;

/**
 * What machines read: a job is a JobPosting, a course a Course, everything else a schema.org Demand or Offer.
 * Only from the public projection, whoever looks at the page.
 */
export function structuredData(listing: PublicListing, codes: CodeBook, url: string): object | undefined {
  if (listing.type === 'talent') return isHiring(listing) ? jobPosting(listing, codes, url) : undefined;
  return listing.type === 'training' && listing.side === 'offer'
    ? course(listing, codes, url)
    : demandOrOffer(listing, codes, url);
}

const THINGS: Readonly<Record<KindType, string>> = {
  cooperation: 'Service',
  research: 'Service',
  service: 'Service',
  training: 'Course',
  facility: 'Product',
};

function demandOrOffer(listing: KindListing, codes: CodeBook, url: string): object {
  const isOffer = listing.side === 'offer';
  const end = statedEnd(listing);
  return withoutGaps({
    '@context': 'https://schema.org',
    '@type': isOffer ? 'Offer' : 'Demand',
    url,
    name: listing.title,
    description: listing.description || undefined,
    category: kindWords(listing.type, listing.side).name.zh,
    itemOffered: { '@type': THINGS[listing.type], name: listing.title },
    offeredBy: isOffer ? party(listing) : undefined,
    availableAtOrFrom: locationsOf(listing, codes),
    priceSpecification: priceOf(listing.detail, 'price') ?? priceOf(listing.detail, 'budget'),
    validThrough: end === undefined ? undefined : `${end}T23:59:59+08:00`,
  });
}

const MODES: Readonly<Record<string, string>> = {
  onSite: 'onsite',
  atFirm: 'onsite',
  online: 'online',
  blended: 'blended',
};

function course(listing: KindListing, codes: CodeBook, url: string): object {
  const { detail } = listing;
  const hours = ['theoryHours', 'practiceHours'].reduce((sum, name) => sum + (numberOf(detail[name]) ?? 0), 0);
  return withoutGaps({
    '@context': 'https://schema.org',
    '@type': 'Course',
    url,
    name: listing.title,
    description: listing.description || listing.title,
    provider: party(listing),
    teaches: detail['syllabus'] ?? undefined,
    offers: withoutGaps({
      '@type': 'Offer',
      category: detail['feeMode'] === 'free' ? 'Free' : 'Paid',
      priceSpecification: priceOf(detail, 'fee'),
    }),
    hasCourseInstance: withoutGaps({
      '@type': 'CourseInstance',
      courseMode: MODES[textOf(detail['teaching']) ?? ''],
      // One 学时 is a lesson of 45 minutes.
      courseWorkload: hours === 0 ? undefined : `PT${Math.round((hours * 45) / 60)}H`,
      startDate: detail['classFrom'] ?? undefined,
      endDate: detail['classUntil'] ?? undefined,
      maximumAttendeeCapacity: detail['seats'] ?? undefined,
      location: locationsOf(listing, codes),
    }),
  });
}

const party = ({ employer }: KindListing): object => ({ '@type': 'Organization', name: employer.name });

const numberOf = (value: ShownDetail[string] | undefined): number | undefined =>
  typeof value === 'number' ? value : undefined;
const textOf = (value: ShownDetail[string] | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

function priceOf(detail: ShownDetail, name: 'price' | 'budget' | 'fee'): object | undefined {
  const [min, max] = [numberOf(detail[`${name}Min`]), numberOf(detail[`${name}Max`])];
  if (min === undefined && max === undefined) return undefined;
  return withoutGaps({
    '@type': 'PriceSpecification',
    priceCurrency: 'CNY',
    minPrice: min === undefined ? undefined : min / 100,
    maxPrice: max === undefined ? undefined : max / 100,
  });
}
