import type { ReactNode } from 'react';
import { EmptyBlock, Link } from '#design/workbench';
import { answer, client } from '../../api.ts';
import { Loaded, minuteOf, Page } from '../../desk.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import { KIND_LABELS } from '../model.ts';
import type { ListingRow } from './listing-list.tsx';
import { shortPlace } from './words.ts';

const COLUMNS: readonly Column<ListingRow>[] = [
  {
    key: 'title',
    title: '岗位',
    head: true,
    cell: ({ id, title, employer }) => (
      <>
        <Link href={`/app/review/${id}`}>{title === '' ? '（未命名）' : title}</Link>
        <div className="wb-quiet">{employer.name}</div>
      </>
    ),
  },
  { key: 'kind', title: '性质', cell: ({ kind }) => KIND_LABELS[kind].zh },
  { key: 'pay', title: '薪资', cell: ({ pay }) => (pay.text === '' ? '—' : pay.text) },
  { key: 'place', title: '地点', cell: ({ place }) => shortPlace(place) },
  {
    key: 'since',
    title: '提交时间',
    cell: ({ updatedAt }) => <span className="desk-nowrap">{minuteOf(updatedAt)}</span>,
  },
];

/** Whoever has waited longest comes first. */
export function ReviewQueuePage(): ReactNode {
  const list = useKeyset(['listings', 'review'], (cursor) =>
    answer(
      client.GET('/api/managed-listings', {
        params: { query: { state: 'submitted', order: 'oldest', limit: 30, ...(cursor !== undefined && { cursor }) } },
      }),
    ),
  );
  return (
    <Page title="审核" lead="等待审核的岗位，先提交的在前。">
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title="没有等待审核的岗位" />
          ) : (
            <DeskTable label="待审核" columns={COLUMNS} rows={items} keyOf={({ id }) => id} />
          )
        }
      </Loaded>
      <KeysetEnd list={list} />
    </Page>
  );
}
