import { formatYuan } from '#kernel/money';
import { isStated } from './fields.ts';
import type { Field, Label, ShownValue } from './model.ts';

type Language = 'zh' | 'en';

const FLAG = { true: { zh: '是', en: 'Yes' }, false: { zh: '否', en: 'No' } } as const;

/** A stated value as people read it; undefined when nothing is stated. */
export function valueText(field: Field, value: ShownValue | undefined, lang: Language): string | undefined {
  if (!isStated(value)) return undefined;
  if (Array.isArray(value)) {
    return (value as readonly (string | { label: string })[])
      .map((one) => (typeof one === 'string' ? optionText(field, one, lang) : one.label))
      .join(lang === 'zh' ? '、' : ', ');
  }
  if (typeof value === 'boolean') return FLAG[`${value}`][lang];
  if (typeof value === 'number') return field.as === 'money' ? moneyText(value, lang) : withUnit(field, value, lang);
  return typeof value === 'string' ? optionText(field, value, lang) : undefined;
}

export const optionText = ({ options }: Field, value: string, lang: Language): string =>
  options?.find((one) => one.value === value)?.label[lang] ?? value;

const withUnit = ({ unit }: Field, value: number, lang: Language): string => {
  const shown = lang === 'zh' ? String(value) : value.toLocaleString('en-US', { useGrouping: value >= 10_000 });
  const words = unit?.[lang] ?? '';
  return words === '' || words === '%' ? shown + words : `${shown} ${words}`;
};

const WAN = 1_000_000;

/** "50 万元"; below ten thousand "5,000 元". */
export function moneyText(fen: number, lang: Language): string {
  if (lang === 'en') return `CNY ${formatYuan(fen)}`;
  return fen >= WAN ? `${formatYuan(fen / 10_000)} 万元` : `${formatYuan(fen)} 元`;
}

/** From the first to the second; either may be open. `per` names what it is for: 小时, 人. */
export function moneyRangeText(from: unknown, to: unknown, lang: Language, per?: Label): string {
  const unit = per === undefined ? '' : lang === 'zh' ? `/${per.zh}` : ` per ${per.en}`;
  const money = (fen: number): string => moneyText(fen, lang);
  if (typeof from !== 'number' || typeof to !== 'number') {
    if (typeof from === 'number') return lang === 'zh' ? `${money(from)}${unit} 起` : `from ${money(from)}${unit}`;
    return typeof to === 'number' ? `${lang === 'zh' ? '不超过 ' : 'up to '}${money(to)}${unit}` : '';
  }
  return from === to ? money(from) + unit : `${money(from)}–${money(to)}${unit}`;
}

export function dateRangeText(from: unknown, to: unknown, lang: Language): string {
  const [start, end] = [from, to].map((date) => (typeof date === 'string' ? date : ''));
  if (lang === 'zh') return start === '' ? `至 ${end}` : end === '' ? `${start} 起` : `${start} 至 ${end}`;
  return start === '' ? `until ${end}` : end === '' ? `from ${start}` : `${start} to ${end}`;
}
