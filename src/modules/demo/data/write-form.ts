import type { CodeBook } from '#modules/codes';
import type { formPatch, ListingKind } from '#modules/listings';
import type { Job } from './jobs.ts';
import type { DemoOrganisation } from './organisations.ts';
import type { Chance } from './random.ts';

type ListingForm = Parameters<typeof formPatch>[0];

/** One employer's offer of one job, before anything has happened to it. */
export interface Offer {
  readonly employer: DemoOrganisation;
  readonly job: Job;
  readonly kind: ListingKind;
}

const TITLE_ENDINGS: Readonly<Record<ListingKind, string>> = {
  employment: '',
  internship: '（岗位实习）',
  apprenticeship: '学徒',
};

/** The offer as the employer would type it in. Everything that a posting must state is stated. */
export function writeForm(
  { employer, job, kind }: Offer,
  codes: CodeBook,
  chance: Chance,
  from: string,
  until: string,
): ListingForm {
  const isSchooling = kind !== 'employment';
  const majors = job.majors.map((code) => codes.label('major', code));
  return {
    title: `${job.title}${TITLE_ENDINGS[kind]}`,
    kind,
    occupation: job.occupation,
    industry: employer.industry,
    headcount: headcountOf(employer, job, kind, chance),
    majors: [...job.majors],
    skills: [...job.skills],
    education: isSchooling && job.education === 'junior' ? 'none' : job.education,
    experienceMin: isSchooling ? 0 : job.years,
    experienceMax: null,
    ...payOf(employer, job, kind, chance),
    // Places of work are known down to the county.
    divisions: [employer.division.slice(0, 6)],
    address: `示范产业园 ${chance.between(1, 18)} 号路 ${chance.between(1, 120)} 号`,
    description: [
      employer.about,
      `岗位职责：\n${numbered(job.duties)}`,
      chance.pick(WORKING_TIMES[kind]),
      `福利：${chance.some(BENEFITS, chance.between(2, 4)).join('、')}。`,
    ].join('\n'),
    requirements: numbered([
      ...(majors.length === 0 ? [] : [`${[...new Set(majors)].join('、')}等相关专业${isSchooling ? '在读' : '优先'}`]),
      ...(isSchooling ? ['学校推荐或本人自荐均可'] : job.needs),
      '遵守安全操作规程，服从管理',
    ]),
    validFrom: from,
    validUntil: until,
  };
}

const numbered = (lines: readonly string[]): string => lines.map((line, at) => `${at + 1}. ${line}。`).join('\n');

function headcountOf({ people }: DemoOrganisation, job: Job, kind: ListingKind, chance: Chance): number {
  if (kind !== 'employment') return chance.between(2, people >= 300 ? 20 : Math.max(2, Math.floor(people / 20)));
  if (job.years >= 2 || job.education === 'bachelor') return chance.between(1, 3);
  return chance.between(1, people >= 300 ? 12 : people >= 50 ? 6 : 2);
}

type PayFields = Pick<ListingForm, 'payMin' | 'payMax' | 'payPeriod' | 'payMonths' | 'payNegotiable'>;

const fen = (yuan: number): number => Math.round(yuan / 100) * 10_000;

/** Larger firms pay a little more; interns at least four fifths of the lowest pay of the post (实习规定 on pay). */
function payOf({ people }: DemoOrganisation, job: Job, kind: ListingKind, chance: Chance): PayFields {
  const level = (people >= 1000 ? 1.08 : people >= 300 ? 1.02 : 0.96) + (chance.next() - 0.5) * 0.08;
  const [low, high] = [job.lowest * level, job.highest * level];
  if (kind === 'internship') {
    if (chance.chance(0.25)) return { payMin: 14_000, payMax: chance.pick([15_000, 16_000, 18_000]), payPeriod: 'day' };
    return { payMin: fen(Math.max(2600, low * 0.82)), payMax: fen(Math.max(2900, low * 0.95)), payPeriod: 'month' };
  }
  if (kind === 'apprenticeship') return { payMin: fen(low * 0.85), payMax: fen(low), payPeriod: 'month' };
  if (job.years >= 3 && chance.chance(0.4))
    return { payMin: fen(low * 12.5), payMax: fen(high * 13), payPeriod: 'year' };
  if (chance.chance(0.03)) return { payNegotiable: true };
  const months = people >= 300 && chance.chance(0.35) ? { payMonths: 13 } : {};
  return { payMin: fen(low), payMax: fen(high), payPeriod: 'month', ...months };
}

const WORKING_TIMES: Readonly<Record<ListingKind, readonly string[]>> = {
  employment: [
    '工作时间：每天 8 小时，周末双休。',
    '工作时间：每天 8 小时，每周休息一天半，加班按规定计酬。',
    '工作时间：四班两运转，夜班有补贴。',
    '工作时间：轮班制，每周不超过 40 小时。',
  ],
  internship: [
    '实习安排：6 个月，每天 8 小时，不排夜班；学校、企业、学生签订三方协议，每组学生配一名指导师傅，报酬按月发给本人。',
    '实习安排：按学校实习方案执行，不排夜班和加班；企业提供意外险和实习责任险，指导师傅由班组长担任。',
  ],
  apprenticeship: [
    '学徒安排：期限 12 个月，签订劳动合同和培养协议，师傅一对一带教；期满考核合格定岗定级。',
    '学徒安排：期限 18 个月，每周一天回校学习，企业和学校双导师；期满可评中级工。',
  ],
};

const BENEFITS = [
  '五险一金',
  '工作餐',
  '免费宿舍',
  '通勤班车',
  '年度体检',
  '技能津贴',
  '带薪年假',
  '节日慰问',
  '工龄补贴',
  '考证报销',
];
