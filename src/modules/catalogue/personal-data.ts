import { sql } from 'kysely';
import { shownFields, valueText } from '#contracts/kinds';
import type { PersonalDataHolder } from '#platform/personal-data';
import { openContact } from './contact-seal.ts';
import { fieldsOf } from './fields.ts';
import { STATE_LABELS } from './model.ts';
import { recordsOfAccounts } from './store.ts';
import { CATALOGUE_TOPIC } from './topics.ts';

/** 专家名录 of the person: goes with the account, from the page and the index as well. */
export const cataloguePersonalData: PersonalDataHolder = {
  name: 'catalogue',
  title: { zh: '专家名录', en: 'Expert record' },
  tables: ['catalogue.record', 'catalogue.step', 'catalogue.account_question'],
  goes: {
    zh: '本人的专家名录（简介、专长、业绩、联系方式）',
    en: 'Your expert record (expertise, achievements, contact)',
  },
  kept: [
    {
      what: {
        zh: '您替所在单位录入、确认、办理名录记录的编号',
        en: 'That you wrote or confirmed records of your organisation',
      },
      why: { zh: '单位的办理记录', en: 'They are acts of the organisation' },
    },
  ],
  collect: async (ctx, { accountId }) => {
    const records = await recordsOfAccounts(ctx.db, ctx.tenant.id, [accountId]);
    return records.map((record) => {
      const shown = shownFields(fieldsOf(record.kind), record.detail, (_set, code) => code, 'agreed');
      const stated = fieldsOf(record.kind).flatMap((field) => {
        const text = valueText(field, shown[field.name], 'zh');
        return text === undefined ? [] : [[field, text] as const];
      });
      return {
        title: { zh: '专家名录', en: 'Expert record' },
        fields: {
          title: { zh: '姓名', en: 'Name' },
          state: { zh: '状态', en: 'State' },
          summary: { zh: '简介', en: 'About' },
          divisions: { zh: '服务地区代码', en: 'Districts (codes)' },
          contact: { zh: '联系方式', en: 'Contact' },
          achievements: { zh: '业绩', en: 'Achievements' },
          confirmedOn: { zh: '确认日期', en: 'Confirmed on' },
          ...Object.fromEntries(stated.map(([field]) => [`detail_${field.name}`, field.label])),
        },
        rows: [
          {
            title: record.title,
            state: STATE_LABELS[record.state].zh,
            summary: record.summary,
            divisions: record.divisions.join('、'),
            contact: openContact(ctx, record.id, record.contact),
            achievements: record.achievements.map(({ year, title }) => `${year ?? ''} ${title}`.trim()).join('；'),
            confirmedOn: record.confirmedOn,
            ...Object.fromEntries(stated.map(([field, text]) => [`detail_${field.name}`, text])),
          },
        ],
      };
    });
  },
  erase: async (ctx, { accountId }) => {
    await sql`delete from catalogue.account_question
      where tenant_id = ${ctx.tenant.id} and account_id = ${accountId}`.execute(ctx.db);
    const { rows } = await sql<{ id: string }>`delete from catalogue.record
      where tenant_id = ${ctx.tenant.id} and account_id = ${accountId} returning id`.execute(ctx.db);
    await ctx.changed(
      CATALOGUE_TOPIC,
      rows.map(({ id }) => id),
    );
    return rows.length;
  },
};
