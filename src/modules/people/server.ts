import { authFailures } from '#platform/auth';
import type { Installation } from '#platform/installation';
import type { ServerModule } from '#platform/module';
import { failures } from './contract.ts';
import { mountPeople } from './http.ts';
import { peopleJobs, peopleSchedules } from './jobs.ts';
import { oidcFailures, oidcPages, oidcRoutes, oidcSealed } from './oidc.ts';
import { signOnData } from './personal-data.ts';
import { signInRetention } from './sign-in-retention.ts';
import { peoplePages } from './site/index.tsx';

export const createPeopleModule = (installation: Installation): ServerModule => ({
  name: 'people',
  failures: { ...authFailures, ...failures, ...oidcFailures },
  routes: [...mountPeople(installation), ...oidcRoutes(installation)],
  pages: [...peoplePages(installation), ...oidcPages(installation)],
  sealed: [oidcSealed],
  personalData: [signOnData],
  retention: [signInRetention(installation)],
  jobs: peopleJobs(installation),
  schedules: peopleSchedules,
});
