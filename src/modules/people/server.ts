import { authFailures } from '#platform/auth';
import type { Installation } from '#platform/installation';
import type { ServerModule } from '#platform/module';
import { failures } from './contract.ts';
import { mountPeople } from './http.ts';
import { peopleJobs, peopleSchedules } from './jobs.ts';
import { peoplePages } from './site/index.tsx';

export const createPeopleModule = (installation: Installation): ServerModule => ({
  name: 'people',
  failures: { ...authFailures, ...failures },
  routes: mountPeople(installation),
  pages: peoplePages(installation),
  jobs: peopleJobs(installation.auth),
  schedules: peopleSchedules,
});
