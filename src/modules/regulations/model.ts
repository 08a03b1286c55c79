import type { FactsOf, Layer, Severity, Variables, Wording } from '#engines/rules';
import type { AccountId, Id } from '#kernel/ids';

export type RuleId = Id<'Rule'>;

interface Label {
  readonly zh: string;
  readonly en: string;
}

/**
 * What a rule about a listing (招聘信息) may ask. null means that the listing does not say it; leave a fact out only when it was
 * never looked at, because rules that need it are then reported as unchecked.
 */
export const LISTING_VARIABLES = {
  listingType: { type: 'string', label: { zh: '类型', en: 'Type' } },
  side: { type: 'string', label: { zh: '需求或供给', en: 'Need or offer' } },
  title: { type: 'string', label: { zh: '名称', en: 'Title' } },
  employerName: { type: 'string', label: { zh: '单位名称', en: 'Employer' } },
  employerVerified: { type: 'bool', label: { zh: '单位已核验', en: 'Employer verified' } },
  headcount: { type: 'int', label: { zh: '招聘人数', en: 'Number of posts' } },
  requirements: { type: 'string', label: { zh: '任职要求', en: 'Requirements' } },
  description: { type: 'string', label: { zh: '工作内容', en: 'Work content' } },
  education: { type: 'string', label: { zh: '学历要求', en: 'Education' } },
  experience: { type: 'string', label: { zh: '经验要求', en: 'Experience' } },
  place: { type: 'string', label: { zh: '工作地点', en: 'Place of work' } },
  payStated: { type: 'bool', label: { zh: '写明了薪资', en: 'Pay is stated' } },
  payNegotiable: { type: 'bool', label: { zh: '薪资面议', en: 'Pay is negotiable' } },
  payMonthLow: { type: 'double', label: { zh: '月薪下限（元）', en: 'Lower end of the monthly pay (yuan)' } },
  employed: { type: 'bool', label: { zh: '建立劳动关系（非实习）', en: 'Employment, not an internship' } },
  wageFloorLow: {
    type: 'double',
    label: { zh: '当地最低工资（最低可能档，元）', en: 'Minimum wage, lowest possible grade (yuan)' },
  },
  wageFloorHigh: {
    type: 'double',
    label: { zh: '当地最低工资（最高可能档，元）', en: 'Minimum wage, highest possible grade (yuan)' },
  },
  wageFloorConfirmed: { type: 'bool', label: { zh: '最低工资标准已核实', en: 'Minimum wage confirmed' } },
  validFrom: { type: 'date', label: { zh: '生效日期', en: 'Valid from' } },
  validUntil: { type: 'date', label: { zh: '截止日期', en: 'Valid until' } },
  unclaimed: { type: 'bool', label: { zh: '转载、未认领', en: 'Reposted, unclaimed' } },
  sourceName: { type: 'string', label: { zh: '转载来源', en: 'Source' } },
  detail: { type: 'string', label: { zh: '其他文字', en: 'Other text' } },
  // Of the kinds besides talent; several choices are joined with commas, by the codes of their form.
  forms: { type: 'string', label: { zh: '合作形式（代码）', en: 'Forms of cooperation (codes)' } },
  agreementType: { type: 'string', label: { zh: '协议类型（代码）', en: 'Kind of agreement (code)' } },
  practiceShare: { type: 'int', label: { zh: '实践性教学学时占比（%）', en: 'Share of practical hours (%)' } },
  trainingYears: { type: 'double', label: { zh: '培养年限', en: 'Years of training' } },
  internshipMonths: { type: 'int', label: { zh: '企业实习时间（月）', en: 'Months in the firm' } },
  subsidy: { type: 'string', label: { zh: '培训补贴（代码）', en: 'Training subsidy (code)' } },
  insurance: { type: 'string', label: { zh: '场地设备的保险（代码）', en: 'Insurance of the base (code)' } },
  licences: { type: 'string', label: { zh: '操作须持的证件（代码）', en: 'Licences needed (codes)' } },
  minorsWelcome: { type: 'bool', label: { zh: '接待或含未成年人', en: 'Minors come' } },
  text: {
    type: 'text',
    label: { zh: '全部文字', en: 'All free text' },
    of: ['title', 'requirements', 'description', 'education', 'experience', 'detail'],
  },
} as const satisfies Variables;

/** Every fact has to be thought of: a listing that leaves one out does not compile. `text` is made from its parts. */
export type ListingFacts = Required<FactsOf<typeof LISTING_VARIABLES>>;

const flag = (zh: string, en: string) => ({ type: 'bool', label: { zh, en } }) as const;

