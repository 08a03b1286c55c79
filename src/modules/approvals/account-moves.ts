import { sql } from 'kysely';
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

/** Nobody stands in for oneself: where the two accounts did so for each other, the row stays as it is. */
function absences(key: string, zh: string, en: string, [column, other]: readonly [string, string]): AccountMove {
  return {
    ...moved(key, zh, en, 'approvals.absence', column),
    move: async (ctx, from, into) => {
      const { numAffectedRows } = await sql`update approvals.absence set ${sql.ref(column)} = ${into}
        where tenant_id = ${ctx.tenant.id} and ${sql.ref(column)} = ${from} and ${sql.ref(other)} <> ${into}`.execute(
        ctx.db,
      );
      return Number(numAffectedRows ?? 0n);
    },
  };
}

/** Two accounts of one person become one: what it asked for, has to do, and did. */
export const approvalMoves: readonly AccountMove[] = [
  moved('cases', '发起的审批', 'Cases asked for', 'approvals.case_file', 'applicant_id'),
  moved('tasks', '转办给本人的审批', 'Cases handed to this person', 'approvals.task', 'account_id'),
  moved('decisions', '办理过的审批', 'Cases decided', 'approvals.task', 'done_by'),
  moved('copies', '抄送的审批', 'Cases copied', 'approvals.copy', 'account_id', ['case_id']),
  moved('papers', '上传的佐证材料', 'Papers', 'approvals.attachment', 'account_id'),
  absences('absences', '休假代办', 'Absences', ['account_id', 'stand_in_id']),
  absences('standIns', '为同事代办', 'Standing in for colleagues', ['stand_in_id', 'account_id']),
];
