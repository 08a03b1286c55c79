import { sql } from 'kysely';
import { newId, type AccountId } from '#kernel/ids';
import type { Duty } from '#kernel/roles';
import type { Contact } from '#platform/auth';
import type { Context } from '#platform/context';
import { queueMessage, type MessageToQueue } from '#platform/messages';
import { kindFacts, type NoticeKind } from './kinds.ts';
import { LINK_PATH } from './link-token.ts';
import { wakeDelivery } from './wake-delivery.ts';

export type NoticeRecipient =
  | { readonly accountId: AccountId }
  /** All members with at least this duty; everybody when absent. */
  | { readonly organisationId: string; readonly duty?: Duty | undefined }
  /** Somebody without an account. */
  | { readonly contact: Contact };

export interface NoticeToSend {
  /** The same key is the same notice, however often it is asked for. */
  readonly key: string;
  readonly kind: NoticeKind;
  readonly to: NoticeRecipient;
  readonly subject: string;
  readonly body: string;
  /** A page of the workbench or the site ("/app/…"), or what `issueLink` gave. */
  readonly link?: string | undefined;
  /** Page for the box in the app where `link` is an act-by-link, which goes out but is not kept there. */
  readonly appLink?: string | undefined;
  /** Goes through quiet hours; by default as the kind says. */
  readonly urgent?: boolean | undefined;
  /** The text holds a code; by default as the kind says. */
  readonly secret?: boolean | undefined;
  /** Worthless after this: what is not out by then is dropped, and a secret text is erased. */
  readonly expiresAt?: Date | undefined;
  /** Variables of the text message's template, for example the code. */
  readonly params?: Readonly<Record<string, string>> | undefined;
}

/** What the spreading job needs; emptied when the messages are made. */
export interface NoticeContent {
  readonly subject: string;
  readonly body: string;
  readonly link: string | null;
  readonly appLink: string | null;
  readonly urgent: boolean;
  readonly secret: boolean;
  readonly expiresAt: string | null;
  readonly params: Readonly<Record<string, string>>;
}

const CONTENT_FIELD = 'notices.notice.content';
export const SPREAD = 'notices.spread';
/** A code that has not arrived by then is asked for again. */
const SECRET_MINUTES = 15;
/** How long an act-by-link may wait for its channel. */
const LINK_HOURS = 72;

/**
 * Tells somebody something, in the transaction of the act: the box in the app has it at once, other channels follow by a job.
 * @returns false when this key was told already
 */
export async function sendNotice(ctx: Context, notice: NoticeToSend): Promise<boolean> {
  const id = newId();
  const content = contentOf(ctx, notice);
  const toContact = 'contact' in notice.to;
  const { rows } = await sql<{
    id: string;
  }>`insert into notices.notice (tenant_id, id, key, kind, recipient, content, created_at, spread_at)
    values (${ctx.tenant.id}, ${id}, ${notice.key}, ${notice.kind}, ${JSON.stringify(keptRecipient(notice.to))}::jsonb,
      ${toContact ? null : packContent(ctx, id, content)}::jsonb, ${ctx.now}, ${toContact ? ctx.now : null})
    on conflict (tenant_id, key) do nothing returning id`.execute(ctx.db);
  if (rows.length === 0) return false;
  if ('contact' in notice.to) await sendToContact(ctx, notice.key, notice.kind, notice.to.contact, content);
  else {
    if ('accountId' in notice.to) await putInBox(ctx, notice.key, notice.kind, notice.to.accountId, content);
    await ctx.enqueue(SPREAD, { noticeId: id });
  }
  return true;
}

/** What was told together with something else counts as told. */
export async function markTold(ctx: Context, kind: NoticeKind, keys: readonly string[]): Promise<void> {
  await sql`insert into notices.notice (tenant_id, id, key, kind, recipient, created_at, spread_at)
    select ${ctx.tenant.id}, gen_random_uuid(), key, ${kind}, '{}', ${ctx.now}, ${ctx.now} from unnest(${keys}::text[]) as k (key)
    on conflict (tenant_id, key) do nothing`.execute(ctx.db);
}

/** Which of these notices were told already. */
export async function toldOf(ctx: Context, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ key: string }>`select key from notices.notice
    where tenant_id = ${ctx.tenant.id} and key = any(${keys})`.execute(ctx.db);
  return new Set(rows.map(({ key }) => key));
}

function contentOf(ctx: Context, notice: NoticeToSend): NoticeContent {
  const facts = kindFacts(notice.kind);
  const actByLink = notice.link?.includes(LINK_PATH) ?? false;
  const secret = notice.secret ?? facts.secret ?? false;
  const expiresAt =
    notice.expiresAt ??
    (secret || actByLink
      ? new Date(ctx.now.getTime() + (actByLink ? LINK_HOURS * 60 : SECRET_MINUTES) * 60_000)
      : undefined);
  return {
    subject: notice.subject,
    body: notice.body,
    link: notice.link ?? null,
    appLink: notice.appLink ?? (actByLink ? null : (notice.link ?? null)),
    urgent: notice.urgent ?? facts.urgent ?? false,
    // A link by which one acts is as good as a key.
    secret: secret || actByLink,
    expiresAt: expiresAt?.toISOString() ?? null,
    params: notice.params ?? {},
  };
}

const contentPlace = (ctx: Context, id: string) => ({ tenant: ctx.tenant.id, field: CONTENT_FIELD, row: id });

const packContent = (ctx: Context, id: string, content: NoticeContent): string => {
  const plain = JSON.stringify(content);
  return content.secret ? JSON.stringify({ sealed: ctx.vault.seal(plain, contentPlace(ctx, id)) }) : plain;
};

export const unpackContent = (
  ctx: Context,
  id: string,
  packed: NoticeContent | { readonly sealed: string },
): NoticeContent =>
  'sealed' in packed ? (JSON.parse(ctx.vault.open(packed.sealed, contentPlace(ctx, id))) as NoticeContent) : packed;

/** A contact stands in its message only. */
const keptRecipient = (to: NoticeRecipient): object => ('contact' in to ? { contact: to.contact.kind } : to);

export async function putInBox(
  ctx: Context,
  key: string,
  kind: string,
  accountId: AccountId,
  content: NoticeContent,
): Promise<void> {
  if (kindFacts(kind).contactOnly === true) return;
  await queueMessage(ctx.db, ctx.tenant.id, ctx.now, {
    key: `${key}:${accountId}`,
    channel: 'inApp',
    kind,
    recipient: accountId,
    accountId,
    subject: content.subject,
    body: content.body,
    link: content.appLink ?? undefined,
  });
}

/** A contact chooses its own channel; nobody's preferences are known. */
async function sendToContact(
  ctx: Context,
  key: string,
  kind: string,
  contact: Contact,
  content: NoticeContent,
): Promise<void> {
  const channel = contact.kind === 'phone' ? 'sms' : 'email';
  await queueMessage(
    ctx.db,
    ctx.tenant.id,
    ctx.now,
    {
      ...outward(key, kind, content),
      key: `${key}:${channel}`,
      channel,
      recipient: contact.value,
    },
    ctx.vault,
  );
  await wakeDelivery(ctx, channel);
}

export const outward = (
  key: string,
  kind: string,
  content: NoticeContent,
): Omit<MessageToQueue, 'channel' | 'recipient'> => ({
  key,
  kind,
  subject: content.subject,
  body: content.body,
  link: content.link ?? undefined,
  urgent: content.urgent,
  secret: content.secret,
  template: kindFacts(kind).template,
  params: content.params,
  expiresAt: content.expiresAt === null ? undefined : new Date(content.expiresAt),
});
