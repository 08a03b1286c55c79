import type { ReactNode } from 'react';
import { CheckboxGroup } from '#design/site';
import { Failure, sentence } from '#kernel/errors';
import { textsInForce } from '#modules/privacy';
import type { Context } from '#platform/context';
import type { Language, PageInput } from '#platform/http';
import { failures } from '../contract.ts';
import { MATTER_LABELS, MATTERS, type Matter } from '../model.ts';

export const sitePath = (lang: Language, path: `/${string}`): string => (lang === 'zh' ? path : `/en${path}`);

export const textOf = (form: PageInput['form'], name: string): string => {
  const value = form[name];
  return (Array.isArray(value) ? value.at(-1) : value)?.trim() ?? '';
};

/** All boxes of one name that were ticked. */
export const tickedOf = (form: PageInput['form'], name: string): readonly Matter[] => {
  const ticked = [form[name] ?? []].flat();
  return MATTERS.filter((matter) => ticked.includes(matter));
};

export interface FormError {
  readonly name: string;
  readonly message: string;
}

export function errorsOf(error: unknown, lang: Language, name: string): readonly FormError[] {
  if (!(error instanceof Failure)) throw error;
  if (error.fields.length > 0) return error.fields.map((one) => ({ name: one.field, message: one[lang] }));
  const text = failures[error.code];
  if (text === undefined) throw error;
  return [{ name, message: sentence(text[lang], error.data) }];
}

/** What each matter means, in the words of the text that is agreed to. */
export type MatterTexts = Readonly<Record<Matter, { readonly zh: string; readonly en: string }>>;

const NOTICE = {
  zh: '允许学生使用平台，平台按《个人信息处理规则》处理必要的信息。不满 14 周岁的，不同意就不能使用。',
  en: 'Let the learner use the platform, which processes what is needed under the privacy notice. Under 14 it cannot be used without this.',
};

export async function matterTexts(ctx: Context): Promise<MatterTexts> {
  const texts = await textsInForce(ctx);
  const entries = MATTERS.map((matter) => [matter, matter === 'notice' ? NOTICE : texts.get(matter)!.body]);
  return Object.fromEntries(entries) as MatterTexts;
}

interface MattersFieldProps {
  readonly lang: Language;
  readonly name: string;
  readonly label: string;
  readonly matters: readonly Matter[];
  readonly texts: MatterTexts;
  readonly chosen: readonly string[];
}

export const MattersField = ({ lang, name, label, matters, texts, chosen }: MattersFieldProps): ReactNode => (
  <CheckboxGroup
    lang={lang}
    name={name}
    label={label}
    chosen={chosen}
    choices={matters.map((matter) => ({
      value: matter,
      label: MATTER_LABELS[matter][lang],
      hint: texts[matter][lang],
    }))}
  />
);
