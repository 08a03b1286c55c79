import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { App, DateInput, NativeSelect } from '#design/workbench';
import { api } from '../../api.ts';
import { describedBy, Dialog, Field } from '../../desk-parts.tsx';
import { LAYER_LABELS } from '../model.ts';
import type { PhraseRow } from './phrase-list.tsx';
import { USE_WORDS } from './phrase-words.ts';

interface PhraseDialogProps {
  /** The one that is changed; absent for a new one. */
  readonly row?: PhraseRow;
  readonly lists: readonly { readonly list: string; readonly title: string }[];
  readonly list: string;
  readonly onClose: () => void;
}

const options = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
const LAYER_WORDS = Object.fromEntries(Object.entries(LAYER_LABELS).map(([layer, { zh }]) => [layer, zh]));

/** A phrase with where it comes from; it counts at once. */
export function PhraseDialog({ row, lists, list, onClose }: PhraseDialogProps): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [values, setValues] = useState({
    list: row?.list ?? (list === '' ? (lists[0]?.list ?? '') : list),
    use: row?.use ?? 'banned',
    phrase: row?.phrase ?? '',
    layer: row?.layer ?? 'local',
    citation: row?.citation ?? '',
    source: row?.source ?? '',
    sourceUrl: row?.sourceUrl ?? '',
    validFrom: '',
  });
  type Name = keyof typeof values;
  const set = (name: Name) => (value: string) => setValues((before) => ({ ...before, [name]: value }));
  const onSuccess = async (): Promise<void> => {
    message.success('已保存，立即生效');
    onClose();
    await queries.invalidateQueries();
  };
  const add = api.useMutation('post', '/api/phrases', { onSuccess });
  const change = api.useMutation('post', '/api/phrases/{id}/change', { onSuccess });
  const run = row === undefined ? add : change;
  const { validFrom, ...rest } = values;
  const body = { ...rest, validUntil: null, ...(validFrom !== '' && { validFrom }) };
  const send = (): void =>
    row === undefined ? add.mutate({ body }) : change.mutate({ params: { path: { id: row.id } }, body });
  const text = (name: Name, label: string, hint?: string, required?: true): ReactNode => (
    <Field id={`phrase-${name}`} label={label} hint={hint} required={required}>
      <input
        id={`phrase-${name}`}
        className="wb-control"
        value={values[name]}
        aria-describedby={describedBy(`phrase-${name}`)}
        onChange={(event) => set(name)(event.target.value)}
      />
    </Field>
  );
  const select = (name: Name, label: string, words: Readonly<Record<string, string>>): ReactNode => (
    <Field id={`phrase-${name}`} label={label}>
      <NativeSelect id={`phrase-${name}`} value={values[name]} options={options(words)} onChange={set(name)} />
    </Field>
  );
  return (
    <Dialog
      title={row === undefined ? '新增词语' : `改写：${row.phrase}`}
      okText="保存"
      disabled={values.phrase.trim() === '' || values.source.trim() === ''}
      busy={run.isPending}
      error={run.error}
      onOk={send}
      onCancel={onClose}
    >
      {row === undefined &&
        select('list', '词表', Object.fromEntries(lists.map((one) => [one.list, `${one.title}（${one.list}）`])))}
      {text('phrase', '词语', '# 代表一个数字，* 代表至多 12 个不含标点的字。', true)}
      <div className="desk-pair">
        {select('use', '用途', USE_WORDS)}
        {select('layer', '层级', LAYER_WORDS)}
      </div>
      {text('source', '出处', '文件名称、会议或来信；会显示在词表里。', true)}
      {text('citation', '自己的依据', '除所属规则的依据外另有依据时填写，会写进检查结果。')}
      {text('sourceUrl', '原文网址')}
      <Field id="phrase-validFrom" label="起始日期" hint="不填为今天，立即生效。">
        <DateInput
          id="phrase-validFrom"
          value={values.validFrom}
          aria-describedby={describedBy('phrase-validFrom')}
          onChange={set('validFrom')}
        />
      </Field>
    </Dialog>
  );
}
