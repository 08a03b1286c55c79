import type { ReactNode } from 'react';
import { Link } from '#design/workbench';
import { api } from '../../api.ts';
import { has, isStaff, useSession } from '../../desk.tsx';
import { Card } from '../../desk-parts.tsx';

/** 今天可以答复的: public needs that the own records of the catalogue may meet; nothing where there is none. */
export function AnswerableNeeds(): ReactNode {
  const session = useSession();
  return has(session, 'catalogue.manage') && !isStaff(session) ? <Needs /> : null;
}

function Needs(): ReactNode {
  const { data } = api.useQuery('get', '/api/answerable-needs');
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Card title="今天可以答复的需求">
      <div className="desk-related">
        <ul>
          {data.items.map(({ id, title, employer, reasons, record }) => (
            <li key={id}>
              <Link href={`/listings/${id}`}>{title}</Link>
              <span className="wb-quiet">{employer}</span>
              <span className="wb-quiet">{`对得上名录“${record.title}”：${reasons[0] ?? ''}`}</span>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
