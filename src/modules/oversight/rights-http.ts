import { RIGHT_WORDS, RIGHTS, type Right } from '#modules/access';
import type { CodeBook } from '#modules/codes';
import { ROLES } from '#kernel/roles';
import { mount, type MountedRoute } from '#platform/http';
import { explainRight } from './explain-right.ts';
import { findColleagues } from './find-colleagues.ts';
import { rightsRoutes } from './rights-contract.ts';

export const mountRights = (codes: CodeBook): MountedRoute[] =>
  mount(rightsRoutes, {
    readRights: async () => ({
      roles: [...ROLES],
      rights: Object.entries(RIGHTS).map(([right, grants]) => ({
        right,
        name: RIGHT_WORDS[right as Right]?.name ?? right,
        about: RIGHT_WORDS[right as Right]?.about ?? '',
        grants,
      })),
    }),
    findColleagues: async (ctx, { query }) => ({ items: await findColleagues(ctx, query.q) }),
    explainRight: async (ctx, { query: { objectKind, objectId, ...question } }) => {
      const object =
        objectKind === undefined || objectId === undefined ? undefined : { kind: objectKind, id: objectId };
      const { may, steps } = await explainRight(ctx, codes, { ...question, object });
      return { may, steps: [...steps] };
    },
  });
