import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { makeListing } from '#testing/listings';
import { expectSound, open, openByKeys, openDesk, type Desk } from './desk.ts';

/** A third-party evaluator: what is public with its definition, its own record and trail, and nothing that could be bent. */
let desk: Desk;
let page: Page;

beforeAll(async () => {
  desk = await openDesk();
  const { world } = desk;
  await world.installation.database.inTenant(world.tenant.id, async (db) => {
    for (const [title, description] of [
      ['数控车工', '独立操作数控车床。'],
      ['装配钳工', '装配减速机，两班倒。'],
    ] as const)
      await makeListing(db, world.tenant.id, {
        title,
        description,
        contentKey: title,
        employerName: '海川精密制造有限公司',
      });
  });
  page = await desk.visit();
  page.setDefaultTimeout(20_000);
}, 120_000);
afterAll(() => desk?.close());

test('comes in by the front door and finds a desk without acts that are not an evaluator’s', async () => {
  await page.goto('/demo');
  await expectSound(page);
  await page
    .getByRole('row', { name: /第三方评价机构/ })
    .getByRole('button')
    .click();
  await page.getByRole('heading', { level: 1, name: '待办' }).waitFor();
  await page.getByRole('heading', { name: /^从这里开始/ }).waitFor();
  await expectSound(page);
  const menu = page.getByRole('navigation', { name: '菜单' });
  for (const name of ['审核', '发布供求', '导入', '人才供给', '机构核验', '委托', '权限表', '系统状态'])
    expect(await menu.getByRole('link', { name, exact: true }).count(), name).toBe(0);
});

test('a public number, what it counts, and the same rows for a program', async () => {
  await page.goto('/listings?q=数控车工');
  await expectSound(page);
  await expect
    .poll(async () => ((await (await page.request.get('/api/listings?q=数控车工')).json()) as { total: number }).total)
    .toBe(1);
  await page.reload();
  await page
    .getByRole('link', { name: /数控车工/ })
    .first()
    .click();
  await page.getByText('海川精密制造有限公司').first().waitFor();
  await page.getByText(/确认/).first().waitFor();
  await expectSound(page);
  await page.goto('/feedback/figures');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expectSound(page);
});

test.each(['/review', '/profiles', '/audit/seals', '/privacy', '/listings'])(
  '%s says that it is not for an evaluator, and shows nothing of it',
  async (path) => {
    await page.goto(`/app${path}`);
    await page.getByText('以您现在的身份、职责或受托范围，不能进行此操作。').first().waitFor();
    expect(await page.getByRole('row').count()).toBeLessThanOrEqual(1);
    await expectSound(page);
  },
);

test('corrects its own record and reads in the trail who did it, what it was and what it is', async () => {
  await open(page, '/organisation', '测试评价中心');
  await page.getByRole('button', { name: '修改资料' }).click();
  await page.getByLabel('名称').fill('');
  await page.getByRole('button', { name: '保存' }).click();
  expect(await page.getByLabel('名称').evaluate((field: HTMLInputElement) => field.checkValidity())).toBe(false);
  await page.getByLabel('名称').fill('测试评价中心');
  await page.getByLabel('简介').fill('教育质量第三方评价。');
  await expectSound(page);
  await page.getByRole('button', { name: '保存' }).click();
  // The form still shows what is being sent: only the page without it has been saved.
  await page.getByRole('button', { name: '修改资料' }).waitFor();
  await page.getByText('教育质量第三方评价。').first().waitFor();

  await open(page, '/audit', '操作记录');
  const trail = page.getByRole('table', { name: '操作记录' });
  await trail.getByText('教育质量第三方评价').first().waitFor();
  await expectSound(page);
  expect(await trail.getByText('测试机械有限公司').count()).toBe(0);
  await page.getByLabel('对象', { exact: true }).selectOption({ label: '机构' });
  await page.getByRole('button', { name: '查询' }).click();
  await expect.poll(() => page.url()).toContain('objectKind=organisation');
  await trail.getByRole('row').nth(1).waitFor();
  await page.getByRole('link', { name: '查阅敏感信息' }).click();
  await page.getByRole('heading', { level: 1, name: '查阅记录' }).waitFor();
  await expectSound(page);
});

test('invites a colleague: a wrong number is named, the right one waits, and is taken back', async () => {
  await open(page, '/members', '成员');
  await page.getByRole('button', { name: '邀请成员' }).click();
  const dialog = page.getByRole('dialog', { name: '邀请成员' });
  await dialog.getByLabel(/手机号或邮箱/).fill('12345');
  await dialog.getByRole('button', { name: '发出邀请' }).click();
  await dialog.locator('[aria-invalid="true"], [role="alert"], .wb-error').first().waitFor();
  await expectSound(page);
  await dialog.getByLabel(/手机号或邮箱/).fill('13900001234');
  await dialog.getByRole('button', { name: '发出邀请' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^撤回：/ }).click();
  await expectSound(page);
  const asked = page.getByRole('dialog');
  if ((await asked.count()) > 0) await asked.getByRole('button', { name: /撤回/ }).click();
  await page.getByText('已撤回').first().waitFor();
});

test('by the keyboard alone: an organisation of the region is found by initials and read', async () => {
  await open(page, '', '待办');
  await openByKeys(page, '机构名录');
  await page.keyboard.press('/');
  await page.keyboard.type('csjxyxgs');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: '测试机械有限公司' }).waitFor();
  await expect.poll(() => page.getByRole('table').getByRole('row').count()).toBe(2);
  await page.locator('main').focus();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '测试机械有限公司' }).waitFor();
  await expectSound(page);
  for (const name of ['修改资料', '停用', '终止']) expect(await page.getByRole('button', { name }).count()).toBe(0);
  await page.goBack();
  await page.getByRole('link', { name: '测试机械有限公司' }).waitFor();
});
