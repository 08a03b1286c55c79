import type { ReactNode } from 'react';
import { DataTable, EmptyState, type Column } from '#design/site';
import { civilMinute } from '#kernel/time';
import type { Language } from '#platform/http';
import { REQUEST_KIND_LABELS, REQUEST_STATE_LABELS } from '../model.ts';
import type { PersonRequest } from '../request-store.ts';

export const LOOKS_SHOWN = 20;

/** Somebody saw one of the person's values whole. */
export interface Look {
  readonly id: string;
  readonly at: string;
  readonly who: string;
  readonly field: string;
  readonly reason: string;
}

export function Looks({ lang, looks }: { readonly lang: Language; readonly looks: readonly Look[] }): ReactNode {
  const zh = lang === 'zh';
  if (looks.length === 0)
    return <EmptyState title={zh ? '没有人查看过您的完整信息' : 'Nobody has looked at your full data'} />;
  const columns: readonly Column<Look>[] = [
    { key: 'at', title: zh ? '时间' : 'When', cell: ({ at }) => at },
    { key: 'who', title: zh ? '谁' : 'Who', cell: ({ who }) => who },
    { key: 'field', title: zh ? '看了什么' : 'What', cell: ({ field }) => field },
    { key: 'reason', title: zh ? '理由' : 'Why', cell: ({ reason }) => reason },
  ];
  return (
    <DataTable
      caption={zh ? `最近 ${LOOKS_SHOWN} 次` : `Last ${LOOKS_SHOWN}`}
      rows={looks}
      rowKey={({ id }) => id}
      columns={columns}
    />
  );
}

export function Requests({
  lang,
  requests,
}: {
  readonly lang: Language;
  readonly requests: readonly PersonRequest[];
}): ReactNode {
  const zh = lang === 'zh';
  if (requests.length === 0) return <EmptyState title={zh ? '没有请求' : 'No requests'} />;
  const columns: readonly Column<PersonRequest>[] = [
    { key: 'at', title: zh ? '时间' : 'When', cell: ({ createdAt }) => civilMinute(createdAt) },
    {
      key: 'kind',
      title: zh ? '事项' : 'What',
      cell: ({ kind, detail }) => [REQUEST_KIND_LABELS[kind][lang], detail].filter(Boolean).join('：'),
    },
    {
      key: 'state',
      title: zh ? '状态' : 'State',
      cell: ({ state, dueOn }) =>
        state === 'open' && dueOn !== null
          ? `${REQUEST_STATE_LABELS[state][lang]}（${zh ? `${dueOn} 前` : `by ${dueOn}`}）`
          : REQUEST_STATE_LABELS[state][lang],
    },
    { key: 'answer', title: zh ? '答复' : 'Answer', cell: ({ answer }) => answer ?? '—' },
  ];
  return (
    <DataTable caption={zh ? '我的请求' : 'My requests'} rows={requests} rowKey={({ id }) => id} columns={columns} />
  );
}
