import { normalise, pairsOf, runsOf } from '../../src/engines/search/analysis.ts';
import { generatedListing } from '../generated-listings.ts';

/** Words that must all be there, and a city if only its listings count. */
export interface Question {
  readonly words: readonly string[];
  readonly city?: string;
}

/** The best ten; also how many match; also the counts of six facets over all that match. */
export const EXTENTS = ['plain', 'total', 'facets'] as const;
export type Extent = (typeof EXTENTS)[number];

export interface Engine {
  readonly note: string;
  search(question: Question, extent: Extent): Promise<{ readonly found: number; readonly total?: number }>;
  /** With facets, in a way that keeps all cores busy when many are asked; absent: `search` does. */
  atOnce?(question: Question): Promise<void>;
  /** What is left to do in the background after the build. */
  rest?(): Promise<void>;
  /** Bytes on disk, where the index is not in the memory of this process. */
  onDisk?(): Promise<number>;
  stop(): Promise<void>;
}

export type Start = (size: number, folder: string) => Promise<Engine>;

/** The tokens of a peer: overlapping pairs of Han characters and words of other scripts, so that all match the same listings. */
export const tokensOf = (text: string): string[] =>
  [...runsOf(normalise(text))].flatMap(({ text: run, han }) => (han ? pairsOf(run) : [run]));

export const FACETS = ['place', 'industry', 'occupation', 'education', 'type', 'payBand'] as const;

export interface Row {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  /** The most exact value of each facet; peers have no trees. */
  readonly values: readonly string[];
  readonly city: string;
}

export function rowOf(i: number): Row {
  const { id, texts, facets } = generatedListing(i);
  return {
    id,
    title: tokensOf(texts['title']!).join(' '),
    body: tokensOf(texts['body']!).join(' '),
    values: FACETS.map((facet) => facets[facet]!.at(-1)!),
    city: facets['place']![1]!,
  };
}

export const countInto = (counts: Map<string, number>[], values: readonly string[]): void => {
  for (const [facet, value] of values.entries()) counts[facet]!.set(value, (counts[facet]!.get(value) ?? 0) + 1);
};
