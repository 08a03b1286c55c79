import { z } from 'zod';
import { defineRoutes } from '#kernel/contract';
import type { FailureTexts } from '#kernel/errors';
import { DEPARTMENT_KINDS, MOST_LEVELS } from './department-tree.ts';

const Department = z
  .object({
    id: z.uuid(),
    parentId: z.uuid().nullable(),
    kind: z.enum(DEPARTMENT_KINDS),
    name: z.string(),
    position: z.int(),
    closedOn: z.string().nullable(),
    members: z.int(),
  })
  .meta({ id: 'Department', description: '部门或校区 Department or campus' });

const Tree = z.object({ items: z.array(Department) });
const name = z.string().trim().min(1).max(60);
const organisationId = z.object({ id: z.uuid() });
const departmentId = z.object({ id: z.uuid(), departmentId: z.uuid() });

export const departmentRoutes = defineRoutes({
  listDepartments: {
    method: 'GET',
    path: '/api/organisations/:id/departments',
    right: 'department.read',
    tag: 'organisations',
    summary: '部门与校区 Departments and campuses',
    params: organisationId,
    response: Tree,
  },
  addDepartment: {
    method: 'POST',
    path: '/api/organisations/:id/departments',
    right: 'department.edit',
    tag: 'organisations',
    summary: '增加部门或校区 Add a department or campus',
    params: organisationId,
    body: z.object({
      name,
      kind: z.enum(DEPARTMENT_KINDS).default('department'),
      parentId: z.uuid().nullable().default(null),
    }),
    status: 201,
    response: Tree,
  },
  changeDepartment: {
    method: 'PATCH',
    path: '/api/organisations/:id/departments/:departmentId',
    right: 'department.edit',
    tag: 'organisations',
    summary: '更名、移动或调整次序 Rename, move or reorder',
    params: departmentId,
    body: z.object({
      name: name.optional(),
      kind: z.enum(DEPARTMENT_KINDS).optional(),
      parentId: z.uuid().nullable().optional(),
      shift: z.union([z.literal(-1), z.literal(1)]).optional(),
    }),
    response: Tree,
  },
  previewDepartmentClosing: {
    method: 'GET',
    path: '/api/organisations/:id/departments/:departmentId/closing',
    right: 'department.edit',
    tag: 'organisations',
    summary: '撤销部门会带动什么 What closing a department would move',
    params: departmentId,
    response: z.object({
      children: z.int(),
      members: z.int(),
      holdings: z.array(z.object({ key: z.string(), label: z.string(), count: z.int() })),
    }),
  },
  closeDepartment: {
    method: 'POST',
    path: '/api/organisations/:id/departments/:departmentId/close',
    right: 'department.edit',
    tag: 'organisations',
    summary: '撤销部门并移交 Close a department and hand over',
    params: departmentId,
    body: z.object({ into: z.uuid().nullable().describe('null: the organisation as a whole') }),
    response: Tree,
  },
});

export const departmentFailures: FailureTexts = {
  'department.unknown': { status: 404, zh: '没有这个部门，可能已被删除。', en: 'There is no such department.' },
  'department.closed': { status: 409, zh: '这个部门已经撤销。', en: 'This department is closed.' },
  'department.cycle': {
    status: 409,
    zh: '不能移到自己下面的部门里。',
    en: 'A department cannot stand below itself.',
  },
  'department.tooDeep': {
    status: 409,
    zh: `部门最多 ${MOST_LEVELS} 级。`,
    en: `Departments have at most ${MOST_LEVELS} levels.`,
  },
  'department.sameName': {
    status: 409,
    zh: '同一级里已经有“{name}”。',
    en: 'There is another “{name}” beside it.',
  },
};
