import type { Detail, KindType, Side } from '#contracts/kinds';
import { addDays, civilDate } from '#kernel/time';
import { insertListings, type NewListing } from '#modules/listings';
import { soundKind, soundListing } from '#testing/listings';
import type { Context } from '#platform/context';

type Line = readonly [type: KindType, side: Side, title: string, detail: Detail];

const OF_FIRM: readonly Line[] = [
  ['cooperation', 'need', '数控订单班合作', { forms: ['orderClass'], partners: ['college'], majors: ['460103'] }],
  ['research', 'need', '轴承缺陷在线检测', { techField: 'manufacturing', confidentiality: 'open', trlWanted: 'trl7' }],
  ['service', 'need', '阀体材料检测', { services: ['testing'], priceMode: 'perItem', delivery: ['atProvider'] }],
  ['training', 'need', '数控车工技能提升培训', { trainings: ['upskilling'], occupations: ['6-18-01-01'], seats: 30 }],
];
const OF_SCHOOL: readonly Line[] = [
  ['cooperation', 'offer', '接待教师企业实践', { forms: ['teacherPractice'], partners: ['enterprise'] }],
  ['research', 'offer', '低温固化涂层', { techField: 'materials', confidentiality: 'open', trlNow: 'trl7' }],
  ['service', 'offer', '三坐标测量服务', { services: ['testing'], majors: ['460103'], delivery: ['atProvider'] }],
  ['training', 'offer', '焊工等级培训', { trainings: ['skillLevel'], occupations: ['6-18-02-04'], seats: 24 }],
  ['facility', 'offer', '数控实训基地开放', { facilities: ['publicBase'], majors: ['460103'], workplaces: 40 }],
];

export const FIRM_NAME = '云桥精密机械有限公司';
export const SCHOOL_NAME = '云州职业技术学院';

/** A small market: twelve jobs of a firm, its other needs, what a school offers. Only 基地与设备 is not needed by anybody. */
export function sampleMarket(now: Date, firm: string, school: string): NewListing[] {
  const today = civilDate(now);
  const of = (organisationId: string, employerName: string, days: number) => ({
    organisationId,
    employerName,
    sourceName: null,
    divisions: ['211103'],
    placeText: '盘锦兴隆台区',
    industry: '3421',
    publishedAt: new Date(now.getTime() - days * 86_400_000),
    confirmedOn: addDays(today, -days),
    validUntil: addDays(today, 60),
  });
  const kinds = (lines: readonly Line[], party: ReturnType<typeof of>) =>
    lines.map(([type, side, title, detail]) => soundKind(type, side, detail, { ...party, title }));
  return [
    ...Array.from({ length: 12 }, (_, at) =>
      soundListing({
        ...of(firm, FIRM_NAME, at * 3),
        title: at % 3 === 0 ? '数控车工（岗位实习）' : '数控车工',
        kind: at % 3 === 0 ? 'internship' : 'employment',
        occupation: '6-18-01-01',
        majors: ['460103'],
        divisions: [at % 2 === 0 ? '211103' : '211102'],
      }),
    ),
    soundListing({
      ...of(school, SCHOOL_NAME, 1),
      side: 'offer',
      title: '机电专业毕业生 42 人',
      occupation: null,
      majors: ['460301'],
    }),
    ...kinds(OF_FIRM, of(firm, FIRM_NAME, 0)),
    ...kinds(OF_SCHOOL, of(school, SCHOOL_NAME, 20)),
  ];
}

/** The sample published in a region. */
export async function openMarket(ctx: Context, firm: string, school: string): Promise<readonly NewListing[]> {
  const all = sampleMarket(ctx.now, firm, school);
  await insertListings(ctx.db, ctx.tenant.id, all);
  await ctx.changed(
    'listing',
    all.map(({ id }) => id),
  );
  return all;
}
