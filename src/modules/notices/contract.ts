import { z } from 'zod';
import { defineRoutes } from '#kernel/contract';
import type { FailureTexts } from '#kernel/errors';
import {
  CHOOSABLE_KINDS,
  DELIVERY_STATES,
  NOTICE_GROUPS,
  OUTWARD_CHANNELS,
  WEBHOOK_EVENTS,
  type WebhookEvent,
} from './model.ts';

export const noticeFailures: FailureTexts = {
  'link.wrong': {
    status: 404,
    zh: '这个链接不正确。请从短信或邮件里完整打开，或向发送的单位要一个新的。',
    en: 'This link is not right. Open it from the message again, whole, or ask for a new one.',
  },
  'link.notOpen': { status: 410, zh: '这个链接已经不能再用了。', en: 'This link cannot be used any more.' },
  'message.notResendable': {
    status: 409,
    zh: '这条消息的状态是“{state}”，不能重新发送。',
    en: 'This message cannot be sent again in its present state.',
  },
  'message.notUnknown': {
    status: 409,
    zh: '只有结果不明的消息需要人工确认。',
    en: 'Only messages whose outcome is unknown are resolved by hand.',
  },
  'message.erased': {
    status: 409,
    zh: '这条消息含有验证码或办理链接，内容已清除，不能重新发送。请让对方重新获取。',
    en: 'Its text held a code or a link and was erased; a new one has to be asked for.',
  },
  'webhook.address': {
    status: 422,
    zh: '回调地址不能使用：{reason}',
    en: 'This address cannot be used: {reason}',
  },
  'webhook.paused': { status: 409, zh: '这个回调已停用，请先启用。', en: 'This webhook is switched off.' },
};

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const EmailTiming = z.enum(['off', 'digest', 'now']);

const Preference = z
  .object({
    kind: z.enum(CHOOSABLE_KINDS),
    group: z.enum(NOTICE_GROUPS),
    label: z.string(),
    fixed: z.boolean().describe('Cannot be switched off'),
    email: EmailTiming,
    sms: z.boolean(),
  })
  .meta({ id: 'NoticePreference', description: '通知偏好 How one wants to be told of one kind of thing' });

const Settings = z
  .object({ quietFrom: Time, quietUntil: Time, digestAt: Time, version: z.int() })
  .meta({ id: 'NoticeSettings', description: '免打扰时段与汇总时间 Quiet hours and time of the digest' });

const Delivery = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    kindLabel: z.string(),
    channel: z.enum(OUTWARD_CHANNELS),
    recipient: z.string().describe('Masked'),
    subject: z.string(),
    state: z.enum(DELIVERY_STATES),
    provider: z.string().nullable(),
    reference: z.string().nullable(),
    problem: z.string().nullable(),
    problemDetail: z.string().nullable(),
    attempts: z.int(),
    createdAt: z.iso.datetime(),
    dueAt: z.iso.datetime(),
    sentAt: z.iso.datetime().nullable(),
    resendable: z.boolean(),
  })
  .meta({ id: 'Delivery', description: '发送记录 One message that left the house or should have' });

const Events = z
  .array(z.enum(Object.keys(WEBHOOK_EVENTS) as [WebhookEvent, ...WebhookEvent[]]))
  .min(1)
  .max(20);

