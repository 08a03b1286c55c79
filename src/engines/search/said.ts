/** From a term of the engine back to what somebody said. */
import { askedIn } from './asked.ts';
import { charactersOf } from './analysis.ts';
import { bordersOf, exactTerms, wordsIn } from './query-terms.ts';
import { meantIn, NO_SYNONYMS, type SynonymBook } from './synonyms.ts';

export interface Said {
  /** A word of the question, one that means the same (`insteadOf`), words that touch, or single characters of a word. */
  readonly kind: 'word' | 'synonym' | 'together' | 'characters';
  readonly word: string;
  readonly insteadOf?: string;
}

/** What the terms of a question stand for. */
export function saidBehind(text: string, synonyms: SynonymBook = NO_SYNONYMS): (term: string) => Said {
  const { wanted } = askedIn(text);
  const words = wordsIn(wanted);
  const meant = meantIn(wanted, synonyms, bordersOf(words));
  const said = [...meant.map(({ start, end }) => wanted.slice(start, end)), ...words.map((word) => word.text)];
  const alternatives = meant.flatMap(({ start, end, alternatives: others }) =>
    others.map(({ word }) => ({ word, terms: new Set(exactTerms(word)), insteadOf: wanted.slice(start, end) })),
  );
  return (term) => {
    const word = said.find((one) => one.includes(term));
    if (word !== undefined) return { kind: isPart(term, word) ? 'characters' : 'word', word };
    const other = alternatives.find(({ terms }) => terms.has(term));
    if (other !== undefined) return { kind: 'synonym', word: other.word, insteadOf: other.insteadOf };
    return wanted.includes(term)
      ? { kind: 'together', word: around(wanted, term, words) }
      : { kind: 'word', word: term };
  };
}

const HAN = /\p{Script=Han}/v;
const isPart = (term: string, word: string): boolean =>
  HAN.test(term) && charactersOf(term).length === 1 && word.length > term.length;

/** The words that a term reaches into. */
function around(
  wanted: string,
  term: string,
  words: readonly { readonly text: string; readonly start: number }[],
): string {
  const [start, end] = [wanted.indexOf(term), wanted.indexOf(term) + term.length];
  const touched = words.filter((word) => word.start < end && word.start + word.text.length > start);
  return touched.map((word) => word.text).join('') || term;
}
