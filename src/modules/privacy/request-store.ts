import { sql, type RawBuilder } from 'kysely';
import { uuidv7, type TenantId } from '#kernel/ids';
import { encodeCursor, readCursor, type Page } from '#kernel/paging';
import type { CivilDate } from '#kernel/time';
import type { Context } from '#platform/context';
import type { Db } from '#platform/db';
import type { Words } from '#platform/personal-data';
import type { RequestKind, RequestState } from './model.ts';

export interface PersonRequest {
  readonly id: string;
  readonly accountId: string;
  readonly kind: RequestKind;
  readonly state: RequestState;
  /** What the person wrote, opened. */
  readonly detail: string | null;
  readonly answer: string | null;
  readonly waitsFor: readonly Words[];
  readonly dueOn: CivilDate | null;
  readonly createdAt: Date;
  readonly closedAt: Date | null;
  readonly closedBy: string | null;
}

const COLUMNS = sql`id, account_id as "accountId", kind, state, detail, answer, waits_for as "waitsFor", due_on as "dueOn",
  created_at as "createdAt", closed_at as "closedAt", closed_by as "closedBy"`;

const place = (tenant: TenantId, field: 'detail' | 'answer', row: string) => ({
  tenant,
  field: `privacy.request.${field}`,
  row,
});

export const sealedRequests = {
  table: 'privacy.request',
  key: 'id',
  columns: [
    { column: 'detail', field: 'privacy.request.detail' },
    { column: 'answer', field: 'privacy.request.answer' },
  ],
} as const;

const opened = ({ tenant, vault }: Context, row: PersonRequest): PersonRequest => ({
  ...row,
  detail: row.detail === null ? null : vault.open(row.detail, place(tenant.id, 'detail', row.id)),
  answer: row.answer === null ? null : vault.open(row.answer, place(tenant.id, 'answer', row.id)),
});

export async function insertRequest(
  ctx: Context,
  request: Pick<PersonRequest, 'accountId' | 'kind' | 'state' | 'detail' | 'waitsFor' | 'dueOn'>,
): Promise<string> {
  const id = uuidv7();
  const detail = request.detail === null ? null : ctx.vault.seal(request.detail, place(ctx.tenant.id, 'detail', id));
  const closedAt = request.state === 'done' ? ctx.now : null;
  await sql`insert into privacy.request (tenant_id, id, account_id, kind, state, detail, waits_for, due_on, created_at, closed_at)
    values (${ctx.tenant.id}, ${id}, ${request.accountId}, ${request.kind}, ${request.state}, ${detail},
      ${JSON.stringify(request.waitsFor)}::jsonb, ${request.dueOn}, ${ctx.now}, ${closedAt})`.execute(ctx.db);
  return id;
}

const select = async (ctx: Context, condition: RawBuilder<unknown>): Promise<PersonRequest[]> => {
  const { rows } = await sql<PersonRequest>`select ${COLUMNS} from privacy.request
    where tenant_id = ${ctx.tenant.id} and ${condition}`.execute(ctx.db);
  return rows.map((row) => opened(ctx, row));
};

export const lockRequest = async (ctx: Context, id: string): Promise<PersonRequest | undefined> =>
  (await select(ctx, sql`id = ${id} for update`))[0];

/** Newest first. */
export const requestsOf = (ctx: Context, accountId: string): Promise<PersonRequest[]> =>
  select(ctx, sql`account_id = ${accountId} order by id desc limit 50`);

/** An erasure that has been asked for and not been done. */
export const openErasure = async (ctx: Context, accountId: string): Promise<PersonRequest | undefined> =>
  (await select(ctx, sql`account_id = ${accountId} and kind = 'erasure' and state = 'waiting' for update`))[0];

export const waitingErasures = (ctx: Context): Promise<PersonRequest[]> =>
  select(ctx, sql`kind = 'erasure' and state = 'waiting' order by id for update skip locked`);

export async function closeRequest(
  ctx: Context,
  id: string,
  closing: { readonly state: RequestState; readonly answer?: string | undefined },
): Promise<void> {
  const answer =
    closing.answer === undefined ? null : ctx.vault.seal(closing.answer, place(ctx.tenant.id, 'answer', id));
  await sql`update privacy.request set state = ${closing.state}, answer = coalesce(${answer}, answer), closed_at = ${ctx.now},
      closed_by = ${ctx.actor.accountId ?? null}, waits_for = '[]'
    where tenant_id = ${ctx.tenant.id} and id = ${id}`.execute(ctx.db);
}

export async function setWaitsFor(ctx: Context, id: string, waitsFor: readonly Words[]): Promise<void> {
  await sql`update privacy.request set waits_for = ${JSON.stringify(waitsFor)}::jsonb
    where tenant_id = ${ctx.tenant.id} and id = ${id}`.execute(ctx.db);
}

/** What somebody wrote about themselves goes with the account; that there was a request, and when it was answered, stays. */
export async function clearRequestTexts(db: Db, tenant: TenantId, accountId: string): Promise<number> {
  const { numAffectedRows } = await sql`update privacy.request set detail = null, answer = null
    where tenant_id = ${tenant} and account_id = ${accountId} and (detail is not null or answer is not null)`.execute(
    db,
  );
  return Number(numAffectedRows ?? 0n);
}

/** Those that must be answered soonest come first; closed ones by when they came in. */
export async function listRequests(
  ctx: Context,
  query: { readonly open: boolean; readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<PersonRequest>> {
  const where = sql`tenant_id = ${ctx.tenant.id} and ${query.open ? sql`state in ('open', 'waiting')` : sql`state not in ('open', 'waiting')`}`;
  const due = sql`coalesce(due_on, 'infinity'::date)`;
  const keys = query.cursor === undefined ? undefined : readCursor(query.cursor, ['text', 'id']);
  const after =
    keys === undefined
      ? sql``
      : query.open
        ? sql`and (${due}, id) > (${keys[0] === '' ? 'infinity' : keys[0]}::date, ${keys[1]}::uuid)`
        : sql`and id < ${keys[1]}::uuid`;
  const order = query.open ? sql`${due}, id` : sql`id desc`;
  const { rows } = await sql<PersonRequest>`select ${COLUMNS} from privacy.request where ${where} ${after}
    order by ${order} limit ${query.limit + 1}`.execute(ctx.db);
  const counted = await sql<{ total: number }>`select count(*) as total from privacy.request where ${where}`.execute(
    ctx.db,
  );
  const items = rows.slice(0, query.limit).map((row) => opened(ctx, row));
  const last = items.at(-1);
  return {
    items,
    total: counted.rows[0]!.total,
    nextCursor: rows.length > query.limit && last !== undefined ? encodeCursor([last.dueOn ?? '', last.id]) : null,
  };
}
