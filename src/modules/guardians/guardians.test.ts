import pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { readDemoOutbox } from '#platform/messages';
import { makeProfile } from '#testing/profiles';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import { identityCheck } from './identity-number.ts';
import { mayUse } from './may-use.ts';

const MOTHER = '13900020001';
const FATHER = '13900020002';
const CHILD_BORN = '2014-05-06';
const YOUTH_BORN = '2010-03-04';
const GUARDIAN_NAME = '司马昭华';

let world: World;
let school: Client;
let learner: Client;

beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-23T02:00:00Z');
  school = await world.as('school');
  learner = await world.as('learner');
});

interface Shown {
  readonly state: string;
  readonly band: string | null;
  readonly birthDate: string | null;
  readonly held: readonly string[];
  readonly guardianships: readonly {
    readonly id: string;
    readonly name: string;
    readonly phone: string | null;
    readonly state: string;
    readonly checked: boolean;
    readonly consents: Readonly<Record<string, string>>;
    readonly abilities: readonly string[];
  }[];
}

const makeLearner = (name: string, accountId: string | null = null): Promise<string> =>
  world.act('school', async (ctx) => {
    const profile = await makeProfile(ctx.db, ctx.tenant.id, {
      organisationId: school.organisationId!,
      name,
      accountId,
    });
    return profile.id;
  });

const read = async (profileId: string, as = school): Promise<Shown> =>
  (await as.get(`/api/guardians/learners/${profileId}`)).json<Shown>();

const record = (profileId: string, body: object, as = school) =>
  as.put(`/api/guardians/learners/${profileId}/age`, body);

const invite = (profileId: string, phone: string, relation = 'mother') =>
  school.post(`/api/guardians/learners/${profileId}/invitations`, { name: GUARDIAN_NAME, phone, relation });

/** The newest link that went to a phone. */
async function linkTo(phone: string): Promise<string> {
  const { items } = await world.act('admin', (ctx) => readDemoOutbox(ctx, { limit: 100 }));
  const found = items.find((one) => one.recipient === phone && one.link !== null);
  return new URL(found!.link!).pathname;
}

const answer = async (path: string, fields: Record<string, string>) => (await world.as('public')).form(path, fields);

async function childWith(name: string, born = CHILD_BORN): Promise<string> {
  const profile = await makeLearner(name);
  expect((await record(profile, { birthDate: born })).statusCode).toBe(200);
  return profile;
}

describe('age', () => {
  test('what nobody has recorded is said', async () => {
    expect(await read(await makeLearner('不知年龄'))).toMatchObject({ state: 'unknownAge', band: null, held: [] });
  });

  test.each([
    ['2030-01-01', 'in the future'],
    ['1901-01-01', 'too long ago'],
    ['2010-02-30', 'no such day'],
    ['2010/3/4', 'another form'],
    ['', 'nothing'],
  ])('%j is refused: %s', async (birthDate) => {
    const refused = await record(await makeLearner('错日期'), { birthDate });
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('出生日期');
  });

  test('shown as a year, and the identity number is not asked for', async () => {
    const profile = await makeLearner('李小雨');
    await record(profile, { birthDate: YOUTH_BORN, identityNumber: '21110320100304123X' });
    const shown = await read(profile);
    expect(shown).toMatchObject({ band: 'youth', birthDate: '2010-**-**', identityNumber: null });
    expect(shown.held).toEqual(['publication', 'sharing', 'internship']);
  });

  test('a region that needs it asks for it; two learners do not share one', async () => {
    const number = (order: string): string => {
      const first = `21110320100304${order}`;
      return first + identityCheck(first);
    };
    const rule = { key: 'identity.collect', value: 1, validFrom: '2026-11-23', source: '试点', confirmed: true };
    const admin = await world.as('admin');
    expect((await admin.post('/api/privacy/rules', rule)).statusCode).toBe(204);
    const profile = await makeLearner('有证号');
    const wrong = await record(profile, { identityNumber: `${number('123').slice(0, 17)}0` });
    expect(wrong.statusCode, wrong.body).toBe(422);
    expect((await record(profile, { identityNumber: number('124') })).statusCode).toBe(200);
    expect(await read(profile)).toMatchObject({
      band: 'youth',
      identityNumber: expect.stringMatching(/^211\*{13}\d?[\dX]{1,2}$/),
    });
    const twin = await record(await makeLearner('同证号'), { identityNumber: number('124') });
    expect(twin.statusCode).toBe(422);
    expect(twin.body).toContain('另一名学生');
    await admin.post('/api/privacy/rules', { ...rule, value: 0 });
  });

  test('a learner records it once', async () => {
    await makeLearner('林晓', learner.accountId!);
    const fields = { birthDate: YOUTH_BORN };
    expect((await learner.form('/account/guardians/age', fields)).statusCode).toBe(303);
    const again = await learner.form('/account/guardians/age', { birthDate: '2000-01-01' });
    expect(again.statusCode).toBe(422);
    expect(again.body).toContain('已登记');
  });
});

