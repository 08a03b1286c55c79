import { sql } from 'kysely';
import { organisationView } from '#modules/organisations';
import { tableFinder } from '#platform/module';
import { OBJECTION_STATE_LABELS } from './model.ts';

export const findObjections = tableFinder({
  kind: '信息异议',
  from: sql`dossiers.objection x join ${organisationView} o on o.tenant_id = x.tenant_id and o.id = x.organisation_id`,
  title: sql`o.name`,
  openedAt: sql`x.created_at`,
  dueOn: sql`x.due_on`,
  applicant: sql`x.account_id`,
  organisation: sql`x.organisation_id`,
  number: sql`x.number`,
  states: OBJECTION_STATE_LABELS,
  waitsFor: { open: '主管部门' },
  link: ({ state }) => `/app/objections?state=${state}`,
});
