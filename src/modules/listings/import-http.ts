import { PassThrough } from 'node:stream';
import { scopeOf } from '#contracts/access';
import { failure, sentence } from '#kernel/errors';
import {
  batchView,
  errorWorkbook,
  getBatch,
  importFailures,
  listBatches,
  listRows,
  remapImport,
  requestCommit,
  requestUndo,
  rowViews,
  startImport,
  type Batch,
  type ImportTarget,
  type Mapping,
} from '#modules/imports';
import { fileFailures, writeWorkbook } from '#platform/files';
import type { Context } from '#platform/context';
import { Download, mount, type MountedRoute } from '#platform/http';
import { importRoutes } from './import-contract.ts';
import { TEMPLATE_SHEET } from './import-template.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SAMPLE_ROWS = 5;

export const importHttp = (target: ImportTarget): MountedRoute[] =>
  mount(importRoutes, {
    start: async (ctx, { file, fields }) => ({
      id: await startImport(ctx, target, {
        file,
        dryRun: fields.dryRun,
        sourceName: fields.sourceName === '' ? undefined : fields.sourceName,
        mapping: fields.mapping as Mapping | undefined,
      }),
    }),
    list: async (ctx, { query }) => {
      const page = await listBatches(ctx.db, ctx.tenant.id, {
        ...query,
        target: target.name,
        organisationId: ownOnly(ctx),
      });
      return { ...page, items: page.items.map(shown) };
    },
    template: async () => new Download('岗位导入模板.xlsx', XLSX, await workbookBytes()),
    read: async (ctx, { params }) => {
      const batch = await visibleBatch(ctx, params.id);
      const samples = await listRows(ctx.db, ctx.tenant.id, batch.id, { filter: 'all', limit: SAMPLE_ROWS });
      return {
        ...shown(batch),
        fields: target.fields.map(({ field, zh }) => ({ field, label: zh })),
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
      return new Download(
        `${batch.fileName.replace(/\.\w+$/, '')}-需要改正.xlsx`,
        XLSX,
        await errorWorkbook(ctx, target, batch),
      );
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
    undo: async (ctx, { params }) => {
      await visibleBatch(ctx, params.id);
      await requestUndo(ctx, target, params.id);
      return { id: params.id };
    },
  });

/** Staff see all batches of the region, everybody else those of the own organisation. */
const ownOnly = (ctx: Context): string | undefined =>
  scopeOf(ctx.actor.role, 'listing.import') === 'tenant' ? undefined : (ctx.actor.organisationId ?? 'none');

async function visibleBatch(ctx: Context, id: string): Promise<Batch> {
  const batch = await getBatch(ctx.db, ctx.tenant.id, id);
  const only = ownOnly(ctx);
  if (only !== undefined && batch.organisationId !== only) throw failure('record.notFound');
  return batch;
}

function shown(batch: Batch) {
  const text = batch.failureCode === null ? undefined : { ...fileFailures, ...importFailures }[batch.failureCode];
  return {
    ...batchView(batch),
    failure: text === undefined ? batch.failureCode : sentence(text.zh, batch.failureData),
  };
}

async function workbookBytes(): Promise<Buffer> {
  const output = new PassThrough();
  const chunks: Buffer[] = [];
  output.on('data', (chunk: Buffer) => chunks.push(chunk));
  await writeWorkbook(output, { sheets: [TEMPLATE_SHEET] });
  return Buffer.concat(chunks);
}
