import pg from 'pg';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { uuidv7, type TenantId } from '#kernel/ids';
import { openDatabase, type Database, type DatabaseUrls } from '#platform/db';
import { cloneDatabase } from '../../../tests/support/database.ts';
import {
  appendChanges,
  currentCursor,
  followChanges,
  pruneChanges,
  readChanges,
  type Change,
  type ChangeCursor,
} from './index.ts';

const tenant = uuidv7() as TenantId;
let urls: DatabaseUrls;
let database: Database;

beforeAll(async () => {
  urls = await cloneDatabase();
  database = openDatabase(urls.app);
});
afterAll(() => database.close());

const append = (client: pg.Client, id: string) =>
  client.query(`insert into platform.change (tenant_id, topic, object_id) values ($1, 'thing', $2)`, [tenant, id]);

async function open(): Promise<pg.Client> {
  const client = new pg.Client(urls.app);
  await client.connect();
  await client.query('begin');
  return client;
}

/**
 * What stands after the cursor, read by pages of two. Transactions of the whole cluster hold a change back, also those of other
 * test files in their own databases, so what is expected is waited for.
 */
async function readOn(start: ChangeCursor): Promise<string[]> {
  const seen: string[] = [];
  let cursor = start;
  for (;;) {
    const next = await database.inPlatform((db) => readChanges(db, cursor, 2));
    if (next.changes.length === 0) return seen;
    seen.push(...next.changes.map((change) => change.objectId));
    cursor = next.cursor;
  }
}

test('a transaction that began first and commits last is not skipped', async () => {
  const start = await database.inPlatform(currentCursor);
  const [early, late] = [uuidv7(), uuidv7()];
  const slow = await open();
  await append(slow, early);
  const quick = await open();
  await append(quick, late);
  await quick.query('commit');
  const meanwhile = await database.inPlatform((db) => readChanges(db, start, 10));
  expect(meanwhile.changes).toEqual([]);
  await slow.query('commit');
  await Promise.all([slow.end(), quick.end()]);
  await expect.poll(() => readOn(meanwhile.cursor)).toEqual([early, late]);
});

test('a change that is rolled back is never seen, and paging sees each once', async () => {
  const start = await database.inPlatform(currentCursor);
  const undone = await open();
  await append(undone, uuidv7());
  await undone.query('rollback');
  await undone.end();
  const ids = Array.from({ length: 5 }, () => uuidv7());
  await database.inPlatform((db) => appendChanges(db, tenant, 'thing', ids));
  await expect
    .poll(async () => (await readOn(start)).filter((id) => ids.includes(id)).toSorted())
    .toEqual(ids.toSorted());
});

test('a follower is woken, and tries a change again that could not be applied', async () => {
  const seen: Change[] = [];
  let failures = 1;
  const follower = await followChanges(
    database,
    await database.inPlatform(currentCursor),
    async (changes) => {
      if (failures-- > 0) throw new Error('not now');
      seen.push(...changes);
    },
    { pollMilliseconds: 50 },
  );
  onTestFinished(() => follower.stop());
  const id = uuidv7();
  await database.inPlatform((db) => appendChanges(db, tenant, 'thing', [id]));
  await expect.poll(() => seen.map((change) => change.objectId)).toContain(id);
});

test('transaction numbers are compared as numbers: 10 comes after 9', async () => {
  const [ninth, tenth] = [uuidv7(), uuidv7()];
  await database.pool.query(
    `insert into platform.change (xid, tenant_id, topic, object_id) values ('10', $1, 'thing', $3), ('9', $1, 'thing', $2)`,
    [tenant, ninth, tenth],
  );
  const first = await database.inPlatform((db) => readChanges(db, { xid: '8', position: -1 }, 1));
  expect(first.changes.map((change) => change.objectId)).toEqual([ninth]);
  const second = await database.inPlatform((db) => readChanges(db, first.cursor, 1));
  expect(second.changes.map((change) => change.objectId)).toEqual([tenth]);
});

test('old changes are removed, the newest stay', async () => {
  for (let at = 0; at < 3; at += 1) await database.inPlatform((db) => appendChanges(db, tenant, 'thing', [uuidv7()]));
  await database.inPlatform((db) => pruneChanges(db, 1));
  // Counted, not read: transactions of other test files hold reading back.
  const { rows } = await database.pool.query<{ count: number }>('select count(*)::int as count from platform.change');
  expect(rows[0]!.count).toBe(2);
  expect(await database.inPlatform((db) => pruneChanges(db, 10))).toBe(0);
});
