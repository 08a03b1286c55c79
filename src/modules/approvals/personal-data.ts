import { sql } from 'kysely';
import { tableHolder, type PersonalDataHolder } from '#platform/personal-data';

const tables = tableHolder({
  name: 'approvals',
  title: { zh: '审批', en: 'Approvals' },
  goes: { zh: '抄送给您的审批', en: 'Copies of approvals sent to you' },
  kept: [
    {
      what: { zh: '您发起或办理的审批（只含编号）', en: 'Cases that you opened or decided, under a bare number' },
      why: {
        zh: '行政许可、备案与审核的档案须保存；个人信息保护法第四十七条第二款',
        en: 'Records of official decisions must be kept; PIPL art. 47 (2)',
      },
    },
  ],
  held: [
    {
      table: 'approvals.event',
      title: { zh: '办理记录', en: 'What you did in cases' },
      by: 'account_id',
      fields: { at: { zh: '时间', en: 'When' }, verb: { zh: '办理', en: 'Act' } },
      ending: 'keep',
    },
    {
      table: 'approvals.absence',
      title: { zh: '休假代办', en: 'Absences' },
      by: 'account_id',
      fields: {
        from_on: { zh: '从', en: 'From' },
        until_on: { zh: '至', en: 'Until' },
        note: { zh: '说明', en: 'Note' },
      },
      ending: 'delete',
    },
    { table: 'approvals.copy', title: { zh: '抄送', en: 'Copies' }, by: 'account_id', fields: {}, ending: 'delete' },
  ],
  alsoTables: ['approvals.case_file', 'approvals.task', 'approvals.attachment', 'approvals.definition'],
});

/** Cases that the person opened on the own account must end first; those of an organisation are handed over with the membership. */
export const approvalsPersonalData: PersonalDataHolder = {
  ...tables,
  obstacles: async (ctx, { accountId }) => {
    const { rows } = await sql<{ title: string }>`select title from approvals.case_file
      where tenant_id = ${ctx.tenant.id} and applicant_id = ${accountId} and state in ('running', 'returned') order by opened_at`.execute(
      ctx.db,
    );
    return rows.map(({ title }) => ({
      kind: 'running' as const,
      about: { zh: `审批“${title}”还在办理`, en: `The case “${title}” is still running` },
    }));
  },
};
