import { useState } from 'react';
import type { ReactNode } from 'react';
import { describedBy, Dialog, Field } from '../../desk-parts.tsx';

const LEAST = 4;

interface Props {
  readonly title: string;
  readonly okText: string;
  readonly danger?: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onOk: (reason: string) => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** Nothing that support does goes without a reason. */
export function ReasonDialog({ title, okText, danger, busy, error, onOk, onCancel, children }: Props): ReactNode {
  const [reason, setReason] = useState('');
  return (
    <Dialog
      title={title}
      okText={okText}
      danger={danger}
      disabled={reason.trim().length < LEAST}
      busy={busy}
      error={error}
      onOk={() => onOk(reason.trim())}
      onCancel={onCancel}
    >
      {children}
      <Field id="support-reason" label="原因" required hint="写明谁在什么时候因何求助；对方会看到，也会留痕">
        <textarea
          id="support-reason"
          className="wb-control"
          maxLength={300}
          aria-describedby={describedBy('support-reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
    </Dialog>
  );
}
