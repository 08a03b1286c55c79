import { sql } from 'kysely';
import { newId } from '#kernel/ids';
import type { Context } from '#platform/context';
import type { Holding } from './holding.ts';
import { findOrganisation } from './store.ts';

interface Row {
  readonly account: string;
  readonly duty: string;
  readonly department: string | null;
  readonly scope: string;
  readonly custom: readonly string[];
}

/** Departments go along as a tree of their own, below one that bears the old organisation's name. */
export const membersHolding: Holding = {
  key: 'members',
  label: { zh: '成员与部门', en: 'Members and departments' },
  count: async (ctx, organisation) => (await membersOf(ctx, organisation)).length,
  move: async (ctx, from, into) => {
    const members = await membersOf(ctx, from);
    await deleteMembers(ctx, from);
    const root = await moveDepartments(ctx, from, into);
    for (const member of members) await insertMember(ctx, into, member);
    return [JSON.stringify({ root, from, into }), ...members.map((one) => JSON.stringify(one))];
  },
  moveBack: async (ctx, ids, back) => {
    const [first, ...rest] = ids.map((text) => JSON.parse(text) as unknown);
    const { root, into } = first as { root: string | null; into: string };
    const members = rest as Row[];
    const there = new Map((await membersOf(ctx, into)).map((one) => [one.account, one]));
    // Who belonged to both stays where they were; who joined by the merger goes back, unless they have left since.
    for (const { account } of members.filter(
      (one) => there.has(one.account) && camePurely(one, there.get(one.account)!),
    ))
      await sql`delete from organisations.member where tenant_id = ${ctx.tenant.id} and organisation_id = ${into} and account_id = ${account}`.execute(
        ctx.db,
      );
    if (root !== null) await moveDepartmentsBack(ctx, root, back);
    for (const member of members) await insertMember(ctx, back, member);
  },
  end: async () => 0,
};

const camePurely = (then: Row, now: Row): boolean =>
  then.duty === now.duty && then.department === now.department && then.scope === now.scope;

async function membersOf(ctx: Context, organisation: string): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`select account_id as account, duty, department_id as department, data_scope as scope,
      custom_departments as custom
    from organisations.member where tenant_id = ${ctx.tenant.id} and organisation_id = ${organisation}
    order by created_at, account_id`.execute(ctx.db);
  return rows;
}

const deleteMembers = (ctx: Context, organisation: string) =>
  sql`delete from organisations.member where tenant_id = ${ctx.tenant.id} and organisation_id = ${organisation}`.execute(
    ctx.db,
  );

const insertMember = (ctx: Context, organisation: string, one: Row) =>
  sql`insert into organisations.member (tenant_id, organisation_id, account_id, duty, created_at, department_id, data_scope, custom_departments)
    values (${ctx.tenant.id}, ${organisation}, ${one.account}, ${one.duty}, ${ctx.now}, ${one.department}, ${one.scope}, ${one.custom}::uuid[])
    on conflict do nothing`.execute(ctx.db);

/** @returns the department above those that moved; null when there were none */
async function moveDepartments(ctx: Context, from: string, into: string): Promise<string | null> {
  const tenant = ctx.tenant.id;
  const { rows } = await sql<{ id: string }>`select id from organisations.department
    where tenant_id = ${tenant} and organisation_id = ${from} limit 1`.execute(ctx.db);
  if (rows.length === 0) return null;
  const organisation = await findOrganisation(ctx.db, tenant, from);
  const root = newId<string>();
  await sql`insert into organisations.department (tenant_id, id, organisation_id, kind, name, position, created_at)
    values (${tenant}, ${root}, ${into}, ${organisation?.kind === 'school' ? 'campus' : 'department'}, ${organisation?.name ?? ''}, 999, ${ctx.now})`.execute(
    ctx.db,
  );
  await sql`update organisations.department set organisation_id = ${into}, parent_id = coalesce(parent_id, ${root})
    where tenant_id = ${tenant} and organisation_id = ${from}`.execute(ctx.db);
  return root;
}

async function moveDepartmentsBack(ctx: Context, root: string, back: string): Promise<void> {
  const tenant = ctx.tenant.id;
  await sql`with recursive below (id) as (
      select id from organisations.department where tenant_id = ${tenant} and parent_id = ${root}
      union
      select d.id from organisations.department d join below b on d.parent_id = b.id where d.tenant_id = ${tenant})
    update organisations.department d set organisation_id = ${back}, parent_id = nullif(d.parent_id, ${root}::uuid)
    from below where d.tenant_id = ${tenant} and d.id = below.id`.execute(ctx.db);
  await sql`delete from organisations.department where tenant_id = ${tenant} and id = ${root}`.execute(ctx.db);
}
