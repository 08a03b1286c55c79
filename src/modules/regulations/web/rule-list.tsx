import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { App, Button, EmptyBlock, Link, StatusTag } from '#design/workbench';
import { answer, api, client, problemOf, type Schemas } from '../../api.ts';
import { has, Loaded, Page, useSession } from '../../desk.tsx';
import { TabLinks } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import { CONFIRMED_LABELS, LAYER_LABELS, SEVERITY_LABELS, SUBJECT_NAMES, SUBJECTS } from '../model.ts';

type Rule = Schemas['Rule'];

const COLUMNS: readonly Column<Rule>[] = [
  {
    key: 'title',
    title: '规则',
    head: true,
    cell: ({ title, message, code }) => (
      <>
        <strong>{title.zh}</strong>
        <div>{message.zh}</div>
        <div className="wb-quiet">{code}</div>
      </>
    ),
  },
  {
    key: 'citation',
    title: '依据',
    cell: ({ citation, sourceUrl }) => (
      <>
        {citation}
        {sourceUrl !== '' && (
          <div>
            <a href={sourceUrl} rel="noreferrer" target="_blank">
              原文
              <span className="wb-unseen">（新窗口）</span>
            </a>
          </div>
        )}
      </>
    ),
  },
  { key: 'layer', title: '层级', cell: ({ layer }) => <span className="desk-nowrap">{LAYER_LABELS[layer].zh}</span> },
  {
    key: 'severity',
    title: '后果',
    cell: ({ subject, severity }) =>
      SUBJECTS[subject].checked ? (
        <StatusTag tone={severity === 'refuse' ? 'danger' : 'warning'}>{SEVERITY_LABELS[severity].zh}</StatusTag>
      ) : (
        <span className="wb-quiet">{severity === 'refuse' ? '推荐时排除' : '推荐时提示'}</span>
      ),
  },
  {
    key: 'dates',
    title: '起止',
    cell: ({ validFrom, validUntil }) => <span className="desk-nowrap">{`${validFrom} 至 ${validUntil ?? '今'}`}</span>,
  },
  { key: 'confirmed', title: '核实', cell: (rule) => <Confirmed rule={rule} /> },
  {
    key: 'acts',
    title: '操作',
    cell: ({ id, title }) => (
      <span className="desk-acts">
        <Link href={`/app/regulations/new?from=${id}`} aria-label={`新文本：${title.zh}`}>
          新文本
        </Link>
      </span>
    ),
  },
];

function Confirmed({ rule }: { readonly rule: Rule }): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const confirm = api.useMutation('post', '/api/regulations/{id}/confirm', {
    onSuccess: () => queries.invalidateQueries(),
    onError: (error) => message.error(problemOf(error).title),
  });
  return (
    <>
      <StatusTag tone={rule.confirmed ? 'success' : 'warning'}>
        {rule.confirmed ? CONFIRMED_LABELS.yes.zh : CONFIRMED_LABELS.no.zh}
      </StatusTag>
      {rule.abilities.includes('confirm') && (
        <div>
          <button
            type="button"
            className="desk-act"
            aria-label={`已与出处核对：${rule.title.zh}`}
            disabled={confirm.isPending}
            onClick={() => confirm.mutate({ params: { path: { id: rule.id } } })}
          >
            已与出处核对
          </button>
        </div>
      )}
    </>
  );
}

const TABS = [
  ['', '全部'],
  ['false', '待核实'],
  ['true', '已核实'],
] as const;

const LEADS = {
  listing: '发布供求时检查的规定。',
  internship: '实习的规定，显示在“实习学生的权利”等页面；平台目前不按它们自动检查。',
} as const satisfies Readonly<Record<Rule['subject'], string>>;

const hrefOf = (subject: string, confirmed: string): string =>
  `/app/regulations?${new URLSearchParams({ ...(subject !== 'listing' && { subject }), ...(confirmed !== '' && { confirmed }) }).toString()}`.replace(
    /\?$/,
    '',
  );

export function RuleListPage(): ReactNode {
  const session = useSession();
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const confirmed = TABS.map(([one]) => one).find((one) => one === address.get('confirmed')) ?? '';
  const subject = SUBJECT_NAMES.find((one) => one === address.get('subject')) ?? 'listing';
  const list = useKeyset(['regulations', subject, confirmed], (cursor) =>
    answer(
      client.GET('/api/regulations', {
        params: {
          query: {
            subject,
            limit: 50,
            ...(confirmed !== '' && { confirmed }),
            ...(cursor !== undefined && { cursor }),
          },
        },
      }),
    ),
  );
  return (
    <Page
      title="规则"
      lead={`${LEADS[subject]}旧文本一直保留，过去的结论可以按当时的文本重现。`}
      actions={
        has(session, 'regulation.edit') && (
          <Button type="primary" onClick={() => void navigate(`/regulations/new?subject=${subject}`)}>
            新增规则
          </Button>
        )
      }
    >
      <TabLinks
        label="按对象"
        tabs={SUBJECT_NAMES.map((one) => ({
          label: SUBJECTS[one].label.zh,
          href: hrefOf(one, ''),
          current: one === subject,
        }))}
      />
      <TabLinks
        label="按核实情况"
        tabs={TABS.map(([one, label]) => ({ label, href: hrefOf(subject, one), current: one === confirmed }))}
      />
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title="没有这样的规则" />
          ) : (
            <DeskTable label="规则" list="regulations.rules" columns={COLUMNS} rows={items} keyOf={({ id }) => id} />
          )
        }
      </Loaded>
      <KeysetEnd list={list} />
    </Page>
  );
}
