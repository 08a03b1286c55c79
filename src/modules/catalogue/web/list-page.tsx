import { useState } from 'react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { KIND_WORDS, RECORD_KINDS, STATE_LABELS, STATES, type RecordState } from '#contracts/catalogue';
import { Button, EmptyBlock, Link, ListToolbar, NativeSelect, StatusTag, ToolbarField } from '#design/workbench';
import { ViewBar } from '#pages/views';
import { answer, client, type Schemas } from '../../api.ts';
import { has, isStaff, Loaded, minuteOf, Page, useSession } from '../../desk.tsx';
import { TabLinks } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import { ListExport } from '../../list-export.tsx';
import { CONSENT_WORDS, LIST_COLUMNS, type ListColumn } from '../columns.ts';
import { stateOf } from './words.ts';

type Row = Schemas['CatalogueRow'];

const PAGE = 30;
const LIST = 'catalogue.records';
const HREF = '/app/catalogue';
const FILTERS = ['kind', 'state', 'consent', 'organisation', 'importId', 'order', 'q'] as const;
type FilterName = (typeof FILTERS)[number];
type Filter = Readonly<Partial<Record<FilterName, string>>>;

const filterOf = (address: URLSearchParams): Filter =>
  Object.fromEntries(
    FILTERS.map((name) => [name, address.get(name) ?? ''] as const).filter(([, value]) => value !== ''),
  );
const addressOf = (filter: Filter): string =>
  new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== '') as [string, string][]).toString();

const nowrap = (text: ReactNode): ReactNode => <span className="desk-nowrap">{text}</span>;

const column = (
  key: ListColumn,
  cell: Column<Row>['cell'],
  more: Partial<Omit<Column<Row>, 'key' | 'cell'>> = {},
): Column<Row> => ({ key, title: LIST_COLUMNS[key], cell, ...more });

const columnsFor = (staff: boolean): readonly Column<Row>[] => [
  column('title', ({ id, title }) => <Link href={`${HREF}/${id}`}>{title === '' ? '（未命名）' : title}</Link>, {
    head: true,
  }),
  column('kind', ({ kind }) => nowrap(KIND_WORDS[kind].name.zh)),
  column('state', ({ state, open }) => (
    <StatusTag tone={stateOf(state, open).tone}>{stateOf(state, open).text}</StatusTag>
  )),
  column('facts', ({ facts }) => facts || '—'),
  column('fields', ({ fields }) => fields || '—', { optional: true }),
  column('place', ({ divisions }) => (
    <span className="desk-place">{divisions.map(({ label }) => label).join('、') || '—'}</span>
  )),
  column('owner', ({ owner }) => owner.name, staff ? {} : { optional: true }),
  column('consent', ({ consent }) => nowrap(consent === 'notNeeded' ? '—' : CONSENT_WORDS[consent]), {
    optional: true,
  }),
  column('source', ({ source }) => source, { optional: true }),
  column('confirmedOn', ({ confirmedOn }) => nowrap(confirmedOn ?? '没有')),
  column('updatedAt', ({ updatedAt }) => nowrap(minuteOf(updatedAt).slice(0, 10)), { optional: true }),
];

export function CatalogueListPage(): ReactNode {
  const session = useSession();
  const staff = isStaff(session);
  const [params, setAddress] = useSearchParams();
  const filter = filterOf(params);
  const address = addressOf(filter);
  const list = useKeyset(['catalogue', address], (cursor) =>
    answer(
      client.GET('/api/catalogue-records', {
        params: { query: { ...filter, limit: PAGE, ...(cursor !== undefined && { cursor }) } as never },
      }),
    ),
  );
  const title = staff ? '资源名录' : '我的名录';
  const columns = columnsFor(staff);
  return (
    <Page title={title} lead={LEAD[staff ? 'staff' : 'own']} actions={<Acts />}>
      <ViewBar list={LIST} href={HREF} />
      <ListFilter
        key={address}
        filter={filter}
        onQuery={(next) =>
          setAddress(new URLSearchParams(addressOf({ ...next, ...(filter.state && { state: filter.state }) })))
        }
      />
      <TabLinks label="按状态" tabs={tabsOf(filter, list.data?.first.counts)} />
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing filter={filter} />
          ) : (
            <DeskTable
              label={title}
              list={LIST}
              columns={columns}
              rows={items}
              keyOf={({ id }) => id}
              tools={
                <ListExport
                  title="资源名录"
                  path="/api/catalogue-records/export"
                  right="catalogue.export"
                  filters={filter}
                  shown={{ list: LIST, columns: columns as never }}
                />
              }
            />
          )
        }
      </Loaded>
      <KeysetEnd list={list} />
    </Page>
  );
}

