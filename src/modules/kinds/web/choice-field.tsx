import type { ReactNode } from 'react';
import type { Field } from '#contracts/kinds';
import { describedBy } from '../../desk-parts.tsx';
import type { FieldForm } from './field-controls.tsx';

interface ChoiceFieldProps {
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
  readonly error: string | undefined;
  readonly hint: ReactNode;
  readonly field: Field;
  readonly form: FieldForm;
}

/** Longer ones need a line of their own. */
const LONG = 20;

/** One or several of a short list, all of them in sight. The first box carries the id, so that an error leads to it. */
export function ChoiceField({ id, label, required, error, hint, field, form }: ChoiceFieldProps): ReactNode {
  const { name, as, options = [], maxItems } = field;
  const several = as === 'choices';
  const value = form.values[name];
  const chosen: readonly string[] = [value ?? []].flat().filter((one) => typeof one === 'string');
  const toggle = (option: string): void => {
    if (!several) return form.change({ [name]: option });
    const next = chosen.includes(option) ? chosen.filter((one) => one !== option) : [...chosen, option];
    form.change({ [name]: next });
  };
  const full = several && maxItems !== undefined && chosen.length >= maxItems;
  return (
    <fieldset
      className={error === undefined ? 'desk-field desk-choices' : 'desk-field desk-field-wrong desk-choices'}
      aria-describedby={describedBy(id)}
    >
      <legend className="desk-label">
        {label}
        {required && <span className="desk-required">（必填）</span>}
      </legend>
      <div className={options.some(({ label: one }) => one.zh.length > LONG) ? 'desk-options-long' : 'desk-options'}>
        {options.map((option, index) => (
          <label key={option.value} className="desk-option">
            <input
              {...(index === 0 && { id })}
              type={several ? 'checkbox' : 'radio'}
              name={id}
              checked={chosen.includes(option.value)}
              disabled={full && !chosen.includes(option.value)}
              {...(error !== undefined && { 'aria-invalid': true as const })}
              onChange={() => toggle(option.value)}
            />
            <span>{option.label.zh}</span>
          </label>
        ))}
      </div>
      <div id={`${id}-note`} className="desk-note">
        {error !== undefined && <p className="desk-error">{error}</p>}
        {full && <p className="wb-quiet">{`最多选 ${maxItems} 项。`}</p>}
        <div className="wb-quiet">{hint}</div>
      </div>
    </fieldset>
  );
}
