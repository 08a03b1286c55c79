import { Failure } from '#kernel/errors';
import type { OpenedImage } from '#kernel/image';
import { Collection } from './collection.ts';
import { execute, type Searched } from './execute.ts';
import { explain } from './explain.ts';
import { askedOf } from './measures.ts';
import { makeRoom } from './match.ts';
import type { SearchThreads } from './threads.ts';
import { chineseTokenizer } from './tokenizer.ts';
import type { SearchDocument, SearchIndex, SearchQuery, SearchResult, SearchSchema, Tokenizer } from './types.ts';

interface IndexParts {
  readonly tokenizer?: Tokenizer;
  /** For `searchAside` and for merging. */
  readonly threads?: SearchThreads | undefined;
  /** To begin with; an empty index when not given. */
  readonly image?: OpenedImage | undefined;
}

/** A smaller index answers sooner than a message reaches another thread. */
const ASIDE_FROM = 20_000;

/**
 * All of it is in memory; nothing is read or written elsewhere.
 * @throws UnreadableImage when the image was made by other rules
 */
export function createSearchIndex(
  schema: SearchSchema,
  { tokenizer = chineseTokenizer, threads, image }: IndexParts = {},
): SearchIndex {
  const followed = threads?.follow(schema);
  const collection = new Collection(schema, tokenizer, followed);
  if (image !== undefined) collection.open(image);
  const room = makeRoom();
  let revision = 0;

  function put(document: SearchDocument): void {
    collection.put(document);
    revision += 1;
  }

  const searched = (): Searched => ({ schema, segments: collection.segments(), values: collection.values });

  const search = (query: SearchQuery): SearchResult =>
    execute(searched(), askedOf(query, schema, collection.values), tokenizer.query(query.text, query.synonyms), room);

  async function searchAside(query: SearchQuery): Promise<SearchResult> {
    if (followed === undefined || collection.size < ASIDE_FROM) return search(query);
    collection.tell();
    const told = askedOf(query, schema, collection.values);
    const terms = tokenizer.query(query.text, query.synonyms);
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
    explain: (query, document) =>
      explain(
        searched(),
        askedOf(query, schema, collection.values),
        tokenizer.query(query.text, query.synonyms),
        tokenizer,
        document,
        room,
      ),
    image: () => collection.image(),
    close: () => followed?.close(),
  };
}
