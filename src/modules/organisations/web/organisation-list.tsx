import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { CodeName } from '#pages/codes';
import { EmptyBlock, Link, StatusTag } from '#design/workbench';
import { ViewBar } from '#pages/views';
import { answer, client, type Schemas } from '../../api.ts';
import { Loaded, minuteOf, Page } from '../../desk.tsx';
import { TabLinks } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import { ListExport } from '../../list-export.tsx';
import { kindLabel, ORGANISATION_STATES, STATE_LABELS, type OrganisationState } from '../model.ts';
import { given, OrganisationFilters, wishIn, WISHES, type OrganisationWish } from './organisation-filters.tsx';
import { STATE_TONES } from './tones.ts';

type Organisation = Schemas['Organisation'];

const LIST = 'organisations.directory';

const COLUMNS: readonly Column<Organisation>[] = [
  {
    key: 'name',
    title: '名称',
    head: true,
    cell: ({ id, name }) => <Link href={`/app/organisations/${id}`}>{name}</Link>,
  },
  { key: 'kind', title: '类型', cell: ({ kind, subkind }) => kindLabel(kind, subkind, 'zh') },
  {
    key: 'code',
    title: '统一社会信用代码',
    cell: ({ creditCode }) =>
      creditCode === null ? (
        <StatusTag tone="warning">没有代码</StatusTag>
      ) : (
        <span className="desk-id">{creditCode}</span>
      ),
  },
  {
    key: 'division',
    title: '所在地',
    optional: true,
    cell: ({ division }) => (division === null ? '—' : <CodeName set="division" code={division} />),
  },
  {
    key: 'industry',
    title: '行业',
    optional: true,
    cell: ({ industry }) => (industry === null ? '—' : <CodeName set="industry" code={industry} />),
  },
  {
    key: 'state',
    title: '状态',
    cell: ({ state }) => <StatusTag tone={STATE_TONES[state]}>{STATE_LABELS[state].zh}</StatusTag>,
  },
  { key: 'verifiedOn', title: '核验日期', optional: true, cell: ({ verifiedOn }) => verifiedOn ?? '—' },
  { key: 'confirmedOn', title: '最近确认', optional: true, cell: ({ confirmedOn }) => confirmedOn },
  { key: 'source', title: '来源', optional: true, cell: ({ source }) => source },
  {
    key: 'created',
    title: '登记时间',
    optional: true,
    cell: ({ createdAt }) => <span className="desk-nowrap">{minuteOf(createdAt)}</span>,
  },
  {
    key: 'updated',
    title: '更新',
    cell: ({ updatedAt }) => <span className="desk-nowrap">{minuteOf(updatedAt)}</span>,
  },
];

/** For staff: all of their territory, by state. */
export function OrganisationListPage(): ReactNode {
  const [address] = useSearchParams();
  const state = (address.get('state') ?? 'all') as OrganisationState | 'all';
  const tabs = [...ORGANISATION_STATES, 'all' as const].map((one) => ({
    label: one === 'all' ? '全部' : STATE_LABELS[one].zh,
    href: `/app/organisations?state=${one}`,
    current: one === state,
  }));
  return (
    <Page title="全部机构" lead="辖区内各种状态的机构；待核验的在“机构核验”里办理。">
      <ViewBar list="organisations" href="/app/organisations" />
      <TabLinks label="按状态" tabs={tabs} />
      <Organisations state={state === 'all' ? undefined : state} empty="这个状态下没有机构" />
    </Page>
  );
}

export function DirectoryPage(): ReactNode {
  return (
    <Page title="机构名录" lead="本地区已核验的机构。">
      <ViewBar list="directory" href="/app/directory" />
      <Organisations state={undefined} empty="没有符合条件的机构" />
    </Page>
  );
}

function Organisations({
  state,
  empty,
}: {
  readonly state: OrganisationState | undefined;
  readonly empty: string;
}): ReactNode {
  const [address, setAddress] = useSearchParams();
  const wish = wishIn(address);
  const list = useKeyset(['organisations', state, ...WISHES.map((name) => wish[name])], (cursor) =>
    answer(
      client.GET('/api/organisations', {
        params: {
          query: {
            limit: 30,
            ...(state !== undefined && { state }),
            ...given(wish),
            ...(cursor !== undefined && { cursor }),
          },
        },
      }),
    ),
  );
  const query = (next: OrganisationWish): void =>
    setAddress((before) => {
      const stateNow = before.get('state');
      return { ...(stateNow !== null && { state: stateNow }), ...given(next) };
    });
  return (
    <>
      <OrganisationFilters key={JSON.stringify(wish)} wish={wish} onQuery={query} />
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title={empty} />
          ) : (
            <DeskTable
              label="机构"
              list={LIST}
              columns={COLUMNS}
              rows={items}
              keyOf={({ id }) => id}
              tools={
                <ListExport
                  title="机构清单"
                  path="/api/organisations/export"
                  right="organisation.export"
                  filters={{ state, ...given(wish) }}
                  shown={{ list: LIST, columns: COLUMNS }}
                />
              }
            />
          )
        }
      </Loaded>
      <KeysetEnd list={list} />
    </>
  );
}
