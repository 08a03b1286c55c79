import type { ReactNode } from 'react';
import { CodePicker, type CodeChoice } from '#pages/codes';
import { moneyText, type Field as KindField, type Side } from '#contracts/kinds';
import { DateInput, NativeSelect } from '#design/workbench';
import { describedBy, Field } from '../../desk-parts.tsx';
import { asked } from './asked.ts';
import { ChoiceField } from './choice-field.tsx';
import { isNumeric, numberOf, separatorOf, type FormValues } from './form-values.ts';

/** A form that is being filled in, as its controls see it. */
export interface FieldForm {
  readonly side: Side;
  readonly values: FormValues;
  readonly change: (patch: FormValues) => void;
}

interface FieldControlsProps {
  readonly fields: readonly KindField[];
  readonly form: FieldForm;
  readonly errors: Readonly<Record<string, string>>;
  /** What else is to be said below a control. */
  readonly note?: ((field: string) => ReactNode) | undefined;
  /** Fields that always have a value. */
  readonly always?: ReadonlySet<string> | undefined;
}

export const fieldId = (name: string): string => `field-${name}`;

const WIDE: ReadonlySet<KindField['as']> = new Set(['text', 'longText', 'codes', 'words', 'choices']);

/** The fields of a table as controls, in two columns; what needs room takes both. */
export function FieldControls({ fields, form, errors, note, always }: FieldControlsProps): ReactNode {
  return (
    <div className="desk-form-grid">
      {fields.map((field) => (
        <div key={field.name} className={WIDE.has(field.as) ? 'desk-wide' : undefined}>
          <OneField
            field={field}
            form={form}
            error={errors[field.name]}
            note={note?.(field.name)}
            always={always?.has(field.name) === true}
          />
        </div>
      ))}
    </div>
  );
}

interface OneFieldProps {
  readonly field: KindField;
  readonly form: FieldForm;
  readonly error: string | undefined;
  readonly note: ReactNode;
  readonly always: boolean;
}

function OneField({ field, form, error, note, always }: OneFieldProps): ReactNode {
  const { side } = form;
  const id = fieldId(field.name);
  const required = field.required?.includes(side) === true;
  const shared = {
    id,
    label: asked(field, side),
    required,
    error,
    hint: <Hint field={field} form={form} note={note} />,
  };
  if (field.as === 'choices' || (field.as === 'choice' && isShort(field, required))) {
    return <ChoiceField {...shared} field={field} form={form} />;
  }
  return (
    <Field {...shared}>
      <Control field={field} form={form} wrong={error !== undefined} always={always} />
    </Field>
  );
}

/** Few options of a question that must be answered lie open; the rest folds away. */
const isShort = ({ options = [] }: KindField, required: boolean): boolean => required && options.length <= 4;

function Hint({ field, form, note }: Pick<OneFieldProps, 'field' | 'form' | 'note'>): ReactNode {
  const amount = field.as === 'money' ? amountWords(form.values[field.name]) : undefined;
  const kept = field.visible === undefined || field.visible === 'public' ? undefined : READERS[field.visible];
  return (
    <>
      {amount !== undefined && <p>{`即 ${amount}`}</p>}
      {field.help !== undefined && <p>{field.help.zh}</p>}
      {kept !== undefined && <p>{kept}</p>}
      {note}
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
  readonly form: FieldForm;
  readonly wrong: boolean;
  readonly always: boolean;
}

function Control({ field, form, wrong, always }: ControlProps): ReactNode {
  const { name, as, set, maxItems, options = [] } = field;
  const id = fieldId(name);
  const value = form.values[name] ?? '';
  const change = (next: string): void => form.change({ [name]: next });
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
        onChange={(chosen) => form.change({ [name]: chosen })}
      />
    );
  }
  const text = typeof value === 'string' ? value : '';
  if (as === 'choice') {
    const known = always ? {} : { empty: '未填写' };
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

const YES_OR_NO = [
  { value: 'true', label: '是' },
  { value: 'false', label: '否' },
];
