import { beforeAll, describe, expect, test } from 'vitest';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import { COMPLETE } from './complete-details.testing.ts';
import { listingDocument } from './listing-document.ts';
import { eventually } from './testing.ts';
import { findListing } from './store.ts';
import { readBundledBook } from '#modules/codes';

/** Words that stand nowhere else: whoever sees one of them has seen the field. */
const SECRETS = {
  problem: '氍毹觊觎',
  targets: '魑魅魍魉',
  priorAttempts: '饕餮螭吻',
  acceptance: '睚眦狴犴',
  team: '貔貅獬豸',
  privateNote: '鸑鷟鹓鶵',
} as const;
type Secret = keyof typeof SECRETS;
const ALL = Object.keys(SECRETS) as Secret[];

/** What each tier leaves to everybody and to verified organisations. */
const TIERS: readonly { tier: string; public: readonly Secret[]; members: readonly Secret[] }[] = [
  {
    tier: 'open',
    public: ['problem', 'targets', 'priorAttempts', 'acceptance'],
    members: ['problem', 'targets', 'priorAttempts', 'acceptance', 'team'],
  },
  { tier: 'members', public: [], members: ['problem', 'targets', 'priorAttempts', 'acceptance', 'team'] },
  { tier: 'agreed', public: [], members: ['team'] },
];

let world: World;
const clients: Record<string, Client> = {};
const ids = new Map<string, string>();

beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-21T09:00:00+08:00');
  for (const role of ['public', 'learner', 'enterprise', 'school', 'agency', 'institute', 'bureau', 'admin'] as const)
    clients[role] = await world.as(role);
  for (const { tier } of TIERS) ids.set(tier, await publish(tier));
  await eventually(
    async () => (await get('public', '/api/listings?type=research')).json<{ total: number }>().total,
    (total) => total === TIERS.length,
  );
});

const get = (role: string, path: string) => clients[role]!.get(path);

async function publish(tier: string): Promise<string> {
  const form = {
    type: 'research',
    side: 'need',
    title: `磨削烧伤检测 ${tier}`,
    description: '公开的简介',
    divisions: ['211102'],
    validUntil: '2026-12-31',
    detail: { ...COMPLETE.research.need, ...SECRETS, confidentiality: tier },
  };
  const { id } = (await clients['enterprise']!.post('/api/managed-listings', form)).json<{ id: string }>();
  const act = (role: string, verb: string, version: number, reasons?: object[]) =>
    clients[role]!.post(`/api/managed-listings/${id}/actions`, { verb, version, ...(reasons && { reasons }) });
  // Returned once, so that reasons and a notice about them exist.
  await act('enterprise', 'submit', 1);
  await act('bureau', 'return', 2, [{ field: 'problem', text: '请写得更清楚' }]);
  await act('enterprise', 'submit', 3);
  expect((await act('bureau', 'publish', 4)).json()).toMatchObject({ state: 'published' });
  return id;
}

const seen = (text: string): Secret[] => ALL.filter((name) => text.includes(SECRETS[name]));

