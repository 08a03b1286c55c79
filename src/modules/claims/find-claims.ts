import { sql } from 'kysely';
import { organisationView } from '#modules/organisations';
import { tableFinder } from '#platform/module';
import { CLAIM_STATE_LABELS } from './model.ts';

export const findClaims = tableFinder({
  kind: '认领与争议',
  from: sql`claims.claim x
    join ${organisationView} o on o.tenant_id = x.tenant_id and o.id = x.organisation_id`,
  title: sql`(o.name || '：' || x.statement)`,
  openedAt: sql`x.created_at`,
  dueOn: sql`x.due_on`,
  applicant: sql`x.created_by`,
  organisation: sql`x.organisation_id`,
  states: CLAIM_STATE_LABELS,
  waitsFor: { open: '主管部门' },
  link: ({ state }) => `/app/claims?state=${state}`,
});
