import { columnMove, type AccountMove } from '#platform/personal-data';

export const preferenceMoves: readonly AccountMove[] = [
  columnMove({
    key: 'lists',
    label: { zh: '列表的列设置', en: 'Columns of lists' },
    table: 'preferences.list',
    column: 'account_id',
    uniqueWith: ['list'],
  }),
  columnMove({
    key: 'desk',
    label: { zh: '工作台偏好', en: 'Preferences of the workbench' },
    table: 'preferences.desk',
    column: 'account_id',
    uniqueWith: [],
  }),
];
