import { sql } from 'kysely';
import { civilDate } from '#kernel/time';
import { workCalendar } from '#modules/calendar';
import type { Context } from '#platform/context';

/** The plan of a year was published: deadlines that were counted by weekends are counted anew. Running it twice changes nothing. */
export async function redateTasks(ctx: Context): Promise<number> {
  const { db, tenant } = ctx;
  const calendar = await workCalendar(ctx);
  const { rows } = await sql<{
    id: string;
    since: Date;
    workdays: number;
    dueOn: string;
  }>`select id, since, workdays, due_on as "dueOn"
    from approvals.task where tenant_id = ${tenant.id} and state in ('waiting', 'held') and origin = 'step'`.execute(
    db,
  );
  const moved = rows
    .map(({ id, since, workdays, dueOn }) => ({ id, dueOn, due: calendar.addWorkdays(civilDate(since), workdays) }))
    .filter(({ dueOn, due }) => due !== dueOn);
  if (moved.length === 0) return 0;
  const changes = JSON.stringify(moved.map(({ id, due }) => ({ id, due })));
  await sql`update approvals.task t set due_on = m.due from jsonb_to_recordset(${changes}::jsonb) as m (id uuid, due date)
    where t.tenant_id = ${tenant.id} and t.id = m.id`.execute(db);
  await sql`update approvals.case_file c set due_on = m.due
    from (select t.case_id, min(t.due_on) as due from approvals.task t
      where t.tenant_id = ${tenant.id} and t.state in ('waiting', 'held') group by t.case_id) m
    where c.tenant_id = ${tenant.id} and c.id = m.case_id and c.state = 'running' and c.due_on is distinct from m.due`.execute(
    db,
  );
  return moved.length;
}
