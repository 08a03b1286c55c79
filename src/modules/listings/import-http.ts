import { mountImports, type ImportDoor, type ImportTarget } from '#modules/imports';
import { divisionOf } from '#modules/organisations';
import type { MountedRoute } from '#platform/http';
import { importRoutes, researchNeedRoutes } from './import-contract.ts';
import { kindColumns } from './kind-import-columns.ts';
import { kindSheet } from './kind-import-template.ts';
import { TEMPLATE_SHEET } from './import-template.ts';

const door = (template: ImportDoor['template']): ImportDoor => ({
  rights: { read: 'import.read', write: 'listing.import' },
  template,
  territoryOf: async (ctx) =>
    ctx.actor.organisationId === undefined ? null : divisionOf(ctx, ctx.actor.organisationId),
});

export const importHttp = (target: ImportTarget): MountedRoute[] =>
  mountImports(importRoutes, target, door({ name: '岗位导入模板.xlsx', sheet: TEMPLATE_SHEET }));

export const researchNeedHttp = (target: ImportTarget): MountedRoute[] =>
  mountImports(
    researchNeedRoutes,
    target,
    door({ name: '技术需求导入模板.xlsx', sheet: kindSheet('技术需求', kindColumns('research', 'need')) }),
  );
