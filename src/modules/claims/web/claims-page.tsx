import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { App, Button, EmptyBlock, Link, NativeSelect, StatusTag } from '#design/workbench';
import { answer, api, client, type Schemas } from '../../api.ts';
import { has, Loaded, Page, Refusal, useSession } from '../../desk.tsx';
import { Card, describedBy, Dialog, Field, TabLinks } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import { CLAIM_LABELS, CLAIM_STATE_LABELS, CLAIM_STATES } from '../model.ts';

type Claim = Schemas['Claim'];

const TONES = { open: 'warning', granted: 'success', refused: 'danger', withdrawn: 'neutral' } as const;

/** For a firm its own claims and a way to make one; for staff those that wait. */
export function ClaimsPage(): ReactNode {
  const session = useSession();
  const [address] = useSearchParams();
  const state = CLAIM_STATES.find((one) => one === address.get('state')) ?? 'open';
  const listing = address.get('listing');
  const [deciding, setDeciding] = useState<Claim>();
  const list = useKeyset(['claims', state], (cursor) =>
    answer(
      client.GET('/api/claims', { params: { query: { state, limit: 30, ...(cursor !== undefined && { cursor }) } } }),
    ),
  );
  const decides = has(session, 'claim.answer');
  return (
    <Page
      title="认领与争议"
      lead={
        decides
          ? '单位说供求信息是自己的，但名称不同或已被别的单位认领。核实依据后决定归属。'
          : '名称不同的供求信息，或已被别的单位认领的，在这里说明依据，由主管部门核实。'
      }
    >
      {listing !== null && has(session, 'claim.make') && <MakeClaim listingId={listing} />}
      <TabLinks
        label="按状态"
        tabs={CLAIM_STATES.map((one) => ({
          label: CLAIM_STATE_LABELS[one].zh,
          href: `/app/claims?state=${one}`,
          current: one === state,
        }))}
      />
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title="没有这样的申请" />
          ) : (
            <DeskTable
              label="认领与争议"
              list="claims.requests"
              columns={columnsOf(decides, setDeciding)}
              rows={items}
              keyOf={({ id }) => id}
            />
          )
        }
      </Loaded>
      <KeysetEnd list={list} />
      {deciding !== undefined && <DecideDialog claim={deciding} onClose={() => setDeciding(undefined)} />}
    </Page>
  );
}

const columnsOf = (decides: boolean, onDecide: (one: Claim) => void): readonly Column<Claim>[] => [
  {
    key: 'listing',
    title: '供求信息',
    head: true,
    cell: ({ listing }) => (
      <>
        <Link href={`/listings/${listing.id}`}>{listing.title}</Link>
        <div className="wb-quiet">{`页面上的单位：${listing.employerName}${listing.source === null ? '' : `（${listing.source}）`}`}</div>
      </>
    ),
  },
  {
    key: 'firm',
    title: '申请单位',
    cell: ({ organisation }) => (
      <>
        {organisation.name}
        {organisation.names.length > 1 && (
          <div className="wb-quiet">{`曾用名：${organisation.names.slice(1).join('、')}`}</div>
        )}
      </>
    ),
  },
  { key: 'kind', title: '性质', cell: ({ kind }) => CLAIM_LABELS[kind].zh },
  {
    key: 'statement',
    title: '依据',
    cell: ({ id, statement, evidence }) => (
      <>
        <span className="desk-prose">{statement}</span>
        {evidence !== null && (
          <div>
            <Button type="link" size="small" href={`/api/claims/${id}/evidence`}>
              {evidence}
            </Button>
          </div>
        )}
      </>
    ),
  },
  {
    key: 'state',
    title: '状态',
    cell: ({ state, answer: text, dueOn, overdue }) => (
      <>
        <StatusTag tone={TONES[state]}>{CLAIM_STATE_LABELS[state].zh}</StatusTag>
        <div className="wb-quiet">{text ?? `${dueOn} 前决定${overdue ? '（已超时）' : ''}`}</div>
      </>
    ),
  },
  {
    key: 'acts',
    title: '操作',
    cell: (one) =>
      decides &&
      one.state === 'open' && (
        <button
          type="button"
          className="desk-act"
          aria-label={`核实：${one.listing.title}`}
          onClick={() => onDecide(one)}
        >
          核实
        </button>
      ),
  },
];

