import { fieldsOf, type Field, type KindType, type Side } from '#contracts/kinds';
import type { HeaderPatterns } from '#modules/imports';
import { OWN_WORDS } from './kind-import-words.ts';

/** What a column of a table of needs or offers of one kind may mean: what all have, and the fields of the kind's own table. */
export interface KindColumns {
  readonly type: KindType;
  readonly side: Side;
  readonly labels: Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
  readonly headers: HeaderPatterns;
}

const HEADER_LABELS = {
  title: { zh: '名称', en: 'Title' },
  employer: { zh: '单位名称', en: 'Organisation' },
  description: { zh: '简介', en: 'Description' },
  place: { zh: '所在地', en: 'Place' },
  industry: { zh: '行业', en: 'Industry' },
  validUntil: { zh: '截止日期', en: 'Valid until' },
  source: { zh: '来源', en: 'Source' },
  contact: { zh: '联系方式（不公开）', en: 'Contact (not public)' },
  /** One cell for both ends: 30-50万元. */
  budget: { zh: '金额', en: 'Amount' },
} as const;

/** Looked at last: 联系 and the like stand in many names. */
const ALL: HeaderPatterns = [
  ['contact', /联系|电话|手机|邮箱|微信/],
  ['employer', /(?:单位|企业|公司|机构|需求方|申报方)(?:全称|名称)?$/],
  ['place', /所在地|地区|区县|地址|属地/],
  ['industry', /行业|产业/],
  ['source', /来源|出处/],
];

/** Fields that this side states; the rest is the other side's. */
export const sideFields = (type: KindType, side: Side): readonly Field[] =>
  fieldsOf(type).filter(({ sides }) => sides?.includes(side) ?? true);

export function kindColumns(type: KindType, side: Side): KindColumns {
  const own = sideFields(type, side);
  const named: HeaderPatterns = own.map((field) => [field.name, exactly(labelOf(field, side).zh)]);
  const labels: KindColumns['labels'] = {
    ...HEADER_LABELS,
    ...Object.fromEntries(own.map((field) => [field.name, labelOf(field, side)])),
  };
  const known = (patterns: HeaderPatterns): HeaderPatterns =>
    patterns.filter(([field]) => Object.hasOwn(labels, field));
  return {
    type,
    side,
    labels,
    headers: known([
      ['title', /^(?:名称|标题|需求名称)$/],
      ['validUntil', /^(?:截止日期|有效期至?)$/],
      ['description', /^(?:简介|描述)$/],
      ...named,
      ...OWN_WORDS[`${type} ${side}`],
      ...ALL,
    ]),
  };
}

export const labelOf = ({ label, labels }: Field, side: Side): { readonly zh: string; readonly en: string } =>
  labels?.[side] ?? label;

const exactly = (label: string): RegExp => new RegExp(`^${label.replaceAll(/[（）()]/g, '.').replaceAll('、', '.')}$`);
