import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/ids';
import { assemble } from '#platform/module';
import type { Db } from '#platform/db';
import { eventually } from '#testing/listings';
import type { ApiDocument } from '../../tools/api-document.ts';
import { inParallel } from '../support/in-parallel.ts';
import { listOperations, type ApiOperation } from '../support/operations.ts';
import { makeWorld, type Client, type World } from '../support/world.ts';
import { addressOf, createStage, send, told } from './ask.ts';
import type { Cast, Home } from './cast.ts';
import { OBJECTS, type Made, type ObjectKind, type ObjectName } from './objects.ts';
import { ROWS } from './rows.ts';
import { UNTOUCHED } from './verdicts.ts';

/**
 * Non-interference: everything that a route or page without an id answers to somebody is recorded; then one of each kind of
 * object is made where that person does not reach; then it is recorded again and must be the same to the letter. So nothing shows
 * in a list, total, facet, suggestion, feed, site map, export, message, to-do, trail, header or figure, of whatever module.
 */
let world: World;
let stage: ReturnType<typeof createStage>;
let operations: readonly ApiOperation[];
let firm: Cast;
let school: Cast;
let operator: Cast;
const planted: Made[] = [];

/** What is public, or makes something public by the way (of complaints the figures are); the others stay unseen by everybody out of reach. */
const PUBLIC: readonly ObjectName[] = [
  'published',
  'publicRecord',
  'claim',
  'organisation',
  'spoiltOrganisation',
  'pending',
  'feedback',
];

beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-21T09:00:00+08:00');
  stage = createStage(world);
  operations = listOperations((await world.app.inject('/api/openapi.json')).json<ApiDocument>());
  firm = await stage.castOf(OBJECTS.draft);
  school = await stage.castOf(OBJECTS.profile);
  operator = await stage.castOf(OBJECTS.webhook);
});

/** Addresses that name nothing, with a search for the very words of the secrets where one can search. */
function addresses(): string[] {
  const { pages, siteFiles } = assemble(world.modules);
  const ofApi = operations
    .filter(({ method, path }) => method === 'GET' && !path.includes('{'))
    .flatMap(({ path, operation }) => {
      const needed = (operation.parameters ?? []).filter((one) => one.in === 'query' && one.required === true);
      const given = needed.map(({ name }) => `${name}=${NEEDED[name] ?? '机密'}`).join('&');
      const searched =
        operation.parameters?.some(({ name }) => name === 'q') === true ? [`${path}?q=机密&${given}`] : [];
      return [given === '' ? path : `${path}?${given}`, ...searched];
    });
  const ofSite = [...pages.filter(({ method }) => method === 'GET'), ...siteFiles]
    .map(({ path }) => path)
    // The outbox of a demonstration shows all of it: it exists nowhere else (modules/demo/sign-in.test.ts).
    .filter((path) => !path.includes(':') && path !== '/demo/outbox');
  return [...ofApi, ...ofSite, ...SEARCHES, ...EXAMPLES, '/en', '/sitemaps/pages', '/api/openapi.json'].map(encodeURI);
}
const NEEDED: Readonly<Record<string, string>> = { purpose: '检查', format: 'csv' };
const SEARCHES = ['/listings?q=机密', '/employers?q=机密', '/organisations?q=机密'];
/** One page of each kind that is made of codes: figures of what is published. */
const EXAMPLES = [
  '/catalogue/expert',
  '/catalogue/base',
  '/kinds/talent/need',
  '/kinds/facility/offer',
  '/majors/460101',
  '/occupations/6-18-01-01',
  '/districts/211102',
  '/industries/C',
];

/** What one’s own looking adds to: asked for the secrets only. */
const OWN_TRACES =
  /^\/api\/(audit|session\b|exports|system|account\/personal-data|preferences|search-log|search-health)|^\/account\/privacy/;

type Record_ = ReadonlyMap<string, object>;

let looks = 0;

/** A search that is answered while the index follows says so. */
const followed = () =>
  expect
    .poll(
      async () => (await (await world.as('public')).get('/api/listings?limit=1')).json<{ behind: boolean }>().behind,
      {
        timeout: 30_000,
      },
    )
    .toBe(false);

