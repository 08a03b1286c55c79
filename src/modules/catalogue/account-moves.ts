import { columnMove, type AccountMove } from '#platform/personal-data';

export const catalogueMoves: readonly AccountMove[] = [
  columnMove({
    key: 'catalogue',
    label: { zh: '专家名录', en: 'Expert records' },
    table: 'catalogue.record',
    column: 'account_id',
    uniqueWith: [],
  }),
  columnMove({
    key: 'catalogueQuestions',
    label: { zh: '专家名录的确认', en: 'Questions about expert records' },
    table: 'catalogue.account_question',
    column: 'account_id',
    uniqueWith: ['record_id'],
  }),
  columnMove({
    key: 'catalogueWork',
    label: { zh: '录入的名录记录', en: 'Records entered' },
    table: 'catalogue.record',
    column: 'created_by',
  }),
];
