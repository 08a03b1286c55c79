import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { Failure, failure, type FailureData } from '#kernel/errors';
import type { AskedQuery } from './measures.ts';
import { segmentOf, type Segment, type Shape } from './segment.ts';
import type { QueryTerms, SearchResult, SearchSchema } from './types.ts';

/** A segment as threads hand it to each other: the bytes are shared, not copied. */
export interface Handle {
  readonly shape: Shape;
  readonly buffer: SharedArrayBuffer;
}

export const handleOf = ({ shape, buffer }: Segment): Handle => ({ shape, buffer });

/** What became of an index since threads were told last. */
export interface Told {
  readonly added: readonly Handle[];
  readonly removed: readonly number[];
  /** New values of each facet, in the order of their numbers. */
  readonly values: readonly (readonly string[])[];
}

export type Asked =
  | { readonly kind: 'open'; readonly index: number; readonly schema: SearchSchema }
  | ({ readonly kind: 'tell'; readonly index: number } & Told)
  | { readonly kind: 'close'; readonly index: number }
  | {
      readonly kind: 'search';
      readonly ticket: number;
      readonly index: number;
      readonly query: AskedQuery;
      readonly terms: QueryTerms;
    }
  | {
      readonly kind: 'merge';
      readonly ticket: number;
      readonly sources: readonly Handle[];
      readonly alive: readonly Uint8Array[];
      readonly number: number;
    };

export type Answered =
  | { readonly ticket: number; readonly result: SearchResult }
  | { readonly ticket: number; readonly merged: Handle }
  | { readonly ticket: number; readonly failed: ToldFailure };

interface ToldFailure {
  readonly code: string;
  readonly data: FailureData;
}

/** One index, read by all threads. */
export interface Followed {
  tell(told: Told): void;
  search(query: AskedQuery, terms: QueryTerms): Promise<SearchResult>;
  /** @param alive which documents of each source to keep: what dies meanwhile is told to the merged one afterwards */
  merge(sources: readonly Segment[], alive: readonly Uint8Array[], number: number): Promise<Segment>;
  close(): void;
}

export interface SearchThreads {
  follow(schema: SearchSchema): Followed;
  /** Threads that run. */
  running(): number;
  /** Questions that are not answered yet. */
  waiting(): number;
  stop(): Promise<void>;
}

interface Waiting {
  readonly resolve: (answered: Answered) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

interface Known {
  readonly schema: SearchSchema;
  readonly segments: Map<number, Handle>;
  readonly values: string[][];
}

/**
 * Threads that search and merge, so that neither holds the event loop. They start with the first question; one that dies is replaced,
 * and what it was asked fails (the caller then does it itself).
 * @param count one less than the cores by default: the event loop needs one, and it searches too when the threads are busy
 */
export function createSearchThreads(count = Math.max(1, availableParallelism() - 1)): SearchThreads {
  const indexes = new Map<number, Known>();
  let threads: Thread[] = [];
  let nextIndex = 0;
  let nextTicket = 0;
  let stopped = false;

  function begin(): Thread {
    const worker = new Worker(new URL('thread.ts', import.meta.url));
    const thread: Thread = { worker, waiting: new Map() };
    worker.on('message', (answered: Answered) => {
      thread.waiting.get(answered.ticket)?.resolve(answered);
      thread.waiting.delete(answered.ticket);
      if (thread.waiting.size === 0) worker.unref();
    });
    const gone = (): void => {
      threads = threads.filter((other) => other !== thread);
      for (const { reject } of thread.waiting.values()) reject(new Error('the search thread ended'));
      thread.waiting.clear();
    };
    worker.on('error', gone);
    worker.on('exit', gone);
    worker.unref();
    for (const [index, { schema, segments, values }] of indexes) {
      post(thread, { kind: 'open', index, schema });
      post(thread, { kind: 'tell', index, added: [...segments.values()], removed: [], values });
    }
    return thread;
  }

  const post = (thread: Thread, asked: Asked): void => thread.worker.postMessage(asked);
  const toAll = (asked: Asked): void => threads.forEach((thread) => post(thread, asked));

  /** The thread with the least to do. */
  function ask(make: (ticket: number) => Asked): Promise<Answered> {
    if (stopped) return Promise.reject(new Error('the search threads have stopped'));
    while (threads.length < count) threads.push(begin());
    const thread = threads.reduce((best, other) => (other.waiting.size < best.waiting.size ? other : best));
    const ticket = nextTicket++;
    return new Promise((resolve, reject) => {
      thread.waiting.set(ticket, { resolve, reject });
      thread.worker.ref();
      post(thread, make(ticket));
    });
  }

  function follow(schema: SearchSchema): Followed {
    const index = nextIndex++;
    const known: Known = { schema, segments: new Map(), values: schema.facets.map(() => []) };
    indexes.set(index, known);
    toAll({ kind: 'open', index, schema });
    return {
      tell: (told) => {
        for (const number of told.removed) known.segments.delete(number);
        for (const handle of told.added) known.segments.set(handle.shape.number, handle);
        told.values.forEach((values, facet) => known.values[facet]!.push(...values));
        toAll({ kind: 'tell', index, ...told });
      },
      search: async (query, terms) => {
        const answered = await ask((ticket) => ({ kind: 'search', ticket, index, query, terms }));
        if ('failed' in answered) throw failure(answered.failed.code, answered.failed.data);
        if (!('result' in answered)) throw new Error('a search was not answered with a result');
        return answered.result;
      },
      merge: async (sources, alive, number) => {
        const answered = await ask((ticket) => ({
          kind: 'merge',
          ticket,
          sources: sources.map(handleOf),
          alive,
          number,
        }));
        if (!('merged' in answered)) throw new Error('a merge failed');
        return segmentOf(answered.merged.shape, answered.merged.buffer);
      },
      close: () => {
        indexes.delete(index);
        toAll({ kind: 'close', index });
      },
    };
  }

  return {
    follow,
    running: () => threads.length,
    waiting: () => threads.reduce((sum, thread) => sum + thread.waiting.size, 0),
    stop: async () => {
      stopped = true;
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

/** What a thread tells of an error: an expected one as it is, of others only that there was one. */
export const toldOf = (error: unknown): ToldFailure =>
  error instanceof Failure ? { code: error.code, data: error.data } : { code: 'search.failed', data: {} };
