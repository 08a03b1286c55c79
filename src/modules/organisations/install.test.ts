import pg from 'pg';
import { sql } from 'kysely';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { clientOf, makeWorld, type World } from '../../../tests/support/world.ts';
import { foundRegion } from './found-region.ts';
import { makeCreditCode } from './testing.ts';

let world: World;
let made = 0;

beforeAll(async () => {
  world = await makeWorld();
});
beforeEach(() => world.clock.set('2026-11-21T02:00:00Z'));

/** A region of its own with nobody in it. */
async function found() {
  const code = `region-${(made += 1)}`;
  const path = await foundRegion(world.installation, {
    code,
    nameZh: '新市',
    nameEn: 'New',
    division: '2111',
    hosts: [`${code}.test`],
    operatorName: `新市运营中心 ${made}`,
    operatorCode: makeCreditCode(),
  });
  const visitor = clientOf(world.app, `${code}.test`, '');
  const contact = `135${String(made).padStart(8, '0')}`;
  const submit = (name = '首位管理员') => visitor.form(path!, { name, contact, password: '焊花 大洼 芦苇 晚霞' });
  return { path: path!, visitor, contact, submit };
}
const accountsOf = async (contact: string): Promise<number> =>
  world.act('admin', async (ctx) => {
    const { rows } = await sql<{
      total: number;
    }>`select count(*) as total from auth."user" where "phoneNumber" = ${contact}`.execute(ctx.db);
    return rows[0]!.total;
  });

test('works once; the same link afterwards opens nothing, also for two at once', async () => {
  const { path, visitor, submit, contact } = await found();
  const answers = await Promise.all([submit('甲'), submit('乙')]);
  expect(answers.map((answer) => answer.statusCode).toSorted((a, b) => a - b)).toEqual([303, 410]);
  expect((await visitor.get(path)).statusCode).toBe(410);
  expect((await submit()).statusCode).toBe(410);
  expect(await accountsOf(contact)).toBe(1);
});

test('a membership that fails leaves no account behind, no session, and the link open', async () => {
  const { path, visitor, submit, contact } = await found();
  const owner = new pg.Client(world.installation.urls.owner!);
  await owner.connect();
  await owner.query(`alter table organisations.member add constraint nobody check (duty <> 'admin') not valid`);
  const answer = await submit();
  expect(answer.statusCode).toBe(500);
  expect(JSON.stringify(answer.headers)).not.toContain('session_token');
  expect(await accountsOf(contact)).toBe(0);
  await owner.query('alter table organisations.member drop constraint nobody');
  await owner.end();
  expect((await visitor.get(path)).statusCode).toBe(200);
  expect((await submit()).statusCode).toBe(303);
});

test('a clock that is behind or ahead by hours does not matter within its two days', async () => {
  const { path, visitor } = await found();
  for (const [now, status] of [
    ['2026-11-20T20:00:00Z', 200],
    ['2026-11-23T01:59:59Z', 200],
    ['2026-11-23T02:00:01Z', 410],
  ] as const) {
    world.clock.set(now);
    expect([now, (await visitor.get(path)).statusCode]).toEqual([now, status]);
  }
});

test('opens its own region only, and no other signature will do', async () => {
  const { path } = await found();
  expect((await clientOf(world.app, 'localhost', '').get(path)).statusCode).toBe(410);
  const other = await found();
  expect((await other.visitor.get(path)).statusCode).toBe(410);
  expect((await other.visitor.get(`${other.path.slice(0, -1)}x`)).statusCode).toBe(410);
});
