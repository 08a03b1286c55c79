/** Completes what is being typed from what the index holds, and guesses what was meant by a text that finds nothing. */
import { cutWords, normalise, runsOf, wordsOf } from './analysis.ts';
import { didYouMean } from './did-you-mean.ts';
import { syllablesOf } from './pinyin.ts';
import type { Span } from './types.ts';
import { WordStore } from './word-store.ts';

export interface SuggestionEntry {
  readonly text: string;
  /** The caller's word for what it is. */
  readonly kind: string;
  /** Multiplies the count when suggestions are put in order; default 1. */
  readonly weight?: number;
}

export interface Suggestion {
  readonly text: string;
  readonly kind: string;
  /** How many ids hold it. */
  readonly count: number;
  readonly spans: readonly Span[];
}

export interface Suggester {
  /** Inserts, or replaces what the id held. */
  put(id: string, entries: readonly SuggestionEntry[]): void;
  remove(id: string): void;
  /** By beginning, by a word inside, by pinyin, by initials; those that begin so and that most ids hold come first. */
  suggest(text: string, limit: number): readonly Suggestion[];
  /** Undefined when nothing better is known. */
  didYouMean(text: string): string | undefined;
}

interface Entry {
  readonly text: string;
  readonly kind: string;
  readonly weight: number;
  readonly normalised: string;
  /** One for each character of `normalised`; '' for what is no Han character. */
  readonly syllables: readonly string[];
  count: number;
}

const LONGEST_ENTRY = 60;
/** So many entries are looked at for one keystroke. */
const MOST_LOOKED_AT = 1500;

export function createSuggester(): Suggester {
  const entries = new Map<string, Entry>();
  const held = new Map<string, readonly Entry[]>();
  const grams = new Map<string, Entry[]>();
  const words = new WordStore();

  function enter({ text, kind, weight = 1 }: SuggestionEntry): Entry {
    const shown = text.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_ENTRY);
    const key = `${kind}\n${normalise(shown)}`;
    const known = entries.get(key);
    if (known !== undefined) {
      if (known.count++ === 0) for (const word of wordsIn(known.normalised)) words.add(word);
      return known;
    }
    const entry = newEntry(shown, kind, weight);
    entries.set(key, entry);
    for (const gram of gramsOf(entry)) {
      const list = grams.get(gram);
      if (list === undefined) grams.set(gram, [entry]);
      else list.push(entry);
    }
    for (const word of wordsIn(entry.normalised)) words.add(word);
    return entry;
  }

  function leave(entry: Entry): void {
    entry.count -= 1;
    if (entry.count === 0) for (const word of wordsIn(entry.normalised)) words.remove(word);
  }

  function remove(id: string): void {
    for (const entry of held.get(id) ?? []) leave(entry);
    held.delete(id);
  }

  /** Those that begin so before the others. */
  function candidates(gram: string): readonly Entry[] {
    const first = (grams.get(`^${gram}`) ?? []).slice(0, MOST_LOOKED_AT);
    const others = (grams.get(gram) ?? []).slice(0, MOST_LOOKED_AT - first.length);
    return [...new Set([...first, ...others])];
  }

  function suggest(text: string, limit: number): Suggestion[] {
    const typed = normalise(text)
      .replaceAll(/[\s'’]+/g, '')
      .slice(0, LONGEST_ENTRY);
    if (typed === '' || !(limit > 0)) return [];
    const found: { entry: Entry; fit: Fit }[] = [];
    for (const entry of candidates(firstGram(typed))) {
      const fit = entry.count > 0 ? fitOf(entry, typed) : undefined;
      if (fit !== undefined) found.push({ entry, fit });
    }
    return found
      .toSorted(
        (a, b) =>
          a.fit.rank - b.fit.rank ||
          b.entry.count * b.entry.weight - a.entry.count * a.entry.weight ||
          a.entry.normalised.length - b.entry.normalised.length ||
          (a.entry.text < b.entry.text ? -1 : 1),
      )
      .slice(0, limit)
      .map(({ entry: { text: shown, kind, count }, fit: { start, end } }) => ({
        text: shown,
        kind,
        count,
        spans: [[start, end]],
      }));
  }

  return {
    put: (id, given) => {
      const kept = [...new Set(given.filter(({ text }) => text.trim() !== '').map(enter))];
      const before = held.get(id);
      held.set(id, kept);
      for (const entry of before ?? []) leave(entry);
    },
    remove,
    suggest,
    didYouMean: (text) => didYouMean(text, words),
  };
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
  return { text, kind, weight, normalised, syllables, count: 1 };
}

/** Whole when short, and the words in it. */
function wordsIn(normalised: string): string[] {
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

/** 数控 → 数控; shuk → sh; 数kong → 数's pinyin would do, but the character is surer: it is looked up alone. */
const firstGram = (typed: string): string =>
  typed.length > 1 && HAN.test(typed[0]!) !== HAN.test(typed[1]!) ? typed.slice(0, 1) : typed.slice(0, 2);

interface Fit {
  /** 0 begins so, 1 a later part begins so, 2 and 3 the same by sound. */
  readonly rank: number;
  readonly start: number;
  readonly end: number;
}

function fitOf(entry: Entry, typed: string): Fit | undefined {
  const at = entry.normalised.indexOf(typed);
  if (at !== -1) return { rank: at === 0 ? 0 : 1, start: at, end: at + typed.length };
  for (let start = 0; start < entry.normalised.length; start++) {
    const end = soundsFrom(entry, start, typed, 0);
    if (end !== undefined) return { rank: start === 0 ? 2 : 3, start, end };
  }
  return undefined;
}

/** Where the match ends when `typed` from `at` on is the characters from `start` on, each as itself, as pinyin, or as its initial. */
function soundsFrom(entry: Entry, start: number, typed: string, at: number): number | undefined {
  if (at >= typed.length) return start;
  if (start >= entry.normalised.length) return undefined;
  if (entry.normalised[start] === typed[at]) return soundsFrom(entry, start + 1, typed, at + 1);
  const syllable = entry.syllables[start]!;
  if (syllable === '') return entry.normalised[start] === ' ' ? soundsFrom(entry, start + 1, typed, at) : undefined;
  const rest = typed.slice(at, at + syllable.length);
  if (rest === syllable) {
    const end = soundsFrom(entry, start + 1, typed, at + syllable.length);
    if (end !== undefined) return end;
  }
  // The last syllable may be half typed.
  if (at + rest.length === typed.length && syllable.startsWith(rest)) return start + 1;
  return syllable[0] === typed[at] ? soundsFrom(entry, start + 1, typed, at + 1) : undefined;
}
