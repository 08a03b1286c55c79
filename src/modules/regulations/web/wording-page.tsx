import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { App, Button, DateInput, LoadingBlock, NativeSelect, ProblemSummary } from '#design/workbench';
import { api, problemOf, type Schemas } from '../../api.ts';
import { Page } from '../../desk.tsx';
import { Card, describedBy, Field } from '../../desk-parts.tsx';
import { LAYER_LABELS, SEVERITY_LABELS, SUBJECT_NAMES, SUBJECTS, type Subject } from '../model.ts';

type Rule = Schemas['Rule'];
type Wording = Schemas['NewRuleWording'];

interface Values {
  readonly code: string;
  readonly layer: string;
  readonly severity: string;
  readonly field: string;
  readonly titleZh: string;
  readonly messageZh: string;
  readonly condition: string;
  readonly citation: string;
  readonly source: string;
  readonly sourceUrl: string;
  readonly validFrom: string;
  readonly validUntil: string;
}

const valuesOf = (subject: Subject, rule: Rule | undefined): Values => ({
  code: rule?.code ?? '',
  layer: rule?.layer ?? 'local',
  severity: rule?.severity ?? 'warn',
  field: rule?.field ?? fieldsOf(subject)[0]!.value,
  titleZh: rule?.title.zh ?? '',
  messageZh: rule?.message.zh ?? '',
  condition: rule?.condition ?? '',
  citation: rule?.citation ?? '',
  source: rule?.source ?? '',
  sourceUrl: rule?.sourceUrl ?? '',
  validFrom: '',
  validUntil: '',
});

/** English is the Chinese text where none is given; of a rule with English text it stays. */
const bodyOf = (subject: Subject, values: Values, from: Rule | undefined): Wording => ({
  subject,
  code: values.code,
  layer: values.layer as Wording['layer'],
  severity: values.severity as Wording['severity'],
  field: values.field,
  title: { zh: values.titleZh, en: from?.title.zh === values.titleZh ? from.title.en : '' },
  message: { zh: values.messageZh, en: from?.message.zh === values.messageZh ? from.message.en : '' },
  condition: values.condition,
  citation: values.citation,
  source: values.source,
  sourceUrl: values.sourceUrl,
  validFrom: values.validFrom,
  validUntil: values.validUntil === '' ? null : values.validUntil,
});

export function WordingPage(): ReactNode {
  const [address] = useSearchParams();
  const from = address.get('from');
  const rules = api.useQuery(
    'get',
    '/api/regulations',
    { params: { query: { limit: 200 } } },
    { enabled: from !== null },
  );
  const rule = rules.data?.items.find(({ id }) => id === from);
  const subject = rule?.subject ?? SUBJECT_NAMES.find((one) => one === address.get('subject')) ?? 'listing';
  return (
    <Page
      title={rule === undefined ? '新增规则' : `新文本：${rule.title.zh}`}
      above={[{ label: '规则', href: '/app/regulations' }]}
      lead="新文本从起用日期开始生效，旧文本保留。条件写“怎样才符合”，用 CEL 表达式。"
    >
      {from !== null && rules.isPending ? (
        <LoadingBlock lang="zh" />
      ) : (
        <WordingForm key={rule?.id ?? ''} subject={subject} from={rule} />
      )}
    </Page>
  );
}

const fieldsOf = (subject: Subject) =>
  Object.entries(SUBJECTS[subject].variables).map(([value, { label }]) => ({ value, label: label.zh }));
const optionsOf = (labels: Readonly<Record<string, { readonly zh: string }>>) =>
  Object.entries(labels).map(([value, { zh }]) => ({ value, label: zh }));

interface WordingProps {
  readonly subject: Subject;
  readonly from: Rule | undefined;
}

