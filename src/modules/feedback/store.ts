import { sql, type RawBuilder } from 'kysely';
import { newId } from '#kernel/ids';
import { COUNTED_AT_MOST, encodeCursor, readCursor, type Page, type Paging } from '#kernel/paging';
import type { Context } from '#platform/context';
import { countRows } from '#platform/db';
import type { SealedTable } from '#platform/vault';
import type { Request, Word, WordPurpose } from './model.ts';
import { isNumber, plain } from './number.ts';

/** All SQL of this module; what people wrote and how to reach them is sealed on the way in and opened on the way out. */
const FIELDS = { contact: 'feedback.request.contact', text: 'feedback.word.text' } as const;

export const sealedTables: readonly SealedTable[] = [
  { table: 'feedback.request', key: 'id', columns: [{ column: 'contact', field: FIELDS.contact }] },
  { table: 'feedback.word', key: 'id', columns: [{ column: 'text', field: FIELDS.text }] },
];

const place = (ctx: Context, field: keyof typeof FIELDS, row: string) => ({
  tenant: ctx.tenant.id,
  field: FIELDS[field],
  row,
});

const COLUMNS = sql`id, number, kind, reason, page, listing_id as "listingId", listing_title as "listingTitle", territory, contact,
  account_id as "accountId", organisation_id as "organisationId", language, file_key as "fileKey", file_name as "fileName",
  file_type as "fileType", state, due_on as "dueOn", rating, rated_at as "ratedAt", created_at as "createdAt", answered_at as "answeredAt"`;

const opened = (ctx: Context, row: Request): Request => ({
  ...row,
  contact: row.contact === null ? null : ctx.vault.open(row.contact, place(ctx, 'contact', row.id)),
});

export type NewRequest = Omit<Request, 'state' | 'rating' | 'ratedAt' | 'answeredAt' | 'dueOn'> & {
  readonly codeHash: string;
  readonly formId: string;
};

/** @returns false when this form was sent before */
export async function insertRequest(ctx: Context, one: NewRequest): Promise<boolean> {
  const contact = one.contact === null ? null : ctx.vault.seal(one.contact, place(ctx, 'contact', one.id));
  const { numAffectedRows } =
    await sql`insert into feedback.request (tenant_id, id, number, code_hash, form_id, kind, reason, page,
      listing_id, listing_title, territory, contact, account_id, organisation_id, language, file_key, file_name, file_type, state, created_at)
    values (${ctx.tenant.id}, ${one.id}, ${one.number}, ${one.codeHash}, ${one.formId}, ${one.kind}, ${one.reason}, ${one.page},
      ${one.listingId}, ${one.listingTitle}, ${one.territory}, ${contact}, ${one.accountId}, ${one.organisationId}, ${one.language},
      ${one.fileKey}, ${one.fileName}, ${one.fileType}, 'open', ${one.createdAt})
    on conflict (tenant_id, form_id) do nothing`.execute(ctx.db);
  return numAffectedRows === 1n;
}

async function requestsWhere(ctx: Context, condition: RawBuilder<unknown>): Promise<Request[]> {
  const { rows } = await sql<Request>`select ${COLUMNS} from feedback.request
    where tenant_id = ${ctx.tenant.id} and ${condition}`.execute(ctx.db);
  return rows.map((row) => opened(ctx, row));
}

export const findRequest = async (ctx: Context, id: string): Promise<Request | undefined> =>
  (await requestsWhere(ctx, sql`id = ${id}`))[0];

export const lockRequest = async (ctx: Context, id: string): Promise<Request | undefined> =>
  (await requestsWhere(ctx, sql`id = ${id} for update`))[0];

export const findByForm = async (ctx: Context, formId: string): Promise<Request | undefined> =>
  (await requestsWhere(ctx, sql`form_id = ${formId}`))[0];

export const requestsOfAccount = (ctx: Context, accountId: string): Promise<Request[]> =>
  requestsWhere(ctx, sql`account_id = ${accountId} order by id desc limit 200`);

