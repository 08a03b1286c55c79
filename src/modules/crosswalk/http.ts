import { mount, type MountedRoute } from '#platform/http';
import { routes } from './contract.ts';
import type { ComputedCrosswalk } from './crosswalk.ts';
import { decideLink, undecideLink } from './decide-link.ts';
import type { Books } from './model.ts';
import { coverageOf, listMajors, readMajor } from './read-crosswalk.ts';
import { listSaid } from './store.ts';

export const mountCrosswalk = (books: Books, computed: ComputedCrosswalk): MountedRoute[] =>
  mount(routes, {
    listCrosswalkMajors: (ctx, { query }) => listMajors(ctx, books, computed, query),
    readMajorCrosswalk: (ctx, { params }) => readMajor(ctx, books, computed, params.major),
    decideLink: async (ctx, { params, body }) => {
      await decideLink(ctx, books, params, body);
      return readMajor(ctx, books, computed, params.major);
    },
    undecideLink: async (ctx, { params }) => {
      await undecideLink(ctx, books, params);
      return readMajor(ctx, books, computed, params.major);
    },
    readCoverage: async (ctx) => coverageOf(books, computed, await listSaid(ctx.db, ctx.tenant.id)),
  });
