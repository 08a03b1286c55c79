import type { ServerModule } from '#platform/module';
import { appFiles, guidesSite } from './site/index.tsx';

/** @param version of the product that runs */
export const createGuidesModule = (version: string): ServerModule => ({
  name: 'guides',
  pages: guidesSite(version),
  siteFiles: appFiles,
});
