import type { z } from 'zod';
import type { Actor } from '#platform/context';
import { mount, type MountedRoute } from '#platform/http';
import { addWording } from './add-wording.ts';
import { confirmWording } from './confirm-wording.ts';
import { routes, type Rule } from './contract.ts';
import type { RuleWording } from './model.ts';
import { phraseRoutes } from './phrase-contract.ts';
import { phraseView, readPhrases } from './read-phrases.ts';
import { mayConfirm } from './rules.ts';
import { floorView, readWageFloors, type Places } from './read-wage-floors.ts';
import { addWageFloor, confirmWageFloor } from './set-wage-floor.ts';
import { addPhrase, changePhrase, confirmPhrase, endPhrase, liftPhrase } from './set-phrase.ts';
import { listWordings } from './store.ts';

export const mountRegulations = (books: Places): MountedRoute[] => [
  ...mount(phraseRoutes, {
    listPhrases: (ctx, { query }) => readPhrases(ctx, query),
    addPhrase: async (ctx, { body }) => phraseView(ctx, await addPhrase(ctx, body)),
    changePhrase: async (ctx, { params, body }) => phraseView(ctx, await changePhrase(ctx, params.id, body)),
    endPhrase: async (ctx, { params, body }) => phraseView(ctx, await endPhrase(ctx, params.id, body.reason)),
    liftPhrase: async (ctx, { params, body }) => phraseView(ctx, await liftPhrase(ctx, params.id, body.reason)),
    confirmPhrase: async (ctx, { params }) => phraseView(ctx, await confirmPhrase(ctx, params.id)),
  }),
  ...mount(routes, {
    listWageFloors: (ctx, { query }) => readWageFloors(ctx, books, query),
    addWageFloor: async (ctx, { body }) => floorView(ctx, books, await addWageFloor(ctx, body)),
    confirmWageFloor: async (ctx, { params }) => floorView(ctx, books, await confirmWageFloor(ctx, params.id)),
    listRules: async (ctx, { query }) => {
      const page = await listWordings(ctx.db, ctx.tenant.id, query);
      return { ...page, items: page.items.map((rule) => viewOf(rule, ctx.actor)) };
    },
    addWording: async (ctx, { body }) => viewOf(await addWording(ctx, body), ctx.actor),
    confirmWording: async (ctx, { params }) => viewOf(await confirmWording(ctx, params.id), ctx.actor),
  }),
];

const viewOf = (rule: RuleWording, actor: Actor): z.input<typeof Rule> => ({
  ...rule,
  title: { ...rule.title },
  message: { ...rule.message },
  confirmedAt: rule.confirmedAt?.toISOString() ?? null,
  createdAt: rule.createdAt.toISOString(),
  abilities: mayConfirm(actor, rule) ? ['confirm'] : [],
});
