import type { CodeBook } from '#modules/codes';
import { authFailures } from '#platform/auth';
import type { Installation } from '#platform/installation';
import type { ServerModule } from '#platform/module';
import { failures } from './contract.ts';
import { mountOrganisations } from './http.ts';
import { organisationPages } from './site/index.tsx';

export const createOrganisationsModule = (installation: Installation, book: CodeBook): ServerModule => ({
  name: 'organisations',
  failures: { ...authFailures, ...failures },
  routes: mountOrganisations(installation, book),
  pages: organisationPages(installation, book),
});
