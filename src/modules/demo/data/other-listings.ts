import { KIND_TYPES, type KindType } from '#contracts/kinds';
import { newId } from '#kernel/ids';
import { addDays, civilDate } from '#kernel/time';
import { emptyKind, emptyListing, formPatch, nearKey, type ListingId, type NewListing } from '#modules/listings';
import { courseOf, type Course, type CourseState } from './courses.ts';
import { COOPERATION } from './kinds/cooperation.ts';
import { FACILITY } from './kinds/facility.ts';
import { RESEARCH } from './kinds/research.ts';
import { SERVICE } from './kinds/service.ts';
import { TALENT_OFFERS } from './kinds/talent-offers.ts';
import { TRAINING } from './kinds/training.ts';
import type { Wish } from './kinds/wish.ts';
import type { DemoListing, RegionFacts } from './listings.ts';
import { DEMO_ORGANISATIONS } from './organisations.ts';

export const WISHES: Readonly<Record<KindType, readonly Wish[]>> = {
  cooperation: COOPERATION,
  research: RESEARCH,
  service: SERVICE,
  training: TRAINING,
  facility: FACILITY,
};

/** The five kinds besides talent, and the talent that schools offer: nearly all published, some confirmed long ago. */
export const makeOtherListings = (facts: RegionFacts): DemoListing[] => [
  ...KIND_TYPES.flatMap((type) =>
    WISHES[type].map((wish, at) => makeWish(facts, type, wish, STATES_AT[at] ?? 'published')),
  ),
  ...TALENT_OFFERS.map((offer) => makeOffer(facts, offer)),
];

/** Of each kind one waits for the officer, one is being written and one has run out. */
const STATES_AT: Readonly<Record<number, CourseState>> = { 4: 'submitted', 7: 'draft', 10: 'expired' };

function makeWish(facts: RegionFacts, type: KindType, wish: Wish, state: CourseState): DemoListing {
  const { steps, ...dates } = courseOf(state, facts.now, facts.chance);
  const today = civilDate(facts.now);
  const { by: name, side, title, description } = wish;
  const detail = wish.detail((days) => addDays(today, days));
  const empty = emptyKind(type, side, newId<ListingId>(), dates.createdAt);
  const form = formPatch({ title, description, detail: { ...detail } } as never, facts.codes, type);
  const listing: NewListing = {
    ...empty,
    ...standing(facts, name, title, state, dates),
    title,
    description,
    detail: { ...empty.detail, ...form.detail },
  };
  return { listing, steps };
}

function makeOffer(facts: RegionFacts, offer: (typeof TALENT_OFFERS)[number]): DemoListing {
  const { steps, ...dates } = courseOf('published', facts.now, facts.chance);
  const { party, ...own } = offer;
  const listing: NewListing = {
    ...emptyListing(newId<ListingId>(), dates.createdAt),
    ...standing(facts, party, offer.title, 'published', dates),
    ...own,
    side: 'offer',
  };
  return { listing, steps };
}

/** What follows from whose it is and how far it has come. */
function standing(
  { organisationIds, accountIds, codes }: RegionFacts,
  name: string,
  title: string,
  state: CourseState,
  dates: Omit<Course, 'steps'>,
) {
  const organisation = DEMO_ORGANISATIONS.find((one) => one.name === name)!;
  const county = organisation.division.slice(0, 6);
  const placeText = codes.label('division', county);
  return {
    ...dates,
    state,
    organisationId: organisationIds.get(name)!,
    territory: organisation.division,
    employerName: name,
    createdBy: accountIds.get(name) ?? null,
    industry: organisation.industry,
    divisions: [county],
    placeText,
    nearKey: dates.publishedAt === null ? null : nearKey(name, title, placeText),
  };
}
