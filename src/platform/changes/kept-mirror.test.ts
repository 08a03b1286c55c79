import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bytesIn, PackedTexts, packTexts } from '#kernel/image';
import { uuidv7, type TenantId } from '#kernel/ids';
import { openDatabase, type Database, type Db } from '#platform/db';
import { openSnapshots } from '#platform/snapshots';
import { cloneDatabase } from '../../../tests/support/database.ts';
import { appendChanges, createMirror, pruneChanges, type Mirror } from './index.ts';

const ROWS = 600;
const tenant = uuidv7() as TenantId;
let owner: pg.Client;
let database: Database;
let folder: string;
let things: Map<string, string>;
let madeOf = 'first dictionary';
let tenants: readonly { readonly id: TenantId }[];
let told: string[];
const begun: Mirror[] = [];
/** More than is written together with the rest. */
const LARGE = new Uint8Array(new SharedArrayBuffer(300_008), 8).fill(7);

beforeAll(async () => {
  const urls = await cloneDatabase();
  database = openDatabase(urls.app);
  owner = new pg.Client(urls.owner);
  await owner.connect();
  await owner.query(`create schema things; create table things.thing (id uuid primary key, text text not null);
    grant usage on schema things to jq_app; grant all on things.thing to jq_app`);
});
afterAll(async () => {
  await owner.end();
  await database.close();
});

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jiangqiao-kept-'));
  madeOf = 'first dictionary';
  tenants = [{ id: tenant }];
  told = [];
  await owner.query(`truncate things.thing; delete from platform.change;
    insert into things.thing select gen_random_uuid(), '第 ' || n from generate_series(1, ${ROWS}) n`);
  await change(await someId());
  await settled();
});
afterEach(async () => {
  for (const mirror of begun.splice(0)) await mirror.stop();
  rmSync(folder, { recursive: true, force: true });
});

const idsOf = async (db: Db, condition = sql`true`) =>
  (
    await sql<{ id: string; text: string }>`select id, text from things.thing where ${condition} order by id`.execute(
      db,
    )
  ).rows;

const someId = async (): Promise<string> => (await database.inPlatform((db) => idsOf(db)))[0]!.id;
const change = (...ids: string[]) => database.inPlatform((db) => appendChanges(db, tenant, 'thing', ids));

/** Transactions of other test files hold the feed back: what was written is waited for. */
const settled = () =>
  expect
    .poll(
      async () => {
        const { rows } = await owner.query(
          'select from platform.change where xid >= pg_snapshot_xmin(pg_current_snapshot())',
        );
        return rows.length;
      },
      { timeout: 20_000 },
    )
    .toBe(0);

/** A process of its own over the same folder. */
async function begin(program = 'this program'): Promise<Mirror> {
  const own = new Map<string, string>();
  let large: Uint8Array = LARGE;
  things = own;
  const mirror = createMirror<{ id: string; text: string }>(
    {
      database,
      tenants: { all: async () => tenants },
      snapshots: openSnapshots(folder, () => program),
      log: { info: () => undefined, warn: (_, text) => void told.push(text), error: (_, text) => void told.push(text) },
    },
    {
      name: 'things',
      topics: ['thing'],
      after: (db, _tenant, id, limit) => idsOf(db, sql`id > ${id}`).then((rows) => rows.slice(0, limit)),
      idOf: ({ id }) => id,
      show: (_db, _tenant, rows) => rows.forEach(({ id, text }) => own.set(id, text)),
      refresh: async (db, _tenant, _topic, ids) => {
        const rows = await idsOf(db, sql`id = any(${ids}::uuid[])`);
        for (const id of ids) own.delete(id);
        for (const { id, text } of rows) own.set(id, text);
      },
      kept: {
        folder: 'things',
        madeOf: async () => madeOf,
        images: () => ({
          all: {
            facts: {},
            parts: [
              ...packTexts('ids', [...own.keys()]),
              ...packTexts('texts', [...own.values()]),
              { name: 'large', bytes: large, lasting: true },
              { name: 'numbers', bytes: bytesIn(Uint32Array.of(1, 2, 3)) },
            ],
          },
        }),
        open: (_tenant, image) => {
          const all = image('all');
          large = all.bytes('large');
          expect([large.byteOffset, large[9]]).toEqual([8, 7]);
          const texts = new PackedTexts(all, 'texts').all();
          new PackedTexts(all, 'ids').all().forEach((id, i) => own.set(id, texts[i]!));
        },
        clear: () => own.clear(),
        documents: () => own.size,
        expected: async (db) => (await idsOf(db)).length,
        busy: () => false,
      },
    },
  );
  begun.push(mirror);
  await mirror.start();
  await mirror.loaded();
  return mirror;
}

