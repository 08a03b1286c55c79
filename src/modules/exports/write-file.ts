import { Readable } from 'node:stream';
import { Failure, failure } from '#kernel/errors';
import type { AccountId } from '#kernel/ids';
import { civilDate } from '#kernel/time';
import { mayAct, type Right } from '#modules/access';
import { backgroundActor } from '#modules/delegations';
import { sendNotice } from '#modules/notices';
import type { Context } from '#platform/context';
import { withoutHurry } from '#platform/exports';
import type { FileStore } from '#platform/files';
import { Download, type RequestFacts } from '#platform/http';
import type { LongJob } from '#platform/jobs';
import { openSealed, sealFile, type Place, type SealedTable } from '#platform/vault';
import { readOwnFile } from './ask-for-file.ts';
import type { ListRoutes } from './list-routes.ts';
import { getFile, setFile, takeExpired, type ListFile } from './store.ts';

const FIELD = 'exports.file.content';
export const sealedTables: readonly SealedTable[] = [
  { table: 'exports.file', key: 'id', columns: [{ column: 'file_seal', field: FIELD }] },
];
const placeOf = ({ tenant }: Context, row: string): Place => ({ tenant: tenant.id, field: FIELD, row });

/** No request stands behind it. */
const NOBODY: RequestFacts = {
  headers: {},
  host: '',
  address: '',
  origin: undefined,
  setHeader: () => undefined,
};

interface Parts {
  readonly files: FileStore;
  readonly lists: ListRoutes;
}

/** The list's own export, asked once more in the name of whoever wanted it, with the rights of this moment. */
export async function writeFile(job: LongJob, parts: Parts, id: string): Promise<void> {
  const told = (written: number): Promise<void> =>
    job.transaction((ctx) => setFile(ctx.db, ctx.tenant.id, id, { state: 'running', written }));
  try {
    await told(0);
    await job.transaction((ctx) => write(ctx, parts, id, told));
  } catch (error) {
    if (!(error instanceof Failure) && !job.lastTry) throw error;
    const failureCode = error instanceof Failure ? error.code : 'unexpected';
    await job.transaction(async (ctx) => {
      await setFile(ctx.db, ctx.tenant.id, id, { state: 'failed', failureCode, finishedAt: ctx.now });
      await tell(ctx, await getFile(ctx.db, ctx.tenant.id, id));
    });
    if (!(error instanceof Failure)) throw error;
  }
}

async function write(ctx: Context, { files, lists }: Parts, id: string, told: (written: number) => Promise<void>) {
  const one = await getFile(ctx.db, ctx.tenant.id, id);
  const acting = withoutHurry(ctx.as(await backgroundActor(ctx, one)), told);
  const { contract, handle } = lists.get(one.path);
  if (!mayAct(acting.actor, contract.right as Right)) throw failure('access.denied');
  const query = lists.queryOf(one.path, one.query);
  const input = { params: undefined, query, body: undefined, fields: undefined, file: undefined };
  const file = (await handle(acting, input as never, NOBODY)) as Download;
  const content = file.content as Buffer;
  const { name, type } = file;
  const facts = { name, bytes: content.length, place: placeOf(ctx, id) };
  const { key, seal } = await sealFile(ctx.vault, files, Readable.from([content]), facts);
  const { length: bytes } = content;
  const done = { state: 'done', fileKey: key, fileSeal: seal, fileName: name, fileType: type, bytes } as const;
  await setFile(ctx.db, ctx.tenant.id, id, { ...done, finishedAt: ctx.now });
  await tell(ctx, { ...one, ...done });
}

const tell = (ctx: Context, { id, accountId, title, state, fileName, expiresAt }: ListFile): Promise<boolean> =>
  sendNotice(ctx, {
    key: `export:${id}`,
    kind: 'exportReady',
    to: { accountId: accountId as AccountId },
    ...(state === 'done'
      ? { subject: `“${title}”写好了`, body: `${fileName ?? ''}，可以下载，${civilDate(expiresAt)} 以后删除。` }
      : { subject: `“${title}”没有写成`, body: '打开看原因；缩小范围后可以再导出一次。' }),
    link: '/app/exports',
  });

/** The right of the list is asked again: whoever lost it since gets the file no more. */
export async function fetchFile(ctx: Context, { files, lists }: Parts, id: string): Promise<Download> {
  const one = await readOwnFile(ctx, id);
  if (one.state !== 'done' || one.fileKey === null || one.fileSeal === null) throw failure('export.notReady');
  if (!mayAct(ctx.actor, lists.get(one.path).contract.right as Right)) throw failure('access.denied');
  await ctx.audit('export.fetch', { kind: 'exportFile', id }, { path: one.path });
  const sealed = { key: one.fileKey, seal: one.fileSeal };
  return new Download(one.fileName!, one.fileType!, await openSealed(ctx.vault, files, sealed, placeOf(ctx, id)));
}

export async function forgetFiles(ctx: Context, files: FileStore): Promise<void> {
  for (const key of await takeExpired(ctx.db, ctx.tenant.id, ctx.now)) if (key !== null) await files.remove(key);
}
