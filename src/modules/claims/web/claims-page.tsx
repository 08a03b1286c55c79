import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { App, Button, EmptyBlock, Link, NativeSelect, StatusTag } from '#design/workbench';
import { answer, api, client, type Schemas } from '../../api.ts';
import { has, Loaded, Page, useSession } from '../../desk.tsx';
import { describedBy, Dialog, Facts, Field, TabLinks } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import { MakeClaim } from './make-claim.tsx';
import { OwnActs } from './own-acts.tsx';
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
  const makes = has(session, 'claim.make');
  return (
    <Page
      title="认领与争议"
      lead={
        decides
          ? '单位说供求信息是自己的，但名称不同或已被别的单位认领。核实依据后决定归属。'
          : '名称不同的供求信息，或已被别的单位认领的，在这里说明依据，由主管部门核实。'
      }
    >
      {listing !== null && makes && <MakeClaim listingId={listing} />}
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
            <EmptyBlock title={state === 'open' ? '没有正在核实的申请' : `没有${CLAIM_STATE_LABELS[state].zh}的申请`}>
              {makes && '在公开的供求页面点“认领”即可提出；名称不同或已被别的单位认领的，在那里说明依据。'}
            </EmptyBlock>
          ) : (
            <DeskTable
              label="认领与争议"
              list="claims.requests"
              columns={columnsOf(decides, makes, setDeciding)}
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

const Evidence = ({ claim: { id, evidence } }: { readonly claim: Claim }): ReactNode => (
  <Button type="link" size="small" href={`/api/claims/${id}/evidence`}>
    {evidence}
  </Button>
);

const columnsOf = (decides: boolean, makes: boolean, onDecide: (one: Claim) => void): readonly Column<Claim>[] => [
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
    cell: (claim) => (
      <>
        <span className="desk-prose">{claim.statement}</span>
        {claim.evidence !== null && (
          <div>
            <Evidence claim={claim} />
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
      one.state !== 'open' ? null : decides ? (
        <button
          type="button"
          className="desk-act"
          aria-label={`核实：${one.listing.title}`}
          onClick={() => onDecide(one)}
        >
          核实
        </button>
      ) : (
        makes && <OwnActs claim={one} />
      ),
  },
];

function DecideDialog({ claim, onClose }: { readonly claim: Claim; readonly onClose: () => void }): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [grant, setGrant] = useState('no');
  const [text, setText] = useState('');
  const decide = api.useMutation('post', '/api/claims/{id}/decision', {
    onSuccess: async () => {
      message.success('已决定，申请单位会收到通知');
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
      <Facts
        facts={[
          ['申请单位', claim.organisation.name],
          ['页面上的单位', claim.listing.employerName],
          [
            '申请的依据',
            <span key="statement" className="desk-prose">
              {claim.statement}
            </span>,
          ],
          ['文件', claim.evidence === null ? '没有上传' : <Evidence key="file" claim={claim} />],
        ]}
      />
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
