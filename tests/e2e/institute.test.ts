import { readFileSync } from 'node:fs';
import ExcelJS from '@protobi/exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { newId } from '#kernel/ids';
import { eventually, makeKind } from '#testing/listings';
import { expectSound, open, openDesk, type Desk } from './desk.ts';
import { tabToField, tabToWords } from './keyboard.ts';

/** An institute's research office: results to offer, problems to find, the own lines to keep true. */
const SECRET = '镀液中铁离子超过 0.3 克每升时起泡';
const RESULT = '改性胺固化涂层';
const YEAR = new Date(Date.now() + 200 * 86_400_000).getFullYear();

let desk: Desk;
let page: Page;
let problem: string;

beforeAll(async () => {
  desk = await openDesk();
  const { world } = desk;
  const own = await world.as('institute');
  const common = { divisions: ['211102'], validUntil: `${YEAR}-06-30` };
  const ours = {
    ...common,
    organisationId: own.organisationId!,
    employerName: '测试研究所',
    createdBy: own.accountId!,
    territory: '211102',
    sourceName: null,
  };
  await world.act('institute', async ({ db, tenant }) => {
    const given = { ...common, title: '化学镀层起泡', description: '镀镍层在湿热试验后起泡。', contentKey: newId() };
    const tier = { problem: SECRET, confidentiality: 'members' };
    problem = (await makeKind(db, tenant.id, 'research', 'need', tier, given)).id;
    for (const title of ['盐雾试验', '三坐标测量', '金相分析'])
      await makeKind(
        db,
        tenant.id,
        'service',
        'offer',
        { services: ['testing'] },
        { ...ours, title, contentKey: newId() },
      );
  });
  const visitor = await world.as('public');
  await eventually(
    async () => (await visitor.get('/listings')).body,
    (body) => body.includes('金相分析'),
  );
  page = await desk.signIn('institute');
}, 180_000);
afterAll(() => desk?.close());

describe('a result is offered', () => {
  let id: string;

  test('part by part, what is missing is said at the check, and it is handed in', async () => {
    await open(page, '', '待办');
    await page.getByRole('link', { name: '发布供求' }).first().click();
    await page.getByRole('link', { name: /^科技成果/ }).click();
    await page.getByRole('heading', { level: 1, name: '发布科技成果' }).waitFor();
    await page.getByLabel('成果名称').fill(RESULT);
    await page.getByText(/已自动保存/).waitFor();
    id = /listings\/([0-9a-f-]{36})/.exec(page.url())![1]!;
    await page.getByLabel('公开简介').fill('带锈基材上直接施工，一道成膜。');
    await page.getByLabel('所在地').fill('xinglongtai');
    await page.getByRole('option', { name: /兴隆台区/ }).click();
    await page.getByLabel('有效期至').fill(`${YEAR}-06-01`);
    await next('概况|成果');
    await page.getByLabel('技术领域').selectOption({ label: '新材料及其应用' });
    await page.getByRole('checkbox', { name: /发明/ }).first().check();
    await page.getByLabel('目前技术就绪度').selectOption({ index: 7 });
    await expectSound(page);
    await page
      .getByRole('link', { name: /检查并提交/ })
      .first()
      .click();
    await page
      .getByText(/请填写“合作方式”/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: '提交审核' }).click();
    await page
      .getByRole('alert')
      .getByRole('link', { name: /合作方式/ })
      .click();
    await page.getByRole('checkbox', { name: /许可/ }).first().check();
    await page.getByText(/已自动保存/).waitFor();
    await page
      .getByRole('link', { name: /公开范围/ })
      .first()
      .click();
    await page.getByRole('radio').first().check();
    await page.getByText(/已自动保存/).waitFor();
    await page
      .getByRole('link', { name: /检查并提交/ })
      .first()
      .click();
    await expectSound(page);
    await page.getByRole('button', { name: '提交审核' }).click();
    await page.getByText('等待主管部门审核').waitFor();
    await expectSound(page);
  });

  test('returned with a reason for one field, it waits among the things to do, is mended and published', async () => {
    await act('return', [{ field: 'detail.keywords', text: '请补充关键词。' }]);
    await open(page, '', '待办');
    await page.getByRole('link', { name: RESULT }).first().click();
    await page.getByText('请补充关键词。').first().waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: '修改', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '修改科技成果' }).waitFor();
    const toChange = page.getByRole('navigation', { name: '填写步骤' }).getByText('待修改');
    await toChange.waitFor();
    await next('概况|成果');
    await page.getByText('退回意见：请补充关键词。').waitFor();
    await expectSound(page);
    await page.getByLabel('关键词').fill('防腐、带锈施工');
    await page.getByText(/已自动保存/).waitFor();
    await toChange.waitFor({ state: 'detached' });
    await page
      .getByRole('link', { name: /检查并提交/ })
      .first()
      .click();
    await page.getByRole('button', { name: '提交审核' }).click();
    await page.getByText('等待主管部门审核').waitFor();
    await act('publish');
    const visitor = await desk.visit({ width: 375, height: 740 });
    await visitor.goto(`/listings/${id}`);
    await visitor.getByRole('heading', { level: 1, name: RESULT }).waitFor();
    await visitor.getByText('防腐').first().waitFor();
    await expectSound(visitor);
    await visitor.context().close();
  });

  test('taken back to change it, the public page is gone; its words stay in the draft', async () => {
    await open(page, `/listings/${id}`, RESULT);
    await page.getByRole('button', { name: '下架修改' }).click();
    const dialog = page.getByRole('dialog', { name: `下架修改：${RESULT}` });
    await dialog.getByText('会立即从公开页面下架').waitFor();
    await expectSound(page);
    await dialog.getByRole('button', { name: '下架修改' }).click();
    await page.getByText('填写完整后提交审核').waitFor();
    await expectSound(page);
    expect((await page.request.get(`/listings/${id}`)).status()).toBeGreaterThanOrEqual(404);
    await page.getByRole('button', { name: '修改', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '修改科技成果' }).waitFor();
    await expect.poll(() => page.getByLabel('成果名称').inputValue()).toBe(RESULT);
  });

  const next = async (part: string): Promise<void> => {
    await page.getByRole('link', { name: /^下一步/ }).click();
    await page.getByRole('heading', { level: 2, name: new RegExp(part) }).waitFor();
  };

  const act = async (verb: string, reasons?: readonly { field: string; text: string }[]): Promise<void> => {
    const officer = await desk.world.as('bureau');
    const { version } = (await officer.get(`/api/managed-listings/${id}`)).json() as { version: number };
    const done = await officer.post(`/api/managed-listings/${id}/actions`, {
      verb,
      version,
      ...(reasons && { reasons }),
    });
    expect(done.statusCode, done.body).toBe(200);
  };
});

