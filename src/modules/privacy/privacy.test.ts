import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { listExports } from '#platform/exports';
import { makeProfile } from '#testing/profiles';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import { hasConsent, recordConsents } from './consents.ts';
import { html, somebody } from './somebody.testing.ts';

let world: World;
let admin: Client;
let learner: Client;

beforeAll(async () => {
  world = await makeWorld();
  admin = await world.as('admin');
  learner = await world.as('learner');
  await world.act('learner', (ctx) => makeProfile(ctx.db, ctx.tenant.id, { accountId: learner.accountId! }));
});

describe('pages', () => {
  test.each(['/privacy', '/terms', '/en/privacy', '/en/terms', '/guardian'])(
    '%s is there for everybody',
    async (path) => {
      expect((await html(await world.as('public'), path)).statusCode).toBe(200);
    },
  );

  test('the notice is made of the register, says what nobody has confirmed and that lawyers must look at it', async () => {
    const { body } = await html(await world.as('public'), '/privacy');
    for (const words of [
      '监护人的姓名、手机号',
      '个人信息保护法第三十一条',
      '待核对',
      '尚待运营单位审定',
      '15 个工作日',
    ])
      expect(body).toContain(words);
  });

  test.each(['/account/privacy', '/account/guardians', '/account/closing'])('%s asks who one is', async (path) => {
    expect([302, 303, 401]).toContain((await html(await world.as('public'), path)).statusCode);
    for (const role of ['learner', 'account', 'enterprise', 'bureau'] as const)
      expect((await html(await world.as(role), path)).statusCode, role).toBe(200);
  });
});

describe('register, texts and periods as dated data', () => {
  const entry = {
    code: 'internship.place',
    data: { zh: '实习地点', en: 'Place of the internship' },
    purpose: { zh: '安全管理', en: 'Safety' },
    basis: 'consent',
    grounds: { zh: '个人信息保护法第二十八条', en: 'PIPL art. 28' },
    recipients: { zh: '学校', en: 'School' },
    retention: { zh: '实习结束后一年', en: 'A year' },
    sensitive: true,
    confirmed: true,
    validFrom: '2026-11-23',
    ended: false,
  };

  test('a new entry stands on the public page at once; ended, it is gone', async () => {
    world.clock.set('2026-11-23T02:00:00Z');
    expect((await admin.post('/api/privacy/processing', entry)).statusCode).toBe(204);
    expect((await html(await world.as('public'), '/privacy')).body).toContain('实习地点');
    await admin.post('/api/privacy/processing', { ...entry, ended: true });
    expect((await html(await world.as('public'), '/privacy')).body).not.toContain('实习地点');
  });

  test('the past is not rewritten, the law’s least is not gone below', async () => {
    const late = await admin.post('/api/privacy/processing', { ...entry, validFrom: '2026-01-01' });
    expect(late.statusCode).toBe(422);
    const rule = { key: 'retention.signIn', value: 5, validFrom: '2026-11-23', source: '内部规定', confirmed: true };
    const low = await admin.post('/api/privacy/rules', rule);
    expect(low.statusCode).toBe(422);
    expect(low.body).toContain('不少于六个月');
    expect((await admin.post('/api/privacy/rules', { ...rule, value: 24, validFrom: '2026-12-01' })).statusCode).toBe(
      204,
    );
    const { items } = (await admin.get('/api/privacy/rules')).json<{
      items: { key: string; value: number; coming: unknown[] }[];
    }>();
    expect(items.find(({ key }) => key === 'retention.signIn')).toMatchObject({ value: 12, coming: [{ value: 24 }] });
  });

  test('nobody else sees or changes them', async () => {
    for (const role of ['bureau', 'enterprise', 'learner', 'school'] as const) {
      const client = await world.as(role);
      for (const path of ['rules', 'retention', 'requests', 'reveals', 'assessments'])
        expect((await client.get(`/api/privacy/${path}`)).statusCode, `${role} ${path}`).toBe(403);
      expect((await client.post('/api/privacy/processing', entry)).statusCode).toBe(403);
    }
  });

  test('another region keeps its own', async () => {
    const there = await world.elsewhere();
    await admin.post('/api/privacy/processing', entry);
    expect((await html(await there.as('public'), '/privacy')).body).not.toContain('实习地点');
  });
});

