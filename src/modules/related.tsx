import { useQueries } from '@tanstack/react-query';
import { createContext, useContext, useEffect } from 'react';
import type { ReactNode } from 'react';
import { Link, LoadingBlock } from '#design/workbench';
import { useLocation } from 'react-router';
import { rememberRecord } from './recent.ts';
import { count, useSession, type RecordRef, type RelatedRecords, type Relater } from './desk.tsx';

const RelaterContext = createContext<readonly Relater[]>([]);
/** What all modules know of each other's records; a lower module's page shows those of the ones above it. */
export const RelaterProvider = RelaterContext.Provider;

/** Records that belong to this one, by kind, as far as this person reaches; each kind comes when it is found. */
export function Related({ record, title }: { readonly record: RecordRef; readonly title: string }): ReactNode {
  const session = useSession();
  useRemembered(record.kind, title);
  const relaters = useContext(RelaterContext).filter(({ of, shown }) => of.includes(record.kind) && shown(session));
  const found = useQueries({
    queries: relaters.map(({ group, find }) => ({
      queryKey: ['related', record, group],
      queryFn: async () => (await find(record)) ?? null,
      retry: false,
    })),
  });
  const groups = relaters
    .map(({ group }, at) => ({ group, records: found[at]?.data }))
    .filter((one): one is Group => one.records != null && one.records.items.length > 0);
  if (groups.length === 0)
    return found.some(({ isPending }) => isPending) ? (
      <LoadingBlock lang="zh" rows={2} />
    ) : (
      <p className="wb-quiet">没有相关的记录</p>
    );
  return groups.map((one) => <RelatedGroup key={one.group} {...one} />);
}

/** Whoever opened it comes back to it from the command search. */
function useRemembered(kind: RecordRef['kind'], label: string): void {
  const { accountId } = useSession().actor;
  const { pathname } = useLocation();
  useEffect(() => {
    if (accountId !== null) rememberRecord(accountId, { href: `/app${pathname}`, label, kind });
  }, [accountId, pathname, label, kind]);
}

interface Group {
  readonly group: string;
  readonly records: RelatedRecords;
}

function RelatedGroup({ group, records: { items, all } }: Group): ReactNode {
  return (
    <div className="desk-related">
      <h3>{group}</h3>
      <ul>
        {items.map(({ href, label, detail }) => (
          <li key={href}>
            <Link href={href}>{label === '' ? '（未命名）' : label}</Link>
            {detail !== undefined && <span className="wb-quiet">{detail}</span>}
          </li>
        ))}
      </ul>
      {all !== undefined && all.total > items.length && (
        <Link className="desk-link" href={all.href}>{`全部 ${count(all.total)} 条`}</Link>
      )}
    </div>
  );
}
