import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { App, NativeSelect, type SearchOption, SearchSelect } from '#design/workbench';
import { answer, api, client, type Schemas } from '../../api.ts';
import { Refusal } from '../../desk.tsx';
import { describedBy, Dialog, Field } from '../../desk-parts.tsx';
import { MERGER_KINDS, MERGER_LABELS, UNDO_DAYS, type MergerKind } from '../model.ts';

type Merger = Schemas['Merger'];

interface OrganisationPickerProps {
  readonly id: string;
  readonly chosen: SearchOption | undefined;
  readonly but: string;
  readonly onChange: (one: SearchOption | undefined) => void;
}

/** Finds an organisation by name, former name, code or initials. */
export function OrganisationPicker({ id, chosen, but, onChange }: OrganisationPickerProps): ReactNode {
  const load = useCallback(
    async (text: string, signal: AbortSignal): Promise<SearchOption[]> => {
      const query = { limit: 20, ...(text !== '' && { q: text }) };
      const { items } = await answer(client.GET('/api/organisations', { params: { query }, signal }));
      return items
        .filter((one) => one.id !== but && one.state !== 'closed')
        .map((one) => ({ value: one.id, label: one.name, detail: one.creditCode ?? '无代码' }));
    },
    [but],
  );
  return (
    <SearchSelect
      lang="zh"
      id={id}
      placeholder="输入名称、代码或拼音首字母查找"
      chosen={chosen === undefined ? [] : [chosen]}
      load={load}
      onChange={(options) => onChange(options[0])}
      aria-describedby={describedBy(id)}
    />
  );
}

interface MergeDialogProps {
  readonly id: string;
  readonly name: string;
  readonly into: string | undefined;
  readonly onClose: () => void;
}

/** First whom into, then what moves, then why: nothing happens before the list was seen. */
export function MergeDialog({ id, name, into, onClose }: MergeDialogProps): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [heir, setHeir] = useState<SearchOption>();
  const [kind, setKind] = useState<MergerKind>('duplicate');
  const [reason, setReason] = useState('');
  const preview = api.useMutation('post', '/api/organisations/{id}/merger-preview');
  const chosen = heir?.value ?? into;
  const { mutate } = preview;
  useEffect(() => {
    if (chosen !== undefined) mutate({ params: { path: { id } }, body: { intoId: chosen } });
  }, [chosen, id, mutate]);
  const merge = api.useMutation('post', '/api/organisations/{id}/merger', {
    onSuccess: async () => {
      message.success('已合并');
      onClose();
      await queries.invalidateQueries();
    },
  });
  const seen = preview.data;
  return (
    <Dialog
      title={`并入另一家：${name}`}
      okText="合并"
      danger
      busy={merge.isPending}
      disabled={seen === undefined || reason.trim().length < 2}
      error={merge.error}
      onOk={() => merge.mutate({ params: { path: { id } }, body: { intoId: chosen!, kind, reason: reason.trim() } })}
      onCancel={onClose}
    >
      <Field id="merge-into" name="intoId" label="并入" required>
        <OrganisationPicker
          id="merge-into"
          but={id}
          chosen={heir ?? (seen && { value: seen.into.id, label: seen.into.name })}
          onChange={setHeir}
        />
      </Field>
      <Refusal error={preview.error} />
      {seen !== undefined && (
        <ul className="desk-bullets" aria-label="会移走什么">
          {seen.moves
            .filter(({ key, count }) => count > 0 || key === 'members')
            .map(({ key, label, count }) => (
              <li key={key}>{`${label}：${count} 项移到“${seen.into.name}”。`}</li>
            ))}
          {seen.warnings.map((words) => (
            <li key={words}>{words}</li>
          ))}
          <li>{`“${seen.from.name}”的名称和代码作为曾用名保留，原页面转到承接机构。`}</li>
          <li>{`${UNDO_DAYS} 天内可以撤销，之后不能。`}</li>
        </ul>
      )}
      <Field id="merge-kind" label="性质">
        <NativeSelect
          id="merge-kind"
          value={kind}
          options={MERGER_KINDS.map((value) => ({ value, label: MERGER_LABELS[value].zh }))}
          onChange={(value) => setKind(value as MergerKind)}
        />
      </Field>
      <Reason id="merge-reason" value={reason} onChange={setReason} />
    </Dialog>
  );
}

export function UndoDialog({ merger, onClose }: { readonly merger: Merger; readonly onClose: () => void }): ReactNode {
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const undo = api.useMutation('post', '/api/mergers/{id}/undo', {
    onSuccess: async () => {
      onClose();
      await queries.invalidateQueries();
    },
  });
  return (
    <Dialog
      title={`撤销合并：${merger.from.name}`}
      okText="撤销合并"
      danger
      busy={undo.isPending}
      disabled={reason.trim().length < 2}
      error={undo.error}
      onOk={() => undo.mutate({ params: { path: { id: merger.id } }, body: { reason: reason.trim() } })}
      onCancel={onClose}
    >
      <p>{`当时移到“${merger.into.name}”的成员、部门和事项回到“${merger.from.name}”。`}</p>
      <Reason id="undo-reason" value={reason} onChange={setReason} />
    </Dialog>
  );
}

interface ReasonProps {
  readonly id: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

export const Reason = ({ id, value, onChange }: ReasonProps): ReactNode => (
  <Field id={id} label="原因" required hint="记入操作记录。">
    <textarea
      id={id}
      className="wb-control"
      maxLength={500}
      value={value}
      aria-describedby={describedBy(id)}
      onChange={(event) => onChange(event.target.value)}
    />
  </Field>
);
