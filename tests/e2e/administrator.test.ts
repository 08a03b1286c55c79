import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { makeCreditCode } from '#testing/organisations';
import { expectSound, open, openByKeys, openDesk, type Desk } from './desk.ts';

/** The operator's people: somebody calls, an office registers, next year's holidays are announced, the machine is looked at. */
let desk: Desk;
let admin: Page;

beforeAll(async () => {
  desk = await openDesk();
  admin = await desk.signIn('admin');
  admin.setDefaultTimeout(20_000);
}, 120_000);
afterAll(() => desk?.close());

const heading = (name: string | RegExp): Promise<void> => admin.getByRole('heading', { level: 1, name }).waitFor();

const look = async (tab: string, label: RegExp, words: string): Promise<void> => {
  await open(admin, '/support', '支持台');
  if (tab !== '找人') await admin.getByRole('link', { name: tab, exact: true }).click();
  await admin.getByLabel(label).fill(words);
  await admin.getByLabel(/^原因/).fill('11 月 22 日来电求助');
  await admin.getByRole('button', { name: '查找', exact: true }).click();
};

const tabTo = async (arrived: () => boolean): Promise<void> => {
  for (let step = 0; step < 8 && !(await admin.evaluate(arrived)); step += 1) await admin.keyboard.press('Tab');
};

describe('support', () => {
  test('nobody of that name is said to be nobody; without a reason nobody is looked for', async () => {
    await open(admin, '/support', '支持台');
    await admin.getByLabel(/手机号、邮箱或姓名/).fill('查无此人');
    expect(await admin.getByRole('button', { name: '查找', exact: true }).isDisabled()).toBe(true);
    await look('找人', /手机号、邮箱或姓名/, '查无此人');
    await admin.getByText('没有找到。请核对是否与登记的完全一致；其他地区的人不在这里。').waitFor();
    await expectSound(admin);
  });

  test('somebody locked out is let in again, and the trail says by whom and why', async () => {
    await look('找人', /手机号、邮箱或姓名/, '测试workshop');
    await admin.getByRole('table', { name: '找到的人' }).getByRole('link').click();
    await heading(/^测/);
    await expectSound(admin);
    await admin.getByRole('button', { name: '解除登录锁定' }).click();
    const dialog = admin.getByRole('dialog', { name: /^解除登录锁定/ });
    expect(await dialog.getByRole('button', { name: '解除登录锁定' }).isDisabled()).toBe(true);
    await dialog.getByLabel(/^原因/).fill('本人来电，三次输错口令，已核对身份');
    await expectSound(admin);
    await dialog.getByRole('button', { name: '解除登录锁定' }).click();
    await admin.getByText('已解除锁定').first().waitFor();
    await open(admin, '/audit?verb=account.unlock', '操作记录');
    await admin.getByText('本人来电，三次输错口令，已核对身份').first().waitFor();
    await expectSound(admin);
  });

  test('two accounts of one person: the wrong second one is named before anything moves', async () => {
    await look('找人', /手机号、邮箱或姓名/, '测试learner');
    await admin.getByRole('table', { name: '找到的人' }).getByRole('link').click();
    await admin.getByRole('button', { name: '合并重复账户' }).click();
    const dialog = admin.getByRole('dialog', { name: /^合并重复账户/ });
    await dialog.getByLabel(/保留的账户/).fill('13900000000');
    await dialog.getByRole('button', { name: '查看会移动什么' }).click();
    await dialog.getByText('没有找到另一个账户。').waitFor();
    await expectSound(admin);
    await admin.keyboard.press('Escape');
  });

  test('an organisation by its initials, a case by its title; both lead to their records', async () => {
    const applicant = await desk.world.someone();
    const made = await applicant.post('/api/organisations', {
      creditCode: makeCreditCode(),
      name: '辽滨船舶修理厂',
      kind: 'enterprise',
      division: '211102',
    });
    expect(made.statusCode, made.body).toBe(201);
    await look('找机构', /名称、曾用名/, 'lbcbxlc');
    await admin.getByRole('table', { name: '找到的机构' }).getByText('辽滨船舶修理厂').first().waitFor();
    await expectSound(admin);
    await look('找事项', /编号、标题/, '辽滨船舶');
    const found = admin.getByRole('table', { name: '找到的事项' });
    await found.getByText(/核验/).first().waitFor();
    await expectSound(admin);
    await found.getByRole('link').first().click();
    await heading('辽滨船舶修理厂');
  });
});

