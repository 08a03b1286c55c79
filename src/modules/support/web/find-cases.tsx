import type { ReactNode } from 'react';
import { EmptyBlock, Link, StatusTag } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { minuteOf } from '../../desk.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { FindForm } from './find-form.tsx';

type Found = Schemas['FoundCase'];

const COLUMNS: readonly Column<Found>[] = [
  {
    key: 'title',
    title: '事项',
    head: true,
    cell: ({ title, link, kind }) => (
      <>
        <Link href={link}>{title === '' ? '（未命名）' : title}</Link>
        <div className="wb-quiet">{kind}</div>
      </>
    ),
  },
  {
    key: 'who',
    title: '申请人',
    cell: ({ applicant, organisation }) => [organisation, applicant].filter(Boolean).join(' ') || '—',
  },
  {
    key: 'state',
    title: '状态',
    cell: ({ state, open }) => <StatusTag tone={open ? 'info' : 'neutral'}>{state}</StatusTag>,
  },
  { key: 'owner', title: '在谁那里', cell: ({ owner }) => owner ?? '—' },
  { key: 'due', title: '期限', cell: ({ dueOn }) => <span className="desk-nowrap">{dueOn ?? '—'}</span> },
  {
    key: 'opened',
    title: '提交',
    cell: ({ openedAt }) => <span className="desk-nowrap">{minuteOf(openedAt)}</span>,
  },
];

/** Whatever people wait for, in whatever state and whoever has it. */
export function FindCases(): ReactNode {
  const find = api.useMutation('post', '/api/support/case-search');
  return (
    <FindForm
      title="找事项"
      label="编号、标题、机构或申请人"
      hint="申请人须写完整的姓名、手机号或邮箱；已退回、已办结的也在内"
      busy={find.isPending}
      error={find.error}
      onFind={(body) => find.mutate({ body })}
    >
      {find.data !== undefined &&
        (find.data.items.length === 0 ? (
          <EmptyBlock title="没有找到这样的事项" />
        ) : (
          <DeskTable
            label="找到的事项"
            list="support.cases"
            columns={COLUMNS}
            rows={find.data.items}
            keyOf={({ kind, id }) => `${kind}-${id}`}
          />
        ))}
    </FindForm>
  );
}
