import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { CodeName } from '#pages/codes';
import { EmptyBlock, Link, StatusTag } from '#design/workbench';
import { ViewBar } from '#pages/views';
import { answer, client, type Schemas } from '../../api.ts';
import { Loaded, minuteOf, Page, useSession } from '../../desk.tsx';
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

/** For staff: all of their territory, by state; officers of a part of the region may look at everybody's public list too. */
export function OrganisationListPage(): ReactNode {
  const [address] = useSearchParams();
  const { territory } = useSession().actor;
  const elsewhere = address.get('place') === 'region';
  const state = (address.get('state') ?? 'all') as OrganisationState | 'all';
  const tabs = [...ORGANISATION_STATES, 'all' as const].map((one) => ({
    label: one === 'all' ? '全部' : STATE_LABELS[one].zh,
    href: `/app/organisations?state=${one}${elsewhere ? '&place=region' : ''}`,
    current: one === state,
  }));
  return (
    <Page
      title="全部机构"
      lead={
        territory === null
          ? '全地区各种状态的机构；待核验的在“机构核验”里办理。'
          : elsewhere
            ? '全地区公开的机构名录，其中只有本辖区内的由本单位办理。'
            : '只列本辖区内的机构，各种状态都有；待核验的在“机构核验”里办理。'
      }
    >
      <ViewBar list="organisations" href="/app/organisations" />
      {territory !== null && (
        <TabLinks
          label="按地区"
          tabs={[
            { label: '本辖区', href: '/app/organisations', current: !elsewhere },
            { label: '全地区名录', href: '/app/organisations?state=verified&place=region', current: elsewhere },
          ]}
        />
      )}
      <TabLinks label="按状态" tabs={tabs} />
      <Organisations
        state={state === 'all' ? undefined : state}
        place={elsewhere ? 'region' : 'territory'}
        empty="这个状态下没有机构"
      />
    </Page>
  );
}

export function DirectoryPage(): ReactNode {
  return (
    <Page title="机构名录" lead="本地区已核验的机构。">
      <ViewBar list="directory" href="/app/directory" />
      <Organisations state={undefined} place="region" empty="没有符合条件的机构" />
    </Page>
  );
}

function Organisations({
  state,
  place,
  empty,
}: {
  readonly state: OrganisationState | undefined;
  readonly place: 'territory' | 'region';
  readonly empty: string;
}): ReactNode {
  const [address, setAddress] = useSearchParams();
  const wish = wishIn(address);
  const list = useKeyset(['organisations', state, place, ...WISHES.map((name) => wish[name])], (cursor) =>
    answer(
      client.GET('/api/organisations', {
        params: {
          query: {
            limit: 30,
            ...(state !== undefined && { state }),
            ...given(wish),
            place,
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
                  filters={{ state, ...given(wish), place }}
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
