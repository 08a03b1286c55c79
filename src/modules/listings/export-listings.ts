import { Readable } from 'node:stream';
import { Failure, failure } from '#kernel/errors';
import { newId } from '#kernel/ids';
import { civilDate } from '#kernel/time';
import { mayAct } from '#modules/access';
import type { CodeBook } from '#modules/codes';
import type { Context } from '#platform/context';
import { exportCsv, exportWorkbook } from '#platform/exports';
import type { FileStore } from '#platform/files';
import { Download } from '#platform/http';
import type { LongJob } from '#platform/jobs';
import { askerOf, backgroundActor } from '#modules/delegations';
import { CELLS } from './export-cells.ts';
import {
  deleteExports,
  exportsBefore,
  getListingExport,
  insertListingExport,
  listListingExports,
  setExport,
  type ListingExport,
} from './export-store.ts';
import { managedScope } from './manage-listings.ts';
import { MANAGED_COLUMNS, type ManagedColumn } from './managed-columns.ts';
import { setFilters, type ManagedFilter } from './managed-filter.ts';
import { managedIds } from './managed-store.ts';
import { findListings } from './store.ts';

export const EXPORT_JOB = 'listing.export';
/** A sheet that nobody can open helps nobody: beyond this a narrower list is asked for. */
export const EXPORT_MOST = 100_000;
const AT_ONCE = 500;
const KEPT_DAYS = 7;

interface Wanted {
  readonly filter: ManagedFilter;
  readonly columns: readonly ManagedColumn[];
  readonly format: 'xlsx' | 'csv';
  readonly purpose: string;
}

export async function askForExport(ctx: Context, { filter, columns, format, purpose }: Wanted): Promise<ListingExport> {
  const id = newId();
  await insertListingExport(ctx.db, ctx.tenant.id, {
    id,
    ...askerOf(ctx.actor),
    format,
    filter: setFilters(filter),
    columns,
    purpose,
    createdAt: ctx.now,
  });
  await ctx.enqueue(EXPORT_JOB, { exportId: id, filter }, { key: `${EXPORT_JOB}:${id}`, maxAttempts: 3 });
  return getListingExport(ctx.db, ctx.tenant.id, id);
}

export const listOwnExports = (ctx: Context) => listListingExports(ctx.db, ctx.tenant.id, askerOf(ctx.actor));

/** Nobody else learns that it exists, and whoever has lost the right gets it no more. */
export async function readOwnExport(ctx: Context, id: string): Promise<ListingExport> {
  const one = await getListingExport(ctx.db, ctx.tenant.id, id);
  const { accountId, organisationId, delegationId } = askerOf(ctx.actor);
  if (one.accountId !== accountId || one.organisationId !== organisationId || one.delegationId !== delegationId)
    throw failure('record.notFound');
  return one;
}

export async function fetchExport(ctx: Context, files: FileStore, id: string): Promise<Download> {
  const one = await readOwnExport(ctx, id);
  if (one.state !== 'done' || one.fileKey === null) throw failure('export.notReady');
  const type = one.format === 'csv' ? 'text/csv; charset=utf-8' : XLSX;
  return new Download(one.fileName!, type, await files.open(one.fileKey));
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Rows, columns and order of the list as it stands when the work begins; progress is seen meanwhile. */
export async function writeExport(
  job: LongJob,
  { codes, files }: { readonly codes: CodeBook; readonly files: FileStore },
  data: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { exportId, filter } = data as { exportId: string; filter: ManagedFilter };
  const told = (progress: Parameters<typeof setExport>[3]): Promise<void> =>
    job.transaction((ctx) => setExport(ctx.db, ctx.tenant.id, exportId, progress));
  try {
    await told({ state: 'running', written: 0 });
    await job.transaction(async (ctx) => {
      const one = await getListingExport(ctx.db, ctx.tenant.id, exportId);
      const acting = ctx.as(await backgroundActor(ctx, one));
      if (!mayAct(acting.actor, 'listing.export')) throw failure('access.denied');
      const ids = await managedIds(ctx.db, await managedScope(acting, filter), EXPORT_MOST + 1);
      if (ids.length > EXPORT_MOST) throw failure('export.tooMany', { most: EXPORT_MOST });
      await told({ total: ids.length });
      const file = await fileOf(acting, one, rowsOf(acting, codes, one.columns as ManagedColumn[], ids, told));
      const content = file.content as Buffer;
      const { key } = await files.put(Readable.from([content]), {
        name: file.name,
        type: file.type,
        maxBytes: content.length,
      });
      await setExport(ctx.db, ctx.tenant.id, exportId, {
        state: 'done',
        written: ids.length,
        fileKey: key,
        fileName: file.name,
        bytes: content.length,
        finishedAt: ctx.now,
      });
    });
  } catch (error) {
    if (!(error instanceof Failure) && !job.lastTry) throw error;
    const failureCode = error instanceof Failure ? error.code : 'unexpected';
    await job.transaction((ctx) =>
      setExport(ctx.db, ctx.tenant.id, exportId, { state: 'failed', failureCode, finishedAt: ctx.now }),
    );
    if (!(error instanceof Failure)) throw error;
  }
}

async function* rowsOf(
  ctx: Context,
  codes: CodeBook,
  columns: readonly ManagedColumn[],
  ids: readonly string[],
  told: (progress: { written: number }) => Promise<void>,
): AsyncGenerator<readonly string[]> {
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const portion = ids.slice(start, start + AT_ONCE);
    const listings = await findListings(ctx.db, ctx.tenant.id, portion);
    for (const id of portion) {
      const listing = listings.get(id);
      if (listing !== undefined) yield columns.map((column) => CELLS[column](listing, codes));
    }
    await told({ written: start + portion.length });
  }
}

function fileOf(ctx: Context, one: ListingExport, rows: AsyncIterable<readonly string[]>): Promise<Download> {
  const header = one.columns.map((column) => MANAGED_COLUMNS[column as ManagedColumn]);
  const facts = {
    name: `供求清单-${civilDate(ctx.now)}.${one.format}`,
    kind: 'listings',
    purpose: one.purpose,
    filter: one.filter,
  };
  if (one.format === 'csv') return exportCsv(ctx, { ...facts, header, rows });
  const columns = header.map((name) => ({ header: name, text: true, width: name === '名称' ? 32 : 18 }));
  return exportWorkbook(ctx, { ...facts, sheets: [{ name: '供求清单', columns, rows }] });
}

/** Files are kept for a week; the log of exports stays. */
export async function forgetExports(ctx: Context, files: FileStore): Promise<number> {
  const old = await exportsBefore(ctx.db, ctx.tenant.id, new Date(ctx.now.getTime() - KEPT_DAYS * 86_400_000));
  for (const { fileKey } of old) if (fileKey !== null) await files.remove(fileKey);
  await deleteExports(
    ctx.db,
    ctx.tenant.id,
    old.map(({ id }) => id),
  );
  return old.length;
}