describe('consent', () => {
  test('recorded with text, time, way and place; withdrawn in one click, at once', async () => {
    const person = await somebody(world, '小周');
    await world.act('admin', (ctx) => recordConsents(ctx, person.accountId, ['terms', 'notice'], 'signUp'));
    const has = (purpose: 'terms' | 'sharing') =>
      world.act('admin', (ctx) => hasConsent(ctx, person.accountId, purpose));
    expect([await has('terms'), await has('sharing')]).toEqual([true, false]);
    const give = (decision: string) => person.form('/account/privacy/consent', { purpose: 'sharing', decision });
    expect((await give('grant')).statusCode).toBe(303);
    expect(await has('sharing')).toBe(true);
    expect((await html(person, '/account/privacy')).body).toContain('撤回：向用人单位提供');
    await give('withdraw');
    expect(await has('sharing')).toBe(false);
    const { rows } = await world.act('admin', (ctx) =>
      sql<{
        decision: string;
        way: string;
        version: number;
        address: string | null;
      }>`select decision, way, text_version as version, address
        from privacy.consent where subject_id = ${person.accountId} and purpose = 'sharing' order by id`.execute(
        ctx.db,
      ),
    );
    expect(rows).toEqual([
      { decision: 'granted', way: 'account', version: 1, address: '127.0.0.1' },
      { decision: 'withdrawn', way: 'account', version: 1, address: '127.0.0.1' },
    ]);
  });

  test('a receipt cannot be changed or removed, not even by the app', async () => {
    for (const statement of [sql`update privacy.consent set decision = 'granted'`, sql`delete from privacy.consent`])
      await expect(world.act('admin', (ctx) => statement.execute(ctx.db))).rejects.toThrow(/permission denied/);
  });

  test('a renewed text asks anew', async () => {
    const person = await somebody(world, '小吴');
    await person.form('/account/privacy/consent', { purpose: 'internship', decision: 'grant' });
    const text = {
      key: 'internship',
      body: { zh: '新的安排', en: 'New' },
      renew: true,
      validFrom: '2026-11-23',
      source: '法务',
      confirmed: true,
    };
    expect((await admin.post('/api/privacy/texts', text)).statusCode).toBe(204);
    expect(await world.act('admin', (ctx) => hasConsent(ctx, person.accountId, 'internship'))).toBe(false);
    expect((await html(person, '/account/privacy')).body).toContain('需要重新同意');
    await person.form('/account/privacy/consent', { purpose: 'internship', decision: 'grant' });
    expect(await world.act('admin', (ctx) => hasConsent(ctx, person.accountId, 'internship'))).toBe(true);
  });

  test('recommendation goes off with the word, and the switch in the profile leaves a receipt', async () => {
    await learner.form('/account/privacy/consent', { purpose: 'recommendation', decision: 'withdraw' });
    const { items } = (await learner.get('/api/profiles')).json<{ items: { id: string; personalised: boolean }[] }>();
    expect(items[0]!.personalised).toBe(false);
    expect((await learner.patch(`/api/profiles/${items[0]!.id}`, { personalised: true })).statusCode).toBe(200);
    await world.runJobs();
    expect(await world.act('admin', (ctx) => hasConsent(ctx, learner.accountId!, 'recommendation'))).toBe(true);
  });

  test('what is no purpose is none', async () => {
    for (const purpose of ['terms', 'nothing', ''])
      expect((await learner.form('/account/privacy/consent', { purpose, decision: 'withdraw' })).statusCode).toBe(404);
  });
});

