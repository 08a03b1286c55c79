import { beforeAll, describe, expect, test } from 'vitest';
import { clientOf, makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import type { CaseView } from '#contracts/approvals';
import { enrolMember } from './store.ts';
import { makeCreditCode } from './testing.ts';

/** 机构核验 as a case, over HTTP, by role. 2026-11-20 is a Friday. */
let world: World;
let bureau: Client;
let county: Client;
let admin: Client;

beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-20T02:00:00Z');
  [bureau, county, admin] = [await world.as('bureau'), await world.as('county'), await world.as('admin')];
});

let named = 0;

async function person(name = '登记人'): Promise<Client> {
  const accountId = await world.installation.auth.createAccountWithoutPassword(name);
  const { cookies } = await world.installation.auth.startSession(accountId);
  const cookie = cookies.map((one) => one.split(';')[0]).join('; ');
  return { role: 'account', accountId, organisationId: undefined, ...clientOf(world.app, world.host, cookie) };
}

/** A colleague of the city's bureau. */
async function colleague(name: string): Promise<Client> {
  const one = await person(name);
  await world.installation.database.inTenant(world.tenant.id, (db) =>
    enrolMember(db, world.tenant.id, {
      organisationId: world.organisations.bureau!,
      accountId: one.accountId!,
      duty: 'editor',
      now: world.clock.now(),
    }),
  );
  return one;
}

interface Registered {
  readonly founder: Client;
  readonly id: string;
  readonly version: number;
  readonly caseId: string;
}

async function register(over: object = {}): Promise<Registered> {
  const founder = await person();
  named += 1;
  const made = await founder.post('/api/organisations', {
    creditCode: makeCreditCode(),
    name: `甲乙丙${'子丑寅卯辰巳午未申酉戌亥'[named % 12]}${named}号机械厂`,
    kind: 'enterprise',
    division: '211102',
    introduction: '生产轴承座。',
    ...over,
  });
  expect(made.statusCode, made.body).toBe(201);
  const { id, version } = made.json() as { id: string; version: number };
  const { items } = (await founder.get('/api/cases?box=mine')).json() as { items: { id: string }[] };
  return { founder, id, version, caseId: items[0]!.id };
}

const read = async (client: Client, caseId: string): Promise<CaseView> =>
  (await client.get(`/api/cases/${caseId}`)).json();
const stateOf = async (client: Client, id: string): Promise<string> =>
  (await client.get(`/api/organisations/${id}`)).json().state;

async function decide(client: Client, caseId: string, body: object) {
  const { version } = await read(client, caseId);
  return client.post(`/api/cases/${caseId}/decision`, { version, ...body });
}

describe('a registration', () => {
  test('opens a case: due in five working days, in the officers’ to-do list and the applicant’s own', async () => {
    const { founder, id, caseId } = await register();
    const [mine, todo] = await Promise.all([founder.get('/api/cases?box=mine'), bureau.get('/api/cases?limit=100')]);
    expect(mine.json().items[0]).toMatchObject({
      id: caseId,
      state: 'running',
      step: '核验',
      dueOn: '2026-11-27',
      workdaysLeft: 5,
    });
    expect(todo.json().items.map((one: { subjectId: string }) => one.subjectId)).toContain(id);
    const view = await read(bureau, caseId);
    expect(view.path.map(({ kind, name }) => [kind, name])).toEqual([
      ['done', '提交'],
      ['current', '核验'],
    ]);
    expect(view.applicant).toMatchObject({ name: '登记人', contactVerified: false });
    expect(view.abilities).toMatchObject({ decide: ['approve', 'return', 'refuse'], withdraw: false, urge: null });
  });

  test('is compared by the program before a person does', async () => {
    const name = '云河重型阀门有限公司';
    const { id: first } = await register({ name });
    const { caseId } = await register({
      name: '云河重型阀门（有限）公司',
      kind: 'school',
      subkind: null,
      distinct: true,
    });
    const checks = Object.fromEntries((await read(bureau, caseId)).checks.map((check) => [check.code, check]));
    expect(checks['creditCode']!.finding).toBe('ok');
    expect(checks['class']).toMatchObject({ finding: 'warn', detail: expect.stringContaining('企业') });
    expect(checks['place']!.finding).toBe('warn');
    expect(checks['contact']!.finding).toBe('warn');
    expect(checks['register']!.link?.text).toBe('国家企业信用信息公示系统');
    expect(first).toBeDefined();
  });

  test('is approved: the organisation is verified and the way is drawn to its end', async () => {
    const { founder, id, caseId } = await register();
    const answer = await decide(bureau, caseId, { verb: 'approve', comment: '一致', checked: ['exists', 'name'] });
    expect([answer.statusCode, answer.json().state]).toEqual([200, 'approved']);
    expect(await stateOf(founder, id)).toBe('verified');
    const view = await read(founder, caseId);
    expect(view.path.at(-1)).toMatchObject({ kind: 'done', verb: 'approve', name: '核验', comment: '一致' });
    // The applicant learns which office it was, not who sat there.
    expect(view.path.at(-1)!.by).toEqual(['测试市人社局']);
    expect((await read(bureau, caseId)).path.at(-1)!.by).toEqual(['测试市人社局 测试bureau']);
  });

  test('the old route of the review screen acts on the same case', async () => {
    const { id, caseId } = await register();
    const vetted = await bureau.post(`/api/organisations/${id}/vet`, { decision: 'verify', checked: ['exists'] });
    expect([vetted.statusCode, vetted.json().verifiedOn]).toEqual([200, '2026-11-20']);
    expect((await read(bureau, caseId)).state).toBe('approved');
  });
});