/** Nothing may ever differ from the database, wherever it came from. */
async function expectSame(mirror: Mirror, from: 'snapshot' | 'database', why: RegExp | null = null): Promise<void> {
  const rows = await database.inPlatform((db) => idsOf(db));
  expect(things).toEqual(new Map(rows.map(({ id, text }) => [id, text])));
  const { begun: as } = mirror.state();
  expect(as).toMatchObject({ from, documents: rows.length });
  if (why === null) expect([as!.why, as!.detail]).toEqual([null, null]);
  else expect(as!.detail).toMatch(why);
}

async function saved(): Promise<void> {
  const mirror = await begin();
  await mirror.save();
  await mirror.stop();
  expect(mirror.state().snapshot?.bytes).toBeGreaterThan(300_000);
}

const files = (): string[] => readdirSync(join(folder, 'things'));
const pathOf = (pattern: RegExp): string =>
  join(
    folder,
    'things',
    files().find((name) => pattern.test(name))!,
  );

describe('a restart', () => {
  test('begins with the snapshot; what was changed, added and removed meanwhile is as the database has it', async () => {
    const first = await begin();
    await expectSame(first, 'database', /none yet/);
    await first.save();
    await first.stop();
    const large = pathOf(/\.part$/);
    const written = statSync(large).mtimeMs;
    expect(files().every((name) => (statSync(join(folder, 'things', name)).mode & 0o777) === 0o600)).toBe(true);
    const [changed, removed] = (await database.inPlatform((db) => idsOf(db))).map(({ id }) => id);
    const added = uuidv7();
    await owner.query(`update things.thing set text = '改过' where id = $1`, [changed]);
    await owner.query('delete from things.thing where id = $1', [removed]);
    await owner.query(`insert into things.thing values ($1, '新的')`, [added]);
    await change(changed!, removed!, added);
    const second = await begin();
    await expectSame(second, 'snapshot');
    expect(second.state().begun).toMatchObject({ caughtUp: 3, documents: ROWS });
    // It goes on from there, and what did not change is not written again.
    await owner.query(`update things.thing set text = '又改' where id = $1`, [changed]);
    await change(changed!);
    await expect.poll(() => things.get(changed!), { timeout: 20_000 }).toBe('又改');
    await second.stop();
    expect(statSync(large).mtimeMs).toBe(written);
    await expectSame(await begin(), 'snapshot');
  });

  test('what a longer transaction holds back from the feed is not shown as it was', async () => {
    await saved();
    const long = new pg.Client((owner as unknown as { connectionParameters: pg.ClientConfig }).connectionParameters);
    await long.connect();
    await long.query('begin; select pg_current_xact_id()');
    const id = await someId();
    await owner.query('delete from things.thing where id = $1', [id]);
    await change(id);
    await expectSame(await begin(), 'snapshot');
    expect(things.has(id)).toBe(false);
    await long.query('rollback');
    await long.end();
  });
});

