import type { DirectoryParts } from '#modules/directory';
import type { ListingParts } from '#modules/listings';
import type { ServerModule } from '#platform/module';
import { mountDashboards } from './http.ts';

export const createDashboardsModule = (listings: ListingParts, parts: DirectoryParts): ServerModule => ({
  name: 'dashboards',
  routes: mountDashboards(listings, parts),
});
