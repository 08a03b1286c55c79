import { charactersOf, normalise, pairsOf, partsOf, runsOf, squashed, wordsOf } from './analysis.ts';
import { highlight } from './highlight.ts';
import { queryTerms } from './query-terms.ts';
import type { DocumentTerms, Tokenizer } from './types.ts';

function documentTerms(text: string): DocumentTerms {
  const normalised = normalise(text);
  const terms: string[] = [];
  let length = 0;
  let han = false;
  for (const run of runsOf(normalised)) {
    if (!run.han) {
      length += 1;
      terms.push(run.text, ...partsOf(run.text));
      const joined = squashed(run.text);
      if (joined !== undefined) terms.push(joined);
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

export const chineseTokenizer: Tokenizer = { document: documentTerms, query: queryTerms, highlight };
