import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { uuidv7, type TenantId } from '#kernel/ids';
import { PUBLIC_ACTOR, type AuditDetail } from '#platform/context';
import { openDatabase, type Database, type DatabaseUrls } from '#platform/db';
import { cloneDatabase } from '../../../tests/support/database.ts';
import { appendEntry, listEntries, sealEntries, verifyAudit } from './index.ts';

const now = new Date('2026-11-21T08:00:00Z');
let urls: DatabaseUrls;
let database: Database;
let tenant: TenantId;

beforeAll(async () => {
  urls = await cloneDatabase();
  database = openDatabase(urls.app);
});
afterAll(() => database.close());
beforeEach(() => {
  tenant = uuidv7() as TenantId;
});

const write = (verb: string, detail: AuditDetail = {}) =>
  database.inTenant(tenant, (db) =>
    appendEntry(db, {
      tenant,
      actor: PUBLIC_ACTOR,
      at: now,
      verb,
      object: { kind: 'thing', id: '1' },
      detail,
      requestId: 'r',
    }),
  );
const seal = () => database.inTenant(tenant, (db) => sealEntries(db, tenant, now));
const verify = () => database.inTenant(tenant, (db) => verifyAudit(db, tenant));

/** What somebody with the owner's password could do behind the app's back. */
async function tamper(sql: string): Promise<void> {
  const client = new pg.Client(urls.owner!);
  await client.connect();
  await client.query('alter table audit.entry no force row level security');
  await client.query(sql, [tenant]);
  await client.query('alter table audit.entry force row level security');
  await client.end();
}

test('what is sealed verifies, and the unsealed tail is told', async () => {
  await write('a', { z: 1, a: { y: 2 } });
  await write('b');
  expect(await seal()).toBe(2);
  await write('c');
  expect(await verify()).toEqual({ sealed: 2, unsealed: 1, broken: [] });
  expect(await seal()).toBe(1);
  expect(await seal()).toBe(0);
  expect(await verify()).toEqual({ sealed: 3, unsealed: 0, broken: [] });
});

test('an entry changed afterwards breaks its seal', async () => {
  await write('a');
  await seal();
  await write('b');
  await seal();
  await tamper(`update audit.entry set detail = '{"amount": 1}' where tenant_id = $1 and verb = 'a'`);
  expect((await verify()).broken).toEqual([{ sequence: 1, reason: 'changed' }]);
});

test('an entry taken away is missed', async () => {
  await write('a');
  await write('b');
  await seal();
  await tamper(`delete from audit.entry where tenant_id = $1 and verb = 'b'`);
  expect((await verify()).broken).toEqual([{ sequence: 1, reason: 'missing' }]);
});

test('an entry of a transaction that commits late is sealed later, not lost', async () => {
  const client = new pg.Client(urls.app);
  await client.connect();
  await client.query('begin');
  await client.query(`select set_config('app.tenant', $1, true)`, [tenant]);
  await client.query(
    `insert into audit.entry (tenant_id, id, at, actor_role, verb, object_kind, object_id, request_id)
     values ($1, $2, now(), 'public', 'slow', 'thing', '1', 'r')`,
    [tenant, uuidv7()],
  );
  await write('quick');
  await seal();
  await client.query('commit');
  await client.end();
  await seal();
  expect(await verify()).toEqual({ sealed: 2, unsealed: 0, broken: [] });
});

test('entries are listed newest first, page by page, by object', async () => {
  for (const verb of ['1', '2', '3']) await write(verb);
  const page = (cursor?: string) =>
    database.inTenant(tenant, (db) => listEntries(db, tenant, { objectKind: 'thing', limit: 2, cursor }));
  const first = await page();
  expect(first).toMatchObject({ total: 3, items: [{ verb: '3' }, { verb: '2' }] });
  expect(await page(first.nextCursor!)).toMatchObject({ items: [{ verb: '1' }], nextCursor: null });
});
