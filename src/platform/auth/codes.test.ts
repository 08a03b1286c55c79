import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Failure } from '#kernel/errors';
import { makeWorld, type World } from '../../../tests/support/world.ts';
import type { Contact } from './index.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
beforeEach(() => {
  world.clock.set('2026-11-21T08:00:00Z');
});

const auth = () => world.installation.auth;
const caller = (address = '203.0.113.7') => ({ tenant: world.tenant, address, requestId: 'test', agent: '' });
const jar = (cookies: readonly string[]) => ({ cookie: cookies.map((one) => one.split(';')[0]).join('; ') });
const pass = (seconds: number): void => world.clock.set(new Date(world.clock.now().getTime() + seconds * 1000));

let made = 0;
const freshPhone = (): Contact => ({ kind: 'phone', value: `136${String((made += 1)).padStart(8, '0')}` });
const ask = async (contact: Contact, headers = {}, address?: string) => {
  const asked = await auth().askCode(caller(address), headers, { purpose: 'signIn', contact, next: '/join' });
  return { asked, cookie: jar(asked.cookies), code: asked.send?.code ?? '' };
};
const failureOf = (work: Promise<unknown>): Promise<Failure> =>
  work.then(
    () => Promise.reject(new Error('it was let in')),
    (error: unknown) => error as Failure,
  );
