import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AccountId } from '#kernel/ids';
import type { CaseView, InboxItem } from '#contracts/approvals';
import { contentOf, stepOf } from '#testing/approvals';
import { clientOf, makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import { makeCreditCode } from './testing.ts';

/** 加签、会签 and 休假代办, on verifications of organisations. 2026-11-20 is a Friday. */
let world: World;
let admin: Client;
let wang: Client;
let li: Client;
let zhao: Client;

const clientFor = async (accountId: AccountId, organisationId?: string): Promise<Client> => {
  const { cookies } = await world.installation.auth.startSession(accountId);
  const cookie = cookies.map((one) => one.split(';')[0]).join('; ');
  return { role: 'account', accountId, organisationId, ...clientOf(world.app, world.host, cookie) };
};

/** A colleague in the city's bureau. */
async function officer(name: string, duty = 'editor'): Promise<Client> {
  const id = await world.installation.auth.createAccountWithoutPassword(name);
  const bureau = world.organisations.bureau!;
  await world.act('admin', (ctx) =>
    sql`insert into organisations.member (tenant_id, organisation_id, account_id, duty, created_at)
      values (${world.tenant.id}, ${bureau}, ${id}, ${duty}, now())`.execute(ctx.db),
  );
  return clientFor(id, bureau);
}

beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-20T02:00:00Z');
  admin = await world.as('admin');
  [wang, li, zhao] = [await officer('王磊'), await officer('李娜'), await officer('赵强')];
});

let made = 0;
async function register(): Promise<{ founder: Client; id: string; caseId: string }> {
  const founder = await clientFor(await world.installation.auth.createAccountWithoutPassword('登记人'));
  const answer = await founder.post('/api/organisations', {
    creditCode: makeCreditCode(),
    name: `加签试验${'甲乙丙丁戊己庚辛壬癸'[(made += 1) % 10]}${made}号厂`,
    kind: 'enterprise',
    division: '211102',
  });
  expect(answer.statusCode, answer.body).toBe(201);
  const { items } = (await founder.get('/api/cases?box=mine')).json() as { items: { id: string }[] };
  return { founder, id: answer.json().id, caseId: items[0]!.id };
}

const read = async (client: Client, id: string): Promise<CaseView> => (await client.get(`/api/cases/${id}`)).json();
const post = async (client: Client, id: string, path: string, body: object) =>
  client.post(`/api/cases/${id}/${path}`, { version: (await read(client, id)).version, ...body });
const decide = (client: Client, id: string, body: object) => post(client, id, 'decision', body);
const approve = (client: Client, id: string) => decide(client, id, { verb: 'approve' });
const sign = (client: Client, id: string, place: string, ...signers: Client[]) =>
  post(client, id, 'signers', { place, accountIds: signers.map(({ accountId }) => accountId) });
const todo = async (client: Client): Promise<InboxItem[]> =>
  (await client.get('/api/cases?box=todo&limit=100')).json().items;
const waits = async (client: Client, caseId: string) => (await todo(client)).some(({ id }) => id === caseId);
/** Of the three colleagues, on whose list it is. */
const whoHas = async (caseId: string): Promise<string[]> => {
  const has = await Promise.all([wang, li, zhao].map((one) => waits(one, caseId)));
  return ['王磊', '李娜', '赵强'].filter((_, index) => has[index]);
};
const messages = async (client: Client): Promise<string[]> =>
  (await client.get('/api/messages')).json().items.map((one: { subject: string }) => one.subject);

