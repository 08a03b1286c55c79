import { Failure, sentence, type FailureTexts } from '#kernel/errors';
import type { Language, PageInput } from '#platform/http';

export const sitePath = (lang: Language, path: `/${string}`): string => (lang === 'zh' ? path : `/en${path}`);

/** One text of a form; the last one when a name was sent twice. */
export const textOf = (form: PageInput['form'], name: string): string => {
  const value = form[name];
  return (Array.isArray(value) ? value.at(-1) : value)?.trim() ?? '';
};

export interface FormState {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly { readonly name: string; readonly message: string }[];
}
export const EMPTY: FormState = { values: {}, errors: [] };

/** A refusal as an error of the form; anything unexpected goes on up. */
export function refusedForm(error: unknown, input: PageInput, field: string, texts: FailureTexts): FormState {
  if (!(error instanceof Failure)) throw error;
  const values = Object.fromEntries(Object.keys(input.form).map((name) => [name, textOf(input.form, name)]));
  if (error.fields.length > 0)
    return { values, errors: error.fields.map((one) => ({ name: one.field, message: one[input.lang] })) };
  const text = texts[error.code];
  if (text === undefined) throw error;
  return { values, errors: [{ name: field, message: sentence(text[input.lang], error.data) }] };
}
