/** 待办首页、操作记录、权限表、系统状态 — workbench pages. */
import type { DeskPages, Session } from '../../desk.tsx';
import { has, isStaff } from '../../desk.tsx';
import { isBesideCases, TODO_KINDS } from '../model.ts';

/** Staff, and the administrators of an organisation for their own. */
const readsTrail = (session: Session): boolean =>
  has(session, 'audit.read') && (isStaff(session) || session.actor.duty === 'admin');

export const oversightPages: DeskPages = {
  menu: [
    {
      group: '工作',
      href: '/app',
      label: '待办',
      shown: () => true,
      waits: TODO_KINDS.filter(isBesideCases),
      waitsForCases: true,
    },
    { group: '监督', href: '/app/audit', label: '操作记录', shown: readsTrail },
    { group: '监督', href: '/app/rights', label: '权限表', shown: (session) => has(session, 'access.read') },
    { group: '系统', href: '/app/system', label: '系统状态', shown: (session) => has(session, 'system.read') },
  ],
  routes: [
    { index: true, lazy: async () => ({ Component: (await import('./home-page.tsx')).HomePage }) },
    { path: 'audit', lazy: async () => ({ Component: (await import('./audit-page.tsx')).AuditPage }) },
    { path: 'audit/access', lazy: async () => ({ Component: (await import('./access-page.tsx')).AccessPage }) },
    { path: 'audit/seals', lazy: async () => ({ Component: (await import('./seals-page.tsx')).SealsPage }) },
    { path: 'rights', lazy: async () => ({ Component: (await import('./rights-page.tsx')).RightsPage }) },
    { path: 'system', lazy: async () => ({ Component: (await import('./system-page.tsx')).SystemPage }) },
  ],
};
