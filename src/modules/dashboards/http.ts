import type { DirectoryParts } from '#modules/directory';
import type { ListingParts } from '#modules/listings';
import { mount, type MountedRoute } from '#platform/http';
import { routes } from './contract.ts';
import { readDashboard } from './read-dashboard.ts';

export const mountDashboards = (listings: ListingParts, parts: DirectoryParts): MountedRoute[] =>
  mount(routes, {
    readDashboard: async (ctx) => ({ figures: [...(await readDashboard({ ctx, listings, parts }))] }),
  });
