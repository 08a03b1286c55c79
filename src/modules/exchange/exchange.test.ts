import pg from 'pg';
import { sql, type RawBuilder } from 'kysely';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Region } from '../../../tests/support/world.ts';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import { stopwatch } from '#kernel/time';
import { makeCodeBook } from '#testing/codes';
import { eventually, makeListing, soundForm } from '#testing/listings';
import { createCopier } from './copier.ts';

let world: World;
let there: Region;
let bureau: Client;
let firm: Client;
let theirBureau: Client;
let visitor: Client;

beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-21T09:00:00+08:00');
  there = await world.elsewhere();
  [bureau, firm, theirBureau] = [await world.as('bureau'), await world.as('enterprise'), await there.as('bureau')];
  visitor = await there.as('public');
});

const TYPES = ['talent', 'research'];
const give = (client: Client, code: string, types: readonly string[] = TYPES, note = '') =>
  client.put(`/api/exchange/regions/${code}`, { types, note });
const end = (client: Client, code: string, reason = '协议到期') =>
  client.post(`/api/exchange/regions/${code}/end`, { reason });
const standing = async (client: Client, code: string) =>
  (await client.get('/api/exchange/regions')).json().items.find((one: { code: string }) => one.code === code);

async function agree(): Promise<void> {
  for (const [client, code] of [
    [bureau, 'there'],
    [theirBureau, 'here'],
  ] as const)
    expect((await give(client, code)).statusCode).toBe(204);
  await world.runJobs();
}

const publish = (given: object = {}) =>
  world.installation.database.inTenant(world.tenant.id, (db) =>
    makeListing(db, world.tenant.id, {
      organisationId: world.organisations.enterprise!,
      employerName: '测试机械有限公司',
      sourceName: null,
      ...given,
    }),
  );

interface Found {
  readonly total: number;
  readonly neighbours: { total: number; items: { id: string; title: string; url: string; origin: object }[] } | null;
}
const search = async (client: Client, q: string, scope = 'partners'): Promise<Found> =>
  (await client.get(`/api/listings?q=${encodeURIComponent(q)}&scope=${scope}`)).json();
/** Titles that hold the words; a search relaxes where none does. */
const seenThere = (q: string) =>
  search(visitor, q).then(({ neighbours }) => neighbours!.items.filter(({ title }) => title.includes(q)).length);
const becomes = (q: string, total: number) =>
  eventually(
    () => seenThere(q),
    (seen) => seen === total,
  );
const rowsOf = <Row>(region: Region, query: RawBuilder<Row>) =>
  world.installation.database.inTenant(region.tenant.id, async (db) => (await query.execute(db)).rows);

describe('a partnership', () => {
  test('is asked, accepted and ended by each side for itself; after an end both must agree anew', async () => {
    expect((await give(bureau, 'there', TYPES, '邻市互通岗位')).statusCode).toBe(204);
    expect(await standing(bureau, 'there')).toMatchObject({ standing: 'asked', gives: TYPES, receives: [] });
    expect(await standing(theirBureau, 'here')).toMatchObject({ standing: 'asking', theirNote: '邻市互通岗位' });
    const waits = async (client: Client): Promise<object[]> =>
      (await client.get('/api/todo')).json().groups.find(({ kind }: { kind: string }) => kind === 'regionsToAnswer')
        ?.items ?? [];
    expect(await waits(theirBureau)).toMatchObject([{ title: 'here市', detail: '邻市互通岗位' }]);
    expect(await waits(bureau)).toEqual([]);
    // Nothing is shown on one side's word.
    await publish({ title: '尚未约定的钳工' });
    await world.runJobs();
    expect(await rowsOf(there, sql`select from exchange.copy`)).toEqual([]);

    await give(theirBureau, 'here', ['talent']);
    expect(await standing(bureau, 'there')).toMatchObject({ standing: 'active', receives: ['talent'] });
    expect(await waits(theirBureau)).toEqual([]);
    await world.runJobs();
    expect(await becomes('尚未约定的钳工', 1)).toBe(1);

    expect((await end(theirBureau, 'here')).statusCode).toBe(204);
    expect(await standing(bureau, 'there')).toMatchObject({ standing: 'ended', theirNote: '协议到期' });
    expect((await end(bureau, 'there')).json()).toMatchObject({ status: 409, code: 'exchange.nothingToEnd' });
    // The one that ended it asks again: the other's old word does not count.
    await give(theirBureau, 'here');
    expect(await standing(bureau, 'there')).toMatchObject({ standing: 'asking' });
    expect((await end(bureau, 'there', '暂不合作')).statusCode).toBe(204);
    expect(await standing(theirBureau, 'here')).toMatchObject({ standing: 'ended', theirNote: '暂不合作' });
    const trail = (await bureau.get('/api/audit?objectKind=region&limit=20')).json().items as { verb: string }[];
    expect(trail.map(({ verb }) => verb).toSorted()).toEqual(['exchange.ask', 'exchange.decline']);
  });

  test('is the business of the region as a whole, with regions of the same kind that are there', async () => {
    for (const role of ['county', 'enterprise', 'school', 'public'] as const)
      expect([401, 403]).toContain((await give(await world.as(role), 'there')).statusCode);
    for (const code of ['here', 'nowhere']) expect((await give(bureau, code)).statusCode).toBe(404);
    expect((await give(bureau, 'there', ['secrets'])).statusCode).toBe(422);
  });
});

