import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { readDemoOutbox } from '#platform/messages';
import { makeProfile } from '#testing/profiles';
import { screenshot } from '../support/browser.ts';
import { expectSound, open, openDesk, type Desk } from './desk.ts';

/**
 * A learner of sixteen on a phone, the mother on hers without an account, the school at its desk: age, invitation, consent
 * by link, withdrawal; then the own data, and the end of the account.
 */
const PHONE = { width: 375, height: 740 };
const MOTHER = '13900030001';

let desk: Desk;
let learner: Page;
let school: Page;

beforeAll(async () => {
  desk = await openDesk();
  const { accountId } = await desk.world.as('learner');
  const { organisationId } = await desk.world.as('school');
  await desk.world.act('school', (ctx) =>
    makeProfile(ctx.db, ctx.tenant.id, { accountId: accountId!, organisationId: organisationId!, name: '林晓' }),
  );
  learner = await desk.signIn('learner', PHONE);
  school = await desk.signIn('school');
}, 120_000);
afterAll(() => desk?.close());

async function newestLink(): Promise<string> {
  const { items } = await desk.world.act('admin', (ctx) => readDemoOutbox(ctx, { limit: 20 }));
  return new URL(items.find(({ link }) => link?.includes('/a/'))!.link!).pathname;
}

test('the learner says the age once and invites the mother', async () => {
  await learner.goto('/account/guardians');
  await learner.getByLabel('出生日期').fill('2010.3.4');
  await learner.getByRole('button', { name: '登记' }).click();
  await learner.getByRole('link', { name: /请填写真实的出生日期/ }).waitFor();
  await expectSound(learner);
  await learner.getByLabel('出生日期').fill('2010-03-04');
  await learner.getByRole('button', { name: '登记' }).click();
  await learner.getByText('14 至 17 周岁').waitFor();
  await expectSound(learner);
  await learner.getByLabel('监护人姓名').fill('王梅');
  await learner.getByLabel('监护人手机号').fill(MOTHER);
  await learner.getByLabel('与您的关系').selectOption({ label: '母亲' });
  await learner.getByRole('button', { name: '发送短信' }).click();
  await learner.getByText('短信已发出').waitFor();
  await expectSound(learner);
  await screenshot(learner, 'guardians-learner-375');
});

test('the mother decides by link on her phone, without an account', async () => {
  const mother = await desk.visit(PHONE);
  await mother.goto(await newestLink());
  await mother.getByRole('heading', { name: '监护人同意' }).waitFor();
  expect(await mother.getByRole('checkbox', { checked: true }).count()).toBe(0);
  await expectSound(mother);
  await screenshot(mother, 'guardian-consent-375');
  await mother.getByRole('checkbox', { name: '向用人单位提供' }).check();
  await mother.getByRole('button', { name: '提交我的决定' }).click();
  await mother.getByRole('link', { name: /请先确认您是这名学生的监护人/ }).waitFor();
  await expectSound(mother);
  await mother.getByRole('checkbox', { name: '向用人单位提供' }).check();
  await mother.getByRole('checkbox', { name: '个性化推荐' }).check();
  await mother.getByRole('checkbox', { name: '我是这名学生的监护人' }).check();
  await mother.getByRole('button', { name: '提交我的决定' }).click();
  await mother.getByRole('heading', { name: '已记录您的决定' }).waitFor();
  await expectSound(mother);
  await mother.context().close();
});

test('the school sees how it stands, looks at the number with a reason, and the learner reads who looked', async () => {
  await open(school, '/guardians', '学生监护');
  await school.getByRole('link', { name: '林晓' }).waitFor();
  await expectSound(school);
  await screenshot(school, 'guardians-school');
  await school.getByRole('link', { name: '林晓' }).click();
  await school.getByRole('heading', { level: 1, name: '林晓' }).waitFor();
  await school.getByRole('button', { name: /查看完整手机号/ }).click();
  const dialog = school.getByRole('dialog');
  await dialog.getByLabel(/理由/).fill('电话核对监护关系');
  await expectSound(school);
  await dialog.getByRole('button', { name: '查看', exact: true }).click();
  await dialog.getByText(MOTHER).waitFor();
  await dialog.getByRole('button', { name: '看过了' }).click();
  await expectSound(school);
  await screenshot(school, 'guardian-school-learner');
  await learner.goto('/account/privacy');
  await learner.getByRole('cell', { name: '电话核对监护关系' }).waitFor();
});

