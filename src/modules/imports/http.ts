import { PassThrough } from 'node:stream';
import { reaches, reachOf, type Right } from '#modules/access';
import { failure, sentence } from '#kernel/errors';
import { fileFailures, writeWorkbook, type Sheet } from '#platform/files';
import type { Context } from '#platform/context';
import { Download, mount, type MountedRoute } from '#platform/http';
import { importFailures, type importRoutesAt } from './contract.ts';
import { discardImport } from './discard-import.ts';
import { errorWorkbook } from './error-workbook.ts';
import type { Batch, ImportTarget, Mapping } from './model.ts';
import { remapImport } from './remap-import.ts';
import { requestCommit, requestUndo } from './request-act.ts';
import { startImport } from './start-import.ts';
import { getBatch, listBatches, listRows } from './store.ts';
import { batchView, rowViews } from './view.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SAMPLE_ROWS = 5;

/** What a kind of import brings to its routes. */
export interface ImportDoor {
  readonly rights: { readonly read: Right; readonly write: Right };
  readonly template: { readonly name: string; readonly sheet: Sheet };
  /** 辖区 of whoever brings it in. */
  readonly territoryOf: (ctx: Context) => Promise<string | null>;
}

type Routes = ReturnType<typeof importRoutesAt>;

export const mountImports = (routes: Routes, target: ImportTarget, door: ImportDoor): MountedRoute[] => {
  const visibleBatch = (ctx: Context, id: string): Promise<Batch> => visible(ctx, target, door, id);
  return mount(routes, {
    start: async (ctx, { file, fields }) => ({
      id: await startImport(ctx, target, {
        file,
        dryRun: fields.dryRun,
        sourceName: fields.sourceName === '' ? undefined : fields.sourceName,
        mapping: fields.mapping as Mapping | undefined,
        territory: await door.territoryOf(ctx),
      }),
    }),
    list: async (ctx, { query }) => {
      const page = await listBatches(ctx.db, ctx.tenant.id, {
        ...query,
        target: target.name,
        reach: reachOf(ctx.actor, door.rights.read),
      });
      return { ...page, items: page.items.map(shown) };
    },
    template: async () => new Download(door.template.name, XLSX, await workbookBytes(door.template.sheet)),
    read: async (ctx, { params }) => {
      const batch = await visibleBatch(ctx, params.id);
      const samples = await listRows(ctx.db, ctx.tenant.id, batch.id, { filter: 'all', limit: SAMPLE_ROWS });
      return {
        ...shown(batch),
        fields: target.fields.map(({ field, zh, several }) => ({ field, label: zh, several: several === true })),
        samples: samples.map((row) => [...row.cells]),
      };
    },
    rows: async (ctx, { params, query }) => {
      const batch = await visibleBatch(ctx, params.id);
      const rows = await listRows(ctx.db, ctx.tenant.id, batch.id, query);
      return { items: rowViews(rows, 'zh'), nextAfter: rows.length === query.limit ? rows.at(-1)!.rowNumber : null };
    },
    errors: async (ctx, { params }) => {
      const batch = await visibleBatch(ctx, params.id);
      await ctx.audit('import.exportErrors', { kind: 'import', id: batch.id });
      return errorWorkbook(ctx, target, batch);
    },
    remap: async (ctx, { params, body }) => {
      await visibleBatch(ctx, params.id);
      await remapImport(ctx, target, params.id, body.mapping as Mapping);
      return { id: params.id };
    },
    commit: async (ctx, { params }) => {
      await visibleBatch(ctx, params.id);
      await requestCommit(ctx, target, params.id);
      return { id: params.id };
    },
    discard: async (ctx, { params }) => {
      await visibleBatch(ctx, params.id);
      await discardImport(ctx, params.id);
    },
    undo: async (ctx, { params }) => {
      await visibleBatch(ctx, params.id);
      await requestUndo(ctx, target, params.id);
      return { id: params.id };
    },
  });
};

/** Officers see the batches of their territory, members what their scope in the organisation holds; each kind its own. */
async function visible(ctx: Context, target: ImportTarget, door: ImportDoor, id: string): Promise<Batch> {
  const batch = await getBatch(ctx.db, ctx.tenant.id, id);
  const within = reaches(reachOf(ctx.actor, door.rights.read), { ...batch, accountId: batch.createdBy });
  if (batch.target !== target.name || !within) throw failure('record.notFound');
  return batch;
}

function shown(batch: Batch) {
  const text = batch.failureCode === null ? undefined : { ...fileFailures, ...importFailures }[batch.failureCode];
  return {
    ...batchView(batch),
    failure: text === undefined ? batch.failureCode : sentence(text.zh, batch.failureData),
  };
}

async function workbookBytes(sheet: Sheet): Promise<Buffer> {
  const output = new PassThrough();
  const chunks: Buffer[] = [];
  output.on('data', (chunk: Buffer) => chunks.push(chunk));
  await writeWorkbook(output, { sheets: [sheet] });
  return Buffer.concat(chunks);
}
