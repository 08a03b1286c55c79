import { sql } from 'kysely';
import ExcelJS from '@protobi/exceljs';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays, civilDate } from '#kernel/time';
import { makeListing, makeListings } from './testing.ts';
import { clientOf, makeWorld, type Client, type World } from '../../../tests/support/world.ts';

let world: World;
let firm: Client;
let bureau: Client;
let other: Client;

beforeAll(async () => {
  world = await makeWorld();
  [firm, bureau, other] = await Promise.all([world.as('enterprise'), world.as('bureau'), world.as('institute')]);
});
beforeEach(() => world.clock.set(undefined));

/** Of the same firm, with the same rights. */
async function colleague(): Promise<Client> {
  const accountId = await world.installation.auth.createAccountWithoutPassword('同事');
  await world.act('admin', (ctx) =>
    sql`insert into organisations.member (tenant_id, organisation_id, account_id, duty, created_at)
      values (${ctx.tenant.id}, ${firm.organisationId}, ${accountId}, 'editor', now())`.execute(ctx.db),
  );
  const { cookies } = await world.installation.auth.startSession(accountId);
  const cookie = cookies.map((one) => one.split(';')[0]).join('; ');
  return {
    role: 'enterprise',
    accountId,
    organisationId: firm.organisationId,
    ...clientOf(world.app, world.host, cookie),
  };
}

const today = (): string => civilDate(world.clock.now());
const mine = () => ({
  organisationId: firm.organisationId!,
  employerName: '测试机械有限公司',
  createdBy: firm.accountId!,
  territory: '211102',
  validUntil: addDays(today(), 60),
  confirmedOn: addDays(today(), -20),
});

const made = (given: object = {}) =>
  world.act('enterprise', (ctx) => makeListing(ctx.db, ctx.tenant.id, { ...mine(), ...given }));
const manyMade = (title: string, count: number, given: object = {}) =>
  world.act('enterprise', (ctx) =>
    makeListings(
      ctx.db,
      ctx.tenant.id,
      Array.from({ length: count }, () => ({ ...mine(), title, ...given })),
    ),
  );

interface Managed {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly confirmedOn: string | null;
  readonly closedReason: string | null;
  readonly origin: { readonly clonedFrom: string | null; readonly title: string | null } | null;
}
const read = async (id: string, who = firm): Promise<Managed> =>
  (await who.get(`/api/managed-listings/${id}`)).json<Managed>();
const code = (answer: { json: () => unknown }): string => (answer.json() as { code: string }).code;

interface Bulk {
  readonly id: string;
  readonly state: string;
  readonly matching: number;
  readonly able: number;
  readonly done: number;
  readonly refused: number;
  readonly undone: number;
  readonly undoableUntil: string | null;
  readonly problems: { readonly title: string; readonly problem: string }[];
}
const prepared = async (who: Client, body: object): Promise<Bulk> =>
  (await who.post('/api/listing-bulks', body)).json<Bulk>();
const finished = async (who: Client, id: string): Promise<Bulk> => {
  await world.runJobs();
  return (await who.get(`/api/listing-bulks/${id}`)).json<Bulk>();
};

