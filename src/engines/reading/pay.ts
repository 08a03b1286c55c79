/**
 * Pay as written in postings: "1万-1.6万·13薪", "200-300元/天", "底薪3500+提成", "面议（6000-8000）".
 * Amounts are whole fen. Monthly figures are for filtering and sorting only: a year counts 12 months, a day is
 * 1/21.75 of a month (劳社部发〔2008〕3号, 计薪天数), an hour 1/(21.75 × 8), a week 52/12 to the month.
 */
import type { Fen } from '#kernel/money';
import { yuan } from '#kernel/money';
import { normalise } from './normalise.ts';
import type { PayExpression } from './pay-expression.ts';
import { chooseExpression, payExpressions } from './pay-expression.ts';
import type { PayPeriod, PayToken } from './pay-lexicon.ts';
import { payTokens } from './pay-lexicon.ts';
import type { Reading, Text } from './reading.ts';
import { becameDate, becameDateReading, isBlank, notUnderstood, readText, understood } from './reading.ts';

export type { PayPeriod } from './pay-lexicon.ts';

export interface Pay {
  readonly min?: Fen;
  readonly max?: Fen;
  /** Absent only when no amount is stated (面议). */
  readonly period?: PayPeriod;
  /** Salaries a year, as in 13薪. */
  readonly months?: number;
  readonly negotiable: boolean;
  /** "10k以上", "6000+", "底薪3500+提成": more than `min` is possible. */
  readonly openEnded?: true;
  readonly monthlyMin?: Fen;
  readonly monthlyMax?: Fen;
}

const MONTHLY: Readonly<Record<Exclude<PayPeriod, 'piece'>, number>> = {
  month: 1,
  year: 1 / 12,
  day: 21.75,
  hour: 21.75 * 8,
  week: 52 / 12,
};

/** Below or above this many yuan a period, the text is taken as written but doubted. */
const USUAL: Readonly<Record<PayPeriod, readonly [number, number]>> = {
  month: [1000, 200_000],
  year: [12_000, 5_000_000],
  day: [40, 3000],
  hour: [8, 1000],
  week: [200, 30_000],
  piece: [0, 100_000],
};

/**
 * @param text the cell as found; @param unitText what the column header says about the unit, for example "千元/月" or "年薪(万)".
 * Units in the cell win over the header.
 */
export function readPay(text: string, unitText = ''): Reading<Pay> {
  return readText(text, (plain) => readPlainPay(text, plain.toLowerCase(), headerUnit(unitText)));
}

/** Pay of two columns. An empty or zero side leaves the range open on that side. */
export function readPayRange(minText: string, maxText: string, unitText = ''): Reading<Pay> {
  const [low, high] = [normalise(minText), normalise(maxText)];
  const nothing = (side: string): boolean => isBlank(side) || /^0+(?:\.0+)?$/.test(side);
  const source = `${minText}-${maxText}`;
  if (nothing(low) && nothing(high)) return { confidence: 0, source, empty: true };
  const joined = nothing(high) ? `${low}以上` : nothing(low) ? `${high}以下` : low === high ? low : `${low}-${high}`;
  return { ...readPay(joined, unitText), source };
}

interface HeaderUnit {
  readonly scale: number;
  readonly period?: PayPeriod;
  readonly money: boolean;
}

function headerUnit(text: string): HeaderUnit {
  const plain = normalise(text).toLowerCase();
  if (plain === '') return { scale: 1, money: false };
  const scale = /万|(?<![a-z])w(?![a-z])/.test(plain) ? 10_000 : /千|(?<![a-z])k(?![a-z])/.test(plain) ? 1000 : 1;
  const period = payTokens(plain).find((token) => token.kind === 'period' && token.weak !== true);
  const bare: Readonly<Record<string, PayPeriod>> = {
    year: 'year',
    年: 'year',
    month: 'month',
    day: 'day',
    天: 'day',
    日: 'day',
    hour: 'hour',
    小时: 'hour',
    week: 'week',
    周: 'week',
  };
  const found = period?.kind === 'period' ? period.period : Object.hasOwn(bare, plain) ? bare[plain] : undefined;
  const money = scale > 1 || /元|rmb|cny|yuan|¥/.test(plain);
  return found === undefined ? { scale, money } : { scale, money, period: found };
}

