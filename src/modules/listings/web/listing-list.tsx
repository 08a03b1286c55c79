import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { EmptyBlock, Link, StatusTag } from '#design/workbench';
import { answer, client, type Schemas } from '../../api.ts';
import { has, isStaff, Loaded, minuteOf, Page, useSession } from '../../desk.tsx';
import { TabLinks } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import { KIND_LABELS, STATES, STATE_LABELS } from '../model.ts';
import { BulkBar } from './bulk-bar.tsx';
import { RowActs } from './row-acts.tsx';
import { shortPlace, stateOf } from './words.ts';

export type ListingRow = Schemas['ManagedListingRow'];

const COLUMNS: readonly Column<ListingRow>[] = [
  {
    key: 'title',
    title: '岗位',
    head: true,
    cell: ({ id, title, employer, unclaimed }) => (
      <>
        <Link href={`/app/listings/${id}`}>{title === '' ? '（未命名）' : title}</Link>
        <EmployerLine name={employer.name} unclaimed={unclaimed} />
      </>
    ),
  },
  {
    key: 'state',
    title: '状态',
    cell: ({ state }) => <StatusTag tone={stateOf(state).tone}>{stateOf(state).text}</StatusTag>,
  },
  { key: 'kind', title: '性质', cell: ({ kind }) => <span className="desk-nowrap">{KIND_LABELS[kind].zh}</span> },
  { key: 'headcount', title: '人数', align: 'end', cell: ({ headcount }) => headcount ?? '—' },
  { key: 'pay', title: '薪资', cell: ({ pay }) => (pay.text === '' ? '—' : pay.text) },
  { key: 'place', title: '地点', cell: ({ place }) => shortPlace(place) },
  { key: 'until', title: '截止', cell: ({ validUntil }) => <span className="desk-nowrap">{validUntil ?? '—'}</span> },
  {
    key: 'confirmed',
    title: '确认',
    cell: ({ confirmedOn }) => <span className="desk-nowrap">{confirmedOn ?? '—'}</span>,
  },
  {
    key: 'updated',
    title: '更新',
    cell: ({ updatedAt }) => <span className="desk-nowrap">{minuteOf(updatedAt)}</span>,
  },
  { key: 'acts', title: '操作', cell: (row) => <RowActs row={row} /> },
];

/** The own name is not repeated in every row. */
function EmployerLine({ name, unclaimed }: { readonly name: string; readonly unclaimed: boolean }): ReactNode {
  const own = useSession().actor.organisation?.name;
  return name === own ? null : <div className="wb-quiet">{unclaimed ? `${name}（未认领）` : name}</div>;
}

const PAGE = 30;

export function ListingListPage(): ReactNode {
  const session = useSession();
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const state = STATES.find((one) => one === address.get('state'));
  const importId = address.get('importId') ?? undefined;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const list = useKeyset(['listings', state, importId], (cursor) =>
    answer(
      client.GET('/api/managed-listings', {
        params: {
          query: {
            limit: PAGE,
            ...(state !== undefined && { state }),
            ...(importId !== undefined && { importId }),
            ...(cursor !== undefined && { cursor }),
          },
        },
      }),
    ),
  );
  const staff = isStaff(session);
  const actions = has(session, 'listing.create') && (
    <Button type="primary" onClick={() => void navigate('/listings/new/edit')}>
      发布岗位
    </Button>
  );
  return (
    <Page
      title={staff ? '全部岗位' : '我的岗位'}
      lead={importId === undefined ? undefined : '只显示这一批导入的岗位。'}
      actions={actions}
    >
      <TabLinks label="按状态" tabs={stateTabs(state, importId, list.data?.first.counts)} />
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title={state === undefined ? '还没有岗位' : `没有“${STATE_LABELS[state].zh}”的岗位`}>
              {has(session, 'listing.create') && <Link href="/app/listings/new/edit">发布第一个岗位</Link>}
            </EmptyBlock>
          ) : (
            <>
              <BulkBar rows={items.filter(({ id }) => chosen.has(id))} onClear={() => setChosen(new Set())} />
              <DeskTable
                label={staff ? '全部岗位' : '我的岗位'}
                columns={COLUMNS}
                rows={items}
                keyOf={({ id }) => id}
                selection={{
                  chosen,
                  mayChoose: ({ abilities }) => abilities.includes('confirm') || abilities.includes('close'),
                  nameOf: ({ title }) => title,
                  onChange: setChosen,
                }}
              />
            </>
          )
        }
      </Loaded>
      <KeysetEnd list={list} />
    </Page>
  );
}

/** Counts are of all listings in reach, so a list that is narrowed to one import shows none. */
function stateTabs(
  current: string | undefined,
  importId: string | undefined,
  counts: Readonly<Record<string, number>> | undefined,
) {
  const all = counts === undefined ? undefined : Object.values(counts).reduce((sum, one) => sum + one, 0);
  const narrowed = importId === undefined ? '' : `importId=${importId}`;
  return [undefined, ...STATES].map((state) => {
    const query = [state === undefined ? '' : `state=${state}`, narrowed].filter(Boolean).join('&');
    const known = counts !== undefined && importId === undefined;
    return {
      label: state === undefined ? '全部' : STATE_LABELS[state].zh,
      href: `/app/listings${query === '' ? '' : `?${query}`}`,
      current: state === current,
      ...(known && { count: state === undefined ? all : (counts[state] ?? 0) }),
    };
  });
}
