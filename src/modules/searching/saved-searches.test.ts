import { sql } from 'kysely';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, test } from 'vitest';
import { readBundledBook } from '#modules/codes';
import type { Link, LinkView, LinkVisit } from '#modules/notices';
import { eventually, makeListing } from '#testing/listings';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import { stopByLink } from './stop-by-link.tsx';

let world: World;
let learner: Client;
let saved: string;

const MORNING = '2026-11-22T02:00:00Z';
const NIGHT = '2026-11-22T15:30:00Z';
const NEXT_MORNING = '2026-11-23T01:00:00Z';

beforeAll(async () => {
  world = await makeWorld();
  world.clock.set(MORNING);
  learner = await world.as('learner');
  await publish('老早就有的车床岗位', '2026-11-20T01:00:00Z');
}, 120_000);

async function publish(title: string, at: string, state: 'published' | 'draft' = 'published'): Promise<string> {
  const { id } = await world.act('bureau', (ctx) =>
    makeListing(ctx.db, ctx.tenant.id, { title, state, publishedAt: new Date(at) }),
  );
  await eventually(
    async () => (await learner.get(`/api/listings?q=${encodeURIComponent(title)}&sort=newest`)).body.includes(id),
    (there) => there || state === 'draft',
  );
  return id;
}

async function tell(task: 'searching.tellNow' | 'searching.tellDaily'): Promise<string[]> {
  await world.act('admin', (ctx) => ctx.enqueue(task, {}));
  await world.runJobs();
  const { rows } = await world.act('admin', (ctx) =>
    sql<{ subject: string }>`select subject from messages.message where tenant_id = ${ctx.tenant.id}
      and kind = 'savedSearch' and channel = 'inApp' order by created_at`.execute(ctx.db),
  );
  return rows.map(({ subject }) => subject);
}

test('saving takes an account, and the same search once', async () => {
  const address = 'q=%E8%BD%A6%E5%BA%8A&cursor=x&nonsense=1';
  const visitor = await world.as('public');
  expect((await visitor.form('/account/searches', { address })).statusCode).toBe(401);
  for (let times = 0; times < 2; times += 1) {
    const answer = await learner.form('/account/searches', { address, rhythm: 'now' });
    saved = /#s-(.+)$/.exec(String(answer.headers['location']))![1]!;
  }
  const page = await learner.get('/account/searches');
  expect(page.body.split('打开这个搜索').length - 1).toBe(1);
  expect((await learner.get(`/listings?q=${encodeURIComponent('车床')}`)).body).toContain('已保存，有新的会提醒');
});

test('tells what is new, never at night, never the same twice, nothing from before', async () => {
  expect(await tell('searching.tellNow')).toEqual([]);
  world.clock.set(NIGHT);
  await publish('夜里发布的车床岗位', '2026-11-22T15:00:00Z');
  await publish('还在起草的车床岗位', '2026-11-22T15:00:00Z', 'draft');
  expect(await tell('searching.tellNow')).toEqual([]);
  world.clock.set(NEXT_MORNING);
  expect(await tell('searching.tellDaily')).toEqual([]);
  expect(await tell('searching.tellNow')).toEqual(['“车床”有 1 条新的']);
  expect(await tell('searching.tellNow')).toHaveLength(1);
  const page = await learner.get(`/account/searches/${saved}`);
  expect(page.body).toContain('夜里发布的车床岗位');
  expect(page.body).not.toMatch(/老早就有的|还在起草的/);
});

test('is one’s own: nobody else opens, changes or deletes it', async () => {
  const other = await world.someone();
  for (const who of [other, await world.as('admin')]) {
    expect((await who.get(`/account/searches/${saved}`)).statusCode).toBe(404);
    expect((await who.form(`/account/searches/${saved}`, { act: 'forget' })).statusCode).toBe(404);
    expect((await who.form(`/account/searches/${saved}`, { act: 'stop' })).statusCode).toBe(404);
  }
  expect((await learner.get('/account/searches')).body).toContain(saved);
});

test('the link of a message shows what is new and ends it, without signing in', async () => {
  const act = stopByLink(() => ({ codes: readBundledBook() }));
  const link = { subject: { kind: 'savedSearch', id: saved } } as Link;
  const visit = { lang: 'zh', values: {}, errors: [] } as unknown as LinkVisit;
  const said = (view: LinkView): string => renderToStaticMarkup(view.element);
  const shown = await world.act('public', (ctx) => act.show(ctx, link, visit));
  expect(said(shown)).toContain('夜里发布的车床岗位');
  expect(shown.buttons?.map(({ label }) => label)).toEqual(['不再提醒']);
  await world.act('public', (ctx) => act.perform(ctx, link, {}, visit));
  const again = await world.act('public', (ctx) => act.show(ctx, link, visit));
  expect([again.title, again.buttons]).toEqual(['不再提醒', []]);
  await learner.form(`/account/searches/${saved}`, { act: 'change', name: '车床', rhythm: 'now' });
});

test('one tap ends the messages; what came meanwhile is not told when they begin again', async () => {
  await learner.form(`/account/searches/${saved}`, { act: 'stop' });
  await publish('停了以后的车床岗位', '2026-11-23T00:59:00Z');
  expect(await tell('searching.tellNow')).toHaveLength(1);
  world.clock.set('2026-11-24T02:00:00Z');
  await learner.form(`/account/searches/${saved}`, { act: 'change', name: '车床，近的', rhythm: 'daily' });
  expect(await tell('searching.tellDaily')).toHaveLength(1);
  world.clock.set('2026-11-24T03:00:00Z');
  await publish('重新打开后的车床岗位', '2026-11-24T02:30:00Z');
  expect(await tell('searching.tellDaily')).toEqual(['“车床”有 1 条新的', '“车床，近的”有 1 条新的']);
  await learner.form(`/account/searches/${saved}`, { act: 'forget' });
  expect((await learner.get(`/account/searches/${saved}`)).statusCode).toBe(404);
});
