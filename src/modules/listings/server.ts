import { importFailures, importRowRetention } from '#modules/imports';
import type { CodeBook } from '#modules/codes';
import type { Installation } from '#platform/installation';
import type { ServerModule } from '#platform/module';
import { listingFailures } from './contract.ts';
import { listingHttp } from './http.ts';
import { importHttp } from './import-http.ts';
import { listingImport } from './import-target.ts';
import { listingJobs, listingSchedules, listingSubscriptions } from './jobs.ts';
import { createListingIndex, type ListingIndex } from './listing-index.ts';
import type { ListingParts } from './parts.ts';
import { listingPages, listingSiteFiles } from './site/index.tsx';

export interface ListingsModule {
  readonly module: ServerModule;
  readonly index: ListingIndex;
}

export function createListingsModule(installation: Installation, codes: CodeBook): ListingsModule {
  const index = createListingIndex(installation, codes);
  const parts: ListingParts = { codes, index, metrics: installation.metrics, files: installation.files };
  const target = listingImport(parts);
  installation.metrics.gauge('jiangqiao_index_documents', 'Listings in the search index', () => index.size());
  return {
    index,
    module: {
      name: 'listings',
      failures: { ...listingFailures, ...importFailures },
      routes: [...listingHttp(parts), ...importHttp(target)],
      pages: listingPages(parts),
      siteFiles: listingSiteFiles(parts),
      jobs: listingJobs(target, installation.files),
      schedules: listingSchedules,
      subscriptions: listingSubscriptions,
      retention: [importRowRetention],
      start: () => index.start(),
      ready: () => index.ready(),
      stop: () => index.stop(),
    },
  };
}
