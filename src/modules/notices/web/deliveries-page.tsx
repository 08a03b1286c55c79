import { useState } from 'react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { EmptyBlock, ListToolbar, NativeSelect, StatusTag, ToolbarField } from '#design/workbench';
import { answer, client, type Schemas } from '../../api.ts';
import { Loaded, minuteOf, Page } from '../../desk.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import { CHANNEL_LABELS, DELIVERY_STATES, OUTWARD_CHANNELS, STATE_WORDS } from '../model.ts';
import { ChannelStates } from './channel-states.tsx';
import { DeliveryActs } from './delivery-acts.tsx';

type Delivery = Schemas['Delivery'];

const TONES = {
  queued: 'info',
  held: 'neutral',
  digested: 'neutral',
  sending: 'info',
  sent: 'success',
  delivered: 'success',
  unknown: 'warning',
  failed: 'danger',
  undeliverable: 'danger',
  unconfigured: 'neutral',
} as const satisfies Readonly<Record<Delivery['state'], string>>;

export const DELIVERY_COLUMNS: readonly Column<Delivery>[] = [
  { key: 'at', title: '时间', cell: ({ createdAt }) => <span className="desk-nowrap">{minuteOf(createdAt)}</span> },
  {
    key: 'what',
    title: '消息',
    head: true,
    cell: ({ subject, kindLabel }) => (
      <>
        {subject}
        {subject !== kindLabel && <div className="wb-quiet">{kindLabel}</div>}
      </>
    ),
  },
  { key: 'channel', title: '渠道', cell: ({ channel }) => CHANNEL_LABELS[channel] },
  { key: 'to', title: '收件人', cell: ({ recipient }) => <span className="desk-id">{recipient}</span> },
  { key: 'state', title: '状态', cell: ({ state }) => <StatusTag tone={TONES[state]}>{STATE_WORDS[state]}</StatusTag> },
  { key: 'problem', title: '情况', cell: (one) => <Circumstances {...one} /> },
  { key: 'acts', title: '操作', cell: (one) => <DeliveryActs delivery={one} /> },
];

function Circumstances({ problem, problemDetail, provider, attempts, sentAt, state, dueAt }: Delivery): ReactNode {
  const facts = [
    provider !== null && `服务商 ${provider}`,
    attempts > 1 && `试了 ${attempts} 次`,
    state === 'queued' && attempts > 0 && `下次 ${minuteOf(dueAt)}`,
    sentAt !== null && `发出 ${minuteOf(sentAt)}`,
  ].filter(Boolean);
  return (
    <>
      {problem}
      {problemDetail !== null && <div className="wb-quiet">{problemDetail}</div>}
      {facts.length > 0 && <div className="wb-quiet">{facts.join('　')}</div>}
      {problem === null && facts.length === 0 && '—'}
    </>
  );
}

/** 发送记录, for administrators: state, provider, problem; the text of a message is nobody else's business. */
export function DeliveriesPage(): ReactNode {
  const [address, setAddress] = useSearchParams();
  const channel = OUTWARD_CHANNELS.find((one) => one === address.get('channel'));
  const state = DELIVERY_STATES.find((one) => one === address.get('state'));
  const recipient = address.get('recipient') ?? '';
  return (
    <Page
      title="发送记录"
      lead="发往邮箱、手机和其他系统的消息。内容不在这里显示；结果不明的，请向对方核实后再决定是否重发。"
    >
      <ChannelStates />
      <Filters
        key={address.toString()}
        channel={channel ?? ''}
        state={state ?? ''}
        recipient={recipient}
        onQuery={(wanted) => setAddress(Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== '')))}
      />
      <DeliveryList query={{ channel, state, ...(recipient !== '' && { recipient }) }} />
    </Page>
  );
}

interface DeliveryListProps {
  readonly query: {
    readonly channel?: Delivery['channel'] | undefined;
    readonly state?: Delivery['state'] | undefined;
    readonly recipient?: string;
    readonly webhookId?: string;
  };
}

export function DeliveryList({ query }: DeliveryListProps): ReactNode {
  const { channel, state, ...rest } = query;
  const list = useKeyset(['deliveries', query], (cursor) =>
    answer(
      client.GET('/api/deliveries', {
        params: {
          query: {
            limit: 30,
            ...rest,
            ...(channel !== undefined && { channel }),
            ...(state !== undefined && { state }),
            ...(cursor !== undefined && { cursor }),
          },
        },
      }),
    ),
  );
  return (
    <>
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title="没有符合条件的记录" />
          ) : (
            <DeskTable
              label="发送记录"
              list="notices.deliveries"
              columns={DELIVERY_COLUMNS}
              rows={items}
              keyOf={({ id }) => id}
            />
          )
        }
      </Loaded>
      <KeysetEnd list={list} />
    </>
  );
}

interface FilterValues {
  readonly channel: string;
  readonly state: string;
  readonly recipient: string;
}

function Filters({ onQuery, ...now }: FilterValues & { readonly onQuery: (wanted: FilterValues) => void }): ReactNode {
  const [wanted, setWanted] = useState<FilterValues>(now);
  const change = (patch: Partial<FilterValues>): void => setWanted((before) => ({ ...before, ...patch }));
  return (
    <ListToolbar
      lang="zh"
      onQuery={() => onQuery({ ...wanted, recipient: wanted.recipient.trim() })}
      onReset={() => onQuery({ channel: '', state: '', recipient: '' })}
      filters={
        <>
          <ToolbarField id="delivery-channel" label="渠道">
            <NativeSelect
              id="delivery-channel"
              value={wanted.channel}
              empty="全部"
              options={OUTWARD_CHANNELS.map((value) => ({ value, label: CHANNEL_LABELS[value] }))}
              onChange={(channel) => change({ channel })}
            />
          </ToolbarField>
          <ToolbarField id="delivery-state" label="状态">
            <NativeSelect
              id="delivery-state"
              value={wanted.state}
              empty="全部"
              options={DELIVERY_STATES.map((value) => ({ value, label: STATE_WORDS[value] }))}
              onChange={(state) => change({ state })}
            />
          </ToolbarField>
          <ToolbarField id="delivery-recipient" label="手机号或邮箱（完整）">
            <input
              id="delivery-recipient"
              className="wb-control"
              value={wanted.recipient}
              onChange={(event) => change({ recipient: event.target.value })}
            />
          </ToolbarField>
        </>
      }
    />
  );
}
