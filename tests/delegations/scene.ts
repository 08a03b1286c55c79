import { sql } from 'kysely';
import { beforeAll, beforeEach, expect } from 'vitest';
import { issueLink } from '#modules/notices';
import { soundForm } from '#testing/listings';
import { clientOf, makeWorld, type Client, type World } from '../support/world.ts';

/** A firm and an association, and what both test files do with them. */
export let world: World;
export let firm: Client;
export let association: Client;

const TODAY = '2026-11-21T09:00:00+08:00';
export const until = '2027-05-20';

/** At the top of each test file. */
export function setScene(): void {
  beforeAll(async () => {
    world = await makeWorld();
  });
  beforeEach(endAll);
}

/** No delegation is left from the test before. */
async function endAll(): Promise<void> {
  world.clock.set(TODAY);
  firm = await world.as('workshop');
  association = await world.as('association');
  const { items } = (await firm.get('/api/delegations?limit=100')).json();
  for (const one of items)
    if (one.abilities.includes('revoke')) await firm.post(`/api/delegations/${one.id}/principal`, { verb: 'revoke' });
    else if (one.abilities.includes('refuse'))
      await firm.post(`/api/delegations/${one.id}/principal`, { verb: 'refuse', reason: '清理' });
}

export type Right = 'edit' | 'submit' | 'publish' | 'answer';
export const rights = (...names: Right[]) => names.map((name) => ({ name, until }));

export async function request(...names: Right[]): Promise<string> {
  const asked = await association.post('/api/delegations/requests', {
    principalId: firm.organisationId,
    rights: rights(...names),
    reason: '协会为会员代办招聘',
  });
  expect(asked.statusCode, asked.body).toBe(201);
  return asked.json().id;
}

export async function inForce(...names: Right[]): Promise<string> {
  const id = await request(...names);
  expect((await firm.post(`/api/delegations/${id}/principal`, { verb: 'grant' })).statusCode).toBe(200);
  return id;
}

/** The association's person after choosing to act for the firm. */
export async function acting(id: string, as: Client = association): Promise<Client> {
  const chosen = await as.post('/api/session/delegation', { delegationId: id });
  expect(chosen.statusCode, chosen.body).toBe(204);
  const cookie = `${as.cookie}; ${String(chosen.headers['set-cookie']).split(';')[0]}`;
  return { ...as, ...clientOf(world.app, world.host, cookie), cookie };
}

export const draft = async (by: Client) => {
  const made = await by.post('/api/managed-listings', soundForm);
  expect(made.statusCode, made.body).toBe(201);
  return made.json<{ id: string; version: number }>();
};

export const submit = (by: Client, { id, version }: { id: string; version: number }) =>
  by.post(`/api/managed-listings/${id}/actions`, { verb: 'submit', version });

export const stateOf = async (id: string): Promise<string> =>
  (await firm.get(`/api/managed-listings/${id}`)).json().state;

export const codeOf = (answer: { json: () => { code: string } }): string => answer.json().code;

/** The text of a link stands in its message only, so the test takes the place of the newest one that was issued. */
export const newestLink = (purpose: string): Promise<string> =>
  world.act('admin', async (ctx) => {
    const { rows } = await sql<{ id: string }>`select subject_id as id from notices.link
      where tenant_id = ${ctx.tenant.id} and purpose = ${purpose} and account_id = ${firm.accountId} and state = 'open'
      order by created_at desc limit 1`.execute(ctx.db);
    const kind = purpose === 'delegation.grant' ? 'delegation' : 'confirmation';
    const subject = { kind, id: rows[0]!.id };
    return new URL(await issueLink(ctx, { purpose, subject, to: { accountId: firm.accountId! }, validDays: 1 }))
      .pathname;
  });
