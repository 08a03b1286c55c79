import type { Role } from '#kernel/roles';

/**
 * 机构类别: everything that depends on the kind stands in this table. Forms, facets, vetting and rights ask it; a new kind
 * is a line here and a word in the check of the table.
 */
interface Named {
  readonly zh: string;
  readonly en: string;
}

export const KIND_GROUPS = {
  government: { zh: '党政机关与基层', en: 'Government' },
  education: { zh: '院校与科研', en: 'Education and research' },
  employer: { zh: '用人单位', en: 'Employers' },
  service: { zh: '服务机构', en: 'Services' },
  society: { zh: '社会组织与载体', en: 'Associations and platforms' },
} as const satisfies Readonly<Record<string, Named>>;
export type KindGroup = keyof typeof KIND_GROUPS;

/** 证照 that are asked for, with the rule that asks and whether its text was read. */
export const LICENCES = {
  businessLicence: { zh: '营业执照', en: 'Business licence', rule: '网络平台招聘信息规范 L4', confirmed: true },
  legalPerson: {
    zh: '事业单位法人证书或民办非企业单位登记证书',
    en: 'Certificate of the legal person',
    rule: '网络平台招聘信息规范 L4',
    confirmed: true,
  },
  society: {
    zh: '社会团体法人登记证书',
    en: 'Registration of the association',
    rule: '网络平台招聘信息规范 L4',
    confirmed: true,
  },
  schoolLicence: { zh: '办学许可证', en: 'Licence to run a school', rule: '民办教育促进法', confirmed: false },
  agencyLicence: {
    zh: '人力资源服务许可证',
    en: 'Human resources service licence',
    rule: '人力资源市场暂行条例（L5）',
    confirmed: true,
  },
  finance: { zh: '金融许可证', en: 'Financial licence', rule: '银行业监督管理法', confirmed: false },
  evaluation: { zh: '评价资质或备案文件', en: 'Filing as an evaluator', rule: '技能人才评价备案', confirmed: false },
  founding: { zh: '设立或成立文件', en: 'Founding document', rule: '网络平台招聘信息规范 L4', confirmed: true },
  safety: { zh: '安全生产许可证', en: 'Work safety permit', rule: '安全生产许可证条例', confirmed: false },
  other: { zh: '其他证照', en: 'Other', rule: '', confirmed: true },
} as const satisfies Readonly<Record<string, Named & { readonly rule: string; readonly confirmed: boolean }>>;
export type LicenceKind = keyof typeof LICENCES;
export const LICENCE_KINDS = Object.keys(LICENCES) as LicenceKind[];

/** How an organisation without a 统一社会信用代码 is known. */
export const IDENTIFIERS = {
  approval: {
    zh: '批准或设立文件号',
    en: 'Number of the founding document',
    hint: { zh: '如 云教发〔2026〕12 号', en: 'as on the document' },
    pattern: /^\S.{2,58}\S$/,
  },
  schoolCode: {
    zh: '学校（机构）标识码',
    en: 'School code',
    hint: { zh: '教育部 10 位标识码', en: '10 digits' },
    pattern: /^\d{10}$/,
  },
  divisionCode: {
    zh: '统计用区划代码',
    en: 'Division code',
    hint: { zh: '乡镇 9 位，村和社区 12 位', en: '9 digits for a township, 12 for a village' },
    pattern: /^\d{9}(?:\d{3})?$/,
  },
  parentUnit: {
    zh: '上级单位的统一社会信用代码',
    en: 'Credit code of the unit above',
    hint: { zh: '内设部门没有自己的代码时填写；名称里写明部门', en: 'For a department without a code of its own' },
    pattern: /^[0-9A-HJ-NPQRTUWXY]{18}$/,
  },
  foreign: {
    zh: '境外注册号',
    en: 'Registration number abroad',
    hint: { zh: '国家或地区和注册号，如 DE HRB 12345', en: 'country and number, e.g. DE HRB 12345' },
    pattern: /^[A-Z]{2} \S.{1,40}$/,
  },
  /** Somebody's list names it and gives no number; nobody registers by this. */
  named: { zh: '仅知名称', en: 'Known by name only', hint: { zh: '', en: '' }, pattern: /^.+$/ },
} as const satisfies Readonly<Record<string, Named & { readonly hint: Named; readonly pattern: RegExp }>>;
export type IdentifierKind = keyof typeof IDENTIFIERS;
export const IDENTIFIER_KINDS = Object.keys(IDENTIFIERS) as IdentifierKind[];

/** What the registration asks beside name, code and place. */
export type AskedField = 'industry' | 'size' | 'nature';

