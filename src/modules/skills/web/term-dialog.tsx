import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { App, NativeSelect } from '#design/workbench';
import { CodePicker, type CodeChoice } from '#pages/codes';
import { api } from '../../api.ts';
import { describedBy, Dialog, Field } from '../../desk-parts.tsx';
import { useUndo } from '../../desk-undo.tsx';
import { KIND_LABELS } from '../model.ts';
import type { TermRow } from './term-list.tsx';
import { useTermAct } from './term-acts.tsx';

interface TermDialogProps {
  /** The one that is changed; absent for a new one. */
  readonly row?: TermRow;
  readonly onClose: () => void;
}

const choices = (one: TermRow['occupation'] | undefined): readonly CodeChoice[] =>
  one == null ? [] : [{ code: one.code, label: one.label }];

/** An entry with its other names and where it comes from; it counts at once. */
export function TermDialog({ row, onClose }: TermDialogProps): ReactNode {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const undo = useUndo();
  const act = useTermAct();
  const [values, setValues] = useState({
    kind: row?.kind ?? ('skill' as TermRow['kind']),
    name: row?.name ?? '',
    aliases: row?.aliases.join('\n') ?? '',
    source: row?.layer === 'local' ? row.source : '',
  });
  const [codes, setCodes] = useState({ occupation: choices(row?.occupation), major: choices(row?.major) });
  const set = (name: keyof typeof values) => (value: string) => setValues((before) => ({ ...before, [name]: value }));
  const onSuccess = async (saved: TermRow): Promise<void> => {
    onClose();
    await queries.invalidateQueries();
    if (row === undefined) {
      message.success('已新增，立即生效');
      void navigate(`/skills/${saved.code}`);
    } else undo({ words: '已修改，立即生效', run: () => act(saved, { verb: 'undo', revision: saved.revision }) });
  };
  const add = api.useMutation('post', '/api/skill-terms', { onSuccess });
  const change = api.useMutation('put', '/api/skill-terms/{code}', { onSuccess });
  const run = row === undefined ? add : change;
  const body = {
    kind: values.kind,
    name: values.name.trim(),
    aliases: values.aliases
      .split(/[\n、]/)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
    occupation: codes.occupation[0]?.code ?? '',
    major: codes.major[0]?.code ?? '',
    source: values.source.trim(),
  };
  const send = (): void =>
    row === undefined
      ? add.mutate({ body })
      : change.mutate({ params: { path: { code: row.code } }, body: { ...body, revision: row.revision } });
  const text = (name: 'name' | 'source', label: string, longest: number, hint?: string): ReactNode => (
    <Field id={`term-${name}`} label={label} required hint={hint}>
      <input
        id={`term-${name}`}
        className="wb-control"
        maxLength={longest}
        value={values[name]}
        aria-describedby={describedBy(`term-${name}`)}
        onChange={(event) => set(name)(event.target.value)}
      />
    </Field>
  );
  return (
    <Dialog
      title={row === undefined ? '新增词条' : `修改：${row.name}`}
      okText="保存"
      disabled={body.name === '' || body.source === ''}
      busy={run.isPending}
      error={run.error}
      onOk={send}
      onCancel={onClose}
    >
      <div className="desk-pair">
        {text('name', '名称', 60)}
        <Field id="term-kind" label="类别">
          <NativeSelect
            id="term-kind"
            value={values.kind}
            options={Object.entries(KIND_LABELS).map(([value, { zh }]) => ({ value, label: zh }))}
            onChange={set('kind')}
          />
        </Field>
      </div>
      <Field
        id="term-aliases"
        label="别名"
        hint="一行一个。含义多的短词在花括号里写提示词，例如 PS{修图,海报}：同一句里有提示词才算。"
      >
        <textarea
          id="term-aliases"
          className="wb-control"
          rows={4}
          value={values.aliases}
          aria-describedby={describedBy('term-aliases')}
          onChange={(event) => set('aliases')(event.target.value)}
        />
      </Field>
      {(['occupation', 'major'] as const).map((name) => (
        <Field key={name} id={`term-${name}`} label={name === 'occupation' ? '相关职业' : '相关专业'}>
          <CodePicker
            id={`term-${name}`}
            set={name}
            chosen={codes[name]}
            describedBy={describedBy(`term-${name}`)}
            onChange={(chosen) => setCodes((before) => ({ ...before, [name]: chosen }))}
          />
        </Field>
      ))}
      {text('source', '出处', 300, '文件、标准、来信或会议；改过的词条须重新核实。')}
    </Dialog>
  );
}
