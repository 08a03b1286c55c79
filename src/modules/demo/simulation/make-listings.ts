import { KIND_TYPES, type KindType } from '#contracts/kinds';
import { newId } from '#kernel/ids';
import { addDays, civilDate } from '#kernel/time';
import type { CodeBook } from '#modules/codes';
import { emptyKind, emptyListing, formPatch, type ListingId, type NewListing } from '#modules/listings';
import { courseOf, type Course, type CourseState } from '../data/courses.ts';
import { CLOSINGS, FLAWS } from '../data/flaws.ts';
import { readJobs } from '../data/jobs.ts';
import { WISHES } from '../data/other-listings.ts';
import type { Chance } from '../data/random.ts';
import { writeForm, type Offer } from '../data/write-form.ts';
import type { SimulatedOrganisation } from './make-organisations.ts';

export interface ListingFacts {
  readonly codes: CodeBook;
  readonly now: Date;
  readonly chance: Chance;
  /** `place` is the name of the county. */
  readonly organisations: readonly (SimulatedOrganisation & { readonly id: string; readonly place: string })[];
}

const DAY = 86_400_000;

/** Of what people post four in five are jobs, as in the region that the founding papers describe. */
const JOBS_AMONG_ALL = 0.8;

/** Share of each state: most of what was ever posted is over, and nobody tidies up. */
const STATES: readonly (readonly [state: CourseState, upTo: number])[] = [
  ['published', 0.4],
  ['expired', 0.68],
  ['closed', 0.9],
  ['submitted', 0.93],
  ['returned', 0.96],
  ['draft', 1],
];

/** Hiring by month, January first: after the Spring Festival and before graduation there is most of it. */
const SEASON = [0.6, 0.7, 1.5, 1.3, 1.1, 0.9, 0.7, 0.8, 1.3, 1.4, 1.2, 0.5];
const HIGHEST = Math.max(...SEASON);

/** Days from publication to the end, in the middle of what `courseOf` draws. */
const SINCE_PUBLISHED = 55;

/** Lives and texts are drawn from so many that were made before: a million listings repeat themselves as a million people do. */
const LIVES = 4000;
const WORDINGS = 6;

interface Life extends Omit<Course, 'steps'> {
  readonly state: CourseState;
}

type Employer = ListingFacts['organisations'][number];

/** Endless; the same seed gives the same ones, but for their ids. */
export function* makeListings(facts: ListingFacts): Generator<NewListing> {
  const { chance } = facts;
  const jobs = new Map(readJobs().map((job) => [job.title, job]));
  const firms = facts.organisations.filter((one) => one.jobs.some((title) => jobs.has(title)));
  const lives = Array.from({ length: LIVES }, () => lifeOf(facts));
  const texts = new Map<string, NewListing>();
  const text = (key: string, write: () => NewListing): NewListing => {
    const known = texts.get(key) ?? write();
    texts.set(key, known);
    return known;
  };
  for (;;) {
    const employer = chance.pick(firms);
    const life = chance.pick(lives);
    if (chance.chance(JOBS_AMONG_ALL)) {
      const job = jobs.get(chance.pick(employer.jobs))!;
      const kind = chance.pick(['employment', 'employment', 'employment', 'internship', 'apprenticeship'] as const);
      const key = `${employer.pattern} ${job.title} ${kind} ${chance.between(1, WORDINGS)}`;
      yield posted(
        text(key, () => writeJob(facts, { employer, job, kind })),
        employer,
        life,
        chance,
      );
    } else {
      const type = chance.pick(KIND_TYPES);
      const at = chance.between(0, WISHES[type].length - 1);
      yield posted(
        text(`${type} ${at}`, () => writeWish(facts, type, at)),
        employer,
        life,
        chance,
      );
    }
  }
}

function writeJob({ codes, chance, now }: ListingFacts, offer: Offer): NewListing {
  const form = writeForm(offer, codes, chance, '2026-01-01', '2026-12-31');
  return { ...emptyListing(newId<ListingId>(), now), ...formPatch(form, codes) };
}

function writeWish({ codes, now }: ListingFacts, type: KindType, at: number): NewListing {
  const { side, title, description, detail } = WISHES[type][at]!;
  const empty = emptyKind(type, side, newId<ListingId>(), now);
  const given = { title, description, detail: { ...detail((days) => addDays(civilDate(now), days)) } };
  const form = formPatch(given as never, codes, type);
  return { ...empty, title, description, detail: { ...empty.detail, ...form.detail } };
}

/** A text in the name of one employer, with a life of its own and, where an officer looks at it, with a flaw to be found. */
function posted(text: NewListing, employer: Employer, life: Life, chance: Chance): NewListing {
  const flawed = life.state === 'returned' || (life.state === 'submitted' && chance.chance(0.4));
  const flaw = flawed ? chance.pick(FLAWS).description : undefined;
  return {
    ...text,
    ...life,
    id: newId<ListingId>(),
    organisationId: employer.id,
    territory: employer.division,
    employerName: employer.name,
    industry: employer.industry,
    divisions: [employer.division],
    placeText: employer.place,
    nearKey: life.publishedAt === null ? null : `${employer.creditCode} ${text.title}`,
    ...(flaw !== undefined && { description: flaw }),
  };
}

/** What is over lies somewhere in the last two years, by season; what stands was posted lately, and one in five fell silent. */
function lifeOf({ now, chance }: ListingFacts): Life {
  const draw = chance.next();
  const state = STATES.find(([, upTo]) => draw < upTo)![0];
  const over = state === 'expired' || state === 'closed';
  const reasons = state === 'closed' ? [{ field: 'state', text: chance.pick(CLOSINGS) }] : [];
  const { steps: _steps, ...course } = courseOf(state, over ? inSeason(now, chance) : now, chance, reasons);
  return { ...course, state };
}

function inSeason(now: Date, chance: Chance): Date {
  for (;;) {
    const publishedAt = now.getTime() - chance.between(60, 730) * DAY;
    if (chance.next() * HIGHEST < SEASON[new Date(publishedAt).getUTCMonth()]!)
      return new Date(publishedAt + SINCE_PUBLISHED * DAY);
  }
}