function readPlainPay(source: string, text: string, unit: HeaderUnit): Reading<Pay> {
  if (becameDate(text)) return becameDateReading(source);
  const tokens = payTokens(text.replace(PAIR, '$1-$2'));
  if (tokens.some((token) => token.kind === 'foreign')) {
    return notUnderstood(source, '不是人民币，未换算', 'not in Chinese yuan, not converted');
  }
  const negotiable = tokens.some((token) => token.kind === 'negotiable');
  const expressions = payExpressions(tokens);
  if (expressions.length === 0) return withoutAmount(source, negotiable);
  const chosen = chooseExpression(expressions);
  if (chosen === undefined)
    return notUnderstood(source, '写的不是一个确定的数额，不知以哪个为准', 'not one definite amount');
  const notes = /税后|到手|实发/.test(text) ? [...chosen.notes, AFTER_TAX] : [...chosen.notes];
  return fromExpression(source, chosen.expression, { tokens, unit, negotiable, notes });
}

/** A list of two numbers, as programs write it: [6000, 8000]. */
const PAIR = /^[[(]\s*([\d.]+k?)\s*,\s*([\d.]+k?)\s*[\])]$/;
const AFTER_TAX: Text = { zh: '写的是税后数额，未折算税前', en: 'after tax, not converted' };

const withoutAmount = (source: string, negotiable: boolean): Reading<Pay> =>
  negotiable
    ? understood(source, { negotiable: true }, 0.98)
    : notUnderstood(source, '没有写出数额', 'no amount is stated');

interface Around {
  readonly tokens: readonly PayToken[];
  readonly unit: HeaderUnit;
  readonly negotiable: boolean;
  readonly notes: Text[];
}

function fromExpression(source: string, found: PayExpression, around: Around): Reading<Pay> {
  const scaled = inYuan(found, around.unit.scale);
  if ('zh' in scaled) return notUnderstood(source, scaled.zh, scaled.en);
  const { notes } = around;
  let { low, high } = scaled;
  let confidence = scaled.confidence;
  if (low !== undefined && high !== undefined && low > high) {
    [low, high] = [high, low];
    confidence = Math.min(confidence, 0.5);
    notes.push({ zh: '下限大于上限，已对调', en: 'lower limit above upper limit, swapped' });
  }
  const largest = high ?? low ?? 0;
  if (largest === 0) return notUnderstood(source, '数额为零，像是占位', 'zero, probably a placeholder');
  const months = around.tokens.find((token) => token.kind === 'months');
  const period = periodFor(found, around, low ?? largest, largest, months !== undefined);
  if ('zh' in period) return notUnderstood(source, period.zh, period.en);
  if (period.note !== undefined) notes.push(period.note);
  confidence = Math.min(confidence, period.confidence, leftoverConfidence(around.tokens));
  if (months?.kind === 'months' && months.from !== months.to) {
    notes.push({
      zh: `${months.from}至${months.to}薪，取${months.from}`,
      en: `${months.from} to ${months.to} salaries a year, ${months.from} taken`,
    });
  }
  const doubt = unusual(low, high, period.period);
  if (doubt !== undefined) {
    notes.push(doubt);
    confidence = Math.min(confidence, 0.3);
  }
  const monthly = monthlyOf(low, high, period.period, notes);
  const value: Pay = {
    ...(low === undefined ? {} : { min: yuan(low) }),
    ...(high === undefined ? {} : { max: yuan(high) }),
    period: period.period,
    ...(months?.kind === 'months' ? { months: months.from } : {}),
    negotiable: around.negotiable,
    ...(found.openEnded ? { openEnded: true as const } : {}),
    ...monthly,
  };
  return understood(source, value, confidence, notes);
}

type Scaled = { readonly low?: number; readonly high?: number; readonly confidence: number };

/** Puts the multiplier where people leave it out: "8-12k", "1-1.6万", "6000-1万", "10k-15". */
function inYuan(found: PayExpression, headerScale: number): Scaled | Text {
  const { first, second, bound } = found;
  const plainScale = found.unitScale ?? headerScale;
  const alone = (amount: typeof first): number =>
    amount.scale === 1 ? amount.value * plainScaleFor(amount.value, plainScale) : amount.value;
  if (second === undefined) {
    const value = alone(first);
    const confidence = bound === 'about' ? 0.8 : 0.98;
    if (bound === 'atLeast') return { low: value, confidence };
    return bound === 'atMost' ? { high: value, confidence } : { low: value, high: value, confidence };
  }
  const bare = { low: first.scale === 1, high: second.scale === 1 };
  const contradiction: Text = { zh: '上下限的单位对不上，读不出', en: 'the units of the two limits do not fit' };
  if (bare.low && bare.high) {
    if (first.value > 0 && second.value / first.value > 100) return contradiction;
    const scale = plainScaleFor(second.value, plainScale);
    return { low: first.value * scale, high: second.value * scale, confidence: 0.98 };
  }
  if (bare.low) {
    const digits = second.value / second.scale;
    if (first.value <= digits && first.value < 1000)
      return { low: first.value * second.scale, high: second.value, confidence: 0.98 };
    return first.value >= 100 ? { low: first.value, high: second.value, confidence: 0.95 } : contradiction;
  }
  if (bare.high) {
    const digits = first.value / first.scale;
    if (second.value >= digits && second.value < 1000)
      return { low: first.value, high: second.value * first.scale, confidence: 0.8 };
    return second.value >= 1000 ? { low: first.value, high: second.value, confidence: 0.95 } : contradiction;
  }
  return { low: first.value, high: second.value, confidence: 0.98 };
}

