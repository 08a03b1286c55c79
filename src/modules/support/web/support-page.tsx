import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { Link } from '#design/workbench';
import { Page } from '../../desk.tsx';
import { Card, TabLinks } from '../../desk-parts.tsx';
import { FindCases } from './find-cases.tsx';
import { FindOrganisations } from './find-organisations.tsx';
import { FindPeople } from './find-people.tsx';

const PARTS = {
  people: { label: '找人', Part: FindPeople },
  organisations: { label: '找机构', Part: FindOrganisations },
  cases: { label: '找事项', Part: FindCases },
} as const;
type PartName = keyof typeof PARTS;

/** 支持台: whoever calls is a person, from an organisation, about a case. */
export function SupportPage(): ReactNode {
  const [address] = useSearchParams();
  const asked = address.get('find') ?? 'people';
  const part: PartName = Object.hasOwn(PARTS, asked) ? (asked as PartName) : 'people';
  const { Part } = PARTS[part];
  return (
    <Page
      title="支持台"
      lead="找到求助的人、机构和事项，看到对方看到的页面，重发、解锁、合并。每一步都写明原因，都会留痕；查看和合并会告知本人。"
    >
      <TabLinks
        label="找什么"
        tabs={(Object.keys(PARTS) as PartName[]).map((name) => ({
          label: PARTS[name].label,
          href: name === 'people' ? '/app/support' : `/app/support?find=${name}`,
          current: name === part,
        }))}
      />
      <Part />
      <Card title="其他记录">
        <ul className="desk-list">
          <li>
            <Link href="/app/deliveries">发送记录（重发短信与邮件）</Link>
          </li>
          <li>
            <Link href="/app/audit?verb=support.observe">支持人员的查看记录</Link>
          </li>
          <li>
            <Link href="/app/audit?verb=support.find">支持人员的查找记录</Link>
          </li>
        </ul>
      </Card>
    </Page>
  );
}
