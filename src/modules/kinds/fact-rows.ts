import { groupsOf, isStated, labelOf } from './fields.ts';
import { words } from './options.ts';
import type { Field, FieldGroup, KindType, Label, ShownDetail, ShownValue, Side } from './model.ts';
import { dateRangeText, moneyRangeText, valueText } from './value-text.ts';

type Language = 'zh' | 'en';

/** One stated fact as a page shows it; `field` says how its value is to be read and linked. */
export interface FactRow {
  readonly field: Field;
  readonly label: string;
  readonly value: ShownValue;
  readonly text: string;
}

export interface FactGroup {
  readonly name: string;
  readonly label: string;
  readonly rows: readonly FactRow[];
}

interface Pair {
  readonly to: string;
  readonly labels: Readonly<Record<Side, Label>>;
}

const BUDGET = words('预算', 'Budget');

/** Two fields that are read as one; the first names the row. */
const PAIRS: Readonly<Record<string, Pair>> = {
  budgetMin: { to: 'budgetMax', labels: { need: BUDGET, offer: words('期望价格', 'Price') } },
  priceMin: { to: 'priceMax', labels: { need: BUDGET, offer: words('参考价格', 'Price') } },
  feeMin: { to: 'feeMax', labels: { need: BUDGET, offer: words('收费', 'Fee') } },
  classFrom: {
    to: 'classUntil',
    labels: { need: words('希望时间', 'Wanted dates'), offer: words('培训时间', 'Dates') },
  },
  openFrom: { to: 'openUntil', labels: { need: words('使用时间', 'Needed'), offer: words('开放期间', 'Open') } },
};
const SECOND: ReadonlySet<string> = new Set(Object.values(PAIRS).map(({ to }) => to));

/** What is stated, in the order of the form, ranges as one; a group of which nothing is stated is left out. */
export const factGroupsIn = (
  groups: readonly FieldGroup[],
  side: Side,
  detail: ShownDetail,
  lang: Language,
): readonly FactGroup[] =>
  groups
    .map(({ name, label, fields }) => ({
      name,
      label: label[lang],
      rows: fields.flatMap((field) => rowOf(field, side, detail, lang)),
    }))
    .filter(({ rows }) => rows.length > 0);

export const factGroups = (type: KindType, side: Side, detail: ShownDetail, lang: Language): readonly FactGroup[] =>
  factGroupsIn(groupsOf(type, side), side, detail, lang);

function rowOf(field: Field, side: Side, detail: ShownDetail, lang: Language): readonly FactRow[] {
  if (SECOND.has(field.name)) return [];
  const pair = PAIRS[field.name];
  const value = detail[field.name] ?? null;
  if (pair === undefined) {
    const text = valueText(field, value, lang);
    return text === undefined ? [] : [{ field, label: labelOf(field, side)[lang], value, text }];
  }
  const second = detail[pair.to] ?? null;
  if (!isStated(value) && !isStated(second)) return [];
  const text = field.as === 'money' ? moneyRangeText(value, second, lang) : dateRangeText(value, second, lang);
  return [{ field, label: pair.labels[side][lang], value: text, text }];
}
