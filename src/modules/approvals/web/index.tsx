/** 审批事项、审批流程 — workbench pages, and the parts that other modules' pages show of a case. */
import { has, type DeskPages } from '../../desk.tsx';

export { ApplicantBar } from './applicant-bar.tsx';
export { CaseCard } from './case-card.tsx';
export { CasePath } from './case-path.tsx';
export { ChecksCard } from './case-page.tsx';
export { Due } from './due.tsx';
export { Inbox } from './inbox.tsx';
export { OfficerBar } from './officer-bar.tsx';
export { PapersCard } from './papers-card.tsx';
export { TransferDialog } from './transfer-dialog.tsx';

export const approvalPages: DeskPages = {
  menu: [
    {
      group: '监督',
      href: '/app/approval-definitions',
      label: '审批流程',
      shown: (session) => has(session, 'approval.define'),
    },
  ],
  routes: [
    { path: 'cases/:id', lazy: async () => ({ Component: (await import('./case-page.tsx')).CasePage }) },
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
