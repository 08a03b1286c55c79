import { optionText, valueText, type CodeName, type ShownDetail } from '#contracts/kinds';
import { fieldOf } from './fields.ts';
import type { RecordKind } from './model.ts';

type Lang = 'zh' | 'en';

/** What people compare in a list: a few short facts, and words to recognise it by. Only from what the reader may read. */
export interface InShort {
  readonly facts: readonly string[];
  readonly tags: readonly string[];
}

const FACTS: Readonly<Record<RecordKind, readonly string[]>> = {
  expert: ['titleLevel', 'employer', 'hoursPerMonth'],
  teacher: ['dual', 'majors', 'hoursPerMonth'],
  result: ['readiness', 'rightsStatus', 'transferWays'],
  base: ['grade', 'places', 'pricePerHour', 'slotsPerWeek'],
  capability: ['industries', 'internsPerYear', 'mentors'],
};

const TAGS: Readonly<Record<RecordKind, readonly string[]>> = {
  expert: ['focus'],
  teacher: ['courses'],
  result: ['keywords'],
  base: ['equipment'],
  capability: ['products', 'processes'],
};

/** Numbers that say nothing by themselves. */
const SAID: Readonly<Record<string, (text: string, value: number) => { readonly zh: string; readonly en: string }>> = {
  hoursPerMonth: (_, value) => ({ zh: `每月 ${value} 小时`, en: `${value} hours a month` }),
  places: (_, value) => ({ zh: `${value} 个工位`, en: `${value} places` }),
  slotsPerWeek: (_, value) => ({ zh: `每周 ${value} 场`, en: `${value} slots a week` }),
  internsPerYear: (_, value) => ({ zh: `每年接收实习 ${value} 人`, en: `${value} interns a year` }),
  mentors: (_, value) => ({ zh: `导师 ${value} 人`, en: `${value} mentors` }),
  pricePerHour: (text) => ({ zh: `${text}/小时`, en: `${text} an hour` }),
};
const AT_MOST = 2;

export function inShort(kind: RecordKind, detail: ShownDetail, lang: Lang): InShort {
  return {
    facts: FACTS[kind].flatMap((name) => factText(kind, name, detail, lang) ?? []),
    tags: TAGS[kind].flatMap((name) => wordsIn(detail[name])),
  };
}

const wordsIn = (value: ShownDetail[string] | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

function factText(kind: RecordKind, name: string, detail: ShownDetail, lang: Lang): string | undefined {
  const field = fieldOf(kind, name)!;
  const value = detail[name];
  if (Array.isArray(value)) {
    const shown = (value as readonly (string | CodeName)[]).map((one) =>
      typeof one === 'string' ? optionText(field, one, lang) : one.label,
    );
    if (shown.length === 0) return undefined;
    const first = shown.slice(0, AT_MOST).join(lang === 'zh' ? '、' : ', ');
    return shown.length > AT_MOST ? `${first}${lang === 'zh' ? '等' : ' …'}` : first;
  }
  const text = valueText(field, value, lang);
  if (text === undefined) return undefined;
  const said = typeof value === 'number' ? SAID[name] : undefined;
  return said === undefined ? text.replace(/[：:].*$/s, '') : said(text, value as number)[lang];
}

/** Names of the fields of work that it stands under. */
export const fieldsText = (kind: RecordKind, detail: ShownDetail, lang: Lang): string =>
  wordsIn(detail['fields'])
    .map((one) => optionText(fieldOf(kind, 'fields')!, one, lang))
    .join(lang === 'zh' ? '、' : ', ');
