import { columnMove, type AccountMove } from '#platform/personal-data';

export const viewMoves: readonly AccountMove[] = [
  columnMove({
    key: 'views',
    label: { zh: '保存的视图', en: 'Saved views' },
    table: 'views.view',
    column: 'account_id',
  }),
  columnMove({
    key: 'viewChoices',
    label: { zh: '默认视图', en: 'Default views' },
    table: 'views.choice',
    column: 'account_id',
    uniqueWith: ['list'],
  }),
];
