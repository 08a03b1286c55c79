import { reaches, reachOf } from '#modules/access';
import { failure } from '#kernel/errors';
import type { Context } from '#platform/context';
import { mount, type MountedRoute } from '#platform/http';
import type { Installation } from '#platform/installation';
import type { ServerModule } from '#platform/module';
import { hubRoutes, importFailures } from './contract.ts';
import { guessKind } from './guess-kind.ts';
import type { ImportDoor } from './http.ts';
import { importJobs } from './import-jobs.ts';
import { importFileRetention, importRowRetention } from './retention.ts';
import { sealedTables } from './sealed-file.ts';
import { getBatch, listBatches } from './store.ts';
import { keptMonths, shownBatch } from './view.ts';

/** @param doors of all kinds, as the modules above bring them */
export const createImportsModule = ({ files }: Installation, doors: readonly ImportDoor[]): ServerModule => ({
  name: 'imports',
  failures: importFailures,
  routes: hubHttp(files, doors),
  jobs: doors.flatMap(({ target }) => importJobs(target, files)),
  retention: [importRowRetention, importFileRetention(files)],
  sealed: sealedTables,
});

const hubHttp = (files: Installation['files'], doors: readonly ImportDoor[]): MountedRoute[] =>
  mount(hubRoutes, {
    guess: async (ctx, { file }) => {
      const { header, items } = await guessKind(ctx, files, doors, file);
      return { header: [...header], items: items.map((one) => ({ ...one, columns: [...one.columns] })) };
    },
    list: async (ctx, { query }) => {
      const within = doors.map(({ target, rights }) => ({
        target: target.name,
        reach: reachOf(ctx.actor, rights.read),
      }));
      const page = await listBatches(ctx.db, ctx.tenant.id, { ...query, within });
      const months = await keptMonths(ctx);
      return { ...page, items: page.items.map((batch) => ({ ...shownBatch(batch, months), target: batch.target })) };
    },
    read: async (ctx, { params }) => {
      const batch = await getBatch(ctx.db, ctx.tenant.id, params.id);
      const door = doors.find(({ target }) => target.name === batch.target);
      if (door === undefined || !seesBatch(ctx, door, batch)) throw failure('record.notFound');
      return { ...shownBatch(batch, await keptMonths(ctx)), target: batch.target };
    },
  });

const seesBatch = (ctx: Context, { rights }: ImportDoor, batch: Awaited<ReturnType<typeof getBatch>>): boolean =>
  reaches(reachOf(ctx.actor, rights.read), { ...batch, accountId: batch.createdBy });
