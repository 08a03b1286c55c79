import type { Blocker, Detail, FactorName, Improvement, Match, Reason } from '#engines/matching';
import { formatYuan } from '#kernel/money';
import type { CodeBook } from '#modules/codes';
import type { Recommendation } from './contract.ts';
import { EDUCATION, EDUCATION_LABELS, KIND_LABELS, type ListingKind } from './model.ts';

type Lang = 'zh' | 'en';

export const FACTOR_LABELS: Readonly<Record<FactorName, Readonly<Record<Lang, string>>>> = {
  occupation: { zh: '职业', en: 'Occupation' },
  major: { zh: '专业', en: 'Major' },
  skills: { zh: '技能', en: 'Skills' },
  place: { zh: '地点', en: 'Place' },
  education: { zh: '学历', en: 'Education' },
  kind: { zh: '性质', en: 'Kind' },
  pay: { zh: '薪资', en: 'Pay' },
  experience: { zh: '经验', en: 'Experience' },
  words: { zh: '岗位名称', en: 'Title' },
  freshness: { zh: '新鲜度', en: 'Freshness' },
};

type Explained = Pick<Recommendation, 'score' | 'reasons' | 'blockers' | 'improvements'>;

const MOST_IMPROVEMENTS = 3;

/** A match in people's words. Factors that contributed nothing are left out of the reasons but stay in blockers and improvements. */
export function matchInWords(match: Match, codes: CodeBook, lang: Lang): Explained {
  const words = (factor: FactorName, detail: Detail): string => SAY[factor](detail, codes, lang);
  const told = (item: Blocker | Improvement | Reason) => ({
    factor: item.factor,
    label: FACTOR_LABELS[item.factor][lang],
  });
  return {
    score: match.score,
    reasons: match.reasons
      .filter((reason) => reason.contribution > 0)
      .map((reason) => ({
        ...told(reason),
        contribution: reason.contribution,
        detail: words(reason.factor, reason.detail),
      })),
    blockers: match.blockers.map((blocker) => ({ ...told(blocker), detail: words(blocker.factor, blocker.detail) })),
    improvements: match.improvements
      .filter((improvement) => improvement.change === 'meet')
      .slice(0, MOST_IMPROVEMENTS)
      .map((improvement) => ({ ...told(improvement), detail: wish(improvement, codes, lang) })),
  };
}

type Say = (detail: Detail, codes: CodeBook, lang: Lang) => string;

const text = (value: Detail[string] | undefined): string =>
  Array.isArray(value) ? value.join('、') : String(value ?? '');
const number = (value: Detail[string] | undefined): number => Number(value);
const pair = (first: string, second: string): string => (first === second ? first : `${first} ↔ ${second}`);
const education = (level: Detail[string] | undefined, lang: Lang): string =>
  EDUCATION_LABELS[EDUCATION[number(level)] ?? 'none'][lang];
const years = (value: Detail[string] | undefined, lang: Lang): string =>
  lang === 'zh' ? `${text(value)} 年` : `${text(value)} years`;
const wholeYuan = (fen: Detail[string] | undefined): string => formatYuan(Math.round(number(fen) / 100) * 100);
const money = (fen: Detail[string] | undefined, lang: Lang): string =>
  lang === 'zh' ? `${wholeYuan(fen)} 元/月` : `¥${wholeYuan(fen)} a month`;

const coded =
  (set: 'occupation' | 'major' | 'division'): Say =>
  (detail, codes) =>
    pair(codes.label(set, text(detail['first'])), codes.label(set, text(detail['second'])));

/** Either side may be a wish (asked, offered) or an equal (first, second), depending on what was compared. */
const compared =
  (one: string, other: string, say: (value: Detail[string] | undefined, lang: Lang) => string): Say =>
  (detail, _codes, lang) =>
    pair(say(detail[one] ?? detail['first'], lang), say(detail[other] ?? detail['second'], lang));

/** Pairs of characters that overlap belong to one word: 数控, 控车, 车工 → 数控车工. */
export function joined(terms: readonly string[]): string[] {
  const words: string[] = [];
  for (const term of terms) {
    const last = words.at(-1);
    if (last !== undefined && last.includes(term)) continue;
    if (last?.endsWith(term[0]!) && /^\p{Script=Han}{2}$/u.test(term)) words[words.length - 1] = last + term[1]!;
    else words.push(term);
  }
  return words;
}

const shared: Say = (detail) => text(detail['shared']);

const SAY: Readonly<Record<FactorName, Say>> = {
  occupation: coded('occupation'),
  major: coded('major'),
  place: coded('division'),
  skills: shared,
  words: (detail) => joined([detail['shared'] ?? []].flat().map(String)).join('、'),
  education: compared('asked', 'brought', education),
  experience: compared('asked', 'brought', years),
  pay: compared('offered', 'wished', money),
  kind: compared('kind', 'wished', (value, lang) =>
    [value]
      .flat()
      .map((kind) => KIND_LABELS[kind as ListingKind]?.[lang] ?? String(kind))
      .join('、'),
  ),
  freshness: (detail, _codes, lang) =>
    lang === 'zh' ? `${text(detail['days'])} 天前确认` : `confirmed ${text(detail['days'])} days ago`,
};

const WISHES: Readonly<Partial<Record<FactorName, Say>>> = {
  skills: (detail, _codes, lang) =>
    lang === 'zh' ? `补充技能：${text(detail['skill'])}` : `Learn: ${text(detail['skill'])}`,
  place: (detail, codes, lang) => {
    const places = [detail['places']]
      .flat()
      .map((code) => codes.label('division', String(code)))
      .join('、');
    return lang === 'zh' ? `愿意到${places}` : `Be willing to go to ${places}`;
  },
  education: (detail, _codes, lang) =>
    lang === 'zh' ? `达到${education(detail['asked'], lang)}` : `Reach: ${education(detail['asked'], lang)}`,
  experience: (detail, _codes, lang) =>
    lang === 'zh' ? `积累 ${text(detail['asked'])} 年经验` : `Gain ${text(detail['asked'])} years of experience`,
  pay: (detail, _codes, lang) =>
    lang === 'zh' ? `接受 ${money(detail['offered'], lang)}` : `Accept ${money(detail['offered'], lang)}`,
  kind: (detail, _codes, lang) =>
    lang === 'zh'
      ? `也考虑${KIND_LABELS[detail['kind'] as ListingKind]?.zh ?? ''}`
      : `Also consider ${KIND_LABELS[detail['kind'] as ListingKind]?.en ?? ''}`,
};

const wish = (improvement: Improvement, codes: CodeBook, lang: Lang): string =>
  WISHES[improvement.factor]?.(improvement.detail, codes, lang) ??
  SAY[improvement.factor](improvement.detail, codes, lang);