describe('撤销加签', () => {
  const drop = async (client: Client, caseId: string, ...names: string[]) => {
    const { abilities } = await read(client, caseId);
    const taskIds = abilities.dropSigner.filter(({ name }) => names.includes(name)).map(({ taskId }) => taskId);
    return post(client, caseId, 'signers/removal', { taskIds, comment: '已当面确认' });
  };
  const offered = async (client: Client, caseId: string): Promise<string[]> =>
    (await read(client, caseId)).abilities.dropSigner.map(({ name }) => name);

  test('asked to sign before: let off, it comes back at once; they are told, and it stands in the trail and on the way', async () => {
    const { caseId, founder } = await register();
    expect(await offered(wang, caseId)).toEqual([]);
    await sign(wang, caseId, 'before', li);
    expect([await offered(wang, caseId), await offered(li, caseId), await offered(zhao, caseId)]).toEqual([
      ['李娜'],
      [],
      [],
    ]);
    const dropped = await drop(wang, caseId, '李娜');
    expect(dropped.statusCode, dropped.body).toBe(200);
    const view = dropped.json<CaseView>();
    expect(view.abilities.decide).toContain('approve');
    expect(view.events.at(-1)).toMatchObject({ verb: 'dropSigner', comment: '已当面确认' });
    expect(await whoHas(caseId)).toEqual(['王磊']);
    expect((await approve(li, caseId)).json().code).toBe('approval.notYours');
    expect(await messages(li)).toContainEqual(expect.stringContaining('不再需要您加签'));
    const { items } = (await admin.get(`/api/audit?objectId=${caseId}&limit=50`)).json();
    expect(items.map((entry: { verb: string }) => entry.verb)).toContain('case.dropSigner');
    expect(JSON.stringify(await read(founder, caseId))).not.toContain('李娜');
    expect((await approve(wang, caseId)).json().state).toBe('approved');
  });

  test('one of two let off: the other one is still waited for', async () => {
    const { caseId } = await register();
    await sign(wang, caseId, 'before', li, zhao);
    await drop(wang, caseId, '赵强');
    expect(await whoHas(caseId)).toEqual(['李娜']);
    await approve(li, caseId);
    expect((await approve(wang, caseId)).json().state).toBe('approved');
  });

  test('asked to sign after: let off before or after the own approval, which then counts', async () => {
    const early = await register();
    await sign(wang, early.caseId, 'after', li);
    await drop(wang, early.caseId, '李娜');
    expect(await messages(li)).not.toContainEqual(expect.stringContaining(early.id));
    expect((await approve(wang, early.caseId)).json().state).toBe('approved');
    const late = await register();
    await sign(wang, late.caseId, 'after', li, zhao);
    await approve(wang, late.caseId);
    expect((await drop(wang, late.caseId, '李娜')).json().state).toBe('running');
    const over = (await drop(wang, late.caseId, '赵强')).json<CaseView>();
    expect(over.state).toBe('approved');
    expect(over.path.map(({ kind }) => kind)).not.toContain('current');
    expect((await late.founder.get(`/api/organisations/${late.id}`)).json().state).toBe('verified');
  });

  test('whom they had asked in turn is let off with them', async () => {
    const { caseId } = await register();
    await sign(wang, caseId, 'before', li);
    await sign(li, caseId, 'before', zhao);
    expect([await offered(wang, caseId), await offered(li, caseId)]).toEqual([['李娜'], ['赵强']]);
    await drop(wang, caseId, '李娜');
    expect(await whoHas(caseId)).toEqual(['王磊']);
  });

  test('not by another one, not after they have signed, not with a page read before; of two at once one is told', async () => {
    const { caseId, founder } = await register();
    await sign(wang, caseId, 'before', li);
    const { taskId } = (await read(wang, caseId)).abilities.dropSigner[0]!;
    for (const one of [li, zhao, founder, admin])
      expect((await post(one, caseId, 'signers/removal', { taskIds: [taskId] })).json().code).toBe(
        'approval.notYourSigner',
      );
    expect(
      (
        await (
          await world.as('enterprise')
        ).post(`/api/cases/${caseId}/signers/removal`, { taskIds: [taskId], version: 1 })
      ).statusCode,
    ).toBe(404);
    expect((await post(wang, caseId, 'signers/removal', { taskIds: [] })).statusCode).toBe(422);
    const { version } = await read(wang, caseId);
    const removal = () => wang.post(`/api/cases/${caseId}/signers/removal`, { taskIds: [taskId], version });
    const both = await Promise.all([removal(), removal()]);
    expect(both.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409]);
    await sign(wang, caseId, 'before', li);
    const again = (await read(wang, caseId)).abilities.dropSigner.map((one) => one.taskId);
    await approve(li, caseId);
    expect(await offered(wang, caseId)).toEqual([]);
    expect((await post(wang, caseId, 'signers/removal', { taskIds: again })).json().code).toBe(
      'approval.notYourSigner',
    );
  });

  test('handed on by the one asked, it is still the asker’s to take back', async () => {
    const { caseId } = await register();
    await sign(wang, caseId, 'before', li);
    await post(li, caseId, 'transfer', { accountId: zhao.accountId });
    expect(await offered(wang, caseId)).toEqual(['赵强']);
    await drop(wang, caseId, '赵强');
    expect(await whoHas(caseId)).toEqual(['王磊']);
  });
});

