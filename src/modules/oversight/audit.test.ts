import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AccountId } from '#kernel/ids';
import { makeOrganisation } from '#testing/organisations';
import { recordAccess } from '#platform/audit';
import { clientOf, makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import { AUDIT_OBJECTS, AUDIT_VERBS, REFUSALS, valueWords } from './audit-words.ts';

let world: World;
let admin: Client;
let bureau: Client;
let firm: Client;
let county: ReturnType<typeof clientOf>;
let listingId: string;

interface Entry {
  readonly id: string;
  readonly verb: string;
  readonly words: string;
  readonly account: { readonly id: string; readonly name: string } | null;
  readonly organisation: { readonly id: string; readonly name: string } | null;
  readonly object: { readonly kind: string; readonly id: string; readonly name: string | null };
  readonly address: string | null;
}
interface Page {
  readonly items: readonly Entry[];
  readonly total: number;
  readonly totalIsLeast: boolean;
  readonly nextCursor: string | null;
}
const trail = async (by: { get: Client['get'] }, query = ''): Promise<Page> => {
  const answer = await by.get(`/api/audit?limit=50${query}`);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
};

beforeAll(async () => {
  world = await makeWorld();
  [admin, bureau, firm] = [await world.as('admin'), await world.as('bureau'), await world.as('enterprise')];
  listingId = (await firm.post('/api/managed-listings', { title: '车工', kind: 'employment' })).json().id;
  await firm.patch(`/api/organisations/${firm.organisationId}`, {
    version: (await firm.get(`/api/organisations/${firm.organisationId}`)).json().version,
    introduction: '新的简介',
  });
  county = await officerOf('盘山县人社局', '211122');
});

async function officerOf(name: string, division: string) {
  const { auth } = world.installation;
  const id: AccountId = await auth.createAccountWithoutPassword(`${name}干部`);
  await makeOrganisation(world.installation, world.tenant, {
    name,
    kind: 'county',
    division,
    members: { [id]: 'admin' },
  });
  const { cookies } = await auth.startSession(id);
  return clientOf(world.app, 'localhost', cookies.map((one) => one.split(';')[0]).join('; '));
}

describe('whose trail', () => {
  test('administrators and the city’s bureau read all of it', async () => {
    for (const client of [admin, bureau]) {
      const verbs = (await trail(client)).items.map(({ verb }) => verb);
      expect(verbs).toContain('listing.create');
    }
  });

  test('a county’s officers read that of the organisations in their county', async () => {
    const here = await makeOrganisation(world.installation, world.tenant, { name: '盘山某厂', division: '211122004' });
    await act(here, 'listing.close');
    const { items, total } = await trail(county);
    expect(items.map(({ organisation }) => organisation?.name)).toEqual(['盘山某厂']);
    expect(total).toBe(1);
    expect((await trail(county, `&organisationId=${firm.organisationId}`)).total).toBe(0);
    expect((await trail(county, `&objectId=${listingId}`)).total).toBe(0);
  });

  test('an organisation’s administrators read their own, with what was done to it', async () => {
    await world.act('bureau', (ctx) =>
      ctx.audit('organisation.verify', { kind: 'organisation', id: firm.organisationId! }, { reason: '与执照一致' }),
    );
    const { items } = await trail(firm);
    expect(new Set(items.map(({ organisation }) => organisation?.id))).toEqual(
      new Set([firm.organisationId, bureau.organisationId]),
    );
    expect(items.filter(({ organisation }) => organisation?.id === bureau.organisationId)).toMatchObject([
      { verb: 'organisation.verify', reason: '与执照一致' },
    ]);
    const school = await world.as('school');
    expect((await trail(school, `&objectId=${listingId}`)).total).toBe(0);
    expect((await trail(school, `&accountId=${firm.accountId}`)).total).toBe(0);
  });

  test('its other members do not, nor does anybody else', async () => {
    const id = await world.installation.auth.createAccountWithoutPassword('经办');
    await makeOrganisation(world.installation, world.tenant, {
      name: '小厂',
      division: '211102',
      members: { [id]: 'editor' },
    });
    const { cookies } = await world.installation.auth.startSession(id);
    const editor = clientOf(world.app, 'localhost', cookies.map((one) => one.split(';')[0]).join('; '));
    expect((await editor.get('/api/audit')).json().code).toBe('audit.administratorsOnly');
    expect((await editor.get('/api/audit/access')).json().code).toBe('audit.administratorsOnly');
    for (const role of ['learner', 'account', 'public'] as const)
      expect((await (await world.as(role)).get('/api/audit')).statusCode).toBeGreaterThan(400);
    for (const path of ['/api/audit/verification', '/api/audit/seals', '/api/audit/export?purpose=审计'])
      expect((await firm.get(path)).statusCode, path).toBe(403);
    expect((await county.get('/api/audit/seals')).statusCode).toBe(403);
  });

  test('another region’s stays there', async () => {
    const there = await (await world.elsewhere()).as('admin');
    expect((await trail(there, `&objectId=${listingId}`)).total).toBe(0);
  });
});

async function act(organisationId: string, verb: string): Promise<void> {
  await world.act('admin', (ctx) =>
    ctx.as({ ...ctx.actor, organisationId }).audit(verb, { kind: 'listing', id: organisationId }),
  );
}

describe('what an entry says', () => {
  test('who, from where, on what, in words', async () => {
    const { items } = await trail(bureau, `&objectId=${listingId}`);
    expect(items[0]).toMatchObject({
      words: '新建供求',
      refused: false,
      account: { id: firm.accountId },
      organisation: { name: '测试机械有限公司' },
      object: { words: '供求' },
      address: '127.0.0.1',
    });
  });

  test('a knock at a closed door is kept once a minute', async () => {
    const learner = await world.as('learner');
    for (let n = 0; n < 3; n += 1) expect((await learner.get('/api/audit')).statusCode).toBe(403);
    const { items } = await trail(bureau, `&accountId=${learner.accountId}&outcome=refused`);
    expect(items).toMatchObject([{ verb: 'access.deny', refused: true, object: { kind: 'right', id: 'audit.read' } }]);
  });

  test.each([
    [null, '（空）'],
    [true, '是'],
    [['name', 'duty'], '名称、职责'],
    [[1, 2, 3, 4, 5], '1、2、3、4 等 5 项'],
    [{ duty: 'admin' }, '职责：管理员'],
  ])('%j is %s', (value, words) => expect(valueWords(value)).toBe(words));
});

describe('filters', () => {
  test('by person, organisation, verb, kind and day; together they narrow', async () => {
    const own = await trail(bureau, `&accountId=${firm.accountId}`);
    expect(own.items.every(({ account }) => account?.id === firm.accountId)).toBe(true);
    expect((await trail(bureau, `&accountId=${firm.accountId}&verb=listing.create`)).total).toBe(1);
    expect((await trail(bureau, '&objectKind=organisation&verb=listing.create')).total).toBe(0);
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
    expect((await trail(bureau, `&verb=listing.create&from=${today}&until=${today}`)).total).toBe(1);
    expect((await trail(bureau, '&until=2020-01-01')).total).toBe(0);
  });

  test('an empty field is none; nonsense is told by its field', async () => {
    expect((await trail(bureau, '&objectKind=&from=')).total).toBeGreaterThan(1);
    for (const [query, field] of [
      ['from=yesterday', 'from'],
      ['accountId=me', 'accountId'],
      ['from=2026-11-21&until=2026-11-20', 'until'],
    ])
      expect((await bureau.get(`/api/audit?${query}`)).json().errors).toMatchObject([{ field }]);
    expect((await bureau.get('/api/audit?cursor=abc')).json().code).toBe('cursor.invalid');
  });

  test('pages follow one another without gap or repeat', async () => {
    const all = (await trail(bureau)).items.map(({ id }) => id);
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Page = (await bureau.get(`/api/audit?limit=3${cursor && `&cursor=${cursor}`}`)).json();
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(seen.slice(0, all.length)).toEqual(all);
    expect(new Set(seen).size).toBe(seen.length);
  });

  test('the total stops at ten thousand and says so', async () => {
    await world.act('admin', (ctx) =>
      sql`insert into audit.entry (tenant_id, id, at, actor_role, verb, object_kind, object_id, request_id)
        select ${ctx.tenant.id}, gen_random_uuid(), now() - make_interval(secs => n), 'admin', 'listing.expire', 'listing', 'due', 'r'
        from generate_series(1, 10050) n`.execute(ctx.db),
    );
    expect(await trail(bureau, '&verb=listing.expire')).toMatchObject({ total: 10_000, totalIsLeast: true });
    expect(await trail(bureau, '&verb=listing.create')).toMatchObject({ total: 1, totalIsLeast: false });
  });
});

describe('taken away', () => {
  test.each(['xlsx', 'csv'])('as %s: marked, without formulas, and kept in the trail', async (format) => {
    await world.act('admin', (ctx) =>
      ctx.audit('listing.edit', { kind: 'listing', id: '=1+1' }, { reason: '=HYPERLINK("x")' }),
    );
    const answer = await bureau.get(`/api/audit/export?format=${format}&verb=listing.edit&purpose=年度审计`);
    expect(answer.statusCode, answer.body.slice(0, 200)).toBe(200);
    expect(answer.headers['content-disposition']).toContain(`.${format}`);
    if (format === 'csv') {
      expect(answer.body).toContain(`"'=HYPERLINK(""x"")"`);
      expect(answer.body).toContain('用途：年度审计');
    } else expect(answer.rawPayload.subarray(0, 2).toString()).toBe('PK');
    expect((await trail(bureau, '&verb=export.take')).items[0]).toMatchObject({ words: '导出文件' });
    const access = (await bureau.get('/api/audit/access?verb=export')).json();
    expect(access.items[0]).toMatchObject({ purpose: '年度审计', object: { kind: 'audit' } });
  });

  test('without a purpose nothing leaves', async () => {
    expect((await bureau.get('/api/audit/export?purpose=')).json().errors).toMatchObject([{ field: 'purpose' }]);
  });

  test('only what the county may read', async () => {
    const answer = await county.get('/api/audit/export?format=csv&purpose=县里检查');
    expect(answer.body).not.toContain('测试机械有限公司');
    expect(answer.body).toContain('盘山某厂');
  });
});

describe('access to sensitive records', () => {
  test('is listed by whom it is about, within reach', async () => {
    await world.act('school', (ctx) =>
      recordAccess(ctx, {
        verb: 'reveal',
        kind: 'profile',
        ids: ['learner-1'],
        fields: ['contact'],
        purpose: '通知面试',
      }),
    );
    const read = async (by: { get: Client['get'] }) => (await by.get('/api/audit/access?objectId=learner-1')).json();
    expect((await read(bureau)).items).toMatchObject([
      { verb: 'reveal', fields: ['联系方式'], purpose: '通知面试', organisation: { name: '测试职业技术学院' } },
    ]);
    expect((await read(await world.as('school'))).total).toBe(1);
    expect((await read(firm)).total).toBe(0);
    expect((await read(county)).total).toBe(0);
  });

  test('reading the records of others is such access, reading one’s own is not', async () => {
    const learner = await world.as('learner');
    const id = '01900000-0000-7000-8000-00000000000a';
    await world.act('school', (ctx) =>
      sql`insert into profiles.profile (tenant_id, id, kind, account_id, organisation_id, name, source, confirmed_on, created_at)
        values (${ctx.tenant.id}, ${id}, 'learner', ${learner.accountId}, ${ctx.actor.organisationId}, '小林', '测试', '2026-11-21', now())`.execute(
        ctx.db,
      ),
    );
    const school = await world.as('school');
    expect((await school.get('/api/profiles')).json().items).toHaveLength(1);
    expect((await school.get(`/api/profiles/${id}`)).statusCode).toBe(200);
    expect((await learner.get(`/api/profiles/${id}`)).statusCode).toBe(200);
    const { items } = (await bureau.get(`/api/audit/access?objectId=${id}`)).json();
    expect(items.map((one: { account: { id: string } }) => one.account.id)).toEqual([
      school.accountId,
      school.accountId,
    ]);
  });
});

describe('seals', () => {
  test('are shown, and checked step by step; a changed entry is found', async () => {
    // Entries are sealed below the oldest running transaction of the whole server, and other tests run theirs beside these.
    await expect
      .poll(
        async () => {
          await world.act('bureau', (ctx) => ctx.enqueue('oversight.sealAudit', {}));
          await world.runJobs();
          return (await bureau.get('/api/audit/verification')).json().unsealed;
        },
        { timeout: 30_000 },
      )
      .toBeLessThan(5);
    const { items } = (await bureau.get('/api/audit/seals')).json();
    expect(items[0]).toMatchObject({ sequence: items.length, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const verify = async (from = 1) => (await bureau.get(`/api/audit/verification?from=${from}`)).json();
    expect(await verify()).toMatchObject({ broken: [], next: null });
    expect((await verify()).sealed).toBeGreaterThan(10);
    await tamper();
    const broken = (await verify()).broken as { sequence: number; reason: string }[];
    expect(broken).toMatchObject([{ reason: 'changed' }]);
    expect((await verify(broken[0]!.sequence + 1)).broken).toEqual([]);
  });
});

/** As somebody with the owner's password could: the app itself may not change an entry. */
async function tamper(): Promise<void> {
  await expect(
    world.act('bureau', (ctx) => sql`update audit.entry set verb = 'listing.close'`.execute(ctx.db)),
  ).rejects.toThrow(/permission denied/);
  const { default: pg } = await import('pg');
  const owner = new pg.Client(world.installation.urls.owner!);
  await owner.connect();
  await owner.query('alter table audit.entry no force row level security');
  await owner.query(
    `update audit.entry set address = '203.0.113.9' where tenant_id = $1 and object_id = $2 and verb = 'listing.create'`,
    [world.tenant.id, listingId],
  );
  await owner.query('alter table audit.entry force row level security');
  await owner.end();
}

describe('words', () => {
  const root = resolve(import.meta.dirname, '../..');
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/.test(name) && !/\.(test|testing)\.tsx?$|testing\.ts$/.test(name),
  );
  /** `.audit('verb', { kind: 'kind'`, sign-in's `record(caller, 'verb'`, and `.audit(so ? 'verb' : 'other'`. */
  const found = sources.flatMap((name) => {
    const text = readFileSync(join(root, name), 'utf8');
    const written = /\.(?:audit\(|record\(\s*\w+,)\s*'([\w.]+)'(?:,\s*\{\s*kind:\s*'(\w+)')?/g;
    const either = /\.audit\(\s*[^,'`]*\?\s*'([\w.]+)'\s*:\s*'([\w.]+)'/g;
    return [
      ...[...text.matchAll(written)].map((match) => ({ verb: match[1]!, kind: match[2] })),
      ...[...text.matchAll(either)].flatMap(([, one, other]) => [
        { verb: one!, kind: undefined },
        { verb: other!, kind: undefined },
      ]),
    ];
  });
  /** Written as `delegation.${verb}`. */
  const made = Object.entries({
    delegation: 'grant refuse revoke accept decline resign',
    listing: 'submit withdraw publish return confirm revise suspend restore expire close reopen',
    record: 'publish confirm withdraw hide restore end reopen',
    consent: 'granted refused withdrawn',
    crosswalk: 'confirmed rejected',
    feedback: 'answered declined asked',
  }).flatMap(([of, verbs]) => verbs.split(' ').map((verb) => `${of}.${verb}`));

  test('every verb that the code writes has Chinese words, and every kind of object', () => {
    expect(found.length).toBeGreaterThan(40);
    const verbs = new Set([...found.map(({ verb }) => verb), ...made]);
    expect([...verbs].filter((verb) => AUDIT_VERBS[verb] === undefined)).toEqual([]);
    expect(
      [...new Set(found.flatMap(({ kind }) => kind ?? []))].filter((kind) => AUDIT_OBJECTS[kind] === undefined),
    ).toEqual([]);
  });

  test('whatever is called a refusal is a verb', () => {
    expect(REFUSALS.filter((verb) => AUDIT_VERBS[verb] === undefined)).toEqual([]);
  });
});
