import type { Context } from '#platform/context';
import type { Mirror } from '#platform/changes';
import { countPublished } from '#modules/listings';
import type { Health } from './contract.ts';
import type { SearchingParts } from './parts.ts';

/** 检索状况 of this process: whether the index holds what the database says is public, how fast it answers, what it costs. */
export async function readHealth({ listings, catalogue }: SearchingParts, ctx: Context): Promise<Health> {
  const [ofListings, ofRecords] = [await listings.index.of(ctx.tenant.id), await catalogue.index.of(ctx.tenant.id)];
  const memory = process.memoryUsage();
  return {
    indexes: [
      {
        name: '供求',
        ready: listings.index.ready(),
        documents: ofListings.size,
        expected: await countPublished(ctx.db, ctx.tenant.id),
        revision: ofListings.revision,
        ...(await standing(listings.index)),
      },
      {
        name: '资源名录',
        ready: catalogue.index.ready(),
        documents: ofRecords.size,
        expected: null,
        revision: ofRecords.revision,
        ...(await standing(catalogue.index)),
      },
    ],
    searches: listings.metrics.searchPulse(),
    memory: { process: memory.rss, heap: memory.heapUsed, buffers: memory.arrayBuffers },
    upSeconds: Math.round(process.uptime()),
  };
}

async function standing(index: Pick<Mirror, 'state' | 'isBehind' | 'countBehind'>) {
  const { begun, snapshot, behindMilliseconds, errors } = index.state();
  const start = begun && {
    from: begun.from,
    why: begun.why,
    milliseconds: begun.milliseconds,
    caughtUp: begun.caughtUp,
  };
  const behind = { is: index.isBehind(), changes: await index.countBehind(), milliseconds: behindMilliseconds };
  return { start, snapshot, behind, errors: errors.count };
}
