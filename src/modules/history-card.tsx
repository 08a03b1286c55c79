import type { ReactNode } from 'react';
import { EmptyBlock, Link } from '#design/workbench';
import { api } from './api.ts';
import { has, isStaff, Loaded, minuteOf, useSession } from './desk.tsx';
import { Card } from './desk-parts.tsx';

const SHOWN = 10;

/** What happened to one object, for those who may read the trail; nothing for everybody else. */
export function HistoryCard({ objectId }: { readonly objectId: string }): ReactNode {
  const session = useSession();
  const may = has(session, 'audit.read') && (isStaff(session) || session.actor.duty === 'admin');
  return may ? <History objectId={objectId} /> : null;
}

function History({ objectId }: { readonly objectId: string }): ReactNode {
  const trail = api.useQuery('get', '/api/audit', { params: { query: { objectId, limit: SHOWN } } });
  return (
    <Card title="操作记录">
      <Loaded query={trail}>
        {({ items, total }) =>
          items.length === 0 ? (
            <EmptyBlock title="还没有记录" />
          ) : (
            <>
              <ul className="desk-list">
                {items.map((entry) => (
                  <li key={entry.id}>
                    <span>{[entry.words, entry.reason].filter(Boolean).join('：')}</span>
                    <span className="wb-quiet">
                      {[minuteOf(entry.at), entry.account?.name ?? '系统', entry.organisation?.name]
                        .filter(Boolean)
                        .join('　')}
                    </span>
                  </li>
                ))}
              </ul>
              {total > SHOWN && (
                <p>
                  <Link className="desk-link" href={`/app/audit?objectId=${objectId}`}>
                    全部记录
                  </Link>
                </p>
              )}
            </>
          )
        }
      </Loaded>
    </Card>
  );
}
