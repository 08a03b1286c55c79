import { z } from 'zod';
import { SCOPES } from '#contracts/access';
import { defineRoutes } from '#kernel/contract';
import { ROLES } from '#kernel/roles';

const RightsTable = z
  .object({
    roles: z.array(z.enum(ROLES)),
    rights: z.array(
      z.object({
        right: z.string(),
        name: z.string(),
        about: z.string(),
        grants: z.partialRecord(z.enum(ROLES), z.enum(SCOPES)),
      }),
    ),
  })
  .meta({ id: 'RightsTable', description: '权限表 Who may do what, how far' });

const Colleague = z
  .object({
    accountId: z.uuid(),
    name: z.string(),
    organisation: z.object({ id: z.uuid(), name: z.string() }),
    duty: z.string(),
  })
  .meta({ id: 'Colleague', description: '辖区内机构的成员 A member of an organisation within reach' });

const Explanation = z
  .object({
    may: z.boolean(),
    /** In the order in which the server asks; the first that says no decides. */
    steps: z.array(z.object({ question: z.string(), answer: z.string(), passes: z.boolean() })),
  })
  .meta({ id: 'RightExplanation', description: '为什么能或不能 Why somebody may or may not' });

export const rightsRoutes = defineRoutes({
  readRights: {
    method: 'GET',
    path: '/api/rights',
    right: 'access.read',
    tag: 'oversight',
    summary: '权限表：身份、权限、范围 Who may do what, how far',
    response: RightsTable,
  },
  findColleagues: {
    method: 'GET',
    path: '/api/rights/colleagues',
    right: 'access.read',
    tag: 'oversight',
    summary: '按姓名或机构查找成员 Find members by their name or organisation',
    query: z.object({ q: z.string().trim().max(50).default('') }),
    response: z.object({ items: z.array(Colleague) }),
  },
  explainRight: {
    method: 'GET',
    path: '/api/rights/explanation',
    right: 'access.read',
    tag: 'oversight',
    summary: '某人为什么能或不能做一件事 Why somebody may or may not do something',
    query: z.object({
      accountId: z.uuid(),
      organisationId: z.uuid(),
      right: z.string().max(60),
      objectKind: z.enum(['listing', 'profile', 'organisation']).optional(),
      objectId: z.uuid().optional(),
    }),
    response: Explanation,
  },
});
