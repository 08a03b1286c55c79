import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { expectSound, open, openDesk, type Desk } from './desk.ts';

/** A recruitment agency brings in a table, corrects and undoes it, keeps its posts fresh, closes them, and is let in by an employer. */
let desk: Desk;
let page: Page;

const PHONE = { width: 375, height: 740 };
const UNTIL = new Date(Date.now() + 50 * 86_400_000).toISOString().slice(0, 10);
const HEAD = '岗位名称,单位名称,薪资,工作地点,学历,招聘人数,工作内容,招聘截止';
const ROWS = [
  `数控车工,测试人力资源有限公司,6000-8000,盘锦市双台子区,中专,5,操作数控车床加工轴类零件并做首件检验,${UNTIL}`,
  `电气装配工,测试人力资源有限公司,5500-7500,盘锦市双台子区,中专,3,按图装配电控柜并完成通电检验,${UNTIL}`,
  `叉车司机,测试人力资源有限公司,5000-6500,盘锦市大洼区,高中,2,装卸货物并填写出入库记录,${UNTIL}`,
  `,北港物流有限公司,4000-5000,盘锦市大洼区,高中,1,这一行没有岗位名称,${UNTIL}`,
];

beforeAll(async () => {
  desk = await openDesk();
  page = await desk.signIn('agency');
  page.setDefaultTimeout(20_000);
}, 120_000);
afterAll(() => desk?.close());

const bring = (name: string, content: string | Buffer): Promise<void> =>
  page.getByLabel('岗位表格文件').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });

const TABLE = `\uFEFF${[HEAD, ...ROWS].join('\n')}`;

test('what is no table is refused by its content; a table is checked row by row', async () => {
  await open(page, '/imports/listings', '导入岗位');
  await expectSound(page);
  await bring('名单.csv', Buffer.from('%PDF-1.7 not a table'));
  await page.getByRole('alert').first().waitFor();
  await expectSound(page);
  await open(page, '/imports/listings', '导入岗位');
  await page.getByLabel('来源', { exact: true }).fill('盘锦人才网');
  await bring('十一月.csv', TABLE);
  await page.getByRole('button', { name: '提交 3 行' }).waitFor();
  await expectSound(page);
  await page.getByRole('link', { name: /^需改正/ }).click();
  await page.getByRole('table', { name: '逐行结果' }).getByText('第 5 行').waitFor();
  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载需改正的行' }).click();
  expect((await file).suggestedFilename()).toContain('十一月');
});

