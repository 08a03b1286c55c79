/** Words that people use for one thing. They widen what is asked; nothing is indexed again when they change. */
import { normalise } from './analysis.ts';

export interface SynonymGroup {
  readonly words: readonly string[];
  /** What a document gains by another word of the group, as a share of what it gains by the word asked for: above 0, at most 1. */
  readonly weight: number;
  /** Only this word of the group is widened to the others: 数控 finds 数控铣, not the other way round. */
  readonly oneWayFrom?: string;
}

export interface Alternative {
  readonly word: string;
  readonly weight: number;
}

/** Alternatives by normalised word. */
export interface SynonymBook {
  readonly alternatives: ReadonlyMap<string, readonly Alternative[]>;
  readonly longest: number;
}

export const NO_SYNONYMS: SynonymBook = { alternatives: new Map(), longest: 0 };

/** A word gets so many alternatives at most, those of greatest weight: one query stays bounded whatever is put in the table. */
const MOST_ALTERNATIVES = 8;

export function compileSynonyms(groups: readonly SynonymGroup[]): SynonymBook {
  const byWord = new Map<string, Map<string, number>>();
  for (const { words, weight, oneWayFrom } of groups) {
    const distinct = [...new Set(words.map(spelled))].filter((word) => word !== '');
    const share = Number.isFinite(weight) ? Math.min(1, Math.max(0, weight)) : 0;
    if (share === 0) continue;
    const from = oneWayFrom === undefined ? distinct : distinct.filter((word) => word === spelled(oneWayFrom));
    for (const word of from) {
      const others = byWord.get(word) ?? new Map<string, number>();
      for (const other of distinct) if (other !== word) others.set(other, Math.max(share, others.get(other) ?? 0));
      byWord.set(word, others);
    }
  }
  return {
    alternatives: new Map([...byWord].map(([word, others]) => [word, heaviest(others)])),
    longest: Math.max(0, ...[...byWord.keys()].map((word) => word.length)),
  };
}

const spelled = (word: string): string => normalise(word).replaceAll(/\s+/g, ' ').trim();

const heaviest = (others: ReadonlyMap<string, number>): Alternative[] =>
  Array.from(others, ([word, weight]) => ({ word, weight }))
    .toSorted((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_ALTERNATIVES);

/** Rows `words (divided by |) ⇥ weight ⇥ one-way from ⇥ remark`; `#` begins a remark, the first other line is the header. */
export function readSynonymFile(text: string): SynonymGroup[] {
  const rows = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return rows.slice(1).map((row) => {
    const [words = '', weight = '', oneWayFrom = ''] = row.split('\t');
    return { words: words.split('|'), weight: Number(weight), ...(oneWayFrom !== '' && { oneWayFrom }) };
  });
}

export interface Meant {
  readonly start: number;
  readonly end: number;
  readonly alternatives: readonly Alternative[];
}

/**
 * Words of the book in a text, the longest first, none overlapping. A Han word counts only where words of the text begin and end
 * (`borders`), so that 车工 is not found in 汽车工程.
 */
export function meantIn(text: string, book: SynonymBook, borders: ReadonlySet<number>): Meant[] {
  const found: Meant[] = [];
  for (let start = 0; start < text.length && book.longest > 0; start++) {
    if (!borders.has(start)) continue;
    for (let end = Math.min(text.length, start + book.longest); end > start; end--) {
      const word = text.slice(start, end);
      const alternatives = borders.has(end) ? book.alternatives.get(word) : undefined;
      if (alternatives === undefined || saidMoreExactly(text, word, alternatives)) continue;
      found.push({ start, end, alternatives });
      start = end - 1;
      break;
    }
  }
  return found;
}

/** Who writes 装配钳工 does not mean every kind of 钳工. */
const saidMoreExactly = (text: string, word: string, alternatives: readonly Alternative[]): boolean =>
  alternatives.some(
    (other) => other.word.length > word.length && other.word.includes(word) && text.includes(other.word),
  );
