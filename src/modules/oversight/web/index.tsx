/** 待办首页、消息、操作记录、权限表、系统状态 — workbench pages. */
import type { DeskPages } from '../../desk.tsx';
import { has } from '../../desk.tsx';

export const oversightPages: DeskPages = {
  menu: [
    {
      group: '工作',
      href: '/app',
      label: '待办',
      shown: () => true,
      waits: ['returnedListings', 'failedImports', 'expiringListings', 'unclaimedListings'],
    },
    { group: '工作', href: '/app/messages', label: '消息', shown: () => true },
    { group: '监督', href: '/app/audit', label: '操作记录', shown: (session) => has(session, 'audit.read') },
    { group: '监督', href: '/app/rights', label: '权限表', shown: (session) => has(session, 'access.read') },
    { group: '监督', href: '/app/system', label: '系统状态', shown: (session) => has(session, 'system.read') },
  ],
  routes: [
    { index: true, lazy: async () => ({ Component: (await import('./home-page.tsx')).HomePage }) },
    { path: 'messages', lazy: async () => ({ Component: (await import('./messages-page.tsx')).MessagesPage }) },
    { path: 'audit', lazy: async () => ({ Component: (await import('./audit-page.tsx')).AuditPage }) },
    { path: 'rights', lazy: async () => ({ Component: (await import('./rights-page.tsx')).RightsPage }) },
    { path: 'system', lazy: async () => ({ Component: (await import('./system-page.tsx')).SystemPage }) },
  ],
};
