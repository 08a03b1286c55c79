import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { EmptyBlock, Link, ListToolbar, StatusTag, ToolbarField } from '#design/workbench';
import { answer, client, type Schemas } from '../../api.ts';
import { has, isStaff, Loaded, minuteOf, Page, useSession } from '../../desk.tsx';
import { TabLinks } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import { KIND_LABELS, STATES, STATE_LABELS, type ListingState } from '../model.ts';
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
  {
    key: 'pay',
    title: '薪资',
    cell: ({ pay }) => <span className="desk-nowrap">{pay.text === '' ? '—' : pay.text}</span>,
  },
  {
    key: 'place',
    title: '地点',
    cell: ({ place }) => <span className="desk-place">{shortPlace(place)}</span>,
  },
  {
    key: 'dates',
    title: '截止 / 最近确认',
    cell: ({ validUntil, confirmedOn }) => (
      <>
        <span className="desk-nowrap">{validUntil ?? '未填截止日期'}</span>
        <span className="wb-quiet desk-second">{confirmedOn === null ? '还没有确认过' : `${confirmedOn} 确认`}</span>
      </>
    ),
  },
  {
    key: 'updated',
    title: '更新',
    cell: ({ updatedAt }) => <Minute at={updatedAt} />,
  },
  { key: 'acts', title: '操作', cell: (row) => <RowActs row={row} /> },
];

/** A day and, below it where there is no room, the time. */
function Minute({ at }: { readonly at: string }): ReactNode {
  const [day, time] = minuteOf(at).split(' ');
  return (
    <>
      <span className="desk-nowrap">{day}</span> <span className="wb-quiet desk-second">{time}</span>
    </>
  );
}

/** The own name is not repeated in every row. */
function EmployerLine({ name, unclaimed }: { readonly name: string; readonly unclaimed: boolean }): ReactNode {
  const own = useSession().actor.organisation?.name;
  return name === own ? null : <div className="wb-quiet">{unclaimed ? `${name}（未认领）` : name}</div>;
}

const PAGE = 30;

export function ListingListPage(): ReactNode {
  const session = useSession();
  const navigate = useNavigate();
  const [address, setAddress] = useSearchParams();
  const state = STATES.find((one) => one === address.get('state'));
  const importId = address.get('importId') ?? undefined;
  const q = address.get('q') ?? '';
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const list = useKeyset(['listings', state, importId, q], (cursor) =>
    answer(
      client.GET('/api/managed-listings', {
        params: {
          query: {
            limit: PAGE,
            ...(state !== undefined && { state }),
            ...(importId !== undefined && { importId }),
            ...(q !== '' && { q }),
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
      <ListingFilter
        key={q}
        text={q}
        onQuery={(text) => {
          setChosen(new Set());
          setAddress(Object.fromEntries(filterOf({ state, importId, q: text })));
        }}
      />
      <TabLinks label="按状态" tabs={stateTabs({ state, importId, q }, list.data?.first.counts)} />
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing filter={{ state, importId, q }} />
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

interface Filter {
  readonly state: ListingState | undefined;
  readonly importId: string | undefined;
  readonly q: string;
}

/** As it stands in the address, so that Back and a link come to the same list. */
const filterOf = ({ state, importId, q }: Filter): [string, string][] => [
  ...(state === undefined ? [] : [['state', state] as [string, string]]),
  ...(importId === undefined ? [] : [['importId', importId] as [string, string]]),
  ...(q === '' ? [] : [['q', q] as [string, string]]),
];

function Nothing({ filter }: { readonly filter: Filter }): ReactNode {
  const session = useSession();
  if (filter.q !== '') {
    const wider = new URLSearchParams(filterOf({ ...filter, q: '' })).toString();
    return (
      <EmptyBlock title={`没有名称或单位含“${filter.q}”的岗位`}>
        <Link href={`/app/listings${wider === '' ? '' : `?${wider}`}`}>取消查询条件</Link>
      </EmptyBlock>
    );
  }
  return (
    <EmptyBlock title={filter.state === undefined ? '还没有岗位' : `没有“${STATE_LABELS[filter.state].zh}”的岗位`}>
      {filter.state === undefined && has(session, 'listing.create') && (
        <Link href="/app/listings/new/edit">发布第一个岗位</Link>
      )}
    </EmptyBlock>
  );
}

interface ListingFilterProps {
  readonly text: string;
  readonly onQuery: (text: string) => void;
}

function ListingFilter({ text: textNow, onQuery }: ListingFilterProps): ReactNode {
  const [text, setText] = useState(textNow);
  return (
    <ListToolbar
      lang="zh"
      onQuery={() => onQuery(text.trim())}
      onReset={() => {
        setText('');
        onQuery('');
      }}
      filters={
        <ToolbarField id="listing-q" label="岗位名称或单位">
          <input
            id="listing-q"
            className="wb-control"
            maxLength={100}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </ToolbarField>
      }
    />
  );
}

/** Counts are of all listings in reach, so a list that is narrowed further shows none. */
function stateTabs(filter: Filter, counts: Readonly<Record<string, number>> | undefined) {
  const all = counts === undefined ? undefined : Object.values(counts).reduce((sum, one) => sum + one, 0);
  const known = counts !== undefined && filter.importId === undefined && filter.q === '';
  return [undefined, ...STATES].map((state) => {
    const query = new URLSearchParams(filterOf({ ...filter, state })).toString();
    return {
      label: state === undefined ? '全部' : STATE_LABELS[state].zh,
      href: `/app/listings${query === '' ? '' : `?${query}`}`,
      current: state === filter.state,
      ...(known && { count: state === undefined ? all : (counts[state] ?? 0) }),
    };
  });
}