test('an office that registers is for the administrator to verify: sent back, then let in', async () => {
  const officer = await desk.world.someone();
  const made = await officer.post('/api/organisations', {
    creditCode: makeCreditCode(),
    name: '双台子区教育局',
    kind: 'county',
    division: '211102',
  });
  expect(made.statusCode, made.body).toBe(201);
  const bureau = await desk.signIn('bureau');
  bureau.setDefaultTimeout(20_000);
  await open(bureau, '/vetting', '机构核验');
  await bureau.getByText('辽滨船舶修理厂').waitFor();
  expect(await bureau.getByText('双台子区教育局').count()).toBe(0);
  await bureau.context().close();
  await open(admin, '/vetting', '机构核验');
  await admin.getByRole('link', { name: '双台子区教育局' }).click();
  await heading('双台子区教育局');
  await expectSound(admin);
  await admin.getByRole('button', { name: '通过核验' }).click();
  const dialog = admin.getByRole('dialog', { name: '通过核验：双台子区教育局' });
  for (const box of await dialog.getByRole('checkbox').all()) await box.check();
  await dialog.getByRole('textbox').first().fill('已电话核实。');
  await expectSound(admin);
  await dialog.getByRole('button', { name: '通过核验', exact: true }).click();
  await heading('机构核验');
  const own = await officer.get(`/api/organisations/${made.json<{ id: string }>().id}`);
  expect(own.json<{ state: string }>().state).toBe('verified');
});

test('next year’s holidays: a day that is none is named; entered but not compared they do not count yet', async () => {
  const next = new Date().getFullYear() + 1;
  await open(admin, '/calendar', '工作日历');
  await admin
    .getByRole('button', { name: `录入 ${next}` })
    .or(admin.getByRole('button', { name: `修改 ${next}` }))
    .first()
    .click();
  const dialog = admin.getByRole('dialog', { name: `${next} 年放假调休安排` });
  await dialog.getByLabel(/放假日期/).fill(`${next}-02-30 春节`);
  await dialog.getByLabel(/^来源/).fill('国务院办公厅通知');
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.getByText(/02-30/).first().waitFor();
  await expectSound(admin);
  await dialog.getByLabel(/放假日期/).fill(`${next}-01-01 元旦`);
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'detached' });
  await admin.getByText('国务院办公厅通知').first().waitFor();
  await expectSound(admin);
});

test('the state of the machine is read line by line: what is wrong, what it means, what to do', async () => {
  await open(admin, '/system', '系统状态');
  for (const words of ['数据库', '后台进程', '检索索引', '磁盘']) await admin.getByText(words).first().waitFor();
  await expectSound(admin);
  await admin.setViewportSize({ width: 375, height: 740 });
  await expectSound(admin);
  await admin.setViewportSize({ width: 1280, height: 800 });
});

test('by the keyboard alone: from the search to a person, looking with their eyes, and out again', async () => {
  await open(admin, '', '待办');
  await openByKeys(admin, '支持台');
  await admin.getByLabel(/手机号、邮箱或姓名/).focus();
  await admin.keyboard.type('测试school');
  await admin.keyboard.press('Tab');
  await admin.keyboard.type('教师来电：找不到班级');
  await admin.keyboard.press('Enter');
  await admin.getByRole('table', { name: '找到的人' }).getByRole('link').focus();
  await admin.keyboard.press('Enter');
  await heading(/^测/);
  await admin.getByRole('button', { name: '以对方视角查看' }).focus();
  await admin.keyboard.press('Enter');
  const dialog = admin.getByRole('dialog', { name: /以对方视角查看/ });
  await dialog.waitFor();
  expect(await dialog.evaluate((box) => box.contains(document.activeElement))).toBe(true);
  await tabTo(() => document.activeElement?.id === 'support-reason');
  await admin.keyboard.type('教师来电：找不到班级');
  await tabTo(() => document.activeElement?.textContent === '以对方视角查看');
  await admin.keyboard.press('Enter');
  await admin
    .getByText(/的视角查看，不能办理/)
    .first()
    .waitFor();
  await expectSound(admin);
  await admin.getByRole('button', { name: '结束查看' }).focus();
  await admin.keyboard.press('Enter');
  await heading('支持台');
});
