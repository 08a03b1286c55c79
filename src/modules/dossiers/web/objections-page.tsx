import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { App, EmptyBlock, Link, NativeSelect, StatusTag } from '#design/workbench';
import { answer, api, client, type Schemas } from '../../api.ts';
import { Loaded, minuteOf, Page } from '../../desk.tsx';
import { describedBy, Dialog, Field, TabLinks } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import { OBJECTION_LABELS, OBJECTION_STATE_LABELS, OBJECTION_STATES } from '../model.ts';

type Objection = Schemas['Objection'];

const TONES = { open: 'warning', accepted: 'success', declined: 'neutral' } as const;

/** 信息异议: who says that data are wrong gets an answer within five working days. */
export function ObjectionsPage(): ReactNode {
  const [address] = useSearchParams();
  const state = OBJECTION_STATES.find((one) => one === address.get('state')) ?? 'open';
  const [answering, setAnswering] = useState<Objection>();
  const list = useKeyset(['objections', state], (cursor) =>
    answer(
      client.GET('/api/objections', {
        params: { query: { state, limit: 30, ...(cursor !== undefined && { cursor }) } },
      }),
    ),
  );
  const columns: readonly Column<Objection>[] = [
    {
      key: 'organisation',
      title: '机构',
      head: true,
      cell: ({ organisation }) => <Link href={`/app/organisations/${organisation.id}`}>{organisation.name}</Link>,
    },
    { key: 'kind', title: '问题', cell: ({ kind }) => OBJECTION_LABELS[kind].zh },
    { key: 'statement', title: '具体情况', cell: ({ statement }) => <span className="desk-prose">{statement}</span> },
    {
      key: 'due',
      title: '应答复',
      cell: ({ dueOn, overdue }) => (
        <>
          <span className="desk-nowrap">{dueOn}</span>
          {overdue && <StatusTag tone="danger">已超时</StatusTag>}
        </>
      ),
    },
    {
      key: 'state',
      title: '状态',
      cell: ({ state: now, answer: text, answeredAt }) => (
        <>
          <StatusTag tone={TONES[now]}>{OBJECTION_STATE_LABELS[now].zh}</StatusTag>
          {text !== null && <div className="wb-quiet">{`${text}（${minuteOf(answeredAt!)}）`}</div>}
        </>
      ),
    },
    {
      key: 'acts',
      title: '操作',
      cell: (one) =>
        one.state === 'open' && (
          <button
            type="button"
            className="desk-act"
            aria-label={`答复：${one.organisation.name}`}
            onClick={() => setAnswering(one)}
          >
            答复
          </button>
        ),
    },
  ];
  return (
    <Page title="信息异议" lead="有人反映机构信息有误或被冒用。核实后答复；需要改动的，到该机构的档案或变更页办理。">
      <TabLinks
        label="按状态"
        tabs={OBJECTION_STATES.map((one) => ({
          label: OBJECTION_STATE_LABELS[one].zh,
          href: `/app/objections?state=${one}`,
          current: one === state,
        }))}
      />
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title="没有这样的异议" />
          ) : (
            <DeskTable
              label="信息异议"
              list="dossiers.objections"
              columns={columns}
              rows={items}
              keyOf={(one) => one.id}
            />
          )
        }
      </Loaded>
      <KeysetEnd list={list} />
      {answering !== undefined && <AnswerDialog one={answering} onClose={() => setAnswering(undefined)} />}
    </Page>
  );
}

function AnswerDialog({ one, onClose }: { readonly one: Objection; readonly onClose: () => void }): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [accept, setAccept] = useState('yes');
  const [text, setText] = useState('');
  const send = api.useMutation('post', '/api/objections/{id}/answer', {
    onSuccess: async () => {
      message.success('已答复');
      onClose();
      await queries.invalidateQueries();
    },
  });
  return (
    <Dialog
      title={`答复：${one.organisation.name}`}
      okText="答复"
      busy={send.isPending}
      disabled={text.trim().length < 2}
      error={send.error}
      onOk={() =>
        send.mutate({ params: { path: { id: one.id } }, body: { accept: accept === 'yes', answer: text.trim() } })
      }
      onCancel={onClose}
    >
      <p className="desk-prose">{one.statement}</p>
      {!one.reachable && <p className="wb-quiet">对方没有留联系方式，凭编号在网页上查看答复。</p>}
      <Field id="objection-accept" label="结论">
        <NativeSelect
          id="objection-accept"
          value={accept}
          options={[
            { value: 'yes', label: '采纳' },
            { value: 'no', label: '不采纳' },
          ]}
          onChange={setAccept}
        />
      </Field>
      <Field id="objection-answer" label="答复" required hint="对方会看到。">
        <textarea
          id="objection-answer"
          className="wb-control"
          maxLength={1000}
          value={text}
          aria-describedby={describedBy('objection-answer')}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
    </Dialog>
  );
}
