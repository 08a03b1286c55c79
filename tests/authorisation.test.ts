import { beforeAll, describe, expect, test } from 'vitest';
import { ROLES, type Role } from '#kernel/roles';
import { RIGHTS, may } from '#modules/access';
import { listOperations } from './support/operations.ts';
import type { ApiDocument } from '../tools/api-document.ts';
import { makeWorld, type Client, type World } from './support/world.ts';

/**
 * The table of rights against the running server: every route of the OpenAPI document is called as every role, with an
 * object that does not exist and an empty body. Whoever the table keeps out must meet the door and nothing else; whoever it
 * lets in gets past it, to a success or to a finding about the request.
 */
const NOBODYS_ID = '0190a000-0000-7000-8000-000000000000';

let world: World;
let document: ApiDocument;

beforeAll(async () => {
  world = await makeWorld();
  document = (await world.app.inject('/api/openapi.json')).json<ApiDocument>();
});

type Verdict = 'in' | 'not signed in' | 'no right';

const expected = (role: Role, right: string): Verdict => {
  if (may(role, right)) return 'in';
  return role === 'public' ? 'not signed in' : 'no right';
};

const DOORS: Readonly<Record<string, { readonly status: number; readonly verdict: Verdict }>> = {
  'access.signIn': { status: 401, verdict: 'not signed in' },
  'access.denied': { status: 403, verdict: 'no right' },
};

async function call(client: Client, method: string, path: string): Promise<Verdict> {
  const url = path.replaceAll(/\{\w+\}/g, NOBODYS_ID);
  const send = {
    GET: () => client.get(url),
    POST: () => client.post(url, {}),
    PUT: () => client.put(url, {}),
    PATCH: () => client.patch(url, {}),
    DELETE: () => client.delete(url),
  }[method]!;
  const answer = await send();
  if (answer.statusCode >= 500)
    throw new Error(`${method} ${path} as ${client.role}: ${answer.statusCode} ${answer.body}`);
  if (!String(answer.headers['content-type']).startsWith('application/problem+json')) return 'in';
  const door = DOORS[answer.json<{ code: string }>().code];
  if (door !== undefined) expect(answer.statusCode).toBe(door.status);
  return door?.verdict ?? 'in';
}

describe('every route, as every role', () => {
  test.each(ROLES)('%s', async (role) => {
    const operations = listOperations(document);
    expect(operations.length).toBeGreaterThan(0);
    const found: Record<string, Verdict> = {};
    const wanted: Record<string, Verdict> = {};
    for (const { method, path, right } of operations) {
      // A session of its own for each call: one of the routes ends it.
      found[`${method} ${path}`] = await call(await world.as(role), method, path);
      wanted[`${method} ${path}`] = expected(role, right);
    }
    expect(found).toEqual(wanted);
  });
});

test('a right that is not in the table belongs to nobody', () => {
  expect(ROLES.filter((role) => may(role, 'listing.invented'))).toEqual([]);
  expect(ROLES.filter((role) => may(role, 'toString'))).toEqual([]);
});

test('only the bureau and the administrator reach over the whole region in what changes something', () => {
  const reading = /\.(read|search|recommend|outbox|signIn)$/;
  const wide = Object.entries(RIGHTS).flatMap(([right, grants]) =>
    Object.entries(grants)
      .filter(([role, scope]) => scope === 'tenant' && !reading.test(right) && role !== 'bureau' && role !== 'admin')
      .map(([role]) => `${role} ${right}`),
  );
  expect(wide).toEqual([]);
});
