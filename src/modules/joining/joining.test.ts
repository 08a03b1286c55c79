import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, civilDate } from '#kernel/time';
import { makeListing } from '#testing/listings';
import { makeOrganisation } from '#testing/organisations';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import type { JoinedOrganisation } from './contract.ts';
import { ACT_NAMES, lastMonths, type Progress } from './model.ts';

let world: World;
let bureau: Client;
let county: Client;
const made: Record<string, string> = {};
const noon = (day: string): Date => new Date(`${day}T04:00:00Z`);

beforeAll(async () => {
  world = await makeWorld();
  bureau = await world.as('bureau');
  county = await world.as('county');
  const today = civilDate(world.clock.now());
  const day = (before: number): string => addDays(today, -before);
  const admin = (await world.as('enterprise')).accountId!;
  const found = async (name: string, given: object): Promise<void> => {
    made[name] = await makeOrganisation(world.installation, world.tenant, { name, division: '211102', ...given });
  };
  await found('入驻即发布公司', { joinedOn: day(60), cameBy: 'claimed' });
  await found('迟到发布公司', { joinedOn: day(60) });
  await found('从未动作公司', { joinedOn: day(31), members: { [admin]: 'admin' } });
  await found('没有成员公司', { joinedOn: day(45) });
  await found('刚入驻公司', { joinedOn: day(3), cameBy: 'registered' });
  await found('入驻前有转载公司', { joinedOn: day(40), division: '211103' });
  await found('确认过转载公司', { joinedOn: day(50), division: '211103' });
  await found('入驻的院校', { kind: 'school', joinedOn: day(400) });
  await found('停用公司', { joinedOn: day(90), state: 'suspended' });
  const published = (organisation: string, on: string, over: object = {}) =>
    world.act('bureau', (ctx) =>
      makeListing(ctx.db, ctx.tenant.id, {
        organisationId: made[organisation]!,
        state: 'published',
        publishedAt: noon(on),
        confirmedOn: on,
        ...over,
      }),
    );
  await published('入驻即发布公司', day(58));
  await published('入驻即发布公司', day(10));
  await published('迟到发布公司', day(5));
  await published('入驻前有转载公司', day(80));
  await published('确认过转载公司', day(80), { confirmedOn: day(30) });
}, 120_000);

const list = async (
  who: Client,
  query = '',
): Promise<{ items: JoinedOrganisation[]; total: number; nextCursor: string | null }> => {
  const answer = await who.get(`/api/joined?limit=100${query}`);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
};
const one = async (name: string): Promise<JoinedOrganisation> =>
  (await list(bureau)).items.find(({ id }) => id === made[name])!;

describe('what became of those who joined', () => {
  test.each([
    ['入驻即发布公司', 'soon', ['published']],
    ['迟到发布公司', 'late', ['published']],
    ['从未动作公司', 'silent', []],
    ['刚入驻公司', 'waiting', []],
    // What somebody else reposted before they came is not their doing; confirming it is.
    ['入驻前有转载公司', 'silent', []],
    ['确认过转载公司', 'month', ['confirmed']],
  ] as const)('%s: %s', async (name, progress, did) => {
    const { progress: found, did: done } = await one(name);
    expect([found, done]).toEqual([progress, did]);
  });

  test('who is suspended, an office or elsewhere is not in a county’s list', async () => {
    const { items } = await list(county);
    const names = items.map(({ name }) => name);
    expect(names).toContain('从未动作公司');
    expect(names).not.toContain('停用公司');
    expect(names).not.toContain('入驻前有转载公司');
    expect(items.some(({ kind }) => kind === 'county' || kind === 'bureau')).toBe(false);
  });

  test('filters and pages agree with the total', async () => {
    const all = await list(bureau);
    expect(all.items.length).toBe(all.total);
    const parts: Progress[] = ['soon', 'month', 'late', 'silent', 'waiting'];
    let sum = 0;
    for (const progress of parts) sum += (await list(bureau, `&progress=${progress}`)).total;
    expect(sum).toBe(all.total);
    expect((await list(bureau, '&came=claimed')).items.map(({ name }) => name)).toEqual(['入驻即发布公司']);
    const first = await bureau.get('/api/joined?limit=4');
    const { items, nextCursor } = first.json();
    const second = (await bureau.get(`/api/joined?limit=100&cursor=${nextCursor}`)).json();
    expect([...items, ...second.items].map(({ id }) => id)).toEqual(all.items.map(({ id }) => id));
    expect((await bureau.get('/api/joined?month=2026-13')).statusCode).toBe(422);
  });
});

describe('提醒', () => {
  const urge = async (who: Client, ...names: string[]): Promise<unknown> =>
    (await who.post('/api/joined/urge', { ids: names.map((name) => made[name]!) })).json();

  test('only the silent with somebody to tell, once in a fortnight, within reach', async () => {
    expect((await one('没有成员公司')).urge).toBe('nobody');
    expect(await urge(county, '入驻前有转载公司', '入驻即发布公司', '没有成员公司')).toEqual({ urged: 0, skipped: 3 });
    expect(await urge(county, '从未动作公司')).toEqual({ urged: 1, skipped: 0 });
    expect(await urge(bureau, '从未动作公司')).toEqual({ urged: 0, skipped: 1 });
    expect((await one('从未动作公司')).urge).toBe('tooSoon');
    const { rows } = await world.act('bureau', (ctx) =>
      sql<{ total: number }>`select count(*) as total from notices.notice where tenant_id = ${ctx.tenant.id}
        and kind = 'joiningUrge'`.execute(ctx.db),
    );
    expect(rows[0]!.total).toBe(1);
    for (const role of ['enterprise', 'school', 'evaluator'] as const)
      expect((await (await world.as(role)).get('/api/joined')).statusCode).toBe(403);
  });
});

describe('for everybody', () => {
  test.each(['/joined', '/en/joined'])('%s tells numbers with their definitions and no names', async (path) => {
    const { statusCode, body } = await (await world.as('public')).get(path);
    expect(statusCode).toBe(200);
    expect(body).toContain(path === '/joined' ? '口径与来源：谁入驻了' : 'What is counted: Who has joined');
    expect(body).not.toContain('从未动作公司');
  });

  test('counts what the list of the region has', async () => {
    const { total } = await list(bureau);
    const body = (await (await world.as('public')).get('/joined')).body;
    expect(body).toContain(`共 ${total} 家`);
  });
});

test('twelve months, across the year', () => {
  expect(lastMonths('2026-01-05')).toEqual(expect.arrayContaining(['2025-02', '2025-12', '2026-01']));
  expect(lastMonths('2026-01-05')).toHaveLength(12);
});

test('what each did is read from indexes, never by walking a table', async () => {
  const { rows } = await world.act('bureau', async (ctx) => {
    const { factsOf } = await import('./joined-facts.ts');
    await sql`set local enable_seqscan = off`.execute(ctx.db);
    return sql<{
      'QUERY PLAN': string;
    }>`explain ${factsOf(ctx, {})} select progress, count(*), count(published), count(recorded), count(classes), count(confirmed), count(answered)
      from fact group by 1`.execute(ctx.db);
  });
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(plan).toMatch(
    /Index (?:Only )?Scan using listing_first .*\n.*Index Cond: .*organisation_id = .*published_at >= /,
  );
  expect(plan).not.toMatch(/Seq Scan/);
  // Each kind of act is looked up once for each organisation, however often it is asked for.
  expect(plan.match(/SubPlan/g)!.length).toBeLessThanOrEqual(2 * ACT_NAMES.length);
});