describe('sent back', () => {
  test('only with a typed reason, and “other” only in words', async () => {
    const { id, caseId } = await register();
    const without = await decide(bureau, caseId, { verb: 'return' });
    expect([without.statusCode, without.json().code]).toEqual([422, 'approval.reasonMissing']);
    expect((await decide(bureau, caseId, { verb: 'return', reasons: [{ code: 'other' }] })).statusCode).toBe(422);
    expect((await decide(bureau, caseId, { verb: 'return', reasons: [{ code: 'invented' }] })).statusCode).toBe(422);
    expect(await stateOf(bureau, id)).toBe('pending');
  });

  test('keeps the data; correcting it goes on with the same case in its second round', async () => {
    const { founder, id, version, caseId } = await register();
    const reasons = [{ code: 'nameMismatch', text: '少了“有限”二字' }];
    expect((await decide(bureau, caseId, { verb: 'return', reasons, comment: '请核对营业执照' })).statusCode).toBe(200);
    const sent = (await founder.get(`/api/organisations/${id}`)).json();
    expect(sent).toMatchObject({ state: 'returned', introduction: '生产轴承座。' });
    expect(sent.stateReason).toBe('名称与登记信息不一致：少了“有限”二字；请核对营业执照');
    expect(await read(founder, caseId)).toMatchObject({ state: 'returned', dueOn: '2026-12-04' });
    const tooEarly = await bureau.post(`/api/organisations/${id}/vet`, { decision: 'verify' });
    expect(tooEarly.json().code).toBe('organisation.notVettable');

    const edited = await founder.patch(`/api/organisations/${id}`, { version: version + 1, nature: '民营' });
    expect([edited.statusCode, edited.json().state]).toEqual([200, 'pending']);
    const again = await read(bureau, caseId);
    expect(again).toMatchObject({ state: 'running', round: 2 });
    expect(again.path.map(({ kind, verb, step }) => [kind, verb, step])).toEqual([
      ['done', 'open', null],
      ['done', 'return', 0],
      ['done', 'resubmit', null],
      ['current', null, 0],
    ]);
    expect((await decide(bureau, caseId, { verb: 'approve' })).statusCode).toBe(200);
  });

  test('a final no ends the case; correcting it afterwards opens another one', async () => {
    const { founder, id, version, caseId } = await register();
    await decide(county, caseId, { verb: 'refuse', reasons: [{ code: 'ceased' }] });
    expect(await stateOf(founder, id)).toBe('refused');
    await founder.patch(`/api/organisations/${id}`, { version: version + 1, nature: '民营' });
    const { items } = (await founder.get('/api/cases?box=mine')).json();
    expect(items.map((one: { state: string }) => one.state)).toEqual(['running', 'refused']);
  });

  test('a change while it waits starts it anew, and says so', async () => {
    const { founder, id, version, caseId } = await register();
    const before = await read(bureau, caseId);
    await founder.patch(`/api/organisations/${id}`, { version, nature: '国有' });
    const stale = await bureau.post(`/api/cases/${caseId}/decision`, { version: before.version, verb: 'approve' });
    expect([stale.statusCode, stale.json().code]).toEqual([409, 'approval.decidedMeanwhile']);
    expect(stale.json().title).toContain('资料有修改');
    expect(await stateOf(bureau, id)).toBe('pending');
  });
});

