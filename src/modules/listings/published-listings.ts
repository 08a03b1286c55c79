import { sql } from 'kysely';
import type { TenantId } from '#kernel/ids';
import type { CivilDate } from '#kernel/time';
import type { Db } from '#platform/db';

/** SQL reads over what is published, for the public pages. */

export interface Employer {
  /** Null: nobody has claimed what was taken over in this name. */
  readonly organisationId: string | null;
  readonly name: string;
  readonly listings: number;
  readonly confirmedOn: CivilDate | null;
}

export interface EmployerQuery {
  readonly limit: number;
  /** Count, name and organisation ('' for none) of the last one seen. */
  readonly after?: readonly [number, string, string] | undefined;
}

/** Who has published listings now, most listings first. One row more than asked for, when there is one. */
export async function selectEmployers(
  db: Db,
  tenant: TenantId,
  query: EmployerQuery,
): Promise<{ rows: Employer[]; total: number }> {
  const owner = sql`coalesce("organisationId"::text, '')`;
  const after =
    query.after === undefined
      ? sql``
      : sql`where listings < ${query.after[0]} or (listings = ${query.after[0]} and (name, ${owner}) > (${query.after[1]}, ${query.after[2]}))`;
  const { rows } = await sql<Employer & { total: number }>`with employer as (
      select organisation_id as "organisationId", employer_name as name, count(*) as listings, max(confirmed_on) as "confirmedOn"
      from listings.listing where tenant_id = ${tenant} and state = 'published' group by 1, 2)
    select *, (select count(*) from employer) as total from employer ${after}
    order by listings desc, name, ${owner} limit ${query.limit + 1}`.execute(db);
  return { rows: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 };
}

/** First ids of the parts into which the published listings fall, in id order. */
export async function publishedPartStarts(db: Db, tenant: TenantId, size: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from (
      select id, row_number() over (order by id) as place from listings.listing where tenant_id = ${tenant} and state = 'published') as numbered
    where (place - 1) % ${size} = 0 order by id`.execute(db);
  return rows.map((row) => row.id);
}

export async function publishedPart(
  db: Db,
  tenant: TenantId,
  from: string,
  size: number,
): Promise<{ id: string; updatedAt: Date }[]> {
  const { rows } = await sql<{ id: string; updatedAt: Date }>`select id, updated_at as "updatedAt" from listings.listing
    where tenant_id = ${tenant} and state = 'published' and id >= ${from} order by id limit ${size}`.execute(db);
  return rows;
}