export const latestAppeal = async (ctx: Context, listingId: string): Promise<Request | undefined> =>
  (await requestsWhere(ctx, sql`listing_id = ${listingId} and kind = 'appeal' order by id desc limit 1`))[0];

/** What to compare a typed code with. */
export async function findCodeHash(
  ctx: Context,
  number: string,
): Promise<{ readonly id: string; readonly codeHash: string } | undefined> {
  const { rows } = await sql<{ id: string; codeHash: string }>`select id, code_hash as "codeHash" from feedback.request
    where tenant_id = ${ctx.tenant.id} and number = ${number}`.execute(ctx.db);
  return rows[0];
}

export async function setCodeHash(ctx: Context, id: string, codeHash: string): Promise<void> {
  await sql`update feedback.request set code_hash = ${codeHash} where tenant_id = ${ctx.tenant.id} and id = ${id}`.execute(
    ctx.db,
  );
}

export type RequestPatch = Partial<Pick<Request, 'state' | 'dueOn' | 'rating' | 'ratedAt' | 'answeredAt'>>;

const COLUMN_OF: Readonly<Record<keyof RequestPatch, string>> = {
  state: 'state',
  dueOn: 'due_on',
  rating: 'rating',
  ratedAt: 'rated_at',
  answeredAt: 'answered_at',
};

export async function updateRequest(ctx: Context, id: string, patch: RequestPatch): Promise<void> {
  const sets = Object.entries(patch).map(
    ([field, value]) => sql`${sql.ref(COLUMN_OF[field as keyof RequestPatch])} = ${value}`,
  );
  await sql`update feedback.request set ${sql.join(sets)} where tenant_id = ${ctx.tenant.id} and id = ${id}`.execute(
    ctx.db,
  );
}

export async function insertWord(
  ctx: Context,
  requestId: string,
  purpose: WordPurpose,
  text: string,
  by: Pick<Word, 'accountId' | 'organisationId'> = { accountId: null, organisationId: null },
): Promise<void> {
  const id = newId<string>();
  await sql`insert into feedback.word (tenant_id, id, request_id, at, purpose, account_id, organisation_id, text)
    values (${ctx.tenant.id}, ${id}, ${requestId}, ${ctx.now}, ${purpose}, ${by.accountId}, ${by.organisationId},
      ${ctx.vault.seal(text, place(ctx, 'text', id))})`.execute(ctx.db);
}

export async function listWords(ctx: Context, requestId: string): Promise<Word[]> {
  const { rows } =
    await sql<Word>`select id, at, purpose, account_id as "accountId", organisation_id as "organisationId", text
    from feedback.word where tenant_id = ${ctx.tenant.id} and request_id = ${requestId} order by id`.execute(ctx.db);
  return rows.map((row) => ({ ...row, text: ctx.vault.open(row.text, place(ctx, 'text', row.id)) }));
}

/** Reports of one listing since then that nobody has answered, and all there ever were. */
export async function countReports(
  ctx: Context,
  listingId: string,
  since: Date,
): Promise<{ readonly open: number; readonly all: number }> {
  const { rows } = await sql<{ open: number; all: number }>`
    select count(*) filter (where state in ('open', 'asked') and created_at >= ${since}) as open, count(*) as all
    from feedback.request where tenant_id = ${ctx.tenant.id} and listing_id = ${listingId} and kind = 'report'`.execute(
    ctx.db,
  );
  return rows[0]!;
}

export const openReportsOf = (ctx: Context, listingId: string): Promise<Request[]> =>
  requestsWhere(ctx, sql`listing_id = ${listingId} and kind = 'report' and state = 'open' order by id`);

export interface RequestQuery extends Paging {
  readonly kind?: string | undefined;
  readonly state?: string | undefined;
  readonly listing?: string | undefined;
  /** Part of the number, or of the title of the listing. */
  readonly q?: string | undefined;
  readonly within: RawBuilder<unknown>;
}

