import type { Blocker, Detail, FactorName, Improvement, Match, Reason, Wanting } from '#engines/matching';
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
  industry: { zh: '行业', en: 'Industry' },
  will: { zh: '意愿', en: 'Willingness' },
  time: { zh: '时间', en: 'Time' },
  capacity: { zh: '名额', en: 'Places' },
  answers: { zh: '答复', en: 'Answers' },
  past: { zh: '合作过', en: 'Worked together' },
  crowding: { zh: '关注度', en: 'Crowding' },
  asked: { zh: '需求所要', en: 'What is asked' },
  named: { zh: '资料所长', en: 'What it can do' },
  field: { zh: '领域', en: 'Field' },
  readiness: { zh: '成熟度', en: 'Readiness' },
  title: { zh: '职称或等级', en: 'Title or level' },
  purpose: { zh: '服务内容', en: 'Services' },
  price: { zh: '费用', en: 'Price' },
};

export type Explained = Pick<Recommendation, 'score' | 'interest' | 'reasons' | 'blockers' | 'doubts' | 'improvements'>;

const MOST_IMPROVEMENTS = 3;
/** Half a point of a hundred: less is shown as nothing. */
const LEAST_GAIN = 0.005;

/** A match in people's words; what would change it is what the side `by` could do. Factors that contributed nothing are left out of the reasons but stay in blockers and improvements. */
export function matchInWords(match: Match, codes: CodeBook, lang: Lang, by: Wanting = 'supply'): Explained {
  const words = (factor: FactorName, detail: Detail): string => SAY[factor](detail, codes, lang);
  const told = (item: Blocker | Improvement | Reason) => ({
    factor: item.factor,
    label: FACTOR_LABELS[item.factor][lang],
  });
  return {
    score: match.score,
    interest: match.interest,
    reasons: match.reasons
      .filter((reason) => reason.contribution > 0)
      .map((reason) => ({
        ...told(reason),
        contribution: reason.contribution,
        drop: reason.drop,
        detail: words(reason.factor, reason.detail),
      })),
    blockers: match.blockers.map((blocker) => ({ ...told(blocker), detail: words(blocker.factor, blocker.detail) })),
    improvements: match.improvements
      .filter((improvement) => improvement.by === by && (improvement.unblocks || improvement.gain >= LEAST_GAIN))
      .slice(0, MOST_IMPROVEMENTS)
      .map((improvement) => ({
        ...told(improvement),
        detail: (by === 'demand' ? offer : wish)(improvement, codes, lang),
        gain: improvement.gain,
        unblocks: improvement.unblocks,
      })),
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
  (set: 'occupation' | 'major' | 'division' | 'industry'): Say =>
  (detail, codes) =>
    pair(codes.label(set, text(detail['first'])), codes.label(set, text(detail['second'])));

/** A link of the crosswalk is told as what it is: led to by the major, and how sure that is. */
const led =
  (set: 'occupation' | 'industry'): Say =>
  (detail, codes, lang) => {
    if (detail['confidence'] === undefined || number(detail['confidence']) === 1)
      return coded(set)(detail, codes, lang);
    const sure = Math.round(number(detail['confidence']) * 100);
    const named = codes.label(set, text(detail['first']));
    return lang === 'zh' ? `${named}（专业对应，把握 ${sure}%）` : `${named} (the major leads there, ${sure}% sure)`;
  };

const dayText = (days: Detail[string] | undefined): string =>
  new Date(number(days) * 86_400_000).toISOString().slice(0, 10);
const percent = (share: Detail[string] | undefined): string => `${Math.round(number(share) * 100)}%`;

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

const AWAY: Readonly<Record<Lang, (kilometres: number) => string>> = {
  zh: (kilometres) => `，约 ${kilometres} 公里（区县中心直线，仅供参考）`,
  en: (kilometres) => `, about ${kilometres} km (straight line between county centres)`,
};

const shared: Say = (detail) => text(detail['shared']);

const SAY: Readonly<Record<FactorName, Say>> = {
  occupation: led('occupation'),
  industry: led('industry'),
  major: coded('major'),
  place: (detail, codes, lang) => {
    const [first, second] = [text(detail['first']), text(detail['second'])];
    const named = pair(codes.label('division', first), codes.label('division', second));
    const kilometres = codes.distances.kilometresBetween(first, second);
    return kilometres === undefined || kilometres === 0 || first.startsWith(second) || second.startsWith(first)
      ? named
      : `${named}${AWAY[lang](kilometres)}`;
  },
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
    number(detail['days']) === 0
      ? { zh: '今天确认', en: 'confirmed today' }[lang]
      : lang === 'zh'
        ? `${text(detail['days'])} 天前确认`
        : `confirmed ${text(detail['days'])} days ago`,
  will: (_detail, _codes, lang) =>
    lang === 'zh' ? '没有说明的愿望不算反对' : 'What was not said counts as no objection',
  time: (detail, _codes, lang) =>
    lang === 'zh'
      ? `${dayText(detail['from'])} 起可以到岗，${dayText(detail['until'])} 截止`
      : `free from ${dayText(detail['from'])}, open until ${dayText(detail['until'])}`,
  capacity: (detail, _codes, lang) =>
    lang === 'zh'
      ? `${text(detail['places'])} 个名额，${text(detail['heads'])} 人`
      : `${text(detail['places'])} places for ${text(detail['heads'])}`,
  answers: (detail, _codes, lang) =>
    lang === 'zh' ? `按时答复 ${percent(detail['rate'])}` : `${percent(detail['rate'])} answered in time`,
  past: (_detail, _codes, lang) =>
    lang === 'zh' ? '本校有学生在这里实习过，或有订单班' : 'students of the school were placed there',
  asked: (detail, _codes, lang) => foundText(detail, lang),
  named: (detail, _codes, lang) => foundText(detail, lang),
  field: (_detail, _codes, lang) => (lang === 'zh' ? '同一领域' : 'the same field'),
  readiness: (detail, _codes, lang) =>
    lang === 'zh'
      ? `希望第 ${text(detail['asked'])} 级，已到第 ${text(detail['brought'])} 级`
      : `level ${text(detail['asked'])} wanted, ${text(detail['brought'])} reached`,
  title: (_detail, _codes, lang) =>
    lang === 'zh' ? '需求要求的职称或技能等级' : 'the title or level that is asked for',
  purpose: (_detail, _codes, lang) => (lang === 'zh' ? '愿意提供这类服务' : 'offers this sort of service'),
  price: (detail, _codes, lang) => pair(total(detail['offered'], lang), total(detail['wished'], lang)),
  crowding: (detail, _codes, lang) =>
    lang === 'zh'
      ? `每个名额推荐给了 ${Math.round(number(detail['crowd']))} 人`
      : `shown to ${Math.round(number(detail['crowd']))} for each place`,
};

function foundText(detail: Detail, lang: Lang): string {
  const [exact, near] = [[detail['shared'] ?? []].flat().map(String), [detail['near'] ?? []].flat().map(String)];
  const said = [
    ...(exact.length === 0 ? [] : [exact.slice(0, MOST_NAMED).join('、')]),
    ...(near.length === 0
      ? []
      : [
          lang === 'zh'
            ? `接近“${near.slice(0, MOST_NAMED).join('、')}”`
            : `near ${near.slice(0, MOST_NAMED).join(', ')}`,
        ]),
  ];
  return said.join(lang === 'zh' ? '；' : '; ');
}

const MOST_NAMED = 4;
const total = (fen: Detail[string] | undefined, lang: Lang): string =>
  lang === 'zh' ? `${wholeYuan(fen)} 元` : `¥${wholeYuan(fen)}`;

const WISHES: Readonly<Partial<Record<FactorName, Say>>> = {
  skills: (detail, _codes, lang) =>
    lang === 'zh' ? `补充技能：${text(detail['skill'])}` : `Learn: ${text(detail['skill'])}`,
  asked: (detail, _codes, lang) =>
    lang === 'zh' ? `资料里写明“${text(detail['word'])}”` : `State: ${text(detail['word'])}`,
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
  time: (detail, _codes, lang) =>
    lang === 'zh' ? `${dayText(detail['until'])} 前可以到岗` : `Be free by ${dayText(detail['until'])}`,
};

/** What the offering side could change. */
const OFFERS: Readonly<Partial<Record<FactorName, Say>>> = {
  skills: (detail, _codes, lang) =>
    lang === 'zh' ? `不要求“${text(detail['skill'])}”` : `Do without “${text(detail['skill'])}”`,
  education: (detail, _codes, lang) =>
    lang === 'zh' ? `学历放宽到${education(detail['asked'], lang)}` : `Ask only: ${education(detail['asked'], lang)}`,
  experience: (detail, _codes, lang) =>
    lang === 'zh' ? `经验放宽到 ${text(detail['asked'])} 年` : `Ask only ${text(detail['asked'])} years`,
  pay: (detail, _codes, lang) =>
    lang === 'zh' ? `薪资提高到 ${money(detail['offered'], lang)}` : `Pay ${money(detail['offered'], lang)}`,
  title: (_detail, _codes, lang) => (lang === 'zh' ? '不限定职称或技能等级' : 'Ask for no title'),
  price: (detail, _codes, lang) =>
    lang === 'zh' ? `预算提高到 ${total(detail['offered'], lang)}` : `Pay up to ${total(detail['offered'], lang)}`,
  capacity: (detail, _codes, lang) =>
    lang === 'zh' ? `名额增加到 ${text(detail['places'])} 个` : `Open ${text(detail['places'])} places`,
  freshness: (_detail, _codes, lang) => (lang === 'zh' ? '今天确认仍有效' : 'Confirm today that it stands'),
};

const said =
  (words: Readonly<Partial<Record<FactorName, Say>>>) =>
  ({ factor, detail }: Improvement, codes: CodeBook, lang: Lang): string =>
    (words[factor] ?? SAY[factor])(detail, codes, lang);
const wish = said(WISHES);
const offer = said(OFFERS);
