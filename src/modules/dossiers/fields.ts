import type { OrganisationKind } from '#contracts/organisations';

/**
 * 一企一档、一校一档: which facts a dossier holds, of whom, and why they matter. Facts of the registration itself (name,
 * place, industry …) stand in the organisation; these are all the others.
 */
interface Named {
  readonly zh: string;
  readonly en: string;
}

export const SECTIONS = {
  basic: { zh: '基本情况', en: 'Basics' },
  scale: { zh: '规模', en: 'Scale' },
  teaching: { zh: '产品', en: 'Products' },
  cooperation: { zh: '合作条件', en: 'Cooperation' },
} as const satisfies Readonly<Record<string, Named>>;
export type Section = keyof typeof SECTIONS;

export type FieldType = 'text' | 'longText' | 'number' | 'date' | 'list';

export interface DossierField extends Named {
  readonly section: Section;
  readonly type: FieldType;
  readonly unit?: string;
  /** undefined: every kind has it */
  readonly kinds?: readonly OrganisationKind[];
  /** Counts towards completeness; the reason is shown when it is missing. */
  readonly why?: Named;
}

const FIRMS = ['enterprise', 'bank', 'agency'] as const;
const TEACHING = ['school', 'provider'] as const;
const SOCIETIES = ['association', 'alliance'] as const;

export const FIELDS = {
  foundedOn: { section: 'basic', type: 'date', zh: '成立日期', en: 'Founded on' },
  legalRepresentative: {
    section: 'basic',
    type: 'text',
    zh: '法定代表人或负责人',
    en: 'Legal representative',
    why: { zh: '签订协议时核对签字人', en: 'who signs agreements' },
  },
  officeAddress: {
    section: 'basic',
    type: 'text',
    zh: '办公地址',
    en: 'Address',
    why: { zh: '学生实习和上门走访要用', en: 'for placements and visits' },
  },
  website: { section: 'basic', type: 'text', zh: '网址', en: 'Website' },
  registeredCapital: { section: 'basic', type: 'number', unit: '万元', kinds: FIRMS, zh: '注册资本', en: 'Capital' },
  businessScope: {
    section: 'basic',
    type: 'longText',
    kinds: [...FIRMS, 'provider', 'evaluator', 'institute', 'incubator'],
    zh: '经营或业务范围',
    en: 'Registered scope',
    why: { zh: '发布的内容要与登记的范围一致', en: 'what is published has to agree with it' },
  },
  schoolCode: {
    section: 'basic',
    type: 'text',
    kinds: ['school'],
    zh: '学校标识码',
    en: 'School code',
    why: { zh: '与学籍、专业备案对接的依据', en: 'links it to enrolment data' },
  },
  employees: {
    section: 'scale',
    type: 'number',
    unit: '人',
    kinds: [...FIRMS, 'institute', 'provider', 'evaluator'],
    zh: '职工人数',
    en: 'Staff',
    why: { zh: '实习学生占比和企业规模据此计算', en: 'shares of trainees and the size class follow from it' },
  },
  technicians: {
    section: 'scale',
    type: 'number',
    unit: '人',
    kinds: ['enterprise'],
    zh: '技术技能人员',
    en: 'Skilled staff',
  },
  revenue: { section: 'scale', type: 'number', unit: '万元', kinds: ['enterprise'], zh: '年营业收入', en: 'Turnover' },
  students: {
    section: 'scale',
    type: 'number',
    unit: '人',
    kinds: ['school'],
    zh: '在校生数',
    en: 'Students',
    why: { zh: '生师比和实训工位据此计算', en: 'ratios are computed from it' },
  },
  teachers: {
    section: 'scale',
    type: 'number',
    unit: '人',
    kinds: TEACHING,
    zh: '专任教师数',
    en: 'Teachers',
    why: { zh: '生师比据此计算', en: 'ratios are computed from it' },
  },
  doubleQualified: {
    section: 'scale',
    type: 'number',
    unit: '人',
    kinds: TEACHING,
    zh: '双师型教师数',
    en: 'Double-qualified teachers',
  },
  campusArea: { section: 'scale', type: 'number', unit: '亩', kinds: ['school'], zh: '占地面积', en: 'Campus' },
  buildingArea: {
    section: 'scale',
    type: 'number',
    unit: '平方米',
    kinds: ['school'],
    zh: '校舍建筑面积',
    en: 'Buildings',
  },
  trainees: {
    section: 'scale',
    type: 'number',
    unit: '人次',
    kinds: ['provider'],
    zh: '年培训量',
    en: 'Trainees a year',
  },
  memberUnits: {
    section: 'scale',
    type: 'number',
    unit: '家',
    kinds: SOCIETIES,
    zh: '会员或成员单位数',
    en: 'Members',
    why: { zh: '说明协会、联合体代表多少单位', en: 'whom it speaks for' },
  },
  tenants: {
    section: 'scale',
    type: 'number',
    unit: '家',
    kinds: ['incubator'],
    zh: '在孵或入驻企业数',
    en: 'Tenant firms',
  },
  households: {
    section: 'scale',
    type: 'number',
    unit: '户',
    kinds: ['village', 'township'],
    zh: '户数',
    en: 'Households',
  },
  products: {
    section: 'teaching',
    type: 'list',
    kinds: ['enterprise', 'institute', 'village'],
    zh: '主要产品或服务',
    en: 'Products',
    why: { zh: '用来找到对口的专业和合作伙伴', en: 'finds fitting majors and partners' },
  },
  traineePlaces: {
    section: 'cooperation',
    type: 'number',
    unit: '人',
    kinds: ['enterprise', 'bank', 'institute'],
    zh: '每年可接收实习学生',
    en: 'Trainee places a year',
    why: { zh: '院校安排实习时先看这一项', en: 'schools look at it first' },
  },
  mentors: {
    section: 'cooperation',
    type: 'number',
    unit: '人',
    kinds: ['enterprise', 'bank', 'institute'],
    zh: '可担任企业导师',
    en: 'Mentors',
  },
  wishes: { section: 'cooperation', type: 'longText', zh: '合作意向', en: 'Wishes' },
} as const satisfies Readonly<Record<string, DossierField>>;

export type FieldName = keyof typeof FIELDS;
export const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];
export const fieldFacts = (name: FieldName): DossierField => FIELDS[name];
export const isField = (name: string): name is FieldName => Object.hasOwn(FIELDS, name);

export const fieldsOf = (kind: OrganisationKind): readonly FieldName[] =>
  FIELD_NAMES.filter((name) => fieldFacts(name).kinds?.includes(kind) ?? true);