describe('read anew from the database, and said why', () => {
  const flip = (path: string, at: number): void => {
    const bytes = readFileSync(path);
    bytes[at]! ^= 1;
    writeFileSync(path, bytes);
  };

  test.each<[string, RegExp, () => unknown]>([
    ['a byte of a part that lasts', /large is damaged/, () => flip(pathOf(/\.part$/), 299_999)],
    ['a byte of the other parts', /is damaged/, () => flip(pathOf(/\.parts$/), 5)],
    ['a part cut off', /is damaged/, () => truncateSync(pathOf(/\.parts$/), 100)],
    ['a part missing', /cannot be read/, () => rmSync(pathOf(/\.part$/))],
    ['a byte of the list', /list of parts/, () => flip(pathOf(/manifest/), 40)],
    ['the list empty', /list of parts/, () => truncateSync(pathOf(/manifest/), 0)],
    ['half written: no list', /none yet/, () => rmSync(pathOf(/manifest/))],
    ['another dictionary', /made of has changed/, () => (madeOf = 'second dictionary')],
    [
      'a row that the feed does not know',
      /another number/,
      () => owner.query(`delete from things.thing where id = $1`, [[...things.keys()][0]]),
    ],
    [
      'an earlier state of the database',
      /does not know it/,
      () =>
        owner.query(
          `delete from platform.change where topic = 'snapshot' and xid = (select max(xid) from platform.change where topic = 'snapshot')`,
        ),
    ],
    [
      'transactions numbered anew',
      /pruned past|does not know/,
      () => owner.query(`update platform.change set xid = '1'`),
    ],
    [
      'the feed pruned',
      /pruned/,
      async () => {
        await change(await someId());
        await database.inPlatform((db) => pruneChanges(db, 0));
      },
    ],
    [
      'most of it changed',
      /most of it/,
      () =>
        owner.query(
          `insert into platform.change (tenant_id, topic, object_id) select $1, 'thing', gen_random_uuid() from generate_series(1, 2001)`,
          [tenant],
        ),
    ],
  ])('%s', async (_, why, harm) => {
    await saved();
    await harm();
    const mirror = await begin();
    await expectSame(mirror, 'database', why);
    await mirror.save();
    await mirror.stop();
    // What was of no use is gone, and the next restart has a good one.
    expect(files().toSorted()).toHaveLength(3);
    await settled();
    await expectSame(await begin(), 'snapshot');
  });

  test('another version of the program', async () => {
    await saved();
    await expectSame(await begin('another program'), 'database', /another version/);
  });

  test('another database', async () => {
    await saved();
    const path = pathOf(/manifest/);
    const copy = openSnapshots(folder, () => 'this program');
    const read = await copy.read('things');
    if (!('snapshot' in read)) throw new Error(read.refused.detail);
    const { mark, ...facts } = read.snapshot.facts as { mark: object };
    await copy.write('things', new Map(), async () => ({ ...facts, mark: { ...mark, database: '1 2' } }));
    expect(existsSync(path)).toBe(true);
    await expectSame(await begin(), 'database', /another database/);
  });
});

test('one process writes at a time; whoever is gone holds nothing up; regions that are gone are not kept', async () => {
  const mirror = await begin();
  await mirror.save();
  const lock = join(folder, 'things', 'writer.lock');
  const before = readFileSync(pathOf(/manifest/), 'utf8');
  writeFileSync(lock, '1');
  await mirror.save();
  expect(readFileSync(pathOf(/manifest/), 'utf8')).toBe(before);
  writeFileSync(lock, '999999999');
  await mirror.save();
  expect(readFileSync(pathOf(/manifest/), 'utf8')).not.toBe(before);
  expect(existsSync(lock)).toBe(false);
  expect(told).toEqual([]);
  tenants = [];
  await mirror.stop();
  expect((await begin()).state().begun).toMatchObject({ documents: 0 });
});

test('what could not be written to its end leaves nothing behind', async () => {
  const mirror = await begin();
  await mirror.save();
  const before = files().toSorted();
  const snapshots = openSnapshots(folder, () => 'this program');
  const image = { facts: {}, parts: [{ name: 'large', bytes: LARGE.slice(), lasting: true }] };
  const full = () => Promise.reject(new Error('the disk is full'));
  await expect(snapshots.write('things', new Map([['all', image]]), full)).rejects.toThrow('full');
  expect(files().toSorted()).toEqual(before);
  await mirror.stop();
  await settled();
  await expectSame(await begin(), 'snapshot');
});

test('a folder that cannot be written to is told, and nothing else happens', async () => {
  writeFileSync(join(folder, 'things'), 'a file');
  const mirror = await begin();
  await mirror.save();
  await expectSame(mirror, 'database', /cannot be read|none yet/);
  expect(told.join()).toContain('no snapshot could be written');
});
