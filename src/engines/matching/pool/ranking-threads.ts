import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Supply, Weights } from '../types.ts';
import type { DemandPool, PoolShare, Ranked } from './demand-pool.ts';

export type Asked =
  | { readonly kind: 'open'; readonly pool: number; readonly share: PoolShare }
  | { readonly kind: 'close'; readonly pool: number }
  | {
      readonly kind: 'rank';
      readonly ticket: number;
      readonly pool: number;
      readonly supplies: readonly Supply[];
      readonly limit: number;
      readonly weights: Weights;
    };

export type Answered =
  | { readonly ticket: number; readonly ranked: readonly (readonly Ranked[])[] }
  | { readonly ticket: number; readonly failed: string };

/** A pool as it was when it was opened. */
export interface OpenPool {
  /** As `DemandPool.rank` ranks each of them, in their order. */
  rank(supplies: readonly Supply[], limit: number, weights: Weights): Promise<readonly (readonly Ranked[])[]>;
  close(): void;
}

export interface RankingThreads {
  open(pool: DemandPool): OpenPool;
  stop(): Promise<void>;
}

interface Waiting {
  readonly resolve: (ranked: readonly (readonly Ranked[])[]) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

/**
 * Threads that rank for many at once over the memory of a pool, so that reckoning for everyone holds no event loop and takes all
 * cores. They start with the first question and end when nothing is open. Whatever a thread was asked when it died fails.
 */
export function createRankingThreads(count = Math.max(1, availableParallelism() - 1)): RankingThreads {
  let threads: Thread[] = [];
  const shares = new Map<number, PoolShare>();
  let nextPool = 0;
  let nextTicket = 0;
  let stopped = false;

  const post = ({ worker }: Thread, asked: Asked): void => worker.postMessage(asked);

  function begin(): Thread {
    const worker = new Worker(new URL('ranking-thread.ts', import.meta.url));
    const thread: Thread = { worker, waiting: new Map() };
    worker.on('message', (answered: Answered) => {
      const waiting = thread.waiting.get(answered.ticket);
      thread.waiting.delete(answered.ticket);
      if (thread.waiting.size === 0) worker.unref();
      if ('failed' in answered) waiting?.reject(new Error(answered.failed));
      else waiting?.resolve(answered.ranked);
    });
    const gone = (): void => {
      threads = threads.filter((other) => other !== thread);
      for (const { reject } of thread.waiting.values()) reject(new Error('the ranking thread ended'));
      thread.waiting.clear();
    };
    worker.on('error', gone);
    worker.on('exit', gone);
    worker.unref();
    for (const [pool, share] of shares) post(thread, { kind: 'open', pool, share });
    return thread;
  }

  function ask(thread: Thread, asked: Omit<Asked & { kind: 'rank' }, 'ticket' | 'kind'>) {
    const ticket = nextTicket++;
    return new Promise<readonly (readonly Ranked[])[]>((resolve, reject) => {
      thread.waiting.set(ticket, { resolve, reject });
      thread.worker.ref();
      post(thread, { kind: 'rank', ticket, ...asked });
    });
  }

  return {
    open: (source) => {
      const pool = nextPool++;
      const share = source.share();
      shares.set(pool, share);
      for (const thread of threads) post(thread, { kind: 'open', pool, share });
      return {
        rank: async (supplies, limit, weights) => {
          if (stopped) throw new Error('the ranking threads have stopped');
          while (threads.length < count) threads.push(begin());
          // Neighbours of a list have much in common, so each thread gets a stretch of it.
          const each = Math.ceil(supplies.length / threads.length);
          const parts = threads.flatMap((thread, i) => {
            const some = supplies.slice(i * each, (i + 1) * each);
            return some.length === 0 ? [] : [ask(thread, { pool, supplies: some, limit, weights })];
          });
          return (await Promise.all(parts)).flat();
        },
        close: () => {
          shares.delete(pool);
          for (const thread of threads) post(thread, { kind: 'close', pool });
        },
      };
    },
    stop: async () => {
      stopped = true;
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}
