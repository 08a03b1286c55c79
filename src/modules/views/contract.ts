import { z } from 'zod';
import { defineRoutes } from '#kernel/contract';
import type { FailureTexts } from '#kernel/errors';

const byId = z.object({ id: z.uuid() });
/** "listings", "review": the list's own word. */
const list = z.string().regex(/^[a-z][A-Za-z.-]{0,39}$/);
const name = z.string().trim().min(1).max(40);
/** The query of an address and nothing that could lead elsewhere. */
const address = z
  .string()
  .max(2000)
  .regex(/^[^?#\s<>"]*$/)
  .describe('The query of the list’s address, without “?”');

export const SavedView = z
  .object({
    id: z.uuid(),
    list,
    name: z.string(),
    address: z.string(),
    shared: z.boolean().describe('In the organisation that one acts for'),
    own: z.boolean(),
    isDefault: z.boolean().describe('The list begins with it when its address says nothing'),
    abilities: z.array(z.enum(['change', 'delete'])),
  })
  .meta({ id: 'SavedView', description: '视图' });

export const viewRoutes = defineRoutes({
  list: {
    method: 'GET',
    path: '/api/views',
    right: 'view.use',
    tag: 'views',
    summary: '自己的和本机构共享的视图 / Own views and those of the organisation',
    query: z.object({ list }),
    response: z.object({ items: z.array(SavedView) }),
  },
  save: {
    method: 'POST',
    path: '/api/views',
    right: 'view.use',
    tag: 'views',
    summary: '保存视图 / Save a view',
    body: z.object({ list, name, address, shared: z.boolean().default(false) }),
    status: 201,
    response: SavedView,
  },
  change: {
    method: 'PATCH',
    path: '/api/views/:id',
    right: 'view.use',
    tag: 'views',
    summary: '改名、改条件、共享 / Change a view',
    params: byId,
    body: z.object({ name: name.optional(), address: address.optional(), shared: z.boolean().optional() }),
    response: SavedView,
  },
  remove: {
    method: 'DELETE',
    path: '/api/views/:id',
    right: 'view.use',
    tag: 'views',
    summary: '删除视图 / Delete a view',
    params: byId,
    status: 204,
  },
  choose: {
    method: 'PUT',
    path: '/api/views/default',
    right: 'view.use',
    tag: 'views',
    summary: '打开列表时先用哪个视图 / Which view a list begins with',
    body: z.object({ list, viewId: z.uuid().nullable() }),
    status: 204,
  },
});

export const viewFailures: FailureTexts = {
  'view.tooMany': {
    status: 409,
    zh: '一个列表最多保存 {most} 个视图，请先删除不用的。',
    en: 'At most {most} views for a list. Delete one first.',
  },
  'view.nameTaken': { status: 409, zh: '已有名为“{name}”的视图。', en: 'There is a view called “{name}”.' },
  'view.notYours': {
    status: 403,
    zh: '共享视图由保存的人或机构管理员修改。',
    en: 'A shared view is changed by whoever saved it or by an administrator.',
  },
  'view.noOrganisation': {
    status: 409,
    zh: '您现在没有代表机构，不能共享。',
    en: 'You act for no organisation, so there is nobody to share it with.',
  },
};
