import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { embeddedUrl } from '#platform/db';
import { cloneDatabase } from './support/database.ts';

/**
 * The wall between regions, tried on every business table there is: as the role of the application, set to region A, nothing
 * of region B can be read, changed, removed or written, whatever the statement says. Tables come from the catalogue, and so do
 * the rows, so a table of tomorrow is tried without anybody's doing.
 */
const A = randomUUID();
const B = randomUUID();

let app: pg.Client;
let tables: string[];

interface Column {
  readonly name: string;
  readonly type: string;
  readonly category: string;
}

beforeAll(async () => {
  const urls = await cloneDatabase();
  const { port, passwords } = inject('database');
  const database = new URL(urls.owner!).pathname.slice(1);
  const builder = new pg.Client(embeddedUrl(port, 'postgres', passwords.postgres, database));
  await builder.connect();
  tables = await listWalledTables(builder);
  for (const table of tables) {
    await dropConditions(builder, table);
    for (const tenant of [A, B]) await insertRow(builder, table, tenant);
  }
  await builder.end();
  app = new pg.Client(urls.app);
  await app.connect();
});
afterAll(() => app.end());

const listWalledTables = async (client: pg.Client): Promise<string[]> =>
  (
    await client.query<{ table: string }>(`select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as table
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and c.relrowsecurity and n.nspname <> 'graphile_worker'
        and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id') order by 1`)
  ).rows.map((row) => row.table);

/** This database is thrown away: what a row must look like is of no interest here, only whose it is. */
async function dropConditions(client: pg.Client, table: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select conname as name from pg_constraint where conrelid = $1::regclass and contype in ('c', 'f')`,
    [table],
  );
  for (const { name } of rows) await client.query(`alter table ${table} drop constraint "${name}" cascade`);
}

async function insertRow(client: pg.Client, table: string, tenant: string): Promise<void> {
  const { rows } = await client.query<Column>(
    `select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, t.typcategory as category
     from pg_attribute a join pg_type t on t.oid = a.atttypid
     where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attidentity = '' and a.attgenerated = ''
       and (a.attnotnull and not a.atthasdef or a.attname = 'tenant_id')`,
    [table],
  );
  const names = rows.map(({ name }) => `"${name}"`).join(', ');
  const values = rows.map((column) => (column.name === 'tenant_id' ? `'${tenant}'` : valueOf(column))).join(', ');
  await client.query(`insert into ${table} (${names}) values (${values})`);
}

/** Any value of the type, by the category of the catalogue. */
function valueOf({ type, category }: Column): string {
  if (type === 'uuid') return `'${randomUUID()}'`;
  if (type === 'jsonb' || type === 'json') return `'{}'::${type}`;
  if (type === 'bytea') return `'\\x00'::bytea`;
  const byCategory: Readonly<Record<string, string>> = {
    A: `'{}'::${type}`,
    B: 'true',
    D: `now()::${type}`,
    I: `'127.0.0.1'::${type}`,
    N: `1::${type}`,
    S: `'${randomUUID()}'::${type}`,
    T: `'1 day'::${type}`,
  };
  return byCategory[category] ?? `'1'::${type}`;
}

/** One statement in a transaction that is rolled back. @returns rows, or the code of the refusal */
async function attempt(
  tenant: string | undefined,
  statement: string,
  values: unknown[] = [],
): Promise<number | string> {
  await app.query('begin');
  try {
    if (tenant !== undefined) await app.query(`select set_config('app.tenant', $1, true)`, [tenant]);
    return (await app.query(statement, values)).rowCount ?? 0;
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await app.query('rollback');
  }
}

const REFUSED = ['42501'];
const nothing = (outcome: number | string): boolean => outcome === 0 || REFUSED.includes(String(outcome));

/** Table → outcome, only where something happened that must not. */
async function whereSomethingHappened(
  statement: (table: string) => string,
  tenant: string | undefined,
): Promise<object> {
  const found: Record<string, number | string> = {};
  for (const table of tables) {
    const outcome = await attempt(tenant, statement(table));
    if (!nothing(outcome)) found[table] = outcome;
  }
  return found;
}

test('there are tables to try, each with a row of either region', async () => {
  expect(tables.length).toBeGreaterThan(25);
  for (const table of tables) {
    const outcomes = [await attempt(A, `select from ${table}`), await attempt(B, `select from ${table}`)];
    // A table that the application may not read at all is closed even tighter.
    expect([table, outcomes]).toEqual([table, outcomes[0] === '42501' ? ['42501', '42501'] : [1, 1]]);
  }
});

describe('set to region A, on every table', () => {
  test('no row of region B is read, however one asks', async () => {
    expect(await whereSomethingHappened((table) => `select from ${table} where tenant_id = '${B}'`, A)).toEqual({});
    expect(await whereSomethingHappened((table) => `select from ${table} where tenant_id <> '${A}'`, A)).toEqual({});
  });

  test('no row of region B is counted in a total', async () => {
    for (const table of tables) {
      await app.query('begin');
      await app.query(`select set_config('app.tenant', $1, true)`, [A]);
      const counted = await app
        .query<{ total: string }>(`select count(*) as total from ${table}`)
        .catch(() => undefined);
      await app.query('rollback');
      if (counted !== undefined) expect([table, Number(counted.rows[0]!.total)]).toEqual([table, 1]);
    }
  });

  test('no row of region B is changed or removed', async () => {
    expect(
      await whereSomethingHappened((table) => `update ${table} set tenant_id = tenant_id where tenant_id = '${B}'`, A),
    ).toEqual({});
    expect(await whereSomethingHappened((table) => `delete from ${table} where tenant_id = '${B}'`, A)).toEqual({});
  });

  test('no row of region A is given to region B', async () => {
    expect(await whereSomethingHappened((table) => `update ${table} set tenant_id = '${B}'`, A)).toEqual({});
  });

  test('no row is written for region B', async () => {
    const copy = (table: string) =>
      `insert into ${table} select (jsonb_populate_record(one, '{"tenant_id":"${B}"}')).* from ${table} one`;
    expect(await whereSomethingHappened(copy, A)).toEqual({});
  });
});

describe('set to no region, on every table', () => {
  test.each([
    ['left out', undefined],
    ['empty, as it is after a transaction', ''],
  ])('%s: nothing is read, changed or removed', async (_how, tenant) => {
    expect(await whereSomethingHappened((table) => `select from ${table}`, tenant)).toEqual({});
    expect(await whereSomethingHappened((table) => `update ${table} set tenant_id = tenant_id`, tenant)).toEqual({});
    expect(await whereSomethingHappened((table) => `delete from ${table}`, tenant)).toEqual({});
  });
});

test('the walls cannot be taken down by the application', async () => {
  for (const table of tables) {
    expect(await attempt(A, `alter table ${table} disable row level security`)).toBe('42501');
    expect(await attempt(A, `create policy open on ${table} using (true)`)).toBe('42501');
  }
  expect(await attempt(A, 'set role jq_owner')).toBe('42501');
  expect(await attempt(A, `set row_security = off; select from ${tables[0]!}`)).not.toBe(2);
});
