import { sql, type RawBuilder } from 'kysely';
import { mayAct, reachOf, reachSql, type Right } from '#modules/access';
import { encodeCursor, readCursor, type Paging } from '#kernel/paging';
import { civilDate } from '#kernel/time';
import type { Context } from '#platform/context';
import { countRows } from '#platform/db';
import type { Case } from './model.ts';
import { CASE } from './store.ts';
import { seesWholeOrganisation } from './applicant-acts.ts';

export interface InboxQuery extends Paging {
  readonly kind?: string | undefined;
  /** Part of the title. */
  readonly q?: string | undefined;
  readonly overdue?: boolean | undefined;
  readonly state?: Case['state'] | undefined;
  /** Of the own organisation too, where people of it handed something in. */
  readonly organisation?: boolean | undefined;
}

export interface InboxRow {
  readonly case: Case;
  /** When it came to this person, or when this person was done with it. */
  readonly at: Date;
  readonly dueOn: string | null;
  readonly unread: boolean;
  /** Addressed to a colleague who is away. */
  readonly inPlaceOf: string | null;
}

export interface InboxPage {
  readonly rows: readonly InboxRow[];
  readonly total: number;
  readonly nextCursor: string | null;
}

type Condition = RawBuilder<unknown>;

/** Tasks that wait for this person: handed to it, or to everybody who holds the right there. */
export function waitingFor(ctx: Context, rights: readonly Right[]): Condition {
  const { accountId, organisationId } = ctx.actor;
  const pools = rights.flatMap((right): Condition[] => {
    const reach = reachOf(ctx.actor, right);
    if (reach.kind === 'none') return [];
    const place = reachSql(reach, { territory: sql`t.territory`, organisation: sql`t.organisation_id` });
    const own = organisationId === undefined ? sql`false` : sql`t.organisation_id = ${organisationId}`;
    return [sql`(t.right_name = ${right} and (${own} or (t.organisation_id is null and ${place})))`];
  });
  const open = pools.length === 0 ? sql`false` : sql`(t.account_id is null and (${sql.join(pools, sql` or `)}))`;
  return sql`t.tenant_id = ${ctx.tenant.id} and t.state = 'waiting'
    and (t.account_id = ${accountId ?? null} or ${inPlaceOfOthers(ctx, rights)} or ${open})`;
}

/** What is addressed to colleagues who are away and named this person. */
function inPlaceOfOthers({ actor, tenant, now }: Context, rights: readonly Right[]): Condition {
  const able = rights.filter((right) => mayAct(actor, right));
  if (able.length === 0 || actor.organisationId === undefined) return sql`false`;
  return sql`(t.right_name = any(${able}) and t.account_id in (select a.account_id from approvals.absence a
    where a.tenant_id = ${tenant.id} and a.stand_in_id = ${actor.accountId} and a.organisation_id = ${actor.organisationId}
      and a.ended_at is null and ${civilDate(now)}::date between a.from_on and a.until_on))`;
}

const JOINED = sql`approvals.task t join approvals.case_file c on c.tenant_id = t.tenant_id and c.id = t.case_id`;

const filtered = (ctx: Context, { kind, q, overdue, state }: InboxQuery, due: Condition): Condition => sql`
  ${kind === undefined ? sql`` : sql`and c.kind = any(${kind.split(',')})`}
  ${q === undefined || q === '' ? sql`` : sql`and strpos(lower(c.title), lower(${q})) > 0`}
  ${state === undefined ? sql`` : sql`and c.state = ${state}`}
  ${overdue === true ? sql`and ${due} < ${civilDate(ctx.now)}::date` : sql``}`;

interface Found extends Case {
  readonly at: Date;
  readonly taskDue: string | null;
  readonly key: string;
  readonly unread: boolean;
  readonly inPlaceOf?: string | null;
}

const inboxRow = ({ at, taskDue, key: _key, unread, inPlaceOf = null, ...one }: Found): InboxRow => ({
  case: one,
  at,
  dueOn: taskDue,
  unread,
  inPlaceOf,
});

function page(
  rows: readonly Found[],
  total: number,
  limit: number,
  cursorOf: (last: Found) => (string | number)[],
): InboxPage {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    rows: items.map(inboxRow),
    total,
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor(cursorOf(last)) : null,
  };
}

/** What is due first comes first, so what is overdue leads. */
export async function listTodo(ctx: Context, rights: readonly Right[], query: InboxQuery): Promise<InboxPage> {
  // The task's own columns, so that its indexes serve.
  const kinds = query.kind?.split(',');
  const kind =
    kinds === undefined ? sql`` : kinds.length === 1 ? sql`and t.kind = ${kinds[0]}` : sql`and t.kind = any(${kinds})`;
  const where = sql`${waitingFor(ctx, rights)} ${kind} ${filtered(ctx, { ...query, kind: undefined }, sql`t.due_on`)}`;
  const keys = query.cursor === undefined ? undefined : readCursor(query.cursor, ['date', 'id']);
  const { rows } = await sql<Found>`select ${CASE}, t.since as at, t.due_on as "taskDue", t.id as key, false as unread,
      nullif(t.account_id, ${ctx.actor.accountId ?? null}) as "inPlaceOf" from ${JOINED}
    where ${where} ${keys === undefined ? sql`` : sql`and (t.due_on, t.id) > (${keys[0]}::date, ${keys[1]}::uuid)`}
    order by t.due_on, t.id limit ${query.limit + 1}`.execute(ctx.db);
  const counted = query.q || query.state ? sql`${JOINED} where ${where}` : sql`approvals.task t where ${where}`;
  const total = await countRows(ctx.db, counted, query.uncounted);
  return page(rows, total, query.limit, (last) => [last.taskDue!, last.key]);
}

