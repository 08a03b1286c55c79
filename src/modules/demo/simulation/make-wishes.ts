import { newId } from '#kernel/ids';
import { addDays, civilDate, type CivilDate } from '#kernel/time';
import { emptyKind, emptyListing, formPatch, EDUCATION, type ListingId, type NewListing } from '#modules/listings';
import type { Employer, ListingFacts } from './make-listings.ts';
import { TAUGHT, WISH_WORDS, type WishWords } from './tables.ts';

export interface MadeText {
  readonly text: NewListing;
  readonly by: Employer;
}

/** What a listing of this kind must state and its words leave out. */
const COMMON: Readonly<Record<string, (on: (days: number) => CivilDate) => object>> = {
  'cooperation need': () => ({
    cooperationYears: 3,
    weGive: ['site', 'teachers'],
    wanted: ['mentors', 'posts'],
    wantedText: '请说明可以投入的人员和时间。',
  }),
  'cooperation offer': () => ({ cooperationYears: 2, weGive: ['posts', 'mentors'] }),
  'research need': () => ({ acceptance: '在现场连续试用一个月，指标由双方签约时约定。' }),
  'service need': (on) => ({ neededBy: on(45) }),
  'service offer': () => ({ capability: '有专职人员和设备，可先做样品或试用。' }),
  'training need': (on) => ({ seats: 24, classFrom: on(30), syllabus: '按岗位要求确定，请附大纲。' }),
  'training offer': () => ({
    provider: 'school',
    syllabus: '{a}：基础知识、实操训练、安全要求、考核。',
    feeMode: 'perPerson',
    feeMin: 80_000,
    feeMax: 160_000,
  }),
  'facility need': (on) => ({ openFrom: on(20), openUntil: on(60) }),
  'facility offer': () => ({
    operation: 'supervised',
    licences: ['induction'],
    safetyRules: '使用前完成安全培训，穿戴劳保用品，不得单独操作。',
    insurance: 'both',
  }),
};

/** The five other kinds, each in the name of somebody who may want or have such a thing. */
export function wishWriter({ codes, now, chance, organisations }: ListingFacts): () => MadeText {
  const firms = organisations.filter(({ kind }) => kind === 'enterprise');
  const byWho = new Map<string, readonly Employer[]>([
    ...Map.groupBy(firms, ({ area }) => area),
    ['any', firms],
    ['school', organisations.filter(({ kind }) => kind === 'school')],
  ]);
  const open = WISH_WORDS.filter(({ who }) => (byWho.get(who) ?? []).length > 0);
  const texts = new Map<string, NewListing>();
  const on = (days: number): CivilDate => addDays(civilDate(now), days);
  const write = (words: WishWords, a: string, b: string): NewListing => {
    const filled = (text: string): string => text.replaceAll('{a}', a).replaceAll('{b}', b);
    const empty = emptyKind(words.type, words.side, newId<ListingId>(), now);
    const title = filled(words.title);
    const description = filled(words.description);
    const said = { ...COMMON[`${words.type} ${words.side}`]?.(on), ...words.detail };
    const detail = JSON.parse(filled(JSON.stringify(said))) as object;
    const form = formPatch({ title, description, detail } as never, codes, words.type);
    return { ...empty, title, description, detail: { ...empty.detail, ...form.detail } } as NewListing;
  };
  const wordOf = (some: readonly string[], by: Employer): string => {
    if (some[0] === '@job') return chance.pick(by.jobs);
    return some[0] === '@field' ? chance.pick(TAUGHT.get(by.pattern)!).name : chance.pick(some);
  };
  return () => {
    const words = chance.pick(open);
    const by = chance.pick(byWho.get(words.who)!);
    const [a, b] = [wordOf(words.a, by), chance.pick(words.b)];
    const key = `${words.title} ${a} ${b}`;
    const text = texts.get(key) ?? write(words, a, b);
    texts.set(key, text);
    return { text, by };
  };
}

/** Classes that a school can send next year. */
export function offerWriter({ now, chance, organisations }: ListingFacts): () => MadeText {
  const schools = organisations.filter(({ pattern }) => TAUGHT.has(pattern));
  return () => {
    const by = chance.pick(schools);
    const field = chance.pick(TAUGHT.get(by.pattern)!);
    const headcount = chance.between(18, 60);
    const year = now.getUTCFullYear() + 1;
    const graduates = chance.chance(0.5);
    const text: NewListing = {
      ...emptyListing(newId<ListingId>(), now),
      side: 'offer',
      title: graduates
        ? `${year} 届${field.name}毕业生 ${headcount} 人`
        : `${field.name}专业岗位实习学生 ${headcount} 人`,
      description: `主要课程和技能：${field.skills.join('、')}。${graduates ? `${year} 年 6 月毕业，可提前实习。` : '三年级学生，可实习 6 个月，不排夜班和加班，由学校统一组织并签订三方协议。'}`,
      kind: graduates ? 'employment' : 'internship',
      majors: [field.major],
      headcount,
      education: EDUCATION.indexOf(field.education),
      skills: [...field.skills],
    };
    return { text, by };
  };
}
