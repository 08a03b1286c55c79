import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import { Button, EmptyBlock } from '#design/workbench';
import { api } from '../../api.ts';
import { Loaded, minuteOf, Page, Refusal } from '../../desk.tsx';
import { Card, Dialog, Facts } from '../../desk-parts.tsx';
import { DeliveryList } from './deliveries-page.tsx';
import { WebhookDialog } from './webhook-dialog.tsx';
import { eventWords, WEBHOOK_STATES, type Webhook } from './webhooks-page.tsx';

export function WebhookPage(): ReactNode {
  const { id } = useParams();
  const webhooks = api.useQuery('get', '/api/webhooks', {});
  return (
    <Loaded query={webhooks} title="回调">
      {(data) => {
        const webhook = data.webhooks.find((one) => one.id === id);
        return webhook === undefined ? (
          <Page title="回调" above={[{ label: '回调', href: '/app/webhooks' }]}>
            <EmptyBlock title="没有这个回调，可能已经删除" />
          </Page>
        ) : (
          <WebhookRecord webhook={webhook} />
        );
      }}
    </Loaded>
  );
}

function WebhookRecord({ webhook }: { readonly webhook: Webhook }): ReactNode {
  const { id, url, description, events, state, failingSince, previousUntil } = webhook;
  const { text, tone } = WEBHOOK_STATES[state];
  return (
    <Page
      title={description === '' ? url : description}
      above={[{ label: '回调', href: '/app/webhooks' }]}
      state={{ text, tone }}
      actions={<WebhookActs webhook={webhook} />}
    >
      <Card title="设置">
        <Facts
          facts={[
            [
              '地址',
              <span key="url" className="desk-id">
                {url}
              </span>,
            ],
            ['事件', eventWords(events)],
            ...(failingSince === null ? [] : [['开始失败', minuteOf(failingSince)] as const]),
            ...(previousUntil === null ? [] : [['旧密钥有效到', minuteOf(previousUntil)] as const]),
          ]}
        />
        <Secret id={id} />
      </Card>
      <h2 className="desk-h2">发送记录</h2>
      <DeliveryList query={{ webhookId: id }} />
    </Page>
  );
}

function WebhookActs({ webhook }: { readonly webhook: Webhook }): ReactNode {
  const [open, setOpen] = useState<'edit' | 'remove' | 'rotate'>();
  const queries = useQueryClient();
  const onSuccess = (): Promise<void> => queries.invalidateQueries();
  const ping = api.useMutation('post', '/api/webhooks/{id}/ping', { onSuccess });
  const edit = api.useMutation('put', '/api/webhooks/{id}', { onSuccess });
  const params = { path: { id: webhook.id } };
  const { url, description, version } = webhook;
  const events = webhook.events as Parameters<typeof edit.mutate>[0]['body']['events'];
  const active = webhook.state === 'active';
  const close = (): void => setOpen(undefined);
  return (
    <>
      {active && (
        <Button loading={ping.isPending} onClick={() => ping.mutate({ params })}>
          试发一条
        </Button>
      )}
      <Button onClick={() => setOpen('edit')}>修改</Button>
      <Button
        loading={edit.isPending}
        onClick={() =>
          edit.mutate({ params, body: { url, description, events, state: active ? 'paused' : 'active', version } })
        }
      >
        {active ? '停用' : '启用'}
      </Button>
      <Button onClick={() => setOpen('rotate')}>更换密钥</Button>
      <Button danger onClick={() => setOpen('remove')}>
        删除
      </Button>
      <Refusal error={ping.error ?? edit.error} />
      {open === 'edit' && <WebhookDialog webhook={webhook} onClose={close} />}
      {open === 'remove' && <RemoveDialog webhook={webhook} onClose={close} />}
      {open === 'rotate' && <RotateDialog webhook={webhook} onClose={close} />}
    </>
  );
}

interface ActProps {
  readonly webhook: Webhook;
  readonly onClose: () => void;
}

function RemoveDialog({ webhook, onClose }: ActProps): ReactNode {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const remove = api.useMutation('delete', '/api/webhooks/{id}', {
    onSuccess: async () => {
      await navigate('/webhooks');
      await queries.invalidateQueries();
    },
  });
  return (
    <Dialog
      title="删除回调"
      okText="删除"
      danger
      busy={remove.isPending}
      error={remove.error}
      onOk={() => remove.mutate({ params: { path: { id: webhook.id } } })}
      onCancel={onClose}
    >
      <p>{webhook.url}</p>
      <p>还没有送达的消息将不再发送。</p>
    </Dialog>
  );
}

function RotateDialog({ webhook, onClose }: ActProps): ReactNode {
  const queries = useQueryClient();
  const rotate = api.useMutation('post', '/api/webhooks/{id}/rotation', {
    onSuccess: async () => {
      await queries.invalidateQueries();
      onClose();
    },
  });
  return (
    <Dialog
      title="更换密钥"
      okText="更换"
      busy={rotate.isPending}
      error={rotate.error}
      onOk={() => rotate.mutate({ params: { path: { id: webhook.id } } })}
      onCancel={onClose}
    >
      <p>24 小时内新旧两个密钥同时签名，请在此期间让对方换成新的。</p>
    </Dialog>
  );
}

/** Asked for each time, and recorded. */
function Secret({ id }: { readonly id: string }): ReactNode {
  const reveal = api.useMutation('post', '/api/webhooks/{id}/secret');
  return (
    <div className="desk-row">
      <Button loading={reveal.isPending} onClick={() => reveal.mutate({ params: { path: { id } } })}>
        显示签名密钥
      </Button>
      <code className="desk-id" role="status">
        {reveal.data?.secret}
      </code>
      <Refusal error={reveal.error} />
    </div>
  );
}
