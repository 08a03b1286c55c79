import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { NativeSelect } from '#design/workbench';
import { api } from '../../api.ts';
import { Dialog, Field } from '../../desk-parts.tsx';
import { REFUSAL_LABELS, REFUSAL_REASONS, type RefusalReason } from '../model.ts';
import { DUTY_OPTIONS, type AccessRequest, type Duty } from './words.ts';

interface Props {
  readonly request: AccessRequest;
  readonly decision: 'approve' | 'refuse';
  readonly onClose: () => void;
}

export function DecideDialog({ request, decision, onClose }: Props): ReactNode {
  const queries = useQueryClient();
  const [duty, setDuty] = useState<Duty>('editor');
  const [reasonCode, setReasonCode] = useState('');
  const [reason, setReason] = useState('');
  const decide = api.useMutation('post', '/api/access-requests/{id}/decision', {
    onSuccess: async () => {
      await queries.invalidateQueries();
      onClose();
    },
  });
  const approves = decision === 'approve';
  const words = approves ? '同意加入' : '不同意加入';
  return (
    <Dialog
      title={`${words}：${request.name}`}
      okText={words}
      danger={!approves}
      disabled={!approves && (reasonCode === '' || (reasonCode === 'other' && reason.trim() === ''))}
      busy={decide.isPending}
      error={decide.error}
      onOk={() =>
        decide.mutate({
          params: { path: { id: request.id } },
          body: approves
            ? { decision, duty }
            : {
                decision,
                duty,
                reasonCode: reasonCode as RefusalReason,
                ...(reason.trim() !== '' && { reason: reason.trim() }),
              },
        })
      }
      onCancel={onClose}
    >
      {approves ? (
        <Field id="decide-duty" label="职责" hint="加入后可以再安排部门和数据范围">
          <NativeSelect
            id="decide-duty"
            value={duty}
            options={DUTY_OPTIONS}
            onChange={(value) => setDuty(value as Duty)}
          />
        </Field>
      ) : (
        <>
          <Field id="decide-reason" name="reasonCode" label="原因" required hint="对方会看到">
            <NativeSelect
              id="decide-reason"
              value={reasonCode}
              empty="请选择"
              options={REFUSAL_REASONS.map((value) => ({ value, label: REFUSAL_LABELS[value].zh }))}
              onChange={setReasonCode}
            />
          </Field>
          <Field id="decide-words" name="reason" label="说明" required={reasonCode === 'other'}>
            <textarea
              id="decide-words"
              className="wb-control"
              maxLength={300}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </Field>
        </>
      )}
    </Dialog>
  );
}
