import { sentence, type FailureTexts } from '#kernel/errors';
import { exportFailures } from '#platform/exports';
import { mount, platformFailures, type MountedRoute } from '#platform/http';
import type { Installation } from '#platform/installation';
import type { ServerModule } from '#platform/module';
import { askForFile, listOwnFiles, readOwnFile, WRITE } from './ask-for-file.ts';
import { failures, routes } from './contract.ts';
import { listRoutes } from './list-routes.ts';
import type { ListFile } from './store.ts';
import { fetchFile, forgetFiles, sealedTables, writeFile } from './write-file.ts';

const FORGET = 'exports.forget';

/** @param all the routes of the other modules, asked for when the first list is */
export function createExportsModule({ files }: Installation, all: () => readonly MountedRoute[]): ServerModule {
  const lists = listRoutes(all);
  const parts = { files, lists };
  return {
    name: 'exports',
    failures,
    routes: mount(routes, {
      ask: async (ctx, { body }) => shown(await askForFile(ctx, lists, body)),
      list: async (ctx) => ({ items: (await listOwnFiles(ctx)).map(shown) }),
      read: async (ctx, { params }) => shown(await readOwnFile(ctx, params.id)),
      fetch: (ctx, { params }) => fetchFile(ctx, parts, params.id),
    }),
    jobs: [
      { task: WRITE, long: (job, data) => writeFile(job, parts, String(data['id'])) },
      { task: FORGET, work: (ctx) => forgetFiles(ctx, files) },
    ],
    schedules: [{ task: FORGET, crontab: '25 18 * * *' }],
    sealed: sealedTables,
  };
}

const TEXTS: FailureTexts = { ...platformFailures, ...exportFailures, ...failures };

const shown = (one: ListFile) => ({
  id: one.id,
  title: one.title,
  state: one.state,
  written: one.written,
  fileName: one.fileName,
  failure: one.failureCode === null ? null : wordsOf(one.failureCode),
  createdAt: one.createdAt.toISOString(),
  expiresAt: one.expiresAt.toISOString(),
});

const wordsOf = (code: string): string => {
  const text = TEXTS[code];
  return text === undefined ? '处理时出错，已停止，可以再导出一次。' : sentence(text.zh, { most: 100_000 });
};
