import type { Installation } from '#platform/installation';
import type { ServerModule } from '#platform/module';
import { mountDemo } from './http.ts';
import { demoPages } from './site/index.tsx';

export const createDemoModule = (installation: Installation): ServerModule => ({
  name: 'demo',
  routes: mountDemo(installation),
  pages: demoPages(installation),
});
