import type { Span } from './types.ts';
import { cutWords, normalise, pairsOf, runsOf, squashed, wordsOf } from './analysis.ts';
import { askedIn } from './asked.ts';
import { isAsking } from './asking-words.ts';
import { NO_SYNONYMS, type SynonymBook } from './synonyms.ts';

/**
 * Marks what the query asks for: a run of Han characters as a whole where it occurs; else the words in it; else its pairs.
 * Words of other scripts are marked as whole words. What a synonym found is marked too; what was not wanted never.
 */
export function highlight(text: string, queryText: string, synonyms: SynonymBook = NO_SYNONYMS): Span[] {
  const { normalised, offsets } = normaliseWithOffsets(text);
  const found: Span[] = [];
  const asked = [...runsOf(withAlternatives(askedIn(queryText).wanted, synonyms))];
  const words = new Set(asked.flatMap((run) => (run.han ? [] : [run.text, squashed(run.text) ?? run.text])));
  if (words.size > 0) {
    for (const run of runsOf(normalised)) {
      if (!run.han && words.has(run.text)) found.push([run.start, run.start + run.text.length]);
    }
  }
  for (const run of asked) if (run.han) found.push(...firstFound(normalised, run.text));
  return joined(found).map(([start, end]) => [offsets?.[start] ?? start, offsets?.[end] ?? end]);
}

function withAlternatives(wanted: string, synonyms: SynonymBook): string {
  if (synonyms.longest === 0) return wanted;
  const others = [...runsOf(wanted)]
    .flatMap((run) => (run.han ? cutWords(run.text) : [run.text]))
    .concat([...runsOf(wanted)].map((run) => run.text))
    .flatMap((word) => synonyms.alternatives.get(word) ?? []);
  return [wanted, ...new Set(others.map(({ word }) => word))].join(' ');
}

function firstFound(text: string, run: string): Span[] {
  const telling = (): string[] => wordsOf(run, 2).filter((word) => !isAsking(word));
  for (const patterns of [() => [run], telling, () => pairsOf(run).filter((pair) => !isAsking(pair))]) {
    const spans = patterns().flatMap((pattern) => occurrences(text, pattern));
    if (spans.length > 0) return spans;
  }
  return [];
}

function occurrences(text: string, pattern: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(pattern); at !== -1; at = text.indexOf(pattern, at + 1))
    spans.push([at, at + pattern.length]);
  return spans;
}

function joined(spans: Span[]): Span[] {
  const out: [number, number][] = [];
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = out.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
}

/** `offsets[i]` is where the i-th unit of the normalised text comes from; absent when nothing moved. */
function normaliseWithOffsets(text: string): { normalised: string; offsets?: number[] } {
  const whole = normalise(text);
  if (whole.length === text.length) return { normalised: whole };
  let normalised = '';
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    const piece = normalise(character);
    for (let i = 0; i < piece.length; i++) offsets.push(at);
    normalised += piece;
    at += character.length;
  }
  offsets.push(text.length);
  return { normalised, offsets };
}
