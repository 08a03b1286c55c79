import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { expectSound, open, openDesk, type Desk } from './desk.ts';

/** An officer brings in a messy table, publishes it, finds it on the site, reviews a firm's listing and reads the trail. */
const TABLE = [
  '职位,企业,月薪,上班地点,学历,工作年限,招几个人,干什么,联系人,联系电话',
  '数控车工,海川精密制造有限公司,6千-8千,盘锦·兴隆台,中专以上,1-3年,5,操作数控车床加工轴类零件并做首件检验,王主任,0427-2820000',
  '电气工程师,海川精密制造有限公司,1万-1.6万·13薪,盘锦-双台子区,本科及以上,3-5年,2,负责产线电气设计与调试,王主任,0427-2820000',
  '仓库管理员,北港物流有限公司,面议,盘锦市大洼区,不限,不限,３,收发货与盘点,王主任,0427-2820000',
  ',北港物流有限公司,4000-5000,盘锦,高中,不限,1,这一行没有岗位名称,王主任,0427-2820000',
  '仓库管理员,北港物流有限公司,面议,盘锦市大洼区,不限,不限,３,收发货与盘点,王主任,0427-2820000',
].join('\n');

let desk: Desk;
let page: Page;

beforeAll(async () => {
  desk = await openDesk();
  page = await desk.signIn('bureau');
}, 120_000);
afterAll(() => desk?.close());

