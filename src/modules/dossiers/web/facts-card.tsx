import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { SOURCE_LABELS } from '#contracts/organisations';
import { CodeName } from '#pages/codes';
import { App, Button, StatusTag } from '#design/workbench';
import { api, problemOf, type Schemas } from '../../api.ts';
import { Refusal } from '../../desk.tsx';
import { Card } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { fieldFacts, fieldsOf, isField, SECTIONS, type FieldName, type Section } from '../fields.ts';
import { FactInput } from './fact-input.tsx';
import { HistoryDialog } from './history-dialog.tsx';

type Dossier = Schemas['Dossier'];
type Row = Dossier['fields'][number];
type Said = NonNullable<Row['shown']>;
type Value = Said['value'];

const CORE: Readonly<Record<string, string>> = {
  name: '名称',
  division: '所在地',
  industry: '行业',
  size: '规模',
  nature: '性质',
  introduction: '简介',
};
const SIZES: Readonly<Record<string, string>> = { large: '大型', medium: '中型', small: '小型', micro: '微型' };

const labelOf = (field: string): string => (isField(field) ? fieldFacts(field).zh : (CORE[field] ?? field));

export function FactsCard({ dossier }: { readonly dossier: Dossier }): ReactNode {
  const [editing, setEditing] = useState(false);
  return (
    <Card title="资料">
      {editing ? <FactsForm dossier={dossier} onDone={() => setEditing(false)} /> : <FactsTable dossier={dossier} />}
      {!editing && dossier.abilities.edit && (
        <p className="desk-more">
          <Button onClick={() => setEditing(true)}>填写或更正</Button>
          <span className="wb-quiet">名称、所在地、行业等登记资料在“资料”页修改。</span>
        </p>
      )}
    </Card>
  );
}

function FactsTable({ dossier }: { readonly dossier: Dossier }): ReactNode {
  const [history, setHistory] = useState<string>();
  const rows: readonly Row[] = [...dossier.core.map((one) => ({ ...one, stale: false })), ...dossier.fields];
  const columns: readonly Column<Row>[] = [
    { key: 'field', title: '项目', head: true, cell: ({ field }) => labelOf(field) },
    { key: 'value', title: '内容', cell: (row) => <ShownValue field={row.field} said={row.shown} /> },
    { key: 'source', title: '来源与确认', cell: ({ shown, stale }) => <Source said={shown} stale={stale} /> },
    {
      key: 'others',
      title: '不同说法',
      cell: ({ field, others }) =>
        others.length === 0 ? (
          '—'
        ) : (
          <ul>
            {others.map((other) => (
              <li key={other.source + other.sourceName}>
                <ShownValue field={field} said={other} />
                <Source said={other} stale={false} />
              </li>
            ))}
          </ul>
        ),
    },
    {
      key: 'acts',
      title: '操作',
      cell: ({ field, shown }) =>
        shown === null ? null : (
          <button
            type="button"
            className="desk-act"
            aria-label={`${labelOf(field)}的历史`}
            onClick={() => setHistory(field)}
          >
            历史
          </button>
        ),
    },
  ];
  return (
    <>
      <DeskTable label="资料" columns={columns} rows={rows} keyOf={({ field }) => field} />
      {history !== undefined && (
        <HistoryDialog
          organisationId={dossier.organisation.id}
          field={history}
          label={labelOf(history)}
          show={(value) => <ValueWords field={history} value={value} />}
          onClose={() => setHistory(undefined)}
        />
      )}
    </>
  );
}

const ShownValue = ({ field, said }: { readonly field: string; readonly said: Said | null }): ReactNode =>
  said === null ? <span className="wb-quiet">未填</span> : <ValueWords field={field} value={said.value} />;

function ValueWords({ field, value }: { readonly field: string; readonly value: Value }): ReactNode {
  if (value === null || value === '') return <span className="wb-quiet">空</span>;
  if (field === 'division' || field === 'industry') return <CodeName set={field} code={String(value)} />;
  if (field === 'size') return SIZES[String(value)] ?? String(value);
  if (Array.isArray(value)) return value.join('、');
  const unit = isField(field) ? fieldFacts(field).unit : undefined;
  const text = typeof value === 'number' ? value.toLocaleString('zh-CN') : String(value);
  return <span className="desk-prose">{unit === undefined ? text : `${text} ${unit}`}</span>;
}

function Source({ said, stale }: { readonly said: Said | null; readonly stale: boolean }): ReactNode {
  if (said === null) return '—';
  return (
    <>
      <div className="wb-quiet">{`${SOURCE_LABELS[said.source].zh} · ${said.sourceName}`}</div>
      <div className="wb-quiet">{[said.confirmedOn, said.confirmedByName].filter(Boolean).join(' ')}</div>
      {stale && <StatusTag tone="warning">超过一年未确认</StatusTag>}
    </>
  );
}

const SECTION_NAMES = Object.keys(SECTIONS) as Section[];

interface FormProps {
  readonly dossier: Dossier;
  readonly onDone: () => void;
}

/** Own people state, staff correct: each only what they change. Saving without a change confirms nothing by accident. */
function FactsForm({ dossier, onDone }: FormProps): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const { id, kind } = dossier.organisation;
  const [values, setValues] = useState<Partial<Record<FieldName, Value>>>({});
  const save = api.useMutation('patch', '/api/organisations/{id}/dossier', {
    onSuccess: async () => {
      message.success('已保存');
      onDone();
      await queries.invalidateQueries();
    },
  });
  const errors = save.error === null ? [] : problemOf(save.error).errors;
  const shown = new Map(dossier.fields.map((one) => [one.field, one.shown?.value ?? null]));
  const changed = Object.keys(values).length;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ params: { path: { id } }, body: { values } });
      }}
    >
      <Refusal error={save.error} />
      {SECTION_NAMES.map((section) => {
        const fields = fieldsOf(kind).filter((field) => fieldFacts(field).section === section);
        return fields.length === 0 ? null : (
          <fieldset key={section} className="desk-fieldset">
            <legend>{SECTIONS[section].zh}</legend>
            <div className="desk-pair">
              {fields.map((field) => (
                <FactInput
                  key={field}
                  field={field}
                  value={values[field] === undefined ? (shown.get(field) ?? null) : values[field]}
                  error={errors.find((one) => one.field === field)?.message}
                  onChange={(value) => setValues((before) => ({ ...before, [field]: value }))}
                />
              ))}
            </div>
          </fieldset>
        );
      })}
      <div className="desk-row">
        <Button type="primary" htmlType="submit" loading={save.isPending} disabled={changed === 0}>
          {changed === 0 ? '保存' : `保存 ${changed} 项`}
        </Button>
        <Button onClick={onDone}>取消</Button>
      </div>
    </form>
  );
}
