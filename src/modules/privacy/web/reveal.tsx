import { useState } from 'react';
import type { ReactNode } from 'react';
import { api } from '../../api.ts';
import { Dialog, Field } from '../../desk-parts.tsx';
import { FIELD_LABELS, type MaskedField, type SubjectKind } from '../model.ts';

interface RevealProps {
  /** As it is shown to everybody. */
  readonly masked: string;
  readonly kind: SubjectKind;
  readonly id: string;
  readonly field: MaskedField;
  /** Of whom, for the name of the button. */
  readonly of: string;
}

/** A masked value with a way to see it whole: asks why, shows it once, and says that it is logged. */
export function Reveal({ masked, kind, id, field, of }: RevealProps): ReactNode {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const reveal = api.useMutation('post', '/api/privacy/reveals');
  const label = FIELD_LABELS[field].zh;
  const close = (): void => {
    setAsking(false);
    setReason('');
    reveal.reset();
  };
  return (
    <>
      {masked}{' '}
      <button type="button" className="desk-act" aria-label={`查看完整${label}：${of}`} onClick={() => setAsking(true)}>
        查看
      </button>
      {asking && (
        <Dialog
          title={`查看完整${label}：${of}`}
          okText={reveal.data === undefined ? '查看' : '看过了'}
          disabled={reason.trim().length < 4}
          busy={reveal.isPending}
          error={reveal.error}
          onOk={() =>
            reveal.data === undefined ? reveal.mutate({ body: { kind, id, field, reason: reason.trim() } }) : close()
          }
          onCancel={close}
        >
          {reveal.data === undefined ? (
            <>
              <p>查看会留下记录，本人可以看到是谁、为什么看的。</p>
              <Field id={`reveal-${id}-${field}`} label="理由" hint="至少 4 个字，例如：电话通知面试时间" required>
                <input
                  id={`reveal-${id}-${field}`}
                  className="wb-control"
                  maxLength={200}
                  value={reason}
                  onChange={(event) => setReason(event.target.value)}
                />
              </Field>
            </>
          ) : (
            <p role="status">
              <strong>{reveal.data.value}</strong>
            </p>
          )}
        </Dialog>
      )}
    </>
  );
}
