import type { ReactNode } from 'react';
import { CodePicker, type CodeChoice } from '#pages/codes';
import { moneyText, type Field as KindField, type Side } from '#contracts/kinds';
import { DateInput, NativeSelect } from '#design/workbench';
import { describedBy, Field } from '../../desk-parts.tsx';
import { ChoiceField } from './choice-field.tsx';
import { FieldFindings, type Finding } from './findings.tsx';
import { controlId } from './form-groups.ts';
import { isNumeric, numberOf, separatorOf } from './form-values.ts';
import type { Draft } from './use-draft.ts';
import { asked } from './words.ts';

interface FormFieldsProps {
  readonly fields: readonly KindField[];
  readonly draft: Draft;
  readonly errors: Readonly<Record<string, string>>;
  /** What the rules say of a field, to be shown with it. */
  readonly findings: (field: string) => readonly Finding[];
}

const WIDE: ReadonlySet<KindField['as']> = new Set(['text', 'longText', 'codes', 'words', 'choices']);

export function FormFields({ fields, draft, errors, findings }: FormFieldsProps): ReactNode {
  return (
    <div className="desk-form-grid">
      {fields.map((field) => (
        <div key={field.name} className={WIDE.has(field.as) ? 'desk-wide' : undefined}>
          <OneField field={field} draft={draft} error={errors[field.name]} findings={findings(field.name)} />
        </div>
      ))}
    </div>
  );
}

interface OneFieldProps {
  readonly field: KindField;
  readonly draft: Draft;
  readonly error: string | undefined;
  readonly findings: readonly Finding[];
}

function OneField({ field, draft, error, findings }: OneFieldProps): ReactNode {
  const { side } = draft;
  const id = controlId(field.name);
  const required = field.required?.includes(side) === true;
  const shared = {
    id,
    label: asked(field, side),
    required,
    error: error ?? findings.find(({ severity }) => severity === 'refuse')?.message,
    hint: <Hint field={field} draft={draft} findings={findings} />,
  };
  if (field.as === 'choices' || (field.as === 'choice' && isShort(field, required))) {
    return <ChoiceField {...shared} field={field} draft={draft} />;
  }
  return (
    <Field {...shared}>
      <Control field={field} side={side} draft={draft} wrong={shared.error !== undefined} />
    </Field>
  );
}

/** Few options of a question that must be answered lie open; the rest folds away. */
const isShort = ({ options = [] }: KindField, required: boolean): boolean => required && options.length <= 4;

function Hint({ field, draft, findings }: Pick<OneFieldProps, 'field' | 'draft' | 'findings'>): ReactNode {
  const amount = field.as === 'money' ? amountWords(draft.values[field.name]) : undefined;
  const kept = field.visible === undefined || field.visible === 'public' ? undefined : READERS[field.visible];
  return (
    <>
      {amount !== undefined && <p>{`即 ${amount}`}</p>}
      {field.help !== undefined && <p>{field.help.zh}</p>}
      {kept !== undefined && <p>{kept}</p>}
      <FieldFindings findings={findings} />
    </>
  );
}

const READERS = {
  tier: '公开范围：按“技术细节的公开范围”。',
  members: '公开范围：只给入驻单位，公众看不到。',
  agreed: '公开范围：不在平台上给任何人看。',
} as const;

const WAN = 1_000_000;

/** Many zeros are easily one too many. */
function amountWords(value: unknown): string | undefined {
  const number = typeof value === 'string' ? numberOf(value) : null;
  if (typeof number !== 'number') return undefined;
  const fen = Math.round(number * 100);
  return fen >= WAN ? moneyText(fen, 'zh') : undefined;
}

interface ControlProps {
  readonly field: KindField;
  readonly side: Side;
  readonly draft: Draft;
  readonly wrong: boolean;
}

function Control({ field, draft, wrong }: ControlProps): ReactNode {
  const { name, as, set, maxItems, options = [] } = field;
  const id = controlId(name);
  const value = draft.values[name] ?? '';
  const change = (next: string): void => draft.change({ [name]: next });
  const shared = { id, 'aria-describedby': describedBy(id), ...(wrong && { 'aria-invalid': true as const }) };
  if (set !== undefined) {
    return (
      <CodePicker
        id={id}
        set={set}
        multiple={maxItems !== 1}
        chosen={value as readonly CodeChoice[]}
        invalid={wrong}
        describedBy={describedBy(id)}
        onChange={(chosen) => draft.change({ [name]: chosen })}
      />
    );
  }
  const text = typeof value === 'string' ? value : '';
  if (as === 'choice') {
    const known = ALWAYS.has(name) ? {} : { empty: '未填写' };
    return (
      <NativeSelect
        {...shared}
        {...known}
        value={text}
        options={options.map((option) => ({ value: option.value, label: option.label.zh }))}
        onChange={change}
      />
    );
  }
  if (as === 'flag') {
    return <NativeSelect {...shared} empty="未填写" value={text} options={YES_OR_NO} onChange={change} />;
  }
  if (as === 'date') return <DateInput {...shared} value={text} onChange={change} />;
  if (as === 'longText' || as === 'words') {
    return (
      <textarea
        {...shared}
        className="wb-control"
        rows={as === 'longText' ? 5 : separatorOf(field) === '\n' ? 4 : 2}
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
      {...(isNumeric(field) && { inputMode: as === 'money' ? ('text' as const) : ('decimal' as const) })}
      value={text}
      onChange={(event) => change(event.target.value)}
    />
  );
}

/** These always have a value. */
const ALWAYS: ReadonlySet<string> = new Set(['kind', 'payPeriod']);

const YES_OR_NO = [
  { value: 'true', label: '是' },
  { value: 'false', label: '否' },
];
