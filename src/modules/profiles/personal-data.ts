import { sql } from 'kysely';
import type { Context } from '#platform/context';
import type { HeldRecords, PersonalDataHolder, Words } from '#platform/personal-data';
import { evidenceOf } from './learner-store.ts';
import { fatesOf } from './fate-store.ts';
import { DESTINATIONS, EVIDENCE_KIND_LABELS, LEARNER_STATUS_LABELS, type LearnerStatus } from './school-model.ts';

interface Row {
  readonly name: string;
  readonly major: string | null;
  readonly skills: readonly string[];
  readonly divisions: readonly string[];
  readonly kinds: readonly string[];
  readonly payMonthMin: number | null;
  readonly experienceYears: number | null;
  readonly availableFrom: string | null;
  readonly personalised: boolean;
  readonly source: string;
  readonly confirmedOn: string;
}

/** 资料 of the person: goes with the account. */
export const profilesPersonalData: PersonalDataHolder = {
  name: 'profiles',
  title: { zh: '学生与专家资料', en: 'Profile' },
  tables: [
    'profiles.profile',
    'profiles.learner',
    'profiles.evidence',
    'profiles.placement',
    'profiles.destination',
    'profiles.account_question',
  ],
  goes: {
    zh: '本人的资料（姓名、学号、专业、技能与佐证、意愿、实习安排、毕业去向）',
    en: 'Your profile (name, student number, major, skills with evidence, wishes, placements, destination)',
  },
  kept: [],
  collect: async (ctx, { accountId }) => {
    const { rows } = await sql<Row>`select name, major, skills, divisions, kinds, pay_month_min as "payMonthMin",
        experience_years as "experienceYears", available_from as "availableFrom", personalised, source, confirmed_on as "confirmedOn"
      from profiles.profile where tenant_id = ${ctx.tenant.id} and account_id = ${accountId}`.execute(ctx.db);
    return [
      {
        title: { zh: '资料', en: 'Profile' },
        fields: {
          name: { zh: '姓名', en: 'Name' },
          major: { zh: '专业代码', en: 'Major (code)' },
          skills: { zh: '技能', en: 'Skills' },
          divisions: { zh: '意向地区代码', en: 'Places (codes)' },
          kinds: { zh: '意向类型', en: 'Kinds' },
          pay: { zh: '期望月薪（元）', en: 'Wished pay, yuan a month' },
          experienceYears: { zh: '工作年限', en: 'Years of experience' },
          availableFrom: { zh: '可到岗日期', en: 'Available from' },
          personalised: { zh: '接受个性化推荐', en: 'Recommendation on' },
          source: { zh: '来源', en: 'Source' },
          confirmedOn: { zh: '确认日期', en: 'Confirmed on' },
        },
        rows: rows.map(({ skills, divisions, kinds, payMonthMin, ...row }) => ({
          ...row,
          skills: skills.join('、'),
          divisions: divisions.join('、'),
          kinds: kinds.join('、'),
          pay: payMonthMin === null ? null : payMonthMin / 100,
        })),
      },
      ...(await atSchool(ctx, accountId)),
    ];
  },
  erase: async (ctx, { accountId }) => {
    await sql`delete from profiles.account_question
      where tenant_id = ${ctx.tenant.id} and account_id = ${accountId}`.execute(ctx.db);
    const { numAffectedRows } = await sql`delete from profiles.profile
      where tenant_id = ${ctx.tenant.id} and account_id = ${accountId}`.execute(ctx.db);
    return Number(numAffectedRows ?? 0n);
  },
};

const words = (zh: string, en: string): Words => ({ zh, en });

interface AtSchool {
  readonly id: string;
  readonly studentNumber: string;
  readonly entryYear: number | null;
  readonly status: LearnerStatus;
  readonly statusSince: string;
}

/** What the school has entered of the person, and what its lists say became of the person. */
async function atSchool(ctx: Context, accountId: string): Promise<HeldRecords[]> {
  const { rows } =
    await sql<AtSchool>`select l.id, l.student_number as "studentNumber", l.entry_year as "entryYear", l.status,
      l.status_since as "statusSince"
    from profiles.learner l join profiles.profile p on p.tenant_id = l.tenant_id and p.id = l.id
    where p.tenant_id = ${ctx.tenant.id} and p.account_id = ${accountId}`.execute(ctx.db);
  const ids = rows.map(({ id }) => id);
  return [
    {
      title: words('学籍', 'At school'),
      fields: {
        studentNumber: words('学号', 'Student number'),
        entryYear: words('入学年份', 'Year of entry'),
        status: words('状态', 'Status'),
        statusSince: words('状态日期', 'Since'),
      },
      rows: rows.map(({ id: _id, status, ...row }) => ({ ...row, status: LEARNER_STATUS_LABELS[status].zh })),
    },
    {
      title: words('技能佐证', 'Evidence of skills'),
      fields: {
        skill: words('技能', 'Skill'),
        kind: words('类型', 'Kind'),
        title: words('名称', 'Title'),
        issuer: words('出具单位', 'Issuer'),
        issuedOn: words('日期', 'Date'),
      },
      rows: (await evidenceOf(ctx, ids)).map(({ skill, kind, title, issuer, issuedOn }) => ({
        skill,
        kind: EVIDENCE_KIND_LABELS[kind].zh,
        title,
        issuer,
        issuedOn,
      })),
    },
    {
      title: words('实习安排', 'Placements'),
      fields: {
        firm: words('实习单位', 'Firm'),
        post: words('岗位', 'Post'),
        startedOn: words('开始', 'From'),
        endsOn: words('结束', 'Until'),
        tutor: words('企业指导教师', 'Tutor at the firm'),
        schoolTutor: words('校内指导教师', 'Tutor at school'),
        source: words('来源', 'Source'),
      },
      rows: (await fatesOf(ctx, 'placement', ids)).map((one) => ({
        firm: one.firmName,
        post: one.post,
        startedOn: one.startedOn,
        endsOn: one.endsOn,
        tutor: one.tutor,
        schoolTutor: one.schoolTutor,
        source: one.sourceName,
      })),
    },
    {
      title: words('毕业去向', 'Destination'),
      fields: {
        year: words('年份', 'Year'),
        category: words('去向', 'Category'),
        firm: words('单位', 'Employer'),
        post: words('岗位', 'Post'),
        pay: words('起薪（元/月）', 'Starting pay, yuan a month'),
        source: words('来源', 'Source'),
      },
      rows: (await fatesOf(ctx, 'destination', ids)).map((one) => ({
        year: one.year,
        category: DESTINATIONS[one.category].zh,
        firm: one.firmName,
        post: one.post,
        pay: one.payMonth === null ? null : one.payMonth / 100,
        source: one.sourceName,
      })),
    },
  ];
}
