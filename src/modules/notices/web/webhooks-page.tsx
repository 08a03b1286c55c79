import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, EmptyBlock, Link, StatusTag } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { Loaded, minuteOf, Page } from '../../desk.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { WEBHOOK_EVENTS, type WebhookEvent } from '../model.ts';
import { WebhookDialog } from './webhook-dialog.tsx';

export type Webhook = Schemas['Webhook'];

export const WEBHOOK_STATES = {
  active: { text: '启用', tone: 'success' },
  paused: { text: '停用', tone: 'neutral' },
  disabled: { text: '连续失败，已自动停用', tone: 'danger' },
} as const;

export const eventWords = (events: readonly string[]): string =>
  events.map((event) => WEBHOOK_EVENTS[event as WebhookEvent] ?? event).join('、');

const COLUMNS: readonly Column<Webhook>[] = [
  {
    key: 'url',
    title: '地址',
    head: true,
    cell: ({ id, url, description }) => (
      <>
        <Link href={`/app/webhooks/${id}`}>{description === '' ? url : description}</Link>
        {description !== '' && <div className="wb-quiet desk-id">{url}</div>}
      </>
    ),
  },
  { key: 'events', title: '事件', cell: ({ events }) => eventWords(events) },
  {
    key: 'state',
    title: '状态',
    cell: ({ state, failingSince }) => (
      <>
        <StatusTag tone={WEBHOOK_STATES[state].tone}>{WEBHOOK_STATES[state].text}</StatusTag>
        {failingSince !== null && <div className="wb-quiet">{`${minuteOf(failingSince)} 起没有成功过`}</div>}
      </>
    ),
  },
];

/** 回调: addresses of other systems that are told of events. */
export function WebhooksPage(): ReactNode {
  const webhooks = api.useQuery('get', '/api/webhooks', {});
  const [adding, setAdding] = useState(false);
  return (
    <Page
      title="回调"
      lead="有事发生时通知其他系统：只发送编号和事件，不含个人信息；按 Standard Webhooks 签名，失败自动重试，连续 3 天不成功自动停用。"
      actions={
        <Button type="primary" onClick={() => setAdding(true)}>
          新增回调
        </Button>
      }
    >
      <Loaded query={webhooks}>
        {(data) =>
          data.webhooks.length === 0 ? (
            <EmptyBlock title="还没有回调" />
          ) : (
            <DeskTable label="回调" columns={COLUMNS} rows={data.webhooks} keyOf={({ id }) => id} />
          )
        }
      </Loaded>
      {adding && <WebhookDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}
