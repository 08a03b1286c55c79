import type { ReactNode } from 'react';
import { History, Link, type HistoryEntry } from '#design/workbench';
import { api } from './api.ts';
import { has, isStaff, Loaded, minuteOf, useSession } from './desk.tsx';

const SHOWN = 10;

interface TrailProps {
  readonly objectId: string;
  /** For those who may not read the trail: what the record itself says of its days. */
  readonly instead: readonly HistoryEntry[];
}

/** What happened to one object, from the trail. */
export function Trail({ objectId, instead }: TrailProps): ReactNode {
  const session = useSession();
  const may = has(session, 'audit.read') && (isStaff(session) || session.actor.duty === 'admin');
  return may ? <AuditedTrail objectId={objectId} instead={instead} /> : <History entries={instead} />;
}

function AuditedTrail({ objectId, instead }: TrailProps): ReactNode {
  const trail = api.useQuery('get', '/api/audit', { params: { query: { objectId, limit: SHOWN } } });
  return (
    <Loaded query={trail}>
      {({ items, total }) => (
        <>
          <History
            entries={
              items.length === 0
                ? instead
                : items.map((entry) => ({
                    id: entry.id,
                    at: minuteOf(entry.at),
                    title: [entry.words, entry.reason].filter(Boolean).join('：'),
                    by: [entry.account?.name ?? '系统', entry.organisation?.name].filter(Boolean).join('　'),
                  }))
            }
          />
          {total > SHOWN && (
            <p>
              <Link className="desk-link" href={`/app/audit?objectId=${objectId}`}>
                全部记录
              </Link>
            </p>
          )}
        </>
      )}
    </Loaded>
  );
}
