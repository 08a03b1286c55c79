import type { ReactNode } from 'react';
import { EmptyBlock } from '#design/workbench';
import { ROLE_LABELS } from '#kernel/roles';
import { answer, client, type Schemas } from '../../api.ts';
import { Loaded, minuteOf } from '../../desk.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import { FIELD_LABELS, SUBJECT_LABELS, type MaskedField, type SubjectKind } from '../model.ts';
import { PrivacyFrame } from './frame.tsx';

type Look = Schemas['RevealEntry'];

const COLUMNS: readonly Column<Look>[] = [
  { key: 'at', title: '时间', head: true, cell: ({ at }) => <span className="desk-nowrap">{minuteOf(at)}</span> },
  {
    key: 'viewer',
    title: '谁',
    cell: ({ viewer, organisation, role }) => [viewer.name, organisation ?? ROLE_LABELS[role].zh].join(' · '),
  },
  {
    key: 'what',
    title: '看了什么',
    cell: ({ kind, subject, field }) =>
      [SUBJECT_LABELS[kind as SubjectKind]?.zh ?? kind, subject.name, FIELD_LABELS[field as MaskedField]?.zh ?? field]
        .filter(Boolean)
        .join(' · '),
  },
  { key: 'reason', title: '理由', cell: ({ reason }) => reason },
  { key: 'address', title: '网络地址', cell: ({ address }) => address ?? '—' },
];

export function LooksPage(): ReactNode {
  const list = useKeyset(['reveals'], (cursor) =>
    answer(
      client.GET('/api/privacy/reveals', { params: { query: { limit: 20, ...(cursor !== undefined && { cursor }) } } }),
    ),
  );
  return (
    <PrivacyFrame
      part="/looks"
      lead="谁在什么时候、为什么查看了完整的手机号、出生日期等信息。本人可以看到与自己有关的记录。"
    >
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title="还没有人查看过完整信息" />
          ) : (
            <DeskTable label="查看记录" list="privacy.looks" columns={COLUMNS} rows={items} keyOf={({ id }) => id} />
          )
        }
      </Loaded>
      <KeysetEnd list={list} />
    </PrivacyFrame>
  );
}
