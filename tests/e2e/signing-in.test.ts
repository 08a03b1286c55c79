import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { codeSentTo } from '#testing/people';
import { makeOrganisation } from '#testing/organisations';
import { screenshot } from '../support/browser.ts';
import { expectSound, openDesk, type Desk } from './desk.ts';

/** Coming in: by a code on a phone, by the keyboard alone, with an authenticator, with a passkey, without any script. */
const PHONE = { width: 375, height: 740 };

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
}, 120_000);
afterAll(() => desk?.close());

const codeTo = (contact: string): Promise<string> => desk.world.act('public', (ctx) => codeSentTo(ctx, contact));

/** Codes go to one contact once a minute. */
const later = (): void => desk.world.clock.set(new Date(desk.world.clock.now().getTime() + 61_000));

async function comeIn(page: Page, contact: string, next = ''): Promise<void> {
  await page.goto(next === '' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByLabel('手机号或邮箱').fill(contact);
  await page.getByRole('button', { name: '获取验证码' }).click();
  await page.getByLabel('6 位验证码').fill(await codeTo(contact));
  await page.getByRole('button', { name: '继续' }).click();
}

/** Somebody of a bureau whose phone is proven. */
async function officer(phone: string): Promise<void> {
  const { auth } = desk.world.installation;
  const contact = { kind: 'phone', value: phone } as const;
  const accountId = (await auth.createAccount({ name: '周敏', contact, verified: true }))!;
  const members = { [accountId]: 'admin' } as const;
  await makeOrganisation(desk.world.installation, desk.world.tenant, {
    kind: 'bureau',
    name: `人社局 ${phone}`,
    members,
  });
}

/** A platform authenticator that checks its person, as phones and laptops have. */
async function withAuthenticator(page: Page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    /** Finger or face is refused from now on, or accepted again. */
    verifies: (isUserVerified: boolean) => cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
  };
}

test('on a phone: contact, code, name; wrong codes lose nothing; every page is sound', async () => {
  const page = await desk.visit(PHONE);
  const phone = '13700000001';
  await page.goto('/sign-in?next=%2Fjoin');
  await expectSound(page);
  await screenshot(page, 'sign-in-375');
  await page.getByLabel('手机号或邮箱').fill('137 0000');
  await page.getByRole('button', { name: '获取验证码' }).click();
  await page.getByRole('link', { name: /11 位手机号/ }).waitFor();
  await expectSound(page);
  await page.getByLabel('手机号或邮箱').fill('+86 137 0000 0001');
  await page.getByRole('button', { name: '获取验证码' }).click();
  await page.getByText('137****0001').waitFor();
  await expectSound(page);
  await screenshot(page, 'sign-in-code-375');
  await page.getByLabel('6 位验证码').fill('12345');
  await page.getByRole('button', { name: '继续' }).click();
  await page.getByRole('link', { name: /还可以再试 4 次/ }).waitFor();
  await page.getByRole('button', { name: '重新发送' }).click();
  await page.getByRole('link', { name: /秒后再试/ }).waitFor();
  await expectSound(page);
  const [outbox] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: /发件箱/ }).click(),
  ]);
  await outbox
    .getByText(await codeTo(phone))
    .first()
    .waitFor();
  await outbox.close();
  await page.getByLabel('6 位验证码').fill(await codeTo(phone));
  await page.getByRole('button', { name: '继续' }).click();
  await page.getByRole('heading', { name: '注册' }).waitFor();
  await expectSound(page);
  await screenshot(page, 'sign-up-375');
  await page.getByRole('button', { name: '注册' }).click();
  await page.getByRole('link', { name: '请填写姓名' }).waitFor();
  await page.getByLabel('姓名').fill('孙师傅');
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: '注册' }).click();
  await page.waitForURL(/\/join$/);
  for (const [path, name] of [
    ['/account', 'account-375'],
    ['/account/security', 'security-375'],
    ['/account/contacts', 'contacts-375'],
    ['/account/password', 'password-375'],
    ['/account/totp', 'totp-375'],
    ['/account/passkeys', 'passkeys-375'],
    ['/account/second-factor', 'second-factor-375'],
    ['/account/confirm', 'confirm-375'],
  ] as const) {
    await page.goto(path);
    await expectSound(page);
    await screenshot(page, name);
  }
  await page.context().close();
});

