import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { issueLink } from '#modules/notices';
import { soundForm } from '#testing/listings';
import { clientOf, makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import { endOutlived } from './jobs.ts';

let world: World;
let firm: Client;
let association: Client;

const TODAY = '2026-11-21T09:00:00+08:00';
const until = '2027-05-20';

beforeAll(async () => {
  world = await makeWorld();
});

/** No delegation is left from the test before. */
beforeEach(async () => {
  world.clock.set(TODAY);
  firm = await world.as('workshop');
  association = await world.as('association');
  const { items } = (await firm.get('/api/delegations?limit=100')).json();
  for (const one of items)
    if (one.abilities.includes('revoke')) await firm.post(`/api/delegations/${one.id}/principal`, { verb: 'revoke' });
    else if (one.abilities.includes('refuse'))
      await firm.post(`/api/delegations/${one.id}/principal`, { verb: 'refuse', reason: '清理' });
});

type Right = 'edit' | 'submit' | 'publish' | 'answer';
const rights = (...names: Right[]) => names.map((name) => ({ name, until }));

async function request(...names: Right[]): Promise<string> {
  const asked = await association.post('/api/delegations/requests', {
    principalId: firm.organisationId,
    rights: rights(...names),
    reason: '协会为会员代办招聘',
  });
  expect(asked.statusCode, asked.body).toBe(201);
  return asked.json().id;
}

async function inForce(...names: Right[]): Promise<string> {
  const id = await request(...names);
  expect((await firm.post(`/api/delegations/${id}/principal`, { verb: 'grant' })).statusCode).toBe(200);
  return id;
}

/** The association's person after choosing to act for the firm. */
async function acting(id: string, as: Client = association): Promise<Client> {
  const chosen = await as.post('/api/session/delegation', { delegationId: id });
  expect(chosen.statusCode, chosen.body).toBe(204);
  const cookie = `${as.cookie}; ${String(chosen.headers['set-cookie']).split(';')[0]}`;
  return { ...as, ...clientOf(world.app, world.host, cookie), cookie };
}

const draft = async (by: Client) => {
  const made = await by.post('/api/managed-listings', soundForm);
  expect(made.statusCode, made.body).toBe(201);
  return made.json<{ id: string; version: number }>();
};

const submit = (by: Client, { id, version }: { id: string; version: number }) =>
  by.post(`/api/managed-listings/${id}/actions`, { verb: 'submit', version });

const stateOf = async (id: string): Promise<string> => (await firm.get(`/api/managed-listings/${id}`)).json().state;

const codeOf = (answer: { json: () => { code: string } }): string => answer.json().code;

/** The text of a link stands in its message only, so the test takes the place of the newest one that was issued. */
const newestLink = (purpose: string): Promise<string> =>
  world.act('admin', async (ctx) => {
    const { rows } = await sql<{ id: string }>`select subject_id as id from notices.link
      where tenant_id = ${ctx.tenant.id} and purpose = ${purpose} and account_id = ${firm.accountId} and state = 'open'
      order by created_at desc limit 1`.execute(ctx.db);
    const kind = purpose === 'delegation.grant' ? 'delegation' : 'confirmation';
    const subject = { kind, id: rows[0]!.id };
    return new URL(await issueLink(ctx, { purpose, subject, to: { accountId: firm.accountId! }, validDays: 1 }))
      .pathname;
  });

describe('making a delegation', () => {
  test('asked for by the association, granted by the firm, seen by both', async () => {
    const id = await request('edit', 'submit');
    expect((await firm.get(`/api/delegations/${id}`)).json()).toMatchObject({
      side: 'principal',
      state: 'requested',
      abilities: ['grant', 'refuse'],
    });
    expect((await association.get(`/api/delegations/${id}`)).json()).toMatchObject({
      side: 'delegate',
      abilities: ['resign'],
    });
    const granted = await firm.post(`/api/delegations/${id}/principal`, { verb: 'grant' });
    expect(granted.json()).toMatchObject({
      state: 'active',
      rights: [
        { name: 'edit', holds: true },
        { name: 'submit', holds: true },
      ],
    });
  });

  test('offered by the firm, it holds once the association has accepted', async () => {
    const offered = await firm.post('/api/delegations/offers', {
      delegateId: association.organisationId,
      rights: rights('edit'),
      reason: '店里没有专人',
    });
    const { id } = offered.json();
    expect((await association.get('/api/session/delegations')).json().items).toEqual([]);
    expect((await association.post(`/api/delegations/${id}/delegate`, { verb: 'accept' })).json().state).toBe('active');
    expect((await association.get('/api/session/delegations')).json().items).toMatchObject([{ delegationId: id }]);
  });

  test('two between the same organisations cannot stand at once', async () => {
    await request('edit');
    const again = await association.post('/api/delegations/requests', {
      principalId: firm.organisationId,
      rights: rights('edit'),
      reason: '再次申请',
    });
    expect([again.statusCode, codeOf(again)]).toEqual([409, 'delegation.exists']);
  });

  test.each([
    ['no right', []],
    ['a right twice', [...rights('edit'), ...rights('edit')]],
    ['an end that has passed', [{ name: 'edit', until: '2026-11-20' }]],
    ['an end after more than a year', [{ name: 'edit', until: '2027-11-23' }]],
    ['a right that nobody gives', [{ name: 'member', until }]],
  ])('%s is refused', async (_what, wrong) => {
    const asked = await association.post('/api/delegations/requests', {
      principalId: firm.organisationId,
      rights: wrong,
      reason: '试一试',
    });
    expect(asked.statusCode).toBe(422);
  });

  test.each([
    ['itself', () => association.organisationId],
    ['a bureau', () => world.organisations.bureau],
    ['nobody', () => '0190a000-0000-7000-8000-000000000000'],
  ])('with %s there is none', async (_who, partner) => {
    const asked = await association.post('/api/delegations/requests', {
      principalId: partner(),
      rights: rights('edit'),
      reason: '试一试',
    });
    expect([asked.statusCode, codeOf(asked)]).toEqual([422, 'delegation.unknownPartner']);
  });

  test('only administrators of either side answer', async () => {
    const viewer = await world.as('viewer');
    const offered = await viewer.post('/api/delegations/offers', {
      delegateId: association.organisationId,
      rights: rights('edit'),
      reason: '试一试',
    });
    expect([offered.statusCode, codeOf(offered)]).toEqual([403, 'access.denied']);
    const id = await request('edit');
    const own = await association.post(`/api/delegations/${id}/principal`, { verb: 'grant' });
    expect(own.statusCode).toBe(403);
  });

  test('to others it is not there; the officers of its county see it', async () => {
    const id = await request('edit');
    expect((await (await world.as('enterprise')).get(`/api/delegations/${id}`)).statusCode).toBe(404);
    expect((await (await world.as('county')).get(`/api/delegations/${id}`)).json().side).toBe('officer');
    expect((await (await world.as('township')).get(`/api/delegations/${id}`)).statusCode).toBe(404);
  });

  test('the firm agrees by link, once', async () => {
    const id = await request('edit');
    const link = await newestLink('delegation.grant');
    const visitor = clientOf(world.app, world.host, '');
    const shown = await visitor.get(link);
    expect(shown.statusCode).toBe(200);
    expect(shown.body).toContain('测试行业协会');
    const refused = await visitor.form(link, { choice: 'refuse' });
    expect(refused.statusCode).toBe(422);
    expect((await visitor.form(link, { choice: 'grant' })).statusCode).toBe(200);
    expect((await firm.get(`/api/delegations/${id}`)).json().state).toBe('active');
    expect((await visitor.form(link, { choice: 'grant' })).statusCode).toBe(410);
  });
});

describe('acting for the firm', () => {
  test('the desk knows for whom, by whom and with which rights', async () => {
    const by = await acting(await inForce('edit'));
    expect((await by.get('/api/session')).json()).toMatchObject({
      actor: {
        role: 'enterprise',
        organisation: { name: '测试小作坊' },
        delegation: { delegate: '测试行业协会', rights: ['edit'] },
      },
    });
  });

  test.each<[Right[], Record<string, number>]>([
    [['edit'], { create: 201, submit: 403 }],
    [['submit'], { create: 403 }],
    [['edit', 'submit'], { create: 201, submit: 200 }],
    [['publish'], { create: 403 }],
    [['answer'], { create: 403 }],
  ])('%j opens what it says and nothing else', async (given, wanted) => {
    const by = await acting(await inForce(...given));
    const made = await by.post('/api/managed-listings', soundForm);
    expect(made.statusCode).toBe(wanted['create']);
    if (wanted['submit'] !== undefined) expect((await submit(by, made.json())).statusCode).toBe(wanted['submit']);
  });

  test.each([
    ['GET', (): string => `/api/organisations/${firm.organisationId}/members`],
    ['GET', (): string => '/api/delegations'],
    ['POST', (): string => '/api/delegations/offers'],
    ['GET', (): string => '/api/audit'],
  ] as const)('%s %o is not given over', async (method, path) => {
    const by = await acting(await inForce('edit', 'submit', 'publish', 'answer'));
    const answer = method === 'GET' ? await by.get(path()) : await by.post(path(), {});
    expect([answer.statusCode, codeOf(answer)]).toEqual([403, 'access.denied']);
  });

  test('submitting waits for the firm, which confirms in the workbench', async () => {
    const by = await acting(await inForce('edit', 'submit'));
    const listing = await draft(by);
    expect((await submit(by, listing)).json().state).toBe('draft');
    const [waiting] = (await firm.get('/api/confirmations?state=waiting')).json().items;
    expect(waiting).toMatchObject({ mayDecide: true, changed: false, subject: { id: listing.id, title: '数控车工' } });
    const decided = await firm.post(`/api/confirmations/${waiting.id}/decision`, { decision: 'confirm' });
    expect(decided.json().state).toBe('confirmed');
    expect(await stateOf(listing.id)).toBe('submitted');
    const again = await firm.post(`/api/confirmations/${waiting.id}/decision`, { decision: 'confirm' });
    expect([again.statusCode, codeOf(again)]).toEqual([409, 'delegation.decided']);
  });

  test('or by link; the delegate cannot confirm what it prepared', async () => {
    const by = await acting(await inForce('edit', 'submit'));
    const listing = await draft(by);
    await submit(by, listing);
    const [waiting] = (await association.get('/api/confirmations?state=waiting')).json().items;
    expect(
      (await association.post(`/api/confirmations/${waiting.id}/decision`, { decision: 'confirm' })).statusCode,
    ).toBe(403);
    expect((await by.post(`/api/confirmations/${waiting.id}/decision`, { decision: 'confirm' })).statusCode).toBe(403);
    const link = await newestLink('delegation.confirm');
    const visitor = clientOf(world.app, world.host, '');
    expect((await visitor.get(link)).body).toContain('操作数控车床');
    expect((await visitor.form(link, { choice: 'confirm' })).statusCode).toBe(200);
    expect(await stateOf(listing.id)).toBe('submitted');
  });

  test('what was changed after asking is not confirmed unseen', async () => {
    const by = await acting(await inForce('edit', 'submit'));
    const listing = await draft(by);
    await submit(by, listing);
    await by.patch(`/api/managed-listings/${listing.id}`, {
      ...soundForm,
      title: '数控铣工',
      version: listing.version,
    });
    const [waiting] = (await firm.get('/api/confirmations?state=waiting')).json().items;
    expect(waiting.changed).toBe(true);
    const decided = await firm.post(`/api/confirmations/${waiting.id}/decision`, { decision: 'confirm' });
    expect([decided.statusCode, codeOf(decided)]).toEqual([409, 'delegation.changed']);
    expect(await stateOf(listing.id)).toBe('draft');
  });

  test('a refusal says why and reaches the one who asked', async () => {
    const by = await acting(await inForce('edit', 'submit'));
    await submit(by, await draft(by));
    const [waiting] = (await firm.get('/api/confirmations?state=waiting')).json().items;
    const silent = await firm.post(`/api/confirmations/${waiting.id}/decision`, { decision: 'refuse' });
    expect([silent.statusCode, codeOf(silent)]).toEqual([422, 'delegation.reasonMissing']);
    await firm.post(`/api/confirmations/${waiting.id}/decision`, { decision: 'refuse', reason: '薪资写低了' });
    expect((await association.get('/api/messages')).body).toContain('薪资写低了');
  });

  test('with the right to publish it is submitted at once', async () => {
    const by = await acting(await inForce('edit', 'publish'));
    const listing = await draft(by);
    expect((await submit(by, listing)).json().state).toBe('submitted');
  });

  test('each use is in the trail that both sides read: who, what, when', async () => {
    const id = await inForce('edit', 'publish');
    const by = await acting(id);
    const listing = await draft(by);
    await submit(by, listing);
    for (const side of [firm, association]) {
      const { items } = (await side.get(`/api/delegations/${id}/uses`)).json();
      expect(items.map((one: { verb: string; who: string }) => [one.verb, one.who])).toEqual([
        ['listing.submit', '测试association'],
        ['listing.create', '测试association'],
        ['session.actFor', '测试association'],
      ]);
    }
    expect((await (await world.as('enterprise')).get(`/api/delegations/${id}/uses`)).statusCode).toBe(404);
  });
});

describe('its end', () => {
  const mayDraft = async (by: Client): Promise<boolean> =>
    (await by.get('/api/session')).json().actor.delegation !== null;

  test('revoked by the firm: at once, and what waited is void', async () => {
    const id = await inForce('edit', 'submit');
    const by = await acting(id);
    await submit(by, await draft(by));
    await firm.post(`/api/delegations/${id}/principal`, { verb: 'revoke', reason: '不再需要' });
    expect(await mayDraft(by)).toBe(false);
    expect((await firm.get('/api/confirmations?state=waiting')).json().total).toBe(0);
    expect((await by.post('/api/session/delegation', { delegationId: id })).statusCode).toBe(403);
  });

  test('resigned by the association', async () => {
    const id = await inForce('edit');
    const by = await acting(id);
    expect((await association.post(`/api/delegations/${id}/delegate`, { verb: 'resign' })).json().state).toBe(
      'resigned',
    );
    expect(await mayDraft(by)).toBe(false);
  });

  test('each right at its own date, the whole with the last; told once', async () => {
    const asked = await association.post('/api/delegations/requests', {
      principalId: firm.organisationId,
      rights: [
        { name: 'edit', until: '2026-12-01' },
        { name: 'submit', until: '2026-11-25' },
      ],
      reason: '短期代办',
    });
    const { id } = asked.json();
    await firm.post(`/api/delegations/${id}/principal`, { verb: 'grant' });
    const by = await acting(id);
    world.clock.set('2026-11-25T23:59:00+08:00');
    expect((await by.get('/api/session')).json().actor.delegation.rights).toEqual(['edit', 'submit']);
    world.clock.set('2026-11-26T00:00:00+08:00');
    expect((await by.get('/api/session')).json().actor.delegation.rights).toEqual(['edit']);
    world.clock.set('2026-12-02T00:00:00+08:00');
    expect(await mayDraft(by)).toBe(false);
    expect(await world.act('admin', endOutlived)).toBeGreaterThan(0);
    expect(await world.act('admin', endOutlived)).toBe(0);
    expect((await firm.get(`/api/delegations/${id}`)).json()).toMatchObject({
      state: 'ended',
      endReason: '委托期限已到',
    });
  });

  test.each(['workshop', 'association'] as const)('when the %s is suspended', async (role) => {
    const by = await acting(await inForce('edit'));
    await setState(role, 'suspended');
    expect(await mayDraft(by)).toBe(false);
    await setState(role, 'verified');
    expect(await mayDraft(by)).toBe(true);
    await setState(role, 'suspended');
    await world.act('admin', endOutlived);
    await setState(role, 'verified');
    expect(await mayDraft(by)).toBe(false);
  });

  test('a person who leaves the association acts for nobody any more', async () => {
    const by = await acting(await inForce('edit'));
    const change = (duty: string) =>
      world.act('admin', async (ctx) => {
        await sql`update organisations.member set duty = ${duty} where tenant_id = ${ctx.tenant.id} and account_id = ${association.accountId}`.execute(
          ctx.db,
        );
      });
    await change('viewer');
    expect(await mayDraft(by)).toBe(false);
    await change('admin');
    expect(await mayDraft(by)).toBe(true);
  });

  test('the firm takes a right back without ending the rest', async () => {
    const id = await inForce('edit', 'submit');
    const by = await acting(id);
    const { version } = (await firm.get(`/api/delegations/${id}`)).json();
    const changed = await firm.patch(`/api/delegations/${id}`, { version, rights: rights('edit') });
    expect(changed.json().rights).toMatchObject([{ name: 'edit' }]);
    expect((await by.get('/api/session')).json().actor.delegation.rights).toEqual(['edit']);
    const stale = await firm.patch(`/api/delegations/${id}`, { version, rights: rights('publish') });
    expect([stale.statusCode, codeOf(stale)]).toEqual([409, 'record.changed']);
    expect(
      (await association.patch(`/api/delegations/${id}`, { version: version + 1, rights: rights('publish') }))
        .statusCode,
    ).toBe(403);
  });
});

describe('no chains', () => {
  test('whoever acts for the firm delegates nothing on and answers no delegation', async () => {
    const id = await inForce('edit', 'submit', 'publish', 'answer');
    const by = await acting(id);
    for (const [method, path] of [
      ['POST', `/api/delegations/${id}/principal`],
      ['PATCH', `/api/delegations/${id}`],
      ['POST', '/api/delegations/offers'],
      ['POST', '/api/delegations/requests'],
    ] as const) {
      const answer = method === 'POST' ? await by.post(path, {}) : await by.patch(path, {});
      expect([path, answer.statusCode]).toEqual([path, 403]);
    }
  });

  test('in another region the same delegation does not exist', async () => {
    const id = await inForce('edit');
    const there = await world.elsewhere();
    const other = await there.as('association');
    expect((await other.get(`/api/delegations/${id}`)).statusCode).toBe(404);
    expect((await other.post('/api/session/delegation', { delegationId: id })).statusCode).toBe(403);
    const asked = await other.post('/api/delegations/requests', {
      principalId: firm.organisationId,
      rights: rights('edit'),
      reason: '试一试',
    });
    expect([asked.statusCode, codeOf(asked)]).toEqual([422, 'delegation.unknownPartner']);
  });
});

async function setState(role: 'workshop' | 'association', state: string): Promise<void> {
  await world.act('admin', async (ctx) => {
    await sql`update organisations.organisation set state = ${state} where tenant_id = ${ctx.tenant.id} and id = ${world.organisations[role]!}`.execute(
      ctx.db,
    );
  });
}
