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

/** What the forms themselves ask for; what law or policy asks for stands in regulations, dated and editable. */
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
}

const RESEARCH: readonly Check<DetailOf<'research'>>[] = [
  {
    code: 'research.readiness',
    field: 'trlWanted',
    severity: 'refuse',
    broken: ({ trlNow, trlWanted }) => trlNow !== null && trlWanted !== null && trlWanted < trlNow,
    message: words('希望达到的技术就绪度不能低于目前的。', 'The readiness wanted cannot lie below the present one.'),
  },
  {
    code: 'research.budget',
    field: 'budgetMin',
    severity: 'warn',
    broken: ({ budgetMin, budgetMax, budgetOpen }) => budgetMin === null && budgetMax === null && budgetOpen !== true,
    message: words('没有写金额，也没有写可以面议，对方难以判断。', 'Neither an amount nor “negotiable” is stated.'),
  },
  {
    code: 'research.noDetails',
    field: 'problem',
    severity: 'warn',
    broken: ({ confidentiality, problem }) => confidentiality === 'open' && !isStated(problem),
    message: words('选择了完全公开，请写明技术细节，便于对方判断能否做。', 'Open to everybody: state the details.'),
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
  },
  {
    code: 'training.fee',
    field: 'feeMin',
    severity: 'warn',
    broken: ({ feeMode, feeMin, feeMax }, side) =>
      side === 'offer' && (feeMode === 'perPerson' || feeMode === 'perClass') && feeMin === null && feeMax === null,
    message: words('请写明收费金额。', 'State the fee.'),
  },
];

const CHECKS: { readonly [Type in KindType]?: readonly Check<DetailOf<Type>>[] } = {
  research: RESEARCH,
  service: SERVICE,
  training: TRAINING,
};

/** Everything the table of a kind says about a listing before anybody has read it. */
export function kindFindings(type: KindType, side: Side, header: KindHeader, detail: Detail): readonly KindFinding[] {
  const whole = detail as never;
  const found = ((CHECKS[type] ?? []) as readonly Check<Record<string, unknown>>[])
    .filter(({ broken }) => broken(whole, side))
    .map(({ code, field, severity, message }) => ({ code, field, severity, message, citation: OWN, confirmed: true }));
  return [...missingElements(type, side, header, detail), ...found];
}
