import type { ServerModule } from '#platform/module';
import { viewFailures } from './contract.ts';
import { viewHttp } from './http.ts';
import { viewData } from './personal-data.ts';

export const createViewsModule = (): ServerModule => ({
  name: 'views',
  failures: viewFailures,
  routes: viewHttp,
  personalData: [viewData],
});
