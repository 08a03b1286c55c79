import { sql } from 'kysely';
import { organisationView } from '#modules/organisations';
import { tableFinder } from '#platform/module';
import { REQUEST_LABELS } from './model.ts';

export const findAccessRequests = tableFinder({
  kind: '加入申请',
  from: sql`organisations.access_request x join ${organisationView} o on o.tenant_id = x.tenant_id and o.id = x.organisation_id`,
  title: sql`o.name`,
  openedAt: sql`x.created_at`,
  applicant: sql`x.account_id`,
  organisation: sql`x.organisation_id`,
  states: REQUEST_LABELS,
  waitsFor: { pending: '机构管理员（逾期转主管部门）' },
  link: ({ state, organisationId }) =>
    state === 'pending' ? '/app/access-requests' : `/app/organisations/${organisationId}`,
});
