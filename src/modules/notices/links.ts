import type { ReactNode } from 'react';
import { sql, type RawBuilder } from 'kysely';
import type { FailureTexts } from '#kernel/errors';
import { newId, type AccountId, type TenantId } from '#kernel/ids';
import { maskContact, type Contact } from '#platform/auth';
import type { Context } from '#platform/context';
import type { Db } from '#platform/db';
import type { Language, PageInput, Redirect, RequestFacts } from '#platform/http';
import { hashToken, LINK_PATH, newToken } from './link-token.ts';
import type { LinkState } from './model.ts';

export interface LinkSubject {
  readonly kind: string;
  readonly id: string;
}

export type LinkHolder = { readonly accountId: AccountId } | { readonly contact: Contact };

export interface LinkToIssue {
  readonly purpose: string;
  readonly subject: LinkSubject;
  /** Whom it is sent to; a new link goes there and nowhere else. */
  readonly to: LinkHolder;
  readonly validDays: number;
  /** What the act needs to know; no secrets. */
  readonly data?: Readonly<Record<string, unknown>> | undefined;
}

/** A link by which somebody does one act without signing in. */
export interface Link {
  readonly id: string;
  readonly purpose: string;
  readonly subject: LinkSubject;
  readonly to: LinkHolder;
  readonly data: Readonly<Record<string, unknown>>;
  readonly validDays: number;
  readonly state: LinkState;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly createdAt: Date;
}

/** How the visitor asks: the language of the page, the request (cookies of a session that begins), what was typed. */
export interface LinkVisit {
  readonly lang: Language;
  /** Of the link's own page, to come back to after signing in. */
  readonly path: string;
  readonly request: RequestFacts;
  readonly values: Readonly<Record<string, string>>;
  /** What was wrong with it, when the page is shown again. */
  readonly errors: readonly { readonly name: string; readonly message: string }[];
}

export interface LinkButton {
  readonly label: string;
  /** Sent as the field `choice` where there are several. */
  readonly choice?: string | undefined;
  readonly look?: 'primary' | 'plain' | 'danger' | undefined;
}

/** A page about the act. Before it: the question, fields and buttons. After it: what was done. */
export interface LinkView {
  readonly title: string;
  readonly element: ReactNode;
  /** Inputs of the form, named as the act reads them. */
  readonly fields?: ReactNode;
  readonly buttons?: readonly LinkButton[];
  /** After an act that was not done, for example because a box was not ticked: the link stays open, 422. */
  readonly keepOpen?: true;
}

/** What can be done by link; each upper module brings its own and server.ts hands them over. */
export interface LinkAct {
  readonly purpose: string;
  readonly label: { readonly zh: string; readonly en: string };
  /** May be done again until the end of the link, for example to change an answer. */
  readonly repeatable?: true;
  /** What its failures say. */
  readonly failures?: FailureTexts | undefined;
  /** GET: shows what would be done and changes nothing, because scanners of mail open links too. */
  show(ctx: Context, link: Link, visit: LinkVisit): Promise<LinkView>;
  /** POST: acts, in the transaction that uses the link up. A failure leaves the link open and is shown on the page. */
  perform(ctx: Context, link: Link, form: PageInput['form'], visit: LinkVisit): Promise<LinkView | Redirect>;
}

/** The address that is shown to nobody but the person. @returns an absolute URL */
export async function issueLink(ctx: Context, wanted: LinkToIssue): Promise<string> {
  const token = newToken();
  const id = newId();
  const contact = 'contact' in wanted.to ? wanted.to.contact : undefined;
  const accountId = 'accountId' in wanted.to ? wanted.to.accountId : null;
  await sql`insert into notices.link (tenant_id, id, token_hash, purpose, subject_kind, subject_id, account_id, contact_kind,
      contact, data, valid_days, expires_at, created_at)
    values (${ctx.tenant.id}, ${id}, ${hashToken(token)}, ${wanted.purpose}, ${wanted.subject.kind}, ${wanted.subject.id},
      ${accountId}, ${contact?.kind ?? null}, ${contact === undefined ? null : ctx.vault.seal(contact.value, contactPlace(ctx, id))}, ${JSON.stringify(wanted.data ?? {})}::jsonb,
      ${wanted.validDays}, ${new Date(ctx.now.getTime() + wanted.validDays * 86_400_000)}, ${ctx.now})`.execute(ctx.db);
  await ctx.audit(
    'link.issue',
    { kind: 'link', id },
    { purpose: wanted.purpose, subject: wanted.subject, ...holderWords(wanted.to) },
  );
  return `${ctx.origin}${LINK_PATH}${token}`;
}