test('by the keyboard alone', async () => {
  const page = await desk.visit();
  const phone = '13700000002';
  await page.goto('/sign-in');
  const field = page.getByLabel('手机号或邮箱');
  for (let i = 0; i < 40 && !(await field.evaluate((one) => one === document.activeElement)); i += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.type(phone);
  await page.keyboard.press('Enter');
  await page.getByText('137****0002').waitFor();
  const code = page.getByLabel('6 位验证码');
  for (let i = 0; i < 40 && !(await code.evaluate((one) => one === document.activeElement)); i += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.type(await codeTo(phone));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '注册' }).waitFor();
  await page.context().close();
});

test('without any script the same pages work', async () => {
  const visitor = await desk.visit();
  const baseURL = new URL((await visitor.request.get('/healthz')).url()).origin;
  const context = await visitor.context().browser()!.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await comeIn(page, '13700000003');
  await page.getByRole('heading', { name: '注册' }).waitFor();
  await context.close();
  await visitor.context().close();
});

test('an officer is led to an authenticator before the workbench opens, and next time asked for it', async () => {
  const phone = '13700000010';
  await officer(phone);
  const page = await desk.visit();
  await comeIn(page, phone, '/app/organisations');
  await page.getByRole('heading', { name: '设置第二道验证' }).waitFor();
  await expectSound(page);
  await page.goto('/app/organisations');
  await page.getByRole('heading', { name: /第二道验证/ }).waitFor();
  await expectSound(page);
  await screenshot(page, 'needs-factor');
  await page.getByRole('link', { name: '设置或完成第二道验证' }).click();
  await page.getByRole('link', { name: '启用动态口令' }).click();
  await page.getByRole('button', { name: '显示二维码' }).click();
  await page.getByRole('img', { name: /二维码/ }).waitFor();
  await expectSound(page);
  await screenshot(page, 'totp');
  const seed = (await page.locator('code').innerText()).replaceAll(' ', '');
  const totp = new TOTP({ secret: Secret.fromBase32(seed) });
  const code = (): string => totp.generate({ timestamp: desk.world.clock.now().getTime() });
  await page.getByLabel('6 位动态口令').fill('000000');
  await page.getByRole('button', { name: '启用' }).click();
  await page.getByRole('link', { name: /不正确/ }).waitFor();
  expect((await page.locator('code').innerText()).replaceAll(' ', '')).toBe(seed);
  await page.getByLabel('6 位动态口令').fill(code());
  await page.getByRole('button', { name: '启用' }).click();
  await page.getByRole('heading', { name: '请保存恢复码' }).waitFor();
  await expectSound(page);
  await screenshot(page, 'recovery-codes');
  const recoveryCode = await page.locator('code').first().innerText();
  await page.getByRole('link', { name: /我已保存/ }).click();
  await page.waitForURL(/\/app\/organisations/);
  await page.getByRole('heading', { level: 1, name: '全部机构' }).waitFor();
  await page.context().close();

  later();
  const again = await desk.visit(PHONE);
  await comeIn(again, phone, '/account/security');
  await again.getByRole('heading', { name: '第二道验证' }).waitFor();
  await expectSound(again);
  await screenshot(again, 'factor-375');
  await again.getByLabel(/动态口令/).fill(code());
  await again.getByRole('button', { name: '继续' }).click();
  await again.getByRole('heading', { name: '账户安全' }).waitFor();
  await again.context().close();

  later();
  const lost = await desk.visit(PHONE);
  await comeIn(lost, phone, '/account/security');
  await lost.getByLabel(/恢复码/).fill(recoveryCode.toLowerCase());
  await lost.getByRole('button', { name: '继续' }).click();
  await lost.getByText('还剩 9 个').waitFor();
  await expectSound(lost);
  await screenshot(lost, 'security-totp-375');
  await lost.context().close();
  desk.world.clock.set(undefined);
});

