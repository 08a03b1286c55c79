import { sql } from 'kysely';
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
    expect(share['share']).toBeCloseTo(Number(share['confirmed']) / Number(share['live']));
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
