/** From what was asked to the terms that the index looks up. */
import { askedIn } from './asked.ts';
import { isAsking, isParticle } from './asking-words.ts';
import { charactersOf, cutWords, pairsOf, runsOf, squashed, wordsOf } from './analysis.ts';
import { meantIn, NO_SYNONYMS, type Meant, type SynonymBook } from './synonyms.ts';
import type { QueryTerms, WeightedTerm } from './types.ts';

const alone = (term: string): Group => [{ term }];
const loneIn = (words: readonly Word[]): string[] => words.filter(isLone).map(({ text }) => text);

/** Where a term stands in several groups it adds to the rank in the first. */
function countedOnce(groups: readonly Group[]): Group[] {
  const seen = new Set<string>();
  return groups.map((group) =>
    group.map((one) => {
      if (seen.has(one.term)) return { ...one, weight: 0 };
      seen.add(one.term);
      return one;
    }),
  );
}

/** A word of the question: a word of another script, or one that the segmenter cut out of Han text. */
export interface Word {
  readonly text: string;
  readonly han: boolean;
  readonly start: number;
}

export function queryTerms(text: string, synonyms: SynonymBook = NO_SYNONYMS): QueryTerms {
  const { wanted, phrases, unwanted } = askedIn(text);
  const words = wordsIn(wanted);
  const han = [...runsOf(wanted)].filter((run) => run.han).map((run) => run.text);
  const pairs = han.flatMap(pairsOf);
  const characters = han.flatMap((run) => [...charactersOf(run)]);
  const inside = han.length === 0 ? [] : wordsOf(wanted, 2);
  const groups = [...groupsOf(wanted, words, synonyms), ...phrases.flatMap(exactTerms).map((term) => [{ term }])];
  const sentence = readsAsSentence(words);
  // Any one will do, so that a pair across two words may be the one, and a character that stands alone.
  if (sentence) groups.push(...[...pairs, ...loneIn(words)].filter((term) => !isAsking(term)).map(alone));
  const required = distinctGroups(groups);
  const taken = new Set(required.flat().map(({ term }) => term));
  const weigh = weigher([...pairs, ...characters], inside);
  const refining = distinct([...pairs, ...inside.filter((word) => word.length > 2)], taken).map(weigh);
  for (const { term } of refining) taken.add(term);
  return {
    required: countedOnce(required.map((group) => group.map(weigh))),
    ...(sentence && { enough: 1 }),
    refining,
    relaxing: distinct(characters, taken).map(weigh),
    excluded: unwanted.map(exactTerms).filter((terms) => terms.length > 0),
  };
}

export function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  for (const run of runsOf(text)) {
    if (!run.han) {
      words.push(run);
      continue;
    }
    let start = run.start;
    for (const word of cutWords(run.text)) {
      words.push({ text: word, han: true, start });
      start += word.length;
    }
  }
  return words;
}

const SENTENCE = 5;
const SENTENCE_WITH_PARTICLE = 3;

/**
 * Words without a gap between them are a sentence when there are many, or some with a particle among them. Of a sentence no document
 * holds every word, and the ones that hold most of them are not for that the answer: the rank decides.
 */
function readsAsSentence(words: readonly Word[]): boolean {
  let telling = 0;
  let particles = 0;
  let end = -1;
  for (const { text, han, start } of words) {
    if (start !== end || !han) telling = particles = 0;
    end = han ? start + text.length : -1;
    if (isParticle(text)) particles += 1;
    else if (!isAsking(text)) telling += 1;
    if (telling >= (particles > 0 ? SENTENCE_WITH_PARTICLE : SENTENCE)) return true;
  }
  return false;
}

type Group = readonly WeightedTerm[];

/** What must be there. Words that only ask are let go, unless nothing else was said. */
function groupsOf(text: string, words: readonly Word[], synonyms: SynonymBook): Group[] {
  const borders = bordersOf(words);
  const meant = meantIn(text, synonyms, borders);
  const telling = words.filter(({ text: word }) => !isAsking(word));
  const groups = [...meant.flatMap((one) => widened(text, one)), ...plainGroups(telling, meant)];
  return groups.length > 0 ? groups : leastGroups(words);
}

/** Where words begin and end, also the shorter words inside long ones: 防腐 and 涂料 in 防腐涂料. */
export function bordersOf(words: readonly Word[]): Set<number> {
  const borders = new Set<number>();
  for (const { text, han, start } of words) {
    const inside = han && text.length > 3 ? wordsOf(text, 2).filter((word) => word !== text) : [];
    for (const word of [text, ...inside]) {
      const at = start + text.indexOf(word);
      borders.add(at).add(at + word.length);
    }
  }
  return borders;
}

