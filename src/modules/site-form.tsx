import type { HTMLInputTypeAttribute, ReactNode } from 'react';
import { Field, Select, TextInput, type Choice } from '#design/site';
import { termNamed } from '#contracts/glossary';
import { Failure, sentence, type FailureTexts, type FieldError } from '#kernel/errors';
import type { Language, PageInput } from '#platform/http';

/** Forms of the public site: what was typed, what is wrong with it, and the fields that show both. */
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

/** Not trimmed: a space at the end belongs to the password. */
export const passwordOf = (form: PageInput['form'], name: string): string => {
  const value = form[name];
  return typeof value === 'string' ? value : '';
};

export const valuesOf = (form: PageInput['form']): Record<string, string> =>
  Object.fromEntries(Object.keys(form).map((name) => [name, textOf(form, name)]));

export const formErrors = (lang: Language, errors: readonly FieldError[]): FormState['errors'] =>
  errors.map((error) => ({ name: error.field, message: error[lang] }));

/** A refusal as an error of the form; what is not about a field stands at `field`. Anything unexpected goes on up. */
export function errorsIn(texts: FailureTexts, error: unknown, lang: Language, field: string): FormState['errors'] {
  if (!(error instanceof Failure)) throw error;
  if (error.fields.length > 0) return formErrors(lang, error.fields);
  const text = texts[error.code];
  if (text === undefined) throw error;
  return [{ name: field, message: sentence(text[lang], error.data) }];
}

/** A page of the site in the reader's language. */
export const sitePath = (lang: Language, path: `/${string}`): string => (lang === 'zh' ? path : `/en${path}`);

export const siteHome = (lang: Language): string => (lang === 'zh' ? '/' : '/en');

/**
 * Where to go afterwards: a path of this site, nothing else. `//host`, `/\host`, control characters and schemes would lead
 * away, so the path is resolved as a browser does and must stay on the same origin.
 */
export function localPath(next: unknown, otherwise: string): string {
  // oxlint-disable-next-line no-control-regex -- these are what must not get through
  if (typeof next !== 'string' || !next.startsWith('/') || next.length > 2000 || /[\u0000-\u001f\\]/.test(next))
    return otherwise;
  const here = 'http://jiangqiao.invalid';
  const url = URL.canParse(next, here) ? new URL(next, here) : undefined;
  return url?.origin === here && !url.pathname.startsWith('//') ? url.pathname + url.search + url.hash : otherwise;
}

interface InputProps {
  readonly lang: Language;
  readonly form: FormState;
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly optional?: boolean;
}

export const errorOf = (form: FormState, name: string): string | undefined =>
  form.errors.find((error) => error.name === name)?.message;

/** Under a label that the glossary knows: its hint, and where the term is explained. */
function hintOf({ lang, label, hint }: Pick<InputProps, 'lang' | 'label' | 'hint'>): ReactNode {
  const term = termNamed(label);
  if (term === undefined) return hint;
  return (
    <>
      {hint} {/* In a window of its own: what was typed here is not lost. */}
      <a href={`${sitePath(lang, '/glossary')}#${term.key}`} target="_blank" rel="noopener">
        {lang === 'zh' ? `什么是${term.name.zh}（新窗口）` : `What is: ${term.name.en} (new window)`}
      </a>
    </>
  );
}

interface TextFieldProps extends InputProps {
  readonly type?: HTMLInputTypeAttribute;
  readonly autoComplete?: string;
  readonly inputMode?: 'text' | 'email' | 'tel' | 'numeric';
  readonly maxLength?: number;
  readonly width?: 'full' | 'medium' | 'short';
}

export function TextField(props: TextFieldProps): ReactNode {
  const { lang, form, name, label, hint: _, optional, type = 'text', ...input } = props;
  return (
    <Field lang={lang} name={name} label={label} hint={hintOf(props)} optional={optional} error={errorOf(form, name)}>
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
  const { lang, form, name, label, optional, choices } = props;
  return (
    <Field lang={lang} name={name} label={label} hint={hintOf(props)} optional={optional} error={errorOf(form, name)}>
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