/** Files from an address of its own each time: one address may take only a few a minute. */
async function record(client: Client): Promise<Record_> {
  await followed();
  const elsewhere = client.from(`10.2.0.${(looks += 1)}`);
  const all = await inParallel(
    addresses(),
    async (url) => [url, told(await (url.includes('/export') ? elsewhere : client).get(url))] as const,
  );
  return new Map(all);
}

async function plant(cast: Cast, names: readonly ObjectName[]): Promise<void> {
  for (const name of names) planted.push(await stage.make(name, cast, 'own'));
}

const namesOf = (cast: Cast, regional: boolean): ObjectName[] =>
  (Object.keys(OBJECTS) as ObjectName[]).filter((name) => {
    const kind: ObjectKind = OBJECTS[name];
    return kind.owner[0] === cast.kind && (kind.regional === true) === regional && !PUBLIC.includes(name);
  });

/** An organisation that waits for vetting, made beside the cast, so that none of them leaves the directory. */
async function plantPending(db: Db, home: Home): Promise<void> {
  const [id, entity, name] = [newId<string>(), newId<string>(), '机密待核验机构'];
  const now = world.clock.now();
  await sql`insert into organisations.entity (id, identifier_kind, identifier, name, created_at) values (${entity}, 'approval', ${entity}, ${name}, ${now})`.execute(
    db,
  );
  await sql`insert into organisations.organisation (tenant_id, id, entity_id, kind, name, division, state, source, confirmed_on, created_at, updated_at)
    values (${home.tenant.id}, ${id}, ${entity}, 'enterprise', ${name}, ${home.territory}, 'pending', '测试', '2026-11-21', ${now}, ${now})`.execute(
    db,
  );
  planted.push({ params: { id }, secret: name });
}

type Observers = Readonly<Record<string, () => Promise<Client>>>;

async function expectSilence(observers: Observers, act: () => Promise<void>): Promise<void> {
  const clients = await Promise.all(
    Object.entries(observers).map(async ([who, enter]) => [who, await enter()] as const),
  );
  const before = new Map<string, Record_>();
  for (const [who, client] of clients) before.set(who, await record(client));
  await act();
  await world.runJobs();
  const noticed: string[] = [];
  for (const [who, client] of clients) {
    for (const [url, now] of await record(client)) {
      const text = JSON.stringify(now);
      const seen = planted.filter(({ secret }) => text.includes(secret));
      if (seen.length > 0) noticed.push(`${who} ${url} tells ${seen.map(({ secret }) => secret).join(' ')}`);
      else if (!OWN_TRACES.test(url) && text !== JSON.stringify(before.get(who)!.get(url)))
        noticed.push(`${who} ${url} has changed: ${difference(JSON.stringify(before.get(who)!.get(url)), text)}`);
    }
  }
  expect(noticed, noticed.join('\n')).toEqual([]);
}

function difference(before: string, after: string): string {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at += 1;
  return `${before.slice(Math.max(0, at - 60), at + 60)} → ${after.slice(Math.max(0, at - 20), at + 60)}`;
}

describe('nobody notices what is out of reach', () => {
  test('of a firm and of a school', { timeout: 300_000 }, async () => {
    const observers: Observers = {
      'another firm': () => firm.ask('organisation'),
      'another school': () => school.ask('organisation'),
      'an officer of another county': () => firm.ask('otherCounty'),
      'a firm in another region': () => firm.ask('region'),
      'an administrator of another region': () => operator.ask('region'),
      'somebody with an account': () => world.as('account'),
      'somebody who has not signed in': () => world.as('public'),
    };
    await expectSilence(observers, async () => {
      await plant(firm, namesOf(firm, false));
      await plant(school, namesOf(school, false));
      await world.installation.database.inTenant(world.tenant.id, (db) => plantPending(db, firm.homes.own));
    });
  });

  test('of a region', { timeout: 300_000 }, async () => {
    const observers: Observers = {
      'an administrator of another region': () => operator.ask('region'),
      'an officer of another region': () => operator.ask('otherCity'),
      'a firm in another region': () => firm.ask('region'),
    };
    await expectSilence(observers, () => plant(operator, namesOf(operator, true)));
  });

  test('of another department', async () => {
    const mine = await stage.make('draft', firm, 'otherDepartment');
    const colleague = await firm.ask('colleague');
    const managed = (await colleague.get('/api/managed-listings?limit=100')).body;
    expect(managed).toContain(mine.secret);
    expect(planted.filter(({ secret }) => managed.includes(secret))).toEqual([]);
  });
});

