import { mount, type MountedRoute } from '#platform/http';
import { routes } from './contract.ts';
import { endPartnership, giveWord } from './give-word.ts';
import { listCopies } from './list-copies.ts';
import { listRegions } from './list-regions.ts';
import { ownRegions } from './own-regions.ts';
import type { ExchangeParts } from './parts.ts';
import { chooseSharing, readSharing, setUsual } from './sharing.ts';

export const mountExchange = (parts: ExchangeParts): MountedRoute[] =>
  mount(routes, {
    ownRegions: async (ctx) => ({ items: await ownRegions(parts, ctx) }),
    regions: (ctx) => listRegions(parts, ctx),
    give: (ctx, { params, body }) => giveWord(parts, ctx, params.code, body),
    end: (ctx, { params, body }) => endPartnership(parts, ctx, params.code, body.reason),
    setUsual: (ctx, { body }) => setUsual(ctx, body.usual),
    copies: (ctx, { query }) => listCopies(parts, ctx, query),
    sharing: (ctx, { params }) => readSharing(parts, ctx, params.id),
    choose: (ctx, { params, body }) => chooseSharing(parts, ctx, params.id, body.choice),
  });