describe('what is shared', () => {
  beforeAll(agree);

  test('is the public projection, found by whoever asks for it, marked, and never counted as the own', async () => {
    const listing = await publish({ title: '热处理工程师', address: '盘锦市双台子区 8 号' });
    expect(await becomes('热处理工程师', 1)).toBe(1);
    const found = await search(visitor, '热处理工程师');
    expect(found.total).toBe(0);
    expect(found.neighbours!.items[0]).toMatchObject({
      id: listing.id,
      origin: { code: 'here', nameZh: 'here市' },
      url: expect.stringMatching(new RegExp(`^http://localhost(:\\d+)?/listings/${listing.id}$`)),
    });
    expect((await search(visitor, '热处理工程师', 'region')).neighbours).toBeNull();
    const [copy] = await rowsOf<{ text: string }>(
      there,
      sql`select document::text || entry::text as text from exchange.copy where listing_id = ${listing.id}`,
    );
    for (const secret of ['createdBy', 'agentId', 'departmentId', 'contentKey', 'importId', 'territory'])
      expect(copy!.text).not.toContain(secret);
    const page = await visitor.get(`/exchange/here/${listing.id}`);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('noindex');
    expect(page.body).toMatch(
      new RegExp(`<link rel="canonical" href="http://localhost(:\\d+)?/listings/${listing.id}"/>`),
    );
    expect(page.body).toContain('这条信息来自here市');
    // Of the own pages, lists and figures it is no part.
    expect((await visitor.get(`/listings/${listing.id}`)).statusCode).toBe(404);
    for (const path of ['/listings', '/', '/sitemaps/pages', '/feed.xml', '/api/listings'])
      expect((await visitor.get(path)).body, path).not.toContain('热处理工程师');
    const results = await visitor.get(`/listings?q=${encodeURIComponent('热处理工程师')}&scope=partners`);
    expect(results.body).toContain('合作地区的信息（1 条）');
    expect((await visitor.get(`/exchange?q=${encodeURIComponent('热处理')}`)).body).toContain('共 1 条');
  });

  test('is gone at the partner within a second of being closed, and answers 410 with a notice', async () => {
    const listing = await publish({ title: '镗床操作工', version: 1 });
    expect(await becomes('镗床操作工', 1)).toBe(1);
    const took = stopwatch();
    const closed = await firm.post(`/api/managed-listings/${listing.id}/actions`, {
      verb: 'close',
      version: 1,
      reasons: [{ field: '', text: '已招满' }],
    });
    expect(closed.statusCode, closed.body).toBe(200);
    expect(await becomes('镗床操作工', 0)).toBe(0);
    const page = await eventually(
      () => visitor.get(`/exchange/here/${listing.id}`),
      ({ statusCode }) => statusCode === 410,
    );
    expect(page.statusCode).toBe(410);
    // Measured alone it takes some 100 ms; the feed waits for every open transaction of the cluster, those of other files too.
    expect(took()).toBeLessThan(3000);
    expect(page.body).toContain('已关闭');
    expect(page.body).not.toContain('镗床操作工');
    const [row] = await rowsOf(
      there,
      sql`select document, entry, revoked_for from exchange.copy where listing_id = ${listing.id}`,
    );
    expect(row).toEqual({ document: null, entry: null, revoked_for: 'ended' });
    const received = (await theirBureau.get('/api/exchange/copies?direction=in&state=revoked')).json();
    expect(received.items).toContainEqual(
      expect.objectContaining({
        listingId: listing.id,
        title: null,
        revokedFor: 'ended',
        revokedAt: expect.any(String),
      }),
    );
    // At home one still knows what it was.
    const given = (await bureau.get('/api/exchange/copies?direction=out&state=revoked')).json();
    expect(given.items).toContainEqual(expect.objectContaining({ listingId: listing.id, title: '镗床操作工' }));
  });

  test('leaves out what its owner keeps to the region, what nobody has claimed, and types that are not given', async () => {
    const kept = await publish({ title: '本地留用的铣工' });
    expect(await becomes('本地留用的铣工', 1)).toBe(1);
    const choose = (client: Client, choice: string | null) =>
      client.put(`/api/managed-listings/${kept.id}/sharing`, { choice });
    expect((await choose(bureau, 'local')).statusCode).toBe(403);
    expect((await choose(await there.as('enterprise'), 'local')).statusCode).toBe(404);
    expect((await choose(firm, 'local')).json()).toMatchObject({ choice: 'local', mayChoose: true });
    expect(await becomes('本地留用的铣工', 0)).toBe(0);
    expect((await firm.get(`/api/managed-listings/${kept.id}/sharing`)).json()).toMatchObject({
      partners: [],
      wouldSee: [{ code: 'there' }],
      copy: { revokedFor: 'local' },
    });
    await choose(firm, 'shared');
    expect(await becomes('本地留用的铣工', 1)).toBe(1);

    await publish({ title: '无人认领的刨工', organisationId: null });
    await publish({ title: '最后一条可见的刨工' });
    expect(await becomes('刨工', 1)).toBe(1);

    await choose(firm, null);
    expect((await bureau.put('/api/exchange/setting', { usual: 'local' })).statusCode).toBe(204);
    await eventually(
      async () => {
        await world.runJobs();
        return seenThere('刨工');
      },
      (seen) => seen === 0,
    );
    expect(await seenThere('铣工')).toBe(0);
    await bureau.put('/api/exchange/setting', { usual: 'shared' });
    await give(bureau, 'there', ['research']);
    // The wall answers at once, whatever the index still holds.
    expect(await rowsOf(there, sql`select from exchange.copy where type = 'talent'`)).toEqual([]);
    await give(bureau, 'there');
    await eventually(
      async () => {
        await world.runJobs();
        return seenThere('刨工');
      },
      (seen) => seen === 1,
    );
  });
});

