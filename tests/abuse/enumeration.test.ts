import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { codeSentTo } from '../../src/modules/people/testing.ts';
import { uuidv7 } from '#kernel/ids';
import { clientOf, makeWorld, type World } from '../support/world.ts';

let world: World;
const KNOWN = '13900000001';
const PASSWORD = 'river lamp copper';
let unknowns = 0;
const unknown = (): string => `1370000${String((unknowns += 1)).padStart(4, '0')}`;

const visitor = (cookie = '') => clientOf(world.app, 'localhost', cookie);
const jar = (...answers: readonly { headers: Record<string, unknown> }[]): string =>
  answers
    .flatMap((answer) => [answer.headers['set-cookie'] ?? []].flat())
    .map((cookie) => (cookie as string).split(';')[0]!)
    .filter((cookie) => !cookie.endsWith('='))
    .join('; ');

beforeAll(async () => {
  world = await makeWorld();
  const asked = await visitor().form('/sign-in', { contact: KNOWN });
  const code = await world.act('public', (ctx) => codeSentTo(ctx, KNOWN));
  const under = visitor(jar(asked));
  await under.form('/sign-in/code', { code });
  const registered = await under.form('/sign-up', { name: '某人', consent: 'yes', password: PASSWORD });
  expect(registered.statusCode).toBe(303);
});

/** So that no test meets the pauses between codes of the one before. */
let later = 0;
beforeEach(() => {
  later += 1;
  world.clock.set(new Date(Date.now() + later * 25 * 3_600_000));
});

/** An answer without what is new in every answer: numbers of requests, tokens, the number that was typed in. */
const bare = (answer: { statusCode: number; body: string; headers: Record<string, unknown> }) => ({
  status: answer.statusCode,
  location: answer.headers['location'],
  cookies: [answer.headers['set-cookie'] ?? []]
    .flat()
    .map((cookie) => (cookie as string).replace(/=[^;]+/, '=…').replace(/(Expires|Max-Age)=[^;]+/gi, '$1')),
  body: answer.body
    .replaceAll(/1[37]\d(\*{4}|\d{4})\d{4}/g, 'NUMBER')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
    .replaceAll(/nonce="[^"]+"/g, ''),
});

describe('whether somebody has an account', () => {
  test('cannot be told from asking for a code', async () => {
    const [known, other] = [
      await visitor().form('/sign-in', { contact: KNOWN }),
      await visitor().form('/sign-in', { contact: unknown() }),
    ];
    expect(bare(known)).toEqual(bare(other));
    const [first, second] = [
      await visitor(jar(known)).get('/sign-in/code'),
      await visitor(jar(other)).get('/sign-in/code'),
    ];
    expect(bare(first)).toEqual(bare(second));
  });

  test('cannot be told from a wrong code', async () => {
    const answers = [];
    for (const contact of [KNOWN, unknown()]) {
      const asked = await visitor().form('/sign-in', { contact });
      answers.push(bare(await visitor(jar(asked)).form('/sign-in/code', { code: '000000' })));
    }
    expect(answers[0]).toEqual(answers[1]);
  });

  test('cannot be told from a wrong password, on the page or through the API', async () => {
    const wrong = 'not the password at all';
    const [page, otherPage] = [
      await visitor().form('/sign-in/password', { login: KNOWN, password: wrong }),
      await visitor().form('/sign-in/password', { login: unknown(), password: wrong }),
    ];
    expect(bare(page)).toEqual(bare(otherPage));
    const body = (contact: string) => ({ login: contact, password: wrong });
    expect(bare(await visitor().post('/api/session', body(KNOWN)))).toEqual(
      bare(await visitor().post('/api/session', body(unknown()))),
    );
  });

  test('nor from how long the answer takes', async () => {
    const time = async (contact: string): Promise<number> => {
      const began = performance.now();
      await visitor().post('/api/session', { login: contact, password: randomBytes(9).toString('hex') });
      return performance.now() - began;
    };
    const [known, other]: [number[], number[]] = [[], []];
    for (let i = 0; i < 4; i += 1) {
      known.push(await time(KNOWN));
      other.push(await time(unknown()));
      await world.installation.database.inPlatform((db) => sql`delete from auth.attempt`.execute(db));
    }
    const best = (times: number[]) => Math.min(...times);
    expect(best(known) / best(other)).toBeGreaterThan(0.5);
    expect(best(known) / best(other)).toBeLessThan(2);
  });

  test('nor from registering an organisation’s code or from a link that nobody issued', async () => {
    const [made, malformed] = [`/a/${randomBytes(32).toString('base64url')}`, '/a/x'];
    const [first, second] = [
      await visitor().get(made, { accept: 'text/html' }),
      await visitor().get(malformed, { accept: 'text/html' }),
    ];
    expect([first.statusCode, second.statusCode].every((status) => status >= 400 && status < 500)).toBe(true);
    expect(first.body).not.toMatch(/1[37]\d{9}|@/);
  });
});

describe('what was used once', () => {
  test('a session that was ended opens nothing, however often its cookie is sent', async () => {
    const bureau = await world.as('bureau');
    expect((await bureau.get('/api/session')).json<{ actor: { role: string } }>().actor.role).toBe('bureau');
    await bureau.delete('/api/session');
    for (let i = 0; i < 3; i += 1)
      expect((await bureau.get('/api/session')).json<{ actor: { role: string } }>().actor.role).toBe('public');
  });

  test('a code opens one session, for the browser that asked', async () => {
    const contact = unknown();
    const asked = await visitor().form('/sign-in', { contact });
    const code = await world.act('public', (ctx) => codeSentTo(ctx, contact));
    const elsewhere = await visitor().form('/sign-in/code', { code });
    expect(elsewhere.headers.location).not.toBe('/sign-up');
    const under = visitor(jar(asked));
    expect((await under.form('/sign-in/code', { code })).headers.location).toBe('/sign-up');
    const again = await under.form('/sign-in/code', { code });
    expect(jar(again)).not.toContain('session_token');
  });

  test('a forged session cookie is nobody', async () => {
    const { cookie } = await world.as('admin');
    const [name, value] = cookie.split(/=(.*)/s) as [string, string];
    const flipped = `${value.slice(0, -3)}${value.endsWith('A') ? 'BBB' : 'AAA'}`;
    for (const forged of [flipped, value.split('.')[0]!, uuidv7(), '', `${value}x`, 'null'])
      expect(
        (await visitor(`${name}=${forged}`).get('/api/session')).json<{ actor: { role: string } }>().actor.role,
      ).toBe('public');
  });
});
