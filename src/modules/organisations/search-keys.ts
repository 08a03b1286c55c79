import { sql, type RawBuilder } from 'kysely';
import type { TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';
import type { LongJob } from '#platform/jobs';
import { fullNameKey, initialsOf, nameKey, pairsOf, searchKeyOf } from './names.ts';

/** By what an organisation is looked up, after one of its names has changed. */
export async function writeSearchKey(db: Db, tenant: TenantId, id: string): Promise<void> {
  const { rows } = await sql<{ name: string; former: string[] }>`select o.name, array(
      select f.value from organisations.former_identity f
      where f.tenant_id = o.tenant_id and f.organisation_id = o.id and f.kind = 'name' order by f.used_until desc, f.id desc) as former
    from organisations.organisation o where o.tenant_id = ${tenant} and o.id = ${id}`.execute(db);
  for (const { name, former } of rows) {
    const key = searchKeyOf(name, former);
    await sql`update organisations.organisation set name_key = ${nameKey(name)}, initials = ${initialsOf(name)},
        search_key = ${key} where tenant_id = ${tenant} and id = ${id}`.execute(db);
    await sql`delete from organisations.name_pair
      where tenant_id = ${tenant} and organisation_id = ${id} and not pair = any(${pairsOf(key)})`.execute(db);
    await writePairs(db, tenant, id, key);
  }
}

export async function writePairs(db: Db, tenant: TenantId, id: string, searchKey: string): Promise<void> {
  await sql`insert into organisations.name_pair (tenant_id, pair, organisation_id)
    select ${tenant}, pair, ${id} from unnest(${pairsOf(searchKey)}::text[]) as p (pair) on conflict do nothing`.execute(
    db,
  );
}

/** A pair that more names have than this tells too little: the rows themselves are passed over instead. */
const RARE = 10_000;

/**
 * Which rows of organisations.organisation, as `o`, have this text in a present or former name or in the initials. One that has
 * no search key yet is compared by its name.
 */
export async function namedLike(db: Db, tenant: TenantId, q: string): Promise<RawBuilder<unknown>> {
  const keys = [...new Set([fullNameKey(q), nameKey(q)])].filter((key) => key !== '');
  if (keys.length === 0) return sql`false`;
  const like = (key: string): RawBuilder<unknown> =>
    sql`(strpos(o.search_key, ${key}) > 0 or (o.search_key = '' and strpos(lower(o.name), ${key}) > 0))`;
  const found = [];
  for (const key of keys) {
    const pairs = await rarestPairs(db, tenant, key);
    const near = pairs.length === 0 ? sql`` : sql`and (${among(tenant, pairs)})`;
    found.push(sql`(${like(key)} ${near})`);
  }
  return sql`(${sql.join(found, sql` or `)})`;
}

const among = (tenant: TenantId, pairs: readonly string[]): RawBuilder<unknown> =>
  sql`o.id = any(array(
      (${sql.join(
        pairs.map(
          (pair) =>
            sql`select n.organisation_id from organisations.name_pair n where n.tenant_id = ${tenant} and n.pair = ${pair}`,
        ),
        sql` intersect `,
      )})
      union all
      select x.id from organisations.organisation x where x.tenant_id = ${tenant} and x.search_key = ''))`;

/** The two by which least remains; none where even the rarest is everywhere, or the text is a single letter. */
async function rarestPairs(db: Db, tenant: TenantId, key: string): Promise<readonly string[]> {
  const { rows } = await sql<{ pair: string; total: number }>`select pair, (
      select count(*) from (select 1 from organisations.name_pair n
        where n.tenant_id = ${tenant} and n.pair = p.pair limit ${RARE + 1}) few) as total
    from unnest(${pairsOf(key)}::text[]) as p (pair) order by total limit 2`.execute(db);
  return rows.filter(({ total }) => total <= RARE).map(({ pair }) => pair);
}

const PORTION = 200;

/**
 * What was registered before there were search keys (or keys of names, or initials) gets them. A portion in each transaction:
 * killed and started again it goes on where it was, and where nothing is missing it costs a look at an empty index.
 */
export async function fillSearchKeys(job: LongJob): Promise<void> {
  for (;;) {
    const found = await job.transaction(async ({ db, tenant }) => {
      const { rows } = await sql<{ id: string }>`select id from organisations.organisation
        where tenant_id = ${tenant.id} and search_key = '' order by id limit ${PORTION} for update skip locked`.execute(
        db,
      );
      for (const { id } of rows) await writeSearchKey(db, tenant.id, id);
      return rows.length;
    });
    if (found < PORTION) return;
  }
}
