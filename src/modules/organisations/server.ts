import { authFailures } from '#platform/auth';
import type { Installation } from '#platform/installation';
import type { ServerModule } from '#platform/module';
import { failures } from './contract.ts';
import { mountOrganisations } from './http.ts';

export const createOrganisationsModule = (installation: Installation): ServerModule => ({
  name: 'organisations',
  failures: { ...authFailures, ...failures },
  routes: mountOrganisations(installation),
});
