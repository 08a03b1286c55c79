import { sql } from 'kysely';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { uuidv7 } from '#kernel/ids';
import { eventually, makeListings } from '#testing/listings';
import { makeProfile } from '#testing/profiles';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import { rowsOf } from './exposure.ts';
import { insertRun } from './run-store.ts';

let world: World;
let officer: Client;
let profiles: string[];
beforeAll(async () => {
  world = await makeWorld();
  officer = await world.as('bureau');
  const database = world.installation.database;
  await database.inTenant(world.tenant.id, (db) =>
    makeListings(
      db,
      world.tenant.id,
      Array.from({ length: 12 }, (_, i) => ({
        title: `数控车工${i}`,
        majors: ['460103'],
        skills: ['车削'],
        divisions: i < 6 ? ['211102'] : ['210102'],
        payMonthMax: 400_000 + i * 50_000,
        headcount: 1,
      })),
    ),
  );
  profiles = await database.inTenant(world.tenant.id, async (db) => {
    const made = [];
    for (let i = 0; i < 7; i++)
      made.push(
        await makeProfile(db, world.tenant.id, {
          kind: 'class',
          name: `数控 ${i} 班`,
          organisationId: world.organisations.school!,
          territory: '211102',
          major: '460103',
          skills: ['车削'],
          education: 3,
          divisions: ['211102'],
          kinds: ['employment'],
          payMonthMin: 600_000,
          // The last one refused.
          personalised: i < 6,
        }),
      );
    return made.map(({ id }) => id);
  });
  await eventually(
    () => recommended(profiles[0]!),
    (items) => items.length === 10,
  );
});
afterEach(() => world.clock.set(undefined));

interface Item {
  readonly id: string;
  readonly title: string;
  readonly reasons: readonly { factor: string; drop: number; contribution: number }[];
}
const recommended = async (id: string): Promise<readonly Item[]> =>
  (await (await world.as('school')).get(`/api/profiles/${id}/recommendations?limit=10`)).json<{ items: Item[] }>()
    .items;

interface Weights {
  readonly version: number;
  readonly factors: readonly { name: string; points: number; usual: number }[];
  readonly versions: readonly { reason: string; by: string | null }[];
}

test('weights: a replay first, then a version with who and why; the next recommendation follows it', async () => {
  const before = (await officer.get('/api/match-weights')).json<Weights>();
  expect(before).toMatchObject({ version: 0, versions: [], abilities: ['edit'] });
  const first = await recommended(profiles[0]!);
  const weights = { place: 0, pay: 100 };
  const replay = (await officer.post('/api/match-weights/replay', { weights })).json<{
    profiles: number;
    overlap: number;
    moved: unknown[];
    counties: { key: string; before: number; after: number }[];
  }>();
  expect(replay).toMatchObject({ profiles: 6 });
  expect(replay.overlap).toBeLessThan(1);
  expect(replay.moved.length).toBeGreaterThan(0);
  expect((await officer.get('/api/match-weights')).json<Weights>().version).toBe(0);

  const saved = await officer.post('/api/match-weights', { weights, version: 0, reason: '薪资更要紧' });
  expect(saved.json()).toMatchObject({ version: 1, versions: [{ version: 1, reason: '薪资更要紧', weights }] });
  const after = await recommended(profiles[0]!);
  expect(after.map(({ id }) => id)).not.toEqual(first.map(({ id }) => id));
  expect(after[0]!.reasons.map(({ factor }) => factor)).not.toContain('place');

  const again = await officer.post('/api/match-weights', { weights, version: 0, reason: '两个人同时改' });
  expect([again.statusCode, again.json<{ code: string }>().code]).toEqual([409, 'weights.changed']);
  const same = await officer.post('/api/match-weights', { weights, version: 1, reason: '没有变化的' });
  expect(same.json()).toMatchObject({ code: 'weights.same' });
});

test.each([
  [{ pay: -1 }, 'request.invalid'],
  [{ pay: 101 }, 'request.invalid'],
  [{ charm: 5 }, 'request.invalid'],
  [{ major: 0, occupation: 0, skills: 0, industry: 0, words: 0, education: 0, experience: 0 }, 'weights.silent'],
  // What JSON makes of NaN and Infinity.
  [{ place: null }, 'request.invalid'],
  [{ place: 'NaN' }, 'request.invalid'],
])('weights %o are refused', async (weights, code) => {
  const { version } = (await officer.get('/api/match-weights')).json<Weights>();
  const answer = await officer.post('/api/match-weights', { weights, version, reason: '试一试可否' });
  expect(answer.statusCode).toBe(422);
  if (code !== 'request.invalid') expect(answer.json()).toMatchObject({ code });
});

test('schools and firms neither see nor change weights; an officer of a county neither', async () => {
  for (const role of ['school', 'enterprise', 'learner', 'county'] as const) {
    const client = await world.as(role);
    expect((await client.get('/api/match-weights')).statusCode).toBe(403);
    expect((await client.post('/api/match-runs')).statusCode).toBe(403);
  }
});

