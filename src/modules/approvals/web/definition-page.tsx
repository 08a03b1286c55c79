import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { App, Button, NativeSelect, StatusTag } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { Loaded, minuteOf, Page, Refusal } from '../../desk.tsx';
import { Card, describedBy, Field } from '../../desk-parts.tsx';
import { ActivateDialog } from './activate-dialog.tsx';
import { ReasonRows } from './reason-rows.tsx';
import { StepFields, type Step } from './step-fields.tsx';
import { useOffices } from './use-offices.ts';

type Definition = Schemas['ApprovalDefinition'];
type Content = Schemas['ApprovalContent'];

export function DefinitionPage(): ReactNode {
  const { kind = '' } = useParams();
  const query = api.useQuery('get', '/api/approval-definitions', {});
  const found = query.data?.items.find((one) => one.kind === kind);
  return (
    <Page title={found?.label ?? '审批流程'} above={[{ label: '审批流程', href: '/app/approval-definitions' }]}>
      <Loaded query={{ ...query, data: found }}>
        {(definition) => (
          <Editor key={`${definition.draft?.revision ?? 0}-${definition.inForce.version}`} definition={definition} />
        )}
      </Loaded>
    </Page>
  );
}

function Editor({ definition }: { readonly definition: Definition }): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const { draft, kind } = definition;
  const [content, setContent] = useState<Content>(draft?.content ?? definition.inForce.content);
  const [activating, setActivating] = useState(false);
  const offices = useOffices();
  const done = (words: string) => async (): Promise<void> => {
    message.success(words);
    await queries.invalidateQueries();
  };
  const save = api.useMutation('put', '/api/approval-definitions/{kind}/draft', { onSuccess: done('草稿已保存') });
  const discard = api.useMutation('delete', '/api/approval-definitions/{kind}/draft', {
    onSuccess: done('草稿已放弃'),
  });
  const change = (part: Partial<Content>): void => setContent({ ...content, ...part });
  const changed = JSON.stringify(content) !== JSON.stringify(draft?.content ?? definition.inForce.content);
  return (
    <>
      <div className="desk-review-bar">
        <StatusTag tone={draft === null ? 'success' : 'warning'}>
          {draft === null ? `第 ${definition.inForce.version} 版使用中` : `第 ${draft.version} 版草稿`}
        </StatusTag>
        <span className="desk-review-decide">
          {draft !== null && (
            <Button onClick={() => discard.mutate({ params: { path: { kind } } })} loading={discard.isPending}>
              放弃草稿
            </Button>
          )}
          <Button
            disabled={!changed}
            loading={save.isPending}
            onClick={() =>
              save.mutate({ params: { path: { kind } }, body: { revision: draft?.revision ?? 0, content } })
            }
          >
            保存草稿
          </Button>
          <Button type="primary" disabled={draft === null || changed} onClick={() => setActivating(true)}>
            启用…
          </Button>
        </span>
      </div>
      <Refusal error={save.error ?? discard.error} />
      <Steps
        content={content}
        rights={definition.deciderRights}
        offices={offices}
        onChange={(steps) => change({ steps })}
      />
      <Options content={content} offices={offices} onChange={change} />
      <Card title="退回和不予通过的原因">
        <ReasonRows reasons={content.reasons} onChange={(reasons) => change({ reasons })} />
      </Card>
      <Words content={content} onChange={change} />
      <Versions versions={definition.versions} />
      {activating && draft !== null && (
        <ActivateDialog
          kind={kind}
          revision={draft.revision}
          version={draft.version}
          onClose={() => setActivating(false)}
        />
      )}
    </>
  );
}

interface PartProps {
  readonly content: Content;
  readonly onChange: (part: Partial<Content>) => void;
}

interface StepsProps {
  readonly content: Content;
  readonly rights: readonly string[];
  readonly offices: ReturnType<typeof useOffices>;
  readonly onChange: (steps: Step[]) => void;
}

function Steps({ content: { steps }, rights, offices, onChange }: StepsProps): ReactNode {
  const swap = (at: number, by: 1 | -1): void => {
    const next = [...steps];
    [next[at], next[at + by]] = [next[at + by]!, next[at]!];
    onChange(next);
  };
  return (
    <Card title="环节">
      {steps.map((step, index) => (
        <StepFields
          key={`${index}-${steps.length}`}
          step={step}
          index={index}
          count={steps.length}
          rights={rights}
          offices={offices}
          onChange={(next) => onChange(steps.map((one, at) => (at === index ? next : one)))}
          onMove={(by) => swap(index, by)}
          onRemove={() => onChange(steps.filter((_, at) => at !== index))}
        />
      ))}
      <Button disabled={steps.length >= 10} onClick={() => onChange([...steps, newStep(rights[0]!)])}>
        增加环节
      </Button>
    </Card>
  );
}

