import type { ReactNode } from 'react';
import { Link, StatusTag } from '#design/workbench';
import { api } from '../../api.ts';
import { Loaded, minuteOf } from '../../desk.tsx';
import { Card, Facts } from '../../desk-parts.tsx';

const STATES = {
  open: ['复核中', 'info'],
  asked: ['等您补充', 'warning'],
  answered: ['申诉成立', 'success'],
  declined: ['维持下架', 'neutral'],
} as const;

/** 下架申诉, for the people whose listing was taken down: how to appeal, and how far it has come. */
export function AppealCard({ id }: { readonly id: string }): ReactNode {
  const query = api.useQuery('get', '/api/managed-listings/{id}/appeal', { params: { path: { id } } });
  return (
    <Card title="下架申诉">
      <Loaded query={query}>
        {({ appeal, mayAppeal }) => (
          <>
            {appeal === null ? (
              <p>认为不应下架的，可以申诉，由另外的人复核；成立的恢复发布。也可以修改后重新提交审核。</p>
            ) : (
              <Facts
                facts={[
                  ['编号', appeal.number],
                  [
                    '状态',
                    <StatusTag key="state" tone={STATES[appeal.state][1]}>
                      {STATES[appeal.state][0]}
                    </StatusTag>,
                  ],
                  ['提交', minuteOf(appeal.createdAt)],
                  ...(appeal.state === 'open' && appeal.dueOn !== null ? ([['答复期限', appeal.dueOn]] as const) : []),
                ]}
              />
            )}
            <div className="desk-row">
              {appeal !== null && (
                <Link className="desk-link" href={`/feedback/mine/${appeal.id}`}>
                  {appeal.state === 'asked' ? '查看并补充' : '查看申诉与答复'}
                </Link>
              )}
              {mayAppeal && (
                <Link className="desk-link" href={`/listings/${id}/appeal`}>
                  {appeal === null ? '提出申诉' : '再次申诉'}
                </Link>
              )}
            </div>
          </>
        )}
      </Loaded>
    </Card>
  );
}
