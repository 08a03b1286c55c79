import { newId } from '#kernel/ids';
import { addDays, civilDate, type CivilDate } from '#kernel/time';
import {
  EDUCATION,
  type MajorYear,
  type NewParts,
  type Profile,
  type ProfileId,
  type SchoolMajor,
} from '#modules/profiles';
import type { Persona } from '../model.ts';
import { DEMO_ORGANISATIONS } from './organisations.ts';
import { EXPERTS, FIELDS, personName, type Field } from './people.ts';
import type { Chance } from './random.ts';

export interface ProfileFacts {
  readonly now: Date;
  readonly chance: Chance;
  readonly organisationIds: ReadonlyMap<string, string>;
  /** Of the demo sign-in. */
  readonly accountOf: (role: Persona) => string;
}

const LEARNERS = 40;
const CLASSES = 12;
const SOURCE = '演示数据';
const COUNTIES = ['211102', '211103', '211104', '211122'];

const OFFERED: readonly { readonly school: string; readonly field: Field }[] = Object.entries(FIELDS).flatMap(
  ([school, fields]) => fields.map((field) => ({ school, field })),
);

export function makeProfiles(facts: ProfileFacts): Profile[] {
  return [...makeExperts(facts), ...makeClasses(facts), ...makeLearners(facts)];
}

function makeLearners(facts: ProfileFacts): Profile[] {
  const { chance, accountOf } = facts;
  return Array.from({ length: LEARNERS }, (_, at): Profile => {
    const { school, field } = OFFERED[at % OFFERED.length]!;
    const wished = chance.between(field.pay[0] / 100, field.pay[1] / 100) * 10_000;
    const learner: Profile = {
      ...blank(facts, school),
      kind: 'learner',
      name: personName(at),
      major: field.major,
      education: EDUCATION.indexOf(field.education),
      skills: chance.some(field.skills, chance.between(2, 4)),
      divisions: chance.chance(0.4) ? ['2111'] : chance.some(COUNTIES, chance.between(1, 2)),
      kinds: chance.chance(0.5) ? ['internship', 'employment'] : chance.chance(0.5) ? ['employment'] : ['internship'],
      payMonthMin: chance.chance(0.8) ? wished : null,
      experienceYears: 0,
      availableFrom: chance.pick(startsAfter(facts.now)),
      // A few have switched recommendation off, as they may.
      personalised: at === 0 || !chance.chance(0.1),
    };
    return at === 0 ? { ...learner, ...demoLearner(accountOf('learner')) } : learner;
  });
}

/** Whoever signs in as the learner of the demo. */
const demoLearner = (accountId: string): Partial<Profile> => ({
  accountId,
  name: '林晓',
  skills: ['数控车床', '识图', '量具使用', 'CAD 制图'],
  divisions: ['211103', '211104'],
  kinds: ['internship', 'employment'],
  payMonthMin: 400_000,
});

function makeClasses(facts: ProfileFacts): Profile[] {
  const { chance, now } = facts;
  const year = Number(civilDate(now).slice(0, 4)) - 2;
  return OFFERED.slice(0, CLASSES).map(({ school, field }, at): Profile => ({
    ...blank(facts, school),
    kind: 'class',
    name: `${field.name} ${year} 级 ${(at % 2) + 1} 班`,
    major: field.major,
    education: EDUCATION.indexOf(field.education),
    headcount: chance.between(28, 46),
    skills: [...field.skills],
    divisions: ['2111'],
    kinds: at % 3 === 0 ? ['internship', 'apprenticeship'] : ['internship'],
    availableFrom: chance.pick(startsAfter(now)),
  }));
}

function makeExperts(facts: ProfileFacts): Profile[] {
  const { chance, accountOf } = facts;
  return EXPERTS.map(([name, years, skills], at): Profile => ({
    ...blank(facts),
    kind: 'expert',
    name,
    accountId: at === 0 ? accountOf('expert') : null,
    skills: skills.split('、'),
    divisions: ['2111'],
    experienceYears: years,
    education: EDUCATION.indexOf(chance.pick(['college', 'bachelor'])),
  }));
}

