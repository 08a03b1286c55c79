import { beforeAll, describe, expect, test } from 'vitest';
import { score, type Demand } from '#engines/matching';
import type { AccountId } from '#kernel/ids';
import { PUBLIC_ACTOR, type Actor } from '#platform/context';
import { makeWorld, type Client, type World, type WorldRole } from '../../../tests/support/world.ts';
import type { Profile } from './model.ts';
import { mayEdit, mayPersonalise, maySee, shownName } from './rules.ts';
import { findProfile, findProfileOfAccount } from './store.ts';
import { supplyOf } from './supply.ts';
import { makeProfile } from './testing.ts';

let world: World;
let learner: Client;
const made: Record<'own' | 'schoolmate' | 'class' | 'stranger' | 'expert', Profile> = {} as typeof made;

const make = (given: Partial<Profile>): Promise<Profile> =>
  world.installation.database.inTenant(world.tenant.id, (db) => makeProfile(db, world.tenant.id, given));

beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-21T09:00:00+08:00');
  learner = await world.as('learner');
  const expert = await world.as('expert');
  const school = world.organisations.school!;
  made.own = await make({
    name: '林晓晓',
    accountId: learner.accountId!,
    organisationId: school,
    major: '660102',
    education: 2,
    skills: ['车削', '识图'],
    divisions: ['2111'],
    kinds: ['internship'],
    payMonthMin: 300_000,
  });
  made.schoolmate = await make({ name: '欧阳明', organisationId: school });
  made.class = await make({ kind: 'class', name: '数控技术应用 2024 级 1 班', organisationId: school, headcount: 42 });
  made.stranger = await make({ name: '赵远' });
  made.expert = await make({ kind: 'expert', name: '吴建', accountId: expert.accountId! });
});

const idsOf = async (role: WorldRole, query = ''): Promise<string[]> => {
  const answer = await (await world.as(role)).get(`/api/profiles${query}`);
  expect(answer.statusCode).toBe(200);
  return answer.json<{ items: { id: string }[] }>().items.map(({ id }) => id);
};

describe('who sees which', () => {
  test.each([
    ['learner', ['own']],
    ['expert', ['expert']],
    ['school', ['class', 'schoolmate', 'own']],
    ['bureau', ['expert', 'stranger', 'class', 'schoolmate', 'own']],
  ] as const)('%s sees %j, in the list and one by one', async (role, seen) => {
    expect(await idsOf(role)).toEqual(seen.map((name) => made[name].id));
    const client = await world.as(role);
    for (const [name, profile] of Object.entries(made)) {
      const { statusCode } = await client.get(`/api/profiles/${profile.id}`);
      expect(statusCode, name).toBe((seen as readonly string[]).includes(name) ? 200 : 404);
    }
  });

  test.each([
    ['public', 401],
    ['account', 403],
    ['enterprise', 403],
    ['agency', 403],
  ] as const)('%s gets %i', async (role, status) => {
    const client = await world.as(role);
    expect((await client.get('/api/profiles')).statusCode).toBe(status);
    expect((await client.get(`/api/profiles/${made.own.id}`)).statusCode).toBe(status);
    expect((await client.patch(`/api/profiles/${made.own.id}`, { skills: [] })).statusCode).toBe(status);
  });

  test('another region has none of it', async () => {
    const bureau = await (await world.elsewhere()).as('bureau');
    expect((await bureau.get('/api/profiles')).json()).toMatchObject({ items: [], total: 0 });
    expect((await bureau.get(`/api/profiles/${made.own.id}`)).statusCode).toBe(404);
  });

  test('the name of a learner is masked for officers, of nobody else', async () => {
    const nameFor = async (role: WorldRole, profile: Profile): Promise<string> =>
      (await (await world.as(role)).get(`/api/profiles/${profile.id}`)).json<{ name: string }>().name;
    expect(await nameFor('bureau', made.own)).toBe('林**');
    expect(await nameFor('admin', made.schoolmate)).toBe('欧**');
    expect(await nameFor('bureau', made.class)).toBe('数控技术应用 2024 级 1 班');
    expect(await nameFor('bureau', made.expert)).toBe('吴建');
    expect(await nameFor('school', made.own)).toBe('林晓晓');
    expect(await nameFor('learner', made.own)).toBe('林晓晓');
  });

  test('no answer holds an account', async () => {
    const { body } = await (await world.as('bureau')).get('/api/profiles');
    expect(body).not.toContain(learner.accountId);
  });
});

test('pages follow each other without gap or repeat; a foreign cursor is refused', async () => {
  const bureau = await world.as('bureau');
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const answer = await bureau.get(`/api/profiles?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`);
    const page = answer.json<{ items: { id: string }[]; total: number; nextCursor: string | null }>();
    expect(page.total).toBe(5);
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  expect(seen).toEqual(await idsOf('bureau'));
  expect(await idsOf('bureau', '?kind=class')).toEqual([made.class.id]);
  expect((await bureau.get('/api/profiles?cursor=WyJ4Il0')).statusCode).toBe(422);
});

