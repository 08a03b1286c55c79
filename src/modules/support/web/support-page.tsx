import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { EmptyBlock, Link } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { Page, Refusal } from '../../desk.tsx';
import { Card, describedBy, Field } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';

type Found = Schemas['FoundPerson'];

const COLUMNS: readonly Column<Found>[] = [
  {
    key: 'name',
    title: '姓名',
    head: true,
    cell: ({ accountId, name }) => <Link href={`/app/support/people/${accountId}`}>{name}</Link>,
  },
  { key: 'contact', title: '联系方式', cell: ({ contact }) => contact ?? '—' },
  {
    key: 'organisations',
    title: '所属机构',
    cell: ({ organisations, personalRole }) =>
      organisations.map((one) => one.name).join('、') || (personalRole === 'expert' ? '专家' : '学习者'),
  },
];

export function SupportPage(): ReactNode {
  return (
    <Page
      title="支持台"
      lead="找到求助的人，看到对方看到的页面，重发、解锁、合并。每一步都要写明原因，都会留痕；查看和合并会告知本人。"
    >
      <FindPerson />
      <FindElse />
    </Page>
  );
}

function FindPerson(): ReactNode {
  const [query, setQuery] = useState('');
  const [reason, setReason] = useState('');
  const find = api.useMutation('post', '/api/support/people-search');
  return (
    <Card title="找人">
      <form
        aria-label="找人"
        onSubmit={(event) => {
          event.preventDefault();
          find.mutate({ body: { query: query.trim(), reason: reason.trim() } });
        }}
      >
        <div className="desk-pair">
          <Field id="find-person" label="手机号、邮箱或姓名" required hint="须与登记的完全一致">
            <input
              id="find-person"
              className="wb-control"
              autoComplete="off"
              maxLength={254}
              aria-describedby={describedBy('find-person')}
              value={query}
              onChange={(event) => setQuery(event.target.value)}
            />
          </Field>
          <Field id="find-reason" label="原因" required hint="例如：11 月 21 日来电，收不到验证码">
            <input
              id="find-reason"
              className="wb-control"
              maxLength={300}
              aria-describedby={describedBy('find-reason')}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </Field>
        </div>
        <Button
          type="primary"
          htmlType="submit"
          loading={find.isPending}
          disabled={query.trim().length < 2 || reason.trim().length < 4}
        >
          查找
        </Button>
      </form>
      <Refusal error={find.error} />
      {find.data !== undefined &&
        (find.data.items.length === 0 ? (
          <EmptyBlock title="没有找到。请核对是否与登记的完全一致；其他地区的人不在这里。" />
        ) : (
          <DeskTable label="找到的人" columns={COLUMNS} rows={find.data.items} keyOf={({ accountId }) => accountId} />
        ))}
    </Card>
  );
}

/** Organisations and cases have lists of their own; the words go along. */
function FindElse(): ReactNode {
  const navigate = useNavigate();
  const [organisation, setOrganisation] = useState('');
  return (
    <Card title="找机构、审批与消息">
      <form
        aria-label="找机构"
        onSubmit={(event) => {
          event.preventDefault();
          void navigate(`/organisations?q=${encodeURIComponent(organisation.trim())}`);
        }}
      >
        <Field id="find-organisation" label="机构名称或统一社会信用代码">
          <input
            id="find-organisation"
            className="wb-control"
            maxLength={100}
            value={organisation}
            onChange={(event) => setOrganisation(event.target.value)}
          />
        </Field>
        <Button htmlType="submit">查找机构</Button>
      </form>
      <ul className="desk-list">
        <li>
          <Link href="/app">审批事项（待办、已办）</Link>
        </li>
        <li>
          <Link href="/app/deliveries">发送记录（重发短信与邮件）</Link>
        </li>
        <li>
          <Link href="/app/audit?verb=support.observe">支持人员的查看记录</Link>
        </li>
      </ul>
    </Card>
  );
}
