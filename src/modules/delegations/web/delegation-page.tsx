import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { App, Button, EmptyBlock, Link, RecordFrame, type HistoryEntry } from '#design/workbench';
import { answer, api, client, type Schemas } from '../../api.ts';
import { Loaded, minuteOf, Page } from '../../desk.tsx';
import { Card, describedBy, Dialog, Facts, Field } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import { Related } from '../../related.tsx';
import { RIGHT_LABELS, STATE_LABELS, USE_LABELS } from '../model.ts';
import { RightsField, type ChosenRights } from './rights-field.tsx';
import { ACTS, isAct, STATE_TONES, type Delegation, type RightName } from './words.ts';

type Act = keyof typeof ACTS;

/** One delegation: what is given over until when, what each side may do now, and what was done under it. */
export function DelegationPage(): ReactNode {
  const { id = '' } = useParams();
  const query = api.useQuery('get', '/api/delegations/{id}', { params: { path: { id } } });
  const [open, setOpen] = useState<Act | 'change'>();
  const title = query.data === undefined ? '委托' : `${query.data.principal.name} → ${query.data.delegate.name}`;
  return (
    <Page
      title={title}
      above={[{ label: '委托', href: '/app/delegations' }]}
      actions={query.data && <Buttons delegation={query.data} onChoose={setOpen} />}
    >
      <Loaded query={query}>
        {(delegation) => (
          <RecordFrame
            lang="zh"
            {...headOf(delegation)}
            history={happened(delegation)}
            related={
              <Related
                title={title}
                record={{
                  kind: 'delegation',
                  id: delegation.id,
                  organisationId: delegation.side === 'officer' ? delegation.principal.id : undefined,
                }}
              />
            }
          >
            <Card title="代办内容">
              <DeskTable
                label="代办内容"
                columns={RIGHTS}
                rows={delegation.rights}
                keyOf={({ name, from, until }) => `${name}${from}${until}`}
              />
            </Card>
            <Card title="双方">
              <Facts
                facts={[
                  ['委托方', delegation.principal.name],
                  ['受托方', delegation.delegate.name],
                  ['原因', delegation.reason],
                ]}
              />
            </Card>
            <Uses id={delegation.id} side={delegation.side} />
            {open === 'change' && <ChangeDialog delegation={delegation} onClose={() => setOpen(undefined)} />}
            {open !== undefined && open !== 'change' && (
              <ActDialog delegation={delegation} act={open} onClose={() => setOpen(undefined)} />
            )}
          </RecordFrame>
        )}
      </Loaded>
    </Page>
  );
}

const NEXT: Readonly<Record<Delegation['state'], string>> = {
  offered: '受托方接受或谢绝',
  requested: '委托方同意或不同意',
  active: '受托方在写明的范围和期限内代办，随时可以调整或撤销',
  refused: '没有后续；需要时重新提出',
  revoked: '没有后续；已经办过的事和记录保留',
  resigned: '没有后续；已经办过的事和记录保留',
  ended: '没有后续；已经办过的事和记录保留',
};

function headOf({ state, principal, delegate, rights }: Delegation) {
  const owner = { offered: delegate.name, active: delegate.name, requested: principal.name };
  const until = rights.flatMap((right) => (right.holds ? [right.until] : [])).sort()[0];
  return {
    state: { tone: STATE_TONES[state], text: STATE_LABELS[state].zh },
    owner: state in owner ? owner[state as keyof typeof owner] : '已办结',
    nextStep: NEXT[state],
    ...(state === 'active' && until !== undefined && { due: { on: until, overdue: false } }),
  };
}

const happened = ({ state, askedAt, decidedAt, endReason }: Delegation): HistoryEntry[] => [
  ...(decidedAt === null
    ? []
    : [
        {
          id: 'decided',
          at: minuteOf(decidedAt),
          title: state === 'active' ? '双方达成委托' : STATE_LABELS[state].zh,
          note: endReason ?? undefined,
        },
      ]),
  { id: 'asked', at: minuteOf(askedAt), title: '提出委托' },
];

interface ButtonsProps {
  readonly delegation: Delegation;
  readonly onChoose: (act: Act | 'change') => void;
}

function Buttons({ delegation, onChoose }: ButtonsProps): ReactNode {
  return (
    <>
      {delegation.abilities.includes('change') && <Button onClick={() => onChoose('change')}>调整内容与期限</Button>}
      {delegation.abilities.filter(isAct).map((act) => (
        <Button
          key={act}
          danger={ACTS[act].danger === true}
          type={ACTS[act].primary ? 'primary' : 'default'}
          onClick={() => onChoose(act)}
        >
          {ACTS[act].label}
        </Button>
      ))}
    </>
  );
}

