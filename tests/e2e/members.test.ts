import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { readDemoOutbox } from '#platform/messages';
import { makeOrganisation } from '#testing/organisations';
import { expectSound, open, openDesk, type Desk } from './desk.ts';

/**
 * People come in and go: a colleague without an account joins by link on a phone, somebody finds the own firm registered and
 * asks to be let in, the colleague leaves and hands the work over; support looks with somebody's eyes.
 */
const PHONE = { width: 375, height: 740 };
const GUEST = '13700020001';

let desk: Desk;
let owner: Page;
let guest: Page;

beforeAll(async () => {
  desk = await openDesk();
  owner = await desk.signIn('enterprise');
  guest = await desk.visit(PHONE);
}, 180_000);
afterAll(() => desk?.close());

async function linkTo(contact: string): Promise<string> {
  const { items } = await desk.world.act('admin', (ctx) => readDemoOutbox(ctx, { limit: 20 }));
  return new URL(items.find((one) => one.recipient === contact && one.link !== null)!.link!).pathname;
}

test('invited by phone number, somebody without an account joins by the link', async () => {
  await open(owner, '/members', '成员');
  await owner.getByRole('button', { name: '邀请成员' }).click();
  const dialog = owner.getByRole('dialog', { name: '邀请成员' });
  await dialog.getByLabel(/手机号或邮箱/).fill(GUEST);
  await expectSound(owner);
  await dialog.getByRole('button', { name: '发出邀请' }).click();
  await owner.getByText('137****0001').first().waitFor();
  await expectSound(owner);

  await guest.goto(await linkTo(GUEST));
  await guest.getByRole('heading', { level: 1, name: /邀请您加入/ }).waitFor();
  await expectSound(guest);
  await guest.getByRole('button', { name: '加入' }).click();
  await guest.getByRole('link', { name: '请填写您的姓名' }).waitFor();
  await expectSound(guest);
  await guest.getByLabel('您的姓名').fill('小周');
  await guest.getByRole('checkbox').check();
  await guest.getByRole('button', { name: '加入' }).click();
  await guest.getByRole('heading', { level: 1, name: '待办' }).waitFor();
  await guest
    .getByText(/小周 · 测试机械有限公司/)
    .first()
    .waitFor();
});

test('what the colleague has open is handed over as the colleague leaves', async () => {
  await guest.request.post('/api/managed-listings', { data: { title: '数控车工', kind: 'employment' } });
  await open(owner, '/members', '成员');
  await owner.getByRole('button', { name: '移除：小周' }).click();
  const dialog = owner.getByRole('dialog', { name: /移除：小周/ });
  await dialog.getByText('数控车工').waitFor();
  expect(await dialog.getByRole('button', { name: '移除' }).isDisabled()).toBe(true);
  await dialog.getByLabel(/移交给/).selectOption({ index: 1 });
  await expectSound(owner);
  await dialog.getByRole('button', { name: '移除' }).click();
  await owner.getByRole('button', { name: '移除：小周' }).waitFor({ state: 'detached' });
  await open(owner, '/listings?state=draft', '我的供求');
  await owner.getByRole('link', { name: '数控车工', exact: true }).first().waitFor();
  await guest.goto('/account');
  await guest.getByRole('heading', { level: 1, name: '我的账户' }).waitFor();
  expect(await guest.getByText('测试机械有限公司').count()).toBe(0);
});

test('who finds the own firm registered asks to be let in and reads the answer', async () => {
  const { installation, tenant } = desk.world;
  const firm = await desk.world.as('enterprise');
  expect(await makeOrganisation(installation, tenant, { name: '隔壁厂' })).toBeTruthy();
  await guest.goto(`/organisations/${firm.organisationId}/request`);
  await expectSound(guest);
  await guest.getByLabel('申请说明').fill('车间主任，负责招工');
  await guest.getByRole('button', { name: '提交申请' }).click();
  await guest.getByText('申请已提交').waitFor();
  await expectSound(guest);
  await open(owner, '/members', '成员');
  await owner.getByRole('button', { name: '不同意：小周' }).click();
  const dialog = owner.getByRole('dialog', { name: /不同意加入/ });
  await dialog.getByLabel(/原因/).selectOption({ label: '本机构已有专人办理' });
  await expectSound(owner);
  await dialog.getByRole('button', { name: '不同意加入' }).click();
  await owner.getByRole('heading', { name: /加入申请/ }).waitFor({ state: 'detached' });
  await guest.reload();
  await guest.getByText('本机构已有专人办理').waitFor();
});

test('support finds the person, looks read-only and stops; the person is told', async () => {
  const admin = await desk.signIn('admin');
  await open(admin, '/support', '支持台');
  await admin.getByLabel(/手机号、邮箱或姓名/).fill('测试enterprise');
  await admin.getByLabel(/^原因/).fill('来电：看不到草稿');
  await admin.getByRole('button', { name: '查找', exact: true }).click();
  await admin.getByRole('table', { name: '找到的人' }).getByRole('link').first().click();
  await admin.getByRole('heading', { name: '最近的登录' }).waitFor();
  await expectSound(admin);
  await admin.getByRole('button', { name: '以对方视角查看' }).click();
  const dialog = admin.getByRole('dialog', { name: /以对方视角查看/ });
  await dialog.getByLabel(/原因/).fill('来电：看不到草稿');
  await expectSound(admin);
  await dialog.getByRole('button', { name: '以对方视角查看' }).click();
  await admin
    .getByText(/的视角查看，不能办理/)
    .first()
    .waitFor();
  await open(admin, '/listings?state=draft', '我的供求');
  await admin.getByRole('link', { name: '数控车工', exact: true }).first().waitFor();
  await expectSound(admin);
  await admin.goto('/account');
  await admin
    .getByText(/只读查看/)
    .first()
    .waitFor();
  await expectSound(admin);
  await admin.getByRole('button', { name: '结束查看' }).click();
  await admin.getByRole('heading', { level: 1, name: '支持台' }).waitFor();
  await open(owner, '/messages', '消息');
  await owner.getByText('平台支持人员正在查看您的页面').first().waitFor();
});

test('the trail is filtered by the address and its seals are checked on the page', async () => {
  const admin = await desk.signIn('admin');
  await open(admin, '/audit?verb=support.observe', '操作记录');
  await admin.getByText('支持：开始以对方视角查看').last().waitFor();
  await expectSound(admin);
  await admin.setViewportSize(PHONE);
  await expectSound(admin);
  await admin.setViewportSize({ width: 1280, height: 800 });
  await open(admin, '/audit/seals', '封存与校验');
  await admin.getByRole('button', { name: '校验记录有没有被改动' }).click();
  await admin.getByText(/没有发现改动/).waitFor();
  await expectSound(admin);
  await open(admin, '/audit/access', '查阅记录');
  await expectSound(admin);
  await open(admin, '/sign-on', '单点登录');
  await admin.getByRole('button', { name: '添加' }).click();
  await admin.getByLabel(/issuer/).waitFor();
  await expectSound(admin);
});
