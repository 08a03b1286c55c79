import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { eventually, makeListing } from '#testing/listings';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import type { LogLine } from './contract.ts';

let world: World;
let visitor: Client;
let officer: Client;
let lathe: string;

beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-22T02:00:00Z');
  visitor = await world.as('public');
  officer = await world.as('bureau');
  lathe = await world.act(
    'bureau',
    async (ctx) => (await makeListing(ctx.db, ctx.tenant.id, { title: '数控车床操作工' })).id,
  );
  await world.act('bureau', (ctx) =>
    makeListing(ctx.db, ctx.tenant.id, { title: '电焊工', description: '焊接管道。' }),
  );
  await eventually(
    async () => (await visitor.get('/api/listings')).json().total as number,
    (total) => total === 2,
  );
}, 120_000);

const written = async (): Promise<void> => {
  await world.modules.find(({ name }) => name === 'searching')!.stop!();
};
const search = (q: string, headers: Record<string, string> = {}) =>
  visitor.get(`/listings?q=${encodeURIComponent(q)}`, headers);
const log = async (query: string): Promise<{ items: LogLine[]; total: number; sums: { withheld: number } }> => {
  await written();
  const answer = await officer.get(`/api/search-log?${query}`);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
};

describe('检索词统计', () => {
  test('counts words by the day, what found nothing, and what was opened at which place', async () => {
    for (const q of ['数控车床', '  数控车床 ', '数控车床']) await search(q);
    await search('量子纠缠实验员');
    const referer = `http://${world.host}/listings?q=${encodeURIComponent('数控车床')}`;
    await visitor.get(`/listings/${lathe}`, { referer, host: world.host });
    const { items } = await log('show=frequent');
    expect(items.find(({ text }) => text === '数控车床')).toMatchObject({
      searches: 3,
      nothing: 0,
      opened: 1,
      position: 1,
      lastOn: '2026-11-22',
    });
    const nothing = await log('show=nothing');
    expect(nothing.items.map(({ text }) => text)).toContain('量子纠缠实验员');
    expect(nothing.items.some(({ text }) => text === '数控车床')).toBe(false);
  });

  test('no telephone, identity number or name stands anywhere in the tables', async () => {
    const before = (await log('')).sums.withheld;
    for (const q of ['13912345678', '211103199003071234', '王小明', '张师傅']) await search(q);
    const { items, sums } = await log('');
    expect(sums.withheld - before).toBe(4);
    expect(JSON.stringify(items)).not.toMatch(/139|2111|王小明|张师傅/);
    const { rows } = await world.act('bureau', (ctx) =>
      sql<{ text: string }>`select text from searching.query_day where tenant_id = ${ctx.tenant.id}`.execute(ctx.db),
    );
    expect(rows.some(({ text }) => /139|2111|王小明|张师傅/.test(text))).toBe(false);
  });

  test('robots are not counted; a county, a firm and another region do not read it', async () => {
    await search('叉车司机培训', { 'user-agent': 'Baiduspider/2.0' });
    expect((await log('q=叉车司机培训')).total).toBe(0);
    for (const role of ['county', 'enterprise', 'school'] as const)
      expect((await (await world.as(role)).get('/api/search-log')).statusCode).toBe(403);
    const beside = await (await world.elsewhere()).as('bureau');
    expect((await beside.get('/api/search-log')).json()).toMatchObject({ items: [], sums: { searches: 0 } });
    const file = await officer.get('/api/search-log/export?format=csv&purpose=改进同义词');
    expect(file.statusCode).toBe(200);
    expect(file.body).toContain('数控车床');
  });
});

describe('结果有帮助吗', () => {
  const judge = (helpful: string, listing = lathe, q = '数控车床') =>
    visitor.form('/searches/verdicts', { q, listing, helpful, back: '/listings?q=数控车床' });
  const verdicts = async (): Promise<readonly [number, number]> => {
    const { items } = await log('q=数控车床');
    return [items[0]!.helpful, items[0]!.unhelpful];
  };

  test('one tap without an account, shown at the result, taken back by whoever tapped', async () => {
    const answer = await judge('yes');
    expect(answer.statusCode).toBe(303);
    const to = String(answer.headers['location']);
    const page = await visitor.get(to.split('#')[0]!);
    expect(page.body).toContain('已记下');
    expect(await verdicts()).toEqual([1, 0]);
    const judged = new URL(to, 'http://x').searchParams.get('judged')!;
    await visitor.form('/searches/verdicts/undo', { judged, listing: lathe, back: '/listings?q=数控车床' });
    expect(await verdicts()).toEqual([0, 0]);
  });

  test('leads nowhere else, and keeps no name that was searched for', async () => {
    const away = await visitor.form('/searches/verdicts', {
      q: '王小明',
      listing: lathe,
      helpful: 'no',
      back: '//evil.example/listings',
    });
    expect(away.headers['location']).toMatch(/^\/listings\?judged=/);
    expect((await judge('yes', '0190a000-0000-7000-8000-0000000000ff')).statusCode).toBe(404);
    const { rows } = await world.act('bureau', (ctx) =>
      sql<{ text: string }>`select text from searching.verdict where tenant_id = ${ctx.tenant.id}`.execute(ctx.db),
    );
    expect(rows.map(({ text }) => text)).toEqual(['']);
  });
});

