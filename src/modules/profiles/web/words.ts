import { formatYuan } from '#kernel/money';
import type { Schemas } from '../../api.ts';
import type { Session } from '../../desk.tsx';
import type { Education, ProfileKind, WishedKind } from '../model.ts';

type Profile = Schemas['Profile'];

export const EDUCATION_WORDS: Readonly<Record<Education, string>> = {
  none: '不限',
  junior: '初中',
  secondary: '中专/高中',
  college: '大专',
  bachelor: '本科',
  master: '硕士',
  doctor: '博士',
};

/** As a school speaks of them. */
export const KIND_WORDS: Readonly<Record<ProfileKind, string>> = { class: '班级', learner: '学生', expert: '专家' };

export const WISHED_WORDS: Readonly<Record<WishedKind, string>> = {
  employment: '就业',
  internship: '岗位实习',
  apprenticeship: '学徒',
};

export const listTitle = ({ actor }: Session): string =>
  actor.role === 'school' ? '班级与学生' : actor.role === 'bureau' || actor.role === 'admin' ? '人才供给' : '我的档案';

export const wishes = ({ kinds }: Profile): string => kinds.map((kind) => WISHED_WORDS[kind]).join('、');
export const places = ({ divisions }: Profile): string => divisions.map(({ label }) => label).join('、');
export const payWish = ({ payMonthMin }: Profile): string | null =>
  payMonthMin === null ? null : `${formatYuan(payMonthMin)} 元/月起`;
