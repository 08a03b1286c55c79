/** Completes what is being typed from what the index holds, and guesses what was meant by a text that finds nothing. */
import { partsByName, refuseUnless, type Image, type ImagePart, type OpenedImage } from '#kernel/image';
import { normalise } from './analysis.ts';
import { didYouMean } from './did-you-mean.ts';
import { KeyedLists, packLists } from './keyed-lists.ts';
import { EntryTable, wordsIn, type Entry } from './suggestion-entries.ts';
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
  /**
   * All of it as it is now, to begin another with: packed once, and what changed since.
   * @param atLeisure it may take a second for a million ids
   */
  image(atLeisure: boolean): Image;
}

const LONGEST_ENTRY = 60;
/** So many entries are looked at for one keystroke. */
const MOST_LOOKED_AT = 1500;

/** How entries and words are found; another number, and what was kept is of no use. */
const FORMAT = 1;
/** When more than this share of the ids changed, all is packed anew; with few ids that takes no time worth saving. */
const MOST_CHANGED = 1 / 8;
const FEW_CHANGED = 1000;
const QUICKLY_PACKED = 20_000;

/** What is read in place until it is packed anew. */
interface Tables {
  readonly entries: EntryTable;
  /** Entries by id. */
  readonly held: KeyedLists;
  readonly words: WordStore;
}

interface Base {
  readonly facts: Image['facts'];
  readonly parts: readonly ImagePart[];
}

const open = (image?: OpenedImage): Tables => ({
  entries: new EntryTable(image),
  held: image === undefined ? new KeyedLists() : KeyedLists.from(image, 'held'),
  words: new WordStore(image),
});

type ChangedId = readonly [id: string, entries: readonly SuggestionEntry[]];

/** @throws UnreadableImage when the image was made by other rules */
export function createSuggester(image?: OpenedImage): Suggester {
  let tables = open();
  let base: Base | undefined;
  let ids = 0;
  /** Since it was packed. */
  const changed = new Set<string>();

  function enter({ text, kind, weight = 1 }: SuggestionEntry): number {
    const shown = text.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_ENTRY);
    return tables.entries.numberOf(shown, kind, weight);
  }

  function hold(number: number): void {
    if (tables.entries.count(number, 1) > 1) return;
    for (const word of wordsIn(tables.entries.at(number).normalised)) tables.words.add(word);
  }

  function leave(number: number): void {
    if (tables.entries.count(number, -1) > 0) return;
    for (const word of wordsIn(tables.entries.at(number).normalised)) tables.words.remove(word);
  }

  function put(id: string, given: readonly SuggestionEntry[]): void {
    const kept = [...new Set(given.filter(({ text }) => text.trim() !== '').map(enter))];
    const before = tables.held.get(id);
    ids += Number(kept.length > 0) - Number(before.length > 0);
    tables.held.set(id, kept);
    kept.forEach(hold);
    before.forEach(leave);
    if (base !== undefined) changed.add(id);
  }

  /** Those that begin so before the others. */
  function candidates(gram: string): readonly number[] {
    const first = tables.entries.withGram(`^${gram}`, MOST_LOOKED_AT);
    const others = tables.entries.withGram(gram, MOST_LOOKED_AT - first.length);
    return [...new Set([...first, ...others])];
  }

  function suggest(text: string, limit: number): Suggestion[] {
    const typed = normalise(text)
      .replaceAll(/[\s'’]+/g, '')
      .slice(0, LONGEST_ENTRY);
    if (typed === '' || !(limit > 0)) return [];
    const found: { entry: Entry; count: number; fit: Fit }[] = [];
    for (const number of candidates(firstGram(typed))) {
      const count = tables.entries.countOf(number);
      if (count === 0) continue;
      const entry = tables.entries.at(number);
      const fit = fitOf(entry, typed);
      if (fit !== undefined) found.push({ entry, count, fit });
    }
    return found
      .toSorted(
        (a, b) =>
          a.fit.rank - b.fit.rank ||
          b.count * b.entry.weight - a.count * a.entry.weight ||
          a.entry.normalised.length - b.entry.normalised.length ||
          (a.entry.text < b.entry.text ? -1 : 1),
      )
      .slice(0, limit)
      .map(({ entry: { text: shown, kind }, count, fit: { start, end } }) => ({
        text: shown,
        kind,
        count,
        spans: [[start, end]],
      }));
  }

  function readFrom({ facts, parts }: Base): void {
    base = { facts, parts };
    tables = open({ facts, bytes: partsByName(parts) });
    changed.clear();
  }

  function packAnew(): void {
    const { entries, held, words } = tables;
    const renumbered = entries.renumbered();
    const { kinds, parts } = entries.pack(renumbered);
    const all = [...parts, ...packLists('held', held, renumbered), ...words.parts()];
    const facts = { made: FORMAT, kinds, ids };
    readFrom({ facts, parts: all.map((part) => ({ ...part, lasting: true })) });
  }

  function imageNow(atLeisure: boolean): Image {
    const few = ids < QUICKLY_PACKED;
    const tooMany = changed.size > Math.max(FEW_CHANGED, ids * MOST_CHANGED);
    // Packed anew it no longer holds what was taken out.
    const due = few && atLeisure ? changed.size > 0 : tooMany && (few || atLeisure);
    if (base === undefined || due) packAnew();
    const since = [...changed].map((id): ChangedId => [
      id,
      tables.held.get(id).map((number) => tables.entries.at(number)),
    ]);
    const said = since.map(([id, entries]) => [id, entries.map(({ text, kind, weight }) => ({ text, kind, weight }))]);
    const bytes = new TextEncoder().encode(JSON.stringify(said));
    const names = base!.parts.map(({ name }) => name);
    return { facts: { ...base!.facts, names }, parts: [...base!.parts, { name: 'changed', bytes }] };
  }

  function openImage({ facts, bytes }: OpenedImage): void {
    refuseUnless(facts['made'] === FORMAT, 'the suggester was made by other rules');
    const names = facts['names'] as readonly string[];
    readFrom({ facts, parts: names.map((name) => ({ name, bytes: bytes(name), lasting: true })) });
    ids = facts['ids'] as number;
    const since = JSON.parse(new TextDecoder().decode(bytes('changed').slice())) as readonly ChangedId[];
    for (const [id, entries] of since) put(id, entries);
  }

  if (image !== undefined) openImage(image);
  return {
    put,
    remove: (id) => {
      if (tables.held.get(id).length > 0) put(id, []);
    },
    suggest,
    didYouMean: (text) => didYouMean(text, tables.words),
    image: imageNow,
  };
}

const HAN = /\p{Script=Han}/u;

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