const Webhook = z
  .object({
    id: z.uuid(),
    url: z.string(),
    description: z.string(),
    events: z.array(z.string()),
    state: z.enum(['active', 'paused', 'disabled']),
    failingSince: z.iso.datetime().nullable(),
    previousUntil: z.iso.datetime().nullable().describe('Until then the former key signs too'),
    version: z.int(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Webhook', description: '回调 Address of another system that is told of events' });

const WebhookForm = z.object({
  url: z.string().min(1).max(2000),
  description: z.string().max(200).default(''),
  events: Events,
});

const id = { params: z.object({ id: z.uuid() }) };

export const routes = defineRoutes({
  listMessages: {
    method: 'GET',
    path: '/api/messages',
    right: 'message.read',
    tag: 'notices',
    summary: '站内消息，新的在前 Messages in the app, newest first',
    query: z.object({
      unread: z.enum(['true', 'false']).optional(),
      group: z.enum(NOTICE_GROUPS).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
      cursor: z.string().max(500).optional(),
    }),
    response: z.object({
      items: z.array(
        z
          .object({
            id: z.uuid(),
            kind: z.string(),
            subject: z.string(),
            body: z.string(),
            link: z.string().nullable(),
            createdAt: z.iso.datetime(),
            read: z.boolean(),
          })
          .meta({ id: 'Message', description: '站内消息 Message in the app' }),
      ),
      total: z.int(),
      unread: z.int().describe('Unread messages in the whole box'),
      nextCursor: z.string().nullable(),
    }),
  },
  markMessageRead: {
    method: 'POST',
    path: '/api/messages/:id/read',
    right: 'message.read',
    tag: 'notices',
    summary: '标记消息为已读 Mark a message as read',
    params: z.object({ id: z.uuid() }),
    status: 204,
  },
  markAllMessagesRead: {
    method: 'POST',
    path: '/api/messages/read',
    right: 'message.read',
    tag: 'notices',
    summary: '全部标记为已读 Mark all messages as read',
    response: z.object({ read: z.int() }),
  },
  readNoticePreferences: {
    method: 'GET',
    path: '/api/notice-preferences',
    right: 'notice.prefer',
    tag: 'notices',
    summary: '我的通知偏好 How I want to be told',
    response: z.object({ preferences: z.array(Preference) }),
  },
  editNoticePreferences: {
    method: 'PUT',
    path: '/api/notice-preferences',
    right: 'notice.prefer',
    tag: 'notices',
    summary: '修改通知偏好 Change how I want to be told',
    body: z.object({
      preferences: z
        .array(z.object({ kind: z.enum(CHOOSABLE_KINDS), email: EmailTiming, sms: z.boolean() }))
        .max(CHOOSABLE_KINDS.length),
    }),
    status: 204,
  },
  readNoticeSettings: {
    method: 'GET',
    path: '/api/notice-settings',
    right: 'delivery.read',
    tag: 'notices',
    summary: '通知设置与渠道状态 Settings and which channels are set up',
    response: Settings.extend({ channels: z.object({ email: z.boolean(), sms: z.boolean() }), demo: z.boolean() }),
  },
  editNoticeSettings: {
    method: 'PUT',
    path: '/api/notice-settings',
    right: 'notice.configure',
    tag: 'notices',
    summary: '修改免打扰时段与汇总时间 Change quiet hours and time of the digest',
    body: Settings,
    response: Settings,
  },
  listDeliveries: {
    method: 'GET',
    path: '/api/deliveries',
    right: 'delivery.read',
    tag: 'notices',
    summary: '发送记录，新的在前 What was sent with which outcome, newest first',
    query: z.object({
      channel: z.enum(OUTWARD_CHANNELS).optional(),
      state: z.enum(DELIVERY_STATES).optional(),
      recipient: z.string().max(254).optional().describe('Exactly this number or address'),
      webhookId: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
      cursor: z.string().max(500).optional(),
    }),
    response: z.object({ items: z.array(Delivery), total: z.int(), nextCursor: z.string().nullable() }),
  },
  resendDelivery: {
    method: 'POST',
    path: '/api/deliveries/:id/resend',
    right: 'delivery.resolve',
    tag: 'notices',
    summary: '重新发送 Send once more',
    ...id,
    status: 204,
  },
  resolveDelivery: {
    method: 'POST',
    path: '/api/deliveries/:id/resolution',
    right: 'delivery.resolve',
    tag: 'notices',
    summary: '确认结果不明的消息是否收到 Say whether a message of unknown outcome arrived',
    ...id,
    body: z.object({ arrived: z.boolean() }),
    status: 204,
  },
  listWebhooks: {
    method: 'GET',
    path: '/api/webhooks',
    right: 'webhook.manage',
    tag: 'notices',
    summary: '回调列表 Addresses of other systems',
    response: z.object({ webhooks: z.array(Webhook) }),
  },
  addWebhook: {
    method: 'POST',
    path: '/api/webhooks',
    right: 'webhook.manage',
    tag: 'notices',
    summary: '新增回调 Add an address',
    body: WebhookForm,
    status: 201,
    response: z.object({ id: z.uuid() }),
  },
  editWebhook: {
    method: 'PUT',
    path: '/api/webhooks/:id',
    right: 'webhook.manage',
    tag: 'notices',
    summary: '修改、停用或启用回调 Change, pause or resume',
    ...id,
    body: WebhookForm.extend({ state: z.enum(['active', 'paused']), version: z.int() }),
    status: 204,
  },
  removeWebhook: {
    method: 'DELETE',
    path: '/api/webhooks/:id',
    right: 'webhook.manage',
    tag: 'notices',
    summary: '删除回调 Remove an address',
    ...id,
    status: 204,
  },
  rotateWebhookSecret: {
    method: 'POST',
    path: '/api/webhooks/:id/rotation',
    right: 'webhook.manage',
    tag: 'notices',
    summary: '更换密钥，旧密钥再用 24 小时 Change the key; the former one signs for another day',
    ...id,
    status: 204,
  },
  revealWebhookSecret: {
    method: 'POST',
    path: '/api/webhooks/:id/secret',
    right: 'webhook.manage',
    tag: 'notices',
    summary: '查看签名密钥（留痕） Show the key; recorded',
    ...id,
    response: z.object({ secret: z.string() }),
    perMinute: 20,
  },
  pingWebhook: {
    method: 'POST',
    path: '/api/webhooks/:id/ping',
    right: 'webhook.manage',
    tag: 'notices',
    summary: '试发一条 Send a trial message',
    ...id,
    status: 202,
    perMinute: 20,
  },
});
