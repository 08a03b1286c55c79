import { z } from 'zod';
import { defineRoutes } from '#kernel/contract';
import { failure } from '#kernel/errors';
import { findAccounts } from '#platform/auth';
import { mount, type MountedRoute } from '#platform/http';
import type { Installation } from '#platform/installation';
import { listQuarantined, markDestroyed } from '#platform/uploads';

const File = z
  .object({
    key: z.string(),
    name: z.string(),
    bytes: z.int(),
    sha256: z.string(),
    signature: z.string().describe('What the scanner calls it'),
    account: z.string().nullable().describe('Who uploaded it'),
    accountId: z.uuid().nullable(),
    receivedAt: z.iso.datetime(),
    removedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'QuarantinedFile', description: '隔离的文件 Infected upload, locked away' });

const quarantineRoutes = defineRoutes({
  listQuarantine: {
    method: 'GET',
    path: '/api/quarantine',
    right: 'system.read',
    tag: 'oversight',
    summary: '隔离的文件：何人何时上传、查出什么 Infected uploads: who, when, what was found',
    response: z.object({ items: z.array(File) }),
  },
  destroyQuarantined: {
    method: 'POST',
    path: '/api/quarantine/destroy',
    right: 'quarantine.destroy',
    tag: 'oversight',
    summary: '销毁隔离的文件；记录保留 Delete an infected upload; its record stays',
    body: z.object({ key: z.string().max(300) }),
    status: 204,
  },
});

export const mountQuarantine = ({ uploads }: Installation): MountedRoute[] =>
  mount(quarantineRoutes, {
    listQuarantine: async (ctx) => {
      const files = await listQuarantined(ctx.db, ctx.tenant.id);
      const accounts = await findAccounts(
        ctx.db,
        files.flatMap(({ accountId }) => accountId ?? []),
      );
      return {
        items: files.map(({ kind: _kind, receivedAt, removedAt, ...file }) => ({
          ...file,
          account: file.accountId === null ? null : (accounts.get(file.accountId)?.name ?? null),
          receivedAt: receivedAt.toISOString(),
          removedAt: removedAt?.toISOString() ?? null,
        })),
      };
    },
    destroyQuarantined: async (ctx, { body: { key } }) => {
      if (!(await markDestroyed(ctx, key))) throw failure('record.notFound');
      await uploads.destroy(key);
    },
  });
