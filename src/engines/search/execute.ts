import { failure } from '#kernel/errors';
import { idf, scoreOf, termWorth } from './bm25f.ts';
import { readCursor, readStatistics, writeCursor, type Position, type Statistics } from './cursor.ts';
import type { Dictionary } from './dictionary.ts';
import { highHash, lowHash } from './hash.ts';
import { clear, match, type Plan, type PlannedTerm, type Room } from './match.ts';
import { livingIn } from './merge.ts';
import type { AskedQuery } from './measures.ts';
import { orderOf } from './order.ts';
import { rank } from './rank.ts';
import { idAt, idBytes, livingWith, termPlace, type Segment } from './segment.ts';
import { Selection } from './selection.ts';
import { Top } from './top.ts';
import type { QueryTerms, SearchResult, SearchSchema, WeightedTerm } from './types.ts';

/** All that a search reads; any thread may hold it. */
export interface Searched {
  readonly schema: SearchSchema;
  readonly segments: readonly Segment[];
  /** Values by number, for each facet. */
  readonly values: readonly Dictionary[];
}

/** Answers a query whose text has been turned into terms. */
export function execute(searched: Searched, query: AskedQuery, terms: QueryTerms, room: Room): SearchResult {
  if (!Number.isInteger(query.limit) || query.limit < 0) throw failure('search.invalidLimit', { limit: query.limit });
  const position = query.after && readCursor(query.after);
  if (position !== undefined) return attempt(searched, query, terms, room, position.needed, position);
  const first = terms.enough ?? terms.required.length;
  const strict = attempt(searched, query, terms, room, first);
  if (strict.total > 0) return strict;
  for (const needed of relaxations(first)) {
    const relaxed = attempt(searched, query, terms, room, needed);
    if (relaxed.total >= (needed > 1 ? ENOUGH : 1)) return relaxed;
  }
  return strict;
}

/**
 * How many of the required groups to ask for when no document holds them all: half of them, and where that finds too few, any one.
 * With that floor the ranking is as good as that of any-one alone (measured on two judged collections), and short queries do not bring
 * in every document that shares a pair of characters.
 */
const relaxations = (required: number): number[] =>
  [...new Set([Math.ceil(required / 2), 1])].filter((needed) => needed < required);

const ENOUGH = 10;

function attempt(
  searched: Searched,
  query: AskedQuery,
  terms: QueryTerms,
  room: Room,
  needed: number,
  position?: Position,
): SearchResult {
  const { sort = 'relevance' } = query;
  const relevance = sort === 'relevance' || 'nearest' in sort;
  const refining = refiningTerms(terms, needed);
  const ranked = rankedTerms(terms, needed);
  const statistics = relevance && ranked.length > 0 ? statisticsOf(searched, ranked, position) : undefined;
  const plan = planOf(terms, refining, needed, statistics);
  const selection = new Selection(query, searched.schema, searched.values);
  const order = orderOf(query, searched.schema, ranked.length === 0);
  const top = new Top(query.limit);
  const after = position && { key: position.key, id: idBytes(position.id) };
  for (const segment of searched.segments) {
    const matched = match(segment, plan, room);
    const count = selection.select(segment, room, matched);
    if (count === 0 || query.limit === 0) clear(segment, matched.written, room);
    else rank(segment, matched, count, order, room, top, query.limit, after);
  }
  return {
    hits: top.sorted().map(({ key, segment, local }) => {
      const id = idAt(segment, local);
      return { id, score: scoreOf(order.relevanceIn(key)), after: writeCursor(key, id, needed, statistics) };
    }),
    total: selection.total,
    facets: selection.facets(),
    relaxed: needed < (terms.enough ?? terms.required.length),
  };
}

const refiningTerms = (terms: QueryTerms, needed: number): readonly WeightedTerm[] => [
  ...terms.refining,
  ...(needed < terms.required.length ? terms.relaxing : []),
];

/** All that add to a score where so many groups are needed, in the order of a cursor's statistics. */
export const rankedTerms = (terms: QueryTerms, needed: number): readonly WeightedTerm[] => [
  ...terms.required.flat(),
  ...refiningTerms(terms, needed),
];

function statisticsOf(
  { segments }: Searched,
  terms: readonly WeightedTerm[],
  position: Position | undefined,
): Statistics {
  if (position !== undefined) return readStatistics(position, terms.length);
  return {
    documents: segments.reduce((sum, segment) => sum + livingIn(segment), 0),
    holding: terms.map(({ term }) => holding(segments, highHash(term), lowHash(term))),
  };
}

/** How many living documents hold a term. */
function holding(segments: readonly Segment[], high: number, low: number): number {
  let sum = 0;
  for (const segment of segments) {
    const place = termPlace(segment, high, low);
    if (place !== -1) sum += livingWith(segment, place);
  }
  return sum;
}

function planOf(
  { required, excluded }: QueryTerms,
  refining: readonly WeightedTerm[],
  needed: number,
  statistics: Statistics | undefined,
): Plan {
  let at = 0;
  const hashed = (term: string) => ({ high: highHash(term), low: lowHash(term) });
  const planned = ({ term, weight = 1 }: WeightedTerm): PlannedTerm => ({
    ...hashed(term),
    worth: statistics === undefined ? 0 : termWorth(idf(statistics.documents, statistics.holding[at++]!), weight),
  });
  return {
    groups: required.map((group) => group.map(planned)),
    needed,
    refining: statistics === undefined ? [] : refining.map(planned),
    excluded: excluded.map((terms) => terms.map(hashed)),
  };
}
