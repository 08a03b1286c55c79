import type { ReactNode } from 'react';
import { EmptyBlock, Link, StatusTag } from '#design/workbench';
import { answer, client, type Schemas } from '../../api.ts';
import { count, Loaded, minuteOf, Page } from '../../desk.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import { ImportUpload } from './import-upload.tsx';
import { BATCH_STATES } from './import-words.ts';

type Batch = Schemas['ImportBatch'];

const COLUMNS: readonly Column<Batch>[] = [
  {
    key: 'file',
    title: '文件',
    head: true,
    cell: ({ id, fileName }) => <Link href={`/app/imports/${id}`}>{fileName}</Link>,
  },
  {
    key: 'status',
    title: '状态',
    cell: ({ status }) => <StatusTag tone={BATCH_STATES[status].tone}>{BATCH_STATES[status].text}</StatusTag>,
  },
  { key: 'rows', title: '行数', align: 'end', cell: ({ rows }) => count(rows) },
  { key: 'valid', title: '有效', align: 'end', cell: ({ valid }) => count(valid) },
  { key: 'invalid', title: '需改正', align: 'end', cell: ({ invalid }) => count(invalid) },
  {
    key: 'created',
    title: '上传',
    cell: ({ createdAt }) => <span className="desk-nowrap">{minuteOf(createdAt)}</span>,
  },
];

export function ImportListPage(): ReactNode {
  const list = useKeyset(['imports'], (cursor) =>
    answer(
      client.GET('/api/listing-imports', { params: { query: { limit: 20, ...(cursor !== undefined && { cursor }) } } }),
    ),
  );
  return (
    <Page title="导入" lead="上传已有的岗位表格，先检查、后提交；检查时不会公开任何内容。">
      <ImportUpload />
      <h2 className="desk-h2">以前的批次</h2>
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title="还没有导入过" />
          ) : (
            <DeskTable label="以前的批次" columns={COLUMNS} rows={items} keyOf={({ id }) => id} />
          )
        }
      </Loaded>
      <KeysetEnd list={list} />
    </Page>
  );
}
