import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from 'react';
import type { Lang } from '#design/tokens';
import { describedBy, HintAndError } from './field.tsx';
import type { ControlProps } from './field.tsx';
import { say } from './words.ts';

/** How much is expected shows in how wide the box is. */
type Width = 'full' | 'medium' | 'short';

type TextInputProps = ControlProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, keyof ControlProps | 'value' | 'className'> & {
    readonly width?: Width | undefined;
    /** Said after the box and read with it: 元/月, 人. */
    readonly unit?: string | undefined;
  };

export function TextInput({ width = 'full', unit, type = 'text', ...rest }: TextInputProps): ReactNode {
  const input = <input type={type} className={`control control-${width}`} {...rest} />;
  if (unit === undefined) return input;
  const unitId = `${rest.id}-unit`;
  return (
    <div className="with-unit">
      <input
        type={type}
        className={`control control-${width}`}
        {...rest}
        aria-describedby={[rest['aria-describedby'], unitId].filter(Boolean).join(' ')}
      />
      <span id={unitId}>{unit}</span>
    </div>
  );
}

type TextAreaProps = ControlProps &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, keyof ControlProps | 'value' | 'className'>;

export function TextArea({ rows = 5, ...rest }: TextAreaProps): ReactNode {
  return <textarea className="control control-full" rows={rows} {...rest} />;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

type SelectProps = ControlProps & {
  readonly choices: readonly Choice[];
  /** The first, empty line: "请选择". */
  readonly empty?: string | undefined;
  readonly defaultValue?: string | undefined;
  readonly width?: Width | undefined;
};

export function Select({ choices, empty, width = 'full', ...rest }: SelectProps): ReactNode {
  return (
    <select className={`control control-select control-${width}`} {...rest}>
      {empty !== undefined && <option value="">{empty}</option>}
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

interface ChoiceGroupProps {
  readonly lang: Lang;
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly optional?: boolean | undefined;
  readonly choices: readonly Choice[];
  readonly chosen?: readonly string[] | undefined;
}

export const CheckboxGroup = (props: ChoiceGroupProps): ReactNode => <ChoiceGroup type="checkbox" {...props} />;

export const RadioGroup = (props: ChoiceGroupProps): ReactNode => <ChoiceGroup type="radio" {...props} />;

function ChoiceGroup(props: ChoiceGroupProps & { readonly type: 'checkbox' | 'radio' }): ReactNode {
  const { lang, type, name, label, hint, error, optional, choices, chosen = [] } = props;
  return (
    <fieldset
      className={error === undefined ? 'field' : 'field field-wrong'}
      aria-describedby={describedBy(name, hint, error)}
    >
      <legend>
        {label}
        {optional === true && <span className="optional">{say(lang, 'optional')}</span>}
      </legend>
      <HintAndError lang={lang} name={name} hint={hint} error={error} />
      {choices.map((choice, index) => {
        // The first carries the bare name, so that the error summary leads to it.
        const id = index === 0 ? name : `${name}-${choice.value}`;
        const hintId = choice.hint === undefined ? undefined : `${id}-about`;
        return (
          <div className="choice" key={choice.value}>
            <input
              type={type}
              id={id}
              name={name}
              value={choice.value}
              defaultChecked={chosen.includes(choice.value)}
              aria-describedby={hintId}
            />
            <label htmlFor={id}>{choice.label}</label>
            {hintId !== undefined && (
              <p className="hint" id={hintId}>
                {choice.hint}
              </p>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