describe('the copy of one’s own data', () => {
  test('has what every module holds, in both forms, logged as an export under its number', async () => {
    const copy = await learner.get('/api/account/personal-data?format=json');
    expect(copy.statusCode, copy.body).toBe(200);
    const { data, about } = copy.json<{ about: string; data: Record<string, { records: { rows: object[] }[] }> }>();
    expect(Object.keys(data)).toEqual(
      expect.arrayContaining([
        'account',
        'organisations',
        'profiles',
        'notices',
        'approvals',
        'guardians',
        'privacy',
        'audit',
      ]),
    );
    expect(data['profiles']!.records[0]!.rows[0]).toMatchObject({ name: '张小明' });
    const { items } = await world.act('admin', (ctx) => listExports(ctx.db, ctx.tenant.id, { limit: 1 }));
    expect(items[0]).toMatchObject({ kind: 'personal-data', accountId: learner.accountId });
    expect(about).toContain(items[0]!.id);
    const page = await learner.get('/api/account/personal-data?format=html');
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.headers['content-disposition']).toContain('attachment');
    expect(page.body).toContain('张小明');
  });

  test('holds nobody else’s data', async () => {
    const other = await somebody(world, '旁人甲乙');
    const copy = await other.get('/api/account/personal-data');
    expect(copy.body).not.toContain('张小明');
  });

  test('a computer left open does not give it away', async () => {
    const person = await somebody(world, '久坐');
    await world.act('admin', (ctx) =>
      sql`update auth."session" set "authenticatedAt" = now() - interval '3 hours', strength = 'single' where "userId" = ${person.accountId}`.execute(
        ctx.db,
      ),
    );
    world.clock.set(undefined);
    const refused = await person.get('/api/account/personal-data');
    expect(refused.json()).toMatchObject({ code: 'account.confirmFirst' });
    expect((await html(person, '/account/privacy')).body).toContain('确认是您本人后下载');
    const closing = await person.form('/account/closing', { sure: 'yes' });
    expect([closing.statusCode, closing.headers['location']]).toEqual([
      303,
      expect.stringContaining('/account/confirm'),
    ]);
  });
});

describe('correction and explanation', () => {
  test('answered by a person within 15 working days; the words are sealed', async () => {
    world.clock.set('2026-11-23T02:00:00Z');
    const person = await somebody(world, '要更正');
    expect((await person.form('/account/privacy/correction', { correction: '错' })).statusCode).toBe(422);
    expect(
      (await person.form('/account/privacy/correction', { correction: '专业应为机电一体化技术' })).statusCode,
    ).toBe(303);
    const { items } = (await admin.get('/api/privacy/requests')).json<{
      items: { id: string; detail: string; dueOn: string }[];
    }>();
    const request = items.find(({ detail }) => detail === '专业应为机电一体化技术')!;
    expect(request.dueOn).toBe('2026-12-14');
    const { rows } = await world.act('admin', (ctx) =>
      sql<{ detail: string }>`select detail from privacy.request where id = ${request.id}`.execute(ctx.db),
    );
    expect(rows[0]!.detail).toMatch(/^v1\./);
    const answer = { outcome: 'done', answer: '已由学校改正。' };
    expect((await admin.post(`/api/privacy/requests/${request.id}/answer`, answer)).statusCode).toBe(204);
    expect((await admin.post(`/api/privacy/requests/${request.id}/answer`, answer)).statusCode).toBe(409);
    expect((await html(person, '/account/privacy')).body).toContain('已由学校改正。');
  });
});

describe('looks', () => {
  const question = () => ({ kind: 'account', id: learner.accountId!, field: 'email', reason: '联系本人核对' });

  test('the limit of a day holds, also for many at once', async () => {
    const rule = { key: 'reveal.perDay', value: 3, validFrom: '2026-11-23', source: '试', confirmed: true };
    world.clock.set('2026-11-23T03:00:00Z');
    expect((await admin.post('/api/privacy/rules', rule)).statusCode).toBe(204);
    await world.act('admin', (ctx) =>
      sql`update auth."user" set email = 'lin@example.cn' where id = ${learner.accountId!}`.execute(ctx.db),
    );
    const answers = await Promise.all(Array.from({ length: 8 }, () => admin.post('/api/privacy/reveals', question())));
    const codes = answers.map(({ statusCode }) => statusCode);
    expect(codes.filter((code) => code === 200)).toHaveLength(3);
    expect(codes.filter((code) => code === 429)).toHaveLength(5);
    const { total } = (await admin.get('/api/privacy/reveals')).json<{ total: number }>();
    expect(total).toBe(3);
    expect((await html(learner, '/account/privacy')).body).toContain('联系本人核对');
  });

  test('nobody outside the reach gets one', async () => {
    for (const role of ['enterprise', 'school', 'bureau'] as const)
      expect((await (await world.as(role)).post('/api/privacy/reveals', question())).statusCode, role).toBe(404);
    expect((await (await world.as('public')).post('/api/privacy/reveals', question())).statusCode).toBe(401);
    expect((await learner.post('/api/privacy/reveals', question())).statusCode).toBe(403);
  });
});

