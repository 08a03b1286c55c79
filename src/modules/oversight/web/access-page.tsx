import { useState } from 'react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { DateInput, EmptyBlock, Link, ListToolbar, NativeSelect, ToolbarField } from '#design/workbench';
import { answer, client, type Schemas } from '../../api.ts';
import { Loaded, minuteOf, Page } from '../../desk.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import { ListExport } from '../../list-export.tsx';
import { Who } from './audit-cells.tsx';
import { AuditTabs } from './audit-tabs.tsx';

type Access = Schemas['AccessEntry'];

const VERBS = { read: '查看', reveal: '查看原文', export: '导出' } as const;
const FILTERS = ['from', 'until', 'verb', 'accountId', 'objectId'] as const;
type Filters = Partial<Record<(typeof FILTERS)[number], string>>;

const COLUMNS: readonly Column<Access>[] = [
  { key: 'at', title: '时间', cell: ({ at }) => <span className="desk-nowrap">{minuteOf(at)}</span> },
  { key: 'verb', title: '方式', head: true, cell: ({ verb }) => VERBS[verb] },
  { key: 'who', title: '查阅人', cell: (entry) => <Who entry={entry} page="/app/audit/access" /> },
  {
    key: 'object',
    title: '看的是',
    cell: ({ object }) => (
      <>
        {object.words}
        <div>
          <Link className="desk-link desk-target" href={`/app/audit/access?objectId=${encodeURIComponent(object.id)}`}>
            谁看过
          </Link>
        </div>
      </>
    ),
  },
  { key: 'fields', title: '字段', cell: ({ fields }) => (fields.length === 0 ? '—' : fields.join('、')) },
  { key: 'purpose', title: '用途', cell: ({ purpose }) => purpose ?? '—' },
];

export function AccessPage(): ReactNode {
  const [address, setAddress] = useSearchParams();
  const filters: Filters = Object.fromEntries(
    FILTERS.flatMap((name) => (address.get(name) ? [[name, address.get(name)!] as const] : [])),
  );
  const list = useKeyset(['access', filters], (cursor) =>
    answer(
      client.GET('/api/audit/access', {
        params: {
          query: {
            limit: 30,
            ...(filters as Omit<Filters, 'verb'> & { verb?: Access['verb'] }),
            ...(cursor !== undefined && { cursor }),
          },
        },
      }),
    ),
  );
  return (
    <Page
      title="查阅记录"
      above={[{ label: '操作记录', href: '/app/audit' }]}
      lead="谁看过学习者档案、查看过被遮盖的原文、导出过名单。至少保存六个月。"
    >
      <AuditTabs current="/app/audit/access" />
      <AccessFilters
        key={address.toString()}
        now={filters}
        onQuery={(chosen) => setAddress(Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== '')))}
      />
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title="没有符合条件的查阅记录" />
          ) : (
            <DeskTable
              label="查阅记录"
              list="audit.access"
              columns={COLUMNS}
              rows={items}
              keyOf={({ id }) => id}
              tools={
                <ListExport title="查阅记录" path="/api/audit/access/export" right="audit.export" filters={filters} />
              }
            />
          )
        }
      </Loaded>
      <KeysetEnd list={list} atLeast={list.data?.first.totalIsLeast} />
    </Page>
  );
}

interface FilterProps {
  readonly now: Filters;
  readonly onQuery: (filters: Filters) => void;
}

function AccessFilters({ now, onQuery }: FilterProps): ReactNode {
  const [filters, setFilters] = useState(now);
  const date = (name: 'from' | 'until', label: string) => (
    <ToolbarField id={`access-${name}`} label={label}>
      <DateInput
        id={`access-${name}`}
        value={filters[name] ?? ''}
        onChange={(day) => setFilters({ ...filters, [name]: day })}
      />
    </ToolbarField>
  );
  return (
    <ListToolbar
      lang="zh"
      onQuery={() => onQuery(filters)}
      onReset={() => onQuery({})}
      actions={<></>}
      filters={
        <>
          {date('from', '从')}
          {date('until', '到')}
          <ToolbarField id="access-verb" label="方式">
            <NativeSelect
              id="access-verb"
              value={filters.verb ?? ''}
              empty="全部"
              options={Object.entries(VERBS).map(([value, label]) => ({ value, label }))}
              onChange={(verb) => setFilters({ ...filters, verb })}
            />
          </ToolbarField>
        </>
      }
    />
  );
}
