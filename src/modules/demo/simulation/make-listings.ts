import { newId } from '#kernel/ids';
import type { CodeBook } from '#modules/codes';
import {
  emptyListing,
  formPatch,
  type ListingKind,
  nearKey,
  type ListingId,
  type NewListing,
  type NewTalent,
  type Step,
} from '#modules/listings';
import type { Course, CourseState } from '../data/courses.ts';
import { FLAWS } from '../data/flaws.ts';
import { readJobs, type Job } from '../data/jobs.ts';
import type { Chance } from '../data/random.ts';
import { REPOST_SOURCE, without, type Repost } from '../data/reposts.ts';
import { writeForm, type Offer } from '../data/write-form.ts';
import { livesOf, type Life } from './lives.ts';
import { FOUNDED, type SimulatedOrganisation } from './make-organisations.ts';
import { offerWriter, wishWriter, type MadeText } from './make-wishes.ts';

export type Employer = SimulatedOrganisation & {
  readonly id: string;
  /** Name of the county. */
  readonly place: string;
  readonly since: Date;
};

export interface ListingFacts {
  readonly codes: CodeBook;
  readonly now: Date;
  readonly chance: Chance;
  readonly organisations: readonly Employer[];
  /** Whose listings of long ago belong to the region's past, and nothing else. */
  readonly veterans?: readonly Employer[];
  /** Never registered: what they look for was taken over from elsewhere. */
  readonly strangers?: readonly Stranger[];
}

type Stranger = Omit<Employer, 'id' | 'since'>;

export interface MadeListing {
  readonly listing: NewListing;
  readonly steps: readonly Step[];
}

/** Of what people post three in four are jobs; schools offer their classes and everybody the five other kinds. */
const JOBS_UP_TO = 0.74;
const OFFERS_UP_TO = 0.77;
const REPOSTED = 0.03;
const PAST_OF_VETERANS = 0.3;

/** Texts are drawn from so many that were made before: a million listings repeat themselves as a million people do. */
const WORDINGS = 6;

/** Endless; the same seed gives the same ones, but for their ids. */
export function* makeListings(facts: ListingFacts): Generator<MadeListing> {
  const { chance, veterans = [], strangers = [] } = facts;
  const write = jobWriter(facts);
  const wish = wishWriter(facts);
  const offer = offerWriter(facts);
  const hiring = write.hiring(facts.organisations);
  const pastHiring = write.hiring(veterans);
  const reposting = write.hiring(strangers);
  const lives = livesOf(facts);
  const standing = new Set<string>();
  /** What one firm has up already it does not put up again: what was drawn twice is of the past. */
  const lived = ({ text, by }: MadeText, past: boolean): MadeListing | undefined => {
    const key = `${by.id} ${text.title}`;
    const drawn = past ? lives.over() : lives.any();
    const over = drawn.state === 'closed' || drawn.state === 'expired';
    const life = !over && standing.has(key) ? lives.over() : drawn;
    if (life.course.createdAt < by.since) return undefined;
    if (life.state !== 'closed' && life.state !== 'expired') standing.add(key);
    return posted(text, by, life, chance);
  };
  for (;;) {
    const draw = chance.next();
    if (draw < REPOSTED && reposting.length > 0) {
      yield reposted(write.text(chance.pick(reposting), 'employment'), lives.standing(), chance);
    } else if (draw < JOBS_UP_TO) {
      const past = pastHiring.length > 0 && chance.chance(PAST_OF_VETERANS);
      const made = lived(write.text(chance.pick(past ? pastHiring : hiring), chance.pick(KIND_DECK)), past);
      if (made !== undefined) yield made;
    } else {
      const made = lived(draw < OFFERS_UP_TO ? offer() : wish(), false);
      if (made !== undefined) yield made;
    }
  }
}

const KIND_DECK = [
  'employment',
  'employment',
  'employment',
  'internship',
  'apprenticeship',
] as const satisfies readonly ListingKind[];

