import { beforeAll, expect, test } from 'vitest';
import { appendChanges } from '#platform/changes';
import { sql } from 'kysely';
import { eventually, makeListing } from '#testing/listings';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';

let world: World;
let visitor: Client;

beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-22T02:00:00Z');
  visitor = await world.as('public');
  const publish = (title: string, state: 'published' | 'draft' = 'published') =>
    world.act('bureau', (ctx) =>
      makeListing(ctx.db, ctx.tenant.id, { title, state, employerName: '青岚轴承有限公司' }),
    );
  await publish('数控车床操作工');
  await publish('数控铣床操作工');
  await publish('数控保密项目负责人', 'draft');
  await publish('管道电焊工');
  await eventually(
    async () => (await visitor.get('/api/listings')).json().total as number,
    (total) => total === 3,
  );
}, 120_000);

const texts = async (q: string, who = visitor): Promise<string[]> => {
  const answer = await who.get(`/api/suggestions?q=${encodeURIComponent(q)}`);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json().items.map(({ text }: { text: string }) => text);
};

test.each(['数控', 'shukong', 'skcc', '车床', '青岚'])('%s is completed', async (typed) => {
  expect((await texts(typed)).length).toBeGreaterThan(0);
});

test('names only what is public now, in its own region', async () => {
  expect(await texts('数控')).toEqual(expect.arrayContaining(['数控车床操作工', '数控铣床操作工']));
  expect(await texts('保密')).toEqual([]);
  const there = await world.elsewhere();
  const beside = await (await there.as('public')).get('/api/suggestions?q=数控');
  expect(beside.json().items).toEqual([]);
  await world.act('bureau', async (ctx) => {
    const { rows } = await sql<{ id: string }>`update listings.listing set state = 'closed'
      where tenant_id = ${ctx.tenant.id} and title = '数控铣床操作工' returning id`.execute(ctx.db);
    await appendChanges(ctx.db, ctx.tenant.id, 'listing', [rows[0]!.id]);
  });
  expect(
    await eventually(
      () => texts('铣床'),
      (found) => found.length === 0,
    ),
  ).toEqual([]);
});

test('odd texts are answered, and nothing is kept of what was typed', async () => {
  for (const typed of ['', ' ', '\u0000', '%', "'; drop", '焊'.repeat(60)]) await texts(typed);
  expect((await visitor.get(`/api/suggestions?q=${'a'.repeat(61)}`)).statusCode).toBe(422);
  await world.modules.find(({ name }) => name === 'searching')!.stop!();
  const { rows } = await world.act('bureau', (ctx) =>
    sql`select text from searching.query_day where tenant_id = ${ctx.tenant.id}`.execute(ctx.db),
  );
  expect(rows).toEqual([]);
});

test('a slip and a word typed in pinyin find what was meant, and say so', async () => {
  const page = await visitor.get('/listings?q=shukong%20chechuang');
  expect(page.body).toContain('数控车床操作工');
  const { corrected, total } = (await visitor.get('/api/listings?q=diangong')).json();
  expect(typeof total).toBe('number');
  expect(corrected === null || typeof corrected === 'string').toBe(true);
});
