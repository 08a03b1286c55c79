import { describe, expect, test } from 'vitest';
import { soundForm } from '#testing/listings';
import { clientOf } from '../support/world.ts';
import {
  acting,
  association,
  codeOf,
  draft,
  firm,
  inForce,
  newestLink,
  request,
  rights,
  setScene,
  stateOf,
  submit,
  until,
  world,
  type Right,
} from './scene.ts';

setScene();

describe('making a delegation', () => {
  test('asked for by the association, granted by the firm, seen by both', async () => {
    const id = await request('edit', 'submit');
    expect((await firm.get(`/api/delegations/${id}`)).json()).toMatchObject({
      side: 'principal',
      state: 'requested',
      abilities: ['grant', 'refuse'],
    });
    const { groups } = (await firm.get('/api/todo')).json();
    expect(groups.find(({ kind }: { kind: string }) => kind === 'delegationsToAnswer').items).toMatchObject([{ id }]);
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

  test('stands in the trail of both: the delegate sees its own acts there, none of the others of the firm', async () => {
    const own = await draft(firm);
    const by = await acting(await inForce('edit', 'submit'));
    const made = await draft(by);
    const trail = (await association.get('/api/audit?limit=100')).json().items as {
      verb: string;
      object: { id: string };
      organisation: { id: string };
      delegationId: string | null;
    }[];
    expect(trail).toContainEqual(
      expect.objectContaining({
        verb: 'listing.create',
        object: expect.objectContaining({ id: made.id }),
        organisation: expect.objectContaining({ id: firm.organisationId }),
        delegationId: expect.any(String),
      }),
    );
    const ofFirm = trail.filter(({ organisation }) => organisation?.id === firm.organisationId);
    expect(ofFirm.filter(({ delegationId }) => delegationId === null)).toEqual([]);
    expect(trail.map(({ object }) => object.id)).not.toContain(own.id);
    expect((await association.get(`/api/audit?objectId=${own.id}`)).json().total).toBe(0);
    expect((await firm.get(`/api/audit?objectId=${made.id}`)).json().total).toBe(1);
  });

  test('while it waits it is not asked for again, but reminded of once a day and taken back', async () => {
    const by = await acting(await inForce('edit', 'submit'));
    const listing = await draft(by);
    await submit(by, listing);
    const path = `/api/managed-listings/${listing.id}`;
    const shown = (await by.get(path)).json();
    expect(shown).toMatchObject({ state: 'draft', confirmation: { asked: true } });
    expect(shown.abilities).not.toContain('submit');
    expect((await firm.get(path)).json()).toMatchObject({ confirmation: { asked: false } });
    expect((await by.get('/api/managed-listings?state=draft&limit=100')).json().items).toContainEqual(
      expect.objectContaining({ id: listing.id, waitsForPrincipal: true }),
    );
    const again = await submit(by, listing);
    expect([again.statusCode, codeOf(again)]).toEqual([409, 'listing.waitsForPrincipal']);

    const act = (who: typeof by, verb: string) => who.post(`/api/confirmations/${shown.confirmation.id}/${verb}`);
    expect((await act(firm, 'withdrawal')).statusCode).toBe(404);
    expect(codeOf(await act(by, 'reminder'))).toBe('delegation.remindedToday');
    const urgeFor = async (who: typeof by) =>
      (await who.get(`/api/confirmations/${shown.confirmation.id}`)).json().urge;
    expect(shown.confirmation.urge).toEqual({ now: false, on: '2026-11-22' });
    expect(await urgeFor(firm)).toBeNull();
    expect(await urgeFor(by)).toEqual({ now: false, on: '2026-11-22' });
    // Whoever acts sees what was asked under this delegation, and nothing that another has asked.
    const listed = await by.get('/api/confirmations?state=waiting');
    expect([listed.statusCode, listed.json().items.map(({ id }: { id: string }) => id)]).toEqual([
      200,
      [shown.confirmation.id],
    ]);
    const { groups } = (await firm.get('/api/todo')).json();
    expect(groups.find(({ kind }: { kind: string }) => kind === 'confirmationsToGive').items).toContainEqual(
      expect.objectContaining({ id: shown.confirmation.id, link: `/app/confirmations/${shown.confirmation.id}` }),
    );
    world.clock.set('2026-11-22T09:00:00+08:00');
    expect(await urgeFor(association)).toEqual({ now: true, on: '2026-11-22' });
    expect((await act(by, 'reminder')).statusCode).toBe(204);
    expect(await urgeFor(association)).toEqual({ now: false, on: '2026-11-23' });
    expect((await act(association, 'reminder')).statusCode).toBe(409);
    expect((await firm.get('/api/messages')).body).toContain('再次请您确认');
    expect((await act(association, 'withdrawal')).statusCode).toBe(204);
    const back = (await by.get(path)).json();
    expect(back).toMatchObject({ state: 'draft', confirmation: null });
    expect(back.abilities).toContain('submit');
    expect((await submit(by, listing)).statusCode).toBe(200);
    // The firm does it itself: nothing waits any more.
    await submit(firm, listing);
    expect((await firm.get('/api/confirmations?state=waiting')).json().total).toBe(0);
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
