import { readFileSync } from 'node:fs';
import ExcelJS from '@protobi/exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { makeListings } from '#testing/listings';
import { expectSound, open, openDesk, type Desk } from './desk.ts';

/** What comes after writing: many at once with a way back, views, copies, history, preview, a file of the list. */
let desk: Desk;
let page: Page;

beforeAll(async () => {
  desk = await openDesk();
  const firm = await desk.world.as('enterprise');
  await desk.world.act('enterprise', (ctx) =>
    makeListings(
      ctx.db,
      ctx.tenant.id,
      Array.from({ length: 40 }, (_one, at) => ({
        title: `批量岗位 ${String(at).padStart(2, '0')}`,
        organisationId: firm.organisationId!,
        employerName: '测试机械有限公司',
        createdBy: firm.accountId!,
        territory: '211102',
        sourceName: null,
        validUntil: '2027-06-30',
      })),
    ),
  );
  page = await desk.signIn('enterprise');
}, 180_000);
afterAll(() => desk?.close());

test('closing a whole list across its pages asks for a reason, says the number, and is taken back', async () => {
  await open(page, '/listings?state=published', '我的供求');
  await page.getByText('已显示 30 / 40 条').waitFor();
  await expectSound(page);
  await page.getByLabel('选择已显示的全部').check();
  await page.getByText('已选 30 条').waitFor();
  await page.getByRole('button', { name: '选择全部 40 条' }).click();
  await page.getByText('已选列表中全部 40 条').waitFor();
  await page.locator('.wb-bulk').getByRole('button', { name: '关闭', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '关闭 40 条' });
  await dialog.getByText('将办理 40 条。').waitFor();
  await expectSound(page);
  expect(await dialog.getByRole('button', { name: '关闭', exact: true }).last().isDisabled()).toBe(true);
  await dialog.getByLabel('关闭原因').fill('停产检修');
  await dialog.getByRole('button', { name: '关闭', exact: true }).last().click();
  await page.getByText('40 条已关闭').first().waitFor();
  await page.getByText('没有“已发布”的内容').waitFor();
  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByText('已撤销').first().waitFor();
  await page.getByText('已显示 30 / 40 条').waitFor();
});

test('conditions become a view, and the list begins with it', async () => {
  await page.getByLabel('名称或单位').fill('岗位 0');
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByText('已显示 10 / 10 条').waitFor();
  await page.getByRole('button', { name: '保存为视图' }).click();
  const save = page.getByRole('dialog', { name: '保存为视图' });
  await save.getByLabel('名称').fill('前十条');
  await expectSound(page);
  await save.getByRole('button', { name: '保存' }).click();
  await page.getByRole('link', { name: '前十条' }).waitFor();
  await page.getByRole('button', { name: '管理视图' }).click();
  const manage = page.getByRole('dialog', { name: '管理视图' });
  await manage.getByRole('button', { name: '设为默认：前十条' }).click();
  await manage.getByRole('button', { name: '不作默认：前十条' }).waitFor();
  await expectSound(page);
  await manage.getByRole('button', { name: '完成' }).click();
  await open(page, '/listings', '我的供求');
  await page.getByText('已显示 10 / 10 条').waitFor();
  expect(new URL(page.url()).searchParams.get('q')).toBe('岗位 0');
});

test('a view that was deleted by mistake is brought back', async () => {
  await page.getByRole('button', { name: '管理视图' }).click();
  const manage = page.getByRole('dialog', { name: '管理视图' });
  await manage.getByRole('button', { name: '删除：前十条' }).click();
  await manage.getByText('没有保存的视图了').waitFor();
  await manage.getByRole('button', { name: '完成' }).click();
  expect(await page.getByRole('link', { name: '前十条' }).count()).toBe(0);
  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByRole('link', { name: '前十条' }).waitFor();
});