test('the mother comes back by her number and withdraws', async () => {
  const mother = await desk.visit(PHONE);
  await mother.goto('/guardian');
  await mother.getByLabel('手机号').fill(MOTHER);
  await expectSound(mother);
  await mother.getByRole('button', { name: '把链接发给我' }).click();
  await mother.getByText('请看手机短信').waitFor();
  await mother.goto(await newestLink());
  await mother.getByRole('checkbox', { name: '向用人单位提供' }).uncheck();
  await expectSound(mother);
  await mother.getByRole('button', { name: '保存' }).click();
  await mother.getByRole('heading', { name: '已保存' }).waitFor();
  await learner.goto('/account/guardians');
  await learner.getByText('母亲：已撤回').waitFor();
  await mother.context().close();
});

test('consents, copy, correction and closing on a phone', async () => {
  await learner.goto('/account/privacy');
  await expectSound(learner);
  await screenshot(learner, 'account-privacy-375');
  await learner.getByRole('button', { name: '撤回：个性化推荐' }).click();
  await learner.getByText('已按您的决定生效').waitFor();
  await learner.getByRole('button', { name: '同意：个性化推荐' }).waitFor();
  const [download] = await Promise.all([
    learner.waitForEvent('download'),
    learner.getByRole('link', { name: /下载（网页/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^我的个人信息-.*\.html$/);
  await learner.getByLabel('哪一项不对，应当是什么').fill('学历应为中专');
  await learner.getByRole('button', { name: '提交更正请求' }).click();
  await learner.getByText('已收到更正请求').waitFor();
  await learner.getByRole('link', { name: '查看会删除什么、保留什么' }).click();
  await learner.getByRole('heading', { name: '会保留，以及为什么' }).waitFor();
  await expectSound(learner);
  await screenshot(learner, 'closing-375');
});

test('the operator answers; each part of the register is sound', async () => {
  const admin = await desk.signIn('admin');
  await open(admin, '/privacy', '个人信息：请求');
  await admin.getByRole('button', { name: /^答复/ }).click();
  await admin.getByRole('dialog').getByLabel(/答复/).fill('已由学校更正。');
  await expectSound(admin);
  await admin.getByRole('dialog').getByRole('button', { name: '发出答复' }).click();
  await admin.getByText('没有待答复的请求').waitFor();
  for (const [path, heading] of [
    ['/register', '处理登记'],
    ['/texts', '协议与同意文本'],
    ['/periods', '期限与保存'],
    ['/looks', '查看记录'],
    ['/exports', '导出记录'],
    ['/assessments', '影响评估'],
  ] as const) {
    await open(admin, `/privacy${path}`, `个人信息：${heading}`);
    await expectSound(admin);
  }
  await open(admin, '/privacy/periods', '个人信息：期限与保存');
  await screenshot(admin, 'privacy-periods');
  await admin.getByRole('button', { name: '修改：登录记录' }).click();
  await admin.getByLabel('数值（个月）').fill('3');
  await admin.getByLabel('自哪天起').fill('2027-01-01');
  await admin.getByRole('dialog').getByRole('button', { name: '登记' }).click();
  await admin.getByText(/不得少于 6/).waitFor();
  await admin.context().close();
});

test.each(['/privacy', '/terms', '/en/privacy', '/guardian'])('%s is sound on a phone', async (path) => {
  const page = await desk.visit(PHONE);
  await page.goto(path);
  await expectSound(page);
  await page.context().close();
});

test('the account is closed and nobody is signed in any more', async () => {
  await learner.goto('/account/closing');
  await learner.getByRole('checkbox').check();
  await learner.getByRole('button', { name: /注销/ }).click();
  await learner.getByRole('heading', { name: '账户已注销' }).waitFor();
  await expectSound(learner);
  await learner.goto('/account/privacy');
  await learner.getByRole('heading', { name: /登录/ }).first().waitFor();
});
