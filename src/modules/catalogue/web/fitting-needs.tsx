import type { ReactNode } from 'react';
import { TYPE_LABELS } from '#contracts/kinds';
import { Link } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { Loaded } from '../../desk.tsx';
import { Card } from '../../desk-parts.tsx';
import { MatchWhy } from '../../match-why.tsx';

/** 可能用得上的供求: public needs that speak of what this record has. Nothing is said where there is none. */
export function FittingNeeds({ id }: { readonly id: string }): ReactNode {
  const query = api.useQuery('get', '/api/catalogue-records/{id}/needs', { params: { path: { id } } });
  if (query.data?.items.length === 0) return null;
  return (
    <Card title="可能用得上的供求">
      <Loaded query={query}>
        {({ items }) => (
          <div className="desk-related">
            <ul>
              {items.map((need) => (
                <NeedLine key={need.id} need={need} />
              ))}
            </ul>
          </div>
        )}
      </Loaded>
    </Card>
  );
}

const NeedLine = ({ need }: { readonly need: Schemas['FittingNeed'] }): ReactNode => (
  <li>
    <Link href={`/listings/${need.id}`}>{need.title}</Link>
    <span className="wb-quiet">{`${TYPE_LABELS[need.type].zh}需求 · ${need.employer}`}</span>
    <span className="wb-quiet">{need.reasons.join('；')}</span>
    {need.lacks.length > 0 && <span className="wb-quiet">{`还差：${need.lacks.join('；')}`}</span>}
    <MatchWhy title={need.title} match={need.match} sides={['需求方所要的', '本方的意愿']} />
  </li>
);

/** 可能用得上的企业: for a result, an expert or a teacher. */
export function FittingFirms({ id }: { readonly id: string }): ReactNode {
  const { data } = api.useQuery('get', '/api/catalogue-records/{id}/firms', { params: { path: { id } } });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Card title="可能用得上的企业">
      <div className="desk-related">
        <ul>
          {data.items.map((firm) => (
            <li key={firm.id}>
              <Link href={firm.href}>{firm.title}</Link>
              <span className="wb-quiet">{firm.owner.name}</span>
              <span className="wb-quiet">{firm.reasons.join('；')}</span>
              <MatchWhy title={firm.title} match={firm.match} sides={['企业所做的', '本方的意愿']} />
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
