import { newId } from '#kernel/ids';
import { addDays, civilDate } from '#kernel/time';
import {
  EDUCATION,
  type Destination,
  type NewFate,
  type NewParts,
  type Placement,
  type Profile,
  type ProfileId,
} from '#modules/profiles';
import { startsAfter } from '../data/profiles.ts';
import type { Chance } from '../data/random.ts';
import { fateMaker, type FateMaker } from './make-fates.ts';
import type { SimulatedOrganisation } from './make-organisations.ts';
import { inventedName } from './names.ts';
import { TAUGHT, type CityField } from './tables.ts';

export type PlacedOrganisation = SimulatedOrganisation & {
  readonly id: string;
  /** When it joined; nothing of it is older. */
  readonly since: Date;
};

export interface PeopleFacts {
  readonly now: Date;
  readonly chance: Chance;
  readonly schools: readonly PlacedOrganisation[];
  /** Where learners go to work. */
  readonly firms: readonly PlacedOrganisation[];
  readonly counties: readonly string[];
  readonly source: string;
}

/** A class with everybody in it, and what became of them. */
export interface ClassOfLearners {
  readonly profiles: readonly Profile[];
  readonly parts: Required<NewParts>;
  readonly placements: readonly NewFate<Placement>[];
  readonly destinations: readonly NewFate<Destination>[];
}

/** Three years at school, and those who left it last summer. */
const COHORTS = 4;
const SEPTEMBER = 9;
/** The hand-written classes of a school have the numbers before. */
const FIRST_NUMBER = 3;

interface Cohort {
  readonly school: PlacedOrganisation;
  readonly field: CityField;
  readonly entryYear: number;
  /** 0: new this year; 3: graduated. */
  readonly years: number;
  readonly number: number;
  readonly at: number;
}

/** Endless classes, larger schools more often; the same seed gives the same ones, but for their ids. */
export function* makeClasses(facts: PeopleFacts): Generator<ClassOfLearners> {
  const { schools, now } = facts;
  const [year = 0, month = 0] = civilDate(now).split('-').map(Number);
  const newest = month >= SEPTEMBER ? year : year - 1;
  const deck = schools.flatMap((school) =>
    Array<PlacedOrganisation>(Math.max(1, Math.round(school.people / 60))).fill(school),
  );
  const made = new Map<string, number>();
  const fates = fateMaker(facts);
  for (let at = 0; ; at += 1) {
    const school = deck[at % deck.length]!;
    const turn = made.get(school.id) ?? 0;
    made.set(school.id, turn + 1);
    const taught = TAUGHT.get(school.pattern)!;
    const years = turn % COHORTS;
    const field = taught[Math.floor(turn / COHORTS) % taught.length]!;
    const number = FIRST_NUMBER + Math.floor(turn / COHORTS / taught.length);
    yield makeClass(facts, fates, { school, field, entryYear: newest - years, years, number, at });
  }
}

function makeClass(facts: PeopleFacts, fates: FateMaker, cohort: Cohort): ClassOfLearners {
  const { chance, now } = facts;
  const { school, field, entryYear, years, number, at } = cohort;
  const headcount = chance.between(26, 48);
  const interning = years === 2 && chance.chance(0.5);
  const begins = interning ? `${entryYear + 2}-09-01` : startsAfter(now)[0]!;
  const own: Profile = {
    ...blank(facts, school),
    kind: 'class',
    name: `${field.name} ${entryYear} 级 ${number} 班`,
    major: field.major,
    education: EDUCATION.indexOf(field.education),
    headcount,
    skills: [...field.skills],
    divisions: [school.division.slice(0, 4)],
    kinds: ['internship'],
    availableFrom: begins,
  };
  const status = years === 3 ? 'graduated' : interning ? 'interning' : 'studying';
  const learners = Array.from({ length: headcount }, () => makeLearner(facts, cohort));
  const studentNumber = (seat: number): string =>
    `${entryYear}${String(at).padStart(6, '0')}${String(seat + 1).padStart(2, '0')}`;
  return {
    profiles: [own, ...learners],
    parts: {
      classes: new Map([
        [
          own.id,
          {
            entryYear,
            grade: Math.min(years + 1, 3),
            studyMonths: 36,
            edition: '2021-2025',
            state: years === 3 ? 'graduated' : 'studying',
            offered: years === 2 && !interning,
            ...(years === 2 && { internshipFrom: begins, internshipUntil: addDays(begins, 150) }),
          },
        ],
      ]),
      learners: new Map(
        learners.map(({ id }, seat) => [
          id,
          { classId: own.id, studentNumber: studentNumber(seat), entryYear, status },
        ]),
      ),
    },
    placements: interning ? fates.placements(learners, field, begins) : [],
    destinations: years === 3 ? fates.destinations(learners, field, entryYear + 3) : [],
  };
}

function makeLearner(facts: PeopleFacts, { school, field, years }: Cohort): Profile {
  const { chance, now, counties } = facts;
  const wished = chance.between(field.pay[0] / 100, field.pay[1] / 100) * 10_000;
  return {
    ...blank(facts, school),
    kind: 'learner',
    name: inventedName(chance),
    major: field.major,
    education: EDUCATION.indexOf(field.education),
    skills: chance.some(field.skills, chance.between(1, 3)),
    divisions: [chance.pick(counties)],
    kinds: years >= 2 && chance.chance(0.5) ? ['internship', 'employment'] : ['internship'],
    payMonthMin: chance.chance(0.6) ? wished : null,
    experienceYears: 0,
    availableFrom: startsAfter(now)[0]!,
    personalised: !chance.chance(0.06),
  };
}

function blank({ now, chance, source }: PeopleFacts, school: PlacedOrganisation): Profile {
  return {
    id: newId<ProfileId>(),
    kind: 'learner',
    accountId: null,
    organisationId: school.id,
    departmentId: null,
    territory: school.division,
    name: '',
    major: null,
    education: null,
    headcount: 1,
    skills: [],
    divisions: [],
    kinds: [],
    payMonthMin: null,
    experienceYears: null,
    availableFrom: null,
    personalised: true,
    source,
    confirmedOn: addDays(civilDate(now), -chance.between(0, 50)),
    createdAt: now,
  };
}
