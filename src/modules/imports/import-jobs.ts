import type { FileStore } from '#platform/files';
import type { JobDefinition, LongJob } from '#platform/jobs';
import { checkImport } from './check-import.ts';
import { commitImport, undoImport } from './finish-import.ts';
import type { ImportTarget } from './model.ts';
import { updateBatch, type BatchPatch } from './store.ts';

type Act = 'check' | 'commit' | 'undo';

/** Where an act leaves the batch that it could not carry out: as it was before, so that it can be asked for again. */
const STOPPED: Readonly<Record<Act, BatchPatch>> = {
  check: { status: 'failed', failureCode: 'import.failed' },
  commit: { status: 'checked', failureCode: 'import.failed' },
  undo: { status: 'committed', failureCode: 'import.undoFailed' },
};

/** The three jobs of a target. */
export function importJobs(target: ImportTarget, files: FileStore): JobDefinition[] {
  const job = (act: Act, work: (job: LongJob, batchId: string) => Promise<void>): JobDefinition => ({
    task: `${target.name}.import.${act}`,
    long: async (long, data) => {
      const batchId = String(data['batchId']);
      await work(long, batchId).catch(async (error: unknown) => {
        // The queue keeps the error and tries again, which starts the act afresh; after the last try the person sees that it stopped.
        if (long.lastTry) await long.transaction((ctx) => updateBatch(ctx.db, ctx.tenant.id, batchId, STOPPED[act]));
        throw error;
      });
    },
  });
  return [
    job('check', (long, id) => checkImport(long, files, target, id)),
    job('commit', (long, id) => commitImport(long, files, target, id)),
    job('undo', (long, id) => undoImport(long, target, id)),
  ];
}
