import { sql, type RawBuilder } from 'kysely';
import type { TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';

/** Names that a transaction has written already: a region that is made as a whole says the same ones a thousand times. */
const WRITTEN = new WeakMap<Db, Set<string>>();

/** Titles and names that listings have from now on, so that they are found by a part of them. */
export async function writeNames(db: Db, tenant: TenantId, names: readonly (string | undefined)[]): Promise<void> {
  const written = WRITTEN.get(db) ?? new Set<string>();
  WRITTEN.set(db, written);
  const given = [...new Set(names)].filter(
    (name): name is string => name !== undefined && name !== '' && !written.has(name),
  );
  if (given.length === 0) return;
  for (const name of given) written.add(name);
  await lockNames(db, tenant, sql`pg_advisory_xact_lock_shared`);
  // In one order, so that two who bring in the same names do not wait for each other.
  await sql`insert into listings.name_pair (tenant_id, pair, name)
    select ${tenant}, pair, name from unnest(${given}::text[]) as name, listings.pairs(name) as pair
    order by pair, name on conflict do nothing`.execute(db);
}

/** The names that have a text, as a query of their own: they may be thousands, and every branch of a list asks for them. */
export interface Named {
  readonly names: RawBuilder<unknown>;
  /** Whether any of them is a title, and whether any is the name of a party. */
  readonly titles: boolean;
  readonly parties: boolean;
}

/** undefined: most names have it, or it is a single letter; then listings are looked at one after the other. */
export async function namesLike(db: Db, tenant: TenantId, text: string): Promise<Named | undefined> {
  const pairs = await rarestPairs(db, tenant, text);
  if (pairs.length === 0) return undefined;
  const each = pairs.map(
    (pair) => sql`select name from listings.name_pair where tenant_id = ${tenant} and pair = ${pair}`,
  );
  const names = sql`select name from (${sql.join(each, sql` intersect `)}) near where strpos(lower(name), lower(${text})) > 0`;
  const used = (column: string): RawBuilder<unknown> =>
    sql`exists (select from listings.listing where tenant_id = ${tenant}
      and ${sql.ref(column)} = any(array(select name from named)))`;
  const { rows } = await sql<Omit<Named, 'names'>>`with named as materialized (${names})
    select ${used('title')} as titles, ${used('employer_name')} as parties`.execute(db);
  return { names, ...rows[0]! };
}

const RARE = 20_000;

/** The two by which least remains; none where even the rarest is everywhere, or the text is a single letter. */
async function rarestPairs(db: Db, tenant: TenantId, text: string): Promise<readonly string[]> {
  const { rows } = await sql<{ pair: string; total: number }>`select pair, (
      select count(*) from (select 1 from listings.name_pair n
        where n.tenant_id = ${tenant} and n.pair = p.pair limit ${RARE + 1}) few) as total
    from listings.pairs(${text}) as p (pair) order by total limit 2`.execute(db);
  return rows.filter(({ total }) => total <= RARE).map(({ pair }) => pair);
}

/** Names that no listing has any more. */
export async function forgetNames(db: Db, tenant: TenantId): Promise<void> {
  await lockNames(db, tenant, sql`pg_advisory_xact_lock`);
  await sql`delete from listings.name_pair n where n.tenant_id = ${tenant}
    and not exists (select from listings.listing l where l.tenant_id = ${tenant} and l.title = n.name)
    and not exists (select from listings.listing l where l.tenant_id = ${tenant} and l.employer_name = n.name)`.execute(
    db,
  );
}

/** A name that somebody is just using again must not be forgotten at the same moment. */
const lockNames = (db: Db, tenant: TenantId, lock: RawBuilder<unknown>): Promise<unknown> =>
  sql`select ${lock}(hashtextextended(${`listings.name_pair:${tenant}`}, 0))`.execute(db);
