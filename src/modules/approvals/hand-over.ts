import { sql } from 'kysely';
import type { AccountId } from '#kernel/ids';
import type { Context } from '#platform/context';

interface Place {
  readonly accountId: AccountId;
  readonly organisationId: string;
}

const SHOWN = 5;

/** 待审批事项 of somebody who leaves: what was handed to this person alone. What waits for the office waits for the others. */
export const taskWork = {
  kind: 'approval',
  label: { zh: '待审批事项', en: 'Approvals' },
  open: async (ctx: Context, { accountId }: Place) => {
    const { rows } = await sql<{
      id: string;
      title: string;
      total: number;
    }>`select c.id, c.title, count(*) over () as total
      from approvals.task t join approvals.case_file c on c.tenant_id = t.tenant_id and c.id = t.case_id
      where t.tenant_id = ${ctx.tenant.id} and t.account_id = ${accountId} and t.state in ('waiting', 'held')
      order by t.due_on, t.id limit ${SHOWN}`.execute(ctx.db);
    return {
      count: rows[0]?.total ?? 0,
      items: rows.map(({ id, title }) => ({ id, title, link: `/app/cases/${id}` })),
    };
  },
  give: async (ctx: Context, { accountId }: Place, to: AccountId): Promise<number> => {
    const { rows } = await sql<{ id: string }>`update approvals.task set account_id = ${to}
      where tenant_id = ${ctx.tenant.id} and account_id = ${accountId} and state in ('waiting', 'held') returning case_id as id`.execute(
      ctx.db,
    );
    for (const { id } of rows) await ctx.audit('case.handOver', { kind: 'case', id }, { given: to });
    return rows.length;
  },
};
