import { sql } from 'kysely';
import { tableHolder, type PersonalDataHolder } from '#platform/personal-data';

const tables = tableHolder({
  name: 'organisations',
  title: { zh: '身份与机构', en: 'Standing and organisations' },
  goes: { zh: '学习者、专家身份，机构成员关系', en: 'Your standing as learner or expert, and memberships' },
  kept: [
    {
      what: {
        zh: '您代表机构办理的事项（只含编号，不含姓名）',
        en: 'What you did for organisations, under a bare number',
      },
      why: {
        zh: '个人信息保护法第四十七条第二款：机构办理记录的法定保存期未满',
        en: 'PIPL art. 47 (2): records of organisations must be kept',
      },
    },
  ],
  held: [
    {
      table: 'organisations.person',
      title: { zh: '个人身份', en: 'Standing' },
      by: 'account_id',
      fields: { role: { zh: '身份', en: 'Role' }, created_at: { zh: '登记时间', en: 'Since' } },
      ending: 'delete',
    },
    {
      table: 'organisations.statement',
      title: { zh: '您核对过的机构资料', en: 'Facts of organisations that you confirmed' },
      by: 'confirmed_by',
      fields: {},
      ending: { forget: { confirmed_by_name: '已注销用户' } },
    },
  ],
  alsoTables: ['organisations.member', 'organisations.organisation', 'organisations.former_identity'],
});

/** Memberships are told with the names of the organisations. */
export const organisationsPersonalData: PersonalDataHolder = {
  ...tables,
  collect: async (ctx, person) => {
    const { rows } = await sql<{ name: string; duty: string; since: string }>`select o.name, m.duty,
        to_char(m.created_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as since
      from organisations.member m join organisations.organisation o on o.tenant_id = m.tenant_id and o.id = m.organisation_id
      where m.tenant_id = ${ctx.tenant.id} and m.account_id = ${person.accountId} order by m.created_at`.execute(
      ctx.db,
    );
    const memberships = {
      title: { zh: '所属机构', en: 'Memberships' },
      fields: {
        name: { zh: '机构', en: 'Organisation' },
        duty: { zh: '职责', en: 'Duty' },
        since: { zh: '自', en: 'Since' },
      },
      rows,
    };
    return [...(await tables.collect(ctx, person)), memberships];
  },
  erase: async (ctx, person) => {
    const { numAffectedRows } = await sql`delete from organisations.member
      where tenant_id = ${ctx.tenant.id} and account_id = ${person.accountId}`.execute(ctx.db);
    return (await tables.erase(ctx, person)) + Number(numAffectedRows ?? 0n);
  },
};