/** Takes back the open links of a subject, for example of an invitation that is withdrawn. @returns how many */
export async function withdrawLinks(
  ctx: Context,
  { purpose, subject }: { readonly purpose: string; readonly subject: LinkSubject },
): Promise<number> {
  const { rows } = await sql<{ id: string }>`update notices.link set state = 'withdrawn'
    where tenant_id = ${ctx.tenant.id} and subject_kind = ${subject.kind} and subject_id = ${subject.id}
      and purpose = ${purpose} and state = 'open' returning id`.execute(ctx.db);
  for (const { id } of rows) await ctx.audit('link.withdraw', { kind: 'link', id }, { purpose, subject });
  return rows.length;
}

/** For the trail: enough to recognise one's own contact, too little to write to a stranger. */
export const holderWords = (to: LinkHolder): { readonly account?: string; readonly contact?: string } =>
  'accountId' in to ? { account: to.accountId } : { contact: maskContact(to.contact.value) };

interface LinkRow extends Omit<Link, 'subject' | 'to'> {
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly accountId: AccountId | null;
  readonly contactKind: Contact['kind'] | null;
  readonly contact: string | null;
}

const COLUMNS = sql`id, purpose, subject_kind as "subjectKind", subject_id as "subjectId", account_id as "accountId",
  contact_kind as "contactKind", contact, data, valid_days as "validDays", state, expires_at as "expiresAt",
  used_at as "usedAt", created_at as "createdAt"`;

export const findLink = (ctx: Context, token: string): Promise<Link | undefined> => readLink(ctx, token, sql``);

/** Two visitors at once: the second waits here and finds the link used. */
export const lockLink = (ctx: Context, token: string): Promise<Link | undefined> =>
  readLink(ctx, token, sql`for update`);

async function readLink(ctx: Context, token: string, lock: RawBuilder<unknown>): Promise<Link | undefined> {
  const { rows } = await sql<LinkRow>`select ${COLUMNS} from notices.link
    where tenant_id = ${ctx.tenant.id} and token_hash = ${hashToken(token)} ${lock}`.execute(ctx.db);
  return rows[0] === undefined ? undefined : fromRow(ctx, rows[0]);
}

const CONTACT_FIELD = 'notices.link.contact';
const contactPlace = (ctx: Context, id: string) => ({ tenant: ctx.tenant.id, field: CONTACT_FIELD, row: id });

export const SEALED_LINKS = {
  table: 'notices.link',
  key: 'id',
  columns: [{ column: 'contact', field: CONTACT_FIELD }],
} as const;

function fromRow(ctx: Context, row: LinkRow): Link {
  const { subjectKind, subjectId, accountId, contactKind, contact, ...rest } = row;
  const to: LinkHolder =
    accountId === null
      ? { contact: { kind: contactKind!, value: ctx.vault.open(contact!, contactPlace(ctx, row.id)) } as Contact }
      : { accountId };
  return { ...rest, subject: { kind: subjectKind, id: subjectId }, to };
}

export async function closeLink(
  db: Db,
  tenant: TenantId,
  id: string,
  state: 'used' | 'renewed',
  now: Date,
): Promise<void> {
  await sql`update notices.link set state = ${state}, used_at = ${now} where tenant_id = ${tenant} and id = ${id}`.execute(
    db,
  );
}
