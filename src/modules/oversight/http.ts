import { RIGHTS } from '#contracts/access';
import { failure } from '#kernel/errors';
import type { AccountId } from '#kernel/ids';
import { ROLES } from '#kernel/roles';
import { verifyAudit } from '#platform/audit';
import type { Context, Tenant } from '#platform/context';
import { mount, type MountedRoute } from '#platform/http';
import { waitingJobs } from '#platform/jobs';
import { listMessages, markRead } from '#platform/messages';
import { routes } from './contract.ts';
import { readAudit } from './read-audit.ts';
import { readTodo } from './read-todo.ts';

/** A long-lived part whose size the administrator wants to see. */
export interface WatchedIndex {
  readonly name: string;
  readonly documents: (tenant: Tenant) => Promise<number>;
}

export const mountOversight = (indexes: readonly WatchedIndex[]): MountedRoute[] =>
  mount(routes, {
    readTodo: async (ctx) => {
      const todo = await readTodo(ctx);
      const groups = todo.groups.map((group) => ({
        ...group,
        items: group.items.map((item) => ({ ...item, since: item.since.toISOString() })),
      }));
      return { ...todo, listings: { ...todo.listings }, groups };
    },
    listMessages: async (ctx, { query }) => {
      const page = await listMessages(ctx.db, ctx.tenant.id, { accountId: accountOf(ctx), ...query });
      const items = page.items.map(({ id, subject, body, link, createdAt, readAt }) => ({
        id,
        subject,
        body,
        link,
        createdAt: createdAt.toISOString(),
        read: readAt !== null,
      }));
      return { ...page, items };
    },
    markMessageRead: (ctx, { params }) => markRead(ctx.db, ctx.tenant.id, accountOf(ctx), params.id, ctx.now),
    listAudit: (ctx, { query }) => readAudit(ctx, query),
    verifyAudit: async (ctx) => {
      const report = await verifyAudit(ctx.db, ctx.tenant.id);
      return { ...report, broken: [...report.broken], checkedAt: ctx.now.toISOString() };
    },
    readRights: async () => ({
      roles: [...ROLES],
      rights: Object.entries(RIGHTS).map(([right, grants]) => ({ right, grants })),
    }),
    readSystem: async (ctx) => {
      const jobs = await waitingJobs(ctx.db);
      return {
        jobs: jobs.map(({ task, jobs: waiting, failed }) => ({ task, waiting, failed })),
        indexes: await Promise.all(
          indexes.map(async ({ name, documents }) => ({ name, documents: await documents(ctx.tenant) })),
        ),
      };
    },
  });

function accountOf(ctx: Context): AccountId {
  if (ctx.actor.accountId === undefined) throw failure('access.signIn');
  return ctx.actor.accountId;
}
