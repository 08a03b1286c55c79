import { mount, type MountedRoute } from '#platform/http';
import { joiningRoutes } from './contract.ts';
import { readJoined } from './read-joined.ts';
import { urgeSilent } from './urge-silent.ts';

export const joiningHttp = (): MountedRoute[] =>
  mount(joiningRoutes, {
    list: async (ctx, { query: { limit, cursor, ...filter } }) => {
      const page = await readJoined(ctx, filter, { limit, cursor });
      return { ...page, items: [...page.items] };
    },
    urge: (ctx, { body }) => urgeSilent(ctx, body.ids),
  });
