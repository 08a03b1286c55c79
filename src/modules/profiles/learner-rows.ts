import { sql } from 'kysely';

/** Read-only view for modules above: who the learners are and whose they are. Condition: `tenant_id`. */
export const learnerRows = sql`(select tenant_id, id, account_id, organisation_id, department_id, name
  from profiles.profile where kind = 'learner')`;
