import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '#design/workbench';
import { api } from '../../api.ts';
import { minuteOf } from '../../desk.tsx';
import { Card, Facts } from '../../desk-parts.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import type { AccessRequest } from './words.ts';

/** Only what waits: decided requests stand in the trail. */
export function RequestsCard({ organisationId }: { readonly organisationId: string }): ReactNode {
  const requests = api.useQuery('get', '/api/organisations/{id}/access-requests', {
    params: { path: { id: organisationId }, query: { state: 'pending', limit: 50 } },
  });
  const items = requests.data?.items ?? [];
  return items.length === 0 ? null : (
    <Card title={`加入申请（${items.length}）`}>
      {items.map((one) => (
        <WaitingRequest key={one.id} request={one} />
      ))}
    </Card>
  );
}

export function WaitingRequest({ request }: { readonly request: AccessRequest }): ReactNode {
  const [decision, setDecision] = useState<'approve' | 'refuse'>();
  const { name, contact, message, createdAt } = request;
  return (
    <section aria-label={`${name}的加入申请`}>
      <Facts
        facts={[
          ['申请人', name],
          ['联系方式', contact],
          ['申请说明', message],
          ['申请时间', minuteOf(createdAt)],
        ]}
      />
      <div className="desk-row">
        <Button type="primary" aria-label={`同意：${name}`} onClick={() => setDecision('approve')}>
          同意
        </Button>
        <Button aria-label={`不同意：${name}`} onClick={() => setDecision('refuse')}>
          不同意
        </Button>
      </div>
      {decision !== undefined && (
        <DecideDialog request={request} decision={decision} onClose={() => setDecision(undefined)} />
      )}
    </section>
  );
}
