import { newId } from '#kernel/ids';
import type { CodeBook } from '#modules/codes';
import {
  emptyListing,
  formPatch,
  nearKey,
  type ListingId,
  type ListingKind,
  type ListingState,
  type NewListing,
  type Step,
} from '#modules/listings';
import { courseOf, type Course } from './courses.ts';
import { CLOSINGS, FLAWS, type Flaw } from './flaws.ts';
import { readJobs, type Job, type JobField } from './jobs.ts';
import { DEMO_ORGANISATIONS, type DemoOrganisation, type Sector } from './organisations.ts';
import type { Chance } from './random.ts';
import { REPOSTS, REPOST_SOURCE, without, type Repost } from './reposts.ts';
import { writeForm, type Offer } from './write-form.ts';

export interface DemoListing {
  readonly listing: NewListing;
  readonly steps: readonly Step[];
}

/** What the generator needs to know of the region. */
export interface RegionFacts {
  readonly codes: CodeBook;
  readonly now: Date;
  readonly chance: Chance;
  /** By the name of the organisation. */
  readonly organisationIds: ReadonlyMap<string, string>;
  /** The demo account of an organisation, if it has one. */
  readonly accountIds: ReadonlyMap<string, string>;
}

const JOBS = readJobs();

/** What else a sector needs besides its own jobs and those of any office. */
const BORROWED: Readonly<Partial<Record<Sector, readonly string[]>>> = {
  chemicals: ['电气工程师', '维修电工', '焊工'],
  food: ['仓库管理员', '冷库操作工', '维修电工'],
};

/** How many listings of the organisations are in which state. */
export const OWN_LISTINGS: Readonly<Record<ListingState, number>> = {
  published: 156,
  submitted: 12,
  returned: 6,
  draft: 12,
  expired: 10,
  closed: 8,
};

/** The firm of the demo sign-in has something in every state. */
const OF_DEMO_FIRM: readonly ListingState[] = [
  ...Array<ListingState>(9).fill('published'),
  'submitted',
  'submitted',
  'returned',
  'draft',
  'draft',
  'expired',
  'closed',
];

export function makeListings(facts: RegionFacts): DemoListing[] {
  const { chance } = facts;
  const demoFirm = DEMO_ORGANISATIONS.find(({ as }) => as === 'enterprise')!;
  const own = offersOf(demoFirm, OF_DEMO_FIRM.length, chance).map((offer, at) => ({ offer, state: OF_DEMO_FIRM[at]! }));
  const others = DEMO_ORGANISATIONS.filter((one) => one !== demoFirm && !one.pending).flatMap((employer) =>
    offersOf(employer, listingsOf(employer), chance),
  );
  const left = statesLeft(OF_DEMO_FIRM);
  const rest = chance.some(others, left.length).map((offer, at) => ({ offer, state: left[at]! }));
  return [
    ...[...own, ...rest].map(({ offer, state }, at) => makeOwn(facts, offer, state, at)),
    ...REPOSTS.map((repost) => makeRepost(facts, repost)),
  ];
}

const statesLeft = (taken: readonly ListingState[]): ListingState[] =>
  Object.entries(OWN_LISTINGS).flatMap(([state, count]) =>
    Array<ListingState>(count - taken.filter((one) => one === state).length).fill(state as ListingState),
  );

const listingsOf = ({ kind, people }: DemoOrganisation): number => {
  if (kind !== 'enterprise') return 3;
  if (people < 20) return 2;
  return people < 100 ? 5 : people < 300 ? 6 : people < 1000 ? 8 : 11;
};

const FIELD_OF_KIND: Readonly<Partial<Record<DemoOrganisation['kind'], JobField>>> = {
  school: 'teaching',
  institute: 'research',
  agency: 'staffing',
};

/** The job that a field is known for comes first, then any others. */
function offersOf(employer: DemoOrganisation, count: number, chance: Chance): Offer[] {
  const { kind, sector } = employer;
  const field = sector ?? FIELD_OF_KIND[kind];
  if (field === undefined) return [];
  const [first, ...own] = JOBS.filter((job) => job.field === field);
  const borrowed = sector === undefined ? [] : (BORROWED[sector] ?? []);
  const others = JOBS.filter((job) => borrowed.includes(job.title) || (sector !== undefined && job.field === 'office'));
  return [first!, ...chance.some([...own, ...others], count - 1)].map((job) => ({
    employer,
    job,
    kind: job.trains ? kindOf(chance) : 'employment',
  }));
}

