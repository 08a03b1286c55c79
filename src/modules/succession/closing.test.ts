import { beforeAll, describe, expect, test } from 'vitest';
import type { AccountId } from '#kernel/ids';
import type { CaseView } from '#contracts/approvals';
import { makeOrganisation } from '#testing/organisations';
import { clientOf, makeWorld, type Client, type World } from '../../../tests/support/world.ts';

/** 申请终止: an organisation asks for its own end. 2026-11-20 is a Friday. */
let world: World;
let bureau: Client;
let made = 0;

beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-20T02:00:00Z');
  bureau = await world.as('bureau');
});

const browserOf = async (accountId: AccountId, organisationId: string): Promise<Client> => {
  const { cookies } = await world.installation.auth.startSession(accountId);
  const cookie = cookies.map((one) => one.split(';')[0]).join('; ');
  return { role: 'account', accountId, organisationId, ...clientOf(world.app, world.host, cookie) };
};

async function firm(): Promise<{ id: string; owner: Client; editor: Client }> {
  const { auth } = world.installation;
  const [owner, editor] = [
    await auth.createAccountWithoutPassword('厂长'),
    await auth.createAccountWithoutPassword('文员'),
  ];
  const id = await makeOrganisation(world.installation, world.tenant, {
    name: `要终止的厂 ${(made += 1)}`,
    division: '211102',
    members: { [owner]: 'admin', [editor]: 'editor' },
  });
  return { id, owner: await browserOf(owner, id), editor: await browserOf(editor, id) };
}

const ASK = { reason: 'ceased', note: '2026 年 11 月起停业，职工已安置' };
const ask = (client: Client, more: object = {}) => client.post('/api/organisation-closing', { ...ASK, ...more });
const caseOf = async (client: Client, id: string): Promise<CaseView> =>
  (await client.get(`/api/case-subjects/organisation.closing/${id}`)).json().case;
const decide = async (client: Client, closing: string, body: object) => {
  const { id, version } = await caseOf(client, closing);
  return client.post(`/api/cases/${id}/decision`, { version, ...body });
};
const stateOf = async (id: string): Promise<string> => (await bureau.get(`/api/organisations/${id}`)).json().state;
const own = async (client: Client) => (await client.get('/api/organisation-closing')).json();

describe('an organisation that asks for its end', () => {
  test('sees what would end, waits as a case, and is closed when the office agrees', async () => {
    const { id, owner } = await firm();
    await owner.post('/api/managed-listings', { title: '随之结束', kind: 'employment' });
    const before = await own(owner);
    expect(before).toMatchObject({ closing: null, mayAsk: true });
    expect(before.consequences).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ key: 'members', count: 2 }),
        expect.objectContaining({ key: 'listings', count: 1, ends: false }),
        expect.objectContaining({ key: 'delegations', count: 0, ends: true }),
      ]),
    );
    const asked = await ask(owner);
    expect(asked.statusCode, asked.body).toBe(201);
    expect(await stateOf(id)).toBe('verified');
    const view = await caseOf(bureau, asked.json().id);
    expect(view).toMatchObject({ state: 'running', kindLabel: '终止申请', dueOn: '2026-11-27' });
    expect(view.verbs).toEqual({ approve: '同意终止', return: '退回补正', refuse: '不同意终止' });
    expect(view.checks.find(({ code }) => code === 'listings')?.detail).toBe('1 项结束。');
    const { groups } = (await bureau.get('/api/todo')).json();
    expect(groups.find((group: { kind: string }) => group.kind === 'closingsToDecide').count).toBe(1);
    const done = await decide(bureau, asked.json().id, { verb: 'approve' });
    expect(done.json().state, done.body).toBe('approved');
    expect((await owner.get('/api/session')).json().actor.role).toBe('account');
    expect((await bureau.get('/api/managed-listings?q=随之结束')).json().items[0]?.state ?? 'closed').toBe('closed');
  });

  test('may take it back until it is decided, and ask again', async () => {
    const { id, owner } = await firm();
    const first = (await ask(owner)).json().id;
    expect((await ask(owner)).json().code).toBe('succession.askedAlready');
    const { id: caseId } = await caseOf(owner, first);
    expect((await owner.post(`/api/cases/${caseId}/withdraw`, {})).json().state).toBe('withdrawn');
    expect((await own(owner)).closing).toMatchObject({ state: 'withdrawn' });
    expect(await stateOf(id)).toBe('verified');
    expect((await ask(owner)).statusCode).toBe(201);
  });

  test('corrects what came back, in the same case; a refusal leaves everything as it was', async () => {
    const { id, owner } = await firm();
    const closing = (await ask(owner)).json().id;
    await decide(bureau, closing, { verb: 'return', reasons: [{ code: 'proofMissing' }] });
    await world.runJobs();
    const { items } = (await owner.get('/api/messages')).json();
    expect(items[0].subject).toBe('终止申请需要补正');
    expect((await ask(owner, { note: '附注销通知书，文号 2026-11' })).json().id).toBe(closing);
    expect(await caseOf(bureau, closing)).toMatchObject({ state: 'running', round: 2 });
    expect((await decide(bureau, closing, { verb: 'refuse', reasons: [{ code: 'disputed' }] })).json().state).toBe(
      'refused',
    );
    expect([await stateOf(id), (await own(owner)).closing.state]).toEqual(['verified', 'refused']);
  });

  test('hands its open work to another one', async () => {
    const { owner } = await firm();
    const heir = await firm();
    const { id: listing } = (
      await owner.post('/api/managed-listings', { title: '移交的岗位', kind: 'employment' })
    ).json();
    const closing = (await ask(owner, { handOverTo: heir.id })).json().id;
    await decide(bureau, closing, { verb: 'approve' });
    expect((await heir.owner.get(`/api/managed-listings/${listing}`)).statusCode).toBe(200);
  });

  test('by nobody but its administrators, with a reason, to a heir that stands', async () => {
    const { id, owner, editor } = await firm();
    expect((await ask(editor)).json().code).toBe('organisation.noDuty');
    expect((await own(editor)).mayAsk).toBe(false);
    expect((await ask(owner, { note: ' ' })).statusCode).toBe(422);
    expect((await ask(owner, { handOverTo: id })).json().code).toBe('succession.heir');
    expect((await ask(owner, { handOverTo: '0190a000-0000-7000-8000-000000000000' })).json().code).toBe(
      'succession.heir',
    );
    expect((await ask(bureau)).statusCode).toBe(403);
    expect((await ask(await world.as('public'))).statusCode).toBe(401);
  });

  test('an officer of another county neither sees nor decides it', async () => {
    const { owner } = await firm();
    const closing = (await ask(owner)).json().id;
    const county = await world.as('county');
    const theirs = await waits(county, closing);
    expect((await caseOf(county, closing)) !== null).toBe(theirs);
    const stranger = (await firm()).owner;
    expect((await stranger.get(`/api/case-subjects/organisation.closing/${closing}`)).json().case).toBeNull();
  });

  test('closed by the office in the meantime, nothing is left to decide', async () => {
    const { id, owner } = await firm();
    const closing = (await ask(owner)).json().id;
    const closed = await bureau.post(`/api/organisations/${id}/close`, { reason: 'deregistered' });
    expect(closed.statusCode, closed.body).toBe(204);
    expect((await caseOf(bureau, closing)).state).toBe('ended');
  });
});

const waits = async (client: Client, subjectId: string): Promise<boolean> =>
  (await client.get('/api/cases?box=todo&limit=100'))
    .json()
    .items.some((one: { subjectId: string }) => one.subjectId === subjectId);
