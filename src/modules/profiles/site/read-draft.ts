import { readDate } from '#engines/reading';
import { civilDate } from '#kernel/time';
import type { Language, PageInput } from '#platform/http';
import { textOf, type FormState } from '../../site-form.tsx';
import { ProfileChange } from '../contract.ts';
import type { Profile, ProfileKind } from '../model.ts';

/** The form as it is filled: texts as they were typed. */
export interface Draft {
  readonly skills: string;
  readonly divisions: readonly string[];
  readonly kinds: readonly string[];
  readonly pay: string;
  readonly years: string;
  readonly from: string;
}

const FEN = 100;

export const draftOf = (profile: Profile): Draft => ({
  skills: profile.skills.join('、'),
  divisions: profile.divisions,
  kinds: profile.kinds,
  pay: profile.payMonthMin === null ? '' : String(profile.payMonthMin / FEN),
  years: profile.experienceYears === null ? '' : String(profile.experienceYears),
  from: profile.availableFrom ?? '',
});

export const draftOfForm = (form: PageInput['form']): Draft => ({
  skills: textOf(form, 'skills'),
  divisions: [form['divisions'] ?? []].flat(),
  kinds: [form['kinds'] ?? []].flat(),
  pay: textOf(form, 'payMonthMin'),
  years: textOf(form, 'experienceYears'),
  from: textOf(form, 'availableFrom'),
});

const WRONG = {
  payMonthMin: { zh: '请填每月多少元的整数，例如 4000', en: 'Enter whole yuan a month, for example 4000' },
  experienceYears: { zh: '请填 0 到 60 之间的年数', en: 'Enter years between 0 and 60' },
  availableFrom: { zh: '请填日期，例如 2027-03-01', en: 'Enter a date, for example 2027-03-01' },
  skills: {
    zh: '每项技能不超过 40 个字，最多 50 项，用顿号隔开',
    en: '40 characters at most for each skill, 50 skills at most, with commas between them',
  },
  kinds: { zh: '请从列出的意向中选择', en: 'Choose from the list' },
  divisions: { zh: '最多选择 20 个地点', en: '20 places at most' },
} as const;
type Named = keyof typeof WRONG;

interface Read {
  readonly change: ProfileChange;
  readonly errors: FormState['errors'];
}

/** Kinds and pay are asked of who looks for a post, years of who offers experience; what is not asked stays as it was. */
export function readDraft(draft: Draft, kind: ProfileKind, now: Date, lang: Language): Read {
  const plain = (text: string): string => text.normalize('NFKC').trim();
  const pay = plain(draft.pay).replaceAll(/[,，元]/g, '');
  const years = plain(draft.years).replace(/年$/, '');
  const from = draft.from === '' ? undefined : readDate(draft.from, { now: civilDate(now), toward: 'future' }).value;
  const common = { skills: draft.skills.split(/[、,，;；\n]/), divisions: draft.divisions };
  const asked =
    kind === 'expert'
      ? { experienceYears: years === '' ? null : Number(years) }
      : {
          kinds: draft.kinds,
          payMonthMin: pay === '' ? null : Math.round(Number(pay) * FEN),
          availableFrom: draft.from === '' ? null : (from ?? ''),
        };
  const parsed = ProfileChange.safeParse({ ...common, ...asked });
  if (parsed.success) return { change: parsed.data, errors: [] };
  const wrong = new Set(parsed.error.issues.map(({ path }) => path[0] as Named));
  return { change: {}, errors: [...wrong].map((name) => ({ name, message: WRONG[name][lang] })) };
}
