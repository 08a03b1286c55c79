import type { ReactNode } from 'react';
import { Inbox } from '#pages/approvals';
import { Link } from '#design/workbench';
import { Page } from '../../desk.tsx';

const KINDS = [
  { kind: 'organisation.vetting', label: '机构核验' },
  { kind: 'office.vetting', label: '主管部门核验' },
];

/** What waits for 核验: whoever has least time left comes first. */
export function VettingQueuePage(): ReactNode {
  return (
    <Page
      title="机构核验"
      lead="对照登记信息核对机构提交的资料，先到期的在前。通过后，其成员才能以机构身份办理业务。"
      actions={
        <Link className="desk-link" href="/app/organisations?state=all">
          全部机构
        </Link>
      }
    >
      <Inbox
        box="todo"
        kinds={KINDS}
        only={KINDS.map(({ kind }) => kind)}
        label="待核验的机构"
        views={{ list: 'vetting', href: '/app/vetting' }}
      />
    </Page>
  );
}
