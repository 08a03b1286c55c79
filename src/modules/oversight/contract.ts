import { z } from 'zod';
import { SCOPES } from '#contracts/access';
import { defineRoutes } from '#kernel/contract';
import { ROLES } from '#kernel/roles';
import { TODO_KINDS } from './model.ts';

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

const Message = z
  .object({
    id: z.uuid(),
    subject: z.string(),
    body: z.string(),
    link: z.string().nullable(),
    createdAt: z.iso.datetime(),
    read: z.boolean(),
  })
  .meta({ id: 'Message', description: '站内消息 Message in the app' });

const Named = z.object({ id: z.string(), name: z.string() }).meta({ id: 'Named' });

const AuditEntry = z
  .object({
    id: z.uuid(),
    at: z.iso.datetime(),
    account: Named.nullable(),
    organisation: Named.nullable(),
    role: z.enum(ROLES),
    verb: z.string(),
    object: z.object({ kind: z.string(), id: z.string() }),
    detail: z.record(z.string(), z.unknown()),
    requestId: z.string(),
  })
  .meta({ id: 'AuditEntry', description: '操作记录 Who did what to which object' });

const AuditReport = z
  .object({
    sealed: z.int(),
    unsealed: z.int().describe('Written but not chained yet: the newest ones'),
    broken: z.array(z.object({ sequence: z.int(), reason: z.enum(['changed', 'missing']) })),
    checkedAt: z.iso.datetime(),
  })
  .meta({ id: 'AuditReport', description: '操作记录的完整性 Whether the chain of hashes holds' });

const Rights = z
  .object({
    roles: z.array(z.enum(ROLES)),
    rights: z.array(
      z.object({
        right: z.string(),
        grants: z.partialRecord(z.enum(ROLES), z.enum(SCOPES)),
      }),
    ),
  })
  .meta({ id: 'RightsTable', description: '权限表 Who may do what, how far' });

const System = z
  .object({
    jobs: z.array(z.object({ task: z.string(), waiting: z.int(), failed: z.int() })),
    indexes: z.array(z.object({ name: z.string(), documents: z.int() })),
  })
  .meta({ id: 'SystemState', description: '系统状态 Queue and indexes' });

const paging = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(500).optional(),
};
const page = { total: z.int(), nextCursor: z.string().nullable() };

export const routes = defineRoutes({
  readTodo: {
    method: 'GET',
    path: '/api/todo',
    right: 'todo.read',
    tag: 'oversight',
    summary: '待办：等我处理的事 What waits for me',
    response: Todo,
  },
  listMessages: {
    method: 'GET',
    path: '/api/messages',
    right: 'message.read',
    tag: 'oversight',
    summary: '站内消息，新的在前 Messages in the app, newest first',
    query: z.object(paging),
    response: z.object({ items: z.array(Message), ...page }),
  },
  markMessageRead: {
    method: 'POST',
    path: '/api/messages/:id/read',
    right: 'message.read',
    tag: 'oversight',
    summary: '标记消息为已读 Mark a message as read',
    params: z.object({ id: z.uuid() }),
    status: 204,
  },
  listAudit: {
    method: 'GET',
    path: '/api/audit',
    right: 'audit.read',
    tag: 'oversight',
    summary: '操作记录，新的在前 The audit trail, newest first',
    query: z.object({
      objectKind: z.string().max(40).optional(),
      objectId: z.string().max(100).optional(),
      ...paging,
    }),
    response: z.object({ items: z.array(AuditEntry), ...page }),
  },
  verifyAudit: {
    method: 'GET',
    path: '/api/audit/verification',
    right: 'audit.read',
    tag: 'oversight',
    summary: '校验操作记录有没有被改动 Check that the audit trail was not changed',
    response: AuditReport,
    perMinute: 10,
  },
  readRights: {
    method: 'GET',
    path: '/api/rights',
    right: 'access.read',
    tag: 'oversight',
    summary: '权限表：身份、权限、范围 Who may do what, how far',
    response: Rights,
  },
  readSystem: {
    method: 'GET',
    path: '/api/system',
    right: 'system.read',
    tag: 'oversight',
    summary: '系统状态：任务队列、检索索引 Queue and indexes',
    response: System,
  },
});
