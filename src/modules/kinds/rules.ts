import type { DetailOf } from './fields.ts';
import { fieldsOf, isStated, labelOf } from './fields.ts';
import { kindWords } from './labels.ts';
import { words } from './options.ts';
import type { Detail, KindType, Label, Side } from './model.ts';

/** What of the common header the rules of a kind look at. */
export interface KindHeader {
  readonly title: string;
  readonly description: string;
  readonly divisions: readonly string[];
  readonly validUntil: string | null;
}

export interface KindFinding {
  readonly code: string;
  readonly field: string;
  readonly severity: 'refuse' | 'warn';
  readonly message: Label;
  readonly citation: string;
  /** Somebody has compared the citation with its source. */
  readonly confirmed: boolean;
}

const OWN = '平台《供求信息填写要求》';

/** What must be stated before submission and is not; header first, then in the order of the form. */
export function missingElements(
  type: KindType,
  side: Side,
  header: KindHeader,
  detail: Detail,
): readonly KindFinding[] {
  const its = kindWords(type, side);
  const common: readonly (readonly [field: string, label: Label])[] = [
    ['title', its.title],
    ['description', its.description],
    ['divisions', its.place],
    ['validUntil', its.until],
  ];
  return [
    ...common
      .filter(([field]) => !isStated(header[field as keyof KindHeader]))
      .map(([field, label]) => missing(field, label)),
    ...fieldsOf(type, side)
      .filter(({ name, required }) => required?.includes(side) === true && !isStated(detail[name]))
      .map((field) => missing(field.name, labelOf(field, side))),
  ];
}

const missing = (field: string, { zh, en }: Label): KindFinding => ({
  code: `element.${field}`,
  field,
  severity: 'refuse',
  message: words(`请填写“${zh}”。`, `State: ${en}.`),
  citation: OWN,
  confirmed: true,
});

interface Check<Of> {
  readonly code: string;
  readonly field: keyof Of & string;
  readonly severity: 'refuse' | 'warn';
  /** True when it is not kept; what is not stated cannot be broken. */
  readonly broken: (detail: Of, side: Side) => boolean;
  readonly message: Label;
  readonly citation: string;
  readonly confirmed: boolean;
}

const over = (value: number | null, limit: number): boolean => value !== null && value > limit;
const under = (value: number | null, limit: number): boolean => value !== null && value < limit;

const COOPERATION: readonly Check<DetailOf<'cooperation'>>[] = [
  {
    code: 'cooperation.practiceShare',
    field: 'practiceShare',
    severity: 'warn',
    broken: ({ practiceShare }) => under(practiceShare, 50),
    message: words(
      '职业院校实践性教学课时应不少于总课时的 50%。',
      'Vocational schools teach at least half of all hours in practice.',
    ),
    citation: '盘政办发〔2019〕9号 第十二条',
    confirmed: true,
  },
  {
    code: 'cooperation.enterpriseApprenticeship',
    field: 'trainingYears',
    severity: 'warn',
    broken: ({ forms, trainingYears }) =>
      forms.includes('enterpriseApprenticeship') && (under(trainingYears, 1) || over(trainingYears, 3)),
    message: words(
      '企业新型学徒制的培训期限一般为 1 至 2 年，最长不超过 3 年。',
      'New enterprise apprenticeships last one to two years, three at most.',
    ),
    citation: '人社部发〔2021〕39号',
    confirmed: true,
  },
  {
    code: 'cooperation.internshipMonths',
    field: 'internshipMonths',
    severity: 'warn',
    broken: ({ internshipMonths }) => over(internshipMonths, 6),
    message: words(
      '岗位实习时间一般为 6 个月；更长的请说明安排。',
      'Internships usually last six months; say how longer ones are arranged.',
    ),
    citation: '教职成〔2021〕4号 第十三条',
    confirmed: false,
  },
  {
    code: 'cooperation.apprenticeAgreement',
    field: 'agreementType',
    severity: 'warn',
    broken: ({ forms, agreementType }) =>
      forms.some((form) => form === 'modernApprenticeship' || form === 'enterpriseApprenticeship') &&
      agreementType !== null &&
      agreementType !== 'apprentice' &&
      agreementType !== 'open',
    message: words('学徒培养应当签订学徒培养协议。', 'Apprenticeships need an apprenticeship agreement.'),
    citation: '《职业教育法》第三十条',
    confirmed: true,
  },
];

