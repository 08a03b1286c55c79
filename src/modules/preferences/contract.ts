import { z } from 'zod';
import { defineRoutes } from '#kernel/contract';
import type { FailureTexts } from '#kernel/errors';
import { DENSITIES, MOST_COLUMNS, MOST_LISTS } from './model.ts';

export * from './model.ts';

const Desk = z.object({
  density: z.enum(DENSITIES),
  shortcuts: z.boolean().describe('Single keys in lists'),
  guideHidden: z.boolean().describe('The first steps are put away'),
});

const ColumnName = z.string().regex(/^[A-Za-z][\w-]{0,39}$/);
const Columns = z.array(ColumnName).max(MOST_COLUMNS);
const ListName = z.string().regex(/^[a-z][\w.-]{0,59}$/i);
const Arrangement = z.object({
  arranged: Columns.describe('Columns in the order of this person'),
  hidden: Columns.describe('Columns that are not shown'),
});

const Preferences = z
  .object({
    desk: Desk,
    lists: z.array(Arrangement.extend({ list: z.string() })),
  })
  .meta({ id: 'Preferences', description: '个人偏好 How this person likes the workbench' });

export const routes = defineRoutes({
  readPreferences: {
    method: 'GET',
    path: '/api/preferences',
    right: 'preference.read',
    tag: 'preferences',
    summary: '自己的偏好：密度、快捷键、各列表的列 Density, keys, columns of lists',
    response: Preferences,
  },
  keepDesk: {
    method: 'PATCH',
    path: '/api/preferences',
    right: 'preference.keep',
    tag: 'preferences',
    summary: '修改自己的偏好 Change some of them',
    body: Desk.partial(),
    status: 204,
  },
  arrangeList: {
    method: 'PUT',
    path: '/api/preferences/lists/:list',
    right: 'preference.keep',
    tag: 'preferences',
    summary: '保存一个列表的列设置 Keep the columns of one list',
    params: z.object({ list: ListName }),
    body: Arrangement,
    status: 204,
  },
  resetList: {
    method: 'DELETE',
    path: '/api/preferences/lists/:list',
    right: 'preference.keep',
    tag: 'preferences',
    summary: '恢复一个列表的默认列 Back to the columns as built',
    params: z.object({ list: ListName }),
    status: 204,
  },
  beginVisit: {
    method: 'POST',
    path: '/api/preferences/visits',
    right: 'preference.keep',
    tag: 'preferences',
    summary: '记一次来访，答复上一次的时间 Note a visit; answers when the one before was',
    response: z.object({ before: z.iso.datetime().nullable() }),
  },
});

export const failures: FailureTexts = {
  'preference.tooMany': {
    status: 409,
    zh: `最多保存 ${MOST_LISTS} 个列表的设置，请先恢复一些列表的默认列。`,
    en: `No more than ${MOST_LISTS} lists can be arranged: reset some first.`,
  },
};
