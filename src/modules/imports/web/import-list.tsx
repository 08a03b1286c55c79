import type { ReactNode } from 'react';
import { EmptyBlock, Link, StatusTag } from '#design/workbench';
import { answer, client, type Schemas } from '../../api.ts';
import { count, has, Loaded, minuteOf, Page, useSession } from '../../desk.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import type { ImportEntry, ImportKind } from '../../import-kind.ts';
import { ImportUpload } from './import-upload.tsx';
import { BATCH_STATES, IMPORTS } from './import-words.ts';

type Batch = Schemas['ImportBatch'];

export const BATCH_COLUMNS: readonly Column<Batch>[] = [
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
  { key: 'duplicates', title: '重复', align: 'end', optional: true, cell: ({ duplicates }) => count(duplicates) },
  { key: 'source', title: '来源', optional: true, cell: ({ sourceName }) => sourceName || '—' },
  {
    key: 'created',
    title: '上传',
    cell: ({ createdAt }) => <span className="desk-nowrap">{minuteOf(createdAt)}</span>,
  },
];

interface ImportListProps {
  readonly entry: ImportEntry;
  readonly kind: ImportKind;
}

export function ImportListPage({ entry, kind }: ImportListProps): ReactNode {
  const list = useKeyset([entry.api], (cursor) =>
    answer(
      client.GET(entry.api as '/api/listing-imports', {
        params: { query: { limit: 20, ...(cursor !== undefined && { cursor }) } },
      }),
    ),
  );
  const session = useSession();
  const mayImport = has(session, entry.right) && session.actor.duty !== 'viewer';
  return (
    <Page title={`导入${entry.title}`} above={[IMPORTS]} lead={kind.lead}>
      {mayImport && <ImportUpload entry={entry} kind={kind} />}
      <h2 className="desk-h2">以前的批次</h2>
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title="还没有导入过" />
          ) : (
            <DeskTable
              label="以前的批次"
              list={`imports.${entry.key}`}
              columns={BATCH_COLUMNS}
              rows={items}
              keyOf={({ id }) => id}
            />
          )
        }
      </Loaded>
      <KeysetEnd list={list} />
    </Page>
  );
}
