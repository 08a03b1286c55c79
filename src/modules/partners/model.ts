/** How a list's name was taken for an organisation. */
export type NameMatch = 'code' | 'name' | 'similar' | 'none';
export const MATCH_LABELS: Readonly<Record<NameMatch, string>> = {
  code: '按信用代码',
  name: '按全称',
  similar: '按相近名称，待核对',
  none: '新登记',
};

/** 合作状态 */
export const STANDINGS = ['talking', 'active', 'ended'] as const;
export type Standing = (typeof STANDINGS)[number];
export const STANDING_LABELS: Readonly<Record<Standing, string>> = {
  talking: '洽谈中',
  active: '合作中',
  ended: '已结束',
};

/** 合作单位 as the own list of a school or an association says it. */
export interface Partner {
  readonly id: string;
  readonly organisationId: string;
  readonly partnerId: string;
  readonly forms: string;
  readonly majors: readonly string[];
  readonly majorsText: string;
  readonly startedOn: string | null;
  readonly endsOn: string | null;
  /** 协议编号 */
  readonly agreementNo: string;
  readonly standing: Standing | null;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly note: string;
  /** How the name was taken for this organisation, and how surely; null for what was entered before that was kept. */
  readonly match: NameMatch | null;
  readonly matchConfidence: number | null;
  readonly sourceName: string;
  readonly confirmedOn: string;
  readonly importId: string | null;
  readonly createdAt: Date;
}

export const PARTNER_FIELDS = {
  name: { zh: '单位名称', en: 'Name' },
  creditCode: { zh: '统一社会信用代码', en: 'Credit code' },
  kind: { zh: '单位类别', en: 'Kind' },
  place: { zh: '所在地', en: 'Place' },
  industry: { zh: '行业', en: 'Industry' },
  size: { zh: '规模', en: 'Size' },
  forms: { zh: '合作形式', en: 'Forms of cooperation' },
  majors: { zh: '合作专业', en: 'Majors' },
  startedOn: { zh: '合作开始', en: 'Since' },
  endsOn: { zh: '协议到期', en: 'Until' },
  span: { zh: '起止时间', en: 'From and until' },
  agreementNo: { zh: '协议编号', en: 'Number of the agreement' },
  standing: { zh: '合作状态', en: 'State' },
  contactName: { zh: '联系人', en: 'Contact' },
  contactPhone: { zh: '联系电话', en: 'Telephone' },
  note: { zh: '备注', en: 'Note' },
  source: { zh: '来源', en: 'Source' },
} as const satisfies Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
export type PartnerField = keyof typeof PARTNER_FIELDS;

export const PARTNER_IMPORT = {
  name: 'organisations',
  fields: (Object.keys(PARTNER_FIELDS) as PartnerField[]).map((field) => ({ field, ...PARTNER_FIELDS[field] })),
} as const;
