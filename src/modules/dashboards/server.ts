import type { ListingParts } from '#modules/listings';
import type { ServerModule } from '#platform/module';
import { mountDashboards } from './http.ts';

export const createDashboardsModule = (listings: ListingParts): ServerModule => ({
  name: 'dashboards',
  routes: mountDashboards(listings),
});
