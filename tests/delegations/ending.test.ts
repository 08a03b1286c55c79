import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { endOutlived } from '#modules/delegations';
import { type Client } from '../support/world.ts';
import { acting, association, codeOf, draft, firm, inForce, rights, setScene, submit, world } from './scene.ts';

setScene();

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