describe('a guardian by link', () => {
  test('the message names nobody; opening it changes nothing; one answer, one receipt', async () => {
    const profile = await childWith('张小明', YOUTH_BORN);
    expect((await invite(profile, MOTHER)).statusCode).toBe(201);
    const { items } = await world.act('admin', (ctx) => readDemoOutbox(ctx, { limit: 5 }));
    expect(JSON.stringify(items[0])).not.toMatch(/张小明|司马/);
    const path = await linkTo(MOTHER);
    const page = await (await world.as('public')).get(path, { accept: 'text/html' });
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('张**');
    expect(page.body).not.toContain('张小明');
    expect(page.body).not.toContain('checked');
    expect(await read(profile)).toMatchObject({ state: 'waiting' });

    const stray = await answer(path, { choice: 'decide', granted: 'sharing' });
    expect(stray.statusCode).toBe(422);
    expect(stray.body).toContain('请先确认您是这名学生的监护人');

    const done = await answer(path, { choice: 'decide', guardian: 'yes', granted: 'sharing' });
    expect(done.statusCode, done.body).toBe(200);
    expect(done.body).toContain('已记录您的决定');
    const shown = await read(profile);
    expect(shown.state).toBe('confirmed');
    expect(shown.held).not.toContain('sharing');
    expect(shown.held).toContain('publication');
    expect(shown.guardianships[0]).toMatchObject({
      name: '司**',
      phone: '139****0001',
      consents: { sharing: 'granted', publication: 'refused' },
    });
    expect((await answer(path, { choice: 'decide', guardian: 'yes' })).statusCode).toBe(410);
  });

  test('the learner’s own phone is no guardian', async () => {
    const phone = '13900020009';
    const accountId = (await world.installation.auth.createAccountWithoutPassword('小王')) as string;
    const owner = new pg.Client(world.installation.urls.owner);
    await owner.connect();
    await owner.query('update auth."user" set "phoneNumber" = $1 where id = $2', [phone, accountId]);
    await owner.end();
    const profile = await makeLearner('小王', accountId);
    await record(profile, { birthDate: YOUTH_BORN });
    const refused = await invite(profile, phone);
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('不能填学生本人的');
  });

  test('somebody who is not the guardian says so, and is not bothered twice a day', async () => {
    const profile = await childWith('错号码');
    await invite(profile, '13900020003');
    const declined = await answer(await linkTo('13900020003'), { choice: 'decline' });
    expect(declined.body).toContain('不是监护人');
    const [guardianship] = (await read(profile)).guardianships;
    expect(guardianship).toMatchObject({ state: 'declined' });
    expect((await school.post(`/api/guardians/${guardianship!.id}/invitations`)).statusCode).toBe(429);
    world.clock.set('2026-11-24T02:00:00Z');
    expect((await school.post(`/api/guardians/${guardianship!.id}/invitations`)).statusCode).toBe(204);
    world.clock.set('2026-11-23T02:00:00Z');
  });

  test('the same guardian is not recorded twice for one learner', async () => {
    const profile = await childWith('重复');
    expect((await invite(profile, FATHER, 'father')).statusCode).toBe(201);
    expect((await invite(profile, FATHER, 'father')).statusCode).toBe(409);
  });
});

