import type { z } from 'zod';
import type { Actor } from '#platform/context';
import { mount, type MountedRoute } from '#platform/http';
import { addWording } from './add-wording.ts';
import { confirmWording } from './confirm-wording.ts';
import { routes, type Rule } from './contract.ts';
import type { RuleWording } from './model.ts';
import { mayConfirm } from './rules.ts';
import { floorView, readWageFloors, type Places } from './read-wage-floors.ts';
import { addWageFloor, confirmWageFloor } from './set-wage-floor.ts';
import { listWordings } from './store.ts';

export const mountRegulations = (books: Places): MountedRoute[] =>
  mount(routes, {
    listWageFloors: (ctx, { query }) => readWageFloors(ctx, books, query),
    addWageFloor: async (ctx, { body }) => floorView(ctx, books, await addWageFloor(ctx, body)),
    confirmWageFloor: async (ctx, { params }) => floorView(ctx, books, await confirmWageFloor(ctx, params.id)),
    listRules: async (ctx, { query }) => {
      const page = await listWordings(ctx.db, ctx.tenant.id, query);
      return { ...page, items: page.items.map((rule) => viewOf(rule, ctx.actor)) };
    },
    addWording: async (ctx, { body }) => viewOf(await addWording(ctx, body), ctx.actor),
    confirmWording: async (ctx, { params }) => viewOf(await confirmWording(ctx, params.id), ctx.actor),
  });

const viewOf = (rule: RuleWording, actor: Actor): z.input<typeof Rule> => ({
  ...rule,
  title: { ...rule.title },
  message: { ...rule.message },
  confirmedAt: rule.confirmedAt?.toISOString() ?? null,
  createdAt: rule.createdAt.toISOString(),
  abilities: mayConfirm(actor, rule) ? ['confirm'] : [],
});
