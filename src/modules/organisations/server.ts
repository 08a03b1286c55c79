import type { CodeBook } from '#modules/codes';
import { authFailures } from '#platform/auth';
import type { Installation } from '#platform/installation';
import type { ServerModule } from '#platform/module';
import { failures } from './contract.ts';
import { departmentFailures } from './department-contract.ts';
import { mountDepartments } from './department-http.ts';
import type { Holding } from './holding.ts';
import { mountOrganisations } from './http.ts';
import { organisationJobs, organisationSchedules } from './jobs.ts';
import { organisationsPersonalData } from './personal-data.ts';
import { organisationPages } from './site/index.tsx';

export const createOrganisationsModule = (
  installation: Installation,
  book: CodeBook,
  holdings: readonly Holding[],
): ServerModule => ({
  name: 'organisations',
  failures: { ...authFailures, ...failures, ...departmentFailures },
  routes: [...mountOrganisations(book), ...mountDepartments(holdings)],
  pages: organisationPages(installation, book),
  jobs: organisationJobs,
  schedules: organisationSchedules,
  personalData: [organisationsPersonalData],
});
