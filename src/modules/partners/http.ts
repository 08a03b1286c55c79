import type { CodeBook } from '#modules/codes';
import { mountImports, type ImportDoor, type ImportTarget } from '#modules/imports';
import { divisionOf } from '#modules/organisations';
import type { FileStore } from '#platform/files';
import { mount, type MountedRoute } from '#platform/http';
import { addPartner } from './add-partner.ts';
import { importRoutes, routes } from './contract.ts';
import { exportPartners } from './export-partners.ts';
import { listPartners, putBack, takeOff, type ListedPartner } from './list-partners.ts';
import { TEMPLATE_SHEET } from './template.ts';

export const mountPartners = (book: CodeBook): MountedRoute[] =>
  mount(routes, {
    list: async (ctx, { query }) => {
      const page = await listPartners(ctx, query);
      return { ...page, items: page.items.map(shown) };
    },
    exportList: (ctx, { query }) => exportPartners(ctx, query),
    add: async (ctx, { body }) => ({ warnings: [...(await addPartner(ctx, book, body))] }),
    end: (ctx, { params }) => takeOff(ctx, params.id),
    putBack: (ctx, { params }) => putBack(ctx, params.id),
  });

export function partnerImports(target: ImportTarget, files: FileStore) {
  const door: ImportDoor = {
    target,
    files,
    rights: { read: 'partner.read', write: 'partner.edit' },
    template: { name: '合作单位导入模板.xlsx', sheet: TEMPLATE_SHEET },
    territoryOf: async (ctx) =>
      ctx.actor.organisationId === undefined ? null : divisionOf(ctx, ctx.actor.organisationId),
  };
  return { door, routes: mountImports(importRoutes, door) };
}

function shown(one: ListedPartner) {
  const { organisationId: _owner, partnerId, importId: _import, createdAt: _at, organisation, majors, ...rest } = one;
  return {
    ...rest,
    majors: [...majors],
    organisation: {
      id: partnerId,
      name: organisation?.name ?? '',
      creditCode: organisation?.creditCode ?? null,
      state: organisation?.state ?? 'closed',
    },
  };
}
