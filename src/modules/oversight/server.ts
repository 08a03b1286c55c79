import { sealEntries } from '#platform/audit';
import type { JobDefinition, Schedule } from '#platform/jobs';
import type { ServerModule } from '#platform/module';
import { mountOversight, type WatchedIndex } from './http.ts';

export interface OversightParts {
  readonly indexes: readonly WatchedIndex[];
}

const SEAL = 'oversight.sealAudit';

/** What is committed is chained within a minute; what comes in between waits for the next one. */
const jobs: readonly JobDefinition[] = [
  {
    task: SEAL,
    work: async (ctx) => {
      await sealEntries(ctx.db, ctx.tenant.id, ctx.now);
    },
  },
];
const schedules: readonly Schedule[] = [{ task: SEAL, crontab: '* * * * *' }];

export const createOversightModule = ({ indexes }: OversightParts): ServerModule => ({
  name: 'oversight',
  routes: mountOversight(indexes),
  jobs,
  schedules,
});