test('a passkey: set up, signs in by itself as two factors, stands in as the second, confirms, and is removed', async () => {
  const phone = '13700000020';
  await officer(phone);
  const page = await desk.visit();
  const authenticator = await withAuthenticator(page);
  await comeIn(page, phone, '/account/security');
  await page.getByRole('link', { name: '添加通行密钥' }).click();
  await page.getByLabel(/名称/).fill('单位电脑');
  await expectSound(page);
  await page.getByRole('button', { name: '添加通行密钥' }).click();
  await page.getByRole('heading', { name: '请保存恢复码' }).waitFor();
  await page.getByRole('link', { name: /我已保存/ }).click();
  await page.getByRole('cell', { name: '单位电脑' }).or(page.getByText('单位电脑')).first().waitFor();
  await expectSound(page);
  await screenshot(page, 'security-passkey');
  const role = async (): Promise<string> => {
    const session = (await (await page.request.get('/api/session')).json()) as { actor: { role: string } };
    return session.actor.role;
  };
  expect(await role()).toBe('bureau');
  await page.getByRole('heading', { name: '登录记录' }).waitFor();
  const signOut = async (): Promise<void> => {
    await page.goto('/account');
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.waitForURL(/\/$/);
  };

  // Alone, without naming the account.
  await signOut();
  await page.goto('/sign-in?next=%2Faccount%2Fsecurity');
  await page.getByRole('button', { name: '用通行密钥' }).click();
  await page.getByRole('heading', { name: '账户安全' }).waitFor();
  expect(await role()).toBe('bureau');

  // As the second factor after a code.
  await signOut();
  later();
  await comeIn(page, phone, '/account/security');
  await page.getByRole('heading', { name: '第二道验证' }).waitFor();
  await page.getByRole('button', { name: '用通行密钥' }).click();
  await page.getByRole('heading', { name: '账户安全' }).waitFor();

  // To confirm before a sensitive act, ten minutes later.
  desk.world.clock.set(new Date(desk.world.clock.now().getTime() + 11 * 60_000));
  await page.getByRole('link', { name: '设置密码' }).click();
  await page.getByRole('heading', { name: '再次确认身份' }).waitFor();
  await expectSound(page);
  await page.getByRole('button', { name: '用通行密钥' }).click();
  await page.getByRole('heading', { name: '设置密码' }).waitFor();

  // Finger or face refused: nobody comes in, and the page says how to go on.
  await signOut();
  await authenticator.verifies(false);
  await page.goto('/sign-in');
  await page.getByRole('button', { name: '用通行密钥' }).click();
  await page.getByText('没有完成').waitFor();
  expect(await role()).toBe('public');
  await authenticator.verifies(true);

  await page.getByRole('button', { name: '用通行密钥' }).click();
  await page.waitForURL(/\/$/);
  await page.goto('/account/security');
  await page.getByRole('button', { name: '移除 单位电脑' }).click();
  await page.getByText('通行密钥已移除').waitFor();
  await page.context().close();
  desk.world.clock.set(undefined);
});

test('an answer to one question does not open another: passkeys are not replayed', async () => {
  const phone = '13700000030';
  await officer(phone);
  const page = await desk.visit();
  await withAuthenticator(page);
  await comeIn(page, phone);
  await page.getByRole('link', { name: '添加通行密钥' }).click();
  await page.getByRole('button', { name: '添加通行密钥' }).click();
  await page.getByRole('heading', { name: '请保存恢复码' }).waitFor();
  await page.goto('/account');
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.goto('/sign-in');
  const [sent] = await Promise.all([
    page.waitForRequest((request) => request.url().endsWith('/sign-in/passkey')),
    page.getByRole('button', { name: '用通行密钥' }).click(),
  ]);
  const form = Object.fromEntries(new URLSearchParams(sent.postData() ?? ''));
  await page.waitForURL(/\/$/);
  const thief = await desk.visit();
  const question = await thief.request.post('/api/session/passkey-options', { data: {} });
  expect(question.status()).toBe(200);
  const replayed = await thief.request.post('/sign-in/passkey', { form, maxRedirects: 0 });
  expect(replayed.status()).toBe(422);
  const session = (await (await thief.request.get('/api/session')).json()) as { actor: { role: string } };
  expect(session.actor.role).toBe('public');
  await thief.context().close();
  await page.context().close();
});
