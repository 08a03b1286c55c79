import { charactersOf, normalise, pairsOf, partsOf, runsOf, wordsOf } from './analysis.ts';
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
  const characters = new Set<string>();
  for (const run of runsOf(normalised)) {
    const pairs = run.han ? pairsOf(run.text) : [];
    if (pairs.length === 0) required.add(run.text);
    for (const pair of pairs) required.add(pair);
    if (run.han) for (const character of charactersOf(run.text)) characters.add(character);
  }
  if (characters.size === 0) return { required: [...required], refining: [], relaxing: [] };
  const refining = new Set(wordsOf(normalised, 3)).difference(required);
  return {
    required: [...required],
    refining: [...refining],
    relaxing: [...characters.difference(required).difference(refining)],
  };
}

export const chineseTokenizer: Tokenizer = { document: documentTerms, query: queryTerms, highlight };
