import type { ReactNode } from 'react';
import { Page } from '../../desk.tsx';
import { TabLinks } from '../../desk-parts.tsx';

const PARTS = [
  ['', '请求'],
  ['/register', '处理登记'],
  ['/texts', '协议与同意文本'],
  ['/periods', '期限与保存'],
  ['/looks', '查看记录'],
  ['/exports', '导出记录'],
  ['/assessments', '影响评估'],
] as const;

interface FrameProps {
  readonly part: (typeof PARTS)[number][0];
  readonly lead: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The parts of 个人信息, each with its own address. */
export function PrivacyFrame({ part, lead, actions, children }: FrameProps): ReactNode {
  const label = PARTS.find(([path]) => path === part)![1];
  return (
    <Page title={`个人信息：${label}`} lead={lead} actions={actions}>
      <TabLinks
        label="个人信息"
        tabs={PARTS.map(([path, words]) => ({ label: words, href: `/app/privacy${path}`, current: path === part }))}
      />
      {children}
    </Page>
  );
}
