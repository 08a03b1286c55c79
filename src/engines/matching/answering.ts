import { capacityCloseness, freshness, majorCloseness } from './closeness.ts';
import type { Factor } from './factor.ts';
import { bestPairFactor, sharedFactor, valueFactor } from './factor.ts';
import { nearestPlace } from './factors.ts';
import { explain, compare, weigh, type WeightedFactor } from './match.ts';
import { best, BLOCKED } from './rank.ts';
import type { RankedMatch, Weights } from './types.ts';

/** Something that is asked for or said by name. */
export interface Phrase {
  readonly word: string;
  /** Its words, as the tokenizer of both sides gives them. */
  readonly terms: readonly string[];
  /** What a dictionary calls the skills in it; the same on both sides. */
  readonly names: readonly string[];
}

/** A whole text, to look for phrases in. */
export interface Text {
  readonly terms: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

interface Side {
  readonly id: string;
  readonly text: Text;
  /** 领域. */
  readonly fields: readonly string[];
  readonly majors: readonly string[];
  readonly places: readonly string[];
  /** What it is about: for a need all that it wants done, for a resource all that it does. */
  readonly purposes: readonly string[];
  /** Stage of a technology on any ascending scale: wanted, or reached. */
  readonly readiness?: number;
  /** Professional titles: any of them will do; of a resource all that its own satisfies. */
  readonly titles: readonly string[];
  /** How many people come, or can be taken at a time. */
  readonly heads?: number;
}

/** 供求 that are no posts: a problem, a service, a course, a cooperation, premises that somebody needs. */
export interface Need extends Side {
  readonly asked: readonly Phrase[];
  /** The most that is paid, fen. */
  readonly budget?: number;
  readonly owner?: string;
  /** Days are counted from 1970-01-01. */
  readonly confirmedOn?: number;
}

/** What lasts and may help: an expert, a teacher, a result, a base, a firm's abilities. */
export interface Resource extends Side {
  readonly says: readonly Phrase[];
  /** The least that is asked, fen. */
  readonly price?: number;
  readonly travel?: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly askedOn?: number;
  /** Owners of needs who have worked with it. */
  readonly partners?: readonly string[];
}

/** A phrase of which less than half is there is another phrase; a judgement, not measured. */
const HALF = 0.5;
/** So much of what the resource says of itself, named in the need, says all. */
const ENOUGH_NAMED = 2;

/** In hundredths of each side's interest: what the need wants, then what the resource wants. A judgement, to be replaced by experience. */
export const ANSWERING_WEIGHTS: Weights = {
  asked: 44,
  named: 20,
  major: 14,
  field: 10,
  readiness: 6,
  title: 6,
  will: 20,
  purpose: 26,
  place: 28,
  price: 8,
  capacity: 4,
  freshness: 10,
  past: 4,
};

/** 0..1: how much of a phrase a text holds; by the name of a skill, all of it. */
function shareIn({ terms, names }: Phrase, text: Text): number {
  if (names.some((name) => text.names.has(name))) return 1;
  if (terms.length === 0) return 0;
  const share = terms.reduce((sum, term) => sum + Number(text.terms.has(term)), 0) / terms.length;
  return share >= HALF ? share : 0;
}

const sumIn = (phrases: readonly Phrase[], text: Text): number =>
  phrases.reduce((sum, phrase) => sum + shareIn(phrase, text), 0);

function found(phrases: readonly Phrase[], text: Text) {
  const shares = phrases.map((phrase) => ({ word: phrase.word, share: shareIn(phrase, text) }));
  const words = (those: (share: number) => boolean): string[] =>
    shares.filter(({ share }) => those(share)).map(({ word }) => word);
  return {
    shared: words((share) => share === 1),
    near: words((share) => share > 0 && share < 1),
    missing: words((share) => share === 0),
  };
}

type Pair = Factor<Need, Resource>;

/** A factor over whole sides, where no list or value stands for them. */
const pairFactor = (
  given: Pick<Pair, 'name' | 'wanting' | 'firstSays' | 'secondSays' | 'detail'> & Partial<Pair>,
  closeness: (need: Need, resource: Resource) => number,
): Pair => ({
  fromFirst: (need) => (resource) => closeness(need, resource),
  fromSecond: (resource) => (need) => closeness(need, resource),
  ...given,
});

const bySupply = { wanting: 'supply' } as const;
const NO_TITLES: Partial<Need> = { titles: [] };
const hasText = ({ text }: Side): boolean => text.terms.size > 0;

/** A need first, a resource second. */
const ANSWERING: readonly Pair[] = [
  pairFactor(
    {
      name: 'asked',
      wanting: 'demand',
      firstSays: (need) => need.asked.length > 0,
      secondSays: hasText,
      // A third of what is asked for by name.
      evidence: 0.3,
      detail: (need, { text }) => found(need.asked, text),
      steps: (need, resource) =>
        need.asked
          .filter((phrase) => shareIn(phrase, resource.text) === 0)
          .map((phrase) => ({ detail: { word: phrase.word }, second: { text: withPhrase(resource.text, phrase) } })),
    },
    (need, { text }) => sumIn(need.asked, text) / need.asked.length,
  ),
  pairFactor(
    {
      name: 'named',
      wanting: 'demand',
      firstSays: hasText,
      secondSays: ({ says }) => says.length > 0,
      // One of them word for word; two that are merely near say as much.
      evidence: 1 / ENOUGH_NAMED,
      detail: ({ text }, { says }) => found(says, text),
    },
    ({ text }, { says }) => Math.min(1, sumIn(says, text) / Math.min(ENOUGH_NAMED, says.length)),
  ),
  bestPairFactor(
    'major',
    ({ majors }) => majors,
    ({ majors }) => majors,
    majorCloseness,
    { evidence: 0.7 },
  ),
  sharedFactor(
    'field',
    ({ fields }) => fields,
    ({ fields }) => fields,
    (shared) => Math.min(1, shared),
  ),
  valueFactor(
    'readiness',
    (need) => need.readiness,
    (resource) => resource.readiness,
    (wanted, reached) => (reached >= wanted ? 1 : Math.max(0, 1 - (wanted - reached) / 4)),
    (wanted, reached) => ({ asked: wanted, brought: reached }),
  ),
  sharedFactor(
    'title',
    ({ titles }) => titles,
    ({ titles }) => titles,
    (shared) => Math.min(1, shared),
    {
      condition: true,
      steps: () => [{ detail: {}, first: NO_TITLES }],
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
  sharedFactor(
    'purpose',
    ({ purposes }) => purposes,
    ({ purposes }) => purposes,
    (shared, wanted) => shared / wanted,
    bySupply,
  ),
  pairFactor(
    {
      name: 'place',
      ...bySupply,
      firstSays: ({ places }) => places.length > 0,
      secondSays: ({ places }) => places.length > 0,
      detail: ({ places }, resource) => nearestPlace(places, resource),
      steps: ({ places }, resource) => [
        { detail: { places }, second: { places: [...new Set([...resource.places, ...places])] } },
      ],
    },
    ({ places }, resource) => nearestPlace(places, resource).closeness,
  ),
  valueFactor(
    'price',
    ({ budget }) => budget,
    ({ price }) => price,
    (budget, price) => (budget >= price ? 1 : Math.max(0, 2 * (budget / price) - 1)),
    (budget, price) => ({ offered: budget, wished: price }),
    { ...bySupply, steps: (_, { price }) => [{ detail: { offered: price! }, first: { budget: price! } }] },
  ),
  valueFactor(
    'capacity',
    ({ heads }) => heads,
    ({ heads }) => heads,
    (heads, places) => capacityCloseness(places, heads),
    (heads, places) => ({ places, heads }),
    bySupply,
  ),
  valueFactor(
    'freshness',
    ({ confirmedOn }) => confirmedOn,
    ({ askedOn }) => askedOn,
    (confirmed, asked) => freshness(asked - confirmed),
    (confirmed, asked) => ({ days: Math.max(0, asked - confirmed) }),
    { ...bySupply, steps: (_, { askedOn }) => [{ detail: { days: 0 }, first: { confirmedOn: askedOn! } }] },
  ),
  valueFactor(
    'past',
    ({ owner }) => owner,
    ({ partners = [] }) => (partners.length === 0 ? undefined : partners),
    (owner, partners) => (partners.includes(owner) ? 1 : 0),
    () => ({}),
    bySupply,
  ),
];

const withPhrase = ({ terms, names }: Text, phrase: Phrase): Text => ({
  terms: new Set([...terms, ...phrase.terms]),
  names: new Set([...names, ...phrase.names]),
});

const SIDES = ['demand', 'supply'] as const;
const weighed = weigh(ANSWERING, ANSWERING_WEIGHTS);

function keyOf(factors: readonly WeightedFactor<Need, Resource>[], need: Need, resource: Resource): number | undefined {
  const { evident, score, blocked } = compare(factors, need, resource);
  return evident && score > 0 ? score - (blocked ? BLOCKED : 0) : undefined;
}

/** What may help with a need, best first, each with evidence; ordered and explained as matches of posts are. */
export const rankResources = (need: Need, resources: Iterable<Resource>, limit: number): RankedMatch[] =>
  best((resource: Resource) => keyOf(weighed, need, resource), resources, limit).map((resource) => ({
    id: resource.id,
    match: explain(weighed, need, resource, SIDES),
  }));

/** Which needs a resource may meet. */
export const rankNeeds = (resource: Resource, needs: Iterable<Need>, limit: number): RankedMatch[] =>
  best((need: Need) => keyOf(weighed, need, resource), needs, limit).map((need) => ({
    id: need.id,
    match: explain(weighed, need, resource, SIDES),
  }));
