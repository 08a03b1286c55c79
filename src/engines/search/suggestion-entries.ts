/** What may be suggested, each once: by number, with what it is found by. */
import {
  bytesIn,
  numbersIn,
  PackedTexts,
  packTexts,
  refuseUnless,
  type ImagePart,
  type OpenedImage,
} from '#kernel/image';
import { cutWords, normalise, runsOf, wordsOf } from './analysis.ts';
import { KeyedLists, packLists, type Renumbered } from './keyed-lists.ts';
import { syllablesOf } from './pinyin.ts';

export interface Entry {
  readonly text: string;
  readonly kind: string;
  readonly weight: number;
  readonly normalised: string;
  /** One for each character of `normalised`; '' for what is no Han character. */
  readonly syllables: readonly string[];
}

interface Packed {
  readonly texts: PackedTexts;
  readonly syllables: PackedTexts;
  readonly kinds: readonly string[];
  readonly kindOf: Uint8Array;
  readonly weights: Float64Array;
}

export class EntryTable {
  readonly #packed: Packed | undefined;
  /** Those that came after the packed ones, and the packed ones that were looked at. */
  readonly #made = new Map<number, Entry>();
  /** How many ids hold each. */
  readonly #counts: number[];
  readonly #numbers: KeyedLists;
  readonly #grams: KeyedLists;

  constructor(image?: OpenedImage) {
    this.#packed = image && packedIn(image);
    this.#counts = image === undefined ? [] : Array.from(numbersIn(Uint32Array, image.bytes('entry counts')));
    this.#numbers = image === undefined ? new KeyedLists() : KeyedLists.from(image, 'entry numbers');
    this.#grams = image === undefined ? new KeyedLists() : KeyedLists.from(image, 'grams');
    refuseUnless(this.#counts.length === (this.#packed?.texts.length ?? 0), 'entries do not fit their counts');
  }

  /** Of an entry with this text (as it is compared) and kind; a new one that nothing holds yet where there is none. */
  numberOf(text: string, kind: string, weight: number): number {
    const key = `${kind}\n${normalise(text)}`;
    const [known] = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#counts.push(0) - 1;
    const entry = newEntry(text, kind, weight);
    this.#made.set(number, entry);
    this.#numbers.set(key, [number]);
    for (const gram of gramsOf(entry)) this.#grams.add(gram, number);
    return number;
  }

  at(number: number): Entry {
    const made = this.#made.get(number);
    if (made !== undefined) return made;
    const { texts, syllables, kinds, kindOf, weights } = this.#packed!;
    const text = texts.at(number);
    const entry: Entry = {
      text,
      kind: kinds[kindOf[number]!]!,
      weight: weights[number]!,
      normalised: normalise(text),
      syllables: syllables.at(number).split(' '),
    };
    if (this.#made.size < MOST_MADE) this.#made.set(number, entry);
    return entry;
  }

  countOf(number: number): number {
    return this.#counts[number]!;
  }

  /** @returns how many hold it now */
  count(number: number, by: 1 | -1): number {
    return (this.#counts[number]! += by);
  }

  /** In the order in which they came. */
  withGram(gram: string, most: number): readonly number[] {
    return this.#grams.get(gram, most);
  }

  /** Without those that nothing holds any more: old number → new number; undefined where all are held. */
  renumbered(): Renumbered | undefined {
    const living = this.#living();
    return living.length === this.#counts.length ? undefined : new Map(living.map((number, i) => [number, i]));
  }

  pack(renumbered: Renumbered | undefined): { readonly kinds: readonly string[]; readonly parts: ImagePart[] } {
    const living = this.#living();
    const entries = living.map((number) => this.at(number));
    const kinds = [...new Set(entries.map(({ kind }) => kind))];
    const parts = [
      ...packTexts(
        'entries',
        entries.map(({ text }) => text),
      ),
      ...packTexts(
        'syllables',
        entries.map(({ syllables }) => syllables.join(' ')),
      ),
      { name: 'entry kinds', bytes: Uint8Array.from(entries, ({ kind }) => kinds.indexOf(kind)) },
      { name: 'entry weights', bytes: bytesIn(Float64Array.from(entries, ({ weight }) => weight)) },
      { name: 'entry counts', bytes: bytesIn(Uint32Array.from(living, (number) => this.#counts[number]!)) },
      ...packLists('entry numbers', this.#numbers, renumbered),
      ...packLists('grams', this.#grams, renumbered),
    ];
    return { kinds, parts };
  }

  #living(): number[] {
    return [...this.#counts.keys()].filter((number) => this.#counts[number]! > 0);
  }
}

/** Packed entries are made when they are looked at, and kept so; beyond so many they are made each time. */
const MOST_MADE = 1_000_000;

function packedIn(image: OpenedImage): Packed {
  const packed = {
    texts: new PackedTexts(image, 'entries'),
    syllables: new PackedTexts(image, 'syllables'),
    kinds: image.facts['kinds'] as readonly string[],
    kindOf: image.bytes('entry kinds'),
    weights: numbersIn(Float64Array, image.bytes('entry weights')),
  };
  const { length } = packed.texts;
  const whole = [packed.syllables, packed.kindOf, packed.weights].every((column) => column.length === length);
  refuseUnless(whole, 'entries do not fit together');
  return packed;
}

function newEntry(text: string, kind: string, weight: number): Entry {
  const normalised = normalise(text);
  const syllables = Array.from({ length: normalised.length }, () => '');
  for (const run of runsOf(normalised)) {
    if (!run.han) continue;
    let at = run.start;
    for (const word of cutWords(run.text)) {
      syllablesOf(word)?.forEach((one, i) => (syllables[at + i] = one));
      at += word.length;
    }
  }
  return { text, kind, weight, normalised, syllables };
}

/** Whole when short, and the words in it. */
export function wordsIn(normalised: string): string[] {
  const found = new Set<string>();
  for (const run of runsOf(normalised)) {
    found.add(run.text);
    if (run.han) for (const word of wordsOf(run.text, 2)) found.add(word);
  }
  return [...found];
}

const HAN = /\p{Script=Han}/u;

/** What a keystroke is looked up by: two signs from any character on, two letters of pinyin, two initials; or one at the beginning. */
function gramsOf({ normalised, syllables }: Entry): Set<string> {
  const sounds = syllables.map((one, i) => one || normalised[i]!);
  const grams = new Set<string>();
  for (const gram of [normalised.slice(0, 1), normalised.slice(0, 2), sounds[0]!.slice(0, 1), sounds[0]!.slice(0, 2)])
    grams.add(`^${gram}`);
  if (sounds.length > 1) grams.add(`^${sounds[0]![0]!}${sounds[1]![0]!}`);
  for (let i = 0; i < normalised.length; i++) {
    if (HAN.test(normalised[i]!)) grams.add(normalised[i]!);
    grams.add(normalised.slice(i, i + 2));
    const sound = sounds[i]!;
    grams.add(sound.slice(0, 2));
    if (i + 1 < sounds.length) {
      grams.add(sound[0]! + sounds[i + 1]![0]!);
      if (sound.length === 1) grams.add(sound + sounds[i + 1]![0]!);
    }
  }
  grams.delete('');
  return grams;
}