test('the file holds what the list shows', async () => {
  const shown = await page.locator('.desk-table tbody .desk-head').allInnerTexts();
  await page.getByRole('button', { name: '导出', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '导出 10 条' });
  await expectSound(page);
  await dialog.getByRole('button', { name: '开始导出' }).click();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '下载' }).click();
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(readFileSync(await (await download).path()) as never);
  const rows = Array.from({ length: 10 }, (_row, at) => book.worksheets[0]!.getRow(at + 2).getCell(1).text);
  expect(rows).toEqual(shown.map((title) => title.trim()));
});

test('a copy is a draft that names its source; its history shows each change', async () => {
  await page.getByRole('link', { name: '批量岗位 03' }).click();
  await page.getByRole('button', { name: '复制' }).click();
  await page.waitForURL(/\/edit$/);
  const id = /listings\/([0-9a-f-]{36})/.exec(page.url())![1]!;
  const firm = await desk.world.as('enterprise');
  await firm.patch(`/api/managed-listings/${id}`, { version: 1, title: '改过的岗位' });
  await open(page, `/listings/${id}`, '改过的岗位');
  await page.getByText('复制自').waitFor();
  await page.getByText(/修改 · 测试enterprise/).click();
  const change = page.getByRole('region', { name: '第 2 版的改动' });
  await change.getByText('批量岗位 03').waitFor();
  await change.getByText('改过的岗位').waitFor();
  await expectSound(page);
});

test('the preview is the public page, before it is public', async () => {
  const href = await page.getByRole('link', { name: /预览公开效果/ }).getAttribute('href');
  const visitor = await desk.visit();
  await visitor.goto(href!);
  expect(await visitor.content()).not.toContain('改过的岗位');
  await visitor.close();
  await page.goto(href!);
  await page.getByRole('heading', { level: 1, name: '改过的岗位' }).waitFor();
  await page.getByText('这是预览').waitFor();
  await expectSound(page);
});

test('a template is saved and begun from', async () => {
  await open(page, `/listings/${/listings\/([0-9a-f-]{36})/.exec(page.url())![1]!}`, '改过的岗位');
  await page.getByRole('button', { name: '存为模板' }).click();
  const dialog = page.getByRole('dialog', { name: '存为模板' });
  await dialog.getByLabel('模板名称').fill('常用岗位');
  await dialog.getByRole('button', { name: '保存' }).click();
  await page.getByText('已存为本机构模板').first().waitFor();
  await open(page, '/listings?state=published', '我的供求');
  await page.getByRole('button', { name: '从模板新建' }).click();
  const picker = page.getByRole('dialog', { name: '从模板新建' });
  await picker.getByRole('button', { name: '常用岗位', exact: true }).waitFor();
  await expectSound(page);
  await picker.getByRole('button', { name: '常用岗位', exact: true }).click();
  await page.waitForURL(/\/edit$/);
});

test('an officer reads the words that rules look for, adds one and ends it', async () => {
  const officer = await desk.signIn('bureau');
  await open(officer, '/phrases?list=words.origin', '词表');
  await officer.getByText(/共 \d+ 个/).waitFor();
  await expectSound(officer);
  await officer.getByRole('button', { name: '新增词语' }).click();
  const dialog = officer.getByRole('dialog', { name: '新增词语' });
  await dialog.getByLabel('词语', { exact: false }).first().waitFor();
  await dialog.locator('#phrase-phrase').fill('只要云溪人');
  await dialog.locator('#phrase-source').fill('来信处理单 12 号');
  await expectSound(officer);
  await dialog.getByRole('button', { name: '保存' }).click();
  await officer.getByRole('button', { name: '停用：只要云溪人' }).click();
  const end = officer.getByRole('dialog', { name: '停用：只要云溪人' });
  await end.getByLabel('原因').fill('试一试');
  await end.getByRole('button', { name: '停用' }).click();
  await officer.getByRole('button', { name: '停用：只要云溪人' }).waitFor({ state: 'detached' });
  await open(officer, '/freshness-rules', '时效规则');
  await officer.getByText('产品默认值').waitFor();
  await expectSound(officer);
});
