import type { ServerModule } from '#platform/module';
import { joiningFailures } from './contract.ts';
import { joiningHttp } from './http.ts';

export const createJoiningModule = (): ServerModule => ({
  name: 'joining',
  failures: joiningFailures,
  routes: joiningHttp(),
});
