/**
 * Facets of a segment that are counted together: documents alike in all facets of a block share a number, so that one count per document
 * serves several facets. Made when many documents are first counted, kept as segments never change.
 */
import type { FacetColumn, Segment } from './segment.ts';

export interface Block {
  readonly columns: readonly number[];
  /** By document. */
  readonly kinds: Uint16Array;
  /** Of each column: its set, by kind. */
  readonly sets: readonly (readonly number[])[];
}

/** So few that the counts lie in the nearest cache and adding them up costs little. */
const MOST_KINDS = 1024;
/** Of a table that is looked up while a block is made. */
const MOST_PAIRS = 2 ** 20;
/** Combinations of facets that are asked for, such as those of one type of listing. */
const MOST_KEPT = 4;

const kept = new WeakMap<Segment, Map<string, readonly Block[]>>();

export function blocksOf(segment: Segment, columns: readonly number[]): readonly Block[] {
  const key = columns.join();
  let known = kept.get(segment);
  if (known === undefined) kept.set(segment, (known = new Map()));
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size === MOST_KEPT) known.delete(known.keys().next().value!);
  const made = makeBlocks(segment, columns);
  known.set(key, made);
  return made;
}

const setsIn = ({ offsets }: FacetColumn): number => offsets.length - 1;

/** From the facet with the fewest sets on, each into the last block while it fits. */
function makeBlocks({ facets, size }: Segment, columns: readonly number[]): Block[] {
  const blocks: Block[] = [];
  for (const column of columns.toSorted((a, b) => setsIn(facets[a]!) - setsIn(facets[b]!))) {
    const last = blocks.at(-1);
    const joined = last && join(last, column, facets[column]!, size);
    if (joined === undefined) blocks.push(alone(column, facets[column]!));
    else blocks[blocks.length - 1] = joined;
  }
  return blocks;
}

const alone = (column: number, facet: FacetColumn): Block => ({
  columns: [column],
  kinds: facet.sets,
  sets: [Array.from({ length: setsIn(facet) }, (_, set) => set)],
});

function join(block: Block, column: number, facet: FacetColumn, size: number): Block | undefined {
  const sets = setsIn(facet);
  const before = block.sets[0]!.length;
  if (before * sets > MOST_PAIRS) return undefined;
  const numbers = new Int32Array(before * sets).fill(-1);
  const kinds = new Uint16Array(size);
  const pairs: number[] = [];
  for (let local = 0; local < size; local++) {
    const pair = block.kinds[local]! * sets + facet.sets[local]!;
    if (numbers[pair] === -1) {
      if (pairs.length === MOST_KINDS) return undefined;
      numbers[pair] = pairs.length;
      pairs.push(pair);
    }
    kinds[local] = numbers[pair]!;
  }
  return {
    columns: [...block.columns, column],
    kinds,
    sets: [...block.sets.map((of) => pairs.map((pair) => of[Math.floor(pair / sets)]!)), pairs.map((p) => p % sets)],
  };
}