describe('changing', () => {
  const pathOf = (name: keyof typeof made): string => `/api/profiles/${made[name].id}`;

  test('the learner says what can be done and wished, and so confirms it', async () => {
    const answer = await learner.patch(pathOf('own'), {
      skills: [' 车削 ', '车削', '', 'PLC 编程'],
      divisions: ['211103'],
      kinds: ['internship', 'employment', 'internship'],
      payMonthMin: 350_000,
      availableFrom: '2027-03-01',
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      skills: ['车削', 'PLC 编程'],
      divisions: [{ code: '211103', label: '兴隆台区' }],
      kinds: ['internship', 'employment'],
      payMonthMin: 350_000,
      availableFrom: '2027-03-01',
      confirmedOn: '2026-11-21',
      major: { code: '660102' },
      education: 'secondary',
    });
  });

  test('recommendation is switched off by the person alone', async () => {
    const school = await world.as('school');
    const refused = await school.patch(pathOf('own'), { personalised: false });
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([403, 'profile.notPersonal']);
    expect((await school.patch(pathOf('schoolmate'), { personalised: false })).statusCode).toBe(200);
    expect((await learner.patch(pathOf('own'), { personalised: false })).json()).toMatchObject({ personalised: false });
    expect((await school.patch(pathOf('own'), { skills: ['焊接'], personalised: false })).statusCode).toBe(200);
  });

  test.each([
    ['a place that is none', { divisions: ['999999'] }, 422],
    ['a field that is not open', { name: '别人' }, 422],
    ['a negative wish', { payMonthMin: -1 }, 422],
    ['a date that is none', { availableFrom: '2027-02-30' }, 422],
  ])('%s is refused', async (_, change, status) => {
    expect((await learner.patch(pathOf('own'), change)).statusCode).toBe(status);
  });

  test.each([
    ['learner', 'stranger', 404],
    ['school', 'stranger', 404],
    ['bureau', 'own', 403],
  ] as const)('%s cannot change %s', async (role, name, status) => {
    const answer = await (await world.as(role)).patch(pathOf(name), { skills: ['x'] });
    expect(answer.statusCode).toBe(status);
    const stored = await world.act('bureau', (ctx) => findProfile(ctx.db, ctx.tenant.id, made[name].id));
    expect(stored?.skills).not.toContain('x');
  });

  test('an account leads to its one profile', async () => {
    const found = await world.act('bureau', (ctx) => findProfileOfAccount(ctx.db, ctx.tenant.id, learner.accountId!));
    expect(found?.id).toBe(made.own.id);
  });
});

describe('rules', () => {
  const asker: Actor = {
    ...PUBLIC_ACTOR,
    role: 'school',
    accountId: 'a' as AccountId,
    organisationId: 'o',
    duty: 'viewer',
  };
  const profile = { accountId: 'p', organisationId: 'o', departmentId: 'd', territory: '211103' };

  test('a viewer of the school looks, and changes nothing', () => {
    expect([maySee(asker, profile), mayEdit(asker, profile)]).toEqual([true, false]);
    expect(mayEdit({ ...asker, duty: 'editor' }, profile)).toBe(true);
    expect(mayPersonalise({ ...asker, duty: 'editor' }, profile)).toBe(false);
  });

  test('a teacher of one department sees its learners, an officer of a county those of its schools', () => {
    const teacher: Actor = { ...asker, departments: ['d'] };
    expect([maySee(teacher, profile), maySee({ ...teacher, departments: ['e'] }, profile)]).toEqual([true, false]);
    expect(maySee({ ...teacher, departments: ['d'] }, { ...profile, departmentId: null })).toBe(false);
    const officer: Actor = { ...asker, role: 'bureau' };
    expect(['2111', '211103', '211102'].map((territory) => maySee({ ...officer, territory }, profile))).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('nobody without account or organisation owns what belongs to nobody', () => {
    const nobody: Actor = PUBLIC_ACTOR;
    const orphan = { accountId: null, organisationId: null, departmentId: null, territory: null };
    expect(maySee({ ...nobody, role: 'learner' }, orphan)).toBe(false);
    expect(maySee({ ...nobody, role: 'school' }, orphan)).toBe(false);
    expect(maySee({ ...nobody, role: 'public' }, orphan)).toBe(false);
  });

  test('a mask does not tell the length of a name', () => {
    const officer: Actor = { ...asker, role: 'bureau' };
    for (const name of ['王五', '欧阳修远', '𠮷田']) {
      expect(shownName(officer, { kind: 'learner', name })).toBe(`${[...name][0]}**`);
    }
  });
});

describe('for the matching engine', () => {
  const demand: Demand = {
    id: 'd',
    occupations: [],
    skills: ['车削'],
    places: ['211103'],
    majors: ['660102'],
    kind: 'internship',
  };

  test('what a profile says counts, what it does not say is unknown', async () => {
    expect(score(demand, supplyOf(made.own)).score).toBeGreaterThan(score(demand, supplyOf(made.stranger)).score);
    expect(supplyOf(made.stranger)).toEqual({
      id: made.stranger.id,
      occupations: [],
      skills: [],
      places: [],
      kinds: [],
    });
  });
});
