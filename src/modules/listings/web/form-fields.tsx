import type { ReactNode } from 'react';
import { CodePicker, type CodeChoice } from '#pages/codes';
import { DateInput, NativeSelect } from '#design/workbench';
import { describedBy, Field } from '../../desk-parts.tsx';
import { EDUCATION, EDUCATION_LABELS, KINDS, KIND_LABELS, PAY_PERIODS, PERIOD_LABELS } from '../model.ts';
import { controlId } from './form-sections.ts';
import type { FormValues } from './form-values.ts';
import type { Draft } from './use-draft.ts';

type FieldName = keyof FormValues;
type CodeField = 'occupation' | 'industry' | 'majors' | 'divisions';

interface Looks {
  readonly label: string;
  readonly hint?: string;
  readonly required?: true;
}

const LOOKS: Readonly<Record<FieldName, Looks>> = {
  title: { label: '岗位名称', required: true, hint: '写具体的岗位，例如“数控车工”，不写“急招”“高薪”。' },
  kind: { label: '性质' },
  headcount: { label: '招聘人数', required: true },
  occupation: { label: '职业（职业分类大典）', hint: '用于检索和匹配。' },
  industry: { label: '行业（国民经济行业分类）' },
  payMin: { label: '最低薪资（元）', required: true },
  payMax: { label: '最高薪资（元）' },
  payPeriod: { label: '计薪方式' },
  payMonths: { label: '每年月薪数', hint: '12 个月以外还有的，例如 13。' },
  payNegotiable: { label: '可以面议' },
  divisions: { label: '工作地点（可多选）', required: true },
  address: { label: '详细地址' },
  validFrom: { label: '开始日期' },
  validUntil: { label: '截止日期', required: true },
  education: { label: '学历' },
  experienceMin: { label: '最少经验（年）' },
  experienceMax: { label: '最多经验（年）' },
  majors: { label: '专业（职业教育专业目录，可多选）' },
  skills: { label: '技能', hint: '用顿号或逗号分开。' },
  requirements: { label: '任职要求', required: true, hint: '只写与岗位有关的要求；性别、民族、户籍等限制不予发布。' },
  description: { label: '工作内容', required: true, hint: '主要做什么、怎样安排班次、提供哪些保障。' },
};

const OPTIONS: Readonly<Partial<Record<FieldName, readonly { readonly value: string; readonly label: string }[]>>> = {
  kind: KINDS.map((value) => ({ value, label: KIND_LABELS[value].zh })),
  payPeriod: PAY_PERIODS.map((value) => ({ value, label: `按${PERIOD_LABELS[value].zh}` })),
  education: EDUCATION.map((value) => ({ value, label: EDUCATION_LABELS[value].zh })),
};

const CODES: Readonly<
  Record<CodeField, { readonly set: 'occupation' | 'industry' | 'major' | 'division'; readonly multiple: boolean }>
> = {
  occupation: { set: 'occupation', multiple: false },
  industry: { set: 'industry', multiple: false },
  majors: { set: 'major', multiple: true },
  divisions: { set: 'division', multiple: true },
};

const LONG: ReadonlySet<FieldName> = new Set(['requirements', 'description']);
const DATES: ReadonlySet<FieldName> = new Set(['validFrom', 'validUntil']);
const NUMERIC: ReadonlySet<FieldName> = new Set([
  'headcount',
  'payMin',
  'payMax',
  'payMonths',
  'experienceMin',
  'experienceMax',
]);
const WIDE: ReadonlySet<FieldName> = new Set([
  'title',
  'occupation',
  'industry',
  'divisions',
  'address',
  'majors',
  'skills',
  'requirements',
  'description',
  'payNegotiable',
]);

interface FormFieldsProps {
  readonly fields: readonly FieldName[];
  readonly draft: Draft;
  readonly errors: Readonly<Record<string, string>>;
}

export function FormFields({ fields, draft, errors }: FormFieldsProps): ReactNode {
  return (
    <div className="desk-form-grid">
      {fields.map((field) => (
        <div key={field} className={WIDE.has(field) ? 'desk-wide' : undefined}>
          {field === 'payNegotiable' ? (
            <Check draft={draft} />
          ) : (
            <Field id={controlId(field)} {...LOOKS[field]} error={errors[field]}>
              <Control field={field} draft={draft} wrong={errors[field] !== undefined} />
            </Field>
          )}
        </div>
      ))}
    </div>
  );
}

function Check({ draft }: { readonly draft: Draft }): ReactNode {
  const id = controlId('payNegotiable');
  return (
    <p className="desk-check">
      <input
        id={id}
        type="checkbox"
        checked={draft.values.payNegotiable}
        onChange={(event) => draft.change({ payNegotiable: event.target.checked })}
      />
      <label htmlFor={id}>{LOOKS.payNegotiable.label}</label>
    </p>
  );
}

interface ControlProps {
  readonly field: FieldName;
  readonly draft: Draft;
  readonly wrong: boolean;
}

function Control({ field, draft, wrong }: ControlProps): ReactNode {
  const id = controlId(field);
  const value = draft.values[field];
  const change = (next: string): void => draft.change({ [field]: next });
  const shared = { id, 'aria-describedby': describedBy(id), ...(wrong && { 'aria-invalid': true as const }) };
  if (typeof value === 'object') {
    const { set, multiple } = CODES[field as CodeField];
    const chosen = (choices: readonly CodeChoice[]): void => draft.change({ [field]: choices });
    return (
      <CodePicker
        id={id}
        set={set}
        multiple={multiple}
        chosen={value}
        invalid={wrong}
        describedBy={describedBy(id)}
        onChange={chosen}
      />
    );
  }
  const text = String(value);
  const options = OPTIONS[field];
  if (options !== undefined) {
    const empty = field === 'education' ? { empty: '未填写' } : {};
    return <NativeSelect {...shared} {...empty} value={text} options={options} onChange={change} />;
  }
  if (DATES.has(field)) return <DateInput {...shared} value={text} onChange={change} />;
  if (LONG.has(field)) {
    return (
      <textarea
        {...shared}
        className="wb-control"
        rows={6}
        value={text}
        onChange={(event) => change(event.target.value)}
      />
    );
  }
  return (
    <input
      {...shared}
      className="wb-control"
      autoComplete="off"
      {...(NUMERIC.has(field) && { inputMode: 'decimal' as const })}
      value={text}
      onChange={(event) => change(event.target.value)}
    />
  );
}
