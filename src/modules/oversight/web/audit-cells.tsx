import type { ReactNode } from 'react';
import { Link, StatusTag } from '#design/workbench';
import { ROLE_LABELS } from '#kernel/roles';
import type { Schemas } from '../../api.ts';
import { minuteOf } from '../../desk.tsx';
import type { Column } from '../../desk-table.tsx';

export type Entry = Schemas['AuditEntry'];

interface Actors {
  readonly account: Entry['account'];
  readonly organisation: Entry['organisation'];
  readonly role: Entry['role'];
  readonly observer: Entry['observer'];
  readonly address: string | null;
}

/** Who, for whom, from where; each name leads to everything of that person or organisation. */
export function Who({ entry, page }: { readonly entry: Actors; readonly page: string }): ReactNode {
  const { account, organisation, role, observer, address } = entry;
  return (
    <>
      {account === null ? (
        '系统或访客'
      ) : (
        <Link className="desk-link desk-target" href={`${page}?accountId=${account.id}`}>
          {account.name || '（已注销）'}
        </Link>
      )}
      <div className="wb-quiet">
        {organisation === null ? (
          ROLE_LABELS[role].zh
        ) : (
          <Link className="desk-link desk-target" href={`${page}?organisationId=${organisation.id}`}>
            {organisation.name || ROLE_LABELS[role].zh}
          </Link>
        )}
      </div>
      {observer !== null && <div className="wb-quiet">{`支持人员 ${observer.name} 以其视角`}</div>}
      {address !== null && <div className="wb-quiet">{address}</div>}
    </>
  );
}

function What({ entry }: { readonly entry: Entry }): ReactNode {
  const { changes, facts, reason } = entry;
  if (changes.length + facts.length === 0 && reason === null) return '—';
  return (
    <div className="desk-audit-what">
      {changes.map(({ field, label, before, after }) => (
        <div key={field}>
          {`${label}：`}
          {before !== null && <del>{before}</del>}
          {before !== null && after !== null && ' → '}
          {after !== null && <ins>{after}</ins>}
        </div>
      ))}
      {facts.map(({ label, value }) => (
        <div key={label} className="wb-quiet">{`${label}：${value}`}</div>
      ))}
      {reason !== null && <div>{`原因：${reason}`}</div>}
    </div>
  );
}

export const ENTRY_COLUMNS: readonly Column<Entry>[] = [
  { key: 'at', title: '时间', cell: ({ at }) => <span className="desk-nowrap">{minuteOf(at)}</span> },
  {
    key: 'verb',
    title: '操作',
    head: true,
    cell: (entry) => (
      <>
        {entry.words}
        {entry.refused && (
          <>
            {' '}
            <StatusTag tone="danger">被拒绝</StatusTag>
          </>
        )}
        {entry.delegationId !== null && (
          <div className="wb-quiet">{`代${entry.organisation?.name ?? '委托方'}办理`}</div>
        )}
      </>
    ),
  },
  { key: 'who', title: '操作人', cell: (entry) => <Who entry={entry} page="/app/audit" /> },
  {
    key: 'object',
    title: '对象',
    cell: ({ object }) => (
      <>
        {object.name === null ? object.words : `${object.words}：${object.name}`}
        <div>
          <Link
            className="desk-link desk-target"
            aria-label={`${object.name ?? object.words} 的全部记录`}
            href={`/app/audit?objectId=${encodeURIComponent(object.id)}`}
          >
            全部记录
          </Link>
        </div>
      </>
    ),
  },
  { key: 'what', title: '内容', cell: (entry) => <What entry={entry} /> },
];
