/** The words that something in the index holds, findable by how they sound and by how they may be mistyped. */
import { syllablesOf } from './pinyin.ts';

export interface KnownWord {
  readonly text: string;
  readonly syllables: readonly string[] | undefined;
  /** How many entries hold it; at 0 it is not known any more. */
  count: number;
}

/** Longer words are seldom typed whole, and their near spellings are many. */
const LONGEST = 16;
/** Words from this length on are also found when one sign is missing, too much, wrong or swapped. */
const HAN_FROM = 3;
const LATIN_FROM = 5;

export class WordStore {
  readonly #words = new Map<string, KnownWord>();
  readonly #bySound = new Map<string, KnownWord[]>();
  readonly #byInitials = new Map<string, KnownWord[]>();
  readonly #byShortened = new Map<string, KnownWord[]>();

  add(text: string): void {
    if (text.length > LONGEST) return;
    const known = this.#words.get(text);
    if (known !== undefined) {
      known.count += 1;
      return;
    }
    const word: KnownWord = { text, syllables: syllablesOf(text), count: 1 };
    this.#words.set(text, word);
    if (word.syllables !== undefined && word.syllables.length > 1) {
      keep(this.#bySound, word.syllables.join(' '), word);
      keep(this.#byInitials, word.syllables.map((one) => one[0]!).join(''), word);
    }
    for (const shorter of shortened(text)) keep(this.#byShortened, shorter, word);
  }

  /** What was found once stays findable in the tables, but counts for nothing. */
  remove(text: string): void {
    const known = this.#words.get(text);
    if (known !== undefined && known.count > 0) known.count -= 1;
  }

  has(text: string): boolean {
    return (this.#words.get(text)?.count ?? 0) > 0;
  }

  countOf(text: string): number {
    return this.#words.get(text)?.count ?? 0;
  }

  soundingLike(syllables: string): readonly KnownWord[] {
    return alive(this.#bySound.get(syllables));
  }

  withInitials(letters: string): readonly KnownWord[] {
    return alive(this.#byInitials.get(letters));
  }

  /** One sign missing, too much, wrong, or two swapped: at a distance of one by Damerau (1964), looked up by deletions (SymSpell). */
  near(text: string): readonly KnownWord[] {
    const found = new Set<KnownWord>();
    for (const form of [text, ...shortened(text)])
      for (const word of alive(this.#byShortened.get(form))) if (isOneAway(text, word.text)) found.add(word);
    for (const form of shortened(text)) {
      const word = this.#words.get(form);
      if (word !== undefined && word.count > 0 && form.length >= leastLength(form)) found.add(word);
    }
    return [...found];
  }
}

function keep(table: Map<string, KnownWord[]>, key: string, word: KnownWord): void {
  const list = table.get(key);
  if (list === undefined) table.set(key, [word]);
  else list.push(word);
}

const NONE: readonly KnownWord[] = [];
const alive = (words: readonly KnownWord[] | undefined): readonly KnownWord[] =>
  words === undefined ? NONE : words.filter(({ count }) => count > 0);

const leastLength = (text: string): number => (/^[\x20-\x7e]+$/.test(text) ? LATIN_FROM : HAN_FROM);

/** The forms of a word without one of its signs. */
function shortened(text: string): string[] {
  if (text.length < leastLength(text)) return [];
  return [...new Set(Array.from(text, (_, i) => text.slice(0, i) + text.slice(i + 1)))];
}

export function isOneAway(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  if (a.length !== b.length) {
    const [long, short] = a.length > b.length ? [a, b] : [b, a];
    return long.slice(head + 1) === short.slice(head);
  }
  const swapped = a[head] === b[head + 1] && a[head + 1] === b[head] && a.slice(head + 2) === b.slice(head + 2);
  return swapped || a.slice(head + 1) === b.slice(head + 1);
}