describe('messages', () => {
  test('that carry a word of it go to nobody out of reach, and none leaves the region', async () => {
    const outside = new Map<string, string>();
    for (const place of ['otherOrganisation', 'otherCounty', 'otherRegion'] as const)
      for (const cast of [firm, school]) outside.set(cast.homes[place].accountId, place);
    const bodies = async (tenant: string) =>
      world.installation.database.inTenant(tenant as typeof world.tenant.id, async (db) => {
        const { rows } = await sql<{ account: string | null; channel: string; text: string }>`
          select account_id as account, channel, concat(subject, body, link, params) as text from messages.message`.execute(
          db,
        );
        return rows;
      });
    const here = await bodies(world.tenant.id);
    const telling = here.filter(({ text }) => planted.some(({ secret }) => text.includes(secret)));
    expect(telling.length).toBeGreaterThan(0);
    expect(telling.filter(({ account }) => account !== null && outside.has(account))).toEqual([]);
    expect(telling.filter(({ channel }) => channel === 'webhook')).toEqual([]);
    const there = await bodies(firm.homes.otherRegion.tenant.id);
    expect(there.filter(({ text }) => planted.some(({ secret }) => text.includes(secret)))).toEqual([]);
  });
});

describe('no act without an id touches what is out of reach', () => {
  const acts = (): string[] => [
    ...Object.entries(ROWS).flatMap(([route, row]) => (row.about === 'none' && row.proof === UNTOUCHED ? [route] : [])),
    ...assemble(world.modules).pages.flatMap(({ method, path }) =>
      method === 'POST' && !path.includes(':') ? [`FORM ${path}`] : [],
    ),
  ];

  /** Every row, of whatever table, in which one of these ids stands. */
  async function printOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const { rows } = await world.installation.database.inTenant(world.tenant.id, (db) =>
      sql<{ table: string }>`select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as table
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and c.relrowsecurity and has_table_privilege(c.oid, 'select') and n.nspname <> 'graphile_worker'
          and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')`.execute(db),
    );
    const print = new Map<string, string>();
    for (const { table } of rows) {
      const found = await world.installation.database.inTenant(world.tenant.id, (db) =>
        sql<{
          print: string | null;
        }>`select md5(string_agg(t::text, '|' order by t::text)) as print from ${sql.raw(table)} t
          where ${sql.join(
            ids.map((id) => sql`position(${id} in t::text) > 0`),
            sql` or `,
          )}`.execute(db),
      );
      print.set(table, found.rows[0]?.print ?? '');
    }
    return print;
  }

  test('whoever acts', async () => {
    const { organisationId, accountId, departmentId } = firm.homes.own;
    const pupil = school.homes.own;
    const ids = [organisationId, accountId, departmentId, pupil.organisationId, pupil.accountId];
    const before = await printOf(ids);
    expect(acts().length).toBeGreaterThan(30);
    const actors: Observers = {
      'another firm': () => firm.ask('organisation'),
      'a firm in another region': () => firm.ask('region'),
      'somebody with an account': async () => world.someone(),
    };
    for (const enter of Object.values(actors)) {
      for (const act of acts()) {
        const [method, path] = act.split(' ') as [string, string];
        const client = await enter();
        // Every field that anybody may have thought of, with the ids of others in it.
        const fields = { id: organisationId, organisationId, accountId, departmentId, act: 'end', handOver: accountId };
        if (method === 'FORM') await client.form(path, fields);
        else await send(client, method, addressOf(path), fields);
      }
    }
    expect(Object.fromEntries(await printOf(ids))).toEqual(Object.fromEntries(before));
  });
});

test('what was planted is there for those whom it is for', async () => {
  const own = await firm.ask('own');
  await eventually(
    async () => (await own.get('/api/managed-listings?limit=100')).body,
    (body) => planted.some(({ secret }) => body.includes(secret)),
  );
  expect(planted.length).toBeGreaterThan(30);
});
