import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { uuidv7 } from '#kernel/ids';
import { batchView, getBatch, startImport } from '#modules/imports';
import type { Actor, ContextFactory, Tenant } from '#platform/context';
import type { FileStore } from '#platform/files';
import { MAX_UPLOAD } from './import-contract.ts';
import { LISTING_IMPORT } from './mapped-labels.ts';

export interface FileImport {
  readonly contexts: ContextFactory;
  readonly files: FileStore;
  readonly tenant: Tenant;
  readonly actor: Actor;
  readonly path: string;
  readonly dryRun: boolean;
  /** Runs jobs that wait, when no server does. */
  readonly runJobs: () => Promise<void>;
  readonly onProgress: (rows: number, progress: number) => void;
}

type View = ReturnType<typeof batchView>;

/** The same way in as an upload, from a file on this machine; resolves when the batch has come to rest. */
export async function importListingFile(given: FileImport): Promise<View> {
  const name = basename(given.path);
  await stat(given.path);
  const stored = await given.files.put(createReadStream(given.path), {
    name,
    type: 'application/octet-stream',
    maxBytes: MAX_UPLOAD,
  });
  const within = <T>(work: Parameters<ContextFactory['run']>[3]) =>
    given.contexts.run(given.tenant, given.actor, uuidv7(), work) as Promise<T>;
  const id = await within<string>((ctx) =>
    startImport(ctx, given.files, LISTING_IMPORT, { file: { ...stored, name }, dryRun: given.dryRun }),
  );
  for (;;) {
    await given.runJobs();
    const batch = batchView(await within((ctx) => getBatch(ctx.db, ctx.tenant.id, id)));
    given.onProgress(batch.rows, batch.progress);
    const resting = batch.status !== 'queued' && batch.status !== 'running';
    if (resting && (given.dryRun || batch.status !== 'checked' || batch.valid === 0 || batch.failureCode !== null))
      return batch;
    await sleep(300);
  }
}
