import { reachOf, reaches } from '#modules/access';
import { mountImports, type ImportTarget } from '#modules/imports';
import { findListing } from '#modules/listings';
import { divisionOf } from '#modules/organisations';
import type { Context } from '#platform/context';
import { mount, type MountedRoute } from '#platform/http';
import { actOnRecord } from './act-on-record.ts';
import { baseImportRoutes, catalogueRoutes, expertImportRoutes } from './contract.ts';
import { createRecord } from './create-record.ts';
import { editRecord } from './edit-record.ts';
import { exportRecords } from './export-records.ts';
import { helpfulFor } from './helpful-records.ts';
import { BASE_TEMPLATE, EXPERT_TEMPLATE } from './imports/templates.ts';
import { listRecords } from './list-records.ts';
import { offerFromRecord } from './offer-from-record.ts';
import type { CatalogueParts } from './parts.ts';
import { managedRecord, readManaged, readPublic } from './read-record.ts';
import { searchRecords } from './search-records.ts';
import { stateConsent } from './state-consent.ts';
import { findRecord, recordBehind } from './store.ts';

export const catalogueHttp = (parts: CatalogueParts): MountedRoute[] => {
  const { codes } = parts;
  return mount(catalogueRoutes, {
    search: (ctx, { query }) => searchRecords(parts, ctx, query),
    read: (ctx, { params }) => readPublic(ctx, codes, params.id),
    list: async (ctx, { query: { limit, cursor, ...filter } }) => {
      const page = await listRecords(ctx, codes, filter, { limit, cursor });
      return { ...page, counts: { ...page.counts } };
    },
    exportList: (ctx, { query }) => exportRecords(ctx, codes, query),
    readManaged: (ctx, { params }) => readManaged(ctx, codes, params.id),
    create: async (ctx, { body: { kind, ...form } }) =>
      managedRecord(ctx, codes, await createRecord(ctx, codes, kind, form)),
    edit: async (ctx, { params, body: { version, ...form } }) =>
      managedRecord(ctx, codes, await editRecord(ctx, codes, params.id, version, form)),
    act: async (ctx, { params, body }) => managedRecord(ctx, codes, await actOnRecord(ctx, params.id, body)),
    consent: async (ctx, { params, body }) => managedRecord(ctx, codes, await stateConsent(ctx, params.id, body)),
    offer: async (ctx, { params, body }) => ({ listingId: await offerFromRecord(ctx, codes, params.id, body.type) }),
    helpful: async (ctx, { params }) => ({
      items: (await helpfulFor(parts, ctx, params.id)).map((one) => ({ ...one, reasons: [...one.reasons] })),
    }),
    ofListing: async (ctx, { params }) => ({ item: await recordOf(ctx, params.id) }),
  });
};

/** For whoever reaches both. */
async function recordOf(ctx: Context, listingId: string) {
  const reach = reachOf(ctx.actor, 'catalogue.manage');
  const listing = await findListing(ctx.db, ctx.tenant.id, listingId);
  const id = listing && (await recordBehind(ctx.db, ctx.tenant.id, listingId));
  const record = id === undefined ? undefined : await findRecord(ctx.db, ctx.tenant.id, id);
  if (record === undefined || !reaches(reach, { ...record, accountId: record.accountId ?? record.createdBy }))
    return null;
  return { id: record.id, title: record.title, kind: record.kind };
}

const door = (name: string, sheet: typeof EXPERT_TEMPLATE) => ({
  rights: { read: 'catalogue.manage', write: 'catalogue.edit' } as const,
  template: { name, sheet },
  territoryOf: async (ctx: Context) =>
    ctx.actor.organisationId === undefined ? null : divisionOf(ctx, ctx.actor.organisationId),
});

export const catalogueImports = (experts: ImportTarget, bases: ImportTarget): MountedRoute[] => [
  ...mountImports(expertImportRoutes, experts, door('专家名单导入模板.xlsx', EXPERT_TEMPLATE)),
  ...mountImports(baseImportRoutes, bases, door('实训基地导入模板.xlsx', BASE_TEMPLATE)),
];
