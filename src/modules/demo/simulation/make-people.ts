import { newId } from '#kernel/ids';
import { addDays, civilDate } from '#kernel/time';
import { EDUCATION, type NewParts, type Profile, type ProfileId } from '#modules/profiles';
import { EXPERTS, FIELDS, personName, type Field } from '../data/people.ts';
import { startsAfter } from '../data/profiles.ts';
import type { Chance } from '../data/random.ts';
import type { SimulatedOrganisation } from './make-organisations.ts';

export const SIMULATED = '模拟数据';

export interface PeopleFacts {
  readonly now: Date;
  readonly chance: Chance;
  readonly schools: readonly (SimulatedOrganisation & { readonly id: string })[];
  readonly counties: readonly string[];
}

/** A class with everybody in it. */
export interface ClassOfLearners {
  readonly profiles: readonly Profile[];
  readonly parts: Required<NewParts>;
}

/** Endless classes, school by school, of the last three years; the same seed gives the same ones, but for their ids. */
export function* makeClasses(facts: PeopleFacts): Generator<ClassOfLearners> {
  const { schools, chance, now } = facts;
  const year = Number(civilDate(now).slice(0, 4));
  for (let at = 0; ; at += 1) {
    const school = schools[at % schools.length]!;
    yield makeClass(facts, school, chance.pick(FIELDS[school.pattern]!), year - (at % 3), at);
  }
}

function makeClass(
  facts: PeopleFacts,
  school: PeopleFacts['schools'][number],
  field: Field,
  entryYear: number,
  at: number,
): ClassOfLearners {
  const { chance, now } = facts;
  const headcount = chance.between(26, 48);
  const own: Profile = {
    ...blank(facts, school),
    kind: 'class',
    name: `${field.name} ${entryYear} 级 ${(at % 6) + 1} 班`,
    major: field.major,
    education: EDUCATION.indexOf(field.education),
    headcount,
    skills: [...field.skills],
    divisions: [school.division.slice(0, 4)],
    kinds: ['internship'],
    availableFrom: chance.pick(startsAfter(now)),
  };
  const learners = Array.from({ length: headcount }, (_, seat) => makeLearner(facts, school, field, at * 48 + seat));
  const number = (seat: number): string =>
    `${entryYear}${String(at).padStart(6, '0')}${String(seat + 1).padStart(2, '0')}`;
  return {
    profiles: [own, ...learners],
    parts: {
      classes: new Map([[own.id, { entryYear }]]),
      learners: new Map(
        learners.map(({ id }, seat) => [id, { classId: own.id, studentNumber: number(seat), entryYear }]),
      ),
    },
  };
}

function makeLearner(
  facts: PeopleFacts,
  school: PeopleFacts['schools'][number],
  field: Field,
  number: number,
): Profile {
  const { chance, now, counties } = facts;
  const wished = chance.between(field.pay[0] / 100, field.pay[1] / 100) * 10_000;
  return {
    ...blank(facts, school),
    kind: 'learner',
    name: personName(number),
    major: field.major,
    education: EDUCATION.indexOf(field.education),
    skills: chance.some(field.skills, chance.between(1, 3)),
    divisions: [chance.pick(counties)],
    kinds: chance.chance(0.5) ? ['internship', 'employment'] : ['internship'],
    payMonthMin: chance.chance(0.6) ? wished : null,
    experienceYears: 0,
    availableFrom: startsAfter(now)[0]!,
    personalised: !chance.chance(0.06),
  };
}

/** Endless; what they know is what the hand-written ones know. */
export function* makeExperts(facts: PeopleFacts): Generator<Profile> {
  const { chance, counties } = facts;
  for (let at = 0; ; at += 1) {
    const [, years, skills] = EXPERTS[at % EXPERTS.length]!;
    yield {
      ...blank(facts, undefined),
      kind: 'expert',
      name: personName(at * 13 + 5),
      skills: skills.split('、'),
      divisions: [chance.pick(counties)],
      experienceYears: Math.max(3, years + chance.between(-8, 6)),
      education: EDUCATION.indexOf(chance.pick(['college', 'bachelor', 'master'])),
    };
  }
}

function blank({ now, chance }: PeopleFacts, school: PeopleFacts['schools'][number] | undefined): Profile {
  return {
    id: newId<ProfileId>(),
    kind: 'learner',
    accountId: null,
    organisationId: school?.id ?? null,
    departmentId: null,
    territory: school?.division ?? null,
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
    source: SIMULATED,
    confirmedOn: addDays(civilDate(now), -chance.between(0, 50)),
    createdAt: now,
  };
}
