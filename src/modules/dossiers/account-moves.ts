import { columnMove, type AccountMove } from '#platform/personal-data';

export const dossierMoves: readonly AccountMove[] = [
  columnMove({
    key: 'objections',
    label: { zh: '提出的信息异议', en: 'Objections made' },
    table: 'dossiers.objection',
    column: 'account_id',
  }),
];