describe('periods', () => {
  interface Line {
    readonly name: string;
    readonly due: { readonly count: number } | null;
  }
  const lines = async (): Promise<readonly Line[]> =>
    (await admin.get('/api/privacy/retention')).json<{ items: Line[] }>().items;

  test('a dry run says what would go; the run removes just that, and says so in the trail', async () => {
    const old = '2020-01-01T00:00:00Z';
    await world.act('admin', async (ctx) => {
      for (const [id, at] of [
        ['0190a000-0000-7000-8000-0000000000b1', old],
        ['0190a000-0000-7000-8000-0000000000b2', ctx.now],
      ] as const)
        await sql`insert into exports.record (tenant_id, id, at, actor_role, kind, file_name, purpose, filter, columns, row_count)
          values (${ctx.tenant.id}, ${id}, ${at}, 'admin', 'old', 'x', 'x', '{}', '{}', 0)`.execute(ctx.db);
    });
    const before = (await lines()).find(({ name }) => name === 'export')!.due!.count;
    expect(before).toBe(1);
    expect((await lines()).find(({ name }) => name === 'recruitment')!.due).toBeNull();
    expect((await admin.post('/api/privacy/retention/runs')).statusCode).toBe(202);
    await world.runJobs();
    expect((await lines()).find(({ name }) => name === 'export')!.due!.count).toBe(0);
    const { rows } = await world.act('admin', (ctx) =>
      sql<{ id: string }>`select id from exports.record where tenant_id = ${ctx.tenant.id} and kind = 'old'`.execute(
        ctx.db,
      ),
    );
    expect(rows.map(({ id }) => id)).toEqual(['0190a000-0000-7000-8000-0000000000b2']);
    expect((await admin.get('/api/audit?limit=5')).body).toContain('privacy.expire');
  });
});

test('the sign-in log has its clock: of the people of this region only, in this region’s time', async () => {
  const there = await world.elsewhere();
  const [here, elsewhere] = [await world.as('school'), await there.as('school')];
  await world.installation.database.inPlatform(async (db) => {
    for (const [id, account] of [
      ['0190a000-0000-7000-8000-0000000000c1', here.accountId],
      ['0190a000-0000-7000-8000-0000000000c2', elsewhere.accountId],
    ] as const)
      await sql`insert into auth.sign_in (id, account_id, at, outcome, method, device, address)
        values (${id}, ${account}, '2020-01-01T00:00:00Z', 'in', 'password', 'x', 'x')`.execute(db);
  });
  const line = async (): Promise<unknown> =>
    (await admin.get('/api/privacy/retention'))
      .json<{ items: { name: string; due: unknown }[] }>()
      .items.find(({ name }) => name === 'signIn')!.due;
  expect(await line()).toMatchObject({ count: 1, oldest: '2020-01-01T00:00:00.000Z' });
  expect((await admin.post('/api/privacy/retention/runs')).statusCode).toBe(202);
  await world.runJobs();
  expect(await line()).toMatchObject({ count: 0, oldest: null });
  const { rows } = await world.installation.database.inPlatform((db) =>
    sql<{ id: string }>`select id from auth.sign_in where at < '2021-01-01'`.execute(db),
  );
  expect(rows.map(({ id }) => id)).toEqual(['0190a000-0000-7000-8000-0000000000c2']);
});

test('an impact assessment is kept for three years', async () => {
  const given = {
    title: '学生出生日期的处理',
    occasion: 'sensitive',
    necessity: '判断是否未成年，只收日期，不收证件',
    impact: '泄露会暴露年龄，影响有限但不可逆',
    measures: '加密保存、脱敏显示、查看留痕并告知本人',
    risk: 'medium',
    assessedOn: '2026-11-23',
  };
  expect((await admin.post('/api/privacy/assessments', { ...given, measures: '无' })).statusCode).toBe(422);
  expect((await admin.post('/api/privacy/assessments', given)).statusCode).toBe(201);
  const { items } = (await admin.get('/api/privacy/assessments')).json<{ items: { keepUntil: string }[] }>();
  expect(items[0]!.keepUntil).toBe('2029-11-23');
});
