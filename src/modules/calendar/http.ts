import { mayAct } from '#modules/access';
import { mount, type MountedRoute } from '#platform/http';
import { routes } from './contract.ts';
import { enterPlan } from './enter-plan.ts';
import { readCalendar } from './read-calendar.ts';

export const mountCalendar = (): MountedRoute[] =>
  mount(routes, {
    readCalendar: async (ctx) => ({ years: await readCalendar(ctx), mayEdit: mayAct(ctx.actor, 'calendar.edit') }),
    enterPlan: (ctx, { params, body }) => enterPlan(ctx, params.year, body),
  });
