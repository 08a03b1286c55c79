import type { CodeBook } from '#modules/codes';
import { mount, type MountedRoute } from '#platform/http';
import { routes } from './contract.ts';
import { editOrganisation } from './edit-organisation.ts';
import { exportOrganisations } from './export-organisations.ts';
import { joinOrganisation } from './join-organisation.ts';
import { listOrganisations, readOrganisation } from './list-organisations.ts';
import { townshipsOf } from './townships.ts';
import { vetOrganisation } from './vet-organisation.ts';
import { viewOf } from './view.ts';

export function mountOrganisations(book: CodeBook): MountedRoute[] {
  return mount(routes, {
    listOrganisations: async (ctx, { query }) => {
      const page = await listOrganisations(ctx, book, query);
      return { ...page, items: page.items.map((one) => viewOf(one, ctx.actor)) };
    },
    listTownships: async (ctx) => ({ items: [...(await townshipsOf(ctx.db, ctx.tenant.id))] }),
    exportOrganisations: (ctx, { query }) => exportOrganisations(ctx, book, query),
    readOrganisation: async (ctx, { params }) => viewOf(await readOrganisation(ctx, params.id), ctx.actor),
    joinOrganisation: async (ctx, { body }) => viewOf(await joinOrganisation(ctx, book, body), ctx.actor),
    editOrganisation: async (ctx, { params, body }) =>
      viewOf(await editOrganisation(ctx, book, params.id, body), ctx.actor),
    vetOrganisation: async (ctx, { params, body }) => viewOf(await vetOrganisation(ctx, params.id, body), ctx.actor),
  });
}
