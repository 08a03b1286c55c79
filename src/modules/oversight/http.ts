import type { Tenant } from '#platform/context';
import { mount, type MountedRoute } from '#platform/http';
import type { Installation } from '#platform/installation';
import { waitingJobs } from '#platform/jobs';
import { routes } from './contract.ts';
import { firstSteps } from './first-steps.ts';
import { judge } from './health.ts';
import { readHealth } from './read-health.ts';
import { readTodo } from './read-todo.ts';
import { todoByOrganisation } from './todo-by-organisation.ts';

/** A long-lived part whose size the administrator wants to see. */
export interface WatchedIndex {
  readonly name: string;
  readonly documents: (tenant: Tenant) => Promise<number>;
}

export const mountOversight = (installation: Installation, indexes: readonly WatchedIndex[]): MountedRoute[] =>
  mount(routes, {
    listTodoCounts: async (ctx) => ({ items: await todoByOrganisation(ctx) }),
    readTodo: async (ctx) => {
      const todo = await readTodo(ctx);
      const groups = todo.groups.map((group) => ({
        ...group,
        items: group.items.map((item) => ({ ...item, since: item.since.toISOString() })),
      }));
      return { ...todo, listings: { ...todo.listings }, groups };
    },
    readFirstSteps: async (ctx) => ({ steps: await firstSteps(ctx) }),
    readSystem: async (ctx) => {
      const jobs = await waitingJobs(ctx.db);
      const sized = await Promise.all(
        indexes.map(async ({ name, documents }) => ({ name, documents: await documents(ctx.tenant) })),
      );
      const documents = sized.reduce((sum, index) => sum + index.documents, 0);
      return {
        checks: judge(await readHealth(ctx, installation, { documents, jobs })),
        jobs: jobs.map(({ task, jobs: waiting, failed }) => ({ task, waiting, failed })),
        indexes: sized,
      };
    },
  });