/** A header "千元" does not apply to a cell "8000". */
const plainScaleFor = (value: number, scale: number): number =>
  value * scale > 10_000_000 || (scale > 1 && value >= 1000) ? 1 : scale;

type Period = { readonly period: PayPeriod; readonly confidence: number; readonly note?: Text };

function periodFor(found: PayExpression, around: Around, low: number, high: number, hasMonths: boolean): Period | Text {
  const written = found.period ?? around.unit.period;
  const bare = found.scale === 1 && !around.unit.money && !found.yuan;
  if (written === 'month' && bare && high < 100) {
    return { zh: '没有写单位，不知道是千元还是万元', en: 'no unit: thousands or ten thousands of yuan?' };
  }
  if (written !== undefined) return { period: written, confidence: 0.98 };
  if (around.tokens.some((token) => token.kind === 'period')) {
    return { period: 'day', confidence: 0.7, note: { zh: '写“日结”，按每天计算', en: 'paid daily, taken as per day' } };
  }
  if (high < 100 && bare)
    return { zh: '没有写单位，不知道是千元还是万元', en: 'no unit: thousands or ten thousands of yuan?' };
  if (high < 1000) return { zh: '没有写明是每月、每天还是每小时', en: 'not stated whether a month, a day or an hour' };
  const note: Text = { zh: '未写计薪周期，按每月计算', en: 'no period stated, taken as per month' };
  if (hasMonths || found.scale === 1000) return { period: 'month', confidence: high > 100_000 ? 0.6 : 0.92, note };
  if (high > 100_000 || low > 80_000)
    return { zh: '没有写明是年薪还是月薪', en: 'not stated whether a year or a month' };
  return { period: 'month', confidence: high > 60_000 && found.scale === 10_000 ? 0.6 : 0.92, note };
}

/** Much unread text around the amount means that it was a sentence, not a pay cell. */
function leftoverConfidence(tokens: readonly PayToken[]): number {
  const unread = tokens.filter((token) => token.kind === 'other').length;
  if (unread === 0) return 1;
  return unread <= 4 ? 0.85 : unread <= 15 ? 0.65 : 0.45;
}

function unusual(low: number | undefined, high: number | undefined, period: PayPeriod): Text | undefined {
  const [least, most] = USUAL[period];
  if ((high ?? low ?? 0) < least) return { zh: '数额低得不合常理，请核对', en: 'unusually low, please check' };
  if ((low ?? high ?? 0) > most) return { zh: '数额高得不合常理，请核对', en: 'unusually high, please check' };
  if (low !== undefined && high !== undefined && low > 0 && high / low > 20) {
    return { zh: '上下限相差过大，请核对', en: 'limits very far apart, please check' };
  }
  return undefined;
}

const MONTHLY_NOTES: Readonly<Partial<Record<PayPeriod, Text>>> = {
  year: { zh: '折算月薪：年薪除以12', en: 'monthly figure: year divided by 12' },
  day: { zh: '折算月薪：每月按21.75天', en: 'monthly figure: 21.75 days a month' },
  hour: { zh: '折算月薪：每月按21.75天、每天8小时', en: 'monthly figure: 21.75 days of 8 hours' },
  week: { zh: '折算月薪：每月按52/12周', en: 'monthly figure: 52/12 weeks a month' },
  piece: { zh: '按次或按件计酬，不折算月薪', en: 'paid by piece, no monthly figure' },
};

function monthlyOf(
  low: number | undefined,
  high: number | undefined,
  period: PayPeriod,
  notes: Text[],
): Pick<Pay, 'monthlyMin' | 'monthlyMax'> {
  const note = MONTHLY_NOTES[period];
  if (note !== undefined) notes.push(note);
  if (period === 'piece') return {};
  const factor = MONTHLY[period];
  return {
    ...(low === undefined ? {} : { monthlyMin: yuan(low * factor) }),
    ...(high === undefined ? {} : { monthlyMax: yuan(high * factor) }),
  };
}