describe.each(TIERS)('tier $tier', ({ tier, public: open, members }) => {
  const id = (): string => ids.get(tier)!;

  test.each(['public', 'learner'])('%s: detail, page, list and recommendations show what is open', async (role) => {
    for (const path of [
      `/api/listings/${id()}`,
      `/listings/${id()}`,
      `/en/listings/${id()}`,
      `/api/listings?q=${encodeURIComponent(`磨削烧伤检测 ${tier}`)}`,
      '/api/listings?type=research&limit=100',
    ]) {
      const answer = await get(role, path);
      const mine = path.startsWith('/api/listings?')
        ? JSON.stringify(answer.json<{ items: { id: string }[] }>().items.filter((item) => item.id === id()))
        : answer.body;
      expect(answer.statusCode, path).toBe(200);
      expect(
        seen(mine).filter((name) => !open.includes(name)),
        path,
      ).toEqual([]);
    }
    const shown = (await get(role, `/api/listings/${id()}`)).json<{ detail: object; hidden: string[] }>();
    expect(seen(JSON.stringify(shown.detail)).toSorted()).toEqual([...open].toSorted());
    expect(shown.hidden.toSorted()).toEqual(ALL.filter((name) => !open.includes(name)).toSorted());
  });

  test('no word of what is kept finds it, lights up or stands in the index', async () => {
    for (const name of ALL.filter((one) => !open.includes(one))) {
      const page = (await get('public', `/api/listings?q=${encodeURIComponent(SECRETS[name])}`)).json<{
        items: { id: string; highlights: object; summary: string }[];
      }>();
      expect(
        page.items.map((item) => item.id),
        name,
      ).not.toContain(id());
    }
    const listing = await world.installation.database.inTenant(world.tenant.id, (db) =>
      findListing(db, world.tenant.id, id()),
    );
    const document = JSON.stringify(listingDocument(listing!, readBundledBook()));
    expect(seen(document).filter((name) => !open.includes(name))).toEqual([]);
  });

  test('a verified organisation reads what is for members, and that is on record', async () => {
    const answer = await get('school', `/api/listings/${id()}/details`);
    const details = answer.json<{ reader: string; detail: object; hidden: string[] }>();
    expect(details.reader).toBe('members');
    expect(seen(JSON.stringify(details.detail)).toSorted()).toEqual([...members].toSorted());
    expect(details.hidden.toSorted()).toEqual(ALL.filter((name) => !members.includes(name)).toSorted());
    const { items } = (await get('admin', `/api/audit/access?objectId=${id()}`)).json<{
      items: { fields: string[]; organisation: { id: string } | null }[];
    }>();
    const mine = items.filter(({ organisation }) => organisation?.id === world.organisations.school);
    expect(mine).toHaveLength(1);
    expect(mine[0]!.fields.toSorted()).toEqual(members.filter((name) => !open.includes(name)).toSorted());
  });

  test('its owner and the bureau in charge read everything; others not even the fields of managing', async () => {
    for (const role of ['enterprise', 'bureau']) {
      expect(seen((await get(role, `/api/managed-listings/${id()}`)).body)).toEqual(ALL);
      expect(seen((await get(role, `/api/listings/${id()}/details`)).body)).toEqual(ALL);
    }
    for (const role of ['school', 'agency', 'institute'])
      expect((await get(role, `/api/managed-listings/${id()}`)).statusCode).toBe(404);
    expect(seen((await get('school', '/api/managed-listings?limit=100')).body)).toEqual([]);
  });

  test('no notice, event, audit entry or change of the feed holds any of it', async () => {
    const { pool } = world.installation.database;
    const client = await pool.connect();
    try {
      await client.query(`select set_config('app.tenant', $1, false)`, [world.tenant.id]);
      for (const table of [
        'messages.message',
        'audit.entry',
        'audit.access',
        'platform.change',
        'listings.step',
        'approvals.case_file',
        'approvals.event',
        'approvals.task',
      ]) {
        const { rows } = await client.query(`select to_jsonb(t)::text as row from ${table} t`);
        expect(seen(rows.map(({ row }) => row as string).join('\n')), table).toEqual([]);
      }
    } finally {
      await client.query(`select set_config('app.tenant', '', false)`);
      client.release();
    }
  });
});

test('the sitemap, the feeds and the robots see no more than a visitor', async () => {
  for (const path of [
    '/sitemap.xml',
    '/robots.txt',
    '/feed.xml',
    '/listings?type=research',
    '/en/listings?type=research',
    '/',
  ]) {
    const answer = await get('public', path);
    if (answer.statusCode === 404) continue;
    expect(
      seen(answer.body).filter((name) => name === 'team' || name === 'privateNote'),
      path,
    ).toEqual([]);
  }
});

test('details ask for an account, for an organisation, and for something public', async () => {
  const id = ids.get('members')!;
  expect((await get('public', `/api/listings/${id}/details`)).statusCode).toBe(401);
  expect((await get('learner', `/api/listings/${id}/details`)).statusCode).toBe(403);
  const draft = (
    await clients['enterprise']!.post('/api/managed-listings', {
      type: 'research',
      title: '草稿',
      detail: { team: '秘' },
    })
  ).json<{ id: string }>();
  expect((await get('school', `/api/listings/${draft.id}/details`)).statusCode).toBe(404);
});

test('an organisation that waits for its vetting reads what everybody reads', async () => {
  const id = ids.get('members')!;
  await world.installation.database.inTenant(world.tenant.id, async (db) => {
    const { sql } = await import('kysely');
    await sql`update organisations.organisation set state = 'pending' where tenant_id = ${world.tenant.id} and id = ${world.organisations.agency!}`.execute(
      db,
    );
  });
  const answer = await get('agency', `/api/listings/${id}/details`);
  expect(seen(answer.body)).toEqual([]);
});

test('closing the tier takes open words out of the index', async () => {
  const id = ids.get('open')!;
  const found = async (): Promise<boolean> =>
    (await get('public', `/api/listings/${id}`)).body.includes(SECRETS.problem);
  expect(await found()).toBe(true);
  const firm = clients['enterprise']!;
  const { version } = (await firm.get(`/api/managed-listings/${id}`)).json<{ version: number }>();
  await firm.post(`/api/managed-listings/${id}/actions`, { verb: 'revise', version });
  await firm.patch(`/api/managed-listings/${id}`, { version: version + 1, detail: { confidentiality: 'agreed' } });
  await firm.post(`/api/managed-listings/${id}/actions`, { verb: 'submit', version: version + 2 });
  await clients['bureau']!.post(`/api/managed-listings/${id}/actions`, { verb: 'publish', version: version + 3 });
  expect((await get('public', `/api/listings/${id}`)).statusCode).toBe(200);
  expect(await found()).toBe(false);
});
