import type { CodeBook } from '#modules/codes';
import { CATALOGUE_SCHEMA, type RecordNeighbours } from '#modules/catalogue';
import { LISTING_SCHEMA, type ListingParts, type Neighbours } from '#modules/listings';
import type { Installation } from '#platform/installation';
import type { ServerModule } from '#platform/module';
import { failures } from './contract.ts';
import { createCopier } from './copier.ts';
import { createCopyIndex } from './copy-index.ts';
import { fillJob } from './fill-copies.ts';
import { mountExchange } from './http.ts';
import type { ExchangeParts } from './parts.ts';
import { neighboursOf } from './search-copies.ts';
import { recordNeighboursOf } from './search-record-copies.ts';
import { exchangePages } from './site/index.tsx';
import { tellJob } from './tell-partner.ts';

export interface ExchangeModule {
  readonly module: ServerModule;
  readonly parts: ExchangeParts;
  readonly neighbours: Neighbours;
  readonly recordNeighbours: RecordNeighbours;
}

/** @param listings made after this module, which it asks for what partners offer */
export function createExchangeModule(
  installation: Installation,
  codes: CodeBook,
  listings: () => ListingParts,
): ExchangeModule {
  const index = createCopyIndex(installation, 'listings', LISTING_SCHEMA);
  const records = createCopyIndex(installation, 'records', CATALOGUE_SCHEMA);
  const copier = createCopier(installation, codes);
  const parts: ExchangeParts = { codes, index, records, installation };
  installation.metrics.gauge(
    'jiangqiao_exchange_documents',
    'Copies of partner regions in their indexes',
    () => index.size() + records.size(),
  );
  return {
    parts,
    neighbours: neighboursOf(parts),
    recordNeighbours: recordNeighboursOf(parts),
    module: {
      name: 'exchange',
      failures,
      routes: mountExchange(parts),
      pages: exchangePages(parts, listings),
      jobs: [fillJob(codes), tellJob],
      start: async () => {
        await copier.start();
        await index.start();
        await records.start();
      },
      ready: () => index.ready() && records.ready(),
      stop: async () => {
        await copier.stop();
        await index.stop();
        await records.stop();
      },
    },
  };
}