interface Exposure {
  readonly run: { partsDone: number; parts: number; profiles: number; finishedAt: string | null } | null;
  readonly reportOf: string | null;
  readonly rows: readonly { side: string; label: string; members: number | null; times: number | null }[];
}
const exposure = async (): Promise<Exposure> => (await officer.get('/api/match-exposure')).json<Exposure>();

test('counterparts for everyone: each once, whoever refused in none, and what is crowded is known', async () => {
  expect((await officer.post('/api/match-runs')).statusCode).toBe(200);
  expect((await officer.post('/api/match-runs')).json()).toMatchObject({ code: 'run.underway' });
  await world.runJobs();
  const found = await exposure();
  expect(found.run).toMatchObject({ parts: 1, partsDone: 1, profiles: 6 });
  expect(found.reportOf).not.toBeNull();
  const counties = found.rows.filter(({ side }) => side === 'listingCounty');
  expect(counties.reduce((sum, { members }) => sum + (members ?? 0), 0)).toBeGreaterThanOrEqual(12);
  expect(found.rows.find(({ side }) => side === 'school')).toMatchObject({ members: 6, times: 60 });
  await eventually(
    () => recommended(profiles[0]!),
    ([best]) => best!.reasons.some(({ factor }) => factor === 'crowding'),
  );
});

test('a part that was done already, or whose run is gone, changes nothing', async () => {
  const before = await exposure();
  await world.act('admin', async (ctx) => {
    const { rows } = await sql<{ id: string }>`select id from matching.run where tenant_id = ${ctx.tenant.id}`.execute(
      ctx.db,
    );
    await ctx.enqueue('counterparts.part', { run: rows[0]!.id, part: 0 });
    await ctx.enqueue('counterparts.part', { run: '01890000-0000-7000-8000-000000000000', part: 0 });
  });
  await world.runJobs();
  expect(await exposure()).toEqual(before);
});

test('a run over several parts: one version of weights for all, a part that breaks off leaves nothing and is done again', async () => {
  const { version } = (await officer.get('/api/match-weights')).json<Weights>();
  const run = uuidv7();
  const parts = [profiles.slice(0, 2), profiles.slice(2, 4), profiles.slice(4)];
  const settings = { id: run, weighting: version, startedAt: new Date() };
  await world.act('bureau', (ctx) => insertRun(ctx.db, ctx.tenant.id, settings, parts));
  const work = (part: number) => world.act('bureau', (ctx) => ctx.enqueue('counterparts.part', { run, part }));
  const kept = async () =>
    world.act('bureau', async (ctx) => {
      const { rows } = await sql<{ id: string; listings: string[] }>`select profile_id as id, listings
        from matching.counterpart where tenant_id = ${ctx.tenant.id} and run_id = ${run} order by profile_id`.execute(
        ctx.db,
      );
      return rows;
    });
  await work(0);
  await world.runJobs();
  expect(await kept()).toHaveLength(2);
  expect((await exposure()).run).toMatchObject({ parts: 3, partsDone: 1, finishedAt: null });

  // The process dies in the middle of the second part: its transaction is gone with it.
  const job = world.modules.flatMap(({ jobs = [] }) => jobs).find(({ task }) => task === 'counterparts.part');
  await expect(
    world.act('bureau', async (ctx) => {
      if (job !== undefined && 'work' in job) await job.work(ctx, { run, part: 1 });
      throw new Error('killed');
    }),
  ).rejects.toThrow('killed');
  expect(await kept()).toHaveLength(2);

  const saved = { weights: { place: 100, pay: 0 }, version, reason: '推算当中保存的' };
  expect((await officer.post('/api/match-weights', saved)).statusCode).toBe(200);
  for (const part of [1, 2, 1]) await work(part);
  await world.runJobs();
  const found = await kept();
  expect(found.map(({ id }) => id)).toEqual(profiles.slice(0, 6).toSorted());
  expect((await exposure()).run).toMatchObject({ parts: 3, partsDone: 3, profiles: 6 });
  // All classes are alike, so one version gives all the same, and another would not.
  expect(new Set(found.map((one) => one.listings.join())).size).toBe(1);
  expect((await recommended(profiles[0]!)).map(({ id }) => id)).not.toEqual(found[0]!.listings);
});

test('groups of few have no numbers, and no single one can be worked out from the rest', () => {
  const count = (members: number) => ({ members, times: members, without: 0 });
  const groups = new Map([
    ['a', count(40)],
    ['b', count(9)],
    ['c', count(2)],
  ]);
  const rows = rowsOf(new Map([['firmSize', groups]]), 5);
  expect(rows.map(({ key, members }) => [key, members])).toEqual([
    ['a', 40],
    ['b', null],
    ['c', null],
  ]);
});
