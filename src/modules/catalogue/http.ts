import { failure } from '#kernel/errors';
import { reachOf, reaches } from '#modules/access';
import type { CodeBook } from '#modules/codes';
import { mountImports, type ImportDoor } from '#modules/imports';
import { findListing } from '#modules/listings';
import { divisionOf } from '#modules/organisations';
import type { Context } from '#platform/context';
import type { FileStore } from '#platform/files';
import { mount, type MountedRoute } from '#platform/http';
import { actOnRecord } from './act-on-record.ts';
import { classRoutes } from './classes/class-contract.ts';
import { searchClasses } from './classes/search-classes.ts';
import { catalogueRoutes, recordImportRoutes } from './contract.ts';
import { createRecord } from './create-record.ts';
import { editRecord } from './edit-record.ts';
import { exportRecords } from './export-records.ts';
import { fittingRoutes } from './fitting/fitting-contract.ts';
import { answerableNeeds } from './fitting/answerable-needs.ts';
import { needsForRecord, type FittingNeed } from './fitting/needs-for-record.ts';
import { firmsForRecord } from './fitting/firms-for-record.ts';
import { helpfulFor, type Helpful } from './helpful-records.ts';
import { recordImportOf } from './imports/record-import.ts';
import { TEMPLATES } from './imports/templates.ts';
import { listRecords } from './list-records.ts';
import { RECORD_KINDS, type CatalogueRecord, type RecordKind } from './model.ts';
import { offerFromRecord } from './offer-from-record.ts';
import type { CatalogueParts } from './parts.ts';
import { managedRecord, readManaged, readPublic } from './read-record.ts';
import { maySeeInside } from './rules.ts';
import { searchRecords } from './search-records.ts';
import { stateConsent } from './state-consent.ts';
import { suggestNames } from './suggest-names.ts';
import { findRecord, recordBehind } from './store.ts';

export const catalogueHttp = (parts: CatalogueParts): MountedRoute[] => {
  const { codes } = parts;
  return mount(catalogueRoutes, {
    search: (ctx, { query }) => searchRecords(parts, ctx, query),
    suggest: (ctx, { query }) => suggestNames(parts, ctx, query),
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
    ofListing: async (ctx, { params }) => ({ item: await recordOf(ctx, params.id) }),
  });
};

export const fittingHttp = (parts: CatalogueParts): MountedRoute[] =>
  mount(fittingRoutes, {
    helpful: async (ctx, { params }) => ({
      items: (await helpfulFor(parts, ctx, params.id)).map(helpfulView),
    }),
    firms: async (ctx, { params }) => {
      const record = await recordInside(ctx, params.id);
      return { items: (await firmsForRecord(parts, ctx, record, FIRMS_SHOWN)).map(helpfulView) };
    },
    needs: async (ctx, { params }) => ({ items: (await needsOf(parts, ctx, params.id)).map(needView) }),
    answerable: async (ctx) => ({
      items: (await answerableNeeds(parts, ctx)).map(({ record, ...need }) => ({ ...needView(need), record })),
    }),
  });

export const classHttp = (parts: CatalogueParts): MountedRoute[] =>
  mount(classRoutes, {
    searchClasses: async (ctx, { query }) => {
      const { items, facets, ...found } = await searchClasses(parts, ctx, query);
      return {
        ...found,
        items: items.map(({ highlight, kinds, skills, divisions, ...one }) => ({
          ...one,
          kinds: [...kinds],
          skills: [...skills],
          divisions: [...divisions],
          highlight: highlight.map(([start, end]): [number, number] => [start, end]),
        })),
        facets: Object.fromEntries(Object.entries(facets).map(([facet, values]) => [facet, [...values]])) as never,
      };
    },
  });

const NEEDS_SHOWN = 5;

const FIRMS_SHOWN = 5;

async function recordInside(ctx: Context, id: string): Promise<CatalogueRecord> {
  const record = await findRecord(ctx.db, ctx.tenant.id, id);
  if (record === undefined || !maySeeInside(ctx.actor, record)) throw failure('record.notFound');
  return record;
}

const needsOf = async (parts: CatalogueParts, ctx: Context, id: string): Promise<readonly FittingNeed[]> =>
  needsForRecord(parts, ctx, await recordInside(ctx, id), { limit: NEEDS_SHOWN });

const helpfulView = (one: Helpful) => ({ ...one, reasons: [...one.reasons], lacks: [...one.lacks] });

const needView = ({ id, type, title, employer, reasons, lacks, match }: FittingNeed) => ({
  id,
  type,
  title,
  employer,
  match,
  reasons: [...reasons],
  lacks: [...lacks],
});

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

/** A way in for each kind of record. */
export function catalogueImports({ codes }: CatalogueParts, files: FileStore) {
  const doors = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, doorOf(kind, codes, files)]));
  return { routes: mountImports(recordImportRoutes, doors), doors: Object.values(doors) };
}

const doorOf = (kind: RecordKind, codes: CodeBook, files: FileStore): ImportDoor => ({
  target: recordImportOf(kind, codes),
  files,
  rights: { read: 'catalogue.manage', write: 'catalogue.edit' },
  template: { name: `${TEMPLATES[kind].name}导入模板.xlsx`, sheet: TEMPLATES[kind] },
  territoryOf: async (ctx) =>
    ctx.actor.organisationId === undefined ? null : divisionOf(ctx, ctx.actor.organisationId),
});
