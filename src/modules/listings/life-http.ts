import { mount, type MountedRoute } from '#platform/http';
import type { Context } from '#platform/context';
import { isBulkUndoable, prepareBulk, runBulk, undoBulk } from './bulk-acts.ts';
import { findBulk, listItems, type Bulk } from './bulk-store.ts';
import { cloneListing } from './clone-listing.ts';
import { listingFailures } from './contract.ts';
import { askForExport, fetchExport, listOwnExports, readOwnExport } from './export-listings.ts';
import type { ListingExport } from './export-store.ts';
import { CONFIRMED_WITHIN, freshnessShare, SHARE_DEFINITION } from './freshness-share.ts';
import { lifeFailures, lifeRoutes } from './life-contract.ts';
import { listHandlers } from './manage-listings.ts';
import type { ListingParts } from './parts.ts';
import { readHistory } from './read-history.ts';
import { managedListing } from './read-listing.ts';
import { readFreshnessRules, setFreshness } from './set-freshness.ts';
import { deleteTemplate, readTemplates, saveTemplate, useTemplate } from './templates.ts';
import { undoStep } from './undo-step.ts';
import { UNDO_MINUTES } from './undoable.ts';

export const lifeHttp = (parts: ListingParts): MountedRoute[] =>
  mount(lifeRoutes, {
    freshness: async (ctx) => {
      const { asOf, confirmedSince, ...counted } = await freshnessShare(parts.index, ctx);
      return {
        ...counted,
        confirmedSince,
        days: CONFIRMED_WITHIN,
        asOf: asOf.toISOString(),
        definition: { ...SHARE_DEFINITION },
        list: `/listings?confirmedSince=${confirmedSince}`,
      };
    },
    freshnessRules: (ctx) => readFreshnessRules(ctx),
    setFreshness: (ctx, { body }) => setFreshness(ctx, body),
    handlers: (ctx) => listHandlers(ctx),
    history: (ctx, { params }) => readHistory(ctx, parts.codes, params.id),
    clone: async (ctx, { params }) => managedListing(ctx, parts.codes, await cloneListing(ctx, parts.codes, params.id)),
    undo: async (ctx, { params, body }) =>
      managedListing(ctx, parts.codes, await undoStep(ctx, params.id, body.version)),
    templates: (ctx) => readTemplates(ctx),
    saveTemplate: (ctx, { body }) => saveTemplate(ctx, body),
    deleteTemplate: (ctx, { params }) => deleteTemplate(ctx, params.id),
    useTemplate: async (ctx, { params }) =>
      managedListing(ctx, parts.codes, await useTemplate(ctx, parts.codes, params.id)),
    prepareBulk: async (ctx, { body }) => bulkView(ctx, await prepareBulk(ctx, body)),
    readBulk: async (ctx, { params }) =>
      bulkView(ctx, await findBulk(ctx.db, ctx.tenant.id, params.id, ctx.actor.accountId)),
    runBulk: async (ctx, { params, body }) => bulkView(ctx, await runBulk(ctx, params.id, body.reason)),
    undoBulk: async (ctx, { params }) => bulkView(ctx, await undoBulk(ctx, params.id)),
    askForExport: async (ctx, { body }) => exportView(await askForExport(ctx, body)),
    exports: async (ctx) => ({ items: (await listOwnExports(ctx)).map(exportView) }),
    readExport: async (ctx, { params }) => exportView(await readOwnExport(ctx, params.id)),
    fetchExport: (ctx, { params }) => fetchExport(ctx, parts.files, params.id),
  });

const PROBLEMS = 200;

async function bulkView(ctx: Context, bulk: Bulk) {
  const { id, verb, state, matching, able, done, refused, undone, finishedAt } = bulk;
  const takenBack = state === 'undoing' || state === 'undone';
  const problems =
    state === 'prepared' ? [] : await listItems(ctx.db, ctx.tenant.id, id, takenBack ? 'kept' : 'refused', PROBLEMS);
  const until = finishedAt === null ? undefined : new Date(finishedAt.getTime() + UNDO_MINUTES * 60_000);
  const undoable = state === 'done' && isBulkUndoable(verb) && done > 0 && until !== undefined && until > ctx.now;
  return {
    id,
    verb,
    state,
    matching,
    able,
    done,
    refused,
    undone,
    undoableUntil: undoable ? until.toISOString() : null,
    problems: problems.map(({ listingId, title, problem }) => ({ listingId, title, problem: problem ?? '' })),
  };
}

const exportView = (one: ListingExport) => ({
  id: one.id,
  state: one.state,
  format: one.format,
  columns: [...one.columns],
  total: one.total,
  written: one.written,
  fileName: one.fileName,
  bytes: one.bytes,
  failure: one.failureCode === null ? null : whyFailed(one.failureCode),
  createdAt: one.createdAt.toISOString(),
});

const whyFailed = (code: string): string =>
  (lifeFailures[code] ?? listingFailures[code])?.zh ??
  (code === 'access.denied' ? '您已没有导出的权限。' : '没有写成，请再试一次。');
