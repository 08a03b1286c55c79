import type { ReactNode } from 'react';
import { DateInput } from '#design/workbench';
import type { Schemas } from '../../api.ts';
import { describedBy, Field } from '../../desk-parts.tsx';
import { fieldFacts, type FieldName } from '../fields.ts';

type Value = NonNullable<Schemas['Dossier']['fields'][number]['shown']>['value'];

interface FactInputProps {
  readonly field: FieldName;
  readonly value: Value;
  readonly error: string | undefined;
  readonly onChange: (value: Value) => void;
}

/** The control that fits the type of a fact. */
export function FactInput({ field, value, error, onChange }: FactInputProps): ReactNode {
  const { zh, unit, why } = fieldFacts(field);
  const id = `fact-${field}`;
  return (
    <Field id={id} label={unit === undefined ? zh : `${zh}（${unit}）`} hint={why?.zh} error={error}>
      <Control id={id} field={field} value={value} onChange={onChange} />
    </Field>
  );
}

function Control({ id, field, value, onChange }: Omit<FactInputProps, 'error'> & { readonly id: string }): ReactNode {
  const common = { id, 'aria-describedby': describedBy(id) };
  const text = value === null ? '' : Array.isArray(value) ? value.join('、') : String(value);
  switch (fieldFacts(field).type) {
    case 'number':
      return (
        <input
          {...common}
          className="wb-control"
          type="number"
          min={0}
          step="any"
          inputMode="decimal"
          value={text}
          onChange={(event) => onChange(event.target.value === '' ? null : Number(event.target.value))}
        />
      );
    case 'date':
      return <DateInput {...common} value={text} onChange={(date) => onChange(date === '' ? null : date)} />;
    case 'longText':
      return (
        <textarea
          {...common}
          className="wb-control"
          maxLength={2000}
          value={text}
          onChange={(event) => onChange(event.target.value || null)}
        />
      );
    case 'list':
      return (
        <input
          {...common}
          className="wb-control"
          placeholder="多项用顿号隔开"
          value={text}
          onChange={(event) => onChange(event.target.value === '' ? null : event.target.value.split(/[、,，;；]/))}
          onBlur={() => onChange(Array.isArray(value) ? value.map((one) => one.trim()).filter(Boolean) : value)}
        />
      );
    default:
      return (
        <input
          {...common}
          className="wb-control"
          maxLength={200}
          value={text}
          onChange={(event) => onChange(event.target.value || null)}
        />
      );
  }
}
