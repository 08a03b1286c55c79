import type { CatalogueParts } from '#modules/catalogue';
import type { CodeBook } from '#modules/codes';
import type { ListingParts, SearchDesk } from '#modules/listings';
import type { LinkAct } from '#modules/notices';
import type { Installation } from '#platform/installation';
import type { ServerModule } from '#platform/module';
import { failures } from './contract.ts';
import { createSearchDesk } from './desk.ts';
import { searchingHttp } from './http.ts';
import { searchingJobs, searchingSchedules } from './jobs.ts';
import type { SearchingParts } from './parts.ts';
import { savedSearchData } from './personal-data.ts';
import { createQueryLog, type QueryLog } from './query-log.ts';
import { searchRetention } from './retention.ts';
import { searchingPages } from './site/index.tsx';
import { stopByLink } from './stop-by-link.tsx';
import { openSynonymBook } from './synonym-book.ts';

export interface SearchingModule {
  readonly module: ServerModule;
  readonly desk: SearchDesk;
  readonly log: QueryLog;
  readonly stopByLink: LinkAct;
}

export function createSearchingModule(
  installation: Installation,
  codes: CodeBook,
  listings: ListingParts,
  catalogue: CatalogueParts,
): SearchingModule {
  const log = createQueryLog(installation);
  const synonyms = openSynonymBook();
  const parts: SearchingParts = { codes, skills: listings.skills, listings, catalogue, log, synonyms };
  return {
    desk: createSearchDesk(parts),
    log,
    stopByLink: stopByLink(() => listings),
    module: {
      name: 'searching',
      failures,
      routes: searchingHttp(parts),
      pages: searchingPages(parts),
      jobs: searchingJobs(listings),
      schedules: searchingSchedules,
      personalData: [savedSearchData],
      retention: [searchRetention],
      start: async () => log.start(),
      stop: () => log.stop(),
    },
  };
}
