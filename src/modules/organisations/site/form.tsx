import type { HTMLInputTypeAttribute, ReactNode } from 'react';
import { Field, Select, TextInput, type Choice } from '#design/site';
import { Failure, sentence, type FailureTexts, type FieldError } from '#kernel/errors';
import { authFailures } from '#platform/auth';
import type { Language, PageInput } from '#platform/http';
import { failures } from '../contract.ts';

/** What was typed and what is wrong with it; typed text comes back with the errors, passwords do not. */
export interface FormState {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly { readonly name: string; readonly message: string }[];
}

export const EMPTY: FormState = { values: {}, errors: [] };

/** One text of a form; the last one when a name was sent twice. */
export const textOf = (form: PageInput['form'], name: string): string => {
  const value = form[name];
  return (Array.isArray(value) ? value.at(-1) : value)?.trim() ?? '';
};

export const valuesOf = (form: PageInput['form']): Record<string, string> =>
  Object.fromEntries(Object.keys(form).map((name) => [name, textOf(form, name)]));

export const formErrors = (lang: Language, errors: readonly FieldError[]): FormState['errors'] =>
  errors.map((error) => ({ name: error.field, message: error[lang] }));

const TEXTS: FailureTexts = { ...authFailures, ...failures };

/** A refusal as an error of the form; what is not about a field stands at `field`. Anything unexpected goes on up. */
export function errorsOf(error: unknown, lang: Language, field: string): FormState['errors'] {
  if (!(error instanceof Failure)) throw error;
  if (error.fields.length > 0) return formErrors(lang, error.fields);
  const text = TEXTS[error.code];
  if (text === undefined) throw error;
  return [{ name: field, message: sentence(text[lang], error.data) }];
}

interface InputProps {
  readonly lang: Language;
  readonly form: FormState;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
}

const errorOf = (form: FormState, name: string): string | undefined =>
  form.errors.find((error) => error.name === name)?.message;

interface TextFieldProps extends InputProps {
  readonly type?: HTMLInputTypeAttribute;
  readonly autoComplete?: string;
  readonly inputMode?: 'text' | 'email' | 'tel';
  readonly maxLength?: number;
}

export function TextField(props: TextFieldProps): ReactNode {
  const { lang, form, name, label, hint, optional, type = 'text', ...input } = props;
  return (
    <Field lang={lang} name={name} label={label} hint={hint} optional={optional} error={errorOf(form, name)}>
      {(control) => (
        <TextInput
          {...control}
          {...input}
          type={type}
          {...(type !== 'password' && { defaultValue: form.values[name] })}
        />
      )}
    </Field>
  );
}

export function SelectField(props: InputProps & { readonly choices: readonly Choice[] }): ReactNode {
  const { lang, form, name, label, hint, optional, choices } = props;
  return (
    <Field lang={lang} name={name} label={label} hint={hint} optional={optional} error={errorOf(form, name)}>
      {(control) => (
        <Select
          {...control}
          choices={choices}
          empty={lang === 'zh' ? '请选择' : 'Please choose'}
          defaultValue={form.values[name]}
          width="medium"
        />
      )}
    </Field>
  );
}
