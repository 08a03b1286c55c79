import { useState } from 'react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { CodeName } from '#pages/codes';
import { EmptyBlock, Link, ListToolbar, NativeSelect, StatusTag, ToolbarField } from '#design/workbench';
import { ViewBar } from '#pages/views';
import { answer, client, type Schemas } from '../../api.ts';
import { Loaded, minuteOf, Page } from '../../desk.tsx';
import { TabLinks } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import { ListExport } from '../../list-export.tsx';
import { RATING_LABELS, REQUEST_KINDS, REQUEST_LABELS, REQUEST_STATES, type Rating } from '../model.ts';
import { kindText, STATE_TEXTS, STATE_TONES } from './words.ts';

type Row = Schemas['FeedbackRow'];

const LIST = 'feedback.requests';

/** 群众反映: what people wrote, within reach; what waits comes first. */
export function FeedbackListPage(): ReactNode {
  const [address, setAddress] = useSearchParams();
  const state = REQUEST_STATES.find((one) => one === address.get('state')) ?? 'open';
  const kind = REQUEST_KINDS.find((one) => one === address.get('kind'));
  const words = address.get('q') ?? '';
  const [wanted, setWanted] = useState<string>(kind ?? '');
  const [typed, setTyped] = useState(words);
  const list = useKeyset(['feedback', state, kind, words], (cursor) =>
    answer(
      client.GET('/api/feedback', {
        params: {
          query: {
            state,
            limit: 30,
            ...(kind !== undefined && { kind }),
            ...(words !== '' && { q: words }),
            ...(cursor !== undefined && { cursor }),
          },
        },
      }),
    ),
  );
  const query = (change: Record<string, string>): string => {
    const next = new URLSearchParams(address);
    next.delete('pages');
    for (const [name, value] of Object.entries(change)) {
      if (value === '') next.delete(name);
      else next.set(name, value);
    }
    return next.toString();
  };
  return (
    <Page title="群众反映" lead="投诉、建议、找错、举报和申诉。每一件都要在期限内答复，答复会发给本人。">
      <ViewBar list="feedback" href="/app/feedback" />
      <TabLinks
        label="按状态"
        tabs={REQUEST_STATES.map((one) => ({
          label: STATE_TEXTS[one],
          href: `/app/feedback?${query({ state: one })}`,
          current: one === state,
        }))}
      />
      <ListToolbar
        lang="zh"
        filters={
          <>
            <ToolbarField label="类别" id="feedback-kind">
              <NativeSelect
                id="feedback-kind"
                value={wanted}
                options={[
                  { value: '', label: '全部' },
                  ...REQUEST_KINDS.map((value) => ({ value, label: REQUEST_LABELS[value].zh })),
                ]}
                onChange={setWanted}
              />
            </ToolbarField>
            <ToolbarField label="编号或供求名称" id="feedback-words">
              <input
                id="feedback-words"
                className="wb-control"
                maxLength={60}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            </ToolbarField>
          </>
        }
        onQuery={() => setAddress(query({ kind: wanted, q: typed.trim() }), { replace: true })}
        onReset={() => {
          setWanted('');
          setTyped('');
          setAddress(query({ kind: '', q: '' }), { replace: true });
        }}
      />
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title={state === 'open' ? '没有等待答复的反映' : '没有这样的反映'} />
          ) : (
            <DeskTable
              label="群众反映"
              list={LIST}
              columns={COLUMNS}
              rows={items}
              keyOf={({ id }) => id}
              tools={
                <ListExport
                  title="群众反映清单"
                  path="/api/feedback/export"
                  right="feedback.export"
                  filters={{ state, kind, q: words === '' ? undefined : words }}
                  shown={{ list: LIST, columns: COLUMNS }}
                />
              }
            />
          )
        }
      </Loaded>
      <KeysetEnd list={list} atLeast={list.data?.first.totalIsLeast} />
    </Page>
  );
}

const COLUMNS: readonly Column<Row>[] = [
  {
    key: 'number',
    title: '编号',
    head: true,
    cell: ({ id, number, alert, openReports }) => (
      <>
        <Link href={`/app/feedback/${id}`}>{number}</Link>
        {alert && (
          <div>
            <StatusTag tone="danger">{`同一信息 ${openReports} 件举报`}</StatusTag>
          </div>
        )}
      </>
    ),
  },
  { key: 'kind', title: '类别', cell: ({ kind, reason }) => kindText(kind, reason) },
  {
    key: 'about',
    title: '关于',
    cell: ({ listing, page }) => listing?.title ?? page ?? '—',
  },
  {
    key: 'place',
    title: '地区',
    cell: ({ place }) => (place === null ? '全市' : <CodeName set="division" code={place} />),
  },
  {
    key: 'at',
    title: '提交时间',
    cell: ({ createdAt }) => <span className="desk-nowrap">{minuteOf(createdAt)}</span>,
  },
  {
    key: 'due',
    title: '答复期限',
    optional: true,
    cell: ({ dueOn }) => <span className="desk-nowrap">{dueOn ?? '—'}</span>,
  },
  {
    key: 'rating',
    title: '评价',
    optional: true,
    cell: ({ rating }) => (rating === null ? '—' : RATING_LABELS[rating as Rating].zh),
  },
  {
    key: 'state',
    title: '状态',
    cell: ({ state, dueOn, overdue, rating }) => (
      <>
        <StatusTag tone={overdue ? 'danger' : STATE_TONES[state]}>{STATE_TEXTS[state]}</StatusTag>
        {state === 'open' && dueOn !== null && (
          <div className="wb-quiet">{`${dueOn} 前答复${overdue ? '（已超期）' : ''}`}</div>
        )}
        {rating !== null && <div className="wb-quiet">{`评价：${RATING_LABELS[rating as Rating].zh}`}</div>}
      </>
    ),
  },
];