function MakeClaim({ listingId }: { readonly listingId: string }): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [statement, setStatement] = useState('');
  const [file, setFile] = useState<File>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const listing = api.useQuery('get', '/api/listings/{id}', { params: { path: { id: listingId } } });
  const send = async (): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      const { id } = await answer(
        client.POST('/api/listings/{id}/claims', {
          params: { path: { id: listingId } },
          body: { statement: statement.trim() },
        }),
      );
      if (file !== undefined) await upload(id, file);
      message.success('已提交，主管部门核实后通知贵单位');
      setStatement('');
      await queries.invalidateQueries();
    } catch (problem) {
      setError(problem);
    }
    setBusy(false);
  };
  return (
    <Card title="申请认领">
      <Refusal error={error} />
      <p>{`供求信息：${listing.data?.title ?? ''}（${listing.data?.employer.name ?? ''}）`}</p>
      <Field
        id="claim-statement"
        label="为什么是贵单位的"
        required
        hint="如：这是我单位的简称；用工单位是我公司的分厂。"
      >
        <textarea
          id="claim-statement"
          className="wb-control"
          maxLength={1000}
          value={statement}
          aria-describedby={describedBy('claim-statement')}
          onChange={(event) => setStatement(event.target.value)}
        />
      </Field>
      <Field id="claim-file" label="依据" hint="PDF、JPG 或 PNG，最大 10 MB。">
        <input
          id="claim-file"
          type="file"
          accept=".pdf,.jpg,.jpeg,.png"
          aria-describedby={describedBy('claim-file')}
          onChange={(event) => setFile(event.target.files?.[0])}
        />
      </Field>
      <Button type="primary" loading={busy} disabled={statement.trim().length < 5} onClick={() => void send()}>
        提交
      </Button>
    </Card>
  );
}

/** A file in a form, which the typed client knows only as text. */
const upload = (id: string, file: File): Promise<unknown> =>
  answer(
    client.POST('/api/claims/{id}/evidence', {
      params: { path: { id } },
      body: { file: '' },
      bodySerializer: () => {
        const form = new FormData();
        form.append('file', file);
        return form;
      },
    }),
  );

function DecideDialog({ claim, onClose }: { readonly claim: Claim; readonly onClose: () => void }): ReactNode {
  const queries = useQueryClient();
  const [grant, setGrant] = useState('no');
  const [text, setText] = useState('');
  const decide = api.useMutation('post', '/api/claims/{id}/decision', {
    onSuccess: async () => {
      onClose();
      await queries.invalidateQueries();
    },
  });
  return (
    <Dialog
      title={`核实：${claim.listing.title}`}
      okText="决定"
      busy={decide.isPending}
      disabled={text.trim().length < 2}
      error={decide.error}
      onOk={() =>
        decide.mutate({ params: { path: { id: claim.id } }, body: { grant: grant === 'yes', answer: text.trim() } })
      }
      onCancel={onClose}
    >
      <p className="desk-prose">{claim.statement}</p>
      <Field id="claim-grant" label="结论">
        <NativeSelect
          id="claim-grant"
          value={grant}
          options={[
            { value: 'no', label: '不同意' },
            { value: 'yes', label: `同意：归“${claim.organisation.name}”` },
          ]}
          onChange={setGrant}
        />
      </Field>
      <Field id="claim-answer" label="说明" required hint="申请单位会看到；原认领单位也会收到。">
        <textarea
          id="claim-answer"
          className="wb-control"
          maxLength={1000}
          value={text}
          aria-describedby={describedBy('claim-answer')}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
    </Dialog>
  );
}
