import type { CodeBook } from '#modules/codes';
import type { ListingParts, Neighbours } from '#modules/listings';
import type { Installation } from '#platform/installation';
import type { ServerModule } from '#platform/module';
import { failures } from './contract.ts';
import { createCopier } from './copier.ts';
import { createCopyIndex } from './copy-index.ts';
import { fillJob } from './fill-copies.ts';
import { mountExchange } from './http.ts';
import type { ExchangeParts } from './parts.ts';
import { neighboursOf } from './search-copies.ts';
import { exchangePages } from './site/index.tsx';

export interface ExchangeModule {
  readonly module: ServerModule;
  readonly parts: ExchangeParts;
  readonly neighbours: Neighbours;
}

/** @param listings made after this module, which it asks for what partners offer */
export function createExchangeModule(
  installation: Installation,
  codes: CodeBook,
  listings: () => ListingParts,
): ExchangeModule {
  const index = createCopyIndex(installation);
  const copier = createCopier(installation, codes);
  const parts: ExchangeParts = { codes, index, installation };
  installation.metrics.gauge('jiangqiao_exchange_documents', 'Copies of partner regions in their indexes', () =>
    index.size(),
  );
  return {
    parts,
    neighbours: neighboursOf(parts),
    module: {
      name: 'exchange',
      failures,
      routes: mountExchange(parts),
      pages: exchangePages(parts, listings),
      jobs: [fillJob(codes)],
      start: async () => {
        await copier.start();
        await index.start();
      },
      ready: () => index.ready(),
      stop: async () => {
        await copier.stop();
        await index.stop();
      },
    },
  };
}
