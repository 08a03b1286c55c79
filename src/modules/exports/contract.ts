import { z } from 'zod';
import { defineRoutes } from '#kernel/contract';
import type { FailureTexts } from '#kernel/errors';

const byId = z.object({ id: z.uuid() });

const ListFile = z
  .object({
    id: z.uuid(),
    title: z.string(),
    state: z.enum(['queued', 'running', 'done', 'failed']),
    written: z.int(),
    fileName: z.string().nullable(),
    failure: z.string().nullable().describe('What went wrong, in words'),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime().describe('The file is deleted then'),
  })
  .meta({ id: 'ListFile', description: '后台导出的清单 A list written in the background' });

export const routes = defineRoutes({
  ask: {
    method: 'POST',
    path: '/api/list-exports',
    right: 'export.request',
    tag: 'exports',
    summary: '在后台导出一份大清单，写好后通知 / Write a long list in the background',
    body: z.strictObject({
      title: z.string().trim().min(1).max(60),
      path: z
        .string()
        .max(200)
        .regex(/^\/api\/[\w/-]+$/)
        .describe('Of the list’s own export, for example /api/learners/export'),
      query: z.record(z.string().max(40), z.string().max(1000)).describe('As that export takes it'),
    }),
    status: 202,
    response: ListFile,
    perMinute: 20,
  },
  list: {
    method: 'GET',
    path: '/api/list-exports',
    right: 'export.request',
    tag: 'exports',
    summary: '自己最近的后台导出 / One’s own',
    response: z.object({ items: z.array(ListFile) }),
  },
  read: {
    method: 'GET',
    path: '/api/list-exports/:id',
    right: 'export.request',
    tag: 'exports',
    summary: '后台导出的进度 / Progress',
    params: byId,
    response: ListFile,
  },
  fetch: {
    method: 'GET',
    path: '/api/list-exports/:id/file',
    right: 'export.request',
    tag: 'exports',
    summary: '下载；清单的权限再查一次 / Fetch it; the right of the list is asked again',
    params: byId,
    download: 'application/octet-stream',
    perMinute: 30,
  },
});

export const failures: FailureTexts = {
  'export.notAList': { status: 422, zh: '这不是可以导出的清单。', en: 'This is no list that can be exported.' },
  'export.notReady': { status: 409, zh: '文件还没有准备好。', en: 'The file is not ready.' },
};
