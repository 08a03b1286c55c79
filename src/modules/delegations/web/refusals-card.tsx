import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { App } from '#design/workbench';
import { api, problemOf } from '../../api.ts';
import { has, minuteOf, useSession } from '../../desk.tsx';
import { Card } from '../../desk-parts.tsx';

/** 没有委托: agencies that this firm said do not act for it, and taking that back. */
export function RefusalsCard(): ReactNode {
  const session = useSession();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const mayLift = has(session, 'listing.claim') && session.actor.duty !== 'viewer';
  const { data } = api.useQuery('get', '/api/listing-refusals', {}, { enabled: has(session, 'listing.claim') });
  const lift = api.useMutation('delete', '/api/listing-refusals/{id}', {
    onSuccess: async () => {
      message.success('已撤回声明，对方会收到消息');
      await queries.invalidateQueries();
    },
    onError: (error) => message.error(problemOf(error).title),
  });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Card title="声明没有委托的机构">
      <p className="wb-quiet">这些机构导入贵单位的岗位会被退回。撤回声明之后可以再导入，先前关闭的不会重新打开。</p>
      <ul className="desk-list">
        {data.items.map(({ agent, refusedAt }) => (
          <li key={agent.id}>
            {`${agent.name}，${minuteOf(refusedAt)} 声明 `}
            {mayLift && (
              <button
                type="button"
                className="desk-act"
                aria-label={`撤回声明：${agent.name}`}
                disabled={lift.isPending}
                onClick={() => lift.mutate({ params: { path: { id: agent.id } } })}
              >
                撤回声明
              </button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