/** Jobs as employers of a trade write them, each wording once. */
function jobWriter({ codes, chance, now }: ListingFacts) {
  const jobs = new Map(readJobs().map((job) => [job.title, job]));
  const anywhere = [...jobs.values()].filter((job) => job.anywhere);
  const texts = new Map<string, NewTalent>();
  const jobFor = (employer: SimulatedOrganisation): Job =>
    employer.people >= 20 && chance.chance(0.15) ? chance.pick(anywhere) : jobs.get(chance.pick(employer.jobs))!;
  return {
    hiring: <Of extends SimulatedOrganisation>(organisations: readonly Of[]): Of[] =>
      organisations
        .filter((one) => one.jobs.some((title) => jobs.has(title)))
        .flatMap((one) => Array<Of>(one.people < 20 ? 1 : one.people < 200 ? 3 : 6).fill(one)),
    text: <Of extends SimulatedOrganisation>(employer: Of, wanted: Offer['kind']): { text: NewTalent; by: Of } => {
      const job = jobFor(employer);
      const kind = job.trains ? wanted : 'employment';
      const key = `${employer.pattern} ${job.title} ${kind} ${chance.between(1, WORDINGS)}`;
      const known = texts.get(key);
      if (known !== undefined) return { text: known, by: employer };
      // The wording is shared, the years and the number of staff are not.
      const shared = { ...employer, about: employer.about.replace(FOUNDED, '') };
      const form = writeForm({ employer: shared, job, kind }, codes, chance, '2026-01-01', '2026-12-31');
      const text = { ...emptyListing(newId<ListingId>(), now), ...formPatch(form, codes) };
      texts.set(key, text);
      return { text, by: employer };
    },
  };
}

/** A text in the name of one employer, with a life of its own and, where an officer looks at it, with a flaw to be found. */
function posted(
  text: NewListing,
  employer: Employer,
  { state, course: { steps, ...dates } }: Life,
  chance: Chance,
): MadeListing {
  const flawed = state === 'returned' || (state === 'submitted' && chance.chance(0.4));
  const flaw = flawed ? chance.pick(FLAWS) : undefined;
  const reasons = flaw === undefined || state !== 'returned' ? [] : [flaw.reason];
  const listing = {
    ...standingOf(text, employer, { state, ...dates }),
    organisationId: employer.id,
    returnedReasons: reasons,
    ...(flaw?.description !== undefined && { description: flaw.description }),
    ...(flaw?.requirements !== undefined &&
      text.type === 'talent' && { requirements: `${text.requirements}\n4. ${flaw.requirements}。` }),
  } as NewListing;
  return {
    listing,
    steps: reasons.length === 0 ? steps : [...steps.slice(0, -1), { ...steps.at(-1)!, reasons }],
  };
}

type Dates = Omit<Course, 'steps'> & { readonly state: CourseState };

const standingOf = (text: NewListing, employer: Stranger, dates: Dates): NewListing => ({
  ...text,
  ...dates,
  id: newId<ListingId>(),
  territory: employer.division,
  employerName: employer.name,
  industry: employer.industry,
  divisions: [employer.division.slice(0, 6)],
  placeText: employer.place,
  nearKey: dates.publishedAt === null ? null : nearKey(employer.name, text.title, employer.place),
});

const LACKS: readonly Repost['lacks'][] = [[], ['headcount'], ['pay'], ['validUntil'], ['headcount', 'validUntil']];

/** Taken over from elsewhere: nobody has claimed it, and something is missing. */
function reposted(
  { text, by }: { readonly text: NewTalent; readonly by: Stranger },
  { course: { steps: _steps, ...dates } }: Life,
  chance: Chance,
): MadeListing {
  const lacks = chance.pick(LACKS);
  const at = dates.publishedAt!;
  const listing = {
    ...standingOf(text, by, { ...dates, createdAt: at, updatedAt: at, state: 'published' }),
    sourceName: REPOST_SOURCE,
    sourceUrl: `https://example.org/jobs/${chance.between(10_000, 99_999)}`,
    ...without(lacks),
  } as NewListing;
  const step: Step = { at, verb: 'import', fromState: null, toState: 'published', accountId: null, reasons: [] };
  return { listing, steps: [step] };
}
