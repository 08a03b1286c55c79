import { formatYuan } from '#kernel/money';
import type { Schemas } from '../../api.ts';
import type { Session } from '../../desk.tsx';
import { EDUCATION_LABELS, WISHED_LABELS, type ProfileKind } from '../model.ts';

type Profile = Schemas['Profile'];

const chinese = <Key extends string>(labels: Readonly<Record<Key, { readonly zh: string }>>): Record<Key, string> =>
  Object.fromEntries(Object.entries<{ readonly zh: string }>(labels).map(([key, { zh }]) => [key, zh])) as Record<
    Key,
    string
  >;

export const EDUCATION_WORDS = chinese(EDUCATION_LABELS);

/** As a school speaks of them. */
export const KIND_WORDS: Readonly<Record<ProfileKind, string>> = { class: '班级', learner: '学生', expert: '专家' };

export const WISHED_WORDS = chinese(WISHED_LABELS);

export const listTitle = ({ actor }: Session): string =>
  actor.role === 'school' ? '班级与学生' : actor.role === 'bureau' || actor.role === 'admin' ? '人才供给' : '我的档案';

export const wishes = ({ kinds }: Profile): string => kinds.map((kind) => WISHED_WORDS[kind]).join('、');
export const places = ({ divisions }: Profile): string => divisions.map(({ label }) => label).join('、');
export const payWish = ({ payMonthMin }: Profile): string | null =>
  payMonthMin === null ? null : `${formatYuan(payMonthMin)} 元/月起`;

/** null: fewer than may be shown. */
export const people = (count: number | null): string => (count === null ? '人数较少' : `${count} 人`);

/** In a column that says what is counted. */
export const heads = (count: number | null): string => (count === null ? '较少' : String(count));

export const span = (from: string | null, until: string | null): string =>
  from === null && until === null ? '—' : `${from ?? '未定'} 至 ${until ?? '未定'}`;

export const percent = (value: number | null): string => (value === null ? '—' : `${Math.round(value * 10) / 10}%`);

/** People type full-width digits; what is no whole number counts as not said. */
export const wholeNumber = (text: string): number | null => {
  const plain = text.normalize('NFKC').trim();
  return /^\d{1,9}$/.test(plain) ? Number(plain) : null;
};

export const decimal = (text: string): number | null => {
  const plain = text.normalize('NFKC').replace('%', '').trim();
  return /^\d{1,9}(\.\d+)?$/.test(plain) ? Number(plain) : null;
};

export const yearsToMonths = (text: string): number | null => {
  const years = decimal(text);
  return years === null ? null : Math.round(years * 12);
};
