import { failure } from '#kernel/errors';
import type { AccountId } from '#kernel/ids';
import { readContact } from '#platform/auth';
import type { MessagesConfig } from '#platform/config';
import type { Context } from '#platform/context';
import { mount, type MountedRoute } from '#platform/http';
import {
  countUnread,
  indexesOf,
  listDeliveries,
  listMessages,
  markAllRead,
  markRead,
  PROBLEMS,
  type Delivery,
} from '#platform/messages';
import { routes } from './contract.ts';
import { resendDelivery, resolveDelivery } from './deliveries.ts';
import { kindFacts, NOTICE_KINDS } from './kinds.ts';
import { isResendable, PING, WEBHOOK_EVENTS } from './model.ts';
import { askedPreferences, editPreferences } from './preferences.ts';
import { editSettings, readSettings } from './settings.ts';
import { listWebhooks, type Webhook } from './webhook-store.ts';
import { addWebhook, editWebhook, pingWebhook, removeWebhook, revealSecret, rotateSecret } from './webhooks.ts';

export const mountNotices = (config: MessagesConfig): MountedRoute[] => {
  const allowed = config.outboundAllow;
  return mount(routes, {
    listMessages: async (ctx, { query }) => {
      const accountId = accountOf(ctx);
      const { unread, group, ...paging } = query;
      const kinds = group === undefined ? undefined : NOTICE_KINDS.filter((kind) => kindFacts(kind).group === group);
      const wanted = { accountId, unread: unread === 'true', kinds, ...paging };
      const page = await listMessages(ctx.db, ctx.tenant.id, wanted);
      const items = page.items.map(({ id, kind, subject, body, link, createdAt, readAt }) => ({
        id,
        kind,
        subject,
        body,
        link,
        createdAt: createdAt.toISOString(),
        read: readAt !== null,
      }));
      return { ...page, items, unread: await countUnread(ctx.db, ctx.tenant.id, accountId) };
    },
    markMessageRead: async (ctx, { params }) => {
      if (!(await markRead(ctx.db, ctx.tenant.id, accountOf(ctx), params.id, ctx.now)))
        throw failure('record.notFound');
    },
    markAllMessagesRead: async (ctx) => ({
      read: await markAllRead(ctx.db, ctx.tenant.id, accountOf(ctx), ctx.now),
    }),
    readNoticePreferences: async (ctx) => {
      const own = await askedPreferences(ctx, accountOf(ctx));
      const preferences = own.map(([kind, { email, sms }]) => {
        const { group, label, fixed = false } = kindFacts(kind);
        return { kind, group, label: label.zh, fixed, email, sms };
      });
      return { preferences };
    },
    editNoticePreferences: (ctx, { body }) => editPreferences(ctx, accountOf(ctx), body.preferences),
    readNoticeSettings: async (ctx) => ({
      ...(await readSettings(ctx.db, ctx.tenant.id)),
      channels: { email: config.email !== undefined, sms: config.sms !== undefined },
      demo: ctx.tenant.demo,
    }),
    editNoticeSettings: (ctx, { body }) => editSettings(ctx, body),
    listDeliveries: async (ctx, { query }) => {
      const { recipient, ...rest } = query;
      const contact = recipient === undefined ? undefined : (readContact(recipient)?.value ?? recipient);
      const recipientIndexes = contact === undefined ? undefined : indexesOf(ctx.vault, ctx.tenant.id, contact);
      const page = await listDeliveries(ctx.db, ctx.tenant.id, { ...rest, recipientIndexes });
      return { ...page, items: page.items.map(deliveryView) };
    },
    resendDelivery: (ctx, { params }) => resendDelivery(ctx, params.id),
    resolveDelivery: (ctx, { params, body }) => resolveDelivery(ctx, params.id, body.arrived),
    listWebhooks: async (ctx) => ({ webhooks: (await listWebhooks(ctx.db, ctx.tenant.id)).map(webhookView) }),
    addWebhook: async (ctx, { body }) => ({ id: await addWebhook(ctx, body, allowed) }),
    editWebhook: (ctx, { params, body }) => editWebhook(ctx, params.id, body, allowed),
    removeWebhook: (ctx, { params }) => removeWebhook(ctx, params.id),
    rotateWebhookSecret: (ctx, { params }) => rotateSecret(ctx, params.id),
    revealWebhookSecret: async (ctx, { params }) => ({ secret: await revealSecret(ctx, params.id) }),
    pingWebhook: (ctx, { params }) => pingWebhook(ctx, params.id),
  });
};

export function accountOf(ctx: Context): AccountId {
  if (ctx.actor.accountId === undefined) throw failure('access.signIn');
  return ctx.actor.accountId;
}

/** Without the text: an administrator sees that somebody was written to, not what. */
const deliveryView = (one: Delivery) => ({
  ...one,
  kindLabel: one.channel === 'webhook' ? eventLabel(one.kind) : kindFacts(one.kind).label.zh,
  subject: one.secret ? kindFacts(one.kind).label.zh : one.subject,
  problem: one.problem === null ? null : ((PROBLEMS as Readonly<Record<string, string>>)[one.problem] ?? one.problem),
  createdAt: one.createdAt.toISOString(),
  dueAt: one.dueAt.toISOString(),
  sentAt: one.sentAt?.toISOString() ?? null,
  resendable: isResendable(one.state),
});

const eventLabel = (event: string): string =>
  event === PING ? '试发' : ((WEBHOOK_EVENTS as Readonly<Record<string, string>>)[event] ?? event);

const webhookView = ({
  id,
  url,
  description,
  events,
  state,
  failingSince,
  previousUntil,
  version,
  createdAt,
}: Webhook) => ({
  id,
  url,
  description,
  events: [...events],
  state,
  failingSince: failingSince?.toISOString() ?? null,
  previousUntil: previousUntil?.toISOString() ?? null,
  version,
  createdAt: createdAt.toISOString(),
});
