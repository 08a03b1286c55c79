import type { Demand, Supply } from './types.ts';
import { openWorld, post, pupils, random, uuidOf, type Post, type Pupil, type World } from './generated.testing.ts';

/** 0 none, 1 would do, 2 good, 3 what both would choose. */
export type Grade = 0 | 1 | 2 | 3;

export interface Judged {
  readonly supply: Supply;
  readonly demands: readonly Demand[];
  readonly gradeOf: (id: string) => Grade;
}

/**
 * Truth by construction: a pupil and a post are judged by what was hidden when they were made (the trade, the real home, what the pay is
 * worth to the one and the work to the other), and never by the scorer's own factors or weights. What is written down is then made worse:
 * posts leave their majors or occupation out, pupils their wishes.
 */
function gradeOf(pupil: Pupil, { trade, demand }: Post): Grade {
  const { supply } = pupil;
  if (trade.code !== pupil.trade.code) return 0;
  if ((demand.education ?? 0) > (supply.education ?? 0) || !supply.kinds.includes(demand.kind!)) return 0;
  const able =
    demand.skills.filter((skill) => supply.skills.includes(skill)).length >= Math.min(2, demand.skills.length);
  const near = demand.places.some((place) => supply.places.some((own) => place.slice(0, 4) === own.slice(0, 4)));
  const paid = (demand.payMax ?? 0) >= (supply.payMin ?? 0);
  return (1 + Number(able) * Number(near) + Number(near && paid)) as Grade;
}

const POSTS = 1500;
const CLASSES = 30;
/** A region is one province: everybody is within some hours of everybody. */
const PROVINCE = '21';

export function generatedSet(): readonly Judged[] {
  const whole = openWorld();
  const trades = whole.trades.filter((_, i) => i % 4 === 0);
  const world: World = { ...whole, trades, counties: whole.counties.filter((code) => code.startsWith(PROVINCE)) };
  const posts = Array.from({ length: POSTS }, (_, n) => post(world, n));
  const demands = posts.map(({ demand }, n) => worse(demand, n));
  const byId = new Map(posts.map((one) => [one.demand.id, one]));
  return Array.from({ length: CLASSES }, (_, group) => {
    const pupil = pupils(world, group, 1)[0]!;
    return { supply: pupil.supply, demands, gradeOf: (id: string) => gradeOf(pupil, byId.get(id)!) };
  }).filter(({ gradeOf: of }) => demands.some(({ id }) => of(id) >= 2));
}

function worse(demand: Demand, n: number): Demand {
  const next = random(n + 77);
  const { majors, occupations, payMin, payMax, ...rest } = demand;
  return {
    ...rest,
    majors: next() < 0.3 ? [] : majors,
    occupations: next() < 0.2 ? [] : occupations,
    ...(payMin !== undefined && payMax !== undefined && next() < 0.8 && { payMin, payMax }),
  };
}

const blank: Demand = { id: '', occupations: [], majors: [], skills: [], places: [] };
const person: Supply = { id: 'p', occupations: [], skills: [], places: [], kinds: [] };

interface Case {
  readonly name: string;
  readonly supply: Partial<Supply>;
  /** Best first; what is left out must not be recommended at all. */
  readonly better: readonly Partial<Demand>[];
  readonly never?: readonly Partial<Demand>[];
}

const machining = { majors: ['460103'], occupations: ['6-18-01-01'] };
const turner: Partial<Supply> = {
  major: '460103',
  leadsTo: [{ code: '6-18-01', confidence: 0.75 }],
  skills: ['数控车床操作', '识图'],
  education: 3,
  places: ['211102'],
  kinds: ['internship'],
  payMin: 300_000,
};

/** Written by hand: what any teacher of practice would say. */
export const CASES: readonly Case[] = [
  {
    name: 'the near one that pays enough before the far one that pays more',
    supply: turner,
    better: [
      { ...machining, skills: ['数控车床操作'], places: ['211102'], payMax: 320_000, kind: 'internship' },
      { ...machining, skills: ['数控车床操作'], places: ['440305'], payMax: 900_000, kind: 'internship' },
    ],
    never: [
      { majors: ['520201'], occupations: ['2-05-08-01'], skills: ['静脉输液'], places: ['211102'], payMax: 900_000 },
    ],
  },
  {
    name: 'the occupation that the major leads to before one of three skills',
    supply: turner,
    better: [
      { occupations: ['6-18-01-02'], places: ['211102'], kind: 'internship' },
      { skills: ['识图', 'plc', '变频器'], places: ['211102'], kind: 'internship' },
    ],
  },
  {
    name: 'who wants the kind before who does not, however well the rest fits',
    supply: turner,
    better: [
      { ...machining, places: ['211103'], kind: 'internship' },
      { ...machining, skills: ['数控车床操作'], places: ['211102'], payMax: 900_000, kind: 'employment' },
    ],
  },
  {
    name: 'skills that are all brought before skills that are half brought',
    supply: turner,
    better: [
      { ...machining, skills: ['数控车床操作', '识图'], places: ['211102'], kind: 'internship' },
      { ...machining, skills: ['数控车床操作', '五轴编程'], places: ['211102'], kind: 'internship' },
    ],
  },
  {
    name: 'one common skill is no trade',
    supply: { ...turner, skills: ['excel'], leadsTo: [] },
    better: [{ ...machining, places: ['211102'] }],
    never: [{ occupations: ['4-14-01-01'], skills: ['excel', '护理', '沟通', '英语'], places: ['211102'] }],
  },
  {
    name: 'a class of twenty: where all find a place first',
    supply: { ...turner, headcount: 20 },
    better: [
      { ...machining, places: ['211102'], kind: 'internship', capacity: 20 },
      { ...machining, places: ['211102'], kind: 'internship', capacity: 2 },
    ],
  },
  {
    name: 'of equal posts that of the firm that answers',
    supply: turner,
    better: [
      { ...machining, places: ['211102'], kind: 'internship', answerRate: 0.95 },
      { ...machining, places: ['211102'], kind: 'internship', answerRate: 0.1 },
    ],
  },
  {
    name: 'of equal posts the one that is not crowded',
    supply: turner,
    better: [
      { ...machining, places: ['211102'], kind: 'internship', shownTo: 5, capacity: 2 },
      { ...machining, places: ['211102'], kind: 'internship', shownTo: 400, capacity: 2 },
    ],
  },
  {
    name: 'fresh before stale',
    supply: { ...turner, askedOn: 20_400 },
    better: [
      { ...machining, places: ['211102'], kind: 'internship', confirmedOn: 20_399 },
      { ...machining, places: ['211102'], kind: 'internship', confirmedOn: 20_200 },
    ],
  },
  {
    name: 'a nurse is offered nursing',
    supply: {
      major: '520201',
      leadsTo: [{ code: '2-05-08', confidence: 0.8 }],
      skills: ['静脉输液'],
      education: 3,
      places: ['2111'],
    },
    better: [
      { majors: ['520201'], occupations: ['2-05-08-01'], places: ['211103'] },
      { occupations: ['2-05-08-02'], places: ['210102'] },
    ],
    never: [{ ...machining, skills: ['识图'], places: ['211103'] }],
  },
];

export const supplyOfCase = ({ supply }: Case): Supply => ({ ...person, ...supply });
export const demandsOfCase = ({ better, never = [] }: Case): readonly Demand[] =>
  // The wrong order is the order of ids, so that ties do not pass.
  [...better, ...never].map((demand, i) => ({ ...blank, ...demand, id: uuidOf(i) }));
