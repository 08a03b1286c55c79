/** The words that something in the index holds, findable by how they sound and by how they may be mistyped. */
import {
  bytesIn,
  numbersIn,
  PackedTexts,
  packTexts,
  refuseUnless,
  type ImagePart,
  type OpenedImage,
} from '#kernel/image';
import { KeyedLists, packLists } from './keyed-lists.ts';
import { syllablesOf } from './pinyin.ts';

export interface KnownWord {
  readonly text: string;
  /** How many entries hold it. */
  readonly count: number;
}

/** Longer words are seldom typed whole, and their near spellings are many. */
const LONGEST = 16;
/** Words from this length on are also found when one sign is missing, too much, wrong or swapped. */
const HAN_FROM = 3;
const LATIN_FROM = 5;

const TABLES = ['numbers', 'bySound', 'byInitials', 'byShortened'] as const;
type Tables = Readonly<Record<(typeof TABLES)[number], KeyedLists>>;

export class WordStore {
  /** Of the words that came after the packed ones. */
  readonly #texts: string[] = [];
  /** By number; at 0 a word is not known any more. */
  readonly #counts: number[];
  readonly #packed: PackedTexts | undefined;
  readonly #tables: Tables;

  constructor(image?: OpenedImage) {
    this.#packed = image && new PackedTexts(image, 'words');
    this.#counts = image === undefined ? [] : Array.from(numbersIn(Uint32Array, image.bytes('word counts')));
    refuseUnless(this.#counts.length === (this.#packed?.length ?? 0), 'words do not fit their counts');
    const table = (name: string): KeyedLists =>
      image === undefined ? new KeyedLists() : KeyedLists.from(image, `words ${name}`);
    this.#tables = Object.fromEntries(TABLES.map((name) => [name, table(name)])) as unknown as Tables;
  }

  /** Without the words that nothing holds any more. */
  parts(): ImagePart[] {
    const living = [...this.#counts.keys()].filter((number) => this.#counts[number]! > 0);
    const allLive = living.length === this.#counts.length;
    const renumbered = allLive ? undefined : new Map(living.map((number, i) => [number, i]));
    return [
      ...packTexts(
        'words',
        living.map((number) => this.#text(number)),
      ),
      { name: 'word counts', bytes: bytesIn(Uint32Array.from(living, (number) => this.#counts[number]!)) },
      ...TABLES.flatMap((name) => packLists(`words ${name}`, this.#tables[name], renumbered)),
    ];
  }

  add(text: string): void {
    if (text.length > LONGEST) return;
    const { numbers, bySound, byInitials, byShortened } = this.#tables;
    const [known] = numbers.get(text);
    if (known !== undefined) {
      this.#counts[known]! += 1;
      return;
    }
    const number = this.#counts.push(1) - 1;
    this.#texts.push(text);
    numbers.set(text, [number]);
    const syllables = syllablesOf(text);
    if (syllables !== undefined && syllables.length > 1) {
      bySound.add(syllables.join(' '), number);
      byInitials.add(syllables.map((one) => one[0]!).join(''), number);
    }
    for (const shorter of shortened(text)) byShortened.add(shorter, number);
  }

  /** What was found once stays findable in the tables, but counts for nothing. */
  remove(text: string): void {
    const [known] = this.#tables.numbers.get(text);
    if (known !== undefined && this.#counts[known]! > 0) this.#counts[known]! -= 1;
  }

  has(text: string): boolean {
    return this.countOf(text) > 0;
  }

  countOf(text: string): number {
    const [known] = this.#tables.numbers.get(text);
    return known === undefined ? 0 : this.#counts[known]!;
  }

  soundingLike(syllables: string): readonly KnownWord[] {
    return this.#living(this.#tables.bySound.get(syllables));
  }

  withInitials(letters: string): readonly KnownWord[] {
    return this.#living(this.#tables.byInitials.get(letters));
  }

  /** One sign missing, too much, wrong, or two swapped: at a distance of one by Damerau (1964), looked up by deletions (SymSpell). */
  near(text: string): readonly KnownWord[] {
    const { numbers, byShortened } = this.#tables;
    const less = shortened(text);
    const longer = [text, ...less].flatMap((form) => byShortened.get(form));
    const shorter = less.filter((form) => form.length >= leastLength(form)).flatMap((form) => numbers.get(form));
    const found = this.#living([...new Set(longer)]).filter((word) => isOneAway(text, word.text));
    const there = new Set(found.map((word) => word.text));
    return [...found, ...this.#living(shorter).filter((word) => !there.has(word.text))];
  }

  #living(numbers: readonly number[]): readonly KnownWord[] {
    return numbers.flatMap((number) => {
      const count = this.#counts[number]!;
      return count > 0 ? [{ text: this.#text(number), count }] : [];
    });
  }

  #text(number: number): string {
    const packed = this.#packed?.length ?? 0;
    return number < packed ? this.#packed!.at(number) : this.#texts[number - packed]!;
  }
}

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
