import { newId } from '#kernel/ids';
import type { CodeBook } from '#modules/codes';
import {
  emptyListing,
  formPatch,
  nearKey,
  type ListingId,
  type ListingKind,
  type NewListing,
  type NewTalent,
  type Step,
} from '#modules/listings';
import { courseOf, type Course, type CourseState } from './courses.ts';
import { CLOSINGS, FLAWS, type Flaw } from './flaws.ts';
import { readJobs, type Job } from './jobs.ts';
import { DEMO_ORGANISATIONS, type DemoOrganisation } from './organisations.ts';
import type { Chance } from './random.ts';
import { REPOSTS, REPOST_SOURCE, without, type Repost } from './reposts.ts';
import { writeForm, type Offer } from './write-form.ts';

export interface DemoListing<Of extends NewListing = NewListing> {
  readonly listing: Of;
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

const JOBS = new Map(readJobs().map((job) => [job.title, job]));
export const jobOf = (title: string): Job => JOBS.get(title)!;

/** How many listings of the organisations are in which state. */
export const OWN_LISTINGS: Readonly<Record<CourseState, number>> = {
  published: 156,
  submitted: 12,
  returned: 6,
  draft: 12,
  expired: 10,
  closed: 8,
};

/** The firm of the demo sign-in has something in every state. */
const OF_DEMO_FIRM: readonly CourseState[] = [
  ...Array<CourseState>(9).fill('published'),
  'submitted',
  'submitted',
  'returned',
  'draft',
  'draft',
  'expired',
  'closed',
];

export function makeListings(facts: RegionFacts): DemoListing<NewTalent>[] {
  const { chance } = facts;
  const demoFirm = DEMO_ORGANISATIONS.find(({ as }) => as === 'enterprise')!;
  const own = offersOf(demoFirm, OF_DEMO_FIRM.length, chance).map((offer, at) => ({ offer, state: OF_DEMO_FIRM[at]! }));
  const others = DEMO_ORGANISATIONS.filter((one) => one !== demoFirm && !one.pending)
    .map((employer) => offersOf(employer, listingsOf(employer), chance))
    .filter((offers) => offers.length > 0);
  // What a firm is known for is always to be seen; the rest is left to chance.
  const known = others.map(([first]) => ({ offer: first!, state: 'published' as const }));
  const left = statesLeft([...own, ...known].map(({ state }) => state));
  const more = others.flatMap(([, ...offers]) => offers);
  const rest = chance.some(more, left.length).map((offer, at) => ({ offer, state: left[at]! }));
  return [
    ...[...own, ...known, ...rest].map(({ offer, state }) => makeOwn(facts, offer, state)),
    ...REPOSTS.map((repost) => makeRepost(facts, repost)),
  ];
}

const statesLeft = (taken: readonly CourseState[]): CourseState[] =>
  Object.entries(OWN_LISTINGS).flatMap(([state, count]) =>
    Array<CourseState>(count - taken.filter((one) => one === state).length).fill(state as CourseState),
  );

const listingsOf = ({ kind, people }: DemoOrganisation): number => {
  if (kind !== 'enterprise') return 3;
  if (people < 20) return 2;
  return people < 100 ? 5 : people < 300 ? 6 : people < 1000 ? 8 : 11;
};

/** What an employer is known for comes first, then its other jobs, then what any firm needs. */
function offersOf(employer: DemoOrganisation, count: number, chance: Chance): Offer[] {
  const [first, ...others] = employer.jobs.map(jobOf);
  if (first === undefined) return [];
  const anywhere = [...JOBS.values()].filter((job) => job.anywhere && !employer.jobs.includes(job.title));
  const more = employer.kind === 'enterprise' && employer.people >= 20 ? chance.some(anywhere, 4) : [];
  const jobs = [first, ...chance.some(others, others.length), ...more];
  return jobs.slice(0, count).map((job) => ({ employer, job, kind: job.trains ? kindOf(chance) : 'employment' }));
}

const kindOf = (chance: Chance): ListingKind => {
  const draw = chance.next();
  return draw < 0.6 ? 'employment' : draw < 0.82 ? 'internship' : 'apprenticeship';
};

export function makeOwn(facts: RegionFacts, offer: Offer, state: CourseState): DemoListing<NewTalent> {
  const { chance, now, organisationIds, accountIds } = facts;
  const { name } = offer.employer;
  const flaw = flawIn(state, chance);
  const course = courseOf(state, now, chance, reasonsOf(state, flaw, chance));
  const written = flawed(write(facts, offer, course), flaw);
  const listing: NewTalent = {
    ...written,
    ...(state === 'draft' && unfinished(chance)),
    state,
    organisationId: organisationIds.get(name)!,
    territory: offer.employer.division,
    employerName: name,
    createdBy: accountIds.get(name) ?? null,
    nearKey: course.publishedAt === null ? null : nearKey(name, written.title, written.placeText),
  };
  return { listing, steps: course.steps };
}

/** Some that wait for review hold the flaws for which others were returned, so that the officer has something to find. */
function flawIn(state: CourseState, chance: Chance): Flaw | undefined {
  const isFlawed = state === 'returned' || (state === 'submitted' && chance.chance(0.4));
  return isFlawed ? chance.pick(FLAWS) : undefined;
}

function write(facts: RegionFacts, offer: Offer, course: Course): NewTalent {
  const { steps: _, ...dates } = course;
  const { codes, chance } = facts;
  const form = writeForm(offer, codes, chance, course.validFrom, course.validUntil);
  return { ...emptyListing(newId<ListingId>(), course.createdAt), ...formPatch(form, codes), ...dates };
}

function reasonsOf(state: CourseState, flaw: Flaw | undefined, chance: Chance): Step['reasons'] {
  if (state === 'closed') return [{ field: 'state', text: chance.pick(CLOSINGS) }];
  return flaw === undefined ? [] : [flaw.reason];
}

const flawed = (listing: NewTalent, flaw: Flaw | undefined): NewTalent => ({
  ...listing,
  ...(flaw?.description !== undefined && { description: flaw.description }),
  ...(flaw?.requirements !== undefined && { requirements: `${listing.requirements}\n4. ${flaw.requirements}。` }),
});

/** A draft lacks something still. */
const unfinished = (chance: Chance): Partial<NewTalent> =>
  chance.pick<Partial<NewTalent>>([
    { description: '' },
    { headcount: null },
    { requirements: '' },
    { validUntil: null, validFrom: null },
  ]);

function makeRepost(facts: RegionFacts, repost: Repost): DemoListing<NewTalent> {
  const { chance, now } = facts;
  const { employer: name, division, industry, lacks } = repost;
  const employer: DemoOrganisation = {
    as: undefined,
    kind: 'enterprise',
    name,
    division,
    industry,
    people: 60,
    nature: '',
    about: '',
    pending: false,
    jobs: [],
  };
  const job = jobOf(repost.job);
  const course = courseOf('published', now, chance);
  const listing: NewTalent = {
    ...write(facts, { employer, job, kind: 'employment' }, course),
    state: 'published',
    territory: division,
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
