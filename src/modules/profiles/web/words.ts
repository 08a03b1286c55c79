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