test('brought in for nothing, the batch is undone; brought in again, an officer publishes it', async () => {
  await page.getByRole('button', { name: '提交 3 行' }).click();
  await expectSound(page);
  await page.getByRole('dialog').getByRole('button', { name: '提交', exact: true }).click();
  await page.getByRole('button', { name: '撤销这一批' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤销', exact: true }).click();
  await page.getByText('已撤销', { exact: true }).waitFor();
  await expectSound(page);

  await open(page, '/imports/listings', '导入岗位');
  await bring('十一月改.csv', TABLE);
  await page.getByRole('button', { name: '提交 3 行' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '提交', exact: true }).click();
  await page.getByRole('link', { name: '查看这一批岗位' }).click();
  await page.getByRole('link', { name: '叉车司机' }).waitFor();
  await expectSound(page);

  const officer = await desk.signIn('bureau');
  officer.setDefaultTimeout(20_000);
  for (const title of ['数控车工', '电气装配工', '叉车司机']) {
    await open(officer, '/review', '审核');
    await officer.getByRole('link', { name: title, exact: true }).click();
    const shown = officer.getByRole('heading', { level: 1, name: title });
    await shown.waitFor();
    await officer.getByRole('button', { name: /^通过/ }).first().click();
    await shown.waitFor({ state: 'detached' });
  }
  await officer.context().close();
  await expect
    .poll(async () => {
      const answer = await page.request.get('/api/listings?q=叉车司机');
      return ((await answer.json()) as { items: { title: string }[] }).items.map(({ title }) => title);
    })
    .toContain('叉车司机');
});

test('what has become old is confirmed in one go', async () => {
  await open(page, '/listings?state=published', '我的供求');
  await page.getByText('已显示 3 / 3 条').waitFor();
  await page.getByLabel('选择已显示的全部').check();
  await page.locator('.wb-bulk').getByRole('button', { name: '确认仍有效' }).click();
  const dialog = page.getByRole('dialog', { name: '确认仍有效 3 条' });
  await dialog.getByText('将办理 3 条。').waitFor();
  await expectSound(page);
  await dialog.getByRole('button', { name: '确认仍有效', exact: true }).click();
  await page
    .getByText(/3 条已确认/)
    .first()
    .waitFor();
  await expectSound(page);
});

test('filled posts are closed with their reason, and one of them is opened again', async () => {
  await open(page, '/listings?state=published', '我的供求');
  await page.getByLabel('选择 数控车工').check();
  await page.getByLabel('选择 电气装配工').check();
  await page.locator('.wb-bulk').getByRole('button', { name: '关闭', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '关闭 2 条' });
  await dialog.getByLabel('关闭原因').fill('已经招满');
  await expectSound(page);
  await dialog.getByRole('button', { name: '关闭', exact: true }).last().click();
  await page.getByText('已显示 1 / 1 条').waitFor();
  await open(page, '/listings?state=closed', '我的供求');
  await page.getByRole('link', { name: '数控车工', exact: true }).first().click();
  await page.getByText('已经招满').first().waitFor();
  await page.getByRole('button', { name: '重新打开' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '重新打开' }).click();
  await page.getByText('草稿').first().waitFor();
  await expectSound(page);
});

test('an employer that answers on the phone lets the agency publish for it', async () => {
  const owner = await desk.signIn('workshop', PHONE);
  owner.setDefaultTimeout(20_000);
  await open(owner, '/delegations', '委托');
  await owner.getByRole('button', { name: '委托其他机构代办' }).click();
  await owner.getByRole('heading', { level: 1, name: '委托其他机构代办' }).waitFor();
  await owner.getByRole('combobox', { name: /另一家机构/ }).fill('人力资源');
  await owner.getByRole('option', { name: '测试人力资源有限公司' }).click();
  await owner.getByRole('checkbox', { name: '提交（无须委托方确认）' }).check();
  await owner.getByLabel(/^原因/).fill('请代发岗位');
  await expectSound(owner);
  await owner.getByRole('button', { name: '发出委托' }).click();
  await owner.getByText('等待受托方接受').first().waitFor();

  await open(page, '', '待办');
  await page.getByRole('heading', { name: '委托等您答复（1）' }).waitFor();
  await page.getByRole('link', { name: '测试小作坊', exact: true }).click();
  await page.getByRole('button', { name: '接受委托' }).click();
  await expectSound(page);
  await page.getByRole('dialog').getByRole('button', { name: '接受委托' }).click();
  await page.getByText('有效').first().waitFor();
  await open(owner, '/messages', '消息');
  await owner
    .getByText(/接受了委托/)
    .first()
    .waitFor();
  await owner.context().close();
});

test('by the keyboard alone: an own post is found, looked at and confirmed', async () => {
  await open(page, '/listings?state=published', '我的供求');
  await page.getByRole('link', { name: '叉车司机' }).waitFor();
  await expect
    .poll(async () => {
      await page.keyboard.press('j');
      return page.evaluate(() => document.activeElement?.closest('tr')?.textContent ?? '');
    })
    .toContain('叉车司机');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '叉车司机' }).waitFor();
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.textContent)) === '确认仍有效') break;
  }
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /^确认仍有效/ });
  await dialog.waitFor();
  await expectSound(page);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('确认仍有效');
  await page.keyboard.press('Enter');
  await dialog.waitFor();
  for (let step = 0; step < 6; step += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.textContent)) === '确认仍有效') break;
  }
  await page.keyboard.press('Enter');
  await page.getByText('已确认仍有效').first().waitFor();
});
