import { fieldsOf, type Field, type KindType, type Side } from '#contracts/kinds';
import type { HeaderPatterns } from '#modules/imports';

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

const ALL: HeaderPatterns = [
  ['contact', /联系|电话|手机|邮箱|微信/],
  ['employer', /(?:单位|企业|公司|机构|需求方|申报方)(?:全称|名称)?$/],
  ['place', /所在地|地区|区县|地址|属地/],
  ['industry', /行业|产业/],
  ['source', /来源|出处/],
];

/** Words of those who collect needs; a kind without a row is read by the names of its own fields. */
const OWN: Readonly<Partial<Record<`${KindType} ${Side}`, HeaderPatterns>>> = {
  'research need': [
    ['techField', /技术领域|所属领域|^领域/],
    ['problemKinds', /需求类型|需求类别|难题类型/],
    ['keywords', /关键词/],
    ['trlNow', /(?:目前|当前|现有).*(?:就绪度|成熟度|阶段)/],
    ['trlWanted', /(?:希望|预期|目标).*(?:就绪度|成熟度|阶段)/],
    ['benefit', /效益|效果/],
    ['majors', /专业/],
    ['modes', /合作(?:方式|形式|模式)|解决方式/],
    ['budget', /预算|投入|经费|资金|金额|费用/],
    ['durationMonths', /(?:完成|研发|实施|期望|需求)?(?:时间|周期|期限|时限)$/],
    ['ownership', /知识产权|成果归属|产权/],
    ['confidentiality', /公开|保密/],
    ['targets', /(?:技术|目标|考核).*(?:指标|参数|目标)|预期目标/],
    ['priorAttempts', /尝试|(?:现有|已有|前期).*(?:基础|工作|条件|情况)|现状/],
    ['acceptance', /验收|交付/],
    ['team', /团队|研发条件/],
    ['problem', /难题|瓶颈|详述|详细|具体(?:问题|需求|内容)|存在.*问题|技术问题/],
    ['validUntil', /截止|有效期/],
    ['title', /(?:需求|项目|难题|课题|技术)(?:名称|题目|标题)|^(?:名称|题目|标题)$/],
    ['description', /描述|简介|内容|说明|概述|需求$/],
  ],
};

/** Fields that this side states; the rest is the other side's. */
export const sideFields = (type: KindType, side: Side): readonly Field[] =>
  fieldsOf(type).filter(({ sides }) => sides?.includes(side) ?? true);

export function kindColumns(type: KindType, side: Side): KindColumns {
  const own = sideFields(type, side);
  const named: HeaderPatterns = own.map((field) => [field.name, exactly(labelOf(field, side).zh)]);
  return {
    type,
    side,
    labels: { ...HEADER_LABELS, ...Object.fromEntries(own.map((field) => [field.name, labelOf(field, side)])) },
    headers: [
      ['title', /^(?:名称|标题|需求名称)$/],
      ['validUntil', /^(?:截止日期|有效期至?)$/],
      ['description', /^(?:简介|描述)$/],
      ...named,
      ...ALL,
      ...(OWN[`${type} ${side}`] ?? []),
    ],
  };
}

export const labelOf = ({ label, labels }: Field, side: Side): { readonly zh: string; readonly en: string } =>
  labels?.[side] ?? label;

const exactly = (label: string): RegExp => new RegExp(`^${label.replaceAll(/[（）()]/g, '.').replaceAll('、', '.')}$`);
