import { columnMove, type AccountMove } from '#platform/personal-data';

export const savedSearchMoves: readonly AccountMove[] = [
  columnMove({
    key: 'savedSearches',
    label: { zh: '保存的搜索', en: 'Saved searches' },
    table: 'searching.saved_search',
    column: 'account_id',
    uniqueWith: ['address'],
  }),
];