const LEAD = {
  own: '本单位长期拥有的：专家、教师、成果、基地设备、企业能力。公开后能被检索到，也可以一键发布为供给。',
  staff: '辖区内各单位和专家的名录。内容不实的可以隐藏，须写明理由。',
} as const;

function Acts(): ReactNode {
  const session = useSession();
  if (!has(session, 'catalogue.edit') || session.actor.duty === 'viewer') return null;
  return (
    <>
      <Button href="/app/imports">导入</Button>
      <Button type="primary" href="/app/catalogue/new">
        新建
      </Button>
    </>
  );
}

function tabsOf(filter: Filter, counts: Readonly<Partial<Record<RecordState, number>>> | undefined) {
  const { state: current, ...others } = filter;
  return [undefined, ...STATES].map((state) => {
    const query = addressOf({ ...others, ...(state !== undefined && { state }) });
    const each = (state === undefined ? STATES : [state]).map((one) => counts?.[one] ?? 0);
    return {
      label: state === undefined ? '全部' : STATE_LABELS[state].zh,
      href: `${HREF}${query === '' ? '' : `?${query}`}`,
      current: state === current,
      ...(counts !== undefined && { count: each.reduce((sum, one) => sum + one, 0) }),
    };
  });
}

const ANY = { value: '', label: '不限' };
const CHOICES = {
  kind: [ANY, ...RECORD_KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind].name.zh }))],
  consent: [ANY, { value: 'missing', label: '还没有本人同意' }],
  order: [
    { value: '', label: '最近更新在前' },
    { value: 'stalest', label: '最久未确认在前' },
  ],
};
const LABELS = { kind: '类别', consent: '本人同意', order: '次序' } as const;

function ListFilter({
  filter,
  onQuery,
}: {
  readonly filter: Filter;
  readonly onQuery: (next: Filter) => void;
}): ReactNode {
  const [next, setNext] = useState<Filter>(filter);
  const set = (name: FilterName) => (value: string) => setNext((before) => ({ ...before, [name]: value }));
  const select = (name: keyof typeof CHOICES): ReactNode => (
    <ToolbarField id={`catalogue-${name}`} label={LABELS[name]}>
      <NativeSelect id={`catalogue-${name}`} value={next[name] ?? ''} options={CHOICES[name]} onChange={set(name)} />
    </ToolbarField>
  );
  return (
    <ListToolbar
      lang="zh"
      onQuery={() => onQuery({ ...next, q: (next.q ?? '').trim() })}
      onReset={() => onQuery({})}
      filters={
        <>
          <ToolbarField id="catalogue-q" label="名称或所属单位">
            <input
              id="catalogue-q"
              className="wb-control"
              maxLength={100}
              value={next.q ?? ''}
              onChange={(event) => set('q')(event.target.value)}
            />
          </ToolbarField>
          {select('kind')}
          {select('consent')}
        </>
      }
      moreFilters={select('order')}
    />
  );
}

function Nothing({ filter }: { readonly filter: Filter }): ReactNode {
  const session = useSession();
  const narrowed = Object.keys(filter).length > 0;
  return (
    <EmptyBlock title={narrowed ? '没有符合这些条件的记录' : '名录里还没有记录'}>
      {narrowed ? (
        <Link href={HREF}>取消查询条件</Link>
      ) : (
        has(session, 'catalogue.edit') && <Link href="/app/catalogue/new">新建第一条</Link>
      )}
    </EmptyBlock>
  );
}