/** Pairs inside words; single characters are everywhere. Several in a row are a word that the segmenter does not know: 奥氮平. */
function plainGroups(words: readonly Word[], meant: readonly Meant[]): Group[] {
  const free = words.filter(({ start }) => !meant.some((one) => start >= one.start && start < one.end));
  const lone = joinedRuns(free.filter(isLone)).flatMap(pairsOf);
  return [...free.flatMap((word) => (word.han ? pairsOf(word.text) : [word.text])).map(spellings), ...lone.map(alone)];
}

const isLone = ({ text, han }: Word): boolean => han && charactersOf(text).length === 1;

/** Where nothing longer than characters was said: the pairs they stand in, else the characters. */
function leastGroups(words: readonly Word[]): Group[] {
  const runs = joinedRuns(words);
  const pairs = runs.flatMap(pairsOf);
  return (pairs.length > 0 ? pairs : runs).map((term) => [{ term }]);
}

/** Words that follow one another without a gap, together again. */
function joinedRuns(words: readonly Word[]): string[] {
  const runs: string[] = [];
  let end = -1;
  for (const { text, start } of words) {
    if (start === end) runs.push(`${runs.pop()!}${text}`);
    else runs.push(text);
    end = start + text.length;
  }
  return runs;
}

/** node.js is also written nodejs. */
function spellings(term: string): Group {
  const joined = squashed(term);
  return joined === undefined ? [{ term }] : [{ term }, { term: joined, weight: 0.5 }];
}

/**
 * A document must hold the word itself or an alternative. Words are several terms, so the n-th group holds the n-th term of each; a
 * shorter one stands in the groups that are left with its last term. Who holds all terms of any one of them is in.
 */
function widened(text: string, { start, end, alternatives }: Meant): Group[] {
  const own = text.slice(start, end);
  // Who asks for 钳工 finds 模具钳工 anyway; that it is a 模具 says nothing for it.
  const others = alternatives.filter(({ word }) => !word.includes(own));
  const length = exactTerms(own).length;
  const readings = [{ word: own, weight: 1 }, ...others]
    .map(({ word, weight }) => ({ terms: exactTerms(word), weight }))
    .map(({ terms, weight }) => ({ terms, weight: weight * Math.min(1, length / terms.length) }))
    .filter(({ terms }) => terms.length > 0 && terms.length <= LONGEST_READING);
  const groups = Math.max(0, ...readings.map(({ terms }) => terms.length));
  return Array.from({ length: groups }, (_, at) =>
    readings.map(({ terms, weight }) => ({ term: terms[Math.min(at, terms.length - 1)]!, weight })),
  );
}
const LONGEST_READING = 8;

/** All pairs of Han runs and all words of other scripts. */
export function exactTerms(text: string): string[] {
  const terms = [...runsOf(text)].flatMap((run) => {
    const pairs = run.han ? pairsOf(run.text) : [];
    return pairs.length > 0 ? pairs : [run.text];
  });
  return [...new Set(terms)];
}

function distinctGroups(groups: readonly Group[]): Group[] {
  const found = new Map<string, Group>();
  for (const group of groups) {
    const terms = new Map<string, WeightedTerm>();
    for (const one of group) if (!terms.has(one.term)) terms.set(one.term, one);
    found.set([...terms.keys()].join('\n'), [...terms.values()]);
  }
  return [...found.values()];
}

/**
 * What is said twice counts √2 times, which on two judged collections is better than once and than twice. A pair that is a word counts
 * more than one that is not; a longer word adds half, for its pairs count too (decision 039).
 */
function weigher(said: readonly string[], inside: readonly string[]): (one: WeightedTerm) => WeightedTerm {
  const times = new Map<string, number>();
  for (const term of said) times.set(term, (times.get(term) ?? 0) + 1);
  const words = new Set(inside);
  return ({ term, weight = 1 }) => {
    const importance = !words.has(term) ? 1 : times.has(term) ? 1 + WORD : WORD;
    const together = weight * importance * Math.sqrt(times.get(term) ?? 1);
    return together === 1 ? { term } : { term, weight: together };
  };
}
const WORD = 0.5;

const distinct = (terms: readonly string[], taken: ReadonlySet<string>): WeightedTerm[] =>
  Array.from(new Set(terms).difference(taken), (term) => ({ term }));
