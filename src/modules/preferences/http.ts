import { failure } from '#kernel/errors';
import type { AccountId } from '#kernel/ids';
import type { Context } from '#platform/context';
import { mount, type MountedRoute } from '#platform/http';
import { routes } from './contract.ts';
import { MOST_LISTS } from './model.ts';
import { arrangedLists, findDesk, putDesk, putList, removeList } from './store.ts';
import { noteVisit } from './visit.ts';

export const mountPreferences = (): MountedRoute[] =>
  mount(routes, {
    readPreferences: async (ctx) => {
      const { density, shortcuts, guideHidden } = await findDesk(ctx.db, ctx.tenant.id, own(ctx));
      const lists = await arrangedLists(ctx.db, ctx.tenant.id, own(ctx));
      return {
        desk: { density, shortcuts, guideHidden },
        lists: lists.map(({ list, arranged, hidden }) => ({ list, arranged: [...arranged], hidden: [...hidden] })),
      };
    },
    keepDesk: async (ctx, { body }) => {
      const before = await findDesk(ctx.db, ctx.tenant.id, own(ctx));
      await putDesk(ctx.db, ctx.tenant.id, own(ctx), { ...before, ...given(body) }, ctx.now);
    },
    arrangeList: async (ctx, { params, body }) => {
      const known = await arrangedLists(ctx.db, ctx.tenant.id, own(ctx));
      if (known.length >= MOST_LISTS && known.every(({ list }) => list !== params.list))
        throw failure('preference.tooMany');
      await putList(ctx.db, ctx.tenant.id, own(ctx), { list: params.list, ...body }, ctx.now);
    },
    resetList: async (ctx, { params }) => removeList(ctx.db, ctx.tenant.id, own(ctx), params.list),
    beginVisit: async (ctx) => {
      const before = await noteVisit(ctx, own(ctx));
      return { before: before?.toISOString() ?? null };
    },
  });

/** Also while acting for another organisation: preferences belong to the person. */
function own({ actor }: Context): AccountId {
  if (actor.accountId === undefined) throw failure('access.signIn');
  return actor.accountId;
}

type Given<Body> = { [Name in keyof Body]?: Exclude<Body[Name], undefined> };
const given = <Body extends object>(body: Body): Given<Body> =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as Given<Body>;