test('the state of the index is for the administrator', async () => {
  for (const role of ['bureau', 'county', 'enterprise'] as const)
    expect((await (await world.as(role)).get('/api/search-health')).statusCode).toBe(403);
  const { indexes, searches } = (await (await world.as('admin')).get('/api/search-health')).json();
  expect(indexes[0]).toMatchObject({ name: '供求', ready: true, documents: 2, expected: 2 });
  expect(searches.p50).toBeLessThanOrEqual(searches.p99);
  expect(indexes[0]).toMatchObject({
    start: { from: 'database', why: 'none', caughtUp: 0 },
    snapshot: null,
    behind: { changes: expect.any(Number) },
    errors: 0,
  });
  expect(indexes[1].start).toMatchObject({ why: 'off' });
});

test('a search that is answered while the index is behind says so, and is counted', async () => {
  const asked = async () => (await visitor.get('/api/listings')).json();
  const counted = async () =>
    Number(/jiangqiao_searches_behind_total (\d+)/.exec(await world.installation.metrics.text())![1]);
  const before = await counted();
  // A transaction that began earlier and runs on holds what is committed later back from the feed.
  const long = await world.installation.database.pool.connect();
  await long.query('begin');
  await long.query('select pg_current_xact_id()');
  await world.act('bureau', (ctx) => ctx.changed('listing', [lathe]));
  await expect.poll(async () => (await asked()).behind, { timeout: 15_000, interval: 200 }).toBe(true);
  expect((await visitor.get('/listings')).body).toContain('检索暂时落后');
  expect(await counted()).toBeGreaterThan(before);
  const { indexes } = (await (await world.as('admin')).get('/api/search-health')).json();
  expect(indexes[0].behind).toMatchObject({ is: true, changes: 1 });
  await long.query('rollback');
  long.release();
  await expect.poll(async () => (await asked()).behind, { timeout: 15_000, interval: 200 }).toBe(false);
});

describe('同义词', () => {
  const groups = [{ words: ['电焊工', '火花匠'], weight: 0.8 }];

  test('draft, comparison, publication, going back; each search has the words in force', async () => {
    const draft = await officer.put('/api/synonyms/draft', { groups, version: 0 });
    expect(draft.statusCode, draft.body).toBe(200);
    const { effects } = (await officer.post('/api/synonyms/previews', { groups, examples: ['数控车床'] })).json();
    const effect = effects.find(({ text }: { text: string }) => text === '火花匠');
    expect(effect.gained.map(({ title }: { title: string }) => title)).toContain('电焊工');
    expect(effects.some(({ text }: { text: string }) => text === '数控车床')).toBe(false);
    expect((await search('火花匠')).body).not.toContain('<mark>电焊工');
    const published = await officer.post('/api/synonyms/revisions', { version: 1, reason: '群众常这样说' });
    expect(published.json()).toEqual({ revision: 1 });
    expect((await visitor.get('/api/listings?q=火花匠')).json()).toMatchObject({ total: 1, relaxed: false });
    const back = await officer.post('/api/synonyms/revisions/0/restore', { reason: '不对' });
    expect(back.json()).toEqual({ revision: 2 });
    expect((await visitor.get('/api/listings?q=火花匠')).json().items.length === 0).toBe(true);
    const { revisions, draft: none } = (await officer.get('/api/synonyms')).json();
    expect(none).toBe(null);
    expect(
      revisions.map(({ revision, restores }: { revision: number; restores: number | null }) => [revision, restores]),
    ).toEqual([
      [2, 0],
      [1, null],
    ]);
  });

  test('what two people change at once, a word in two groups and an empty change are refused', async () => {
    await officer.put('/api/synonyms/draft', { groups, version: 0 });
    expect((await officer.put('/api/synonyms/draft', { groups, version: 0 })).statusCode).toBe(409);
    expect((await officer.post('/api/synonyms/revisions', { version: 9, reason: '不是这一版' })).statusCode).toBe(409);
    const twice = [...groups, { words: ['火花匠', '铆工'], weight: 1 }];
    const refused = await officer.put('/api/synonyms/draft', { groups: twice, version: 1 });
    expect(refused.json().fields?.[0]?.field ?? refused.json().errors?.[0]?.field).toBe('groups.1');
    await officer.delete('/api/synonyms/draft');
    expect((await officer.post('/api/synonyms/revisions/0/restore', { reason: '一样' })).statusCode).toBe(409);
  });
});
