import { columnMove, type AccountMove } from '#platform/personal-data';

const moved = (key: string, zh: string, en: string, table: string, column: string): AccountMove =>
  columnMove({ key, label: { zh, en }, table, column });

/** Whoever asked is told how it ended; whoever decided is asked about it. */
export const delegationMoves: readonly AccountMove[] = [
  moved('delegationsAsked', '提出的委托', 'Delegations asked for', 'delegations.delegation', 'asked_by'),
  moved('delegationsDecided', '同意或终止的委托', 'Delegations decided', 'delegations.delegation', 'decided_by'),
  moved('confirmationsAsked', '代办提交', 'Submissions on behalf', 'delegations.confirmation', 'asked_by'),
  moved('confirmationsDecided', '确认过的代办', 'Submissions confirmed', 'delegations.confirmation', 'decided_by'),
];
