import { formatYuan } from '#kernel/money';
import type { CivilDate } from '#kernel/time';
import { ancestorsOf, type CodeBook } from '#modules/codes';
import type { Language } from '#platform/http';
import type { PublicListing, PublicTalent } from '../contract.ts';
import { EDUCATION_LABELS, type PayPeriod } from '../model.ts';
import type { Setting } from './setting.ts';

/** How a listing's facts read for people. Undefined: nothing is known, and the page says so in its own words. */

type Pay = PublicTalent['pay'];

const PER: Readonly<Record<PayPeriod, { zh: string; en: string }>> = {
  month: { zh: '元/月', en: 'a month' },
  year: { zh: '元/年', en: 'a year' },
  week: { zh: '元/周', en: 'a week' },
  day: { zh: '元/天', en: 'a day' },
  hour: { zh: '元/小时', en: 'an hour' },
  piece: { zh: '元/次', en: 'each time' },
};

/** "5,000–8,000 元/月 × 13 薪"; the source's own words when no amount was understood. */
export function payText(lang: Language, pay: Pay): string | undefined {
  const range = rangeText(lang, pay.min, pay.max);
  if (range !== undefined && pay.period !== null) {
    const months = pay.months !== null && pay.months !== 12 ? monthsText(lang, pay.months) : '';
    return (lang === 'zh' ? `${range} ${PER[pay.period].zh}` : `¥${range} ${PER[pay.period].en}`) + months;
  }
  if (pay.text !== '') return pay.text;
  return pay.negotiable ? (lang === 'zh' ? '面议' : 'Negotiable') : undefined;
}

const monthsText = (lang: Language, months: number): string =>
  lang === 'zh' ? ` × ${months} 薪` : `, ${months} months`;

/** Per month, where the source says it otherwise; undefined where that would only repeat it. */
export function monthlyPayText(lang: Language, pay: Pay): string | undefined {
  if (pay.period === 'month' && (pay.months ?? 12) === 12) return undefined;
  const range = rangeText(lang, pay.monthMin, pay.monthMax);
  if (range === undefined) return undefined;
  return lang === 'zh' ? `约 ${range} 元/月` : `about ¥${range} a month`;
}

function rangeText(lang: Language, min: number | null, max: number | null): string | undefined {
  if (min !== null && max !== null) return min === max ? formatYuan(min) : `${formatYuan(min)}–${formatYuan(max)}`;
  if (min !== null) return lang === 'zh' ? `${formatYuan(min)} 起` : `${formatYuan(min)} and more`;
  if (max !== null) return lang === 'zh' ? `不超过 ${formatYuan(max)}` : `up to ${formatYuan(max)}`;
  return undefined;
}

export const educationText = (lang: Language, { level, text }: PublicTalent['education']): string | undefined =>
  level === null ? text || undefined : EDUCATION_LABELS[level][lang];

export function experienceText(lang: Language, experience: PublicTalent['experience']): string | undefined {
  const { minYears: min, maxYears: max, text } = experience;
  if (min === null && max === null) return text || undefined;
  if ((min ?? 0) === 0 && (max ?? 0) === 0) return lang === 'zh' ? '经验不限' : 'No experience required';
  if (max === null || min === max) return lang === 'zh' ? `${min} 年及以上经验` : `${min}+ years of experience`;
  if (min === null || min === 0) return lang === 'zh' ? `${max} 年以内经验` : `up to ${max} years of experience`;
  return lang === 'zh' ? `${min}–${max} 年经验` : `${min}–${max} years of experience`;
}

export const headcountText = (lang: Language, headcount: number | null): string | undefined =>
  headcount === null
    ? undefined
    : lang === 'zh'
      ? `${headcount} 人`
      : headcount === 1
        ? '1 post'
        : `${headcount} posts`;

export function placeText({ codes, home }: Setting, place: PublicListing['place']): string | undefined {
  const names = place.divisions.map(({ code }) => divisionName(codes, code, home));
  return names.length === 0 ? place.text || undefined : [...new Set(names)].join('、');
}

/** "沈阳市和平区", and of the own city only "和平区": provinces and the place where one is go without saying. */
export function divisionName(codes: CodeBook, code: string, home = ''): string {
  const lineage = [...ancestorsOf('division', code), code].filter(
    (one) => one === code || (one.length > PROVINCE && one !== home),
  );
  // Groupings (市辖区) and directly governed cities bear the name of what is above them.
  return [...new Set(lineage.map((one) => codes.label('division', one)))].join('');
}

const PROVINCE = 2;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "11 月 20 日"; with its year when that is not this one. */
export function dateText({ lang, today }: Pick<Setting, 'lang' | 'today'>, date: CivilDate): string {
  const [year = '', month, day] = date.split('-');
  const sameYear = today.startsWith(year);
  const [m, d] = [Number(month), Number(day)];
  if (lang === 'zh') return `${sameYear ? '' : `${year} 年 `}${m} 月 ${d} 日`;
  return `${d} ${MONTHS[m - 1] ?? ''}${sameYear ? '' : ` ${year}`}`;
}