test('finds a problem of a firm and reads what visitors may not', async () => {
  await page.goto('/');
  await page.getByLabel('搜索范围').selectOption('research');
  await page.locator('input[type=search]').first().fill('镀层');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: '化学镀层起泡' }).waitFor();
  await expectSound(page);
  await page.getByRole('link', { name: '化学镀层起泡' }).click();
  await page.getByText(SECRET).waitFor();
  await expectSound(page);
  const visitor = await desk.visit();
  await visitor.goto(`/listings/${problem}`);
  await visitor.getByText('入驻单位登录后可见').first().waitFor();
  expect(await visitor.content()).not.toContain(SECRET);
  await visitor.context().close();
});

test('names a view for the services that are offered, comes back to it, and takes the list home as a file', async () => {
  await open(page, '/listings', '我的供求');
  await page.getByLabel('类型').selectOption({ label: '技术服务' });
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByText('已显示 3 / 3 条').waitFor();
  await expectSound(page);
  await page.getByRole('button', { name: '保存为视图' }).click();
  const save = page.getByRole('dialog', { name: '保存为视图' });
  await save.getByLabel('名称').fill('对外检测');
  await expectSound(page);
  await save.getByRole('button', { name: '保存' }).click();
  await open(page, '/listings', '我的供求');
  await page.getByRole('link', { name: '对外检测' }).click();
  await page.getByText('已显示 3 / 3 条').waitFor();
  await page.getByRole('button', { name: '导出', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '导出 3 条' });
  await expectSound(page);
  await dialog.getByRole('button', { name: '开始导出' }).click();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '下载' }).click();
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(readFileSync(await (await download).path()) as never);
  expect([2, 3, 4].map((row) => book.worksheets[0]!.getRow(row).getCell(1).text).toSorted()).toEqual(
    ['盐雾试验', '三坐标测量', '金相分析'].toSorted(),
  );
});

test('closes a service with its reason, regrets it, and takes it back within ten minutes', async () => {
  await open(page, '/listings', '我的供求');
  await page.getByRole('button', { name: '关闭：盐雾试验' }).click();
  const dialog = page.getByRole('dialog', { name: '关闭：盐雾试验' });
  const close = dialog.getByRole('button', { name: '关闭', exact: true }).last();
  expect(await close.isDisabled()).toBe(true);
  await expectSound(page);
  await dialog.getByLabel('关闭原因').fill('设备检定');
  await close.click();
  await page.getByText('已关闭').first().waitFor();
  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByText('已撤销').first().waitFor();
  await page.getByRole('button', { name: '关闭：盐雾试验' }).waitFor();
});

test('with the keyboard only: a stale line is confirmed, and an error on its public page is reported', async () => {
  const keys = await desk.signIn('institute');
  await open(keys, '/listings', '我的供求');
  await tabToWords(keys, '金相分析');
  await keys.keyboard.press('Enter');
  await keys.getByRole('heading', { level: 1, name: '金相分析' }).waitFor();
  await tabToWords(keys, '确认仍有效');
  await keys.keyboard.press('Enter');
  const dialog = keys.getByRole('dialog', { name: '确认仍有效：金相分析' });
  await dialog.waitFor();
  await expectSound(keys);
  await tabToWords(keys, '确认仍有效');
  await keys.keyboard.press('Enter');
  await keys.getByText('已确认仍有效').first().waitFor();
  await keys.goto('/listings?type=service');
  await tabToWords(keys, '金相分析');
  await keys.keyboard.press('Enter');
  await keys.getByRole('heading', { level: 1, name: '金相分析' }).waitFor();
  await tabToWords(keys, '我要找错');
  await keys.keyboard.press('Enter');
  await keys.getByRole('heading', { level: 1, name: '我要找错' }).waitFor();
  await expectSound(keys);
  await tabToField(keys, 'text');
  await keys.keyboard.type('单位地址是旧的。');
  await tabToWords(keys, '提交');
  await keys.keyboard.press('Enter');
  await keys.getByRole('heading', { level: 1, name: '已收到' }).waitFor();
  await keys.context().close();
});