describe('加签', () => {
  test('before: it waits for the one asked, then comes back; nobody else decides meanwhile', async () => {
    const { caseId, founder } = await register();
    const offered = (await read(wang, caseId)).abilities.addSigner.map(({ name }) => name);
    expect(offered).toEqual(expect.arrayContaining(['李娜', '赵强']));
    expect(offered).not.toContain('王磊');
    const asked = await sign(wang, caseId, 'before', li);
    expect(asked.statusCode, asked.body).toBe(200);
    expect(asked.json().abilities.decide).toEqual([]);
    expect(await messages(li)).toContainEqual(expect.stringContaining('请您加签'));
    expect([await waits(wang, caseId), await waits(li, caseId), await waits(zhao, caseId)]).toEqual([
      false,
      true,
      false,
    ]);
    expect((await approve(wang, caseId)).json().code).toBe('approval.notYours');
    expect((await approve(zhao, caseId)).json().code).toBe('approval.notYours');
    expect((await approve(li, caseId)).json().state).toBe('running');
    expect(await waits(zhao, caseId)).toBe(false);
    expect(await messages(wang)).toContainEqual(expect.stringContaining('加签已完成'));
    expect((await approve(wang, caseId)).json().state).toBe('approved');
    const { items } = (await admin.get(`/api/audit?objectId=${caseId}&limit=50`)).json();
    expect(items.map((entry: { verb: string }) => entry.verb)).toContain('case.addSigner');
    // The applicant sees offices, not whom they asked among themselves.
    expect(JSON.stringify(await read(founder, caseId))).not.toContain('李娜');
  });

  test('after: the step is not done before they have signed too, and they may still send it back', async () => {
    const { caseId } = await register();
    await sign(wang, caseId, 'after', li);
    expect([await waits(li, caseId), await waits(wang, caseId)]).toEqual([false, true]);
    expect((await approve(wang, caseId)).json().state).toBe('running');
    expect([await waits(li, caseId), await waits(wang, caseId)]).toEqual([true, false]);
    const back = await decide(li, caseId, { verb: 'return', reasons: [{ code: 'nameMismatch' }] });
    expect(back.json().state).toBe('returned');
    expect(await waits(li, caseId)).toBe(false);
  });

  test('会签: several at once, all must, in any order', async () => {
    const { caseId } = await register();
    await sign(wang, caseId, 'before', li, zhao);
    expect((await approve(zhao, caseId)).json().state).toBe('running');
    expect(await waits(wang, caseId)).toBe(false);
    await approve(li, caseId);
    expect(await waits(wang, caseId)).toBe(true);
    expect((await approve(wang, caseId)).json().state).toBe('approved');
  });

  test('handed on by the one asked it still counts, and still comes back', async () => {
    const { caseId } = await register();
    await sign(wang, caseId, 'before', li);
    expect((await post(li, caseId, 'transfer', { accountId: zhao.accountId })).statusCode).toBe(200);
    await approve(zhao, caseId);
    expect(await waits(wang, caseId)).toBe(true);
  });

  test('whoever was asked asks another one: both sign', async () => {
    const { caseId } = await register();
    await sign(wang, caseId, 'before', li);
    await sign(li, caseId, 'before', zhao);
    expect([await waits(li, caseId), await waits(zhao, caseId)]).toEqual([false, true]);
    await approve(zhao, caseId);
    expect([await waits(wang, caseId), await waits(li, caseId)]).toEqual([false, true]);
    await approve(li, caseId);
    expect((await approve(wang, caseId)).json().state).toBe('approved');
  });

  test('who may not decide cannot be asked, nor who was asked already, nor oneself; too late is told', async () => {
    const { caseId, founder } = await register();
    const stranger = await world.as('enterprise');
    for (const one of [stranger, wang])
      expect((await sign(wang, caseId, 'before', one)).json().code).toBe('approval.notEligible');
    expect((await post(wang, caseId, 'signers', { place: 'before', accountIds: [] })).statusCode).toBe(422);
    expect((await sign(founder, caseId, 'before', li)).json().code).toBe('approval.notYours');
    await sign(wang, caseId, 'after', li);
    expect((await sign(wang, caseId, 'after', li)).json().code).toBe('approval.notEligible');
    const { version } = await read(wang, caseId);
    await approve(wang, caseId);
    const late = await wang.post(`/api/cases/${caseId}/signers`, {
      version,
      place: 'after',
      accountIds: [zhao.accountId],
    });
    expect(late.json().code).toBe('approval.notYours');
  });

  test('taken back by the applicant, nothing of it waits any more', async () => {
    const { caseId, founder } = await register();
    await sign(wang, caseId, 'before', li);
    expect((await founder.post(`/api/cases/${caseId}/withdraw`, {})).json().state).toBe('withdrawn');
    expect([await waits(li, caseId), await waits(wang, caseId)]).toEqual([false, false]);
  });

  test('a step that all must approve takes signers as well', async () => {
    const county = world.organisations.county!;
    const both = stepOf('会签', 'organisation.vet', {
      mode: 'all',
      deciders: [
        { right: 'organisation.vet', level: 'region', organisationId: world.organisations.bureau! },
        { right: 'organisation.vet', level: 'territory', organisationId: county },
      ],
    });
    const kind = '/api/approval-definitions/organisation.vetting';
    const draft = (await admin.put(`${kind}/draft`, { revision: 0, content: contentOf([both]) })).json();
    await admin.post(`${kind}/activate`, { revision: draft.draft.revision, validFrom: '2026-11-20' });
    const { caseId } = await register();
    await sign(wang, caseId, 'after', li);
    await approve(wang, caseId);
    expect((await approve(await world.as('county'), caseId)).json().state).toBe('running');
    expect((await approve(li, caseId)).json().state).toBe('approved');
  });
});

