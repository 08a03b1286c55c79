import {
  capacityCloseness,
  experienceCloseness,
  freshness,
  industryReach,
  majorCloseness,
  neighbourhood,
  occupationCloseness,
  occupationLinks,
  occupationReach,
  payCloseness,
  placeCloseness,
  proportion,
  timeCloseness,
  crowdOf,
  roomFor,
} from './closeness.ts';
import type { Factor } from './factor.ts';
import { bestPairFactor, missingFrom, reachFactor, sharedFactor, valueFactor } from './factor.ts';
import type { Demand, Supply, Weights } from './types.ts';

/**
 * Starting points, in hundredths of each side's interest: what the demand wants of the supply, then what the supply wants of the demand.
 * They are a judgement, not a finding: a region gives other weights as data where it has experience.
 */
export const DEFAULT_WEIGHTS: Weights = {
  major: 28,
  occupation: 20,
  skills: 28,
  industry: 4,
  words: 4,
  education: 10,
  experience: 6,
  // Who did not say what is wished has nothing against it.
  will: 20,
  kind: 12,
  place: 28,
  pay: 14,
  time: 6,
  capacity: 4,
  freshness: 6,
  answers: 4,
  past: 4,
  crowding: 2,
};

/** For two demands: what they are counts, how new they are does not. */
export const DEFAULT_SIMILARITY_WEIGHTS: Weights = {
  occupation: 30,
  major: 15,
  skills: 25,
  place: 5,
  education: 5,
  kind: 5,
  pay: 5,
  experience: 5,
  words: 5,
};

const majorsOf = (supply: Supply): readonly string[] => (supply.major === undefined ? [] : [supply.major]);
const wordsOf = (side: Demand | Supply): readonly string[] => side.words ?? [];
const kindsOf = (supply: Supply) => (supply.kinds.length === 0 ? undefined : supply.kinds);
const industriesOf = (demand: Demand): readonly string[] => demand.industries ?? [];

/** Ochiai's coefficient: |A ∩ B| / √(|A|·|B|); long texts are not favoured. */
export const ochiai = (shared: number, first: number, second: number): number => shared / Math.sqrt(first * second);
const jaccard = (shared: number, first: number, second: number): number => shared / (first + second - shared);
export const reaches = (asked: number, brought: number): number => (brought >= asked ? 1 : 0);

export const bestOffer = (demand: Demand): number | undefined => demand.payMax ?? demand.payMin;

/**
 * What is near enough to be of the same trade: the same 专业类; an occupation that the major leads to; a third of the skills that are asked
 * for (one of many that every trade asks for, like Excel, says nothing).
 */
export const LEAST_EVIDENCE = { major: 0.7, occupation: 0.3, skills: 0.3 } as const;

/** A rule stands against the pair: it comes after whatever is allowed. */
export const isForbidden = ({ kind }: Demand, { barred = [] }: Supply): boolean =>
  kind !== undefined && barred.includes(kind);

const bySupply = { wanting: 'supply' } as const;

type Placed = Pick<Supply, 'places' | 'travel'>;

/** How near a place is to the wished one that it is nearest to. */
export const nearnessOf = ({ places, travel }: Placed, place: string): { closeness: number; second: string } => {
  let best = { closeness: -1, second: '' };
  for (const second of places) {
    const closeness = placeCloseness(place, second, travel?.get(second)?.get(place));
    if (closeness > best.closeness) best = { closeness, second };
  }
  return best;
};

/** The nearest of some places to where somebody wishes to be. */
export function nearestPlace(places: readonly string[], supply: Placed) {
  let best = { first: '', second: '', closeness: -1 };
  for (const first of places) {
    const found = nearnessOf(supply, first);
    if (found.closeness > best.closeness) best = { first, ...found };
  }
  return best;
}

