import { columnMove, type AccountMove } from '#platform/personal-data';

export const successionMoves: readonly AccountMove[] = [
  columnMove({
    key: 'closings',
    label: { zh: '提出的终止申请', en: 'Requests to close an organisation' },
    table: 'succession.closing',
    column: 'asked_by',
  }),
];
