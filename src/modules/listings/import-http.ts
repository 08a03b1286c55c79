import { mountImports, type ImportTarget } from '#modules/imports';
import { divisionOf } from '#modules/organisations';
import type { MountedRoute } from '#platform/http';
import { importRoutes } from './import-contract.ts';
import { TEMPLATE_SHEET } from './import-template.ts';

export const importHttp = (target: ImportTarget): MountedRoute[] =>
  mountImports(importRoutes, target, {
    rights: { read: 'import.read', write: 'listing.import' },
    template: { name: '岗位导入模板.xlsx', sheet: TEMPLATE_SHEET },
    territoryOf: async (ctx) =>
      ctx.actor.organisationId === undefined ? null : divisionOf(ctx, ctx.actor.organisationId),
  });
