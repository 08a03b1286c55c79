import { emptyDetail, type KindType, type ListingType, type Side } from '#contracts/kinds';
import type { NewKind, NewListing, NewTalent } from './listing-row.ts';
import type { Header, ListingId, Talent } from './model.ts';

/** A listing that says nothing yet. */
export function emptyListingOf(type: ListingType, side: Side, id: ListingId, now: Date): NewListing {
  return type === 'talent' ? { ...emptyListing(id, now), side } : emptyKind(type, side, id, now);
}

/** A 招聘需求 that says nothing yet. */
export const emptyListing = (id: ListingId, now: Date): NewTalent => ({
  type: 'talent',
  ...emptyHeader('need', id, now),
  ...EMPTY_TALENT,
});

export const emptyKind = (type: KindType, side: Side, id: ListingId, now: Date): NewKind => ({
  type,
  ...emptyHeader(side, id, now),
  detail: emptyDetail(type),
});

const emptyHeader = (side: Side, id: ListingId, now: Date): Omit<Header, 'version'> => ({
  id,
  side,
  organisationId: null,
  agentId: null,
  departmentId: null,
  territory: null,
  employerName: '',
  sourceName: null,
  sourceUrl: null,
  state: 'draft',
  returnedReasons: [],
  closedReason: null,
  title: '',
  industry: null,
  placeText: '',
  divisions: [],
  address: '',
  description: '',
  validFrom: null,
  validUntil: null,
  confirmedOn: null,
  readings: {},
  incomplete: [],
  importId: null,
  contentKey: null,
  nearKey: null,
  createdBy: null,
  createdAt: now,
  updatedAt: now,
  publishedAt: null,
});

const EMPTY_TALENT: Talent = {
  kind: 'employment',
  occupation: null,
  headcount: null,
  majors: [],
  skills: [],
  education: null,
  educationText: '',
  experienceMin: null,
  experienceMax: null,
  experienceText: '',
  payText: '',
  payMin: null,
  payMax: null,
  payPeriod: null,
  payMonths: null,
  payNegotiable: false,
  payMonthMin: null,
  payMonthMax: null,
  requirements: '',
};