describe('休假代办', () => {
  const announce = (client: Client, standIn: Client, fromOn: string, untilOn: string) =>
    client.post('/api/absences', { standInId: standIn.accountId, fromOn, untilOn, note: '年休假' });

  test('what is addressed to somebody who is away goes to the stand-in, marked, for these days', async () => {
    const chen = await officer('陈静');
    const zhou = await officer('周伟');
    const { caseId } = await register();
    await post(zhao, caseId, 'transfer', { accountId: chen.accountId });
    expect(await waits(zhou, caseId)).toBe(false);
    const announced = await announce(chen, zhou, '2026-11-20', '2026-11-23');
    expect(announced.statusCode, announced.body).toBe(201);
    expect(await messages(zhou)).toContain('陈静休假，由您代办');
    expect((await todo(zhou)).find(({ id }) => id === caseId)).toMatchObject({ inPlaceOf: '陈静' });
    // Meanwhile what is handed over is told to whoever is there.
    const second = await register();
    await post(zhao, second.caseId, 'transfer', { accountId: chen.accountId });
    expect(await messages(zhou)).toContainEqual(expect.stringContaining('转办给您'));
    expect(await messages(chen)).not.toContainEqual(expect.stringContaining(second.id));
    const done = (await approve(zhou, caseId)).json() as CaseView;
    expect(done.events.at(-1)!.by).toContain('周伟（代陈静）');
    const { items } = (await admin.get(`/api/audit?objectId=${announced.json().id}`)).json();
    expect(items).toEqual([]);
    const trail = (await admin.get(`/api/audit?objectId=${chen.accountId}`)).json().items;
    expect(trail.map((entry: { verb: string }) => entry.verb)).toContain('absence.announce');
    // It ends by itself.
    world.clock.set('2026-11-24T02:00:00Z');
    expect([await waits(zhou, second.caseId), await waits(chen, second.caseId)]).toEqual([false, true]);
    expect((await approve(zhou, second.caseId)).json().code).toBe('approval.notYours');
    world.clock.set('2026-11-20T02:00:00Z');
  });

  test('back early it ends at once, and only one’s own can be ended', async () => {
    const [chen, zhou] = [await officer('陈静'), await officer('周伟')];
    const { caseId } = await register();
    await post(zhao, caseId, 'transfer', { accountId: chen.accountId });
    const { id } = (await announce(chen, zhou, '2026-11-20', '2026-11-30')).json();
    expect(await waits(zhou, caseId)).toBe(true);
    expect((await zhou.post(`/api/absences/${id}/end`)).statusCode).toBe(404);
    expect((await chen.post(`/api/absences/${id}/end`)).statusCode).toBe(204);
    expect((await chen.post(`/api/absences/${id}/end`)).json().code).toBe('absence.over');
    expect(await waits(zhou, caseId)).toBe(false);
    const seen = (await zhou.get('/api/absences')).json();
    expect(seen.forOthers).toMatchObject([{ accountName: '陈静', state: 'over' }]);
  });

  test('a stand-in gains no right: one who may not decide, or has left, does not', async () => {
    const [chen, zhou] = [await officer('陈静'), await officer('周伟')];
    const { caseId } = await register();
    await post(zhao, caseId, 'transfer', { accountId: chen.accountId });
    await announce(chen, zhou, '2026-11-20', '2026-11-30');
    const duty = (value: string | null) =>
      world.act('admin', (ctx) =>
        (value === null
          ? sql`delete from organisations.member where account_id = ${zhou.accountId!}`
          : sql`update organisations.member set duty = ${value} where account_id = ${zhou.accountId!}`
        ).execute(ctx.db),
      );
    await duty('viewer');
    expect(await waits(zhou, caseId)).toBe(false);
    await duty(null);
    expect(await waits(zhou, caseId)).toBe(false);
    expect((await zhou.get(`/api/cases/${caseId}`)).statusCode).toBe(404);
  });

  test.each([
    [
      'not a colleague',
      async () => [await officer('甲'), await world.as('enterprise')] as const,
      [0, 1],
      'absence.notColleague',
    ],
    [
      'oneself',
      async () => (await officer('乙').then((one) => [one, one])) as [Client, Client],
      [0, 1],
      'absence.notColleague',
    ],
    [
      'a viewer',
      async () => [await officer('丙'), await officer('丁', 'viewer')] as const,
      [0, 1],
      'absence.notColleague',
    ],
    ['yesterday', async () => [await officer('戊'), await officer('己')] as const, [-1, 1], 'request.invalid'],
    [
      'ends before it begins',
      async () => [await officer('庚'), await officer('辛')] as const,
      [3, 1],
      'request.invalid',
    ],
    ['for half a year', async () => [await officer('壬'), await officer('癸')] as const, [0, 180], 'request.invalid'],
  ] as const)('%s is refused', async (_what, people, days, code) => {
    const [one, other] = await people();
    const day = (shift: number): string => new Date(Date.UTC(2026, 10, 20 + shift)).toISOString().slice(0, 10);
    expect((await announce(one, other, day(days[0]), day(days[1]))).json().code).toBe(code);
  });

  test('neither two for one day, nor a stand-in who is away as well', async () => {
    const [chen, zhou, wu] = [await officer('陈静'), await officer('周伟'), await officer('吴敏')];
    await announce(chen, zhou, '2026-11-20', '2026-11-25');
    expect((await announce(chen, wu, '2026-11-25', '2026-11-26')).json().code).toBe('absence.overlaps');
    expect((await announce(wu, chen, '2026-11-21', '2026-11-22')).json().code).toBe('absence.standInAway');
    const both = await Promise.all([
      announce(wu, zhou, '2026-12-01', '2026-12-02'),
      announce(wu, zhou, '2026-12-02', '2026-12-03'),
    ]);
    expect(both.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([201, 409]);
  });
});