describe('officers', () => {
  test('of another county see nothing of it and cannot act; those above see all', async () => {
    const { caseId, id } = await register({ division: '211103' });
    expect((await county.get(`/api/cases/${caseId}`)).statusCode).toBe(404);
    expect((await county.post(`/api/cases/${caseId}/decision`, { verb: 'approve', version: 1 })).statusCode).toBe(404);
    const subjects = async (client: Client): Promise<string[]> =>
      (await client.get('/api/cases?limit=100')).json().items.map((one: { subjectId: string }) => one.subjectId);
    expect(await subjects(county)).not.toContain(id);
    expect(await subjects(bureau)).toContain(id);
  });

  test('an office is let in by the administrator alone', async () => {
    const { caseId, id } = await register({ kind: 'county', name: '测试丙县教育局' });
    expect((await bureau.get(`/api/cases/${caseId}`)).statusCode).toBe(404);
    expect((await bureau.post(`/api/organisations/${id}/vet`, { decision: 'verify' })).statusCode).toBe(403);
    expect((await decide(admin, caseId, { verb: 'approve' })).statusCode).toBe(200);
  });

  test('two at once: one decides, the other is told who was quicker', async () => {
    const { caseId } = await register();
    const second = await colleague('周二');
    const { version } = await read(bureau, caseId);
    const answers = await Promise.all([
      bureau.post(`/api/cases/${caseId}/decision`, { verb: 'approve', version }),
      second.post(`/api/cases/${caseId}/decision`, { verb: 'return', version, reasons: [{ code: 'nameMismatch' }] }),
    ]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const late = answers.find(({ statusCode }) => statusCode === 409)!.json();
    expect(late.code).toBe('approval.decidedMeanwhile');
    expect(late.title).toMatch(/^(测试bureau|周二)在 11-20 10:00 已经办理了这件事项/);
  });

  test.each(['enterprise', 'school', 'learner', 'account', 'agency'] as const)(
    '%s neither reads nor decides it',
    async (role) => {
      const { caseId } = await register();
      const stranger = await world.as(role);
      expect((await stranger.get(`/api/cases/${caseId}`)).statusCode).toBe(404);
      for (const act of ['decision', 'transfer', 'withdraw', 'urge'])
        expect(
          (await stranger.post(`/api/cases/${caseId}/${act}`, { verb: 'approve', version: 1, accountId: caseId }))
            .statusCode,
        ).toBe(404);
    },
  );

  test('the applicant does not decide the own case', async () => {
    const { founder, caseId } = await register();
    expect((await decide(founder, caseId, { verb: 'approve' })).json().code).toBe('approval.notYours');
  });
});

describe('转办', () => {
  test('it is that colleague’s then; others are told so, and may take it over when the colleague is away', async () => {
    const { caseId } = await register();
    const helper = await colleague('吴帮');
    const { version, abilities } = await read(bureau, caseId);
    expect(abilities.transferTo.map(({ name }) => name)).toContain('吴帮');
    const moved = await bureau.post(`/api/cases/${caseId}/transfer`, {
      accountId: helper.accountId,
      version,
      comment: '请帮看',
    });
    expect(moved.statusCode, moved.body).toBe(200);
    expect((await decide(bureau, caseId, { verb: 'approve' })).json().code).toBe('approval.notYours');
    const inbox = (await helper.get('/api/cases')).json();
    expect(inbox.items.map((one: { id: string }) => one.id)).toContain(caseId);
    const messages = (await helper.get('/api/messages')).json();
    expect(messages.items[0].subject).toContain('转办给您');
    expect((await bureau.get('/api/cases?box=done')).json().items.map((one: { id: string }) => one.id)).toContain(
      caseId,
    );

    const again = await read(county, caseId);
    expect(
      (await county.post(`/api/cases/${caseId}/transfer`, { accountId: county.accountId, version: again.version }))
        .statusCode,
    ).toBe(200);
    expect((await decide(county, caseId, { verb: 'approve' })).statusCode).toBe(200);
  });

  test('not to somebody without the right', async () => {
    const { founder, caseId } = await register();
    const { version } = await read(bureau, caseId);
    for (const accountId of [founder.accountId, (await world.as('school')).accountId]) {
      const refused = await bureau.post(`/api/cases/${caseId}/transfer`, { accountId, version });
      expect(refused.json().code).toBe('approval.notEligible');
    }
  });
});

describe('the applicant', () => {
  test('reminds once a working day, and learns when the next time is', async () => {
    const { founder, caseId } = await register();
    expect((await founder.post(`/api/cases/${caseId}/urge`)).statusCode).toBe(200);
    const again = await founder.post(`/api/cases/${caseId}/urge`);
    expect([again.statusCode, again.json().code]).toEqual([409, 'approval.urgedAlready']);
    expect(again.json().title).toContain('2026-11-23');
    expect((await read(founder, caseId)).abilities.urge).toEqual({ now: false, on: '2026-11-23' });
    const told = (await bureau.get('/api/messages')).json().items as { subject: string }[];
    expect(told.some(({ subject }) => subject.startsWith('催办'))).toBe(true);
    world.clock.set('2026-11-22T02:00:00Z');
    expect((await founder.post(`/api/cases/${caseId}/urge`)).statusCode).toBe(409);
    world.clock.set('2026-11-23T02:00:00Z');
    expect((await founder.post(`/api/cases/${caseId}/urge`)).statusCode).toBe(200);
    world.clock.set('2026-11-20T02:00:00Z');
  });

  test('takes it back, and hands it in again by saving', async () => {
    const { founder, id, version, caseId } = await register();
    const gone = await founder.post(`/api/cases/${caseId}/withdraw`, { comment: '填错了' });
    expect([gone.statusCode, gone.json().state]).toEqual([200, 'withdrawn']);
    expect(await stateOf(founder, id)).toBe('withdrawn');
    expect((await decide(bureau, caseId, { verb: 'approve' })).statusCode).toBe(409);
    const saved = await founder.patch(`/api/organisations/${id}`, { version: version + 1, nature: '民营' });
    expect(saved.json().state).toBe('pending');
    const { items } = (await founder.get('/api/cases?box=mine')).json();
    expect(items.map((one: { state: string }) => one.state)).toEqual(['running', 'withdrawn']);
  });

  test('adds papers that officers read; anything but a paper is refused', async () => {
    const { founder, caseId } = await register();
    const path = `/api/cases/${caseId}/attachments`;
    const pdf = Buffer.from('%PDF-1.7\n%fake');
    const added = await founder.upload(
      path,
      { name: '营业执照.pdf', content: pdf, type: 'application/pdf' },
      { label: '营业执照' },
    );
    expect([added.statusCode, added.json().attachments[0].mediaType]).toEqual([200, 'application/pdf']);
    const program = await founder.upload(path, {
      name: '营业执照.pdf',
      content: 'MZ program',
      type: 'application/pdf',
    });
    expect(program.json().code).toBe('file.paperKind');
    const { attachments } = await read(bureau, caseId);
    const opened = await bureau.get(`${path}/${attachments[0]!.id}`);
    expect([opened.statusCode, opened.headers['content-type'], opened.rawPayload.equals(pdf)]).toEqual([
      200,
      'application/pdf',
      true,
    ]);
    expect((await (await world.as('school')).get(`${path}/${attachments[0]!.id}`)).statusCode).toBe(404);
    expect((await bureau.delete(`${path}/${attachments[0]!.id}`)).statusCode).toBe(404);
    expect((await founder.delete(`${path}/${attachments[0]!.id}`)).json().attachments).toEqual([]);
  });
});

test('another region sees nothing of it', async () => {
  const { caseId } = await register();
  const there = await world.elsewhere();
  for (const role of ['bureau', 'admin'] as const) {
    const stranger = await there.as(role);
    expect((await stranger.get(`/api/cases/${caseId}`)).statusCode).toBe(404);
    expect((await stranger.get('/api/cases')).json().total).toBe(0);
  }
});
