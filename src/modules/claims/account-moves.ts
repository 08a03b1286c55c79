import { columnMove, type AccountMove } from '#platform/personal-data';

export const claimMoves: readonly AccountMove[] = [
  columnMove({
    key: 'claims',
    label: { zh: '提出的认领', en: 'Claims made' },
    table: 'claims.claim',
    column: 'created_by',
  }),
];