describe('under 14', () => {
  test('in only when a guardian agreed and the school has compared the document', async () => {
    const accountId = await world.installation.auth.createAccountWithoutPassword('小朋友');
    const owner = new pg.Client(world.installation.urls.owner);
    await owner.connect();
    await owner.query('alter table organisations.person no force row level security');
    await owner.query(
      `insert into organisations.person (tenant_id, account_id, role, created_at) values ($1, $2, 'learner', now())`,
      [world.tenant.id, accountId],
    );
    await owner.query('alter table organisations.person force row level security');
    await owner.end();
    const cookie = (await world.installation.auth.startSession(accountId)).cookies
      .map((one) => one.split(';')[0])
      .join('; ');
    const roleNow = async (): Promise<string> =>
      (await world.app.inject({ url: '/api/session', headers: { host: 'localhost', cookie } })).json<{
        actor: { role: string };
      }>().actor.role;
    expect(await roleNow()).toBe('learner');

    const profile = await makeLearner('小朋友', accountId);
    await record(profile, { birthDate: CHILD_BORN });
    expect(await roleNow()).toBe('account');
    await invite(profile, '13900020010');
    await answer(await linkTo('13900020010'), { choice: 'decide', guardian: 'yes', granted: 'notice' });
    expect(await roleNow()).toBe('account');
    const [guardianship] = (await read(profile)).guardianships;
    expect(
      (await school.post(`/api/guardians/${guardianship!.id}/check`, { document: 'householdRegister' })).statusCode,
    ).toBe(204);
    expect(await roleNow()).toBe('learner');
    expect((await read(profile)).held).toContain('recommendation');
  });
});

describe('one guardian, two children in two schools', () => {
  test('one page for both, records apart; withdrawing is the same act as giving, at once', async () => {
    const phone = '13900020020';
    const elder = await childWith('王大宝', YOUTH_BORN);
    await invite(elder, phone);
    await answer(await linkTo(phone), { choice: 'decide', guardian: 'yes', granted: 'sharing' });
    const younger = await otherSchoolsLearner('王小宝');
    await world.act('school', async (ctx) => {
      const { inviteGuardian } = await import('./invite-guardian.ts');
      const { findLearner } = await import('./store.ts');
      await inviteGuardian(ctx, (await findLearner(ctx, { profileId: younger, accountId: null }))!, {
        name: '又一个名字',
        phone,
        relation: 'mother',
      });
    });
    await answer(await linkTo(phone), { choice: 'decide', guardian: 'yes', granted: 'sharing' });

    const asked = await answer('/guardian', { phone });
    expect(asked.statusCode).toBe(303);
    const path = await linkTo(phone);
    const page = await (await world.as('public')).get(path, { accept: 'text/html' });
    expect(page.body.match(/<fieldset/g)).toHaveLength(2);
    expect(page.body).toContain('王**');
    const fields = [...page.body.matchAll(/name="(granted-[0-9a-f-]+)"/g)].map((match) => match[1]!);
    const [first, second] = [...new Set(fields)];
    const saved = await answer(path, { [second!]: 'sharing' });
    expect(saved.body, saved.body).toContain('已保存');
    expect((await read(elder)).held).toContain('sharing');
    expect((await read(elder)).guardianships[0]!.consents).toMatchObject({ sharing: 'withdrawn' });
    expect(first).not.toBe(second);
    // Each school sees its own.
    expect((await school.get(`/api/guardians/learners/${younger}`)).statusCode).toBe(404);
  });

  test('whether a number is known is told to its phone only', async () => {
    const known = await answer('/guardian', { phone: MOTHER });
    const unknown = await answer('/guardian', { phone: '13999999999' });
    expect([known.statusCode, known.headers['location']]).toEqual([unknown.statusCode, unknown.headers['location']]);
  });
});

async function otherSchoolsLearner(name: string): Promise<string> {
  return world.act('school', async (ctx) => {
    const { recordAge } = await import('./record-age.ts');
    const profile = await makeProfile(ctx.db, ctx.tenant.id, { organisationId: world.organisations.institute!, name });
    await recordAge(
      ctx,
      { profileId: profile.id, accountId: null },
      { birthDate: YOUTH_BORN, identityNumber: '' },
      'school',
    );
    return profile.id;
  });
}

