import { useState } from 'react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { Button } from '#design/workbench';
import { api } from '../../api.ts';
import { Loaded, minuteOf, Page, useSession } from '../../desk.tsx';
import { Card } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { InvitationsCard } from './invitations-card.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { useDepartments } from './placing-fields.tsx';
import { RequestsCard } from './requests-card.tsx';
import { dutyWords, scopeWords, type Member } from './words.ts';

/** Who belongs to the own organisation; its administrators let people in and out. */
export function MembersPage(): ReactNode {
  const { actor } = useSession();
  const organisation = actor.organisation!;
  const isAdmin = actor.duty === 'admin';
  const [address, setAddress] = useSearchParams();
  const inviting = isAdmin && address.get('invite') === '1';
  const setInviting = (open: boolean): void => setAddress(open ? { invite: '1' } : {}, { replace: true });
  return (
    <Page
      title="成员"
      lead={organisation.name}
      actions={
        isAdmin && (
          <Button type="primary" onClick={() => setInviting(true)}>
            邀请成员
          </Button>
        )
      }
    >
      {isAdmin && <RequestsCard organisationId={organisation.id} />}
      <MemberTable organisationId={organisation.id} isAdmin={isAdmin} />
      {isAdmin && <InvitationsCard organisationId={organisation.id} />}
      {inviting && <InviteDialog organisationId={organisation.id} onClose={() => setInviting(false)} />}
    </Page>
  );
}

function MemberTable({
  organisationId,
  isAdmin,
}: {
  readonly organisationId: string;
  readonly isAdmin: boolean;
}): ReactNode {
  const { actor } = useSession();
  const [address, setAddress] = useSearchParams();
  const members = api.useQuery('get', '/api/organisations/{id}/members', { params: { path: { id: organisationId } } });
  const departments = useDepartments(organisationId);
  const [changing, setChanging] = useState<Member>();
  const [removing, setRemoving] = useState<Member>();
  const self = members.data?.items.find((one) => one.accountId === actor.accountId);
  const leaving = removing ?? (address.get('leave') === '1' ? self : undefined);
  const closeLeaving = (): void => {
    setRemoving(undefined);
    setAddress({}, { replace: true });
  };
  const departmentOf = (id: string | null): string => departments.find((one) => one.id === id)?.name ?? '—';
  const columns: readonly Column<Member>[] = [
    {
      key: 'name',
      title: '姓名',
      head: true,
      cell: ({ name, accountId }) => (accountId === actor.accountId ? `${name}（我）` : name),
    },
    { key: 'contact', title: '联系方式', cell: ({ contact }) => contact ?? '—' },
    { key: 'duty', title: '职责', cell: ({ duty }) => dutyWords(duty) },
    ...(departments.length === 0
      ? []
      : [
          { key: 'department', title: '部门', cell: ({ departmentId }: Member) => departmentOf(departmentId) },
          { key: 'scope', title: '数据范围', cell: ({ dataScope }: Member) => scopeWords(dataScope) },
        ]),
    { key: 'since', title: '加入', cell: ({ since }) => <span className="desk-nowrap">{minuteOf(since)}</span> },
    {
      key: 'acts',
      title: '操作',
      cell: (member) => (
        <span className="desk-acts">
          {isAdmin && (
            <button
              type="button"
              className="desk-act"
              aria-label={`更改：${member.name}`}
              onClick={() => setChanging(member)}
            >
              更改
            </button>
          )}
          {(isAdmin || member.accountId === actor.accountId) && (
            <button
              type="button"
              className="desk-act"
              aria-label={`${member.accountId === actor.accountId ? '退出机构' : '移除'}：${member.name}`}
              onClick={() => setRemoving(member)}
            >
              {member.accountId === actor.accountId ? '退出机构' : '移除'}
            </button>
          )}
        </span>
      ),
    },
  ];
  return (
    <Card title="成员">
      <Loaded query={members}>
        {({ items }) => (
          <>
            <DeskTable
              label="成员"
              list="members.list"
              columns={columns}
              rows={items}
              keyOf={(member) => member.accountId}
            />
            {leaving !== undefined && (
              <LeaveDialog organisationId={organisationId} member={leaving} members={items} onClose={closeLeaving} />
            )}
          </>
        )}
      </Loaded>
      {changing !== undefined && (
        <ChangeDialog
          organisationId={organisationId}
          member={changing}
          departments={departments}
          onClose={() => setChanging(undefined)}
        />
      )}
    </Card>
  );
}
