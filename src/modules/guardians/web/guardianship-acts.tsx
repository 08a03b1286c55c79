import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { App, NativeSelect } from '#design/workbench';
import { api, problemOf, type Schemas } from '../../api.ts';
import { has, useSession } from '../../desk.tsx';
import { Dialog, Field } from '../../desk-parts.tsx';
import { DOCUMENT_LABELS, DOCUMENTS, MATTER_LABELS, MATTERS, type Document, type Matter } from '../model.ts';

type Guardianship = Schemas['Guardianship'];
type Asking = 'check' | 'decide' | 'end';

const ACTS = [
  ['check', '核对监护关系'],
  ['decide', '更改纸质决定'],
  ['end', '结束监护'],
] as const satisfies readonly (readonly [Asking, string])[];

export function GuardianshipActs({
  guardianship,
  title,
}: {
  readonly guardianship: Guardianship;
  readonly title: string;
}): ReactNode {
  const edits = has(useSession(), 'guardian.edit');
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [asking, setAsking] = useState<Asking>();
  const { id, abilities } = guardianship;
  const again = api.useMutation('post', '/api/guardians/{id}/invitations', {
    onSuccess: async () => {
      message.success('短信已再次发出');
      await queries.invalidateQueries();
    },
    onError: (error) => message.error(problemOf(error).title),
  });
  if (!edits) return null;
  const close = (): void => setAsking(undefined);
  return (
    <div className="desk-acts">
      {abilities.includes('again') && (
        <button
          type="button"
          className="desk-act"
          aria-label={`再发一次短信：${title}`}
          onClick={() => again.mutate({ params: { path: { id } } })}
        >
          再发一次短信
        </button>
      )}
      {ACTS.filter(([act]) => abilities.includes(act)).map(([act, label]) => (
        <button
          key={act}
          type="button"
          className="desk-act"
          aria-label={`${label}：${title}`}
          onClick={() => setAsking(act)}
        >
          {label}
        </button>
      ))}
      {abilities.includes('evidence') && (
        <a href={`/api/guardians/${id}/evidence`} aria-label={`下载同意书扫描件：${title}`}>
          同意书扫描件
        </a>
      )}
      {asking === 'check' && <CheckDialog guardianship={guardianship} title={title} onClose={close} />}
      {asking === 'decide' && <DecideDialog guardianship={guardianship} title={title} onClose={close} />}
      {asking === 'end' && <EndDialog guardianship={guardianship} title={title} onClose={close} />}
    </div>
  );
}

interface DialogProps {
  readonly guardianship: Guardianship;
  readonly title: string;
  readonly onClose: () => void;
}

function useDone(onClose: () => void) {
  const queries = useQueryClient();
  return {
    onSuccess: async () => {
      onClose();
      await queries.invalidateQueries();
    },
  };
}

function CheckDialog({ guardianship, title, onClose }: DialogProps): ReactNode {
  const [document, setDocument] = useState<Document>('householdRegister');
  const check = api.useMutation('post', '/api/guardians/{id}/check', useDone(onClose));
  return (
    <Dialog
      title={`核对监护关系：${title}`}
      okText="已核对"
      busy={check.isPending}
      error={check.error}
      onOk={() => check.mutate({ params: { path: { id: guardianship.id } }, body: { document } })}
      onCancel={onClose}
    >
      <p>当面查看证件，确认监护关系属实。证件只看不留，不要复印或拍照上传。</p>
      <Field id="check-document" label="查看的证件" required>
        <NativeSelect
          id="check-document"
          value={document}
          options={DOCUMENTS.map((one) => ({ value: one, label: DOCUMENT_LABELS[one].zh }))}
          onChange={(one) => setDocument(one as Document)}
        />
      </Field>
    </Dialog>
  );
}

function DecideDialog({ guardianship, title, onClose }: DialogProps): ReactNode {
  const [granted, setGranted] = useState<readonly Matter[]>(
    MATTERS.filter((matter) => guardianship.consents[matter] === 'granted'),
  );
  const decide = api.useMutation('put', '/api/guardians/{id}/consents', useDone(onClose));
  return (
    <Dialog
      title={`更改纸质决定：${title}`}
      okText="保存"
      busy={decide.isPending}
      error={decide.error}
      onOk={() => decide.mutate({ params: { path: { id: guardianship.id } }, body: { granted: [...granted] } })}
      onCancel={onClose}
    >
      <p>按监护人签字的纸面如实登记。没有勾选的即不同意或撤回。</p>
      <MatterBoxes chosen={granted} onChange={setGranted} />
    </Dialog>
  );
}

export function MatterBoxes({
  chosen,
  onChange,
}: {
  readonly chosen: readonly Matter[];
  readonly onChange: (chosen: readonly Matter[]) => void;
}): ReactNode {
  return (
    <fieldset>
      <legend>监护人同意</legend>
      {MATTERS.map((matter) => (
        <div key={matter}>
          <label>
            <input
              type="checkbox"
              checked={chosen.includes(matter)}
              onChange={(event) =>
                onChange(event.target.checked ? [...chosen, matter] : chosen.filter((one) => one !== matter))
              }
            />{' '}
            {MATTER_LABELS[matter].zh}
          </label>
        </div>
      ))}
    </fieldset>
  );
}

const REASONS = [
  { value: 'replaced', label: '监护人已更换' },
  { value: 'mistaken', label: '登记有误' },
] as const;

function EndDialog({ guardianship, title, onClose }: DialogProps): ReactNode {
  const [reason, setReason] = useState<'replaced' | 'mistaken'>('replaced');
  const end = api.useMutation('post', '/api/guardians/{id}/end', useDone(onClose));
  return (
    <Dialog
      title={`结束监护：${title}`}
      okText="结束"
      danger
      busy={end.isPending}
      error={end.error}
      onOk={() => end.mutate({ params: { path: { id: guardianship.id } }, body: { reason } })}
      onCancel={onClose}
    >
      <p>结束后，这位监护人的同意不再有效，发出的链接作废。</p>
      <Field id="end-reason" label="原因" required>
        <NativeSelect
          id="end-reason"
          value={reason}
          options={REASONS}
          onChange={(one) => setReason(one as typeof reason)}
        />
      </Field>
    </Dialog>
  );
}
