import { sql } from 'kysely';
import ExcelJS from '@protobi/exceljs';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays, civilDate } from '#kernel/time';
import { expireListings } from './expire-listings.ts';
import { formOf } from './listing-to-form.ts';
import { PLATFORM_TEMPLATES } from './platform-templates.ts';
import { changesBetween } from './record-revision.ts';
import { eventually, makeListing, makeListings, soundForm, soundListing } from './testing.ts';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';

let world: World;
let firm: Client;
let bureau: Client;
let other: Client;

beforeAll(async () => {
  world = await makeWorld();
  [firm, bureau, other] = await Promise.all([world.as('enterprise'), world.as('bureau'), world.as('institute')]);
});
beforeEach(() => world.clock.set(undefined));

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

describe('copies and templates', () => {
  test('a copy has the content, and neither state, dates nor confirmation; it names where it comes from', async () => {
    const { id } = await made({ title: '复制源' });
    const answer = await firm.post(`/api/managed-listings/${id}/clone`);
    expect(answer.statusCode).toBe(201);
    const copy = answer.json<Managed & { title: string; validUntil: string | null }>();
    expect(copy).toMatchObject({ title: '复制源', state: 'draft', validUntil: null, confirmedOn: null });
    expect((await read(copy.id)).origin).toMatchObject({ clonedFrom: id, title: '复制源' });
  });

  test('of somebody else’s nothing is copied: hidden ones are not there, seen ones are refused', async () => {
    const { id } = await made({ state: 'draft', publishedAt: null });
    expect((await other.post(`/api/managed-listings/${id}/clone`)).statusCode).toBe(404);
    expect(code(await bureau.post(`/api/managed-listings/${id}/clone`))).toBe('listing.cloneOwn');
    expect((await (await world.as('public')).post(`/api/managed-listings/${id}/clone`)).statusCode).toBe(401);
  });

  test('a listing is saved as a template of the organisation and begun from', async () => {
    const { id } = await made({ title: '模板来源' });
    const saved = await firm.post('/api/listing-templates', { listingId: id, name: '常招车工' });
    expect(saved.statusCode).toBe(201);
    expect(code(await firm.post('/api/listing-templates', { listingId: id, name: '常招车工' }))).toBe(
      'template.exists',
    );
    const template = saved.json<{ id: string }>();
    const draft = await firm.post(`/api/listing-templates/${template.id}/drafts`);
    expect(draft.json()).toMatchObject({ title: '模板来源', state: 'draft' });
    expect((await other.post(`/api/listing-templates/${template.id}/drafts`)).statusCode).toBe(404);
    expect((await other.delete(`/api/listing-templates/${template.id}`)).statusCode).toBe(404);
    expect((await firm.delete(`/api/listing-templates/${template.id}`)).statusCode).toBe(204);
    expect((await firm.post(`/api/listing-templates/${template.id}/drafts`)).statusCode).toBe(404);
  });

  test('every template of the platform makes a draft of its kind', async () => {
    for (const { id, type, side } of PLATFORM_TEMPLATES) {
      const answer = await firm.post(`/api/listing-templates/${id}/drafts`);
      expect([id, answer.statusCode]).toEqual([id, 201]);
      expect(answer.json()).toMatchObject({ type, side, state: 'draft' });
    }
  });

  test('a form out of a listing gives the same listing', async () => {
    const created = await firm.post('/api/managed-listings', soundForm);
    const { id } = created.json<{ id: string }>();
    const copy = (await firm.post(`/api/managed-listings/${id}/clone`)).json<Record<string, unknown>>();
    const { title, pay, place, education } = created.json<Record<string, unknown>>();
    expect(copy).toMatchObject({ title, pay, place, education });
    expect(formOf({ ...soundListing(), version: 1 } as never)).not.toHaveProperty('validUntil');
  });
});

