import { PassThrough } from 'node:stream';
import { reaches, reachOf, type Right } from '#modules/access';
import { failure } from '#kernel/errors';
import { writeWorkbook, type FileStore, type Sheet } from '#platform/files';
import type { Context } from '#platform/context';
import { Download, mount, type MountedRoute } from '#platform/http';
import type { importRoutesAt } from './contract.ts';
import { discardImport } from './discard-import.ts';
import { errorWorkbook } from './error-workbook.ts';
import type { Batch, ImportTarget, Mapping } from './model.ts';
import { remapImport } from './remap-import.ts';
import { requestCommit, requestUndo } from './request-act.ts';
import { startImport } from './start-import.ts';
import { getBatch, listBatches, listRows } from './store.ts';
import { keptMonths, rowViews, shownBatch } from './view.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SAMPLE_ROWS = 5;

/** What a kind of import brings to its routes. */
export interface ImportDoor {
  readonly target: ImportTarget;
  readonly files: FileStore;
  readonly rights: { readonly read: Right; readonly write: Right };
  readonly template: { readonly name: string; readonly sheet: Sheet };
  /** 辖区 of whoever brings it in. */
  readonly territoryOf: (ctx: Context) => Promise<string | null>;
}

type Routes = ReturnType<typeof importRoutesAt>;

/** @param door of one kind, or of several by the word that stands for them in the address */
export const mountImports = (
  routes: Routes,
  door: ImportDoor | Readonly<Record<string, ImportDoor>>,
): MountedRoute[] => {
  const doorOf = (input: object): ImportDoor =>
    isDoor(door) ? door : door[(input as { readonly params: { readonly kind: string } }).params.kind]!;
  const visibleBatch = (ctx: Context, input: { readonly params: { readonly id: string } }): Promise<Batch> =>
    visible(ctx, doorOf(input), input.params.id);
  return mount(routes, {
    start: async (ctx, input) => {
      const { target, files, territoryOf } = doorOf(input);
      const { file, fields } = input;
      const id = await startImport(ctx, files, target, {
        file,
        dryRun: fields.dryRun,
        sourceName: fields.sourceName === '' ? undefined : fields.sourceName,
        mapping: fields.mapping as Mapping | undefined,
        territory: await territoryOf(ctx),
      });
      return { id };
    },
    list: async (ctx, input) => {
      const { target, rights } = doorOf(input);
      const within = [{ target: target.name, reach: reachOf(ctx.actor, rights.read) }];
      const page = await listBatches(ctx.db, ctx.tenant.id, { ...input.query, within });
      const months = await keptMonths(ctx);
      return { ...page, items: page.items.map((batch) => shownBatch(batch, months)) };
    },
    template: async (_ctx, input) => {
      const { template } = doorOf(input);
      return new Download(template.name, XLSX, await workbookBytes(template.sheet));
    },
    read: async (ctx, input) => {
      const batch = await visibleBatch(ctx, input);
      const samples = await listRows(ctx.db, ctx.tenant.id, batch.id, { filter: 'all', limit: SAMPLE_ROWS });
      const { fields } = doorOf(input).target;
      return {
        ...shownBatch(batch, await keptMonths(ctx)),
        fields: fields.map(({ field, zh, several }) => ({ field, label: zh, several: several === true })),
        samples: samples.map((row) => [...row.cells]),
      };
    },
    rows: async (ctx, input) => {
      const batch = await visibleBatch(ctx, input);
      const rows = await listRows(ctx.db, ctx.tenant.id, batch.id, input.query);
      const nextAfter = rows.length === input.query.limit ? rows.at(-1)!.rowNumber : null;
      return { items: rowViews(rows, 'zh'), nextAfter };
    },
    errors: async (ctx, input) => {
      const batch = await visibleBatch(ctx, input);
      await ctx.audit('import.exportErrors', { kind: 'import', id: batch.id });
      return errorWorkbook(ctx, doorOf(input).target, batch);
    },
    remap: async (ctx, input) => {
      const { id } = await visibleBatch(ctx, input);
      await remapImport(ctx, doorOf(input).target, id, input.body.mapping as Mapping);
      return { id };
    },
    commit: async (ctx, input) => {
      const { id } = await visibleBatch(ctx, input);
      await requestCommit(ctx, doorOf(input).target, id, input.body?.takeSkills === true);
      return { id };
    },
    discard: async (ctx, input) => {
      const { id } = await visibleBatch(ctx, input);
      await discardImport(ctx, doorOf(input).files, id);
    },
    undo: async (ctx, input) => {
      const { id } = await visibleBatch(ctx, input);
      await requestUndo(ctx, doorOf(input).target, id);
      return { id };
    },
  });
};

const isDoor = (door: ImportDoor | Readonly<Record<string, ImportDoor>>): door is ImportDoor =>
  'target' in door && 'rights' in door;

/** Officers see the batches of their territory, members what their scope in the organisation holds; each kind its own. */
async function visible(ctx: Context, { target, rights }: ImportDoor, id: string): Promise<Batch> {
  const batch = await getBatch(ctx.db, ctx.tenant.id, id);
  const within = reaches(reachOf(ctx.actor, rights.read), { ...batch, accountId: batch.createdBy });
  if (batch.target !== target.name || !within) throw failure('record.notFound');
  return batch;
}

async function workbookBytes(sheet: Sheet): Promise<Buffer> {
  const output = new PassThrough();
  const chunks: Buffer[] = [];
  output.on('data', (chunk: Buffer) => chunks.push(chunk));
  await writeWorkbook(output, { sheets: [sheet] });
  return Buffer.concat(chunks);
}
