import { useState } from 'react';
import type { ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { Button, EmptyBlock, Link } from '#design/workbench';
import { ViewBar } from '#pages/views';
import { answer, client } from '../../api.ts';
import { has, isStaff, Loaded, Page, useSession } from '../../desk.tsx';
import { TabLinks } from '../../desk-parts.tsx';
import { DeskTable } from '../../desk-table.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import { STATES, STATE_LABELS, type ListingState } from '../model.ts';
import { BulkBar, hasBulkActs } from './bulk-bar.tsx';
import { ExportButton } from './export-button.tsx';
import { addressOf, filterOf, ListFilter, type Filter } from './list-filter.tsx';
import { listColumns } from './list-columns.tsx';
import { TemplateButton } from './template-button.tsx';

export type { ListingRow } from './list-columns.tsx';

const PAGE = 30;
const LIST = 'listings';
const HREF = '/app/listings';

export function ListingListPage(): ReactNode {
  const session = useSession();
  const [params, setAddress] = useSearchParams();
  const filter = filterOf(params);
  const address = addressOf(filter);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const list = useKeyset(['listings', address], (cursor) =>
    answer(
      client.GET('/api/managed-listings', {
        params: { query: { ...filter, limit: PAGE, ...(cursor !== undefined && { cursor }) } as never },
      }),
    ),
  );
  const keepsOthers = has(session, 'listing.importForOthers');
  const columns = listColumns(keepsOthers, has(session, 'listing.edit'));
  const title = isStaff(session) ? '全部供求' : '我的供求';
  const total = list.data?.total ?? 0;
  return (
    <Page title={title} lead={narrowedWords(filter)} actions={<NewActs />}>
      <ViewBar list={LIST} href={HREF} />
      <ListFilter
        key={address}
        filter={filter}
        onQuery={(next) => {
          setChosen(new Set());
          setAddress(new URLSearchParams(addressOf({ ...next, ...(filter.state && { state: filter.state }) })));
        }}
      />
      <TabLinks label="按状态" tabs={stateTabs(filter, list.data?.first)} />
      <BulkBar
        address={address}
        total={total}
        more={list.data?.first.totalIsLeast}
        chosen={[...chosen]}
        onClear={() => setChosen(new Set())}
      />
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing filter={filter} />
          ) : (
            <DeskTable
              label={title}
              list="listings.managed"
              columns={columns}
              rows={items}
              keyOf={({ id }) => id}
              tools={
                <ExportButton address={address} total={total} more={list.data?.first.totalIsLeast} columns={columns} />
              }
              selection={
                hasBulkActs(session)
                  ? {
                      chosen,
                      mayChoose: ({ abilities }) => abilities.length > 0,
                      nameOf: (row) => row.title,
                      onChange: setChosen,
                    }
                  : undefined
              }
            />
          )
        }
      </Loaded>
      <KeysetEnd list={list} atLeast={list.data?.first.totalIsLeast} />
    </Page>
  );
}

/** What narrows the list without a field of its own above it. */
function narrowedWords({ importId, division, publishedFrom, publishedUntil }: Filter): string | undefined {
  const parts = [
    importId !== undefined && '这一批导入的',
    division !== undefined && `归口区划代码 ${division} 的`,
    (publishedFrom ?? publishedUntil) !== undefined &&
      `最近一次在 ${publishedFrom ?? '最早'} 至 ${publishedUntil ?? '今天'} 发布的`,
  ].filter((one) => one !== false);
  return parts.length === 0 ? undefined : `只显示${parts.join('、')}内容。`;
}

function NewActs(): ReactNode {
  const session = useSession();
  const navigate = useNavigate();
  if (!has(session, 'listing.create')) return null;
  return (
    <>
      <TemplateButton />
      <Button type="primary" onClick={() => void navigate('/listings/new')}>
        发布供求
      </Button>
    </>
  );
}

function Nothing({ filter }: { readonly filter: Filter }): ReactNode {
  const session = useSession();
  const { state, ...others } = filter;
  if (Object.keys(others).length > 0)
    return (
      <EmptyBlock title="没有符合这些条件的内容">
        <Link href={`${HREF}${state === undefined ? '' : `?state=${state}`}`}>取消查询条件</Link>
      </EmptyBlock>
    );
  return (
    <EmptyBlock
      title={state === undefined ? '还没有供求信息' : `没有“${STATE_LABELS[state as ListingState].zh}”的内容`}
    >
      {state === undefined && has(session, 'listing.create') && <Link href="/app/listings/new">发布第一条</Link>}
    </EmptyBlock>
  );
}

interface Counted {
  readonly counts: Readonly<Partial<Record<string, number>>>;
  readonly countedTo: number;
}

/** Each tab counts what the other conditions leave. */
function stateTabs(filter: Filter, first: Counted | undefined) {
  const { state: current, ...others } = filter;
  return [undefined, ...STATES].map((state) => {
    const query = addressOf({ ...others, ...(state !== undefined && { state }) });
    return {
      label: state === undefined ? '全部' : STATE_LABELS[state].zh,
      href: `${HREF}${query === '' ? '' : `?${query}`}`,
      current: state === current,
      ...(first !== undefined && counted(first, state === undefined ? STATES : [state])),
    };
  });
}

function counted({ counts, countedTo }: Counted, states: readonly string[]) {
  const each = states.map((state) => counts[state] ?? 0);
  return { count: each.reduce((sum, one) => sum + one, 0), more: each.some((one) => one >= countedTo) };
}
