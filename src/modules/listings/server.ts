import type { ImportDoor } from '#modules/imports';
import type { CodeBook } from '#modules/codes';
import type { ComputedCrosswalk } from '#modules/crosswalk';
import { openSkillBook } from '#modules/skills';
import type { Installation } from '#platform/installation';
import type { ServerModule } from '#platform/module';
import type { Adviser } from './adviser.ts';
import { listingFailures } from './contract.ts';
import { listingHttp } from './http.ts';
import { lifeFailures } from './life-contract.ts';
import { lifeHttp } from './life-http.ts';
import { listingImports } from './import-http.ts';
import { listingJobs, listingSchedules, listingSubscriptions } from './jobs.ts';
import { createListingIndex, type ListingIndex } from './listing-index.ts';
import type { Neighbours } from './neighbours.ts';
import type { ListingParts } from './parts.ts';
import type { SearchDesk } from './search-desk.ts';
import type { Supply } from './supply.ts';
import { listingPages } from './site/index.tsx';

export interface ListingsModule {
  readonly module: ServerModule;
  readonly index: ListingIndex;
  readonly parts: ListingParts;
  readonly doors: readonly ImportDoor[];
}

export function createListingsModule(
  installation: Installation,
  codes: CodeBook,
  neighbours: () => Neighbours,
  supply: () => Supply,
  desk: () => SearchDesk,
  crosswalk: ComputedCrosswalk,
  adviser: () => Adviser,
): ListingsModule {
  const skills = openSkillBook(codes);
  const index = createListingIndex(installation, codes, skills, adviser);
  const parts: ListingParts = {
    codes,
    skills,
    index,
    metrics: installation.metrics,
    files: installation.files,
    neighbours,
    supply,
    desk,
    crosswalk,
    adviser,
  };
  const imports = listingImports(parts);
  installation.metrics.gauge('jiangqiao_index_documents', 'Listings in the search index', () => index.size());
  return {
    index,
    parts,
    doors: imports.doors,
    module: {
      name: 'listings',
      failures: { ...listingFailures, ...lifeFailures },
      routes: [...listingHttp(parts), ...lifeHttp(parts), ...imports.routes],
      pages: listingPages(parts),
      jobs: listingJobs(parts),
      schedules: listingSchedules,
      subscriptions: listingSubscriptions,
      start: () => index.start(),
      ready: () => index.ready(),
      stop: () => index.stop(),
    },
  };
}