describe('many at once', () => {
  test('the whole list across its pages: number, reason, outcome, and all of it taken back', async () => {
    const listings = await manyMade('批量关闭', 30);
    await manyMade('批量关闭', 3, { state: 'closed', closedReason: '早已关闭' });
    const bulk = await prepared(firm, { verb: 'close', filter: 'q=批量关闭' });
    expect(bulk).toMatchObject({ state: 'prepared', matching: 33, able: 30 });
    expect(code(await firm.post(`/api/listing-bulks/${bulk.id}/run`, {}))).toBe('listing.reasonMissing');
    expect((await firm.post(`/api/listing-bulks/${bulk.id}/run`, { reason: '停产' })).statusCode).toBe(202);
    expect(await finished(firm, bulk.id)).toMatchObject({ state: 'done', done: 30, refused: 0 });
    expect(await read(listings[7]!.id)).toMatchObject({ state: 'closed', closedReason: '停产' });
    expect(code(await firm.post(`/api/listing-bulks/${bulk.id}/run`, { reason: '停产' }))).toBe('bulk.wrongState');
    // One of them is opened again by hand: what was touched since stays.
    const touched = await read(listings[0]!.id);
    await firm.post(`/api/managed-listings/${touched.id}/actions`, { verb: 'reopen', version: touched.version });
    expect((await firm.post(`/api/listing-bulks/${bulk.id}/undo`)).statusCode).toBe(202);
    const undone = await finished(firm, bulk.id);
    expect(undone).toMatchObject({ state: 'undone', undone: 29 });
    expect(undone.problems).toHaveLength(1);
    expect(await read(listings[7]!.id)).toMatchObject({ state: 'published', closedReason: null });
    expect((await read(listings[0]!.id)).state).toBe('draft');
  });

  test('what changes between the number and the act is refused by name, the others are done', async () => {
    const listings = await manyMade('部分失败', 4);
    const bulk = await prepared(firm, { verb: 'confirm', filter: '', ids: listings.map(({ id }) => id) });
    expect(bulk.able).toBe(4);
    await world.act('admin', async (ctx) => {
      await sql`update listings.listing set state = 'suspended' where id = ${listings[2]!.id}`.execute(ctx.db);
    });
    await firm.post(`/api/listing-bulks/${bulk.id}/run`, {});
    const done = await finished(firm, bulk.id);
    expect(done).toMatchObject({ done: 3, refused: 1 });
    expect(done.problems).toMatchObject([{ title: '部分失败', problem: expect.stringContaining('不能进行这个操作') }]);
    expect((await read(listings[0]!.id)).confirmedOn).toBe(today());
  });

  test('it reaches no further than the list: other organisations, other counties, other people', async () => {
    const [one] = await manyMade('越界', 2);
    expect(await prepared(other, { verb: 'close', filter: 'q=越界' })).toMatchObject({ matching: 0, able: 0 });
    expect(await prepared(other, { verb: 'close', filter: '', ids: [one!.id] })).toMatchObject({ able: 0 });
    await world.act('bureau', (ctx) =>
      makeListings(ctx.db, ctx.tenant.id, [{ title: '越界', territory: '211103', employerName: '外县单位' }]),
    );
    const county = await world.as('county');
    expect(await prepared(county, { verb: 'close', filter: 'q=越界' })).toMatchObject({ matching: 2 });
    const bulk = await prepared(firm, { verb: 'close', filter: 'q=越界' });
    const there = await world.elsewhere();
    for (const who of [
      bureau,
      other,
      county,
      await colleague(),
      await there.as('enterprise'),
      await there.as('admin'),
    ]) {
      expect((await who.get(`/api/listing-bulks/${bulk.id}`)).statusCode).toBe(404);
      expect((await who.post(`/api/listing-bulks/${bulk.id}/run`, { reason: 'x' })).statusCode).toBe(404);
      expect((await who.post(`/api/listing-bulks/${bulk.id}/undo`)).statusCode).toBe(404);
    }
    expect((await firm.get(`/api/listing-bulks/${bulk.id}`)).json()).toMatchObject({ state: 'prepared' });
    // Owners do not confirm for others, officers do not either.
    expect(await prepared(bureau, { verb: 'confirm', filter: 'q=越界&unclaimed=no' })).toMatchObject({ able: 0 });
  });

  test('a killed worker goes on where it was, and whoever has left does nothing more', async () => {
    const listings = await manyMade('离任', 3);
    const bulk = await prepared(firm, { verb: 'close', filter: '', ids: listings.map(({ id }) => id) });
    await firm.post(`/api/listing-bulks/${bulk.id}/run`, { reason: 'x' });
    await world.act('admin', async (ctx) => {
      await sql`update listings.bulk set organisation_id = ${other.organisationId} where id = ${bulk.id}`.execute(
        ctx.db,
      );
    });
    expect(await finished(firm, bulk.id)).toMatchObject({ state: 'done', done: 0, refused: 3 });
  });

  test('whoever may not do it at all is told so before the number', async () => {
    const [one] = await manyMade('只读', 2);
    const viewer = await world.as('viewer');
    for (const body of [
      { verb: 'confirm', filter: 'q=只读' },
      { verb: 'close', filter: '', ids: [one!.id] },
    ]) {
      const answer = await viewer.post('/api/listing-bulks', body);
      expect([answer.statusCode, code(answer)]).toEqual([403, 'listing.readOnly']);
    }
    const notTheirs = await firm.post('/api/listing-bulks', { verb: 'return', filter: 'q=只读' });
    expect([notTheirs.statusCode, code(notTheirs)]).toEqual([403, 'bulk.notForYou']);
  });

  test('each step is as complete as one by one: timeline, history, trail and the owner’s message', async () => {
    const [confirmed, submitted] = [
      await made({ title: '留痕一' }),
      await made({ title: '留痕二', state: 'submitted' }),
    ];
    const bulk = await prepared(bureau, { verb: 'close', filter: '', ids: [confirmed.id, submitted.id] });
    await bureau.post(`/api/listing-bulks/${bulk.id}/run`, { reason: '重复发布' });
    expect(await finished(bureau, bulk.id)).toMatchObject({ done: 2, refused: 0 });
    for (const [id, from] of [
      [confirmed.id, 'published'],
      [submitted.id, 'submitted'],
    ]) {
      const { steps } = (await firm.get(`/api/managed-listings/${id}`)).json<{ steps: object[] }>();
      expect(steps.at(-1)).toMatchObject({ verb: 'close', fromState: from, toState: 'closed' });
      const { items } = (await firm.get(`/api/managed-listings/${id}/history`)).json<{ items: object[] }>();
      expect(items[0]).toMatchObject({ verb: 'close', reason: '重复发布' });
      const { rows } = await world.act('admin', (ctx) =>
        sql<{
          detail: object;
        }>`select detail from audit.entry where verb = 'listing.close' and object_id = ${id}`.execute(ctx.db),
      );
      expect(rows).toEqual([{ detail: { from, to: 'closed' } }]);
    }
    const { items } = (await firm.get('/api/messages')).json<{ items: { subject: string }[] }>();
    expect(items.map(({ subject }) => subject).filter((one) => one.includes('留痕'))).toHaveLength(2);
    const open = await world.act('admin', (ctx) =>
      sql`select from approvals.case_file where subject_id = ${submitted.id} and state in ('running', 'returned')`.execute(
        ctx.db,
      ),
    );
    expect(open.rows).toEqual([]);
  });

  test('nonsense is refused', async () => {
    expect((await firm.post('/api/listing-bulks', { verb: 'publish', filter: '' })).statusCode).toBe(422);
    expect((await firm.post('/api/listing-bulks', { verb: 'close', filter: 'freshness=never' })).statusCode).toBe(422);
    const nothing = await prepared(firm, { verb: 'close', filter: 'q=没有这样的' });
    expect(code(await firm.post(`/api/listing-bulks/${nothing.id}/run`, { reason: 'x' }))).toBe('bulk.nothing');
  });
});