function blank({ now, chance, organisationIds }: ProfileFacts, school?: string): Profile {
  return {
    id: newId<ProfileId>(),
    kind: 'learner',
    accountId: null,
    organisationId: school === undefined ? null : organisationIds.get(school)!,
    departmentId: null,
    territory: DEMO_ORGANISATIONS.find(({ name }) => name === school)?.division ?? null,
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
    source: SOURCE,
    confirmedOn: addDays(civilDate(now), -chance.between(0, 50)),
    createdAt: now,
  };
}

/** School terms: the next 1 March and 1 July. */
export function startsAfter(now: Date): CivilDate[] {
  const today = civilDate(now);
  const year = Number(today.slice(0, 4));
  const starts = [year, year + 1].flatMap((one) => [`${one}-03-01`, `${one}-07-01`]);
  return starts.filter((start) => start > today).slice(0, 2);
}

/** What only classes and learners have: years, numbers, who is in which class. */
export function makeSchoolParts(profiles: readonly Profile[], now: Date): NewParts {
  const year = Number(civilDate(now).slice(0, 4));
  const entryYear = year - 2;
  const [from, until] = [startsAfter(now)[0]!, addDays(startsAfter(now)[0]!, 150)];
  const classes = profiles.filter(({ kind }) => kind === 'class');
  const learners = profiles.filter(({ kind }) => kind === 'learner');
  return {
    classes: new Map(
      classes.map((one, at) => [
        one.id,
        {
          grade: 3,
          entryYear,
          studyMonths: 36,
          edition: '2021-2025',
          internshipFrom: from,
          internshipUntil: until,
          orderClass: at % 4 === 0,
          offered: at % 3 !== 2,
        },
      ]),
    ),
    learners: new Map(
      learners.map((one, at) => [
        one.id,
        {
          classId:
            classes.find(({ organisationId, major }) => organisationId === one.organisationId && major === one.major)
              ?.id ?? null,
          studentNumber: `${entryYear}${String(at + 1).padStart(4, '0')}`,
          entryYear,
          status: at % 5 === 4 ? ('interning' as const) : ('studying' as const),
        },
      ]),
    ),
  };
}

/** 开设专业 of each demo school, with two years of outcomes; the last is of few graduates. */
export function makeMajors({
  now,
  chance,
  organisationIds,
}: Pick<ProfileFacts, 'now' | 'chance' | 'organisationIds'>): readonly {
  readonly major: SchoolMajor;
  readonly years: readonly MajorYear[];
}[] {
  const today = civilDate(now);
  const year = Number(today.slice(0, 4));
  return OFFERED.map(({ school, field }, at) => ({
    major: {
      id: newId<string>(),
      organisationId: organisationIds.get(school)!,
      departmentId: null,
      territory: DEMO_ORGANISATIONS.find(({ name }) => name === school)?.division ?? null,
      code: field.major,
      edition: '2021-2025',
      direction: '',
      studyMonths: 36,
      openedYear: 2008 + (at % 9),
      source: SOURCE,
      confirmedOn: addDays(today, -chance.between(5, 90)),
      createdAt: now,
    },
    years: [year - 2, year - 1].map((one) => ({
      year: one,
      enrolled: chance.between(60, 140),
      headcount: chance.between(180, 380),
      graduates: at === OFFERED.length - 1 ? 3 : chance.between(55, 120),
      placedPercent: chance.between(900, 990) / 10,
      relatedPercent: chance.between(560, 880) / 10,
      startingPay: field.pay[0] * 100 - chance.between(0, 8) * 10_000,
      source: `${SOURCE}：${one} 年毕业生就业质量年度报告`,
      recordedOn: addDays(today, -chance.between(5, 90)),
    })),
  }));
}
