import { readFileSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dumpSchema } from '#platform/db';
import { cloneDatabase } from './support/database.ts';

/**
 * Tables that belong to no single tenant (decision 002). Everything else is a business table: tenant_id leads each of its
 * keys and indexes, and row-level security is on and forced.
 */
const GLOBAL_TABLES: Readonly<Record<string, string>> = {
  'platform.migration': 'what the schema is made of',
  'platform.restoration': 'a restore that has begun, of the whole installation',
  'platform.backup': 'backups of the whole installation',
  'platform.change': 'the change feed: read in commit order over all tenants',
  'platform.event_receipt': 'which subscriber has seen which event',
  'tenancy.tenant': 'the tenants themselves',
  'tenancy.host': 'host name → tenant',
  'codes.edition': 'official lists are the same everywhere',
  'codes.code': 'official lists are the same everywhere',
  'crosswalk.official': 'official lists are the same everywhere',
  'organisations.entity': 'a legal entity exists once, whatever tenants know of it',
  'exchange.word': 'between two regions: both read it, each writes its own',
  'exchange.copy': 'public projections that a region offers to others: its partners read them, only it writes them',
  'exchange.progress': 'how far the change feed of all regions has become copies; names no region',
};
/** Accounts are global: better-auth keeps them. */
const GLOBAL_SCHEMAS = ['auth'];

const isGlobal = (table: string): boolean =>
  Object.hasOwn(GLOBAL_TABLES, table) || GLOBAL_SCHEMAS.includes(table.split('.')[0]!);