const other = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('a code', () => {
  test('is six digits, and the database holds only its keyed hash', async () => {
    const contact = freshPhone();
    const { code } = await ask(contact);
    expect(code).toMatch(/^\d{6}$/);
    const { rows } = await world.installation.database.pool.query('select * from auth.flow where contact = $1', [
      contact.value,
    ]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(Object.values(rows[0] as object))).not.toContain(code);
  });

  test('opens the account of its contact, and is forgiving about how it is typed', async () => {
    const contact = freshPhone();
    await auth().createAccount({ name: '陈一', contact, verified: true });
    const { cookie, code } = await ask(contact);
    const admission = await auth().signInByCode(caller(), cookie, ` ${code.slice(0, 3)} ${code.slice(3)} `);
    expect(admission).toMatchObject({ kind: 'session', next: '/join', session: { strength: 'single', name: '陈一' } });
  });

  test('of an unknown contact leads to registering, and only by the browser that proved it', async () => {
    const contact = freshPhone();
    const { cookie, code } = await ask(contact);
    expect(await auth().registering(cookie)).toBeUndefined();
    await expect(auth().registerByCode(caller(), cookie, { name: '太早' })).rejects.toThrow('flow.gone');
    expect(await auth().signInByCode(caller(), cookie, code)).toEqual({ kind: 'register', next: '/join' });
    expect(await auth().registering(cookie)).toEqual(contact);
    expect(await auth().registering({})).toBeUndefined();
    const { session, next } = await auth().registerByCode(caller(), cookie, { name: '陈二' });
    expect([session.name, next]).toEqual(['陈二', '/join']);
    await expect(auth().registerByCode(caller(), cookie, { name: '陈三' })).rejects.toThrow('flow.gone');
  });

  test('is wrong five times at most, and the count says how often one may still try', async () => {
    const { cookie, code } = await ask(freshPhone());
    for (const left of [4, 3, 2, 1]) {
      const { code: failed, data } = await failureOf(auth().signInByCode(caller(), cookie, other(code)));
      expect([failed, data]).toEqual(['code.wrong', { left }]);
    }
    await expect(auth().signInByCode(caller(), cookie, other(code))).rejects.toThrow('code.tooManyTries');
    await expect(auth().signInByCode(caller(), cookie, code)).rejects.toThrow('code.tooManyTries');
  });

  test('many guesses at once are not cheaper', async () => {
    const { cookie, code } = await ask(freshPhone());
    const guesses = await Promise.all(
      Array.from({ length: 12 }, () => failureOf(auth().signInByCode(caller(), cookie, other(code)))),
    );
    expect(guesses.every((one) => one.code.startsWith('code.'))).toBe(true);
    await expect(auth().signInByCode(caller(), cookie, code)).rejects.toThrow('code.tooManyTries');
  });

  test('holds five minutes', async () => {
    const contact = freshPhone();
    const { cookie, code } = await ask(contact);
    pass(5 * 60 + 1);
    await expect(auth().signInByCode(caller(), cookie, code)).rejects.toThrow('code.expired');
    // Nothing is lost: another one in the same flow goes on where one was.
    const again = await auth().resendCode(caller(), cookie);
    expect((await auth().signInByCode(caller(), cookie, again.code)).next).toBe('/join');
  });

  test('is used once', async () => {
    const contact = freshPhone();
    await auth().createAccount({ name: '陈四', contact, verified: true });
    const { cookie, code } = await ask(contact);
    const answers = await Promise.allSettled([1, 2, 3, 4].map(() => auth().signInByCode(caller(), cookie, code)));
    expect(answers.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    await expect(auth().signInByCode(caller(), cookie, code)).rejects.toThrow(/flow.gone|code.used/);
  });

  test('of one browser is worth nothing in another', async () => {
    const contact = freshPhone();
    const mine = await ask(contact);
    pass(61);
    const theirs = await ask(contact);
    await expect(auth().signInByCode(caller(), theirs.cookie, mine.code)).rejects.toThrow('code.wrong');
    await expect(auth().signInByCode(caller(), {}, mine.code)).rejects.toThrow('flow.gone');
    await expect(auth().signInByCode(caller(), { cookie: `jq_flow=${'a'.repeat(43)}` }, mine.code)).rejects.toThrow(
      'flow.gone',
    );
  });

  test('that came later replaces the one before', async () => {
    const { cookie, code } = await ask(freshPhone());
    pass(61);
    const { code: newer } = await auth().resendCode(caller(), cookie);
    if (code !== newer) await expect(auth().signInByCode(caller(), cookie, code)).rejects.toThrow('code.wrong');
    expect((await auth().signInByCode(caller(), cookie, newer)).kind).toBe('register');
  });
});

describe('asking for codes', () => {
  test('waits a minute between two, from whatever browser; the same browser simply goes on', async () => {
    const contact = freshPhone();
    const first = await ask(contact);
    pass(20);
    const { code, data } = await failureOf(ask(contact));
    expect([code, data]).toEqual(['code.tooSoon', { seconds: 40 }]);
    await expect(auth().resendCode(caller(), first.cookie)).rejects.toThrow('code.tooSoon');
    const pressedTwice = await ask(contact, first.cookie);
    expect(pressedTwice.asked).toEqual({ cookies: [], send: undefined });
    expect((await auth().signInByCode(caller(), first.cookie, first.code)).kind).toBe('register');
  });

  test('at the same moment sends one', async () => {
    const contact = freshPhone();
    const answers = await Promise.allSettled(Array.from({ length: 6 }, () => ask(contact)));
    expect(answers.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  });

  test('ends after ten a day for one contact, and begins again the next day', async () => {
    const contact = freshPhone();
    for (let i = 0; i < 10; i += 1) {
      await ask(contact, {}, `198.51.100.${i}`);
      pass(61);
    }
    await expect(ask(contact)).rejects.toThrow('code.tooManyToday');
    pass(24 * 3600);
    await expect(ask(contact)).resolves.toBeDefined();
  });

  test('ends for one address that asks for many contacts; others go on', async () => {
    const from = '198.51.100.200';
    for (let i = 0; i < 120; i += 1) await ask(freshPhone(), {}, from);
    await expect(ask(freshPhone(), {}, from)).rejects.toThrow('code.tooManyHere');
    await expect(ask(freshPhone(), {}, '198.51.100.201')).resolves.toBeDefined();
  });
});

describe('whether an account exists', () => {
  test('neither the answer nor what is written down tells', async () => {
    const known = freshPhone();
    await auth().createAccount({ name: '陈五', contact: known, verified: true });
    const shape = async (contact: Contact) => {
      const { asked } = await ask(contact);
      const { rows } = await world.installation.database.pool.query<Record<string, unknown>>(
        'select purpose, next, account_id, method, proven_at, code_tries from auth.flow where contact = $1',
        [contact.value],
      );
      return [asked.cookies.map((one) => one.replace(/=[\w-]+/, '=')), asked.send?.contact.kind, rows];
    };
    expect(await shape(known)).toEqual(await shape(freshPhone()));
  });

  test('nor does the time, within what chance makes of it', async () => {
    const time = async (contact: Contact): Promise<number> => {
      const begun = performance.now();
      await ask(contact);
      return performance.now() - begun;
    };
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let i = 0; i < 30; i += 1) {
      const known = freshPhone();
      await auth().createAccount({ name: '陈六', contact: known, verified: true });
      times.known.push(await time(known));
      times.unknown.push(await time(freshPhone()));
    }
    const median = (list: number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!;
    expect(Math.abs(median(times.known) - median(times.unknown))).toBeLessThan(10);
  });
});

describe('an account whose contact nobody had proven', () => {
  const lyingInWait = async (): Promise<{ contact: Contact; cookie: { cookie: string } }> => {
    const contact = freshPhone();
    const squatter = await auth().signUp(caller(), {
      name: '占位者',
      contact,
      verified: false,
      password: 'river lamp copper',
    });
    return { contact, cookie: jar(squatter.cookies) };
  };

  test('belongs to the holder of the contact: password and sessions of before end', async () => {
    const { contact, cookie } = await lyingInWait();
    pass(61);
    const asked = await ask(contact);
    const admission = await auth().signInByCode(caller(), asked.cookie, asked.code);
    expect(admission.kind).toBe('session');
    expect(await auth().session(cookie)).toBeUndefined();
    const typed = { login: contact.value, password: 'river lamp copper' };
    await expect(auth().signInByPassword(caller(), {}, typed)).rejects.toThrow('session.wrong');
  });

  test('an authenticator set up by the one before does not lock the holder out', async () => {
    const { contact, cookie } = await lyingInWait();
    const { accountId } = (await auth().session(cookie))!;
    await world.installation.database.pool.query(
      `insert into auth.passkey (id, account_id, credential, public_key, counter, host, name, backed_up, created_at)
        values (gen_random_uuid(), $1, $2, '', 0, 'localhost', 'x', false, now())`,
      [accountId, contact.value],
    );
    const asked = await ask(contact);
    expect((await auth().signInByCode(caller(), asked.cookie, asked.code)).kind).toBe('session');
  });

  test('a contact that was proven keeps its password', async () => {
    const contact = freshPhone();
    await auth().signUp(caller(), { name: '陈七', contact, verified: true, password: 'river lamp copper' });
    const asked = await ask(contact);
    await auth().signInByCode(caller(), asked.cookie, asked.code);
    const typed = { login: contact.value, password: 'river lamp copper' };
    expect((await auth().signInByPassword(caller(), {}, typed)).kind).toBe('session');
  });
});

describe('changing a contact', () => {
  const signedIn = async () => {
    const contact = freshPhone();
    const accountId = (await auth().createAccount({ name: '陈八', contact, verified: true }))!;
    const session = await auth().startSession(accountId, 'single');
    return { contact, accountId, headers: jar(session.cookies) };
  };
  const change = async (who: Awaited<ReturnType<typeof signedIn>>, contact: Contact) => {
    const asking = { purpose: 'contact', contact, next: '', accountId: who.accountId } as const;
    const asked = await auth().askCode(caller(), who.headers, asking);
    const both = { cookie: `${who.headers.cookie}; ${jar(asked.cookies).cookie}` };
    return auth().changeContact(caller(), both, asked.send!.code);
  };

  test('goes by a code to the new one; the old one no longer opens the account', async () => {
    const person = await signedIn();
    const contact: Contact = { kind: 'email', value: 'chenba@example.cn' };
    const changed = await change(person, contact);
    expect(changed.before.email).toBeUndefined();
    const next = freshPhone();
    await change({ ...person, headers: jar(changed.session.cookies) }, next);
    pass(61);
    const old = await ask(person.contact);
    expect((await auth().signInByCode(caller(), old.cookie, old.code)).kind).toBe('register');
    const asked = await ask(next);
    expect((await auth().signInByCode(caller(), asked.cookie, asked.code)).kind).toBe('session');
  });

  test('to one of another account is refused, and only its holder learns that', async () => {
    const [person, stranger] = [await signedIn(), await signedIn()];
    await expect(change(person, stranger.contact)).rejects.toThrow('contact.taken');
  });

  test('asks for recent authentication', async () => {
    const person = await signedIn();
    pass(11 * 60);
    await expect(change(person, freshPhone())).rejects.toThrow('account.confirmFirst');
  });

  test('the last proven one stays', async () => {
    const person = await signedIn();
    await expect(auth().dropContact(caller(), person.headers, 'phone')).rejects.toThrow('account.lastContact');
    const { session } = await change(person, { kind: 'email', value: 'chenjiu@example.cn' });
    await auth().dropContact(caller(), jar(session.cookies), 'phone');
    await expect(auth().dropContact(caller(), jar(session.cookies), 'email')).rejects.toThrow('account.lastContact');
  });

  test('the code of somebody else’s flow changes nothing here', async () => {
    const [person, stranger] = [await signedIn(), await signedIn()];
    const asking = { purpose: 'contact', contact: freshPhone(), next: '', accountId: stranger.accountId } as const;
    const asked = await auth().askCode(caller(), stranger.headers, asking);
    const planted = { cookie: `${person.headers.cookie}; ${jar(asked.cookies).cookie}` };
    await expect(auth().changeContact(caller(), planted, asked.send!.code)).rejects.toThrow('flow.gone');
  });
});
