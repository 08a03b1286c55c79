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
  text: {
    type: 'text',
    label: { zh: '全部文字', en: 'All free text' },
    of: ['title', 'requirements', 'description', 'education', 'experience', 'detail'],
  },
} as const satisfies Variables;

/** Every fact has to be thought of: a listing that leaves one out does not compile. `text` is made from its parts. */
export type ListingFacts = Required<FactsOf<typeof LISTING_VARIABLES>>;

/** What is judged by rules; each with the variables its conditions may use. */
export const SUBJECTS = {
  listing: { label: { zh: '招聘信息', en: 'Listings' }, variables: LISTING_VARIABLES },
} as const satisfies Readonly<Record<string, { readonly label: Label; readonly variables: Variables }>>;
export type Subject = keyof typeof SUBJECTS;
export const SUBJECT_NAMES = Object.keys(SUBJECTS) as [Subject, ...Subject[]];

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