/** What this person has decided or handed on, newest first. */
export async function listDone(ctx: Context, query: InboxQuery): Promise<InboxPage> {
  const where = sql`t.tenant_id = ${ctx.tenant.id} and t.done_by = ${ctx.actor.accountId ?? null} ${filtered(ctx, query, sql`c.due_on`)}`;
  return newestFirst(ctx, JOINED, where, { at: sql`t.ended_at`, key: sql`t.id`, unread: sql`false` }, query);
}

/** What this person has handed in; with `organisation` its colleagues' too. */
export async function listMine(ctx: Context, query: InboxQuery): Promise<InboxPage> {
  const { accountId, organisationId } = ctx.actor;
  const whose =
    query.organisation === true && organisationId !== undefined && seesWholeOrganisation(ctx.actor)
      ? sql`c.organisation_id = ${organisationId}`
      : sql`c.applicant_id = ${accountId ?? null}`;
  const where = sql`c.tenant_id = ${ctx.tenant.id} and ${whose} ${filtered(ctx, query, sql`c.due_on`)}`;
  return newestFirst(
    ctx,
    sql`approvals.case_file c`,
    where,
    { at: sql`c.opened_at`, key: sql`c.id`, unread: sql`false` },
    query,
  );
}

export async function listCopies(ctx: Context, query: InboxQuery): Promise<InboxPage> {
  const from = sql`approvals.copy k join approvals.case_file c on c.tenant_id = k.tenant_id and c.id = k.case_id`;
  const where = sql`k.tenant_id = ${ctx.tenant.id} and ${copiedTo(ctx)} ${filtered(ctx, query, sql`c.due_on`)}`;
  const unread = sql`(k.read_at is null and k.account_id is not null)`;
  return newestFirst(ctx, from, where, { at: sql`k.at`, key: sql`k.id`, unread }, query);
}

/** One's own copies, and those of the organisation that one acts for. */
export const copiedTo = ({ actor }: Context): Condition =>
  sql`(k.account_id = ${actor.accountId ?? null} or k.organisation_id = ${actor.organisationId ?? null})`;

async function newestFirst(
  ctx: Context,
  from: Condition,
  where: Condition,
  columns: { readonly at: Condition; readonly key: Condition; readonly unread: Condition },
  query: InboxQuery,
): Promise<InboxPage> {
  const { at, key, unread } = columns;
  const keys = query.cursor === undefined ? undefined : readCursor(query.cursor, ['instant', 'id']);
  const { rows } =
    await sql<Found>`select ${CASE}, ${at} as at, c.due_on as "taskDue", ${key} as key, ${unread} as unread from ${from}
    where ${where} ${keys === undefined ? sql`` : sql`and (${at}, ${key}) < (${keys[0]}::timestamptz, ${keys[1]}::uuid)`}
    order by ${at} desc, ${key} desc limit ${query.limit + 1}`.execute(ctx.db);
  const total = await countRows(ctx.db, sql`${from} where ${where}`, query.uncounted);
  return page(rows, total, query.limit, (last) => [last.at.toISOString(), last.key]);
}

export interface InboxCounts {
  readonly todo: number;
  readonly overdue: number;
  readonly done: number;
  readonly mine: number;
  readonly copies: number;
}

export async function countInbox(ctx: Context, rights: readonly Right[]): Promise<InboxCounts> {
  const { actor, tenant } = ctx;
  const me = actor.accountId ?? null;
  const { rows } = await sql<InboxCounts>`select
      (select count(*) from approvals.task t where ${waitingFor(ctx, rights)}) as todo,
      (select count(*) from approvals.task t where ${waitingFor(ctx, rights)} and t.due_on < ${civilDate(ctx.now)}::date) as overdue,
      (select count(*) from approvals.task t where t.tenant_id = ${tenant.id} and t.done_by = ${me}) as done,
      (select count(*) from approvals.case_file c where c.tenant_id = ${tenant.id} and c.applicant_id = ${me} and c.state in ('running', 'returned')) as mine,
      (select count(*) from approvals.copy k where k.tenant_id = ${tenant.id} and ${copiedTo(ctx)}) as copies`.execute(
    ctx.db,
  );
  return rows[0]!;
}

/** Waiting cases by kind, for a menu and the groups of the home page. */
export async function countTodoByKind(ctx: Context, rights: readonly Right[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ kind: string; total: number }>`select t.kind, count(*) as total from approvals.task t
    where ${waitingFor(ctx, rights)} group by t.kind`.execute(ctx.db);
  return new Map(rows.map(({ kind, total }) => [kind, total]));
}
