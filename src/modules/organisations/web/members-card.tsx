import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { NativeSelect } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { Loaded, minuteOf, Refusal, useSession } from '../../desk.tsx';
import { Card, describedBy, Dialog, Field } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { DUTIES, DUTY_LABELS } from '../model.ts';

type Member = Schemas['Member'];
type Duty = Member['duty'];

const DUTY_OPTIONS = DUTIES.map((value) => ({ value, label: DUTY_LABELS[value].zh }));

interface MembersProps {
  readonly organisationId: string;
  readonly mayChange: boolean;
}

/** Who belongs to the own organisation; its administrators let people in and out. */
export function MembersCard({ organisationId, mayChange }: MembersProps): ReactNode {
  const path = { id: organisationId };
  const members = api.useQuery('get', '/api/organisations/{id}/members', { params: { path } });
  const [leaving, setLeaving] = useState<Member>();
  const change = api.useMutation('patch', '/api/organisations/{id}/members/{accountId}', {
    onSettled: () => members.refetch(),
  });
  const columns: readonly Column<Member>[] = [
    { key: 'name', title: '姓名', head: true, cell: ({ name }) => name },
    { key: 'contact', title: '联系方式', cell: ({ contact }) => contact ?? '—' },
    {
      key: 'duty',
      title: '职责',
      cell: (member) =>
        mayChange ? (
          <NativeSelect
            id={`duty-${member.accountId}`}
            aria-label={`${member.name} 的职责`}
            value={member.duty}
            options={DUTY_OPTIONS}
            onChange={(duty) =>
              change.mutate({
                params: { path: { ...path, accountId: member.accountId } },
                body: { duty: duty as Duty },
              })
            }
          />
        ) : (
          DUTY_LABELS[member.duty].zh
        ),
    },
    { key: 'since', title: '加入', cell: ({ since }) => <span className="desk-nowrap">{minuteOf(since)}</span> },
    {
      key: 'acts',
      title: '操作',
      cell: (member) => <RemoveButton member={member} mayChange={mayChange} onChoose={() => setLeaving(member)} />,
    },
  ];
  return (
    <Card title="成员">
      <Refusal error={change.error} />
      <Loaded query={members}>
        {({ items }) => <DeskTable label="成员" columns={columns} rows={items} keyOf={(member) => member.accountId} />}
      </Loaded>
      {mayChange && <AddMember organisationId={organisationId} />}
      {leaving !== undefined && (
        <RemoveDialog organisationId={organisationId} member={leaving} onClose={() => setLeaving(undefined)} />
      )}
    </Card>
  );
}

interface RemoveButtonProps {
  readonly member: Member;
  readonly mayChange: boolean;
  readonly onChoose: () => void;
}

function RemoveButton({ member, mayChange, onChoose }: RemoveButtonProps): ReactNode {
  const isSelf = useSession().actor.accountId === member.accountId;
  if (!isSelf && !mayChange) return null;
  const words = isSelf ? '退出机构' : '移除';
  return (
    <button type="button" className="desk-act" aria-label={`${words}：${member.name}`} onClick={onChoose}>
      {words}
    </button>
  );
}

interface RemoveDialogProps {
  readonly organisationId: string;
  readonly member: Member;
  readonly onClose: () => void;
}

function RemoveDialog({ organisationId, member, onClose }: RemoveDialogProps): ReactNode {
  const queries = useQueryClient();
  const isSelf = useSession().actor.accountId === member.accountId;
  const remove = api.useMutation('delete', '/api/organisations/{id}/members/{accountId}', {
    onSuccess: async () => {
      if (isSelf) return window.location.assign('/account');
      onClose();
      await queries.invalidateQueries();
      return undefined;
    },
  });
  const words = isSelf ? '退出机构' : '移除';
  return (
    <Dialog
      title={`${words}：${member.name}`}
      okText={words}
      danger
      busy={remove.isPending}
      error={remove.error}
      onOk={() => remove.mutate({ params: { path: { id: organisationId, accountId: member.accountId } } })}
      onCancel={onClose}
    >
      <p>{isSelf ? '退出后，您不能再以该机构身份办理业务。' : '移除后，此人不能再以本机构身份办理业务。'}</p>
    </Dialog>
  );
}

function AddMember({ organisationId }: { readonly organisationId: string }): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [contact, setContact] = useState('');
  const [duty, setDuty] = useState<Duty>('editor');
  const add = api.useMutation('post', '/api/organisations/{id}/members', {
    onSuccess: async (member) => {
      void message.success(`已添加 ${member.name}`);
      setContact('');
      await queries.invalidateQueries();
    },
  });
  return (
    <form
      className="desk-add-member"
      aria-label="添加成员"
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate({ params: { path: { id: organisationId } }, body: { contact: contact.trim(), duty } });
      }}
    >
      <Refusal error={add.error} />
      <div className="desk-pair">
        <Field id="member-contact" label="添加成员" hint="对方注册时用的手机号或邮箱">
          <input
            id="member-contact"
            className="wb-control"
            required
            aria-describedby={describedBy('member-contact')}
            value={contact}
            onChange={(event) => setContact(event.target.value)}
          />
        </Field>
        <Field id="member-duty" label="职责">
          <NativeSelect
            id="member-duty"
            value={duty}
            options={DUTY_OPTIONS}
            onChange={(value) => setDuty(value as Duty)}
          />
        </Field>
      </div>
      <Button htmlType="submit" loading={add.isPending}>
        添加
      </Button>
    </form>
  );
}