describe('the feed', () => {
  beforeAll(agree);

  test('commits out of order: neither is missed, and the older never replaces the newer', async () => {
    const [slow, quick] = [await publish({ title: '先开始的磨工' }), await publish({ title: '后开始的磨工' })];
    expect(await becomes('开始的磨工', 2)).toBe(2);
    const open = async (): Promise<pg.Client> => {
      const client = new pg.Client(world.installation.urls.app);
      await client.connect();
      await client.query('begin');
      await client.query(`select set_config('app.tenant', $1, true)`, [world.tenant.id]);
      return client;
    };
    const close = (client: pg.Client, id: string) =>
      client.query(
        `with gone as (update listings.listing set state = 'closed', version = version + 1 where tenant_id = $1 and id = $2)
         insert into platform.change (tenant_id, topic, object_id) values ($1, 'listing', $2)`,
        [world.tenant.id, id],
      );
    const first = await open();
    await close(first, slow.id);
    const second = await open();
    await close(second, quick.id);
    await second.query('commit');
    await first.query('commit');
    await Promise.all([first.end(), second.end()]);
    expect(await becomes('开始的磨工', 0)).toBe(0);
  });

  test('a process that dies between leaves all or nothing; what happened meanwhile is made up for', async () => {
    const book = makeCodeBook();
    const [one, two] = [await publish({ title: '断电前的焊工' }), await publish({ title: '断电时的焊工' })];
    expect(await becomes('的焊工', 2)).toBe(2);
    const progress = () =>
      rowsOf<{ xid: string }>(world, sql<{ xid: string }>`select xid::text from exchange.progress`);
    for (const module of world.modules) if (module.name === 'exchange') await module.stop?.();
    await firm.post(`/api/managed-listings/${one.id}/actions`, {
      verb: 'close',
      version: 1,
      reasons: [{ field: '', text: '已招满' }],
    });
    await world.installation.database.inTenant(world.tenant.id, (db) =>
      sql`insert into platform.change (tenant_id, topic, object_id) values (${world.tenant.id}, 'listing', ${two.id})`.execute(
        db,
      ),
    );
    const dying = createCopier(
      world.installation,
      new Proxy(book, {
        get: () => {
          throw new Error('killed');
        },
      }),
    );
    await expect(dying.catchUp()).rejects.toThrow('killed');
    // Neither the copy that was already taken back nor the place in the feed was kept: it stands before what was closed.
    const [closed] = await rowsOf<{ xid: string }>(
      world,
      sql`select max(xid::text::bigint)::text as xid from platform.change where object_id = ${one.id}`,
    );
    expect(Number((await progress())[0]!.xid)).toBeLessThan(Number(closed!.xid));
    const living = () =>
      rowsOf(there, sql`select from exchange.copy where listing_id = ${one.id} and revoked_at is null`);
    expect((await living()).length).toBe(1);
    const next = createCopier(world.installation, book);
    onTestFinished(() => next.stop());
    await next.start();
    expect(await eventually(living, (rows) => rows.length === 0)).toEqual([]);
    // Again is no change.
    const changes = () => rowsOf(world, sql`select from platform.change where topic = 'exchange.copy'`);
    await next.catchUp();
    const many = (await changes()).length;
    await next.catchUp();
    expect((await changes()).length).toBe(many);
  });
});