describe('import', () => {
  test('a dropped file is checked, row by row, and nothing is public yet', async () => {
    await open(page, '/imports/listings', '导入岗位');
    await page.getByText('还没有导入过').waitFor();
    await page.getByLabel('来源', { exact: true }).fill('云州人才网');
    await expectSound(page);
    await page
      .getByLabel('岗位表格文件')
      .setInputFiles({ name: '三月招聘.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${TABLE}`) });
    await page.getByRole('heading', { name: '三月招聘.csv' }).waitFor();
    await page.getByText('已检查，未提交').waitFor();
    await page.getByText('来源：云州人才网').waitFor();
    await page.getByRole('button', { name: '提交 3 行' }).waitFor();
    await page.getByText('读作').first().waitFor();
    await expectSound(page);
    expect(await page.getByLabel('“月薪”的含义').inputValue()).toBe('pay');
  });

  test('rows with problems are shown with the reason and can be downloaded', async () => {
    await page.getByRole('link', { name: /^需改正/ }).click();
    const rows = page.getByRole('table', { name: '逐行结果' }).getByRole('row');
    await expect.poll(() => rows.count()).toBe(2);
    await rows.getByText('第 5 行').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: '下载需改正的行' }).click();
    expect((await download).suggestedFilename()).toContain('三月招聘');
  });

  test('a corrected mapping is checked again', async () => {
    await page.getByLabel('“招几个人”的含义').selectOption({ label: '薪资' });
    await page.getByText('“薪资”指定给了不止一列').waitFor();
    expect(await page.getByRole('button', { name: '重新检查' }).isDisabled()).toBe(true);
    await page.getByLabel('“招几个人”的含义').selectOption({ label: '不导入' });
    expect(await page.getByRole('button', { name: '提交 3 行' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: '重新检查' }).click();
    await page.getByText('由您指定').waitFor();
    await page.getByText('已检查，未提交').waitFor();
  });

  test('commit says what will happen, then the listings are found on the site within seconds', async () => {
    await page.getByRole('button', { name: '提交 3 行' }).click();
    const dialog = page.getByRole('dialog', { name: '提交这一批' });
    await dialog.getByText('3 行有效且不重复的会写入').waitFor();
    await expectSound(page);
    await dialog.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByRole('link', { name: '查看这一批岗位' }).click();
    await page.getByRole('link', { name: '电气工程师' }).waitFor();
    await expectSound(page);
    await expect
      .poll(async () => {
        const answer = await page.request.get('/api/listings?q=电气工程师');
        return ((await answer.json()) as { items: { title: string }[] }).items.map(({ title }) => title);
      })
      .toContain('电气工程师');
  });

  test('the batch can be undone as a whole', async () => {
    await open(page, '/imports', '导入');
    await page.getByRole('link', { name: '三月招聘.csv' }).click();
    await page.getByRole('button', { name: '撤销这一批' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '撤销', exact: true }).click();
    await page.getByText('已撤销', { exact: true }).waitFor();
    await expectSound(page);
  });
});

describe('review', () => {
  test('the queue is worked by keys: approve one, return the other with reasons', async () => {
    const firm = await desk.world.as('enterprise');
    for (const title of ['维修电工', '装配钳工']) await submitListing(firm, title);
    await open(page, '/review', '审核');
    await expectSound(page);
    await page.getByRole('link', { name: '维修电工' }).click();
    await page.getByRole('heading', { level: 1, name: '维修电工' }).waitFor();
    await page.getByText('待审核 2 条').waitFor();
    await expectSound(page);
    await page.keyboard.press('j');
    await page.getByRole('heading', { level: 1, name: '装配钳工' }).waitFor();
    await page.keyboard.press('k');
    await page.getByRole('heading', { level: 1, name: '维修电工' }).waitFor();
    await page.keyboard.press('a');
    await page.getByRole('heading', { level: 1, name: '装配钳工' }).waitFor();
    await page.keyboard.press('r');
    const dialog = page.getByRole('dialog', { name: '退回：装配钳工' });
    await dialog.getByRole('button', { name: /内容过于简单/ }).click();
    await dialog.getByLabel('其他意见').fill('请写明班次。');
    await dialog.getByRole('button', { name: '加上这条意见' }).click();
    await dialog.getByText('已选 2 条意见').waitFor();
    await expectSound(page);
    await dialog.getByRole('button', { name: '退回', exact: true }).click();
    await page.getByText('没有等待审核的供求').waitFor();
    const own = (await firm.get('/api/managed-listings')).json() as { items: { title: string; state: string }[] };
    const states = Object.fromEntries(own.items.map(({ title, state }) => [title, state]));
    expect(states).toMatchObject({ 维修电工: 'published', 装配钳工: 'returned' });
  });
});

describe('oversight', () => {
  test('the trail shows who did it and its chain holds', async () => {
    await open(page, '/audit', '操作记录');
    const rows = page.getByRole('table', { name: '操作记录' });
    await rows.getByText('通过并发布供求').first().waitFor();
    await expectSound(page);
    await page.getByLabel('对象', { exact: true }).selectOption({ label: '导入批次' });
    await page.getByRole('button', { name: '查询' }).click();
    await rows.getByText('撤销导入').first().waitFor();
    expect(page.url()).toContain('objectKind=import');
    expect(await rows.getByText('通过并发布供求').count()).toBe(0);
    await page.getByRole('link', { name: '封存与校验' }).click();
    await page.getByRole('heading', { level: 1, name: '封存与校验' }).waitFor();
    await page.getByRole('button', { name: '校验记录有没有被改动' }).click();
    await page.getByText('没有发现改动').waitFor();
    await expectSound(page);
  });

  test.each([
    ['', '待办'],
    ['/listings', '全部供求'],
    ['/vetting', '机构核验'],
    ['/organisations', '全部机构'],
    ['/organisation', '测试市人社局'],
    ['/rights', '权限表'],
    ['/regulations', '规则'],
    ['/messages', '消息'],
    ['/no-such-page', '没有找到这个页面'],
  ])('%s is sound at desk and phone width', async (path, heading) => {
    await open(page, path, heading);
    await expectSound(page);
    const phone = await desk.signIn('bureau', { width: 375, height: 740 });
    await open(phone, path, heading);
    await expectSound(phone);
    await phone.context().close();
  });

  test('a rule with a condition that cannot be read says where', async () => {
    await open(page, '/regulations/new', '新增规则');
    await page.getByLabel('名称').fill('试');
    await page.getByLabel('不符合时怎么说').fill('试');
    await page.getByLabel('条件', { exact: false }).first().fill('headcountt > 0');
    await page.getByLabel('代码').fill('test.rule');
    await page.getByLabel('依据').fill('试');
    await page.getByLabel('起用日期').fill('2027-01-01');
    await page.getByRole('button', { name: '新增文本' }).click();
    await page.getByRole('alert').getByText('headcountt').waitFor();
    await expectSound(page);
  });

  test('Ctrl+K opens any page', async () => {
    await open(page, '', '待办');
    await page.keyboard.press('Control+k');
    const box = page.getByRole('combobox', { name: '页面、记录或要办的事' });
    await expect.poll(() => box.evaluate((element) => element === document.activeElement)).toBe(true);
    await box.fill('权限');
    await page.getByRole('option', { name: /权限表/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '权限表' }).waitFor();
  });
});

/** Through the API, as the firm's own program would. */
async function submitListing(firm: Awaited<ReturnType<Desk['world']['as']>>, title: string): Promise<void> {
  const form = {
    title,
    kind: 'employment',
    headcount: 2,
    education: 'secondary',
    payMin: 500_000,
    payMax: 700_000,
    payPeriod: 'month',
    divisions: ['211103'],
    description: '检修车间设备，排除电气和机械故障，填写点检记录。',
    requirements: '持有相应职业技能等级证书，能看懂图纸。',
    validFrom: '2026-01-01',
    validUntil: new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10),
  };
  const made = (await firm.post('/api/managed-listings', form)).json() as { id: string; version: number };
  const sent = await firm.post(`/api/managed-listings/${made.id}/actions`, { verb: 'submit', version: made.version });
  expect(sent.statusCode, sent.body).toBe(200);
}
