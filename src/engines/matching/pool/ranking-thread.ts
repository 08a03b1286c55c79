import { parentPort } from 'node:worker_threads';
import { DemandPool } from './demand-pool.ts';
import type { Answered, Asked } from './ranking-threads.ts';

const pools = new Map<number, DemandPool>();

function answer({ ticket, pool, supplies, limit, weights }: Asked & { kind: 'rank' }): Answered {
  try {
    const over = pools.get(pool)!;
    return { ticket, ranked: supplies.map((supply) => over.rank(supply, limit, weights)) };
  } catch (error) {
    return { ticket, failed: error instanceof Error ? error.message : String(error) };
  }
}

parentPort!.on('message', (asked: Asked) => {
  if (asked.kind === 'open') pools.set(asked.pool, DemandPool.reading(asked.share));
  else if (asked.kind === 'close') pools.delete(asked.pool);
  else parentPort!.postMessage(answer(asked));
});
