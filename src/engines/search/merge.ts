import { FacetSets } from './facet-sets.ts';
import { Growing } from './growing.ts';
import { compareIds, SEGMENT_CAPACITY, segmentOf, type Segment } from './segment.ts';

/**
 * Segments of like size are merged when there are eight (the logarithmic method of J. L. Bentley and J. B. Saxe, 1980), so a document
 * is rewritten a few times in its life and a search meets few segments. Dead documents are left behind.
 */
const LIKE_SIZED = 8;

export const livingIn = ({ size, state }: Segment): number => size - state[0]!;

/** The segments to merge next; none when all is well. */
export function dueForMerge(segments: readonly Segment[]): readonly Segment[] {
  const wasted = segments.find((segment) => segment.state[0]! * 2 > segment.size);
  if (wasted !== undefined) return [wasted];
  const classes = Map.groupBy(segments, (segment) => Math.floor(Math.log(livingIn(segment)) / Math.log(LIKE_SIZED)));
  for (const alike of classes.values()) {
    if (alike.length < LIKE_SIZED) continue;
    const fitting = thatFit(alike);
    if (fitting.length > 1) return fitting;
  }
  return [];
}

function thatFit(segments: readonly Segment[]): Segment[] {
  let room = SEGMENT_CAPACITY;
  return segments.filter((segment) => {
    if (livingIn(segment) > room) return false;
    room -= livingIn(segment);
    return true;
  });
}

/** Where each document of a source goes; GONE for the dead. */
const GONE = 0xffff_ffff;

interface Source {
  readonly segment: Segment;
  readonly targets: Uint32Array;
}

/**
 * One segment with the living documents of all.
 * @param alive which documents of each segment to keep
 */
export function merge(segments: readonly Segment[], alive: readonly Uint8Array[], number: number): Segment {
  const { sources, order } = arrange(segments, alive);
  const facets = segments[0]!.facets.map((_, column) => mergedFacet(segments, order, column));
  const postings = mergedPostings(sources);
  const segment = segmentOf({
    number,
    size: order.length,
    idBytes: order.reduce((sum, { from, local }) => sum + from.idOffsets[local + 1]! - from.idOffsets[local]!, 0),
    terms: postings.highs.length,
    postings: postings.docs.length,
    numbers: segments[0]!.numbers.length,
    facets: facets.map(({ sets }) => ({ sets: sets.lists.length, values: sets.values })),
  });
  segment.alive.fill(1);
  order.forEach(({ from, local }, target) => {
    const bytes = from.ids.subarray(from.idOffsets[local], from.idOffsets[local + 1]);
    segment.ids.set(bytes, segment.idOffsets[target]);
    segment.idOffsets[target + 1] = segment.idOffsets[target]! + bytes.length;
    segment.numbers.forEach((column, c) => (column[target] = from.numbers[c]![local]!));
  });
  facets.forEach(({ sets, ofDocument }, c) => {
    segment.facets[c]!.sets.set(ofDocument);
    sets.writeTo(segment.facets[c]!.offsets, segment.facets[c]!.values);
  });
  for (const name of ['highs', 'lows', 'peaks', 'docs', 'impacts'] as const) {
    const { values, length } = postings[name];
    segment[name].set(values.subarray(0, length));
  }
  segment.offsets.set(postings.ends.values.subarray(0, postings.ends.length), 1);
  return segment;
}

/** The documents to keep in order of their ids. */
function arrange(segments: readonly Segment[], alive: readonly Uint8Array[]) {
  const sources: Source[] = segments.map((segment) => ({
    segment,
    targets: new Uint32Array(segment.size).fill(GONE),
  }));
  const order: { from: Segment; local: number }[] = [];
  segments.forEach((from, s) => {
    for (let local = 0; local < from.size; local++) if (alive[s]![local] === 1) order.push({ from, local });
  });
  order.sort((a, b) => compareIds(a.from, a.local, b.from, b.local));
  const targetsOf = new Map(sources.map(({ segment, targets }) => [segment, targets]));
  order.forEach(({ from, local }, target) => (targetsOf.get(from)![local] = target));
  return { sources, order };
}

function mergedFacet(segments: readonly Segment[], order: readonly { from: Segment; local: number }[], column: number) {
  const sets = new FacetSets();
  const renumbered = new Map(
    segments.map((segment) => [segment, new Int32Array(segment.shape.facets[column]!.sets).fill(-1)]),
  );
  const ofDocument = Uint16Array.from(order, ({ from, local }) => {
    const { sets: setOf, offsets, values } = from.facets[column]!;
    const set = setOf[local]!;
    const numbers = renumbered.get(from)!;
    if (numbers[set] === -1) numbers[set] = sets.intern([...values.subarray(offsets[set], offsets[set + 1])]);
    return numbers[set]!;
  });
  return { sets, ofDocument };
}

function mergedPostings(sources: readonly Source[]) {
  const made = {
    highs: new Growing(Uint32Array),
    lows: new Growing(Uint32Array),
    peaks: new Growing(Uint8Array),
    ends: new Growing(Uint32Array),
    docs: new Growing(Uint16Array),
    impacts: new Growing(Uint8Array),
  };
  const at = sources.map(() => 0);
  for (let next = nextTerm(sources, at); next !== undefined; next = nextTerm(sources, at)) {
    const start = made.docs.length;
    let peak = 0;
    let ascending = true;
    sources.forEach(({ segment, targets }, s) => {
      const place = at[s]!;
      if (segment.highs[place] !== next.high || segment.lows[place] !== next.low) return;
      at[s] = place + 1;
      for (let i = segment.offsets[place]!; i < segment.offsets[place + 1]!; i++) {
        const target = targets[segment.docs[i]!]!;
        if (target === GONE) continue;
        if (made.docs.length > start && target < made.docs.values[made.docs.length - 1]!) ascending = false;
        made.docs.push(target);
        made.impacts.push(segment.impacts[i]!);
        if (segment.impacts[i]! > peak) peak = segment.impacts[i]!;
      }
    });
    if (made.docs.length === start) continue;
    if (!ascending) sortPostings(made.docs, made.impacts, start);
    made.highs.push(next.high);
    made.lows.push(next.low);
    made.peaks.push(peak);
    made.ends.push(made.docs.length);
  }
  return made;
}

/** The least hash that is not yet behind. */
function nextTerm(sources: readonly Source[], at: readonly number[]): { high: number; low: number } | undefined {
  let least: { high: number; low: number } | undefined;
  for (let s = 0; s < sources.length; s++) {
    const { highs, lows } = sources[s]!.segment;
    const place = at[s]!;
    if (place === highs.length) continue;
    const high = highs[place]!;
    const low = lows[place]!;
    if (least === undefined || high < least.high || (high === least.high && low < least.low)) least = { high, low };
  }
  return least;
}

function sortPostings(docs: Growing<Uint16Array>, impacts: Growing<Uint8Array>, start: number): void {
  const packed = Uint32Array.from(
    docs.values.subarray(start, docs.length),
    (doc, i) => doc * 256 + impacts.values[start + i]!,
  ).sort();
  packed.forEach((posting, i) => {
    docs.values[start + i] = posting >>> 8;
    impacts.values[start + i] = posting & 255;
  });
}