/** A demand first, a supply second. */
export const FITTING: readonly Factor<Demand, Supply>[] = [
  reachFactor('occupation', (d) => d.occupations, occupationLinks, occupationReach, {
    evidence: LEAST_EVIDENCE.occupation,
  }),
  bestPairFactor('major', (d) => d.majors, majorsOf, majorCloseness, { evidence: LEAST_EVIDENCE.major }),
  sharedFactor(
    'skills',
    (d) => d.skills,
    (s) => s.skills,
    (shared, asked) => shared / asked,
    {
      evidence: LEAST_EVIDENCE.skills,
      steps: (d, s) =>
        missingFrom(d.skills, s.skills).flatMap((skill) => [
          { detail: { skill }, second: { skills: [...s.skills, skill] } },
          ...(d.skills.length === 1
            ? []
            : [{ detail: { skill }, first: { skills: d.skills.filter((one) => one !== skill) } }]),
        ]),
    },
  ),
  reachFactor('industry', industriesOf, (s) => s.industries ?? [], industryReach),
  sharedFactor<Demand, Supply>('words', wordsOf, wordsOf, ochiai),
  valueFactor(
    'education',
    (d) => d.education,
    (s) => s.education,
    reaches,
    (asked, brought) => ({ asked, brought }),
    {
      condition: true,
      steps: (d, s) => [
        { detail: { asked: d.education! }, second: { education: d.education! } },
        { detail: { asked: s.education! }, first: { education: s.education! } },
      ],
    },
  ),
  valueFactor(
    'experience',
    (d) => d.experienceYears,
    (s) => s.experienceYears,
    experienceCloseness,
    (asked, brought) => ({ asked, brought }),
    {
      steps: (d, s) => [
        { detail: { asked: d.experienceYears! }, second: { experienceYears: d.experienceYears! } },
        { detail: { asked: s.experienceYears! }, first: { experienceYears: s.experienceYears! } },
      ],
    },
  ),
  valueFactor(
    'will',
    () => 1,
    () => 1,
    () => 1,
    () => ({}),
    bySupply,
  ),
  valueFactor(
    'kind',
    (d) => d.kind,
    kindsOf,
    (kind, wished) => (wished.includes(kind) ? 1 : 0),
    (kind, wished) => ({ kind, wished }),
    {
      ...bySupply,
      condition: true,
      steps: (d, s) => [{ detail: { kind: d.kind! }, second: { kinds: [...s.kinds, d.kind!] } }],
    },
  ),
  {
    name: 'place',
    wanting: 'supply',
    firstSays: (d) => d.places.length > 0,
    secondSays: (s) => s.places.length > 0,
    fromFirst: (d) => (s) => nearestPlace(d.places, s).closeness,
    fromSecond: (s) => (d) => nearestPlace(d.places, s).closeness,
    detail: (d, s) => nearestPlace(d.places, s),
    steps: (d, s) => [{ detail: { places: d.places }, second: { places: [...new Set([...s.places, ...d.places])] } }],
  },
  valueFactor(
    'pay',
    bestOffer,
    (s) => s.payMin,
    payCloseness,
    (offered, wished) => ({ offered, wished }),
    {
      ...bySupply,
      steps: (d, s) => [
        { detail: { offered: bestOffer(d)! }, second: { payMin: bestOffer(d)! } },
        { detail: { offered: s.payMin! }, first: { payMax: s.payMin! } },
      ],
    },
  ),
  valueFactor(
    'time',
    (d) => d.until,
    (s) => s.from,
    timeCloseness,
    (until, from) => ({ until, from }),
    { ...bySupply, steps: (d) => [{ detail: { until: d.until! }, second: { from: d.until! } }] },
  ),
  valueFactor(
    'capacity',
    (d) => d.capacity,
    (s) => s.headcount,
    capacityCloseness,
    (places, heads) => ({ places, heads }),
    { ...bySupply, steps: (_, s) => [{ detail: { places: s.headcount! }, first: { capacity: s.headcount! } }] },
  ),
  valueFactor(
    'freshness',
    (d) => d.confirmedOn,
    (s) => s.askedOn,
    (confirmed, asked) => freshness(asked - confirmed),
    (confirmed, asked) => ({ days: Math.max(0, asked - confirmed) }),
    { ...bySupply, steps: (_, s) => [{ detail: { days: 0 }, first: { confirmedOn: s.askedOn! } }] },
  ),
  valueFactor(
    'answers',
    (d) => d.answerRate,
    () => 1,
    (rate) => Math.min(1, Math.max(0, rate)),
    (rate) => ({ rate }),
    bySupply,
  ),
  valueFactor(
    'past',
    (d) => d.owner,
    (s) => (s.partners === undefined || s.partners.length === 0 ? undefined : s.partners),
    (owner, partners) => (partners.includes(owner) ? 1 : 0),
    () => ({}),
    bySupply,
  ),
  valueFactor(
    'crowding',
    (d) => (d.shownTo === undefined ? undefined : crowdOf(d.shownTo, d.capacity ?? 1)),
    () => 1,
    (crowd) => roomFor(crowd),
    (crowd) => ({ crowd }),
    bySupply,
  ),
];

const middlePay = ({ payMin, payMax }: Demand): number | undefined =>
  payMin !== undefined && payMax !== undefined ? (payMin + payMax) / 2 : (payMin ?? payMax);

const both = (first: string | number, second: string | number) => ({ first, second });

/** Two demands; every factor gives the same both ways round. */
export const RESEMBLING: readonly Factor<Demand, Demand>[] = [
  bestPairFactor(
    'occupation',
    (a) => a.occupations,
    (b) => b.occupations,
    occupationCloseness,
  ),
  bestPairFactor(
    'major',
    (a) => a.majors,
    (b) => b.majors,
    majorCloseness,
  ),
  sharedFactor(
    'skills',
    (a) => a.skills,
    (b) => b.skills,
    jaccard,
  ),
  bestPairFactor(
    'place',
    (a) => a.places,
    (b) => b.places,
    neighbourhood,
  ),
  valueFactor(
    'education',
    (a) => a.education,
    (b) => b.education,
    (a, b) => Math.max(0, 1 - Math.abs(a - b) / 2),
    both,
  ),
  valueFactor(
    'kind',
    (a) => a.kind,
    (b) => b.kind,
    (a, b) => (a === b ? 1 : 0),
    both,
  ),
  valueFactor('pay', middlePay, middlePay, proportion, both),
  valueFactor(
    'experience',
    (a) => a.experienceYears,
    (b) => b.experienceYears,
    proportion,
    both,
  ),
  sharedFactor<Demand, Demand>('words', wordsOf, wordsOf, ochiai),
];
