import { columnMove, type AccountMove } from '#platform/personal-data';

export const importMoves: readonly AccountMove[] = [
  columnMove({
    key: 'imports',
    label: { zh: '导入批次', en: 'Imports' },
    table: 'imports.batch',
    column: 'created_by',
  }),
];
