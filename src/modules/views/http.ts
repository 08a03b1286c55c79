import { mount, type MountedRoute } from '#platform/http';
import { viewRoutes } from './contract.ts';
import { changeView, chooseDefault, readViews, removeView, saveView } from './use-views.ts';

export const viewHttp: MountedRoute[] = mount(viewRoutes, {
  list: (ctx, { query }) => readViews(ctx, query.list),
  save: (ctx, { body }) => saveView(ctx, body),
  change: (ctx, { params, body }) => changeView(ctx, params.id, body),
  remove: (ctx, { params }) => removeView(ctx, params.id),
  choose: (ctx, { body }) => chooseDefault(ctx, body),
});