interface Revision {
  readonly verb: string;
  readonly who: string;
  readonly changes: {
    readonly field: string;
    readonly label: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
  readonly hidden: number;
}
const historyOf = async (id: string, who = firm): Promise<Revision[]> =>
  (await who.get(`/api/managed-listings/${id}/history`)).json<{ items: Revision[] }>().items;

describe('history', () => {
  test('an edit shows what was and what is, in words; saving again in one sitting is one change', async () => {
    const { id, version } = (await firm.post('/api/managed-listings', soundForm)).json<Managed>();
    const edit = async (at: number, body: object) =>
      (await firm.patch(`/api/managed-listings/${id}`, { version: at, ...body })).json<Managed>().version;
    const second = await edit(version, { title: '铣工', headcount: 5 });
    await edit(second, { title: '高级铣工', divisions: ['211103'] });
    const [only, ...more] = await historyOf(id);
    expect(more).toEqual([]);
    expect(only).toMatchObject({ verb: 'edit', who: '测试enterprise', hidden: 0 });
    expect(only!.changes.find(({ field }) => field === 'title')).toMatchObject({
      before: '数控车工',
      after: '高级铣工',
    });
    expect(only!.changes.find(({ field }) => field === 'divisions')!.after).toContain('兴隆台区');
    await edit(second + 1, { title: '数控车工', headcount: 3, divisions: ['211102'] });
    expect((await historyOf(id))[0]!.changes).toEqual([]);
  });

  test('steps stand in it with who, why and the state; the other side is not named', async () => {
    const { id, version } = await made();
    await firm.post(`/api/managed-listings/${id}/actions`, {
      verb: 'close',
      version,
      reasons: [{ field: '', text: '已招满' }],
    });
    const [closed] = await historyOf(id);
    expect(closed).toMatchObject({ verb: 'close', reason: '已招满' });
    expect(closed!.changes).toContainEqual({ field: 'state', label: '状态', before: '已发布', after: '已关闭' });
    expect((await historyOf(id, bureau))[0]!.who).toBe('对方经办人');
    expect((await other.get(`/api/managed-listings/${id}/history`)).statusCode).toBe(404);
    const { statusCode } = await (await world.as('public')).get(`/api/managed-listings/${id}/history`);
    expect(statusCode).toBe(401);
  });

  test('what only the owner may read is counted for others, not shown', async () => {
    const detail = { confidentiality: 'agreed', problem: '旧的秘密' };
    const created = await firm.post('/api/managed-listings', { type: 'research', title: '轴承寿命', detail });
    expect(created.statusCode).toBe(201);
    const { id, version } = created.json<Managed>();
    await firm.patch(`/api/managed-listings/${id}`, { version, detail: { problem: '新的秘密' } });
    expect((await historyOf(id))[0]!.changes).toMatchObject([{ before: '旧的秘密', after: '新的秘密' }]);
    const [seen] = await historyOf(id, bureau);
    expect(seen).toMatchObject({ changes: [], hidden: 1 });
    expect(JSON.stringify(seen)).not.toContain('秘密');
  });

  test('nothing of the machinery counts as a change', () => {
    const before = { ...soundListing(), version: 1 } as never;
    const after = { ...(before as object), version: 2, updatedAt: new Date(), nearKey: 'x', skills: [] } as never;
    expect(changesBetween(before, after)).toEqual([]);
  });
});

describe('undo', () => {
  const close = async (id: string, version: number) =>
    (
      await firm.post(`/api/managed-listings/${id}/actions`, {
        verb: 'close',
        version,
        reasons: [{ field: '', text: 'x' }],
      })
    ).json<Managed>();

  test('one’s own closing is taken back while nothing has happened since, and it is found again', async () => {
    const { id, version } = await made({ title: '误关闭的岗位' });
    const closed = await close(id, version);
    const back = await firm.post(`/api/managed-listings/${id}/undo`, { version: closed.version });
    expect(back.json()).toMatchObject({ state: 'published', closedReason: null });
    const found = await eventually(
      async () => (await firm.get('/api/listings?q=误关闭的岗位')).json<{ total: number }>(),
      ({ total }) => total === 1,
    );
    expect(found.total).toBe(1);
    expect(code(await firm.post(`/api/managed-listings/${id}/undo`, { version: closed.version + 1 }))).toBe(
      'listing.notUndoable',
    );
  });

  test('not by another, not of what moved on, not too late', async () => {
    const { id, version } = await made();
    const closed = await close(id, version);
    expect((await other.post(`/api/managed-listings/${id}/undo`, { version: closed.version })).statusCode).toBe(403);
    expect(code(await bureau.post(`/api/managed-listings/${id}/undo`, { version: closed.version }))).toBe(
      'listing.notUndoable',
    );
    expect(code(await firm.post(`/api/managed-listings/${id}/undo`, { version }))).toBe('listing.movedOn');
    world.clock.set(new Date(world.clock.now().getTime() + 11 * 60_000));
    expect(code(await firm.post(`/api/managed-listings/${id}/undo`, { version: closed.version }))).toBe(
      'listing.undoTooLate',
    );
    const opened = await firm.post(`/api/managed-listings/${id}/actions`, { verb: 'reopen', version: closed.version });
    expect(opened.json()).toMatchObject({ state: 'draft', closedReason: null });
  });
});

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
    expect((await bureau.get(`/api/listing-bulks/${bulk.id}`)).statusCode).toBe(404);
    expect((await bureau.post(`/api/listing-bulks/${bulk.id}/run`, { reason: 'x' })).statusCode).toBe(404);
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
    expect(sheet.getRow(1).values).toEqual([, '名称', '状态', '截止日期', '最近确认', '来源']);
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
    for (const who of [other, bureau]) {
      expect((await who.get(`/api/listing-exports/${file.id}`)).statusCode).toBe(404);
      expect((await who.get(`/api/listing-exports/${file.id}/file`)).statusCode).toBe(404);
    }
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

describe('freshness', () => {
  test('the share says what it counts and equals the list that it names', async () => {
    await manyMade('新鲜', 2, { confirmedOn: today() });
    const visitor = await world.as('public');
    const ask = async () => {
      const share = (await visitor.get('/api/listing-freshness')).json<Record<string, number & string>>();
      return { share, list: (await visitor.get(`/api${share['list']}`)).json<{ total: number }>() };
    };
    const { share, list } = await eventually(
      ask,
      (one) => one.list.total === one.share['confirmed'] && one.list.total >= 2,
    );
    expect(share['share']).toBeCloseTo((share['confirmed'] as number) / (share['live'] as number));
    expect(share['definition']).toMatchObject({ zh: expect.stringContaining('14') });
    expect(list.total).toBe(share['confirmed']);
  });

  test('thresholds are dated data: a rule of tomorrow changes nothing today, the past is closed', async () => {
    const rule = {
      validFrom: addDays(today(), 1),
      halfLifeDays: 20,
      floorPercent: 30,
      remindAfterDays: 10,
      remindBeforeDays: 5,
      expireAfterDays: 40,
      closeAfterDays: 15,
      source: '局务会 2026-11',
    };
    expect((await bureau.post('/api/freshness-rules', rule)).statusCode).toBe(204);
    expect(code(await bureau.post('/api/freshness-rules', rule))).toBe('freshness.exists');
    expect(code(await bureau.post('/api/freshness-rules', { ...rule, validFrom: '2026-01-01' }))).toBe(
      'freshness.past',
    );
    const order = { ...rule, validFrom: addDays(today(), 2), expireAfterDays: 10 };
    expect(code(await bureau.post('/api/freshness-rules', order))).toBe('freshness.order');
    expect((await firm.post('/api/freshness-rules', rule)).statusCode).toBe(403);
    const { items } = (await firm.get('/api/freshness-rules')).json<{
      items: { current: boolean; halfLifeDays: number }[];
    }>();
    expect(items.map(({ current, halfLifeDays }) => [current, halfLifeDays])).toEqual([
      [false, 20],
      [true, 45],
    ]);
  });

  test('unconfirmed it is taken down and in the end closed, and the owner is told why', async () => {
    const { id } = await made({ title: '久未确认', confirmedOn: addDays(today(), -91), validUntil: null });
    await world.act('admin', (ctx) => expireListings(ctx));
    expect((await read(id)).state).toBe('expired');
    world.clock.set(new Date(world.clock.now().getTime() + 70 * 86_400_000));
    await world.act('admin', (ctx) => expireListings(ctx));
    const closed = await read(id);
    expect(closed.state).toBe('closed');
    expect(closed.closedReason).toMatch(/到期下架后超过 \d+ 天没有确认/);
    const told = async (subject: string): Promise<string> =>
      world.act('admin', async (ctx) => {
        const { rows } = await sql<{ body: string }>`select body from messages.message
          where tenant_id = ${ctx.tenant.id} and subject = ${subject} and channel = 'inApp'`.execute(ctx.db);
        return rows.map(({ body }) => body).join();
      });
    expect(await told('岗位“久未确认”已到期')).toContain('没有确认');
    expect(await told('岗位“久未确认”已关闭')).toContain('重新打开');
  });

  test('what was confirmed lately ranks higher, by the rule of the day', async () => {
    await made({ title: '排序样本', confirmedOn: addDays(today(), -80) });
    const fresh = await made({ title: '排序样本', confirmedOn: today() });
    const found = await eventually(
      async () => (await firm.get('/api/listings?q=排序样本')).json<{ items: { id: string; score: number }[] }>(),
      ({ items }) => items.length === 2,
    );
    expect(found.items[0]!.id).toBe(fresh.id);
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

describe('preview', () => {
  test('shows a draft as the public will see it, to its own people and officers only', async () => {
    const { id } = await made({ state: 'draft', publishedAt: null, title: '预览样本' });
    const page = await firm.get(`/listings/${id}/preview`, { accept: 'text/html' });
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('这是预览');
    expect(page.body).toContain('预览样本');
    expect(page.body).toMatch(/noindex/);
    expect((await bureau.get(`/listings/${id}/preview`, { accept: 'text/html' })).statusCode).toBe(200);
    for (const who of [other, await world.as('learner')]) {
      const refused = await who.get(`/listings/${id}/preview`, { accept: 'text/html' });
      expect(refused.statusCode).toBeGreaterThanOrEqual(403);
      expect(refused.body).not.toContain('预览样本');
    }
  });
});
