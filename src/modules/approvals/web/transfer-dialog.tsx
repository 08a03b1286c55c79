import { useState } from 'react';
import type { ReactNode } from 'react';
import { NativeSelect } from '#design/workbench';
import { answer, client, type Schemas } from '../../api.ts';
import { useSession } from '../../desk.tsx';
import { Dialog, Field } from '../../desk-parts.tsx';
import { Comment } from './decide-dialog.tsx';
import { useCaseAct } from './use-case-act.ts';

interface TransferDialogProps {
  readonly one: Schemas['Case'];
  readonly onClose: () => void;
  readonly onDone?: (() => unknown) | undefined;
}

/** 转办: only colleagues who may decide it are offered; oneself, to take it over. */
export function TransferDialog({ one, onClose, onDone }: TransferDialogProps): ReactNode {
  const { accountId } = useSession().actor;
  const [to, setTo] = useState('');
  const [comment, setComment] = useState('');
  const act = useCaseAct(
    () =>
      answer(
        client.POST('/api/cases/{id}/transfer', {
          params: { path: { id: one.id } },
          body: { accountId: to, version: one.version, comment: comment.trim() },
        }),
      ),
    '已转办',
    () => {
      onClose();
      return onDone?.();
    },
  );
  return (
    <Dialog
      title={`转办：${one.title}`}
      okText="转办"
      disabled={to === ''}
      busy={act.isPending}
      error={act.error}
      onOk={() => act.mutate(undefined)}
      onCancel={onClose}
    >
      <p>转办后由对方办理，办理期限不变；对方会收到消息。</p>
      <Field id="case-colleague" name="accountId" label="转给" required>
        <NativeSelect
          id="case-colleague"
          value={to}
          empty="请选择"
          options={one.abilities.transferTo.map((person) => ({
            value: person.accountId,
            label: `${person.accountId === accountId ? '我自己' : person.name}（${person.organisationName}）`,
          }))}
          onChange={setTo}
        />
      </Field>
      <Comment phrases={[]} value={comment} onChange={setComment} />
    </Dialog>
  );
}