export interface KindFacts extends Named {
  readonly group: KindGroup;
  /** Whoever acts for a verified one acts in this role. */
  readonly role: Role;
  /** The operator's own organisation is made by the installation, never by a registration. */
  readonly joins: 'anybody' | 'nobody';
  /** An officer's role reaches far, so only the administrator lets such an organisation in. */
  readonly vettedBy: 'staff' | 'administrator';
  readonly subkinds: Readonly<Record<string, Named>>;
  readonly asks: readonly AskedField[];
  /** Of `required` at least one is compared before the organisation counts as verified. */
  readonly evidence: { readonly required: readonly LicenceKind[]; readonly others: readonly LicenceKind[] };
  readonly identifiers: readonly IdentifierKind[];
}

const office = { group: 'government', role: 'bureau', joins: 'anybody', vettedBy: 'administrator' } as const;
const OFFICE_PAPERS = { required: ['founding', 'legalPerson'], others: [] } as const;

export const KINDS = {
  enterprise: {
    zh: '企业',
    en: 'Enterprise',
    group: 'employer',
    role: 'enterprise',
    joins: 'anybody',
    vettedBy: 'staff',
    subkinds: {
      company: { zh: '公司', en: 'Company' },
      soleTrader: { zh: '个体工商户', en: 'Sole trader' },
      farm: { zh: '农民专业合作社', en: 'Farmers’ cooperative' },
      branch: { zh: '分公司或分支机构', en: 'Branch' },
    },
    asks: ['industry', 'size', 'nature'],
    evidence: { required: ['businessLicence'], others: ['safety'] },
    identifiers: ['approval', 'foreign'],
  },
  bank: {
    zh: '金融机构',
    en: 'Bank or insurer',
    group: 'employer',
    role: 'enterprise',
    joins: 'anybody',
    vettedBy: 'staff',
    subkinds: {
      bank: { zh: '银行', en: 'Bank' },
      insurer: { zh: '保险机构', en: 'Insurer' },
      guarantor: { zh: '融资担保机构', en: 'Guarantor' },
    },
    asks: ['size', 'nature'],
    evidence: { required: ['businessLicence'], others: ['finance'] },
    identifiers: ['approval'],
  },
  school: {
    zh: '院校',
    en: 'School',
    group: 'education',
    role: 'school',
    joins: 'anybody',
    vettedBy: 'staff',
    subkinds: {
      secondary: { zh: '中等职业学校', en: 'Secondary vocational school' },
      technical: { zh: '技工院校', en: 'Technician school' },
      college: { zh: '高职（专科）院校', en: 'Vocational college' },
      vocationalUniversity: { zh: '职业本科学校', en: 'Vocational university' },
      applied: { zh: '应用型本科高校', en: 'University of applied sciences' },
      university: { zh: '普通本科高校', en: 'University' },
      special: { zh: '特殊教育学校', en: 'Special school' },
      open: { zh: '开放大学、社区学院', en: 'Open or community college' },
    },
    asks: ['nature'],
    evidence: { required: ['legalPerson', 'schoolLicence'], others: [] },
    identifiers: ['schoolCode', 'approval', 'parentUnit'],
  },
  institute: {
    zh: '科研院所',
    en: 'Research institute',
    group: 'education',
    role: 'institute',
    joins: 'anybody',
    vettedBy: 'staff',
    subkinds: {},
    asks: ['industry', 'nature'],
    evidence: { required: ['legalPerson', 'businessLicence'], others: [] },
    identifiers: ['approval', 'parentUnit'],
  },
  provider: {
    zh: '培训机构',
    en: 'Training provider',
    group: 'service',
    role: 'institute',
    joins: 'anybody',
    vettedBy: 'staff',
    subkinds: {
      training: { zh: '职业技能培训学校', en: 'Skills training school' },
      base: { zh: '公共实训基地', en: 'Public training base' },
    },
    asks: ['industry', 'nature'],
    evidence: { required: ['schoolLicence', 'businessLicence', 'legalPerson'], others: [] },
    identifiers: ['approval', 'parentUnit'],
  },
  evaluator: {
    zh: '第三方评价机构',
    en: 'Evaluator',
    group: 'service',
    role: 'evaluator',
    joins: 'anybody',
    vettedBy: 'staff',
    subkinds: {
      skills: { zh: '职业技能等级认定机构', en: 'Skill assessment body' },
      education: { zh: '教育评价机构', en: 'Education evaluator' },
    },
    asks: ['industry', 'nature'],
    evidence: { required: ['businessLicence', 'legalPerson'], others: ['evaluation'] },
    identifiers: ['approval'],
  },
  agency: {
    zh: '人力资源服务机构',
    en: 'Recruitment agency',
    group: 'service',
    role: 'agency',
    joins: 'anybody',
    vettedBy: 'staff',
    subkinds: {},
    asks: ['size', 'nature'],
    evidence: { required: ['agencyLicence'], others: ['businessLicence'] },
    identifiers: [],
  },
  association: {
    zh: '行业协会商会',
    en: 'Association',
    group: 'society',
    role: 'association',
    joins: 'anybody',
    vettedBy: 'staff',
    subkinds: {
      industry: { zh: '行业协会', en: 'Industry association' },
      chamber: { zh: '商会', en: 'Chamber of commerce' },
      learned: { zh: '学会、研究会', en: 'Learned society' },
    },
    asks: ['industry'],
    evidence: { required: ['society'], others: [] },
    identifiers: ['approval'],
  },
  alliance: {
    zh: '产教联合体与共同体',
    en: 'Alliance',
    group: 'society',
    role: 'association',
    joins: 'anybody',
    vettedBy: 'staff',
    subkinds: {
      city: { zh: '市域产教联合体', en: 'City alliance' },
      industry: { zh: '行业产教融合共同体', en: 'Industry community' },
      group: { zh: '职业教育集团', en: 'Vocational education group' },
    },
    asks: ['industry'],
    evidence: { required: ['founding'], others: ['society'] },
    identifiers: ['approval'],
  },
  incubator: {
    zh: '孵化器与园区',
    en: 'Incubator or park',
    group: 'society',
    role: 'association',
    joins: 'anybody',
    vettedBy: 'staff',
    subkinds: {
      incubator: { zh: '孵化器、众创空间', en: 'Incubator' },
      park: { zh: '产业园区', en: 'Industrial park' },
    },
    asks: ['industry', 'nature'],
    evidence: { required: ['businessLicence', 'legalPerson', 'founding'], others: [] },
    identifiers: ['approval'],
  },
  village: {
    zh: '村与社区',
    en: 'Village',
    group: 'government',
    role: 'association',
    joins: 'anybody',
    vettedBy: 'staff',
    subkinds: {
      village: { zh: '村民委员会', en: 'Village committee' },
      community: { zh: '社区居民委员会', en: 'Residents’ committee' },
    },
    asks: [],
    evidence: { required: ['founding'], others: [] },
    identifiers: ['divisionCode'],
  },
  bureau: {
    ...office,
    zh: '市级主管部门',
    en: 'City department',
    subkinds: {},
    asks: [],
    evidence: OFFICE_PAPERS,
    identifiers: ['parentUnit', 'approval'],
  },
  county: {
    ...office,
    zh: '县区主管部门',
    en: 'County department',
    subkinds: {},
    asks: [],
    evidence: OFFICE_PAPERS,
    identifiers: ['parentUnit', 'approval'],
  },
  township: {
    ...office,
    zh: '乡镇街道',
    en: 'Township or street office',
    subkinds: {
      township: { zh: '乡镇', en: 'Township' },
      street: { zh: '街道', en: 'Street office' },
    },
    asks: [],
    evidence: OFFICE_PAPERS,
    identifiers: ['divisionCode', 'parentUnit'],
  },
  operator: {
    zh: '平台运营单位',
    en: 'Platform operator',
    group: 'government',
    role: 'admin',
    joins: 'nobody',
    vettedBy: 'administrator',
    subkinds: {},
    asks: [],
    evidence: OFFICE_PAPERS,
    identifiers: [],
  },
} as const satisfies Readonly<Record<string, KindFacts>>;

export type OrganisationKind = keyof typeof KINDS;
export const ORGANISATION_KINDS = Object.keys(KINDS) as [OrganisationKind, ...OrganisationKind[]];

export const kindFacts = (kind: OrganisationKind): KindFacts => KINDS[kind];

export const JOINABLE_KINDS = ORGANISATION_KINDS.filter((kind) => KINDS[kind].joins === 'anybody') as [
  OrganisationKind,
  ...OrganisationKind[],
];

/** A subkind that its kind knows, or none. */
export const isSubkind = (kind: OrganisationKind, subkind: string): boolean =>
  Object.hasOwn(kindFacts(kind).subkinds, subkind);

/** "院校 · 中等职业学校". */
export function kindLabel(kind: OrganisationKind, subkind: string | null, lang: 'zh' | 'en'): string {
  const facts = kindFacts(kind);
  const below = subkind === null ? undefined : facts.subkinds[subkind];
  return below === undefined ? facts[lang] : `${facts[lang]} · ${below[lang]}`;
}