export interface ListedRequest extends Request {
  readonly openReports: number;
}

export interface RequestPage<One> extends Page<One> {
  /** There are so many or more. */
  readonly totalIsLeast: boolean;
}

/** A whole number is found by the index, other words wherever they stand. */
const worded = (q: string): RawBuilder<unknown> =>
  isNumber(q)
    ? sql`and r.number = ${plain(q)}`
    : sql`and (strpos(lower(r.number), lower(${q})) > 0 or strpos(lower(r.listing_title), lower(${q})) > 0)`;

/** Newest first, with how many open reports there are of the same listing. */
export async function listRequests(ctx: Context, query: RequestQuery): Promise<RequestPage<ListedRequest>> {
  const { db, tenant } = ctx;
  const where = sql`r.tenant_id = ${tenant.id} and ${query.within}
    ${query.kind === undefined ? sql`` : sql`and r.kind = ${query.kind}`}
    ${query.state === undefined ? sql`` : sql`and r.state = ${query.state}`}
    ${query.listing === undefined ? sql`` : sql`and r.listing_id = ${query.listing}`}
    ${query.q === undefined || query.q === '' ? sql`` : worded(query.q)}`;
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor, ['instant', 'id']);
  const { rows } = await sql<ListedRequest>`select ${COLUMNS},
      case when r.kind = 'report' then (select count(*) from feedback.request o where o.tenant_id = ${tenant.id}
        and o.listing_id = r.listing_id and o.kind = 'report' and o.state in ('open', 'asked')) else 0 end as "openReports"
    from feedback.request r where ${where}
    ${after === undefined ? sql`` : sql`and (r.created_at, r.id) < (${after[0]}, ${after[1]}::uuid)`}
    order by r.created_at desc, r.id desc limit ${query.limit + 1}`.execute(db);
  const bounded = sql`(select from feedback.request r where ${where} limit ${COUNTED_AT_MOST + 1}) bounded`;
  const total = await countRows(db, bounded, query.uncounted);
  const items = rows.slice(0, query.limit).map((row) => ({ ...opened(ctx, row), openReports: row.openReports }));
  const last = items.at(-1);
  return {
    items,
    total: Math.min(total, COUNTED_AT_MOST),
    totalIsLeast: total > COUNTED_AT_MOST,
    nextCursor:
      rows.length > query.limit && last !== undefined ? encodeCursor([last.createdAt.toISOString(), last.id]) : null,
  };
}

/** What was settled before then goes, with its words and its file. @returns keys of the files */
export async function deleteSettled(ctx: Context, before: Date, limit: number): Promise<readonly (string | null)[]> {
  const { rows } = await sql<{ fileKey: string | null }>`delete from feedback.request where tenant_id = ${ctx.tenant.id}
      and id in (select id from feedback.request where tenant_id = ${ctx.tenant.id} and answered_at < ${before} order by answered_at limit ${limit})
    returning file_key as "fileKey"`.execute(ctx.db);
  return rows.map(({ fileKey }) => fileKey);
}

export async function settledBefore(
  ctx: Context,
  before: Date,
): Promise<{ readonly count: number; readonly oldest: Date | null }> {
  const { rows } = await sql<{
    count: number;
    oldest: Date | null;
  }>`select count(*) as count, min(answered_at) as oldest
    from feedback.request where tenant_id = ${ctx.tenant.id} and answered_at < ${before}`.execute(ctx.db);
  return rows[0]!;
}

/** The person leaves: the requests stay as the office's record, nobody's any more. */
export async function forgetAccount(ctx: Context, accountId: string): Promise<number> {
  const { numAffectedRows } = await sql`update feedback.request set account_id = null, contact = null
    where tenant_id = ${ctx.tenant.id} and account_id = ${accountId}`.execute(ctx.db);
  return Number(numAffectedRows ?? 0n);
}
