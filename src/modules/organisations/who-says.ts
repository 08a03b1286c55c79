import { sql } from 'kysely';
import type { TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';
import type { StatementValue } from './statement-words.ts';

/** What a verified organisation's file says of one field, with its source. */
export interface SaidBy {
  readonly id: string;
  readonly name: string;
  readonly value: StatementValue;
  readonly source: string;
  readonly confirmedOn: string;
}

/** Of every verified organisation what is said of a field now; of several sources the latest confirmed. By name. */
export async function whoSays(db: Db, tenant: TenantId, field: string): Promise<readonly SaidBy[]> {
  const { rows } = await sql<SaidBy>`
    select id, name, value, source, "confirmedOn" from (
      select distinct on (s.organisation_id) o.id, o.name, s.value, s.source_name as source, s.confirmed_on as "confirmedOn"
      from organisations.statement s
      join organisations.organisation o on o.tenant_id = s.tenant_id and o.id = s.organisation_id
      where s.tenant_id = ${tenant} and s.field = ${field} and s.superseded_at is null and o.state = 'verified'
      order by s.organisation_id, s.confirmed_on desc, s.id) as said
    order by name, id`.execute(db);
  return rows;
}
