import type { FileStore } from '#platform/files';
import type { JobDefinition, LongJob } from '#platform/jobs';
import { checkImport } from './check-import.ts';
import { commitImport, undoImport } from './finish-import.ts';
import type { ImportTarget } from './model.ts';
import { updateBatch } from './store.ts';

/** The three jobs of a target. */
export function importJobs(target: ImportTarget, files: FileStore): JobDefinition[] {
  const job = (act: string, work: (job: LongJob, batchId: string) => Promise<void>): JobDefinition => ({
    task: `${target.name}.import.${act}`,
    long: async (long, data) => {
      const batchId = String(data['batchId']);
      await work(long, batchId).catch(async (error: unknown) => {
        // The person sees that it stopped; the queue keeps the error and tries again, which starts the step afresh.
        if (long.lastTry) await long.transaction((ctx) => updateBatch(ctx.db, ctx.tenant.id, batchId, { status: 'failed', failureCode: 'import.failed' }));
        throw error;
      });
    },
  });
  return [
    job('check', (long, id) => checkImport(long, files, target, id)),
    job('commit', (long, id) => commitImport(long, target, id)),
    job('undo', (long, id) => undoImport(long, target, id)),
  ];
}
