import { sql } from 'kysely';
import type { PersonalDataHolder } from '#platform/personal-data';

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
  tables: ['profiles.profile'],
  goes: { zh: '本人的资料（姓名、专业、技能、意愿）', en: 'Your profile (name, major, skills, wishes)' },
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
    ];
  },
  erase: async (ctx, { accountId }) => {
    const { numAffectedRows } = await sql`delete from profiles.profile
      where tenant_id = ${ctx.tenant.id} and account_id = ${accountId}`.execute(ctx.db);
    return Number(numAffectedRows ?? 0n);
  },
};