const newStep = (right: string): Step => ({
  name: { zh: '', en: '' },
  deciders: [{ right, level: 'territory', organisationId: null }],
  mode: 'any',
  workdays: 3,
  onTimeout: 'remind',
});

function Options({
  content,
  offices,
  onChange,
}: PartProps & { readonly offices: ReturnType<typeof useOffices> }): ReactNode {
  const nameOf = (id: string): string => offices.find((one) => one.id === id)?.name ?? id;
  return (
    <Card title="选项">
      <div className="desk-choices">
        <Choice
          label="前一环节同意的人，下一环节自动跳过"
          on={content.skipSamePerson}
          onChange={(skipSamePerson) => onChange({ skipSamePerson })}
        />
        <Choice
          label="可以作出不予通过的最终决定"
          on={content.mayRefuse}
          onChange={(mayRefuse) => onChange({ mayRefuse })}
        />
      </div>
      <div className="desk-pair">
        <Field id="resume" label="补正后回到">
          <NativeSelect
            id="resume"
            value={content.resumeAt}
            options={[
              { value: 'first', label: '第一个环节' },
              { value: 'returner', label: '退回的那个环节' },
            ]}
            onChange={(value) => onChange({ resumeAt: value as Content['resumeAt'] })}
          />
        </Field>
        <Field id="correction" label="补正期限（工作日）">
          <input
            id="correction"
            className="wb-control"
            type="number"
            min={1}
            max={120}
            value={content.correctionWorkdays}
            onChange={(event) => onChange({ correctionWorkdays: Number(event.target.value) })}
          />
        </Field>
        <Field id="copy" label="办结后抄送">
          <NativeSelect
            id="copy"
            value=""
            empty="添加机构"
            options={offices
              .filter(({ id }) => !content.copyTo.includes(id))
              .map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(id) => id !== '' && onChange({ copyTo: [...content.copyTo, id] })}
          />
        </Field>
      </div>
      <Field id="basis" label="期限依据" hint="文件名称、文号和条款；承诺的期限写“平台承诺”。">
        <input
          id="basis"
          className="wb-control"
          maxLength={300}
          value={content.basis?.citation ?? ''}
          aria-describedby={describedBy('basis')}
          onChange={(event) => onChange({ basis: { citation: event.target.value, confirmed: false } })}
        />
      </Field>
      <Choice
        label="期限已与依据原文核对"
        on={content.basis?.confirmed ?? false}
        onChange={(confirmed) => onChange({ basis: { citation: content.basis?.citation ?? '', confirmed } })}
      />
      <ul>
        {content.copyTo.map((id) => (
          <li key={id}>
            {nameOf(id)}{' '}
            <button
              type="button"
              className="desk-act"
              onClick={() => onChange({ copyTo: content.copyTo.filter((one) => one !== id) })}
            >
              {`不再抄送${nameOf(id)}`}
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Choice(props: {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}): ReactNode {
  return (
    <label>
      <input type="checkbox" checked={props.on} onChange={(event) => props.onChange(event.target.checked)} />
      {props.label}
    </label>
  );
}

function Words({ content, onChange }: PartProps): ReactNode {
  const [text, setText] = useState(content.phrases.join('\n'));
  return (
    <Card title="核对清单与常用语">
      {content.checklist.length > 0 && (
        <ul className="desk-choices">
          {content.checklist.map((item, index) => (
            <li key={item.code}>
              <Choice
                label={`${item.zh}：同意前必须勾选`}
                on={item.required}
                onChange={(required) =>
                  onChange({
                    checklist: content.checklist.map((one, at) => (at === index ? { ...one, required } : one)),
                  })
                }
              />
              {item.citation !== '' && <span className="wb-quiet">{item.citation}</span>}
            </li>
          ))}
        </ul>
      )}
      <Field id="phrases" label="意见常用语" hint="每行一句">
        <textarea
          id="phrases"
          className="wb-control"
          aria-describedby={describedBy('phrases')}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            onChange({
              phrases: event.target.value
                .split('\n')
                .map((line) => line.trim())
                .filter(Boolean),
            });
          }}
        />
      </Field>
    </Card>
  );
}

function Versions({ versions }: { readonly versions: Definition['versions'] }): ReactNode {
  if (versions.length === 0) return null;
  return (
    <Card title="版本">
      <ul className="desk-list">
        {versions.map((one) => (
          <li key={one.version}>
            {`第 ${one.version} 版`}
            <span className="wb-quiet">{`${one.validFrom} 起用　${minuteOf(one.changedAt)} 启用${one.inForce ? '　使用中' : ''}`}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