describe('the wall', () => {
  test('only the origin writes; a third region reads nothing; ended partnerships hide everything at once', async () => {
    await agree();
    const { id } = await publish({ title: '墙内的电工' });
    await world.installation.database.inTenant(world.tenant.id, async (db) => {
      await sql`insert into exchange.copy (tenant_id, listing_id, type, side, version, document, entry, shared_at, changed_at)
        values (${world.tenant.id}, ${id}, 'talent', 'need', 1, '{}', '{}', now(), now()) on conflict do nothing`.execute(
        db,
      );
    });
    const as = (tenant: string, query: string) =>
      world.installation.database.inTenant(tenant as never, async (db) => {
        const { rows, numAffectedRows } = await sql.raw<object>(query).execute(db);
        return { rows, changed: Number(numAffectedRows ?? 0) };
      });
    const other = there.tenant.id;
    expect((await as(other, `select from exchange.copy where listing_id = '${id}'`)).rows.length).toBe(1);
    expect((await as(other, `update exchange.copy set version = 9 where listing_id = '${id}'`)).changed).toBe(0);
    expect((await as(other, `delete from exchange.copy where listing_id = '${id}'`)).changed).toBe(0);
    expect(
      (await as(other, `update exchange.word set state = 'given' where tenant_id = '${world.tenant.id}'`)).changed,
    ).toBe(0);
    await expect(
      as(
        other,
        `insert into exchange.word (tenant_id, partner_id, types, state, given_at)
        values ('${world.tenant.id}', '${other}', '{talent}', 'given', now()) on conflict do nothing`,
      ),
    ).rejects.toThrow('row-level security');
    const third = '0190a000-0000-7000-8000-0000000000aa';
    for (const nobody of [third, '']) {
      expect((await as(nobody, 'select from exchange.copy')).rows).toEqual([]);
      expect((await as(nobody, 'select from exchange.word')).rows).toEqual([]);
    }
    await end(bureau, 'there');
    expect((await as(other, 'select from exchange.copy')).rows).toEqual([]);
    const page = await visitor.get(`/exchange/here/${id}`);
    expect(page.statusCode).toBe(410);
    expect(page.body).toContain('与here市的共享已结束');
    expect((await search(visitor, '电工')).neighbours!.items).toEqual([]);
  });
});

describe('one firm in two regions', () => {
  test('is one entity with two memberships; nothing of one region shows in the other', async () => {
    const entity = (region: Region) =>
      rowsOf<{ id: string }>(
        region,
        sql<{ id: string }>`select entity_id as id from organisations.organisation where name = '测试机械有限公司'`,
      );
    expect(await entity(there)).toEqual(await entity(world));
    expect(there.organisations.enterprise).not.toBe(world.organisations.enterprise);
    const secret = await firm.post('/api/managed-listings', { ...soundForm, title: '只在甲地的机密草稿' });
    expect(secret.statusCode).toBe(201);
    const sameFirmThere = await there.as('enterprise');
    // The cookie of one region's host opens nothing at the other for somebody who is no member there.
    expect((await visitor.get('/api/managed-listings')).statusCode).toBe(401);
    for (const path of [
      '/api/managed-listings',
      '/api/managed-listings?q=%E6%9C%BA%E5%AF%86',
      '/api/listings?q=%E6%9C%BA%E5%AF%86&scope=partners',
      '/api/dashboard',
    ])
      expect((await sameFirmThere.get(path)).body, path).not.toContain('机密草稿');
    for (const client of [theirBureau, await there.as('admin')])
      for (const path of [
        '/api/managed-listings?limit=100',
        '/api/audit?limit=100',
        '/api/audit/export?format=csv&purpose=%E6%A3%80%E6%9F%A5',
        '/api/organisations/export?format=csv&purpose=%E6%A3%80%E6%9F%A5',
        '/api/exchange/copies?direction=in',
      ])
        expect((await client.get(path)).body, path).not.toMatch(/机密草稿|只在甲地/);
    expect((await sameFirmThere.get(`/api/managed-listings/${secret.json().id}`)).statusCode).toBe(404);
  });
});
