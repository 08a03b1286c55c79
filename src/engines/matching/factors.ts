import {
  experienceCloseness,
  freshness,
  majorCloseness,
  neighbourhood,
  occupationCloseness,
  payCloseness,
  placeCloseness,
  proportion,
} from './closeness.ts';
import type { Factor } from './factor.ts';
import { bestPairFactor, missingFrom, sharedFactor, valueFactor } from './factor.ts';
import type { Demand, Supply, Weights } from './types.ts';

/**
 * Starting points, in hundredths: what the work is and what was learnt for it come first, then whether its terms suit. They are a
 * judgement, not a finding: give other weights as data where there is experience.
 */
export const DEFAULT_WEIGHTS: Weights = {
  occupation: 20,
  major: 20,
  skills: 20,
  place: 10,
  education: 5,
  kind: 5,
  pay: 5,
  experience: 5,
  words: 5,
  freshness: 5,
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

/** Ochiai's coefficient: |A ∩ B| / √(|A|·|B|); long texts are not favoured. */
const ochiai = (shared: number, first: number, second: number): number => shared / Math.sqrt(first * second);
const jaccard = (shared: number, first: number, second: number): number => shared / (first + second - shared);
const reaches = (asked: number, brought: number): number => (brought >= asked ? 1 : 0);

/** One step that closes the whole distance, named by what is asked for. */
const wholeStep =
  (asked: (demand: Demand, supply: Supply) => Record<string, string | number | readonly string[]>) =>
  (demand: Demand, supply: Supply, closeness: number) => [{ gain: 1 - closeness, detail: asked(demand, supply) }];

const bestOffer = (demand: Demand): number | undefined => demand.payMax ?? demand.payMin;

/** A demand first, a supply second. */
export const FITTING: readonly Factor<Demand, Supply>[] = [
  bestPairFactor(
    'occupation',
    (d) => d.occupations,
    (s) => s.occupations,
    occupationCloseness,
  ),
  bestPairFactor('major', (d) => d.majors, majorsOf, majorCloseness),
  sharedFactor(
    'skills',
    (d) => d.skills,
    (s) => s.skills,
    (shared, asked) => shared / asked,
    {
      steps: (d, s) =>
        missingFrom(d.skills, s.skills).map((skill) => ({ gain: 1 / d.skills.length, detail: { skill } })),
    },
  ),
  bestPairFactor(
    'place',
    (d) => d.places,
    (s) => s.places,
    placeCloseness,
    {
      steps: wholeStep((d) => ({ places: d.places })),
    },
  ),
  valueFactor(
    'education',
    (d) => d.education,
    (s) => s.education,
    reaches,
    (asked, brought) => ({ asked, brought }),
    {
      condition: true,
      steps: wholeStep((d) => ({ asked: d.education! })),
    },
  ),
  valueFactor(
    'kind',
    (d) => d.kind,
    kindsOf,
    (kind, wished) => (wished.includes(kind) ? 1 : 0),
    (kind, wished) => ({ kind, wished }),
    { condition: true, steps: wholeStep((d) => ({ kind: d.kind! })) },
  ),
  valueFactor(
    'pay',
    bestOffer,
    (s) => s.payMin,
    payCloseness,
    (offered, wished) => ({ offered, wished }),
    {
      steps: wholeStep((d) => ({ offered: bestOffer(d)! })),
    },
  ),
  valueFactor(
    'experience',
    (d) => d.experienceYears,
    (s) => s.experienceYears,
    experienceCloseness,
    (asked, brought) => ({ asked, brought }),
    { steps: wholeStep((d) => ({ asked: d.experienceYears! })) },
  ),
  sharedFactor('words', wordsOf, wordsOf, ochiai),
  valueFactor(
    'freshness',
    (d: Demand) => d.freshnessDays,
    (s: Supply) => s,
    (days) => freshness(days),
    (days) => ({ days }),
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
  sharedFactor('words', wordsOf, wordsOf, ochiai),
];
