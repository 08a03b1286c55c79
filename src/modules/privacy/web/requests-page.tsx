import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { App, EmptyBlock, StatusTag } from '#design/workbench';
import { answer, api, client, type Schemas } from '../../api.ts';
import { Loaded, minuteOf } from '../../desk.tsx';
import { Dialog, Field, TabLinks } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import { REQUEST_KIND_LABELS, REQUEST_STATE_LABELS } from '../model.ts';
import { PrivacyFrame } from './frame.tsx';

type Request = Schemas['PersonRequest'];

const TONES = { open: 'warning', waiting: 'info', done: 'success', refused: 'danger', cancelled: 'neutral' } as const;

export function RequestsPage(): ReactNode {
  const [address] = useSearchParams();
  const state = address.get('state') === 'closed' ? 'closed' : 'open';
  const [answering, setAnswering] = useState<Request>();
  const list = useKeyset(['privacy-requests', state], (cursor) =>
    answer(
      client.GET('/api/privacy/requests', {
        params: { query: { state, limit: 20, ...(cursor !== undefined && { cursor }) } },
      }),
    ),
  );
  return (
    <PrivacyFrame part="" lead="个人提出的更正、说明与注销。请在期限内答复，答复和理由会发给本人。">
      <TabLinks
        label="按状态"
        tabs={[
          { label: '待答复', href: '/app/privacy', current: state === 'open' },
          { label: '已办结', href: '/app/privacy?state=closed', current: state === 'closed' },
        ]}
      />
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title={state === 'open' ? '没有待答复的请求' : '还没有办结的请求'} />
          ) : (
            <DeskTable
              label="个人请求"
              list="privacy.requests"
              columns={columns(setAnswering)}
              rows={items}
              keyOf={({ id }) => id}
            />
          )
        }
      </Loaded>
      <KeysetEnd list={list} />
      {answering !== undefined && <AnswerDialog request={answering} onClose={() => setAnswering(undefined)} />}
    </PrivacyFrame>
  );
}

const columns = (onAnswer: (request: Request) => void): readonly Column<Request>[] => [
  { key: 'person', title: '谁', head: true, cell: ({ person }) => person.name },
  { key: 'kind', title: '事项', cell: ({ kind }) => REQUEST_KIND_LABELS[kind].zh },
  {
    key: 'detail',
    title: '内容',
    cell: ({ detail, waitsFor, answer: given }) => (
      <>
        {detail !== null && <div>{detail}</div>}
        {waitsFor.length > 0 && <div className="wb-quiet">等待：{waitsFor.join('；')}</div>}
        {given !== null && <div className="wb-quiet">答复：{given}</div>}
      </>
    ),
  },
  { key: 'at', title: '提出', cell: ({ createdAt }) => <span className="desk-nowrap">{minuteOf(createdAt)}</span> },
  { key: 'due', title: '期限', cell: ({ dueOn }) => <span className="desk-nowrap">{dueOn ?? '—'}</span> },
  {
    key: 'state',
    title: '状态',
    cell: ({ state }) => <StatusTag tone={TONES[state]}>{REQUEST_STATE_LABELS[state].zh}</StatusTag>,
  },
  {
    key: 'acts',
    title: '操作',
    cell: (request) =>
      request.state === 'open' ? (
        <button
          type="button"
          className="desk-act"
          aria-label={`答复：${request.person.name}`}
          onClick={() => onAnswer(request)}
        >
          答复
        </button>
      ) : null,
  },
];

function AnswerDialog({ request, onClose }: { readonly request: Request; readonly onClose: () => void }): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [text, setText] = useState('');
  const [refused, setRefused] = useState(false);
  const send = api.useMutation('post', '/api/privacy/requests/{id}/answer', {
    onSuccess: async () => {
      message.success('答复已发给本人');
      onClose();
      await queries.invalidateQueries();
    },
  });
  return (
    <Dialog
      title={`答复：${request.person.name}`}
      okText="发出答复"
      disabled={text.trim().length < 5}
      busy={send.isPending}
      error={send.error}
      onOk={() =>
        send.mutate({
          params: { path: { id: request.id } },
          body: { outcome: refused ? 'refused' : 'done', answer: text.trim() },
        })
      }
      onCancel={onClose}
    >
      <p>{request.detail}</p>
      <Field id="answer-text" name="answer" label="答复" hint="写明已经怎么办的；不予办理的，写明理由和依据" required>
        <textarea
          id="answer-text"
          className="wb-control"
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <label>
        <input type="checkbox" checked={refused} onChange={(event) => setRefused(event.target.checked)} /> 不予办理
      </label>
    </Dialog>
  );
}
