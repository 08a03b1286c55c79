import { failure } from '#kernel/errors';
import { chineseTokenizer } from './tokenizer.ts';
import { idf, lengthNorms } from './bm25f.ts';
import { Collection } from './collection.ts';
import type { Position, Statistics } from './cursor.ts';
import { readCursor, readStatistics, writeCursor } from './cursor.ts';
import type { Ranking } from './match.ts';
import { emptyMatches, match } from './match.ts';
import type { Order } from './order.ts';
import { orderOf } from './order.ts';
import { Selection } from './selection.ts';
import { Top } from './top.ts';
import type {
  QueryTerms,
  SearchDocument,
  SearchIndex,
  SearchQuery,
  SearchResult,
  SearchSchema,
  Tokenizer,
} from './types.ts';

/** An empty index. All of it is in memory; nothing is read or written elsewhere. */
export function createSearchIndex(schema: SearchSchema, tokenizer: Tokenizer = chineseTokenizer): SearchIndex {
  const collection = new Collection(schema, tokenizer);
  const matches = emptyMatches();
  let revision = 0;

  function put(document: SearchDocument): void {
    collection.put(document);
    revision += 1;
  }

  /** Terms in the order in which their scores are added up, so that a score is the same to the last bit wherever a document lies. */
  function rankedTerms({ required, refining, relaxing }: QueryTerms, needed: number): string[] {
    return [...required, ...refining, ...(needed < required.length ? relaxing : [])];
  }

  function statisticsOf(terms: readonly string[], position: Position | undefined): Statistics {
    if (position !== undefined) return readStatistics(position, schema.texts.length, terms.length);
    return {
      documents: collection.size,
      meanLengths: collection.meanLengths(),
      holding: terms.map((term) => collection.holding(collection.terms.find(term))),
    };
  }

  function rankingOf(terms: readonly string[], required: number, needed: number, statistics?: Statistics): Ranking {
    return {
      terms: terms.map((term, i) => ({
        number: collection.terms.find(term),
        required: i < required,
        idf: statistics === undefined ? 0 : idf(statistics.documents, statistics.holding[i]!),
      })),
      needed,
      norms: statistics && lengthNorms(schema.texts, statistics.meanLengths),
      frequencies: collection.code.frequencies,
    };
  }

  function collect(ranking: Ranking, order: Order, selection: Selection, top: Top, position?: Position): void {
    for (const segment of collection.segments()) {
      match(segment, ranking, matches);
      for (let i = 0; i < matches.count; i++) {
        const local = matches.docs[i]!;
        if (segment.alive[local] === 0 || !selection.admits(segment, local)) continue;
        const key = order(segment, local, matches.scores[i]!);
        if (
          position === undefined ||
          key < position.key ||
          (key === position.key && segment.ids[local]! < position.id)
        ) {
          top.offer(key, segment, local);
        }
      }
    }
  }

  function attempt(query: SearchQuery, terms: QueryTerms, needed: number, position?: Position): SearchResult {
    const relevance = (query.sort ?? 'relevance') === 'relevance';
    const ranked = rankedTerms(terms, needed);
    const statistics = relevance && ranked.length > 0 ? statisticsOf(ranked, position) : undefined;
    const selection = new Selection(query, schema, collection.values);
    const top = new Top(query.limit);
    const ranking = rankingOf(ranked, terms.required.length, needed, statistics);
    collect(ranking, orderOf(query, schema, ranked.length === 0), selection, top, position);
    return {
      hits: top.sorted().map(({ key, segment, local }) => ({
        id: segment.ids[local]!,
        score: relevance ? key : 0,
        after: writeCursor(key, segment.ids[local]!, needed, statistics),
      })),
      total: selection.total,
      facets: selection.facets(),
      relaxed: needed < terms.required.length,
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

/**
 * How many of the required terms to ask for when no document holds them all: half of them, and where that finds too few, any one.
 * With that floor the ranking is as good as that of any-one alone (measured on two judged collections), and short queries do not bring
 * in every document that shares a pair of characters.
 */
const relaxations = (required: number): number[] =>
  [...new Set([Math.ceil(required / 2), 1])].filter((needed) => needed < required);

const ENOUGH = 10;
