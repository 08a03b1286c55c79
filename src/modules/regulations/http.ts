import type { z } from 'zod';
import { mayAct } from '#modules/access';
import type { Actor } from '#platform/context';
import { mount, type MountedRoute } from '#platform/http';
import { addWording } from './add-wording.ts';
import { confirmWording } from './confirm-wording.ts';
import { routes, type Rule, type ThresholdView } from './contract.ts';
import type { RuleWording } from './model.ts';
import { phraseRoutes } from './phrase-contract.ts';
import { phraseView, readPhrases } from './read-phrases.ts';
import { thresholdsInForce } from './read-thresholds.ts';
import { mayConfirm } from './rules.ts';
import { setThreshold } from './set-threshold.ts';
import type { ThresholdInForce } from './threshold.ts';
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
    listThresholds: async (ctx) => ({
      items: (await thresholdsInForce(ctx)).map((one) => thresholdView(one, ctx.actor)),
    }),
    setThreshold: (ctx, { body }) => setThreshold(ctx, body),
    listWageFloors: (ctx, { query }) => readWageFloors(ctx, books, query),
    addWageFloor: async (ctx, { body }) => floorView(ctx, books, await addWageFloor(ctx, body)),
    confirmWageFloor: async (ctx, { params, body }) =>
      floorView(ctx, books, await confirmWageFloor(ctx, params.id, body)),
    listRules: async (ctx, { query }) => {
      const page = await listWordings(ctx.db, ctx.tenant.id, query);
      return { ...page, items: page.items.map((rule) => viewOf(rule, ctx.actor)) };
    },
    addWording: async (ctx, { body }) => viewOf(await addWording(ctx, body), ctx.actor),
    confirmWording: async (ctx, { params }) => viewOf(await confirmWording(ctx, params.id), ctx.actor),
  }),
];

const thresholdView = (
  { version: _version, ...one }: ThresholdInForce,
  actor: Actor,
): z.input<typeof ThresholdView> => ({
  ...one,
  label: { ...one.label },
  coming: one.coming.map(({ layer, value, validFrom }) => ({ layer, value, validFrom })),
  // Those of personal data are set with their own right, on their own page.
  abilities: one.topic !== 'privacy' && mayAct(actor, 'regulation.edit') ? ['set'] : [],
});

const viewOf = (rule: RuleWording, actor: Actor): z.input<typeof Rule> => ({
  ...rule,
  title: { ...rule.title },
  message: { ...rule.message },
  confirmedAt: rule.confirmedAt?.toISOString() ?? null,
  createdAt: rule.createdAt.toISOString(),
  abilities: mayConfirm(actor, rule) ? ['confirm'] : [],
});
