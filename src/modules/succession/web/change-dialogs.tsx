import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { NativeSelect, type SearchOption } from '#design/workbench';
import { CREDIT_CODE_WORDS, readCreditCode, whyNotCreditCode } from '#contracts/organisations';
import { api, problemOf } from '../../api.ts';
import { describedBy, Dialog, Field } from '../../desk-parts.tsx';
import {
  CLOSING_LABELS,
  CLOSING_REASONS,
  CODE_LABELS,
  CODE_REASONS,
  type ClosingReason,
  type CodeReason,
} from '../model.ts';
import { consequenceWords } from './consequences.ts';
import { OrganisationPicker, Reason } from './merge-dialogs.tsx';

interface DialogProps {
  readonly id: string;
  readonly name: string;
  readonly onClose: () => void;
}

const useDone = (onClose: () => void) => {
  const queries = useQueryClient();
  return {
    onSuccess: async () => {
      onClose();
      await queries.invalidateQueries();
    },
  };
};

/** The consequences stand before the button. */
export function CloseDialog({ id, name, onClose }: DialogProps): ReactNode {
  const [reason, setReason] = useState<ClosingReason>('deregistered');
  const [note, setNote] = useState('');
  const [heir, setHeir] = useState<SearchOption>();
  const preview = api.useMutation('post', '/api/organisations/{id}/closing-preview');
  const { mutate } = preview;
  useEffect(() => mutate({ params: { path: { id } } }), [id, mutate]);
  const close = api.useMutation('post', '/api/organisations/{id}/close', useDone(onClose));
  return (
    <Dialog
      title={`终止：${name}`}
      okText="终止"
      danger
      busy={close.isPending}
      disabled={preview.data === undefined}
      error={close.error ?? preview.error}
      onOk={() =>
        close.mutate({ params: { path: { id } }, body: { reason, note: note.trim(), handOverTo: heir?.value ?? null } })
      }
      onCancel={onClose}
    >
      <ul className="desk-bullets" aria-label="后果">
        {preview.data?.consequences
          .filter(({ count }) => count > 0)
          .map((one) => (
            <li key={one.key}>{consequenceWords(one, heir?.label)}</li>
          ))}
        <li>名录中不再出现，原页面注明已终止；以后可以恢复，恢复后重新核验。</li>
      </ul>
      <Field id="close-reason" label="原因" required>
        <NativeSelect
          id="close-reason"
          value={reason}
          options={CLOSING_REASONS.map((value) => ({ value, label: CLOSING_LABELS[value].zh }))}
          onChange={(value) => setReason(value as ClosingReason)}
        />
      </Field>
      <Field id="close-note" label="说明">
        <input
          id="close-note"
          className="wb-control"
          maxLength={300}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Field>
      <Field id="close-heir" name="handOverTo" label="未办结的事项移交给" hint="不选则结束。">
        <OrganisationPicker id="close-heir" but={id} chosen={heir} onChange={setHeir} />
      </Field>
    </Dialog>
  );
}

export function ReopenDialog({ id, name, onClose }: DialogProps): ReactNode {
  const [reason, setReason] = useState('');
  const reopen = api.useMutation('post', '/api/organisations/{id}/reopen', useDone(onClose));
  return (
    <Dialog
      title={`恢复：${name}`}
      okText="恢复"
      busy={reopen.isPending}
      disabled={reason.trim().length < 2}
      error={reopen.error}
      onOk={() => reopen.mutate({ params: { path: { id } }, body: { reason: reason.trim() } })}
      onCancel={onClose}
    >
      <p>恢复后回到待核验，与登记信息重新核对。</p>
      <Reason id="reopen-reason" value={reason} onChange={setReason} />
    </Dialog>
  );
}

export function CodeDialog({ id, name, code, onClose }: DialogProps & { readonly code: string | null }): ReactNode {
  const [text, setText] = useState('');
  const [reason, setReason] = useState<CodeReason>(code === null ? 'obtained' : 'reregistered');
  const [note, setNote] = useState('');
  const change = api.useMutation('post', '/api/organisations/{id}/credit-code', useDone(onClose));
  const typed = readCreditCode(text);
  const problem = typed.length === 18 ? whyNotCreditCode(typed) : undefined;
  const refused = change.error === null ? undefined : problemOf(change.error).errors[0]?.message;
  return (
    <Dialog
      title={`变更统一社会信用代码：${name}`}
      okText="变更"
      busy={change.isPending}
      disabled={typed.length !== 18 || problem !== undefined}
      error={change.error}
      onOk={() => change.mutate({ params: { path: { id } }, body: { creditCode: typed, reason, note: note.trim() } })}
      onCancel={onClose}
    >
      <p>{code === null ? '现在没有代码。' : `现在的代码：${code}。变更后仍能按旧代码找到。`}</p>
      <Field
        id="code-new"
        name="creditCode"
        label="新代码"
        required
        error={problem === undefined ? refused : CREDIT_CODE_WORDS[problem].zh}
      >
        <input
          id="code-new"
          className="wb-control"
          maxLength={40}
          value={text}
          autoComplete="off"
          aria-describedby={describedBy('code-new')}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <Field id="code-reason" label="原因">
        <NativeSelect
          id="code-reason"
          value={reason}
          options={CODE_REASONS.map((value) => ({ value, label: CODE_LABELS[value].zh }))}
          onChange={(value) => setReason(value as CodeReason)}
        />
      </Field>
      <Field id="code-note" label="说明">
        <input
          id="code-note"
          className="wb-control"
          maxLength={300}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Field>
    </Dialog>
  );
}
