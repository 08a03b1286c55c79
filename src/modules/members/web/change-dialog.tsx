import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { api } from '../../api.ts';
import { useSession } from '../../desk.tsx';
import { Dialog } from '../../desk-parts.tsx';
import { PlacingFields, type Placing } from './placing-fields.tsx';
import type { Member } from './words.ts';

interface Props {
  readonly organisationId: string;
  readonly member: Member;
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  readonly onClose: () => void;
}

export function ChangeDialog({ organisationId, member, departments, onClose }: Props): ReactNode {
  const queries = useQueryClient();
  const isSelf = useSession().actor.accountId === member.accountId;
  const [placing, setPlacing] = useState<Placing>(member);
  const change = api.useMutation('patch', '/api/organisations/{id}/members/{accountId}', {
    onSuccess: async () => {
      await queries.invalidateQueries();
      onClose();
    },
  });
  const { duty, departmentId, dataScope, customDepartments } = placing;
  return (
    <Dialog
      title={`更改：${member.name}`}
      okText="保存"
      busy={change.isPending}
      error={change.error}
      onOk={() =>
        change.mutate({
          params: { path: { id: organisationId, accountId: member.accountId } },
          body: { duty, departmentId, dataScope, customDepartments: [...customDepartments] },
        })
      }
      onCancel={onClose}
    >
      {isSelf && member.duty === 'admin' && <p>这是您自己。不再是管理员后，您就不能再管理成员。</p>}
      <PlacingFields id="change" departments={departments} placing={placing} onChange={setPlacing} />
    </Dialog>
  );
}
