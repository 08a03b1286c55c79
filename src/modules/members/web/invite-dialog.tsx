import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { App } from '#design/workbench';
import { api } from '../../api.ts';
import { Dialog, describedBy, Field } from '../../desk-parts.tsx';
import { PlacingFields, USUAL_PLACING, useDepartments } from './placing-fields.tsx';

interface Props {
  readonly organisationId: string;
  readonly onClose: () => void;
}

export function InviteDialog({ organisationId, onClose }: Props): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const departments = useDepartments(organisationId);
  const [contact, setContact] = useState('');
  const [placing, setPlacing] = useState(USUAL_PLACING);
  const invite = api.useMutation('post', '/api/organisations/{id}/invitations', {
    onSuccess: async (invitation) => {
      message.success(`邀请已发往 ${invitation.contact}`);
      await queries.invalidateQueries();
      onClose();
    },
  });
  return (
    <Dialog
      title="邀请成员"
      okText="发出邀请"
      disabled={contact.trim() === ''}
      busy={invite.isPending}
      error={invite.error}
      onOk={() =>
        invite.mutate({
          params: { path: { id: organisationId } },
          body: { contact: contact.trim(), ...placing, customDepartments: [...placing.customDepartments] },
        })
      }
      onCancel={onClose}
    >
      <Field
        id="invite-contact"
        label="手机号或邮箱"
        required
        hint="对方会收到一个链接，7 天内有效。没有账户的，点开链接填写姓名即可加入。"
      >
        <input
          id="invite-contact"
          className="wb-control"
          autoComplete="off"
          maxLength={254}
          aria-describedby={describedBy('invite-contact')}
          value={contact}
          onChange={(event) => setContact(event.target.value)}
        />
      </Field>
      <PlacingFields id="invite" departments={departments} placing={placing} onChange={setPlacing} />
    </Dialog>
  );
}
