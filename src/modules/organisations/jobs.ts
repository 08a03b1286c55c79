import type { JobDefinition, Schedule } from '#platform/jobs';
import { fillSearchKeys } from './search-keys.ts';

const FILL = 'organisations.fillSearchKeys';

export const organisationJobs: readonly JobDefinition[] = [{ task: FILL, long: fillSearchKeys }];

/** Soon after an upgrade; where nothing is missing it costs nothing. */
export const organisationSchedules: readonly Schedule[] = [{ task: FILL, crontab: '*/5 * * * *' }];
