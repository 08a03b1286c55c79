import type { ReactNode } from 'react';
import { has, useSession } from '../../desk.tsx';
import { TabLinks } from '../../desk-parts.tsx';

export function AuditTabs({ current }: { readonly current: string }): ReactNode {
  const session = useSession();
  const tabs = [
    { label: '操作', href: '/app/audit' },
    { label: '查阅敏感信息', href: '/app/audit/access' },
    ...(has(session, 'audit.verify') ? [{ label: '封存与校验', href: '/app/audit/seals' }] : []),
  ];
  return <TabLinks label="记录" tabs={tabs.map((tab) => ({ ...tab, current: tab.href === current }))} />;
}
