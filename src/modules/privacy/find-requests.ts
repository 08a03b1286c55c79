import { sql } from 'kysely';
import { tableFinder } from '#platform/module';
import { REQUEST_KIND_LABELS, REQUEST_KINDS, REQUEST_STATE_LABELS } from './model.ts';

const kinds = sql.join(
  REQUEST_KINDS.map((kind) => sql`when ${kind}::text then ${REQUEST_KIND_LABELS[kind].zh}::text`),
  sql` `,
);

export const findPrivacyRequests = tableFinder({
  kind: '个人信息请求',
  from: sql`privacy.request x`,
  title: sql`(case x.kind ${kinds} else x.kind end)`,
  openedAt: sql`x.created_at`,
  dueOn: sql`x.due_on`,
  applicant: sql`x.account_id`,
  states: REQUEST_STATE_LABELS,
  waitsFor: { open: '平台管理员', waiting: '系统（等事项办结）' },
  link: () => '/app/privacy',
});
