import type { ImportDoor } from '#modules/imports';
import type { CodeBook } from '#modules/codes';
import type { ComputedCrosswalk } from '#modules/crosswalk';
import { openSkillBook } from '#modules/skills';
import type { Installation } from '#platform/installation';
import type { ServerModule } from '#platform/module';
import type { Adviser } from './adviser.ts';
import { listingFailures } from './contract.ts';
import { findingFailures } from './finding-contract.ts';
import { findingHttp } from './finding-http.ts';
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
  const { gauge } = installation.metrics;
  gauge('jiangqiao_index_documents', 'Listings in the search index', () => index.size());
  gauge(
    'jiangqiao_index_behind_seconds',
    'For how long something committed may have been missing from the index',
    () => index.state().behindMilliseconds / 1000,
  );
  gauge(
    'jiangqiao_index_start_seconds',
    'How long the index took to be there at the start',
    () => (index.state().begun?.milliseconds ?? Number.NaN) / 1000,
  );
  gauge('jiangqiao_index_from_snapshot', 'The index began with a snapshot (1) or with every row (0)', () =>
    Number(index.state().begun?.from === 'snapshot'),
  );
  gauge('jiangqiao_snapshot_bytes', 'Size of the snapshot of the index', () => index.state().snapshot?.bytes ?? 0);
  return {
    index,
    parts,
    doors: imports.doors,
    module: {
      name: 'listings',
      failures: { ...findingFailures, ...listingFailures, ...lifeFailures },
      routes: [...findingHttp(parts), ...listingHttp(parts), ...lifeHttp(parts), ...imports.routes],
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
