import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { expectSound, open, openDesk, type Desk } from './desk.ts';

/** The frames that all pages of the workbench stand in: lists, records with what belongs to them, the command search. */
let desk: Desk;
let bureau: Page;

beforeAll(async () => {
  desk = await openDesk();
  const firm = await desk.world.as('enterprise');
  for (const title of ['数控车工', '电焊工'])
    await firm.post('/api/managed-listings', { type: 'talent', side: 'need', kind: 'employment', title });
  bureau = await desk.signIn('bureau');
}, 180_000);
afterAll(() => desk?.close());

const heads = (page: Page): Promise<string[]> =>
  page.getByRole('columnheader').evaluateAll((all) => all.map((one) => one.textContent));

test('the list of organisations: columns, a saved view that it begins with, a file of what is shown', async () => {
  await open(bureau, '/organisations', '全部机构');
  await bureau.getByRole('button', { name: '列设置' }).click();
  await bureau.getByRole('group', { name: '列设置' }).getByLabel('所在地', { exact: true }).check();
  await bureau.keyboard.press('Escape');
  expect(await heads(bureau)).toContain('所在地');
  await bureau.getByLabel('名称、曾用名、代码或首字母').fill('测试');
  await bureau.getByRole('button', { name: '查询' }).click();
  await bureau.getByRole('button', { name: '保存为视图' }).click();
  const dialog = bureau.getByRole('dialog', { name: '保存为视图' });
  await dialog.getByLabel('名称').fill('测试的机构');
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await bureau.getByRole('link', { name: '测试的机构' }).waitFor();
  await bureau.getByRole('button', { name: '导出', exact: true }).click();
  const taking = bureau.getByRole('dialog', { name: '导出机构清单' });
  await expectSound(bureau);
  await taking.getByLabel('用途').fill('季度走访');
  await taking.getByLabel('格式').selectOption('csv');
  const download = bureau.waitForEvent('download');
  await taking.getByRole('button', { name: '导出', exact: true }).click();
  expect((await download).suggestedFilename()).toMatch(/^机构清单-.*\.csv$/);
});

test('a head that the glossary knows explains itself, by keyboard', async () => {
  const term = bureau.getByRole('button', { name: '统一社会信用代码' });
  await term.focus();
  await bureau.keyboard.press('Enter');
  await bureau.getByText('18 位唯一编号').waitFor();
  await expectSound(bureau);
  await bureau.keyboard.press('Escape');
  await expect.poll(() => bureau.getByText('18 位唯一编号').count()).toBe(0);
});

test('a record says its state, whose move it is, what belongs to it and what happened', async () => {
  await bureau.getByRole('link', { name: '测试机械有限公司' }).click();
  await bureau.getByRole('heading', { level: 1, name: '测试机械有限公司' }).waitFor();
  const related = bureau.getByRole('region', { name: '相关' });
  await related.getByRole('link', { name: '电焊工' }).waitFor();
  await bureau.getByRole('heading', { name: '办理经过' }).waitFor();
  await expectSound(bureau);
  await related.getByRole('link', { name: '电焊工' }).click();
  await bureau.getByRole('heading', { level: 1, name: '电焊工' }).waitFor();
  await bureau.getByRole('region', { name: '相关' }).getByRole('link', { name: '测试机械有限公司' }).waitFor();
});

test('the command search: what was opened lately, acts by pinyin, and what is not one’s own stays away', async () => {
  await bureau.keyboard.press('Control+k');
  await bureau.getByRole('option', { name: /测试机械有限公司.*最近打开/ }).waitFor();
  await expectSound(bureau);
  const box = bureau.getByRole('combobox', { name: '页面、记录或要办的事' });
  await box.fill('fbxq');
  // Before anything is typed it lists all acts: what was typed has narrowed them when one is left.
  await expect.poll(() => bureau.getByRole('option').allTextContents(), { timeout: 20_000 }).toEqual(['发布需求办事']);
  await bureau.keyboard.press('ArrowDown');
  await bureau.keyboard.press('Enter');
  await bureau.getByRole('heading', { level: 1, name: '发布供求' }).waitFor();
  const viewer = await desk.signIn('viewer');
  await open(viewer, '', '待办');
  await viewer.keyboard.press('Control+k');
  await viewer.getByRole('combobox', { name: '页面、记录或要办的事' }).fill('yaoqing');
  await expect.poll(() => viewer.getByRole('option').count()).toBe(0);
  await viewer.context().close();
});

test('on a phone: list and record fit, and are clean', async () => {
  const phone = await desk.signIn('bureau', { width: 375, height: 740 });
  await open(phone, '/organisations', '全部机构');
  await expectSound(phone);
  await phone.getByRole('link', { name: '测试机械有限公司' }).click();
  await phone.getByRole('region', { name: '相关' }).getByRole('link', { name: '电焊工' }).waitFor();
  await expectSound(phone);
  await phone.context().close();
});

test('without a network: what was typed stays, says that it is not saved, and is saved when the line is back', async () => {
  const firm = await desk.signIn('enterprise');
  await open(firm, '/listings', '我的供求');
  await firm.getByRole('link', { name: '修改：数控车工' }).click();
  await firm.getByLabel(/^岗位名称/).waitFor();
  await firm.context().setOffline(true);
  await firm.getByText('网络已断开').waitFor();
  await firm.getByLabel(/^岗位名称/).fill('数控铣工');
  await firm.getByText('没有保存：连接不上服务器').waitFor();
  expect(await firm.getByLabel(/^岗位名称/).inputValue()).toBe('数控铣工');
  await expectSound(firm);
  await firm.context().setOffline(false);
  await firm.getByText('已自动保存').waitFor();
  await expect.poll(() => firm.getByText('网络已断开').count()).toBe(0);
  const listed = (await (await firm.request.get('/api/managed-listings')).json()) as { items: { title: string }[] };
  expect(listed.items.map(({ title }) => title)).toContain('数控铣工');
  await firm.context().close();
});

test('without a network: a list that cannot come says so, with another try; one that is there stays', async () => {
  await open(bureau, '/organisations', '全部机构');
  await bureau.getByRole('link', { name: '测试机械有限公司' }).waitFor();
  await bureau.context().setOffline(true);
  await bureau.getByLabel('名称、曾用名、代码或首字母').fill('机械');
  await bureau.getByRole('button', { name: '查询' }).click();
  await bureau.getByRole('alert').getByText('连接不上服务器').waitFor();
  await expectSound(bureau);
  await bureau.context().setOffline(false);
  // It comes by itself with the line, unless somebody is quicker.
  await bureau
    .getByRole('button', { name: '重试' })
    .click({ timeout: 2000 })
    .catch(() => undefined);
  await bureau.getByRole('link', { name: '测试机械有限公司' }).waitFor();
});

test('a list on A4 is a table: its head on every sheet, no column cut, nothing that is only for acting', async () => {
  await open(bureau, '/listings', '全部供求');
  await bureau.getByRole('link', { name: '电焊工' }).waitFor();
  await bureau.emulateMedia({ media: 'print' });
  // The width between the margins.
  await bureau.setViewportSize({ width: 688, height: 1000 });
  const paper = await bureau.evaluate(() => ({
    head: getComputedStyle(document.querySelector('thead')!).display,
    row: getComputedStyle(document.querySelector('tbody tr')!).display,
    choosing: getComputedStyle(document.querySelector('tbody .desk-choose')!).display,
    width: document.documentElement.scrollWidth,
  }));
  expect(paper).toEqual({ head: 'table-header-group', row: 'table-row', choosing: 'none', width: 688 });
});
