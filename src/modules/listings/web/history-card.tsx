import './life.css';
import type { ReactNode } from 'react';
import { api, type Schemas } from '../../api.ts';
import { Loaded, minuteOf } from '../../desk.tsx';
import { Card } from '../../desk-parts.tsx';
import { stepWords } from './words.ts';

type Revision = Schemas['ListingRevision'];

/** 修改记录: each version with what was and what is. */
export function HistoryCard({ id }: { readonly id: string }): ReactNode {
  const query = api.useQuery('get', '/api/managed-listings/{id}/history', { params: { path: { id } } });
  return (
    <Card title="修改记录">
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="wb-quiet">还没有修改。</p>
          ) : (
            <ol className="desk-history">
              {items.map((revision) => (
                <li key={revision.id}>
                  <Entry revision={revision} />
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </Card>
  );
}

const verbWords = (verb: string): string => (verb === 'edit' ? '修改' : stepWords(verb));

function Entry({ revision }: { readonly revision: Revision }): ReactNode {
  const { version, at, verb, who, reason, changes, hidden } = revision;
  const count = changes.length + hidden;
  return (
    <details>
      <summary>
        {`${verbWords(verb)} · ${who} · ${minuteOf(at)}`}
        <span className="wb-quiet">{`（第 ${version} 版，${count} 处${reason === null ? '' : `：${reason}`}）`}</span>
      </summary>
      <div className="desk-diff-scroll" role="region" aria-label={`第 ${version} 版的改动`} tabIndex={0}>
        <table className="desk-diff">
          <thead>
            <tr>
              <th scope="col">栏目</th>
              <th scope="col">改前</th>
              <th scope="col">改后</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ field, label, before, after }) => (
              <tr key={field}>
                <th scope="row">{label}</th>
                <td>{before === null ? <span className="wb-quiet">未填写</span> : <del>{before}</del>}</td>
                <td>{after === null ? <span className="wb-quiet">未填写</span> : <ins>{after}</ins>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {hidden > 0 && <p className="wb-quiet">{`另有 ${hidden} 处改动只有发布单位能看。`}</p>}
    </details>
  );
}