interface Export {
  readonly id: string;
  readonly state: string;
  readonly total: number | null;
  readonly written: number;
}

describe('export', () => {
  const columns = ['title', 'state', 'validUntil', 'confirmedOn', 'source'];
  const exported = async (who: Client, body: object): Promise<Export> => {
    const { id } = (await who.post('/api/listing-exports', { columns, ...body })).json<Export>();
    await world.runJobs();
    return (await who.get(`/api/listing-exports/${id}`)).json<Export>();
  };
  const sheetOf = async (who: Client, id: string) => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await who.get(`/api/listing-exports/${id}/file`)).rawPayload as never);
    return book.worksheets[0]!;
  };

  test('the same rows, order and columns as the list, with a mark and formulas disarmed', async () => {
    await manyMade('导出岗位', 35);
    await made({ title: '=1+1 导出岗位', state: 'expired' });
    const filter = 'q=导出岗位&order=oldest';
    const file = await exported(firm, { filter });
    expect(file).toMatchObject({ state: 'done', total: 36, written: 36 });
    const sheet = await sheetOf(firm, file.id);
    const { items } = (await firm.get(`/api/managed-listings?${filter}&limit=100`)).json<{
      items: { title: string }[];
    }>();
    const titles = Array.from({ length: 36 }, (_row, at) => sheet.getRow(at + 2).getCell(1).text);
    expect(titles).toEqual(items.map(({ title }) => title));
    expect((sheet.getRow(1).values as unknown[]).slice(1)).toEqual(['名称', '状态', '截止日期', '最近确认', '来源']);
    expect(sheet.getRow(titles.indexOf('=1+1 导出岗位') + 2).getCell(1).formula).toBeUndefined();
    expect(sheet.lastRow!.getCell(1).text).toContain('测试enterprise（测试机械有限公司）');
    const csv = await exported(firm, { filter, format: 'csv' });
    expect((await firm.get(`/api/listing-exports/${csv.id}/file`)).body).toContain("'=1+1");
  });

  test('each sees the own files, counts obey the reach, and the log knows what left', async () => {
    await manyMade('导出范围', 3);
    const filter = 'q=导出范围';
    expect(await exported(other, { filter })).toMatchObject({ total: 0 });
    const file = await exported(firm, { filter });
    const there = await world.elsewhere();
    for (const who of [other, bureau, await colleague(), await there.as('enterprise'), await there.as('admin')]) {
      expect((await who.get(`/api/listing-exports/${file.id}`)).statusCode).toBe(404);
      expect((await who.get(`/api/listing-exports/${file.id}/file`)).statusCode).toBe(404);
      expect((await who.get('/api/listing-exports')).body).not.toContain(file.id);
    }
    expect((await firm.get('/api/listing-exports')).body).toContain(file.id);
    const log = (await (await world.as('admin')).get('/api/exports')).json<{
      items: { kind: string; rows: number }[];
    }>();
    expect(log.items[0]).toMatchObject({ kind: 'listings', rows: 3 });
  });

  test('not before it is written', async () => {
    const { id } = (await firm.post('/api/listing-exports', { columns, filter: '' })).json<Export>();
    expect(code(await firm.get(`/api/listing-exports/${id}/file`))).toBe('export.notReady');
    await world.runJobs();
  });
});

