import { Secret, TOTP } from 'otpauth';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AccountId } from '#kernel/ids';
import { makeWorld, type World } from '../../../tests/support/world.ts';
import type { Admission, Session } from './index.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-21T08:00:00Z');
});

const auth = () => world.installation.auth;
const caller = () => ({
  tenant: world.tenant,
  address: '203.0.113.7',
  requestId: 'test',
  agent: 'Mozilla/5.0 (Linux)',
});
const jar = (cookies: readonly string[]) => ({ cookie: cookies.map((one) => one.split(';')[0]).join('; ') });
const seconds = (count: number): void => world.clock.set(new Date(world.clock.now().getTime() + count * 1000));
const codeOf = (seed: string, shift = 0): string =>
  new TOTP({ secret: Secret.fromBase32(seed) }).generate({ timestamp: world.clock.now().getTime() + shift * 1000 });

let made = 0;
const freshPhone = (): string => `137${String((made += 1)).padStart(8, '0')}`;

interface Holder {
  readonly accountId: AccountId;
  readonly phone: string;
  readonly seed: string;
  readonly recoveryCodes: readonly string[];
  readonly headers: { readonly cookie: string };
}

/** Somebody whose phone is proven and who has an authenticator. */
async function withTotp(): Promise<Holder> {
  const phone = freshPhone();
  const contact = { kind: 'phone', value: phone } as const;
  const accountId = (await auth().createAccount({ name: '赵有余', contact, verified: true }))!;
  const started = await auth().startSession(accountId, 'single');
  const seed = await auth().beginTotp(jar(started.cookies));
  const { session, recoveryCodes } = await auth().confirmTotp(caller(), jar(started.cookies), codeOf(seed));
  seconds(60);
  return { accountId, phone, seed, recoveryCodes: recoveryCodes!, headers: jar(session.cookies) };
}

/** The whole way by phone code, as far as it goes. */
async function byPhoneCode(
  phone: string,
): Promise<{ readonly admission: Admission; readonly cookie: { cookie: string } }> {
  seconds(61);
  const contact = { kind: 'phone', value: phone } as const;
  const asked = await auth().askCode(caller(), {}, { purpose: 'signIn', contact, next: '' });
  const cookie = jar(asked.cookies);
  const admission = await auth().signInByCode(caller(), cookie, asked.send!.code);
  if (admission.kind === 'register') throw new Error('no account');
  return { admission, cookie };
}

const sessionOf = (admission: Admission): Session => {
  if (admission.kind !== 'session') throw new Error(admission.kind);
  return admission.session;
};

