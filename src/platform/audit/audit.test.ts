import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { uuidv7, type AccountId, type TenantId } from '#kernel/ids';
import { PUBLIC_ACTOR, type AuditDetail } from '#platform/context';
import { openDatabase, type Database, type DatabaseUrls } from '#platform/db';
import { cloneDatabase } from '../../../tests/support/database.ts';
import {
  appendEntry,
  listAccess,
  listEntries,
  listSeals,
  pruneAccess,
  recordAccess,
  sealEntries,
  verifyAudit,
  type AccessFilter,
  type TrailFilter,
} from './index.ts';

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
/** Entries are sealed below the oldest running transaction of the whole server, and other tests run theirs beside these. */
const sealAll = () => expect.poll(async () => (await seal(), (await verify()).unsealed), { timeout: 20_000 }).toBe(0);
const verify = () => database.inTenant(tenant, (db) => verifyAudit(db, tenant));

/** What somebody with the owner's password could do behind the app's back. */
async function tamper(statement: string): Promise<void> {
  const client = new pg.Client(urls.owner!);
  await client.connect();
  await client.query('alter table audit.entry no force row level security');
  await client.query(statement, [tenant]);
  await client.query('alter table audit.entry force row level security');
  await client.end();
}

test('what is sealed verifies, and the unsealed tail is told', async () => {
  await write('a', { z: 1, a: { y: 2 } });
  await write('b');
  await sealAll();
  await write('c');
  expect(await verify()).toEqual({ sealed: 2, unsealed: 1, broken: [], next: null });
  await sealAll();
  expect(await seal()).toBe(0);
  expect(await verify()).toEqual({ sealed: 3, unsealed: 0, broken: [], next: null });
});

test('an entry changed afterwards breaks its seal', async () => {
  await write('a');
  await sealAll();
  await write('b');
  await sealAll();
  await tamper(`update audit.entry set detail = '{"amount": 1}' where tenant_id = $1 and verb = 'a'`);
  expect((await verify()).broken).toEqual([{ sequence: 1, reason: 'changed' }]);
});

test('an entry taken away is missed', async () => {
  await write('a');
  await write('b');
  await sealAll();
  await tamper(`delete from audit.entry where tenant_id = $1 and verb = 'b'`);
  expect((await verify()).broken).toMatchObject([{ reason: 'missing' }]);
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
  await sealAll();
  expect(await verify()).toEqual({ sealed: 2, unsealed: 0, broken: [], next: null });
});

test('entries are listed newest first, page by page, by object', async () => {
  for (const verb of ['1', '2', '3']) await write(verb);
  const page = (cursor?: string) =>
    database.inTenant(tenant, (db) => listEntries(db, tenant, { objectKind: 'thing', limit: 2, cursor }));
  const first = await page();
  expect(first).toMatchObject({ total: 3, items: [{ verb: '3' }, { verb: '2' }] });
  expect(await page(first.nextCursor!)).toMatchObject({ items: [{ verb: '1' }], nextCursor: null });
});

