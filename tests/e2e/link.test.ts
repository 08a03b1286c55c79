import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeListing } from '#testing/listings';
import { screenshot } from '../support/browser.ts';
import { expectSound, open, openDesk, type Desk } from './desk.ts';

/** The owner of a listing with a phone and no wish to sign in: the reminder, the link, one tap. */
const PHONE = { width: 375, height: 740 };

let desk: Desk;
let phone: Page;
let link: string;

beforeAll(async () => {
  desk = await openDesk();
  const { world } = desk;
  const firm = await world.as('enterprise');
  const soon = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  await world.installation.database.inPlatform((db) =>
    sql`update auth."user" set email = 'owner@example.test', "emailVerified" = true where id = ${firm.accountId!}`.execute(
      db,
    ),
  );
  await world.installation.database.inTenant(world.tenant.id, (db) =>
    makeListing(db, world.tenant.id, {
      title: '数控车工',
      validUntil: soon,
      employerName: '测试机械有限公司',
      organisationId: firm.organisationId!,
      createdBy: firm.accountId!,
    }),
  );
  await world.act('admin', (ctx) => ctx.enqueue('listing.remind', {}));
  phone = await desk.visit(PHONE);
}, 120_000);
afterAll(() => desk?.close());

test('the message holds a link, and opening it asks and does nothing yet', async () => {
  await expect
    .poll(
      async () => {
        await phone.goto('/demo/outbox');
        return phone.getByRole('link', { name: /\/a\/[\w-]{22}/ }).count();
      },
      { timeout: 30_000 },
    )
    .toBeGreaterThan(0);
  await expectSound(phone);
  link = new URL(
    (await phone
      .getByRole('link', { name: /\/a\/[\w-]{22}/ })
      .first()
      .getAttribute('href'))!,
  ).pathname;
  await phone.goto(link);
  await phone.getByRole('heading', { level: 1, name: '这个岗位还在招人吗？' }).waitFor();
  await expectSound(phone);
  await screenshot(phone, 'link-question-phone');
});

test('one tap confirms; the way back and a second tap find it done', async () => {
  await phone.getByRole('button', { name: '还在招，确认有效' }).click();
  await phone.getByRole('heading', { level: 1, name: '已确认，谢谢' }).waitFor();
  await expectSound(phone);
  await phone.goto(link);
  await phone.getByRole('heading', { level: 1, name: '已经办理过了' }).waitFor();
  await expectSound(phone);
  await screenshot(phone, 'link-used-phone');
});

test('a wrong one says so in both languages', async () => {
  await phone.goto('/a/AAAAAAAAAAAAAAAAAAAAAA');
  await phone.getByRole('heading', { level: 1, name: '链接不正确' }).waitFor();
  await expectSound(phone);
  await phone.goto('/en/a/AAAAAAAAAAAAAAAAAAAAAA');
  await phone.getByRole('heading', { level: 1, name: 'This link is not right' }).waitFor();
});

test('messages and how one is told, on the phone', async () => {
  const firm = await desk.signIn('enterprise', PHONE);
  await firm.goto('/account/messages');
  await firm.getByRole('heading', { name: /还在招人吗/ }).waitFor();
  await expectSound(firm);
  await screenshot(firm, 'account-messages-phone');
  await firm.goto('/account/notices');
  await firm.getByLabel('成员与职责变更：邮件').selectOption({ label: '不发' });
  await firm.getByRole('button', { name: '保存' }).click();
  await firm.getByText('已保存').waitFor();
  expect(await firm.getByLabel('成员与职责变更：邮件').inputValue()).toBe('off');
  await expectSound(firm);
  await screenshot(firm, 'account-notices-phone');
});

test('the administrator sees what was sent, sets the quiet hours and adds a webhook', async () => {
  for (const size of [{ width: 1280, height: 800 }, PHONE]) {
    const admin = await desk.signIn('admin', size);
    await open(admin, '/deliveries', '发送记录');
    await admin.locator('.wb-tag', { hasText: '未配置' }).first().waitFor();
    await expectSound(admin);
    await screenshot(admin, `deliveries-${size.width}`);
    await open(admin, '/notices', '通知设置');
    await expectSound(admin);
    await screenshot(admin, `notice-preferences-${size.width}`);
    await open(admin, '/messages', '消息');
    await expectSound(admin);
    await open(admin, '/webhooks', '回调');
    await expectSound(admin);
  }
  const admin = await desk.signIn('admin');
  await open(admin, '/deliveries', '发送记录');
  await admin.getByRole('button', { name: '修改时段' }).click();
  await admin.getByLabel('免打扰开始').fill('20:00');
  await expectSound(admin);
  await admin.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await admin.getByText('20:00 至次日 08:00').waitFor();
  await open(admin, '/webhooks', '回调');
  await admin.getByRole('button', { name: '新增回调' }).click();
  const dialog = admin.getByRole('dialog');
  await dialog.getByLabel(/地址/).fill('https://169.254.169.254/latest');
  await dialog.getByRole('button', { name: '保存' }).click();
  // At the field, beside the summary on top.
  await dialog.locator('.desk-error', { hasText: '不能指向内网' }).waitFor();
  await expectSound(admin);
  await dialog.getByLabel(/地址/).fill('https://hooks.example.cn/jiangqiao');
  await dialog.getByRole('button', { name: '保存' }).click();
  await admin.getByRole('link', { name: 'https://hooks.example.cn/jiangqiao' }).click();
  await admin.getByRole('button', { name: '显示签名密钥' }).click();
  await admin.getByText(/^whsec_/).waitFor();
  await expectSound(admin);
  await screenshot(admin, 'webhook-1280');
});