describe('an account with an authenticator', () => {
  test('a phone code alone never yields a session', async () => {
    const holder = await withTotp();
    const { admission, cookie } = await byPhoneCode(holder.phone);
    expect(admission.kind).toBe('factor');
    expect(JSON.stringify(admission)).not.toContain('session_token');
    expect(await auth().session(cookie)).toBeUndefined();
    // Nor by asking again in the same flow, or by registering over it.
    await expect(auth().signInByCode(caller(), cookie, '000000')).rejects.toThrow('code.used');
    await expect(auth().registerByCode(caller(), cookie, { name: '别人' })).rejects.toThrow('flow.gone');
    await expect(auth().resendCode(caller(), cookie)).rejects.toThrow('flow.gone');
  });

  test.each(['password', 'oidc', 'link', 'emailCode'] as const)('%s alone does not either', async (method) => {
    const holder = await withTotp();
    const admission = await auth().admit(caller(), {}, { accountId: holder.accountId, method, strength: 'single' });
    expect(admission.kind).toBe('factor');
    expect(JSON.stringify(admission)).not.toContain('session_token');
  });

  test('with the code of the authenticator it does, proven by two', async () => {
    const holder = await withTotp();
    const { cookie } = await byPhoneCode(holder.phone);
    const session = sessionOf(await auth().passFactor(caller(), cookie, codeOf(holder.seed)));
    expect(session.strength).toBe('double');
    expect((await auth().session(jar(session.cookies)))?.strength).toBe('double');
    // The flow is over: nobody comes in by it twice.
    await expect(auth().passFactor(caller(), cookie, codeOf(holder.seed, 30))).rejects.toThrow('flow.gone');
  });

  test('the factor of one account does not open another', async () => {
    const [holder, other] = [await withTotp(), await withTotp()];
    const { cookie } = await byPhoneCode(holder.phone);
    await expect(auth().passFactor(caller(), cookie, codeOf(other.seed))).rejects.toThrow('factor.wrong');
    await expect(auth().passFactor(caller(), cookie, other.recoveryCodes[0]!)).rejects.toThrow('factor.wrong');
  });

  test('a clock that is one step off is forgiven, two are not', async () => {
    const holder = await withTotp();
    for (const shift of [-60, 60]) {
      const { cookie } = await byPhoneCode(holder.phone);
      await expect(auth().passFactor(caller(), cookie, codeOf(holder.seed, shift))).rejects.toThrow('factor.wrong');
    }
    for (const shift of [-30, 30]) {
      const { cookie } = await byPhoneCode(holder.phone);
      const admission = await auth().passFactor(caller(), cookie, codeOf(holder.seed, shift));
      expect([shift, admission.kind]).toEqual([shift, 'session']);
    }
  });

  test('a code that was used is not taken again, also not in another flow', async () => {
    const holder = await withTotp();
    const first = await byPhoneCode(holder.phone);
    const code = codeOf(holder.seed, 30);
    sessionOf(await auth().passFactor(caller(), first.cookie, code));
    const asked = await auth().admit(
      caller(),
      {},
      { accountId: holder.accountId, method: 'password', strength: 'single' },
    );
    const again = jar(asked.kind === 'factor' ? asked.cookies : []);
    await expect(auth().passFactor(caller(), again, code)).rejects.toThrow('factor.used');
    // A code from before the last one does not come back either.
    await expect(auth().passFactor(caller(), again, codeOf(holder.seed))).rejects.toThrow('factor.used');
  });

  test('two answers at once: one comes in', async () => {
    const holder = await withTotp();
    const { cookie } = await byPhoneCode(holder.phone);
    const code = codeOf(holder.seed);
    const answers = await Promise.allSettled([1, 2, 3].map(() => auth().passFactor(caller(), cookie, code)));
    expect(answers.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  });

  test('five wrong codes end the flow, ten lock the factor for a while, whatever the flow', async () => {
    const holder = await withTotp();
    const { cookie } = await byPhoneCode(holder.phone);
    for (let i = 0; i < 5; i += 1)
      await expect(auth().passFactor(caller(), cookie, '000000')).rejects.toThrow('factor.wrong');
    await expect(auth().passFactor(caller(), cookie, codeOf(holder.seed))).rejects.toThrow('factor.tooMany');
    const second = await byPhoneCode(holder.phone);
    for (let i = 0; i < 5; i += 1)
      await expect(auth().passFactor(caller(), second.cookie, '000000')).rejects.toThrow('factor.wrong');
    const third = await byPhoneCode(holder.phone);
    await expect(auth().passFactor(caller(), third.cookie, codeOf(holder.seed))).rejects.toThrow('factor.tooMany');
    await auth().unlock(holder.accountId);
    expect((await auth().passFactor(caller(), third.cookie, codeOf(holder.seed))).kind).toBe('session');
  });
});

describe('recovery codes', () => {
  test('stand in for the authenticator once each, however they are typed', async () => {
    const holder = await withTotp();
    expect(new Set(holder.recoveryCodes).size).toBe(10);
    const typed = holder.recoveryCodes[0]!.toLowerCase().replace('-', ' ');
    const first = await byPhoneCode(holder.phone);
    expect(sessionOf(await auth().passFactor(caller(), first.cookie, typed)).strength).toBe('double');
    const second = await byPhoneCode(holder.phone);
    await expect(auth().passFactor(caller(), second.cookie, typed)).rejects.toThrow('factor.wrong');
    expect((await auth().factorState(holder.accountId)).recoveryCodes).toBe(9);
  });

  test('new ones make the old ones void', async () => {
    const holder = await withTotp();
    const confirmed = await auth().confirmByFactor(caller(), holder.headers, codeOf(holder.seed));
    const renewed = await auth().renewRecoveryCodes(caller(), jar(confirmed.cookies));
    const { cookie } = await byPhoneCode(holder.phone);
    await expect(auth().passFactor(caller(), cookie, holder.recoveryCodes[3]!)).rejects.toThrow('factor.wrong');
    expect((await auth().passFactor(caller(), cookie, renewed[3]!)).kind).toBe('session');
  });

  test('neither seed nor codes stand in the database as they are', async () => {
    const holder = await withTotp();
    const { rows } = await world.installation.database.pool.query(
      `select t.seed, (select string_agg(code, ' ') from auth.recovery_code r where r.account_id = t.account_id) as codes
        from auth.totp t where account_id = $1`,
      [holder.accountId],
    );
    const kept = JSON.stringify(rows);
    expect(kept).not.toContain(holder.seed);
    for (const code of holder.recoveryCodes) expect(kept).not.toContain(code);
  });
});

describe('setting up and removing', () => {
  test('a seed that was only shown counts for nothing', async () => {
    const contact = { kind: 'phone', value: freshPhone() } as const;
    const accountId = (await auth().createAccount({ name: '周未定', contact, verified: true }))!;
    const headers = jar((await auth().startSession(accountId, 'single')).cookies);
    const seed = await auth().beginTotp(headers);
    expect(await auth().beginTotp(headers)).toBe(seed);
    await expect(auth().confirmTotp(caller(), headers, '000000')).rejects.toThrow('factor.wrong');
    expect((await byPhoneCode(contact.value)).admission.kind).toBe('session');
  });

  test('the session goes on under a new id, proven by two; all others end', async () => {
    const contact = { kind: 'phone', value: freshPhone() } as const;
    const accountId = (await auth().createAccount({ name: '吴三省', contact, verified: true }))!;
    const here = jar((await auth().startSession(accountId, 'single')).cookies);
    const elsewhere = jar((await auth().startSession(accountId, 'single')).cookies);
    const seed = await auth().beginTotp(here);
    const { session } = await auth().confirmTotp(caller(), here, codeOf(seed));
    expect(await auth().session(here)).toBeUndefined();
    expect(await auth().session(elsewhere)).toBeUndefined();
    expect((await auth().session(jar(session.cookies)))?.strength).toBe('double');
    // The code that finished the set-up was used by it.
    await expect(auth().confirmByFactor(caller(), jar(session.cookies), codeOf(seed))).rejects.toThrow('factor.used');
  });

  test('asks for recent authentication, and with a factor neither code nor password is enough for it', async () => {
    const holder = await withTotp();
    seconds(11 * 60);
    await expect(auth().removeTotp(caller(), holder.headers)).rejects.toThrow('account.confirmFirst');
    await expect(auth().setPassword(caller(), holder.headers, 'river lamp copper')).rejects.toThrow(
      'account.confirmFirst',
    );
    await expect(auth().confirmByPassword(caller(), holder.headers, 'river lamp copper')).rejects.toThrow(
      'factor.wrong',
    );
    const asking = { purpose: 'confirm', next: '', accountId: holder.accountId } as const;
    const contact = { kind: 'phone', value: holder.phone } as const;
    const asked = await auth().askCode(caller(), {}, { ...asking, contact });
    const both = { cookie: `${holder.headers.cookie}; ${jar(asked.cookies).cookie}` };
    await expect(auth().confirmByCode(caller(), both, asked.send!.code)).rejects.toThrow('factor.wrong');
    const confirmed = await auth().confirmByFactor(caller(), holder.headers, codeOf(holder.seed));
    await auth().removeTotp(caller(), jar(confirmed.cookies));
    expect(await auth().factorState(holder.accountId)).toMatchObject({ totp: false, recoveryCodes: 0 });
    expect((await byPhoneCode(holder.phone)).admission.kind).toBe('session');
  });

  test('a reset takes factors, recovery codes and sessions away', async () => {
    const holder = await withTotp();
    await auth().resetFactors(holder.accountId);
    expect(await auth().session(holder.headers)).toBeUndefined();
    expect(await auth().factorState(holder.accountId)).toMatchObject({ totp: false, passkeys: 0, recoveryCodes: 0 });
  });
});