/** 岗位实习: what the law on internships asks about. */
const INTERNSHIP_VARIABLES = {
  studyYear: { type: 'int', label: { zh: '年级', en: 'Year of study' } },
  age: { type: 'int', label: { zh: '年龄（周岁）', en: 'Age' } },
  female: flag('女学生', 'A woman'),
  minorTaboo: flag('属于未成年工禁忌的劳动', 'Forbidden to minors'),
  femaleTaboo: flag('属于女职工禁忌的劳动', 'Forbidden to women'),
  heavyLabour: flag('III 级强度以上或有害身心', 'Heavy or harmful labour'),
  hazardousPost: flag('高危岗位', 'Dangerous post'),
  exceptionFiled: flag('专业确需并经备案', 'Exception filed'),
  entertainmentVenue: flag('营业性娱乐场所', 'Place of entertainment'),
  viaAgency: flag('通过中介或有偿代理', 'Through an agency'),
  matchesMajor: flag('与专业相符', 'Fits the major'),
  hoursPerDay: { type: 'double', label: { zh: '每天小时数', en: 'Hours a day' } },
  overtime: flag('加班', 'Overtime'),
  nightShift: flag('夜班', 'Night shifts'),
  independent: flag('能相对独立工作', 'Works fairly independently'),
  paySharePercent: { type: 'double', label: { zh: '报酬占同岗位工资（%）', en: 'Pay as a share of the wage (%)' } },
  payAtLowestGrade: flag('不低于最低档工资', 'At least the lowest grade'),
  paidInMoney: flag('以货币支付', 'Paid in money'),
  paidDirectly: flag('直接支付给本人', 'Paid directly'),
  payCycleMonths: { type: 'double', label: { zh: '支付周期（月）', en: 'Months between payments' } },
  feesCharged: flag('收取费用', 'Fees are charged'),
  papersKept: flag('扣押证件', 'Papers are kept'),
  forced: flag('强制指定单位', 'A firm is forced upon the student'),
  consentSigned: flag('签有知情同意书', 'Consent is signed'),
  agreementSigned: flag('签有三方协议', 'Agreement is signed'),
  insured: flag('有实习责任保险', 'Insured'),
  insurancePaidByStudent: flag('保险费由学生承担', 'The student bears the cost'),
} as const satisfies Variables;

/**
 * What there are rules about, each with the variables its conditions may use. `checked`: listings are judged by them; of the
 * others people are told what holds, and nothing is judged until the platform handles such cases.
 */
export const SUBJECTS = {
  listing: { label: { zh: '招聘信息', en: 'Listings' }, variables: LISTING_VARIABLES, checked: true },
  internship: { label: { zh: '岗位实习', en: 'Internships' }, variables: INTERNSHIP_VARIABLES, checked: false },
} as const satisfies Readonly<
  Record<string, { readonly label: Label; readonly variables: Variables; readonly checked: boolean }>
>;
export type Subject = keyof typeof SUBJECTS;
export const SUBJECT_NAMES = Object.keys(SUBJECTS) as [Subject, ...Subject[]];

/** Lists of phrases by which a fact is found in a text: `subject.variable`. */
export const factLists = (subject: Subject): ReadonlyMap<string, Label> =>
  new Map(Object.entries(SUBJECTS[subject].variables).map(([name, { label }]) => [`${subject}.${name}`, label]));

/** A field of a finding that is no single variable. */
const OTHER_FIELDS: Readonly<Record<string, Label>> = { pay: { zh: '薪资', en: 'Pay' } };

/** What people call the field that a finding points at. */
export const fieldLabel = (subject: Subject, field: string): Label => {
  const variables: Variables = SUBJECTS[subject].variables;
  return variables[field]?.label ?? OTHER_FIELDS[field] ?? { zh: field, en: field };
};

/** The rules on what a posting has to state share the first word of their code; `.reposted` are those for other sources' postings. */
export const isRequiredElement = (code: string): boolean => code.startsWith('element.');

/** file: came with the product; edited: an official wrote it. */
export type RuleOrigin = 'file' | 'edited';

export interface RuleWording extends Wording {
  readonly id: RuleId;
  readonly subject: Subject;
  readonly title: Label;
  /** Where the wording was read, in words. */
  readonly source: string;
  readonly origin: RuleOrigin;
  readonly createdAt: Date;
  readonly createdBy: AccountId | null;
  readonly confirmedBy: AccountId | null;
  readonly confirmedAt: Date | null;
}

export const LAYER_LABELS: Readonly<Record<Layer, Label>> = {
  national: { zh: '国家', en: 'National' },
  provincial: { zh: '省级', en: 'Provincial' },
  local: { zh: '本地', en: 'Local' },
};

export const SEVERITY_LABELS: Readonly<Record<Severity, Label>> = {
  refuse: { zh: '不予发布', en: 'Not published' },
  warn: { zh: '提示并复核', en: 'Shown and looked at' },
};

export const CONFIRMED_LABELS = {
  yes: { zh: '已核实', en: 'Confirmed' },
  no: { zh: '待核实', en: 'Not confirmed yet' },
} as const satisfies Readonly<Record<string, Label>>;
