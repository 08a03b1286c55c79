import { mount, type MountedRoute } from '#platform/http';
import { routes } from './contract.ts';
import { readExposure } from './exposure.ts';
import type { CounterpartParts } from './parts.ts';
import { reckonNow } from './reckon.ts';
import { replay } from './replay.ts';
import { readWeights, saveWeights } from './weights.ts';

export const mountCounterparts = (parts: CounterpartParts): MountedRoute[] =>
  mount(routes, {
    readMatchWeights: (ctx) => readWeights(ctx),
    replayMatchWeights: (ctx, { body }) => replay(parts, ctx, body.weights),
    saveMatchWeights: (ctx, { body }) => saveWeights(parts, ctx, body),
    readMatchExposure: (ctx) => readExposure(parts, ctx),
    reckonCounterparts: (ctx) => reckonNow(ctx),
  });
