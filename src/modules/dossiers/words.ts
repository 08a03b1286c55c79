import type { CodeBook } from '#modules/codes';
import { SIZE_LABELS, type OrganisationSize, type StatementValue } from '#contracts/organisations';
import { fieldFacts, isField } from './fields.ts';

export const CORE_LABELS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  name: { zh: '名称', en: 'Name' },
  division: { zh: '所在地', en: 'Place' },
  industry: { zh: '行业', en: 'Industry' },
  size: { zh: '规模', en: 'Size' },
  nature: { zh: '性质', en: 'Nature' },
  introduction: { zh: '简介', en: 'Introduction' },
};

export const labelOf = (field: string, lang: 'zh' | 'en'): string =>
  isField(field) ? fieldFacts(field)[lang] : (CORE_LABELS[field]?.[lang] ?? field);

/** A value for people: codes by their names, numbers with their unit. */
export function valueWords(book: CodeBook, field: string, value: StatementValue, lang: 'zh' | 'en'): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.join(lang === 'zh' ? '、' : ', ');
  if (field === 'division') return book.path('division', String(value));
  if (field === 'industry') return book.label('industry', String(value));
  if (field === 'size') return SIZE_LABELS[value as OrganisationSize]?.[lang] ?? String(value);
  const unit = isField(field) ? fieldFacts(field).unit : undefined;
  const text = typeof value === 'number' ? value.toLocaleString('zh-CN') : String(value);
  return unit === undefined ? text : `${text} ${unit}`;
}
