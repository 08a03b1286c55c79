import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { expectSound, open, openDesk, type Desk } from './desk.ts';

/** A firm writes a listing that saves itself, is returned, mends it, sees it published and closes it. */
let desk: Desk;
let page: Page;

const UNTIL = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  desk = await openDesk();
  page = await desk.signIn('enterprise');
}, 120_000);
afterAll(() => desk?.close());

test('the first words make a draft, with an address of its own and without losing the focus', async () => {
  await open(page, '/listings/new/edit?type=talent&side=need', '发布人才需求');
  await expectSound(page);
  await page.getByLabel('岗位名称').pressSequentially('数控铣工');
  await page.getByText(/已自动保存 \d\d:\d\d/).waitFor();
  expect(page.url()).toMatch(/\/app\/listings\/[0-9a-f-]{36}\/edit$/);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-title');
  await page.getByText(/还有 \d+ 项必填没有填写/).waitFor();
  await expectSound(page);
});

/** Another part of the form, by the list of parts. */
const part = async (name: string): Promise<void> => {
  await page.getByRole('navigation', { name: '填写步骤' }).getByRole('link', { name }).click();
  await page.getByRole('heading', { level: 2, name: new RegExp(`^${name}`) }).waitFor();
};

test('what the rules miss is listed at submission, each line leads to its control', async () => {
  await part('检查并提交');
  await page.getByRole('button', { name: '提交审核' }).click();
  const summary = page.getByRole('alert').filter({ hasText: '处需要改正' });
  await summary.waitFor();
  await expectSound(page);
  await summary.getByRole('link', { name: /招聘人数/ }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('field-headcount');
});

test('what cannot be read as a number is said at once and not sent', async () => {
  await page.getByLabel('招聘人数').fill('三个');
  await page.getByText('请填数字').waitFor();
  await page.getByLabel('招聘人数').fill('３');
  await page.getByText('请填数字').waitFor({ state: 'detached' });
});

test('codes are found by pinyin', async () => {
  await part('地点和期限');
  await page.getByLabel('工作地点').fill('xinglongtai');
  await page.getByRole('option', { name: /兴隆台区/ }).click();
  await page.getByLabel('移除 兴隆台区').waitFor();
});

test('leaving with unsaved words asks first', async () => {
  await part('工作内容');
  await page.getByRole('textbox', { name: '工作内容' }).fill('操作数控铣床加工模具零件');
  await page.getByRole('link', { name: '我的供求' }).first().click();
  const dialog = page.getByRole('dialog', { name: '有修改还没有保存' });
  await dialog.getByRole('button', { name: '留下继续填写' }).click();
  expect(await page.getByRole('textbox', { name: '工作内容' }).inputValue()).toContain('数控铣床');
});

test('a complete listing is previewed and submitted', async () => {
  await part('待遇');
  await page.getByLabel('最低薪资（元）').fill('6000');
  await page.getByLabel('最高薪资（元）').fill('9000');
  await part('要求');
  await page.getByLabel('学历').selectOption({ label: '中专/高中及以上' });
  await page.getByLabel('任职要求').fill('能看懂机械图纸，会用常用量具。');
  await part('地点和期限');
  await page.getByLabel('开始日期').fill('2026-01-01');
  await page.getByLabel('招聘截止').fill(UNTIL);
  const opened = page.context().waitForEvent('page');
  await page.getByRole('button', { name: /^预览/ }).click();
  const preview = await opened;
  await preview.getByText('6,000–9,000 元/月').first().waitFor();
  await preview.close();
  await part('检查并提交');
  await expectSound(page);
  await page.getByRole('button', { name: '提交审核' }).click();
  await page.getByText('等待主管部门审核').waitFor();
  await expectSound(page);
});

test('a returned listing waits in the to-do list with the reasons, is mended and published', async () => {
  const id = /listings\/([0-9a-f-]{36})/.exec(page.url())![1]!;
  const bureau = await desk.world.as('bureau');
  const version = async (): Promise<number> =>
    ((await bureau.get(`/api/managed-listings/${id}`)).json() as { version: number }).version;
  const reasons = [{ field: 'description', text: '请写明班次。' }];
  await bureau.post(`/api/managed-listings/${id}/actions`, { verb: 'return', version: await version(), reasons });

  await open(page, '', '待办');
  await page.getByRole('heading', { name: '被退回，等您修改（1）' }).waitFor();
  await page.getByText('请写明班次。').waitFor();
  await expectSound(page);
  await page.getByRole('link', { name: '数控铣工', exact: true }).click();
  await page.getByRole('heading', { name: '退回意见' }).waitFor();
  await expectSound(page);
  await page.getByRole('button', { name: '修改' }).click();
  await part('工作内容');
  await page.getByRole('textbox', { name: '工作内容' }).fill('操作数控铣床加工模具零件，两班倒。');
  await page.getByText(/已自动保存/).waitFor();
  await part('检查并提交');
  await page.getByRole('button', { name: '提交审核' }).click();
  await page.getByText('等待主管部门审核').waitFor();
  await bureau.post(`/api/managed-listings/${id}/actions`, { verb: 'publish', version: await version() });
  await page.reload();
  await page.getByRole('link', { name: '公开页面' }).waitFor();
});

test('two windows: the later one keeps its words to copy and loads the newer text', async () => {
  const firm = await desk.world.as('enterprise');
  const made = (await firm.post('/api/managed-listings', { title: '模具工' })).json() as {
    id: string;
    version: number;
  };
  await open(page, `/listings/${made.id}/edit`, '修改人才需求');
  await expect.poll(() => page.getByLabel('岗位名称').inputValue()).toBe('模具工');
  await firm.patch(`/api/managed-listings/${made.id}`, { title: '模具钳工', version: made.version });
  await part('地点和期限');
  await page.getByLabel('详细地址').fill('临港路 8 号');
  await page.getByRole('button', { name: '载入最新内容' }).waitFor();
  expect(await page.getByLabel('您填写的内容').inputValue()).toContain('临港路 8 号');
  await expectSound(page);
  await page.getByRole('button', { name: '载入最新内容' }).click();
  await page.getByRole('button', { name: '载入最新内容' }).waitFor({ state: 'detached' });
  await part('岗位');
  await expect.poll(() => page.getByLabel('岗位名称').inputValue()).toBe('模具钳工');
});

test('several are closed at once, with one reason', async () => {
  await open(page, '/listings', '我的供求');
  await page.getByLabel('选择 数控铣工').check();
  await page.getByLabel('选择 模具钳工').check();
  await expectSound(page);
  await page.getByRole('status').getByRole('button', { name: '关闭', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '关闭 2 条' });
  await dialog.getByRole('button', { name: '已招满' }).click();
  await expectSound(page);
  await dialog.getByRole('button', { name: '关闭', exact: true }).last().click();
  await page.getByText('2 条已关闭').first().waitFor();
  await page.getByRole('link', { name: /^已关闭/ }).click();
  await page.getByRole('link', { name: '数控铣工' }).waitFor();
  expect(page.url()).toContain('state=closed');
});

test('Back returns to the same filter', async () => {
  await page.getByRole('link', { name: '数控铣工' }).click();
  await page.getByRole('heading', { name: '关闭原因' }).waitFor();
  await page.goBack();
  await page.getByRole('link', { name: /^已关闭/, exact: false }).waitFor();
  expect(page.url()).toContain('state=closed');
});

test.each([
  ['', '待办'],
  ['/listings', '我的供求'],
  ['/listings/new', '发布供求'],
  ['/listings/new/edit?type=talent&side=need', '发布人才需求'],
  ['/imports', '导入'],
  ['/organisation', '测试机械有限公司'],
  ['/directory', '机构名录'],
])('%s is sound on a phone', async (path, heading) => {
  const phone = await desk.signIn('enterprise', { width: 375, height: 740 });
  await open(phone, path, heading);
  await expectSound(phone);
  await phone.context().close();
});

test('the menu of a phone is a drawer with what this role may open', async () => {
  const phone = await desk.signIn('enterprise', { width: 375, height: 740 });
  await open(phone, '', '待办');
  await phone.getByRole('button', { name: '打开菜单' }).click();
  const menu = phone.getByRole('dialog');
  await menu.getByRole('link', { name: '导入' }).waitFor();
  expect(await menu.getByRole('link', { name: '审核' }).count()).toBe(0);
  await expectSound(phone);
  await phone.context().close();
});