const RIGHTS: readonly Column<Delegation['rights'][number]>[] = [
  { key: 'name', title: '权限', head: true, cell: ({ name }) => RIGHT_LABELS[name].zh },
  { key: 'about', title: '说明', cell: ({ name }) => RIGHT_LABELS[name].about },
  { key: 'from', title: '自', cell: ({ from }) => <span className="desk-nowrap">{from}</span> },
  { key: 'until', title: '至', cell: ({ until }) => <span className="desk-nowrap">{until}</span> },
  {
    key: 'holds',
    title: '现在',
    cell: ({ holds, withdrawn }) => (holds ? '有效' : withdrawn ? '已收回' : '未生效或已过期'),
  },
];

interface DialogProps {
  readonly delegation: Delegation;
  readonly onClose: () => void;
}

function useDone(onClose: () => void, words: string) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  return async (): Promise<void> => {
    message.success(words);
    onClose();
    await queries.invalidateQueries();
  };
}

function ActDialog({ delegation, act, onClose }: DialogProps & { readonly act: Act }): ReactNode {
  const words = ACTS[act];
  const [reason, setReason] = useState('');
  const done = useDone(onClose, words.done);
  const asPrincipal = api.useMutation('post', '/api/delegations/{id}/principal', { onSuccess: done });
  const asDelegate = api.useMutation('post', '/api/delegations/{id}/delegate', { onSuccess: done });
  const params = { path: { id: delegation.id } };
  const given = reason.trim() === '' ? {} : { reason: reason.trim() };
  const send = (): void => {
    if (act === 'grant' || act === 'refuse' || act === 'revoke')
      asPrincipal.mutate({ params, body: { verb: act, ...given } });
    else asDelegate.mutate({ params, body: { verb: act, ...given } });
  };
  return (
    <Dialog
      title={words.label}
      okText={words.label}
      danger={words.danger}
      disabled={words.reason === 'required' && reason.trim().length < 2}
      busy={asPrincipal.isPending || asDelegate.isPending}
      error={asPrincipal.error ?? asDelegate.error}
      onOk={send}
      onCancel={onClose}
    >
      <p>{words.question}</p>
      {words.reason !== undefined && (
        <Field id="delegation-why" name="reason" label="原因" required={words.reason === 'required'}>
          <textarea
            id="delegation-why"
            className="wb-control"
            rows={3}
            maxLength={500}
            aria-describedby={describedBy('delegation-why')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
      )}
    </Dialog>
  );
}

function ChangeDialog({ delegation, onClose }: DialogProps): ReactNode {
  const [rights, setRights] = useState<ChosenRights>(
    Object.fromEntries(delegation.rights.filter(({ holds }) => holds).map(({ name, until }) => [name, until])),
  );
  const change = api.useMutation('patch', '/api/delegations/{id}', { onSuccess: useDone(onClose, '已调整，立即生效') });
  const asked = Object.entries(rights).map(([name, until]) => ({ name: name as RightName, until }));
  return (
    <Dialog
      title="调整内容与期限"
      okText="保存"
      disabled={asked.length === 0}
      busy={change.isPending}
      error={change.error}
      onOk={() =>
        change.mutate({ params: { path: { id: delegation.id } }, body: { version: delegation.version, rights: asked } })
      }
      onCancel={onClose}
    >
      <p>保存之后立即生效；没有勾选的权限马上停止。对方会收到通知。</p>
      <RightsField value={rights} onChange={setRights} />
    </Dialog>
  );
}

type Use = Schemas['DelegationUse'];

function Uses({ id, side }: { readonly id: string; readonly side: Delegation['side'] }): ReactNode {
  const list = useKeyset(['delegation-uses', id], (cursor) =>
    answer(
      client.GET('/api/delegations/{id}/uses', {
        params: { path: { id }, query: { limit: 20, ...(cursor !== undefined && { cursor }) } },
      }),
    ),
  );
  const columns: readonly Column<Use>[] = [
    { key: 'at', title: '时间', head: true, cell: ({ at }) => <span className="desk-nowrap">{minuteOf(at)}</span> },
    { key: 'who', title: '经办人', cell: ({ who }) => who },
    { key: 'what', title: '办理', cell: ({ verb }) => USE_LABELS[verb] ?? verb },
    {
      key: 'object',
      title: '对象',
      cell: ({ object }) =>
        object.kind === 'listing' && side !== 'delegate' ? (
          <Link href={`/app/listings/${object.id}`}>查看供求</Link>
        ) : (
          '—'
        ),
    },
  ];
  return (
    <Card title="代办记录">
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title="还没有代办过" />
          ) : (
            <DeskTable
              label="代办记录"
              list="delegations.uses"
              columns={columns}
              rows={items}
              keyOf={(use) => use.id}
            />
          )
        }
      </Loaded>
      <KeysetEnd list={list} />
    </Card>
  );
}
