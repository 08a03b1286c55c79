/** 审批事项、审批流程 — workbench pages, and the parts that other modules' pages show of a case. */
import { answer, client } from '../../api.ts';
import { FOUND, has, isStaff, type DeskPages } from '../../desk.tsx';

export { ApplicantBar } from './applicant-bar.tsx';
export { CaseCard } from './case-card.tsx';
export { CasePath } from './case-path.tsx';
export { CaseRecord, ChecksCard } from './case-page.tsx';
export { Due } from './due.tsx';
export { Inbox } from './inbox.tsx';
export { OfficerBar } from './officer-bar.tsx';
export { PapersCard } from './papers-card.tsx';
export { TransferDialog } from './transfer-dialog.tsx';

export const approvalPages: DeskPages = {
  menu: [
    {
      group: '机构',
      href: '/app/absences',
      label: '休假代办',
      shown: (session) => isStaff(session) || session.actor.role === 'admin',
    },
    {
      group: '规则',
      href: '/app/approval-definitions',
      label: '审批流程',
      shown: (session) => has(session, 'approval.define'),
    },
  ],
  finders: [
    {
      group: '等您审批',
      shown: isStaff,
      find: async (q) => {
        const params = { query: { box: 'todo' as const, q, limit: FOUND } };
        const { items } = await answer(client.GET('/api/cases', { params }));
        return items.map(({ link, title, kindLabel }) => ({ href: link, label: title, detail: kindLabel }));
      },
    },
  ],
  routes: [
    { path: 'cases/:id', lazy: async () => ({ Component: (await import('./case-page.tsx')).CasePage }) },
    { path: 'absences', lazy: async () => ({ Component: (await import('./absences-page.tsx')).AbsencesPage }) },
    {
      path: 'approval-definitions',
      lazy: async () => ({ Component: (await import('./definition-list.tsx')).DefinitionListPage }),
    },
    {
      path: 'approval-definitions/:kind',
      lazy: async () => ({ Component: (await import('./definition-page.tsx')).DefinitionPage }),
    },
  ],
};
