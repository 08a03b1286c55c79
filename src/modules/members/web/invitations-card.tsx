import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { App, EmptyBlock, StatusTag } from '#design/workbench';
import { answer, api, client } from '../../api.ts';
import { Loaded, minuteOf, Refusal } from '../../desk.tsx';
import { Card } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import { INVITATION_LABELS } from '../model.ts';
import { dutyWords, type Invitation } from './words.ts';

const TONES = {
  pending: 'warning',
  accepted: 'success',
  declined: 'neutral',
  withdrawn: 'neutral',
  expired: 'neutral',
} as const;

export function InvitationsCard({ organisationId }: { readonly organisationId: string }): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const list = useKeyset(['invitations', organisationId], (cursor) =>
    answer(
      client.GET('/api/organisations/{id}/invitations', {
        params: { path: { id: organisationId }, query: { limit: 10, ...(cursor !== undefined && { cursor }) } },
      }),
    ),
  );
  const done = async (words: string): Promise<void> => {
    message.success(words);
    await queries.invalidateQueries();
  };
  const resend = api.useMutation('post', '/api/organisations/{id}/invitations/{invitationId}/resend', {
    onSuccess: (one) => done(`已重新发往 ${one.contact}，先前的链接不再有效`),
  });
  const withdraw = api.useMutation('delete', '/api/organisations/{id}/invitations/{invitationId}', {
    onSuccess: () => done('邀请已撤回'),
  });
  const params = (one: Invitation) => ({ params: { path: { id: organisationId, invitationId: one.id } } });
  const columns: readonly Column<Invitation>[] = [
    { key: 'contact', title: '发往', head: true, cell: ({ contact }) => contact || '（已清除）' },
    {
      key: 'state',
      title: '状态',
      cell: ({ state }) => <StatusTag tone={TONES[state]}>{INVITATION_LABELS[state].zh}</StatusTag>,
    },
    { key: 'duty', title: '职责', cell: ({ duty }) => dutyWords(duty) },
    {
      key: 'sent',
      title: '发出',
      cell: ({ sentAt, sends }) => (
        <span className="desk-nowrap">{minuteOf(sentAt) + (sends > 1 ? `（第 ${sends} 次）` : '')}</span>
      ),
    },
    {
      key: 'ends',
      title: '有效期至',
      cell: ({ state, expiresAt }) =>
        state === 'pending' ? <span className="desk-nowrap">{minuteOf(expiresAt)}</span> : '—',
    },
    {
      key: 'acts',
      title: '操作',
      cell: (one) =>
        one.state === 'pending' && (
          <span className="desk-acts">
            <button
              type="button"
              className="desk-act"
              aria-label={`重发：${one.contact}`}
              onClick={() => resend.mutate(params(one))}
            >
              重发
            </button>
            <button
              type="button"
              className="desk-act"
              aria-label={`撤回：${one.contact}`}
              onClick={() => withdraw.mutate(params(one))}
            >
              撤回
            </button>
          </span>
        ),
    },
  ];
  return (
    <Card title="邀请">
      <Refusal error={resend.error ?? withdraw.error} />
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title="还没有发出邀请" />
          ) : (
            <DeskTable label="邀请" list="members.invitations" columns={columns} rows={items} keyOf={({ id }) => id} />
          )
        }
      </Loaded>
      <KeysetEnd list={list} />
    </Card>
  );
}
