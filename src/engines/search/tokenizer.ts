import { charactersOf, cutWords, normalise, pairsOf, partsOf, runsOf, wordsOf } from './analysis.ts';
import { highlight } from './highlight.ts';
import type { DocumentTerms, QueryTerms, Tokenizer } from './types.ts';

/** A longer question is cut here: what it asks has been said by then, and the work for one query stays bounded. */
const QUERY_CHARACTERS = 200;

function documentTerms(text: string): DocumentTerms {
  const normalised = normalise(text);
  const terms: string[] = [];
  let length = 0;
  let han = false;
  for (const run of runsOf(normalised)) {
    if (!run.han) {
      length += 1;
      terms.push(run.text, ...partsOf(run.text));
      continue;
    }
    han = true;
    const characters = charactersOf(run.text);
    length += characters.length;
    for (const character of characters) terms.push(character);
    for (const pair of pairsOf(run.text)) terms.push(pair);
  }
  if (han) for (const word of wordsOf(normalised, 3)) terms.push(word);
  return { terms, length };
}

function queryTerms(text: string): QueryTerms {
  const normalised = normalise(text).slice(0, QUERY_CHARACTERS);
  const required = new Set<string>();
  const refining = new Set<string>();
  const relaxing = new Set<string>();
  for (const run of runsOf(normalised)) {
    if (!run.han) {
      required.add(run.text);
      continue;
    }
    for (const term of requiredOf(run.text)) required.add(term);
    for (const pair of pairsOf(run.text)) refining.add(pair);
    for (const character of charactersOf(run.text)) relaxing.add(character);
  }
  if (relaxing.size > 0) for (const word of wordsOf(normalised, 3)) refining.add(word);
  return {
    required: Array.from(required, (term) => [{ term }]),
    refining: Array.from(refining.difference(required), (term) => ({ term })),
    relaxing: Array.from(relaxing.difference(required).difference(refining), (term) => ({ term })),
    excluded: [],
  };
}

/** Pairs inside the words of a run. Single characters count only where nothing longer was said: 的 and 员 are everywhere. */
function requiredOf(run: string): string[] {
  const pairs = cutWords(run).flatMap(pairsOf);
  if (pairs.length > 0) return pairs;
  const all = pairsOf(run);
  return all.length > 0 ? all : [run];
}

export const chineseTokenizer: Tokenizer = { document: documentTerms, query: queryTerms, highlight };
