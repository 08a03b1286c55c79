import type { ReactNode } from 'react';
import { EmptyBlock } from '#design/workbench';
import { ROLE_LABELS } from '#kernel/roles';
import { answer, client, type Schemas } from '../../api.ts';
import { count, Loaded, minuteOf } from '../../desk.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import { PrivacyFrame } from './frame.tsx';

type Export = Schemas['ExportRecord'];

const COLUMNS: readonly Column<Export>[] = [
  { key: 'at', title: '时间', head: true, cell: ({ at }) => <span className="desk-nowrap">{minuteOf(at)}</span> },
  {
    key: 'who',
    title: '谁',
    cell: ({ person, organisation, role }) =>
      [person?.name ?? '系统', organisation ?? ROLE_LABELS[role].zh].join(' · '),
  },
  {
    key: 'file',
    title: '文件与用途',
    cell: ({ fileName, purpose, id }) => (
      <>
        {fileName}
        <div className="wb-quiet">{purpose}</div>
        <div className="wb-quiet">编号 {id}</div>
      </>
    ),
  },
  { key: 'rows', title: '行数', align: 'end', cell: ({ rows }) => count(rows) },
  { key: 'columns', title: '列', cell: ({ columns }) => columns.join('、') },
  {
    key: 'filter',
    title: '筛选',
    cell: ({ filter }) =>
      Object.entries(filter)
        .map(([name, value]) => `${name}=${String(value)}`)
        .join('，') || '无',
  },
];

export function ExportsPage(): ReactNode {
  const list = useKeyset(['exports'], (cursor) =>
    answer(client.GET('/api/exports', { params: { query: { limit: 20, ...(cursor !== undefined && { cursor }) } } })),
  );
  return (
    <PrivacyFrame part="/exports" lead="从平台带走的每一份文件。文件里印有同一个编号，外泄时可以据此查明来源。">
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title="还没有导出" />
          ) : (
            <DeskTable label="导出记录" list="privacy.exports" columns={COLUMNS} rows={items} keyOf={({ id }) => id} />
          )
        }
      </Loaded>
      <KeysetEnd list={list} />
    </PrivacyFrame>
  );
}
