import type { ReactNode } from 'react';
import { Field, TextArea } from '#design/site';
import { Failure, sentence } from '#kernel/errors';
import type { Language, PageInput } from '#platform/http';
import { failures } from '../contract.ts';

export const sitePath = (lang: Language, path: `/${string}`): string => (lang === 'zh' ? path : `/en${path}`);

/** One text of a form; the last one when a name was sent twice. */
export const textOf = (form: PageInput['form'], name: string): string => {
  const value = form[name];
  return (Array.isArray(value) ? value.at(-1) : value)?.trim() ?? '';
};

export interface FormError {
  readonly name: string;
  readonly message: string;
}

/** A refusal in people's words, at the field it is about. Anything unexpected goes on up. */
export function errorsOf(error: unknown, lang: Language, name: string): readonly FormError[] {
  if (!(error instanceof Failure)) throw error;
  if (error.fields.length > 0) return error.fields.map((one) => ({ name: one.field, message: one[lang] }));
  const text = failures[error.code];
  if (text === undefined) throw error;
  return [{ name, message: sentence(text[lang], error.data) }];
}

/** Plain text as people wrote it: a blank line begins a paragraph, "## " a heading. */
export function Body({ text }: { readonly text: string }): ReactNode {
  return text.split(/\n{2,}/).flatMap((block, index) => {
    const heading = /^## (.+)(?:\n([\s\S]*))?$/.exec(block.trim());
    if (heading === null) return [<p key={index}>{block}</p>];
    return [
      <h2 key={`${index}-h`}>{heading[1]}</h2>,
      ...(heading[2] === undefined ? [] : [<p key={`${index}-p`}>{heading[2]}</p>]),
    ];
  });
}

interface WordsProps {
  readonly lang: Language;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly errors: readonly FormError[];
}

export const WordsField = ({ lang, name, label, hint, value, errors }: WordsProps): ReactNode => (
  <Field lang={lang} name={name} label={label} hint={hint} error={errors.find((one) => one.name === name)?.message}>
    {(control) => <TextArea {...control} rows={3} maxLength={1000} defaultValue={value} />}
  </Field>
);
