import { failure } from '#kernel/errors';
import { idf, scoreOf, termWorth } from './bm25f.ts';
import { Collection } from './collection.ts';
import { readCursor, readStatistics, writeCursor, type Position, type Statistics } from './cursor.ts';
import { highHash, lowHash } from './hash.ts';
import { clear, makeRoom, match, type Plan, type PlannedTerm } from './match.ts';
import { orderOf } from './order.ts';
import { rank } from './rank.ts';
import { idAt, idBytes } from './segment.ts';
import { Selection } from './selection.ts';
import { chineseTokenizer } from './tokenizer.ts';
import { Top } from './top.ts';
import type {
  QueryTerms,
  SearchDocument,
  SearchIndex,
  SearchQuery,
  SearchResult,
  SearchSchema,
  Tokenizer,
  WeightedTerm,
} from './types.ts';

/** An empty index. All of it is in memory; nothing is read or written elsewhere. */
export function createSearchIndex(schema: SearchSchema, tokenizer: Tokenizer = chineseTokenizer): SearchIndex {
  const collection = new Collection(schema, tokenizer);
  const room = makeRoom();
  let revision = 0;

  function put(document: SearchDocument): void {
    collection.put(document);
    revision += 1;
  }

  function attempt(query: SearchQuery, terms: QueryTerms, needed: number, position?: Position): SearchResult {
    const relevance = (query.sort ?? 'relevance') === 'relevance';
    const groups = terms.required;
    const refining = [...terms.refining, ...(needed < groups.length ? terms.relaxing : [])];
    const ranked = [...groups.flat(), ...refining];
    const statistics = relevance && ranked.length > 0 ? statisticsOf(ranked, position) : undefined;
    const plan = planOf(terms, refining, needed, statistics);
    const selection = new Selection(query, schema, collection.values);
    const order = orderOf(query, schema, ranked.length === 0);
    const top = new Top(query.limit);
    const after = position && { key: position.key, id: idBytes(position.id) };
    for (const segment of collection.segments()) {
      const matched = match(segment, plan, room);
      const count = selection.select(segment, room, matched.count);
      if (count === 0 || query.limit === 0) clear(segment, matched.written, room);
      else rank(segment, matched, count, order, room, top, query.limit, after);
    }
    return {
      hits: top.sorted().map(({ key, segment, local }) => {
        const id = idAt(segment, local);
        return { id, score: relevance ? scoreOf(key) : 0, after: writeCursor(key, id, needed, statistics) };
      }),
      total: selection.total,
      facets: selection.facets(),
      relaxed: needed < groups.length,
    };
  }

  function statisticsOf(terms: readonly WeightedTerm[], position: Position | undefined): Statistics {
    if (position !== undefined) return readStatistics(position, terms.length);
    return {
      documents: collection.size,
      holding: terms.map(({ term }) => collection.holding(highHash(term), lowHash(term))),
    };
  }

  function search(query: SearchQuery): SearchResult {
    if (!Number.isInteger(query.limit) || query.limit < 0) throw failure('search.invalidLimit', { limit: query.limit });
    collection.segments();
    const terms = tokenizer.query(query.text);
    const position = query.after && readCursor(query.after);
    if (position !== undefined) return attempt(query, terms, position.needed, position);
    const strict = attempt(query, terms, terms.required.length);
    if (strict.total > 0) return strict;
    for (const needed of relaxations(terms.required.length)) {
      const relaxed = attempt(query, terms, needed);
      if (relaxed.total >= (needed > 1 ? ENOUGH : 1)) return relaxed;
    }
    return strict;
  }

  return {
    get size() {
      return collection.size;
    },
    has: (id) => collection.has(id),
    get revision() {
      return revision;
    },
    put,
    putMany: (documents) => {
      for (const document of documents) put(document);
    },
    remove: (id) => {
      const removed = collection.remove(id);
      if (removed) revision += 1;
      return removed;
    },
    search,
    highlight: (text, queryText) => tokenizer.highlight(text, queryText),
  };
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

/**
 * How many of the required groups to ask for when no document holds them all: half of them, and where that finds too few, any one.
 * With that floor the ranking is as good as that of any-one alone (measured on two judged collections), and short queries do not bring
 * in every document that shares a pair of characters.
 */
const relaxations = (required: number): number[] =>
  [...new Set([Math.ceil(required / 2), 1])].filter((needed) => needed < required);

const ENOUGH = 10;
