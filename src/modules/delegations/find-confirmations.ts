import { sql } from 'kysely';
import { organisationView } from '#modules/organisations';
import { tableFinder } from '#platform/module';
import { CONFIRMATION_LABELS } from './model.ts';

export const findConfirmations = tableFinder({
  kind: '代办确认',
  from: sql`delegations.confirmation x join ${organisationView} o on o.tenant_id = x.tenant_id and o.id = x.principal_id`,
  title: sql`(o.name || '：' || x.title)`,
  openedAt: sql`x.asked_at`,
  applicant: sql`x.asked_by`,
  organisation: sql`x.principal_id`,
  states: CONFIRMATION_LABELS,
  waitsFor: { waiting: '委托方' },
  link: ({ organisationId }) => `/app/organisations/${organisationId}`,
});
