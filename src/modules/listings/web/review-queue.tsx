import './life.css';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { kindWords, SIDE_LABELS, TYPE_LABELS } from '#contracts/kinds';
import { EmptyBlock, Link, ListToolbar, NativeSelect, StatusTag, ToolbarField } from '#design/workbench';
import { ViewBar } from '#pages/views';
import { answer, client } from '../../api.ts';
import { Loaded, minuteOf, Page } from '../../desk.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import { BulkBar } from './bulk-bar.tsx';
import type { ListingRow } from './list-columns.tsx';
import { addressOf, filterOf, type Filter } from './list-filter.tsx';
import { shortPlace } from './words.ts';

const COLUMNS: readonly Column<ListingRow>[] = [
  {
    key: 'title',
    title: '名称',
    head: true,
    cell: ({ id, title, employer }) => (
      <>
        <Link href={`/app/review/${id}`}>{title === '' ? '（未命名）' : title}</Link>
        <div className="wb-quiet">{employer.name}</div>
      </>
    ),
  },
  {
    key: 'type',
    title: '类型',
    cell: ({ type, side }) => <span className="desk-nowrap">{kindWords(type, side).name.zh}</span>,
  },
  { key: 'flags', title: '检查发现', cell: ({ flags }) => <Flags flags={flags ?? []} /> },
  { key: 'place', title: '地点', cell: ({ place }) => <span className="desk-nowrap">{shortPlace(place)}</span> },
  {
    key: 'since',
    title: '提交时间',
    cell: ({ updatedAt }) => <span className="desk-nowrap">{minuteOf(updatedAt)}</span>,
  },
];

/** Where to look, field by field, with what the rule says. */
function Flags({ flags }: { readonly flags: NonNullable<ListingRow['flags']> }): ReactNode {
  if (flags.length === 0) return <StatusTag tone="success">没有发现</StatusTag>;
  return (
    <ul className="desk-flags">
      {flags.map(({ field, message }) => (
        <li key={`${field} ${message}`}>
          <strong>{field}</strong>
          {`：${message}`}
        </li>
      ))}
    </ul>
  );
}

const LIST = 'review';

/** Whoever has waited longest comes first. */
export function ReviewQueuePage(): ReactNode {
  const [params, setAddress] = useSearchParams();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { type, side, q } = filterOf(params);
  const filter: Filter = {
    ...(type !== undefined && { type }),
    ...(side !== undefined && { side }),
    ...(q !== undefined && { q }),
    state: 'submitted',
    order: 'oldest',
  };
  const address = addressOf(filter);
  const list = useKeyset(['listings', 'review', address], (cursor) =>
    answer(
      client.GET('/api/managed-listings', {
        params: { query: { ...filter, limit: 30, ...(cursor !== undefined && { cursor }) } as never },
      }),
    ),
  );
  return (
    <Page title="审核" lead="等待审核的供求，先提交的在前；“检查发现”按栏目列出要看的地方和依据。">
      <ViewBar list={LIST} href="/app/review" />
      <QueueFilter
        key={address}
        filter={filter}
        onQuery={(next) => {
          setChosen(new Set());
          setAddress(new URLSearchParams(addressOf(next)));
        }}
      />
      <BulkBar
        address={address}
        total={list.data?.total ?? 0}
        more={list.data?.first.totalIsLeast}
        chosen={[...chosen]}
        only={['return']}
        onClear={() => setChosen(new Set())}
      />
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title="没有等待审核的供求" />
          ) : (
            <DeskTable
              label="待审核"
              list="listings.review"
              columns={COLUMNS}
              rows={items}
              keyOf={({ id }) => id}
              selection={{
                chosen,
                mayChoose: ({ abilities }) => abilities.includes('return'),
                nameOf: ({ title }) => title,
                onChange: setChosen,
              }}
            />
          )
        }
      </Loaded>
      <KeysetEnd list={list} atLeast={list.data?.first.totalIsLeast} />
    </Page>
  );
}

const ANY = { value: '', label: '不限' };
const words = (labels: Readonly<Record<string, { readonly zh: string }>>) => [
  ANY,
  ...Object.entries(labels).map(([value, { zh }]) => ({ value, label: zh })),
];

function QueueFilter(props: { readonly filter: Filter; readonly onQuery: (filter: Filter) => void }): ReactNode {
  const { type = '', side = '', q = '' } = props.filter;
  const [next, setNext] = useState({ type, side, q });
  return (
    <ListToolbar
      lang="zh"
      onQuery={() => props.onQuery({ ...next, q: next.q.trim() })}
      onReset={() => props.onQuery({})}
      filters={
        <>
          <ToolbarField id="review-q" label="名称或单位">
            <input
              id="review-q"
              className="wb-control"
              maxLength={100}
              value={next.q}
              onChange={(event) => setNext({ ...next, q: event.target.value })}
            />
          </ToolbarField>
          <ToolbarField id="review-type" label="类型">
            <NativeSelect
              id="review-type"
              value={next.type}
              options={words(TYPE_LABELS)}
              onChange={(value) => setNext({ ...next, type: value })}
            />
          </ToolbarField>
          <ToolbarField id="review-side" label="需求/供给">
            <NativeSelect
              id="review-side"
              value={next.side}
              options={words(SIDE_LABELS)}
              onChange={(value) => setNext({ ...next, side: value })}
            />
          </ToolbarField>
        </>
      }
    />
  );
}
