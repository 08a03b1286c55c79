import pg from 'pg';
import { expect, test } from 'vitest';
import { listMigrations, migrate } from './migrate.ts';
import { cloneDatabase } from '../../../tests/support/database.ts';

test('a database that is up to date has nothing left to migrate', async () => {
  const urls = await cloneDatabase();
  expect(await migrate(urls)).toEqual([]);
});

test('the app role reads nothing without a tenant and may not write another tenant’s rows', async () => {
  const urls = await cloneDatabase();
  const client = new pg.Client(urls.app);
  await client.connect();
  try {
    const entry = `insert into audit.entry (tenant_id, id, at, actor_role, verb, object_kind, object_id, request_id)
      values ($1, gen_random_uuid(), now(), 'public', 'try', 'x', 'y', 'r')`;
    const [here, there] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'];
    await client.query('begin');
    await client.query(`select set_config('app.tenant', $1, true)`, [here]);
    await client.query(entry, [here]);
    await client.query('savepoint s');
    await expect(client.query(entry, [there])).rejects.toThrow(/row-level security/);
    await client.query('rollback to s');
    await expect(client.query('update audit.entry set verb = verb')).rejects.toThrow(/permission denied/);
    await client.query('rollback to s');
    expect((await client.query('select from audit.entry')).rowCount).toBe(1);
    await client.query('commit');
    expect((await client.query('select from audit.entry')).rowCount).toBe(0);
  } finally {
    await client.end();
  }
});

test('a migration that changes rows lowers the walls of their tables, or it would change none', () => {
  const walled = new Set<string>();
  const astray: string[] = [];
  for (const { name, sql } of listMigrations()) {
    // What a function does later, it does for the tenant of its caller.
    const text = sql.replaceAll(/--.*$/gm, '').replaceAll(/\$\$[^]*?\$\$/g, '');
    for (const [, table] of text.matchAll(/tenancy\.wall\('([\w.]+)'\)/g)) walled.add(table!);
    for (const [, table] of text.matchAll(/^\s*(?:with[^;]*?\))?\s*(?:update|delete from)\s+([\w]+\.[\w]+)/gim)) {
      const lowered = new RegExp(`alter table ${table!} no force row level security`, 'i').test(text);
      if (walled.has(table!) && !lowered) astray.push(`${name}: ${table}`);
    }
  }
  expect(astray).toEqual([]);
});
