import { sql } from 'kysely';
import { clearBounce } from '#platform/messages';
import { tableHolder, type PersonalDataHolder, type RetentionClock } from '#platform/personal-data';

const tables = tableHolder({
  name: 'notices',
  title: { zh: '通知', en: 'Notices' },
  goes: { zh: '发给您的通知和您的通知设置', en: 'Notices to you and your settings for them' },
  kept: [],
  held: [
    {
      table: 'messages.message',
      title: { zh: '消息', en: 'Messages' },
      by: 'account_id',
      fields: {
        created_at: { zh: '时间', en: 'When' },
        channel: { zh: '方式', en: 'Channel' },
        subject: { zh: '标题', en: 'Subject' },
        body: { zh: '内容', en: 'Text' },
      },
      ending: 'delete',
    },
    {
      table: 'notices.preference',
      title: { zh: '通知设置', en: 'Settings' },
      by: 'account_id',
      fields: {
        kind: { zh: '类别', en: 'Kind' },
        email: { zh: '邮件', en: 'E-mail' },
        sms: { zh: '短信', en: 'Text message' },
      },
      ending: 'delete',
    },
    {
      table: 'notices.link',
      title: { zh: '办理链接', en: 'Links' },
      by: 'account_id',
      fields: {},
      ending: 'delete',
    },
  ],
  alsoTables: ['messages.bounce', 'notices.notice'],
});

export const noticesPersonalData: PersonalDataHolder = {
  ...tables,
  erase: async (ctx, person) => {
    const contacts = [person.phone, person.email].filter((one) => one !== undefined);
    for (const contact of contacts) {
      await clearBounce(ctx, 'email', contact);
      await clearBounce(ctx, 'sms', contact);
    }
    await sql`delete from notices.notice where tenant_id = ${ctx.tenant.id} and recipient ->> 'accountId' = ${person.accountId}`.execute(
      ctx.db,
    );
    return tables.erase(ctx, person);
  },
};

export const messageRetention: RetentionClock = {
  name: 'message',
  title: { zh: '通知消息（自发送起）', en: 'Notices, since they were sent' },
  due: async (ctx, before) => {
    const { rows } = await sql<{
      count: number;
      oldest: Date | null;
    }>`select count(*) as count, min(created_at) as oldest
      from messages.message where tenant_id = ${ctx.tenant.id} and created_at < ${before}`.execute(ctx.db);
    return rows[0]!;
  },
  remove: async (ctx, before, limit) => {
    const { numAffectedRows } = await sql`delete from messages.message where tenant_id = ${ctx.tenant.id} and id in (
      select id from messages.message where tenant_id = ${ctx.tenant.id} and created_at < ${before} limit ${limit})`.execute(
      ctx.db,
    );
    return Number(numAffectedRows ?? 0n);
  },
};
