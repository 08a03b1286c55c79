import { z } from 'zod';
import { defineRoutes } from '#kernel/contract';
import { CHECKS, LEVELS, TODO_KINDS } from './model.ts';
import { STEP_FACTS, type StepKey } from './steps-model.ts';

const Todo = z
  .object({
    groups: z.array(
      z.object({
        kind: z.enum(TODO_KINDS),
        count: z.int(),
        link: z.string().nullable().describe('Page of the workbench that lists all of them'),
        items: z.array(
          z.object({
            id: z.string(),
            title: z.string(),
            detail: z.string(),
            link: z.string(),
            since: z.iso.datetime(),
            due: z.iso.date().nullable(),
          }),
        ),
      }),
    ),
    listings: z.record(z.string(), z.int()).describe('Listings in this actor’s reach, by state'),
    unreadMessages: z.int(),
  })
  .meta({ id: 'Todo', description: '待办 What waits for this person' });

const System = z
  .object({
    checks: z.array(z.object({ key: z.enum(CHECKS), level: z.enum(LEVELS), value: z.string() })),
    jobs: z.array(z.object({ task: z.string(), waiting: z.int(), failed: z.int() })),
    indexes: z.array(z.object({ name: z.string(), documents: z.int() })),
  })
  .meta({ id: 'SystemState', description: '系统状态 Queue and indexes' });

export const routes = defineRoutes({
  readTodo: {
    method: 'GET',
    path: '/api/todo',
    right: 'todo.read',
    tag: 'oversight',
    summary: '待办：等我处理的事 What waits for me',
    response: Todo,
  },
  listTodoCounts: {
    method: 'GET',
    path: '/api/todo/organisations',
    right: 'todo.read',
    tag: 'oversight',
    summary: '各机构的待办数 How much waits in each of one’s organisations',
    response: z.object({ items: z.array(z.object({ organisationId: z.uuid(), count: z.int() })) }),
  },
  readFirstSteps: {
    method: 'GET',
    path: '/api/first-steps',
    right: 'todo.read',
    tag: 'oversight',
    summary: '从这里开始：先做这几件事，做没做由数据判断 First steps, done or not by the data',
    response: z.object({
      steps: z.array(z.object({ key: z.enum(Object.keys(STEP_FACTS) as StepKey[]), done: z.boolean() })),
    }),
  },
  readSystem: {
    method: 'GET',
    path: '/api/system',
    right: 'system.read',
    tag: 'oversight',
    summary: '系统状态：各项检查、本地区的任务与检索索引 Checks; the region’s jobs and indexes',
    response: System,
  },
});