describe('what the trail keeps', () => {
  const actor = {
    ...PUBLIC_ACTOR,
    role: 'enterprise' as const,
    accountId: uuidv7() as AccountId,
    organisationId: uuidv7(),
    address: '198.51.100.7',
    observer: uuidv7() as AccountId,
  };
  const act = (detail: AuditDetail, at = now) =>
    database.inTenant(tenant, (db) =>
      appendEntry(db, {
        tenant,
        actor,
        at,
        verb: 'thing.edit',
        object: { kind: 'thing', id: '7' },
        detail,
        requestId: 'r',
      }),
    );
  const find = (filter: TrailFilter) =>
    database.inTenant(tenant, (db) => listEntries(db, tenant, { ...filter, limit: 10 }));

  test('from where, in whose name, why, and only the fields that differ', async () => {
    await act({ before: { name: '甲', size: 1 }, after: { name: '乙', size: 1 }, reason: '更名', note: 3 });
    const { items } = await find({ objectId: '7' });
    expect(items[0]).toMatchObject({
      address: '198.51.100.7',
      observerId: actor.observer,
      reason: '更名',
      before: { name: '甲' },
      after: { name: '乙' },
      detail: { note: 3 },
    });
  });

  test('why and from where are sealed too', async () => {
    await act({ reason: '更名' });
    await sealAll();
    await tamper(`update audit.entry set reason = '另一个理由' where tenant_id = $1`);
    expect((await verify()).broken).toEqual([{ sequence: 1, reason: 'changed' }]);
    await tamper(`update audit.entry set reason = '更名', address = null where tenant_id = $1`);
    expect((await verify()).broken).toEqual([{ sequence: 1, reason: 'changed' }]);
  });

  test('a seal made before there were such columns still holds', async () => {
    await write('old', { z: 1 });
    const sealed = await database.inTenant(tenant, async (db) => {
      const { rows } = await sql<{ id: string; xid: string; text: string }>`select id, xid::text as xid,
        jsonb_build_array(id, extract(epoch from at), account_id, organisation_id, actor_role, verb, object_kind, object_id, detail, request_id)::text as text
        from audit.entry where tenant_id = ${tenant}`.execute(db);
      const hash = createHash('sha256').update('').update('\n').update(rows[0]!.text).digest('hex');
      await sql`insert into audit.seal (tenant_id, sequence, entries, last_xid, last_id, hash, sealed_at)
        values (${tenant}, 1, ${[rows[0]!.id]}::uuid[], ${rows[0]!.xid}::xid8, ${rows[0]!.id}, ${hash}, now())`.execute(
        db,
      );
      return rows.length;
    });
    await act({ reason: '新' });
    await sealAll();
    expect(await verify()).toEqual({ sealed: sealed + 1, unsealed: 0, broken: [], next: null });
    expect(await database.inTenant(tenant, (db) => listSeals(db, tenant, 5))).toMatchObject([
      { sequence: 2, entries: 1 },
      { sequence: 1, entries: 1 },
    ]);
  });

  test.each<[string, TrailFilter, number]>([
    ['person', { accountId: actor.accountId }, 2],
    ['another person', { accountId: uuidv7() }, 0],
    ['supporter', { observerId: actor.observer }, 2],
    ['verb', { verbs: ['thing.edit'] }, 2],
    ['verbs', { verbs: ['thing.edit', 'made'] }, 3],
    ['object', { objectKind: 'thing', objectId: '7' }, 2],
    ['period', { from: new Date('2026-11-20T00:00:00Z'), until: new Date('2026-11-21T08:00:00Z') }, 1],
    ['own organisation', { scope: { kind: 'own', organisationId: actor.organisationId } }, 2],
    ['own organisation and verb', { scope: { kind: 'own', organisationId: actor.organisationId }, verbs: ['made'] }, 0],
    ['territory', { scope: { kind: 'organisations', ids: [actor.organisationId] } }, 2],
    ['nobody’s territory', { scope: { kind: 'organisations', ids: [] } }, 0],
  ])('is found by %s', async (_name, filter, expected) => {
    await act({});
    await act({}, new Date('2026-11-20T08:00:00Z'));
    await write('made');
    expect((await find(filter)).items).toHaveLength(expected);
    expect((await find(filter)).total).toBe(expected);
  });

  test('an organisation’s own trail holds what others did to it', async () => {
    await act({});
    await database.inTenant(tenant, (db) =>
      appendEntry(db, {
        tenant,
        actor: { ...actor, organisationId: uuidv7() },
        at: now,
        verb: 'organisation.suspend',
        object: { kind: 'organisation', id: actor.organisationId },
        detail: {},
        requestId: 'r',
      }),
    );
    const own = await find({ scope: { kind: 'own', organisationId: actor.organisationId } });
    expect(own.items.map(({ verb }) => verb).toSorted()).toEqual(['organisation.suspend', 'thing.edit']);
    expect(own.total).toBe(2);
  });
});

describe('access to sensitive records', () => {
  const reader = (at: Date) => ({
    tenant: { id: tenant },
    actor: { ...PUBLIC_ACTOR, role: 'school' as const, accountId: uuidv7() as AccountId, organisationId: uuidv7() },
    now: at,
    requestId: 'r',
  });
  const record = (at: Date, ids: readonly string[]) => {
    const who = reader(at);
    return database
      .inTenant(tenant, (db) =>
        recordAccess({ db, ...who }, { verb: 'reveal', kind: 'profile', ids, fields: ['phone'], purpose: '回访' }),
      )
      .then(() => who);
  };
  const list = (filter: AccessFilter = {}) =>
    database.inTenant(tenant, (db) => listAccess(db, tenant, { ...filter, limit: 2 }));

  test('a list is written in one statement and found by whom it is about', async () => {
    const { actor } = await record(now, ['a', 'b', 'c']);
    expect(await list()).toMatchObject({ total: 3, items: [{ fields: ['phone'], purpose: '回访' }, {}] });
    expect(await list({ objectId: 'b' })).toMatchObject({ total: 1, items: [{ accountId: actor.accountId }] });
    expect(await list({ organisationIds: [uuidv7()] })).toMatchObject({ total: 0 });
    await record(now, []);
    expect((await list()).total).toBe(3);
  });

  test('is kept for six months whatever is asked, and changed by nobody', async () => {
    await record(new Date(Date.now() - 250 * 86_400_000), ['old']);
    await record(new Date(Date.now() - 90 * 86_400_000), ['young']);
    expect(await database.inTenant(tenant, (db) => pruneAccess(db, new Date()))).toBe(1);
    expect((await list()).items).toMatchObject([{ objectId: 'young' }]);
    for (const act of ['delete from audit.access', `update audit.access set purpose = 'x'`])
      await expect(database.inTenant(tenant, (db) => sql.raw(act).execute(db))).rejects.toThrow(/permission denied/);
  });
});
