import { sql } from 'kysely';

/** Read-only views for the modules above, who join them by tenant and id: who there is, and who belongs to whom. */
export const organisationView = sql`(select tenant_id, id, name, kind, state, division from organisations.organisation)`;
export const memberView = sql`(select tenant_id, organisation_id, account_id, duty from organisations.member)`;
