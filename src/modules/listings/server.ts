import { importFailures, importJobs, importRowRetention } from '#modules/imports';
import type { CodeBook } from '#modules/codes';
import type { Installation } from '#platform/installation';
import type { ServerModule } from '#platform/module';
import { listingFailures } from './contract.ts';
import { listingHttp } from './http.ts';
import { lifeFailures } from './life-contract.ts';
import { lifeHttp } from './life-http.ts';
import { importHttp, researchNeedHttp } from './import-http.ts';
import { listingImport } from './import-target.ts';
import { researchNeeds } from './kind-import.ts';
import { listingJobs, listingSchedules, listingSubscriptions } from './jobs.ts';
import { createListingIndex, type ListingIndex } from './listing-index.ts';
import type { Neighbours } from './neighbours.ts';
import type { ListingParts } from './parts.ts';
import type { Supply } from './supply.ts';
import { listingPages } from './site/index.tsx';

export interface ListingsModule {
  readonly module: ServerModule;
  readonly index: ListingIndex;
  readonly parts: ListingParts;
}

export function createListingsModule(
  installation: Installation,
  codes: CodeBook,
  neighbours: () => Neighbours,
  supply: () => Supply,
): ListingsModule {
  const index = createListingIndex(installation, codes);
  const parts: ListingParts = {
    codes,
    index,
    metrics: installation.metrics,
    files: installation.files,
    neighbours,
    supply,
  };
  const target = listingImport(parts);
  const needs = researchNeeds(parts);
  installation.metrics.gauge('jiangqiao_index_documents', 'Listings in the search index', () => index.size());
  return {
    index,
    parts,
    module: {
      name: 'listings',
      failures: { ...listingFailures, ...lifeFailures, ...importFailures },
      routes: [...listingHttp(parts), ...lifeHttp(parts), ...importHttp(target), ...researchNeedHttp(needs)],
      pages: listingPages(parts),
      jobs: [...listingJobs(target, parts), ...importJobs(needs, installation.files)],
      schedules: listingSchedules,
      subscriptions: listingSubscriptions,
      retention: [importRowRetention],
      start: () => index.start(),
      ready: () => index.ready(),
      stop: () => index.stop(),
    },
  };
}
