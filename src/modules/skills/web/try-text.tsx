import { useId, useState, type ReactNode } from 'react';
import { Button } from '#design/workbench';
import { api } from '../../api.ts';
import { Refusal } from '../../desk.tsx';
import { describedBy, Field } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { KIND_LABELS, STANCE_LABELS } from '../model.ts';
import { MarkedText, type Mention } from './marked-text.tsx';

const LONGEST = 20_000;

const COLUMNS: readonly Column<Mention & { readonly said: string }>[] = [
  { key: 'said', title: '原文', head: true, cell: ({ said }) => said },
  { key: 'label', title: '词条', cell: ({ label, code }) => `${label}（${code}）` },
  { key: 'kind', title: '类别', cell: ({ kind }) => KIND_LABELS[kind].zh },
  { key: 'stance', title: '说法', cell: ({ stance }) => STANCE_LABELS[stance].zh },
  { key: 'matched', title: '命中的名称', cell: ({ matched }) => matched },
  { key: 'confidence', title: '把握', cell: ({ confidence }) => `${Math.round(confidence * 100)} %` },
];

/** What the dictionary as it stands now finds in a text; nothing of it is kept. */
export function TryText(): ReactNode {
  const id = useId();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  const extract = api.useMutation('post', '/api/skill-extractions');
  const ask = (): void => {
    setAsked(text);
    extract.mutate({ body: { text } });
  };
  const items = extract.data?.items;
  return (
    <div>
      <Field id={id} label="文字" hint="贴一段岗位要求或简介，看按现在的词典识别出什么。文字不保存。">
        <textarea
          id={id}
          className="wb-control"
          rows={4}
          maxLength={LONGEST}
          value={text}
          aria-describedby={describedBy(id)}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <Button disabled={text.trim() === ''} loading={extract.isPending} onClick={ask}>
        识别
      </Button>
      <Refusal error={extract.error} />
      <div role="status">
        {items !== undefined && (
          <>
            <p>{items.length === 0 ? '没有识别出词条。' : `识别出 ${items.length} 处：`}</p>
            <MarkedText text={asked} mentions={items} />
          </>
        )}
      </div>
      {items !== undefined && items.length > 0 && (
        <DeskTable
          label="识别结果"
          columns={COLUMNS}
          rows={items.map((one) => ({ ...one, said: asked.slice(one.start, one.end) }))}
          keyOf={({ start }) => String(start)}
        />
      )}
    </div>
  );
}