const kindOf = (chance: Chance): ListingKind => {
  const draw = chance.next();
  return draw < 0.6 ? 'employment' : draw < 0.82 ? 'internship' : 'apprenticeship';
};

function makeOwn(facts: RegionFacts, offer: Offer, state: ListingState, at: number): DemoListing {
  const { chance, now, organisationIds, accountIds } = facts;
  const { name } = offer.employer;
  // Some that wait for review hold the same flaws, so that the officer has something to find.
  const flaw = state === 'returned' || (state === 'submitted' && at % 4 === 1) ? FLAWS[at % FLAWS.length] : undefined;
  const course = courseOf(state, now, chance, reasonsOf(state, flaw, chance));
  const written = flawed(write(facts, offer, course), flaw);
  const listing: NewListing = {
    ...written,
    ...(state === 'draft' && unfinished(chance)),
    state,
    organisationId: organisationIds.get(name)!,
    employerName: name,
    createdBy: accountIds.get(name) ?? null,
    nearKey: course.publishedAt === null ? null : nearKey(name, written.title, written.placeText),
  };
  return { listing, steps: course.steps };
}

function write(facts: RegionFacts, offer: Offer, course: Course): NewListing {
  const { steps: _, ...dates } = course;
  const { codes, chance } = facts;
  const form = writeForm(offer, codes, chance, course.validFrom, course.validUntil);
  return { ...emptyListing(newId<ListingId>(), course.createdAt), ...formPatch(form, codes), ...dates };
}

function reasonsOf(state: ListingState, flaw: Flaw | undefined, chance: Chance): Step['reasons'] {
  if (state === 'closed') return [{ field: 'state', text: chance.pick(CLOSINGS) }];
  return flaw === undefined ? [] : [flaw.reason];
}

const flawed = (listing: NewListing, flaw: Flaw | undefined): NewListing => ({
  ...listing,
  ...(flaw?.description !== undefined && { description: flaw.description }),
  ...(flaw?.requirements !== undefined && { requirements: `${listing.requirements}\n4. ${flaw.requirements}。` }),
});

/** A draft lacks something still. */
const unfinished = (chance: Chance): Partial<NewListing> =>
  chance.pick<Partial<NewListing>>([
    { description: '' },
    { headcount: null },
    { requirements: '' },
    { validUntil: null, validFrom: null },
  ]);

function makeRepost(facts: RegionFacts, repost: Repost): DemoListing {
  const { chance, now } = facts;
  const { employer: name, division, industry, lacks } = repost;
  const employer: DemoOrganisation = {
    kind: 'enterprise',
    name,
    division,
    industry,
    people: 60,
    nature: '',
    about: '',
  };
  const job = JOBS.find(({ title }) => title === repost.job)!;
  const course = courseOf('published', now, chance);
  const listing: NewListing = {
    ...write(facts, { employer, job, kind: 'employment' }, course),
    state: 'published',
    employerName: name,
    sourceName: REPOST_SOURCE,
    sourceUrl: `https://example.org/jobs/${chance.between(10_000, 99_999)}`,
    readings: readingsOf(lacks),
    createdAt: course.publishedAt!,
    ...without(lacks),
  };
  const step: Step = {
    at: course.publishedAt!,
    verb: 'import',
    fromState: null,
    toState: 'published',
    accountId: null,
    reasons: [],
  };
  return {
    listing: { ...listing, nearKey: nearKey(name, listing.title, listing.placeText), updatedAt: course.publishedAt! },
    steps: [step],
  };
}

const readingsOf = (lacks: Repost['lacks']): NewListing['readings'] => ({
  occupation: { confidence: 0.95, zh: '由岗位名称推定', en: 'inferred from the title' },
  ...(lacks.includes('validUntil') && {
    validUntil: {
      confidence: 0.5,
      zh: '来源未注明有效期，按 60 天计',
      en: 'The source names no end; 60 days are assumed',
    },
  }),
});
