import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { api } from '../../api.ts';
import { describedBy, Dialog, Field } from '../../desk-parts.tsx';
import { WEBHOOK_EVENTS, type WebhookEvent } from '../model.ts';
import type { Webhook } from './webhooks-page.tsx';

const EVENTS = Object.keys(WEBHOOK_EVENTS) as WebhookEvent[];

interface WebhookDialogProps {
  /** Absent: a new one. */
  readonly webhook?: Webhook;
  readonly onClose: () => void;
}

export function WebhookDialog({ webhook, onClose }: WebhookDialogProps): ReactNode {
  const [url, setUrl] = useState(webhook?.url ?? '');
  const [description, setDescription] = useState(webhook?.description ?? '');
  const [events, setEvents] = useState<readonly WebhookEvent[]>(
    EVENTS.filter((event) => webhook === undefined || webhook.events.includes(event)),
  );
  const queries = useQueryClient();
  const onSuccess = async (): Promise<void> => {
    await queries.invalidateQueries();
    onClose();
  };
  const add = api.useMutation('post', '/api/webhooks', { onSuccess });
  const edit = api.useMutation('put', '/api/webhooks/{id}', { onSuccess });
  const error = add.error ?? edit.error;
  const body = { url: url.trim(), description: description.trim(), events: [...events] };
  const save = (): void =>
    webhook === undefined
      ? add.mutate({ body })
      : edit.mutate({
          params: { path: { id: webhook.id } },
          body: { ...body, state: webhook.state === 'paused' ? 'paused' : 'active', version: webhook.version },
        });
  return (
    <Dialog
      title={webhook === undefined ? '新增回调' : '修改回调'}
      okText="保存"
      disabled={body.url === '' || events.length === 0}
      busy={add.isPending || edit.isPending}
      error={error}
      onOk={save}
      onCancel={onClose}
    >
      <Field id="webhook-url" label="地址" required hint="以 https:// 开头的公网地址">
        <input
          id="webhook-url"
          className="wb-control"
          type="url"
          value={url}
          aria-describedby={describedBy('webhook-url')}
          onChange={(event) => setUrl(event.target.value)}
        />
      </Field>
      <Field id="webhook-description" label="说明">
        <input
          id="webhook-description"
          className="wb-control"
          maxLength={200}
          value={description}
          onChange={(event) => setDescription(event.target.value)}
        />
      </Field>
      <fieldset className="desk-field">
        <legend>事件</legend>
        {EVENTS.map((event) => (
          <div key={event}>
            <label>
              <input
                type="checkbox"
                checked={events.includes(event)}
                onChange={(change) =>
                  setEvents(change.target.checked ? [...events, event] : events.filter((one) => one !== event))
                }
              />{' '}
              {WEBHOOK_EVENTS[event]}
            </label>
          </div>
        ))}
      </fieldset>
    </Dialog>
  );
}
