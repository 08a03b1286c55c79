/** 消息、通知设置、发送记录、回调 — workbench pages. */
import type { DeskPages } from '../../desk.tsx';
import { has } from '../../desk.tsx';

export { MessageList } from './message-list.tsx';

export const noticePages: DeskPages = {
  menu: [
    { group: '工作', href: '/app/messages', label: '消息', shown: () => true },
    { group: '系统', href: '/app/deliveries', label: '发送记录', shown: (session) => has(session, 'delivery.read') },
    { group: '系统', href: '/app/webhooks', label: '回调', shown: (session) => has(session, 'webhook.manage') },
  ],
  acts: [{ href: '/app/notices', label: '设置通知', shown: () => true }],
  routes: [
    { path: 'messages', lazy: async () => ({ Component: (await import('./messages-page.tsx')).MessagesPage }) },
    { path: 'notices', lazy: async () => ({ Component: (await import('./preferences-page.tsx')).PreferencesPage }) },
    { path: 'deliveries', lazy: async () => ({ Component: (await import('./deliveries-page.tsx')).DeliveriesPage }) },
    { path: 'webhooks', lazy: async () => ({ Component: (await import('./webhooks-page.tsx')).WebhooksPage }) },
    { path: 'webhooks/:id', lazy: async () => ({ Component: (await import('./webhook-page.tsx')).WebhookPage }) },
  ],
};
