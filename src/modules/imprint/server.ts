import { mount } from '#platform/http';
import type { ServerModule } from '#platform/module';
import { changeImprint } from './change-imprint.ts';
import { routes } from './contract.ts';
import { readImprint } from './store.ts';

export const createImprintModule = (): ServerModule => ({
  name: 'imprint',
  routes: mount(routes, {
    read: (ctx) => readImprint(ctx),
    change: (ctx, { body }) => changeImprint(ctx, body),
  }),
});
