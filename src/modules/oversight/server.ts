import type { CodeBook } from '#modules/codes';
import { sealEntries } from '#platform/audit';
import { pruneChanges } from '#platform/changes';
import type { Installation } from '#platform/installation';
import type { JobDefinition, Schedule } from '#platform/jobs';
import type { ServerModule } from '#platform/module';
import { auditFailures } from './audit-contract.ts';
import { accessRetention } from './access-retention.ts';
import { mountAudit } from './audit-http.ts';
import { mountOversight, type WatchedIndex } from './http.ts';
import { mountQuarantine } from './quarantine.ts';
import { mountRights } from './rights-http.ts';

export interface OversightParts {
  readonly indexes: readonly WatchedIndex[];
  readonly codes: CodeBook;
}

const SEAL = 'oversight.sealAudit';
const PRUNE = 'oversight.pruneChanges';

/** What is committed is chained within a minute; what comes in between waits for the next one. */
const jobs: readonly JobDefinition[] = [
  {
    task: SEAL,
    work: async (ctx) => {
      await sealEntries(ctx.db, ctx.tenant.id, ctx.now);
    },
  },
  {
    task: PRUNE,
    work: async (ctx) => {
      await pruneChanges(ctx.db);
    },
  },
];
const schedules: readonly Schedule[] = [
  { task: SEAL, crontab: '* * * * *' },
  { task: PRUNE, crontab: '30 18 * * *' },
];

export const createOversightModule = (
  installation: Installation,
  { indexes, codes }: OversightParts,
): ServerModule => ({
  name: 'oversight',
  retention: [accessRetention],
  failures: auditFailures,
  routes: [
    ...mountOversight(installation, indexes),
    ...mountAudit(),
    ...mountRights(codes),
    ...mountQuarantine(installation),
  ],
  jobs,
  schedules,
});