function WordingForm({ subject, from }: WordingProps): ReactNode {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [values, setValues] = useState(() => valuesOf(subject, from));
  const add = api.useMutation('post', '/api/regulations', {
    onSuccess: async () => {
      message.success('已新增文本');
      await queries.invalidateQueries();
      await navigate(subject === 'listing' ? '/regulations' : `/regulations?subject=${subject}`);
    },
  });
  const problem = add.error === null ? undefined : problemOf(add.error);
  const errors = (problem?.errors ?? []).map((one) => ({ id: CONTROLS[one.field] ?? one.field, message: one.message }));
  const errorOf = (id: string): string | undefined => errors.find((one) => one.id === id)?.message;
  const set = (field: keyof Values) => (value: string) => setValues((before) => ({ ...before, [field]: value }));
  const input = (field: keyof Values, label: string, hint?: string, required = true): ReactNode => (
    <Field id={field} label={label} required={required} error={errorOf(field)} {...(hint !== undefined && { hint })}>
      <input
        id={field}
        className="wb-control"
        value={values[field]}
        aria-describedby={describedBy(field)}
        onChange={(event) => set(field)(event.target.value)}
      />
    </Field>
  );
  return (
    <form
      className="desk-columns"
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate({ body: bodyOf(subject, values, from) });
      }}
    >
      <div className="desk-card">
        {problem !== undefined && (
          <ProblemSummary lang="zh" errors={errors.length > 0 ? errors : [{ id: 'code', message: problem.title }]} />
        )}
        {input('titleZh', '名称')}
        {input('messageZh', '不符合时怎么说')}
        <Field
          id="condition"
          label="条件"
          required
          error={errorOf('condition')}
          hint="例如 stated(title) && size(title) <= 60"
        >
          <textarea
            id="condition"
            className="wb-control desk-code"
            rows={5}
            spellCheck={false}
            value={values.condition}
            aria-describedby={describedBy('condition')}
            {...(errorOf('condition') !== undefined && { 'aria-invalid': true as const })}
            onChange={(event) => set('condition')(event.target.value)}
          />
        </Field>
        <div className="desk-pair">
          {input('code', '代码', '与已有规则相同，就是那条规则的新文本。')}
          <Field id="field" label="针对哪一项" error={errorOf('field')}>
            <NativeSelect
              id="field"
              value={values.field}
              options={fieldOptions(subject, values.field)}
              onChange={set('field')}
            />
          </Field>
          <Field id="layer" label="层级" error={errorOf('layer')} hint="同一代码，最近的层级优先。">
            <NativeSelect id="layer" value={values.layer} options={optionsOf(LAYER_LABELS)} onChange={set('layer')} />
          </Field>
          <Field id="severity" label="不符合的后果" error={errorOf('severity')}>
            <NativeSelect
              id="severity"
              value={values.severity}
              options={optionsOf(SEVERITY_LABELS)}
              onChange={set('severity')}
            />
          </Field>
        </div>
        {input('citation', '依据（文件和条款）')}
        <div className="desk-pair">
          {input('source', '出处说明', undefined, false)}
          {input('sourceUrl', '原文网址', undefined, false)}
          <Field id="validFrom" label="起用日期" required error={errorOf('validFrom')}>
            <DateInput id="validFrom" value={values.validFrom} onChange={set('validFrom')} />
          </Field>
          <Field id="validUntil" label="最后一天" error={errorOf('validUntil')} hint="不填则一直有效。">
            <DateInput id="validUntil" value={values.validUntil} onChange={set('validUntil')} />
          </Field>
        </div>
        <Button type="primary" htmlType="submit" loading={add.isPending}>
          新增文本
        </Button>
      </div>
      <Card title="条件里可以用的内容">
        <dl className="desk-pairs">
          {fieldsOf(subject).map(({ value, label }) => (
            <div key={value}>
              <dt>
                <code>{value}</code>
              </dt>
              <dd>{label}</dd>
            </div>
          ))}
        </dl>
      </Card>
    </form>
  );
}

/** Where the server's names of fields have a control of another name here. */
const CONTROLS: Readonly<Record<string, keyof Values>> = {
  'title.zh': 'titleZh',
  'message.zh': 'messageZh',
  title: 'titleZh',
  message: 'messageZh',
};

/** Rules may point at a place that is no variable, for example the pay as a whole. */
const fieldOptions = (subject: Subject, current: string) => {
  const fields = fieldsOf(subject);
  return fields.some(({ value }) => value === current) ? fields : [{ value: current, label: current }, ...fields];
};