const RESEARCH: readonly Check<DetailOf<'research'>>[] = [
  {
    code: 'research.readiness',
    field: 'trlWanted',
    severity: 'refuse',
    broken: ({ trlNow, trlWanted }) => trlNow !== null && trlWanted !== null && trlWanted < trlNow,
    message: words('希望达到的技术就绪度不能低于目前的。', 'The readiness wanted cannot lie below the present one.'),
    citation: OWN,
    confirmed: true,
  },
  {
    code: 'research.budget',
    field: 'budgetMin',
    severity: 'warn',
    broken: ({ budgetMin, budgetMax, budgetOpen }) => budgetMin === null && budgetMax === null && budgetOpen !== true,
    message: words('没有写金额，也没有写可以面议，对方难以判断。', 'Neither an amount nor “negotiable” is stated.'),
    citation: OWN,
    confirmed: true,
  },
  {
    code: 'research.noDetails',
    field: 'problem',
    severity: 'warn',
    broken: ({ confidentiality, problem }) => confidentiality === 'open' && !isStated(problem),
    message: words('选择了完全公开，请写明技术细节，便于对方判断能否做。', 'Open to everybody: state the details.'),
    citation: OWN,
    confirmed: true,
  },
];

const SERVICE: readonly Check<DetailOf<'service'>>[] = [
  {
    code: 'service.price',
    field: 'priceMin',
    severity: 'warn',
    broken: ({ priceMode, priceMin, priceMax }) =>
      priceMode !== null && !FREE.has(priceMode) && priceMin === null && priceMax === null,
    message: words('写明参考价格，对方更容易答复。', 'A price makes an answer easier.'),
    citation: OWN,
    confirmed: true,
  },
  {
    code: 'service.certificate',
    field: 'certificateNumbers',
    severity: 'warn',
    broken: ({ qualifications, certificateNumbers }, side) =>
      side === 'offer' &&
      qualifications.some((one) => one === 'cnas' || one === 'cma') &&
      certificateNumbers.length === 0,
    message: words(
      '具备 CNAS、CMA 资质的，请填写证书编号，便于核对。',
      'State the numbers of CNAS or CMA certificates.',
    ),
    citation: OWN,
    confirmed: true,
  },
];

const FREE: ReadonlySet<string> = new Set(['free', 'cost', 'negotiable']);

const TRAINING: readonly Check<DetailOf<'training'>>[] = [
  {
    code: 'training.hours',
    field: 'theoryHours',
    severity: 'warn',
    broken: ({ theoryHours, practiceHours }, side) =>
      side === 'offer' && theoryHours === null && practiceHours === null,
    message: words('请写明理论和实操学时。', 'State the lessons of theory and practice.'),
    citation: OWN,
    confirmed: true,
  },
  {
    code: 'training.subsidy',
    field: 'subsidy',
    severity: 'warn',
    broken: ({ subsidy }) => subsidy === 'claimed',
    message: words(
      '是否可以申领补贴以主管部门公布的目录为准；公开页面会标注“待核实”。',
      'The bureau’s list decides on subsidies; the page says “not verified”.',
    ),
    citation: '本地职业技能培训补贴目录',
    confirmed: false,
  },
  {
    code: 'training.fee',
    field: 'feeMin',
    severity: 'warn',
    broken: ({ feeMode, feeMin, feeMax }, side) =>
      side === 'offer' && (feeMode === 'perPerson' || feeMode === 'perClass') && feeMin === null && feeMax === null,
    message: words('请写明收费金额。', 'State the fee.'),
    citation: OWN,
    confirmed: true,
  },
];

const FACILITY: readonly Check<DetailOf<'facility'>>[] = [
  {
    code: 'facility.insurance',
    field: 'insurance',
    severity: 'warn',
    broken: ({ insurance }) => insurance === 'none',
    message: words('开放使用前请落实责任保险。', 'See to liability insurance before others use it.'),
    citation: OWN,
    confirmed: true,
  },
  {
    code: 'facility.minors',
    field: 'minorsWelcome',
    severity: 'warn',
    broken: ({ minorsWelcome, licences }) =>
      minorsWelcome === true && licences.some((one) => one !== 'none' && one !== 'induction'),
    message: words(
      '须持证操作的设备不得由未成年人操作，请在安全要求中写明只参观或由专人操作。',
      'Minors may not operate machines that need a licence; say so in the safety rules.',
    ),
    citation: '《劳动法》第六十四条',
    confirmed: false,
  },
];

const CHECKS: { readonly [Type in KindType]: readonly Check<DetailOf<Type>>[] } = {
  cooperation: COOPERATION,
  research: RESEARCH,
  service: SERVICE,
  training: TRAINING,
  facility: FACILITY,
};

/** Everything the table of a kind says about a listing before anybody has read it. */
export function kindFindings(type: KindType, side: Side, header: KindHeader, detail: Detail): readonly KindFinding[] {
  const whole = detail as never;
  const found = (CHECKS[type] as readonly Check<Record<string, unknown>>[])
    .filter(({ broken }) => broken(whole, side))
    .map(({ code, field, severity, message, citation, confirmed }) => ({
      code,
      field,
      severity,
      message,
      citation,
      confirmed,
    }));
  return [...missingElements(type, side, header, detail), ...found];
}
