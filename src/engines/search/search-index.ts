import { Failure } from '#kernel/errors';
import { Collection } from './collection.ts';
import { execute } from './execute.ts';
import { makeRoom } from './match.ts';
import type { SearchThreads } from './threads.ts';
import { chineseTokenizer } from './tokenizer.ts';
import type { SearchDocument, SearchIndex, SearchQuery, SearchResult, SearchSchema, Tokenizer } from './types.ts';

interface IndexParts {
  readonly tokenizer?: Tokenizer;
  /** For `searchAside` and for merging. */
  readonly threads?: SearchThreads | undefined;
}

/** A smaller index answers sooner than a message reaches another thread. */
const ASIDE_FROM = 20_000;

/** An empty index. All of it is in memory; nothing is read or written elsewhere. */
export function createSearchIndex(
  schema: SearchSchema,
  { tokenizer = chineseTokenizer, threads }: IndexParts = {},
): SearchIndex {
  const followed = threads?.follow(schema);
  const collection = new Collection(schema, tokenizer, followed);
  const room = makeRoom();
  let revision = 0;

  function put(document: SearchDocument): void {
    collection.put(document);
    revision += 1;
  }

  const search = (query: SearchQuery): SearchResult =>
    execute(
      { schema, segments: collection.segments(), values: collection.values },
      query,
      tokenizer.query(query.text, query.synonyms),
      room,
    );

  async function searchAside(query: SearchQuery): Promise<SearchResult> {
    if (followed === undefined || collection.size < ASIDE_FROM) return search(query);
    collection.tell();
    const { synonyms, ...told } = query;
    const terms = tokenizer.query(query.text, synonyms);
    try {
      return await followed.search(told, terms);
    } catch (error) {
      if (error instanceof Failure) throw error;
      return search(query);
    }
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
    searchAside,
    highlight: (text, queryText, synonyms) => tokenizer.highlight(text, queryText, synonyms),
    close: () => followed?.close(),
  };
}