describe('the managed list', () => {
  test('filters by type, side, freshness and handler; the tabs count what is left', async () => {
    await manyMade('筛选样本', 2, { confirmedOn: today() });
    await manyMade('筛选样本', 1, { confirmedOn: addDays(today(), -35) });
    await manyMade('筛选样本', 1, { state: 'draft', createdBy: null });
    const list = async (query: string) =>
      (await firm.get(`/api/managed-listings?q=筛选样本${query}`)).json<{
        total: number;
        counts: Record<string, number>;
      }>();
    expect(await list('')).toMatchObject({ total: 4, counts: { published: 3, draft: 1 } });
    expect((await list('&freshness=fresh')).total).toBe(2);
    expect((await list('&freshness=stale')).total).toBe(1);
    expect((await list(`&handler=${firm.accountId}`)).total).toBe(3);
    expect((await list('&type=facility')).total).toBe(0);
    expect((await list('&side=need&state=draft')).total).toBe(1);
    expect((await firm.get('/api/managed-listings?freshness=old')).statusCode).toBe(422);
    const { items } = (await firm.get('/api/managed-listings/handlers')).json<{ items: { name: string }[] }>();
    expect(items.map(({ name }) => name)).toContain('测试enterprise');
    expect((await bureau.get('/api/managed-listings/handlers')).json()).toEqual({ items: [] });
  });

  test.each(['newest', 'oldest', 'ending', 'stalest'])('pages in the order %s show each once', async (order) => {
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const { items, nextCursor } = (
        await firm.get(`/api/managed-listings?q=批量&order=${order}&limit=10${cursor ? `&cursor=${cursor}` : ''}`)
      ).json<{ items: { id: string }[]; nextCursor: string | null }>();
      seen.push(...items.map(({ id }) => id));
      cursor = nextCursor;
    } while (cursor !== null);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(33);
  });

  test('the queue of a reviewer says where to look', async () => {
    await made({ state: 'submitted', title: '待审样本', description: '联系电话13800138000', publishedAt: null });
    const { items } = (await bureau.get('/api/managed-listings?state=submitted&q=待审样本')).json<{
      items: { flags: { field: string; message: string }[] }[];
    }>();
    expect(items[0]!.flags).toContainEqual(
      expect.objectContaining({ message: expect.stringContaining('13800138000') as string }),
    );
    const own = (await firm.get('/api/managed-listings?state=submitted&q=待审样本')).json<{ items: object[] }>();
    expect(own.items[0]).not.toHaveProperty('flags');
  });
});
