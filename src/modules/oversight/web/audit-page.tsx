import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { EmptyBlock, Link, ListToolbar, NativeSelect, ToolbarField } from '#design/workbench';
import { isUuid } from '#kernel/ids';
import { ROLE_LABELS } from '#kernel/roles';
import { answer, api, client, type Schemas } from '../../api.ts';
import { count, Loaded, minuteOf, Page, Refusal } from '../../desk.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import { OBJECT_LABELS, rightWords } from '../model.ts';

type Entry = Schemas['AuditEntry'];

const KINDS = ['listing', 'import', 'organisation', 'regulation', 'account'] as const;

const COLUMNS: readonly Column<Entry>[] = [
  { key: 'at', title: '时间', cell: (entry) => <span className="desk-nowrap">{minuteOf(entry.at)}</span> },
  {
    key: 'verb',
    title: '操作',
    head: true,
    cell: (entry) => <span className="desk-nowrap">{rightWords(entry.verb)}</span>,
  },
  {
    key: 'who',
    title: '操作人',
    cell: (entry) => (
      <>
        {entry.account?.name ?? '系统或访客'}
        <div className="wb-quiet">{entry.organisation?.name ?? ROLE_LABELS[entry.role].zh}</div>
      </>
    ),
  },
  {
    key: 'object',
    title: '对象',
    cell: ({ object }) => (
      <>
        {OBJECT_LABELS[object.kind]?.zh ?? object.kind}
        <div className="wb-quiet desk-id">
          {isUuid(object.id) ? <Link href={`/app/audit?objectId=${object.id}`}>{object.id}</Link> : object.id}
        </div>
      </>
    ),
  },
  { key: 'detail', title: '内容', cell: ({ detail }) => <Detail detail={detail} /> },
];

function Detail({ detail }: { readonly detail: Entry['detail'] }): ReactNode {
  const parts = Object.entries(detail);
  if (parts.length === 0) return '—';
  return <code className="desk-id">{parts.map(([name, value]) => `${name}=${shortValue(value)}`).join(' ')}</code>;
}

const LISTED = 4;

/** Long lists are cut: the trail keeps them whole. */
const shortValue = (value: unknown): string =>
  Array.isArray(value) && value.length > LISTED
    ? `[${value.slice(0, LISTED).join(', ')} … 共 ${value.length} 项]`
    : JSON.stringify(value);

/** Filters take effect by the button and stand in the address. */
export function AuditPage(): ReactNode {
  const [address, setAddress] = useSearchParams();
  const objectKind = address.get('objectKind') ?? '';
  const objectId = address.get('objectId') ?? '';
  const list = useKeyset(['audit', objectKind, objectId], (cursor) =>
    answer(
      client.GET('/api/audit', {
        params: {
          query: {
            limit: 30,
            ...(objectKind !== '' && { objectKind }),
            ...(objectId !== '' && { objectId }),
            ...(cursor !== undefined && { cursor }),
          },
        },
      }),
    ),
  );
  return (
    <Page title="操作记录" lead="谁在什么时候对什么做了什么。记录只增不改，每分钟封存一次，可以随时校验。">
      <Verification />
      <AuditFilters
        key={address.toString()}
        kind={objectKind}
        id={objectId}
        onQuery={(kind, id) =>
          setAddress({ ...(kind !== '' && { objectKind: kind }), ...(id !== '' && { objectId: id }) })
        }
      />
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title="没有符合条件的记录" />
          ) : (
            <DeskTable label="操作记录" columns={COLUMNS} rows={items} keyOf={({ id }) => id} />
          )
        }
      </Loaded>
      <KeysetEnd list={list} />
    </Page>
  );
}

interface FilterProps {
  readonly kind: string;
  readonly id: string;
  readonly onQuery: (kind: string, id: string) => void;
}

function AuditFilters({ kind: kindNow, id: idNow, onQuery }: FilterProps): ReactNode {
  const [kind, setKind] = useState(kindNow);
  const [id, setId] = useState(idNow);
  return (
    <ListToolbar
      lang="zh"
      onQuery={() => onQuery(kind, id.trim())}
      onReset={() => onQuery('', '')}
      actions={<></>}
      filters={
        <>
          <ToolbarField id="audit-kind" label="对象">
            <NativeSelect
              id="audit-kind"
              value={kind}
              empty="全部"
              options={KINDS.map((value) => ({ value, label: OBJECT_LABELS[value]!.zh }))}
              onChange={setKind}
            />
          </ToolbarField>
          <ToolbarField id="audit-id" label="对象编号">
            <input id="audit-id" className="wb-control" value={id} onChange={(event) => setId(event.target.value)} />
          </ToolbarField>
        </>
      }
    />
  );
}

function Verification(): ReactNode {
  const check = api.useQuery('get', '/api/audit/verification', {}, { enabled: false });
  const report = check.data;
  return (
    <div className="desk-card">
      <div className="desk-row">
        <Button loading={check.isFetching} onClick={() => void check.refetch()}>
          校验记录有没有被改动
        </Button>
        <div role="status">
          {report !== undefined &&
            (report.broken.length === 0
              ? `没有发现改动：已封存 ${count(report.sealed)} 条，尚未封存 ${count(report.unsealed)} 条（${minuteOf(report.checkedAt)}）。`
              : `发现 ${count(report.broken.length)} 段记录对不上：${report.broken
                  .slice(0, 10)
                  .map((one) => `第 ${one.sequence} 段${one.reason === 'missing' ? '缺少记录' : '内容被改'}`)
                  .join('，')}。请立即联系系统管理员。`)}
        </div>
      </div>
      <Refusal error={check.error} />
    </div>
  );
}
