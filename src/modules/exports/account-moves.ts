import { columnMove, type AccountMove } from '#platform/personal-data';

export const exportMoves: readonly AccountMove[] = [
  columnMove({
    key: 'exportFiles',
    label: { zh: '后台导出的清单', en: 'Lists exported in the background' },
    table: 'exports.file',
    column: 'account_id',
  }),
];