const OURS = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'graphile_worker', 'jobs')`;

let owner: pg.Client;
let schema: string;

interface Key {
  readonly table: string;
  readonly name: string;
  readonly kind: 'p' | 'u' | 'f' | 'i';
  readonly columns: readonly string[];
  readonly references: string | null;
}

const rows = async <Row extends object>(query: string): Promise<Row[]> => (await owner.query<Row>(query)).rows;

const COLUMNS_OF = (numbers: string, relation: string): string => `(
  select coalesce(json_agg(a.attname order by u.position), '[]') from unnest(${numbers}) with ordinality as u (number, position)
  join pg_attribute a on a.attrelid = ${relation} and a.attnum = u.number)`;

const listTables = async (): Promise<string[]> =>
  (
    await rows<{ table: string }>(`select n.nspname || '.' || c.relname as table from pg_class c
      join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and ${OURS} order by 1`)
  ).map((row) => row.table);

const listForeignKeys = (): Promise<Key[]> =>
  rows<Key>(`select n.nspname || '.' || c.relname as table, k.conname as name, 'f' as kind,
      ${COLUMNS_OF('k.conkey', 'k.conrelid')} as columns,
      (select fn.nspname || '.' || f.relname from pg_class f join pg_namespace fn on fn.oid = f.relnamespace where f.oid = k.confrelid) as references
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and ${OURS} order by 1, 2`);

/** Primary keys, unique constraints and plain indexes: each is an index underneath. */
const listIndexes = (): Promise<Key[]> =>
  rows<Key>(`select n.nspname || '.' || c.relname as table, ic.relname as name,
      case when i.indisprimary then 'p' when i.indisunique then 'u' else 'i' end as kind,
      ${COLUMNS_OF('i.indkey::int2[]', 'i.indrelid')} as columns, null as references
    from pg_index i join pg_class ic on ic.oid = i.indexrelid join pg_class c on c.oid = i.indrelid
    join pg_namespace n on n.oid = c.relnamespace where ${OURS} order by 1, 2`);

beforeAll(async () => {
  const urls = await cloneDatabase();
  owner = new pg.Client(urls.owner);
  await owner.connect();
  schema = await dumpSchema(owner);
});
afterAll(() => owner.end());

test('database/schema.sql is the migrated database (npm run jiangqiao -- schema writes it)', () => {
  expect(readFileSync('database/schema.sql', 'utf8')).toBe(schema);
});

test('the list of global tables names only tables that exist', async () => {
  const tables = await listTables();
  expect(Object.keys(GLOBAL_TABLES).filter((name) => !tables.includes(name))).toEqual([]);
});

describe('every business table', () => {
  test('has tenant_id in front of each key and index', async () => {
    const astray = [...(await listIndexes()), ...(await listForeignKeys())]
      .filter((key) => !isGlobal(key.table) && key.columns[0] !== 'tenant_id')
      // A reference to a global table has no tenant to lead it.
      .filter((key) => !(key.kind === 'f' && key.references !== null && isGlobal(key.references)));
    expect(astray).toEqual([]);
  });

  test('has a primary key and a tenant_id that is never null', async () => {
    const found = await rows<{ table: string }>(`select n.nspname || '.' || c.relname as table from pg_class c
      join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and ${OURS}
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnotnull and a.atttypid = 'uuid'::regtype)
      and exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary)`);
    const complete = new Set(found.map((row) => row.table));
    expect((await listTables()).filter((table) => !isGlobal(table) && !complete.has(table))).toEqual([]);
  });

  test('has row-level security on, forced, and one policy by the current tenant', async () => {
    const found = await rows<{ table: string }>(`select n.nspname || '.' || c.relname as table from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_policies p on p.schemaname = n.nspname and p.tablename = c.relname
      where c.relrowsecurity and c.relforcerowsecurity and p.permissive = 'PERMISSIVE' and p.cmd = 'ALL' and p.roles = '{public}'
        and p.qual = '(tenant_id = tenancy.current_tenant())' and p.with_check = p.qual
      group by 1 having count(*) = 1`);
    const walled = new Set(found.map((row) => row.table));
    expect((await listTables()).filter((table) => !isGlobal(table) && !walled.has(table))).toEqual([]);
  });
});

test('what regions offer each other has row-level security on, forced, and only its origin writes it', async () => {
  const found = await rows<{ table: string; command: string; using: string | null; check: string | null }>(`
    select p.schemaname || '.' || p.tablename as table, p.cmd as command, p.qual as using, p.with_check as check
    from pg_policies p join pg_class c on c.oid = format('%I.%I', p.schemaname, p.tablename)::regclass
    where c.relrowsecurity and c.relforcerowsecurity and p.permissive = 'PERMISSIVE' and p.schemaname = 'exchange'
      and p.tablename in ('word', 'copy')`);
  const own = '(tenant_id = tenancy.current_tenant())';
  for (const table of ['exchange.word', 'exchange.copy']) {
    const writing = found.filter((policy) => policy.table === table && policy.command !== 'SELECT');
    expect(writing.map(({ command }) => command).toSorted(), table).toEqual(['DELETE', 'INSERT', 'UPDATE']);
    expect(
      writing.every(({ using, check }) => (using ?? own) === own && (check ?? own) === own),
      table,
    ).toBe(true);
  }
});

test('the columns of every foreign key lead an index', async () => {
  const indexes = await listIndexes();
  const leads = (key: Key): boolean =>
    indexes.some((index) => {
      if (index.table !== key.table) return false;
      // Statements name the tenant, so an index that it leads serves a reference to a global table as well.
      const columns =
        index.columns[0] === 'tenant_id' && !key.columns.includes('tenant_id') ? index.columns.slice(1) : index.columns;
      return columns.slice(0, key.columns.length).toSorted().join() === key.columns.toSorted().join();
    });
  expect((await listForeignKeys()).filter((key) => !isGlobal(key.table) && !leads(key))).toEqual([]);
});

describe('the role of the application', () => {
  test('owns nothing and cannot look over the walls', async () => {
    const owned = await rows(`select c.relname from pg_class c where c.relowner = 'jq_app'::regrole
      union all select n.nspname from pg_namespace n where n.nspowner = 'jq_app'::regrole
      union all select p.proname from pg_proc p where p.proowner = 'jq_app'::regrole`);
    expect(owned).toEqual([]);
    const [role] = await rows<Record<string, boolean>>(`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
      pg_has_role('jq_app', 'jq_owner', 'member') as "isOwner", pg_has_role('jq_app', 'jq_jobs', 'member') as "isJobs"
      from pg_roles where rolname = 'jq_app'`);
    expect(Object.entries(role!).filter(([, held]) => held)).toEqual([]);
  });

  test('may neither change nor remove what the audit holds', async () => {
    const [rights] = await rows<{ change: boolean; remove: boolean }>(`select
      bool_or(has_table_privilege('jq_app', t, 'update')) as change, bool_or(has_table_privilege('jq_app', t, 'delete')) as remove
      from unnest(array['audit.entry', 'audit.seal']) as t`);
    expect(rights).toEqual({ change: false, remove: false });
  });
});
