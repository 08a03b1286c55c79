import { createRankingThreads } from '#engines/matching';
import type { Adviser, ListingParts } from '#modules/listings';
import type { CodeBook } from '#modules/codes';
import type { ServerModule } from '#platform/module';
import { failures } from './contract.ts';
import { mountCounterparts } from './http.ts';
import { counterpartJobs, counterpartSchedules } from './jobs.ts';
import type { CounterpartParts } from './parts.ts';
import { shownTimes } from './run-store.ts';
import { weightsOf } from './weights.ts';

export interface CounterpartsModule {
  readonly module: ServerModule;
  readonly adviser: Adviser;
}

export function createCounterpartsModule(codes: CodeBook, listings: ListingParts): CounterpartsModule {
  const parts: CounterpartParts = { codes, listings, threads: createRankingThreads() };
  return {
    adviser: { weightsOf, shownTo: shownTimes },
    module: {
      name: 'counterparts',
      failures,
      routes: mountCounterparts(parts),
      jobs: counterpartJobs(parts),
      schedules: counterpartSchedules,
      stop: () => parts.threads.stop(),
    },
  };
}
