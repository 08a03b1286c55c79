import { columnMove, type AccountMove } from '#platform/personal-data';

const moved = (
  key: string,
  zh: string,
  en: string,
  table: string,
  column: string,
  uniqueWith?: readonly string[],
): AccountMove =>
  columnMove({ key, label: { zh, en }, table, column, ...(uniqueWith !== undefined && { uniqueWith }) });

/** Two accounts of one person become one: what it asked for, has to do, and did. */
export const approvalMoves: readonly AccountMove[] = [
  moved('cases', '发起的审批', 'Cases asked for', 'approvals.case_file', 'applicant_id'),
  moved('tasks', '转办给本人的审批', 'Cases handed to this person', 'approvals.task', 'account_id'),
  moved('decisions', '办理过的审批', 'Cases decided', 'approvals.task', 'done_by'),
  moved('copies', '抄送的审批', 'Cases copied', 'approvals.copy', 'account_id', ['case_id']),
  moved('papers', '上传的佐证材料', 'Papers', 'approvals.attachment', 'account_id'),
];
