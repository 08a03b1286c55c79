import { columnMove, type AccountMove } from '#platform/personal-data';

export const feedbackMoves: readonly AccountMove[] = [
  columnMove({
    key: 'feedback',
    label: { zh: '投诉、建议与举报', en: 'Complaints, suggestions and reports' },
    table: 'feedback.request',
    column: 'account_id',
  }),
];