describe('on paper', () => {
  const PDF = { name: '同意书.pdf', content: Buffer.from('%PDF-1.7 signed'), type: 'application/pdf' };
  const fields = { name: '外婆', relation: 'grandparent', document: 'householdRegister', granted: 'notice,internship' };

  test('recorded with its scan, changed on paper, the scan is read by the own school alone', async () => {
    const profile = await childWith('留守儿童');
    const made = await school.upload(`/api/guardians/learners/${profile}/papers`, PDF, fields);
    expect(made.statusCode, made.body).toBe(201);
    const shown = made.json<Shown>();
    expect(shown.held).not.toContain('notice');
    expect(shown.held).not.toContain('internship');
    const { id, abilities } = shown.guardianships[0]!;
    expect(abilities).toEqual(expect.arrayContaining(['decide', 'evidence', 'end']));
    const scan = await school.get(`/api/guardians/${id}/evidence`);
    expect([scan.statusCode, scan.headers['content-type'], scan.body]).toEqual([
      200,
      'application/pdf',
      '%PDF-1.7 signed',
    ]);
    expect((await (await world.as('bureau')).get(`/api/guardians/${id}/evidence`)).statusCode).toBe(403);
    expect((await school.put(`/api/guardians/${id}/consents`, { granted: [] })).statusCode).toBe(204);
    expect((await read(profile)).held).toContain('notice');
  });

  test('what is no picture and no PDF is refused', async () => {
    const profile = await childWith('假扫描');
    const refused = await school.upload(
      `/api/guardians/learners/${profile}/papers`,
      { name: 'x.pdf', content: 'MZ program' },
      fields,
    );
    expect(refused.statusCode).toBe(422);
  });

  test('who decides by link decides alone', async () => {
    const profile = await childWith('代签');
    await invite(profile, '13900020030');
    await answer(await linkTo('13900020030'), { choice: 'decide', guardian: 'yes' });
    const [guardianship] = (await read(profile)).guardianships;
    const instead = await school.put(`/api/guardians/${guardianship!.id}/consents`, { granted: ['sharing'] });
    expect(instead.statusCode).toBe(403);
  });
});

describe('of age', () => {
  test('authority ends by itself, open links with it, both are told, and the night makes up for it', async () => {
    const phone = '13900020040';
    const profile = await childWith('快成年', '2008-11-23');
    await invite(profile, phone);
    await answer(await linkTo(phone), { choice: 'decide', guardian: 'yes' });
    expect((await read(profile)).held).toContain('recommendation');
    await answer('/guardian', { phone });
    const path = await linkTo(phone);
    world.clock.set('2026-11-24T02:00:00Z');
    // Nothing has run yet, and the guardian has no say any more.
    const page = await (await world.as('public')).get(path, { accept: 'text/html' });
    expect(page.body).toContain('没有需要您决定的学生');
    expect((await read(profile)).band).toBe('adult');
    await world.act('admin', (ctx) => ctx.enqueue('guardians.growUp', {}));
    await world.runJobs();
    const shown = await read(profile);
    expect(shown).toMatchObject({ state: 'adult', held: [] });
    expect(shown.guardianships[0]).toMatchObject({ state: 'ended' });
    const { items } = await world.act('admin', (ctx) => readDemoOutbox(ctx, { limit: 3 }));
    expect(items.some((one) => one.recipient === phone && one.subject === '监护同意已结束')).toBe(true);
    world.clock.set('2026-11-23T02:00:00Z');
  });
});

describe('what others may see', () => {
  test('another school, officers and firms: nothing', async () => {
    const profile = await childWith('不外传');
    for (const role of ['bureau', 'enterprise', 'admin', 'learner'] as const) {
      const client = await world.as(role);
      expect((await client.get(`/api/guardians/learners/${profile}`)).statusCode, role).toBe(403);
      expect((await client.get('/api/guardians/learners')).statusCode, role).toBe(403);
    }
  });

  test('a masked value whole: with a reason, once, logged, and the person sees who', async () => {
    const profile = (await school.get('/api/guardians/learners?limit=100'))
      .json<{ items: { profileId: string; name: string }[] }>()
      .items.find(({ name }) => name === '林晓')!.profileId;
    const question = { kind: 'learner', id: profile, field: 'birthDate', reason: '' };
    expect((await school.post('/api/privacy/reveals', question)).statusCode).toBe(422);
    const seen = await school.post('/api/privacy/reveals', { ...question, reason: '核对学籍资料' });
    expect(seen.json()).toEqual({ value: YOUTH_BORN });
    expect(
      (await (await world.as('enterprise')).post('/api/privacy/reveals', { ...question, reason: '想看一看' }))
        .statusCode,
    ).toBe(404);
    const own = await learner.get('/account/privacy', { accept: 'text/html' });
    expect(own.body).toContain('核对学籍资料');
    expect(own.body).toContain('测试职业技术学院');
  });

  test('a use for the public needs an age, and minors are never published', async () => {
    const may = (purpose: 'publication' | 'sharing' | 'recommendation') =>
      world.act('learner', (ctx) => mayUse(ctx, learner.accountId!, purpose, true));
    expect(await may('publication')).toBe(false);
    expect(await may('sharing')).toBe(false);
    expect(await world.act('learner', (ctx) => mayUse(ctx, ctx.tenant.id, 'publication', true))).toBe(false);
  });
});
