/** 审批事项、审批流程 — workbench pages, and the parts that other modules' pages show of a case. */
import { answer, client } from '../../api.ts';
import { FOUND, has, isStaff, RELATED, type DeskPages, type Finder } from '../../desk.tsx';
import type { Box } from '../model.ts';
import { caseStateOf } from './words.ts';

export { ApplicantBar } from './applicant-bar.tsx';
export { CaseCard } from './case-card.tsx';
export { caseHead } from './case-head.tsx';
export { CasePath } from './case-path.tsx';
export { CaseRecord, ChecksCard } from './case-page.tsx';
export { Due } from './due.tsx';
export { Inbox } from './inbox.tsx';
export { OfficerBar } from './officer-bar.tsx';
export { PapersCard } from './papers-card.tsx';
export { TransferDialog } from './transfer-dialog.tsx';

const finderIn = (box: Box, group: string, shown: Finder['shown']): Finder => ({
  group,
  shown,
  find: async (q) => {
    const params = { query: { box, q, limit: FOUND } };
    const { items } = await answer(client.GET('/api/cases', { params }));
    return items.map(({ link, title, kindLabel }) => ({ href: link, label: title, detail: kindLabel }));
  },
});

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
    finderIn('todo', '等您审批', isStaff),
    finderIn('done', '您办过的', isStaff),
    finderIn('mine', '您提交的', (session) => has(session, 'approval.read')),
  ],
  acts: [{ href: '/app/absences', label: '请同事休假代办', shown: isStaff }],
  relaters: [
    {
      group: '审批事项',
      of: ['organisation', 'listing', 'feedback', 'case'],
      shown: (session) => has(session, 'approval.read'),
      find: async ({ kind, id, subjectId = id }) => {
        const about = kind === 'organisation' ? { organisation: id } : { subject: subjectId };
        const query = { ...about, limit: RELATED + 1 };
        const { items } = await answer(client.GET('/api/related-cases', { params: { query } }));
        return {
          items: items
            .filter((one) => one.id !== id)
            .map(({ link, title, kindLabel, state, openedAt }) => ({
              href: link,
              label: title,
              detail: `${kindLabel} · ${caseStateOf(state).text} · ${openedAt.slice(0, 10)}`,
            })),
        };
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
