import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { newId } from '#kernel/ids';
import { makeCreditCode } from '#testing/organisations';
import { makeListing, soundForm } from '#testing/listings';
import { expectSound, open, openByKeys, openDesk, type Desk } from './desk.ts';

/** Officers of a county and of one of its townships: everything in it, and nothing beyond it. */
let desk: Desk;
let county: Page;
let township: Page;

const PHONE = { width: 375, height: 740 };
const [COUNTY, TOWNSHIP, OTHER] = ['211102', '211102100', '211103'] as const;
const beyond: Record<'listing' | 'organisation', string> = { listing: '', organisation: '' };

const heading = (page: Page, name: string): Promise<void> => page.getByRole('heading', { level: 1, name }).waitFor();

/** A firm's own program sends a listing; where it is carried out decides who looks at it. */
async function send(title: string, division: string): Promise<string> {
  const firm = await desk.world.as('enterprise');
  const made = await firm.post('/api/managed-listings', { ...soundForm, title, divisions: [division] });
  expect(made.statusCode, made.body).toBe(201);
  const { id, version } = made.json<{ id: string; version: number }>();
  const sent = await firm.post(`/api/managed-listings/${id}/actions`, { verb: 'submit', version });
  expect(sent.statusCode, sent.body).toBe(200);
  return id;
}

async function register(name: string, division: string): Promise<string> {
  const applicant = await desk.world.someone();
  const made = await applicant.post('/api/organisations', {
    creditCode: makeCreditCode(),
    name,
    kind: 'enterprise',
    division,
  });
  expect(made.statusCode, made.body).toBe(201);
  return made.json<{ id: string }>().id;
}

beforeAll(async () => {
  desk = await openDesk();
  for (const title of ['化验员', '装配工']) await send(title, COUNTY);
  await register('双台子东风锻造厂', COUNTY);
  beyond.organisation = await register('大洼北港粮油厂', OTHER);
  const { world } = desk;
  beyond.listing = (
    await world.installation.database.inTenant(world.tenant.id, async (db) => {
      await makeListing(db, world.tenant.id, { title: '村里的电工', territory: TOWNSHIP, contentKey: 'village' });
      return makeListing(db, world.tenant.id, { title: '邻县的岗位', territory: OTHER, contentKey: 'neighbour' });
    })
  ).id;
  county = await desk.signIn('county');
  township = await desk.signIn('township', PHONE);
  for (const page of [county, township]) page.setDefaultTimeout(20_000);
}, 120_000);
afterAll(() => desk?.close());

describe('the county', () => {
  test('begins the day with what waits: one is published, one goes back with the reason', async () => {
    await open(county, '', '待办');
    await county
      .getByRole('table', { name: '等您审批' })
      .getByRole('link', { name: '化验员', exact: true })
      .first()
      .waitFor();
    await expectSound(county);
    await open(county, '/review', '审核');
    await county.getByRole('link', { name: '化验员', exact: true }).first().click();
    await heading(county, '化验员');
    await expectSound(county);
    await county.getByRole('button', { name: /^通过/ }).first().click();
    await heading(county, '装配工');
    await county.getByRole('button', { name: /^退回/ }).first().click();
    const dialog = county.getByRole('dialog', { name: '退回：装配工' });
    expect(await dialog.getByRole('button', { name: '退回', exact: true }).isDisabled()).toBe(true);
    await dialog.getByLabel('其他意见').fill('请写明是否提供住宿。');
    await dialog.getByRole('button', { name: '加上这条意见' }).click();
    await expectSound(county);
    await dialog.getByRole('button', { name: '退回', exact: true }).click();
    await county.getByText('没有等待审核的供求').waitFor();
    const firm = await desk.signIn('enterprise', PHONE);
    await open(firm, '/listings?state=returned', '我的供求');
    await firm.getByRole('link', { name: '装配工', exact: true }).first().click();
    await firm.getByText('请写明是否提供住宿。').first().waitFor();
    await firm.context().close();
  });

  test('verifies a firm of its own; one of the neighbour is neither listed nor opened', async () => {
    await open(county, '/vetting', '机构核验');
    await county.getByRole('link', { name: '双台子东风锻造厂' }).waitFor();
    expect(await county.getByText('大洼北港粮油厂').count()).toBe(0);
    await county.getByRole('link', { name: '双台子东风锻造厂' }).click();
    await heading(county, '双台子东风锻造厂');
    await expectSound(county);
    await county.getByRole('button', { name: '通过核验' }).click();
    const dialog = county.getByRole('dialog', { name: '通过核验：双台子东风锻造厂' });
    for (const item of ['登记信息真实存在', '名称与登记一致']) await dialog.getByLabel(item).check();
    await dialog.getByRole('button', { name: '资料与登记信息一致，同意。' }).click();
    await dialog.getByRole('button', { name: '通过核验', exact: true }).click();
    await heading(county, '机构核验');
    for (const path of [
      `/vetting/${beyond.organisation}`,
      `/listings/${beyond.listing}`,
      `/review/${beyond.listing}`,
    ]) {
      await county.goto(`/app${path}`);
      await county
        .getByText(/没有找到|没有这|不在您的辖区/)
        .first()
        .waitFor();
      await expectSound(county);
    }
  });

  test('counts its own only, and the number leads to just those', async () => {
    await open(county, '/listings?state=published', '全部供求');
    await county.getByRole('link', { name: '村里的电工' }).waitFor();
    expect(await county.getByText('邻县的岗位').count()).toBe(0);
    await open(county, '/figures', '数据看板');
    const card = county.getByRole('article', { name: '现在公开的供求' });
    await card.getByRole('button', { name: '看表格' }).click();
    await expectSound(county);
    const number = card.getByRole('row', { name: /^人才/ }).getByRole('link').first();
    const said = Number(await number.innerText());
    expect(said).toBe(2);
    await number.click();
    await heading(county, '全部供求');
    await county.getByText(`/ ${said} 条`).waitFor();
  });

  test('takes a listing down and says why; the reader finds it gone, the county finds its own act', async () => {
    await open(county, '/listings?state=published', '全部供求');
    await county.getByRole('link', { name: '化验员', exact: true }).first().click();
    await heading(county, '化验员');
    await county.getByRole('button', { name: '下架', exact: true }).click();
    const dialog = county.getByRole('dialog', { name: /^下架/ });
    await dialog.getByRole('textbox').first().fill('核实发现单位已经停产。');
    await expectSound(county);
    await dialog.getByRole('button', { name: '下架', exact: true }).click();
    await county.getByText('已下架').first().waitFor();
    await expectSound(county);
    await county.getByRole('link', { name: '操作记录' }).last().click();
    await heading(county, '操作记录');
    await county.getByRole('table', { name: '操作记录' }).getByText('测试county').first().waitFor();
    await expectSound(county);
  });

  test('answers what a resident complained about; the neighbour’s is not there', async () => {
    const written: string[] = [];
    for (const [division, words] of [
      [COUNTY, '县里的招工牌留的电话是空号，请更正。'],
      [OTHER, '大洼的招聘会改期了没有通知，请说明。'],
    ] as const) {
      const visitor = await desk.world.as('public');
      const sent = await visitor.form('/feedback/new', { formId: newId(), kind: 'complaint', text: words, division });
      written.push(/receipt-key">([^<]+)</.exec(sent.body)![1]!);
    }
    await open(county, '/feedback', '群众反映');
    await county.getByRole('link', { name: written[0]! }).click();
    await county.getByText('电话是空号').waitFor();
    await expectSound(county);
    await county.getByRole('button', { name: '答复办结' }).click();
    const dialog = county.getByRole('dialog', { name: /^答复办结/ });
    await dialog.getByLabel('答复').fill('已经更正为正确的电话，谢谢提醒。');
    await expectSound(county);
    await dialog.getByRole('button', { name: '答复办结', exact: true }).click();
    await county.getByText('已答复').first().waitFor();
    await open(county, '/feedback', '群众反映');
    await county.getByText('没有等待答复的反映').waitFor();
    expect(await county.getByText(written[1]!).count()).toBe(0);
  });

  test('by the keyboard alone: opens the queue, judges, returns to the list', async () => {
    await send('包装工', COUNTY);
    await open(county, '', '待办');
    await openByKeys(county, '审核');
    await county.getByRole('link', { name: '包装工' }).waitFor();
    await county.keyboard.press('j');
    await county.keyboard.press('Enter');
    await heading(county, '包装工');
    await county.keyboard.press('r');
    await county.getByRole('dialog', { name: '退回：包装工' }).waitFor();
    await county.keyboard.press('Escape');
    await county.getByRole('dialog').waitFor({ state: 'detached' });
    await county.keyboard.press('a');
    await county.getByText('没有等待审核的供求').waitFor();
    await expectSound(county);
  });
});

describe('the township, on a phone', () => {
  test('sees its villages only', async () => {
    await open(township, '', '待办');
    await expectSound(township);
    await open(township, '/listings', '全部供求');
    await township.getByRole('link', { name: '村里的电工' }).waitFor();
    for (const other of ['邻县的岗位', '化验员', '包装工'])
      expect(await township.getByText(other).count(), other).toBe(0);
    await expectSound(township);
  });

  test('brings in what the workshops of the township need; what lies elsewhere is refused row by row', async () => {
    const table = [
      '岗位名称,单位名称,薪资,工作地点,学历,招聘人数,工作内容',
      '绣花工,双台子红霞绣坊,4000-5500,盘锦市双台子区,初中,4,按样稿在绣架上完成手工刺绣',
      ',双台子红霞绣坊,4000-5500,盘锦市双台子区,初中,4,没有名称',
    ].join('\n');
    await open(township, '/imports', '导入');
    await expectSound(township);
    await township
      .getByLabel('要导入的表格')
      .setInputFiles({ name: '绣坊.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${table}`) });
    await township.getByText('看起来是“岗位”').waitFor();
    await expectSound(township);
    await township.getByRole('button', { name: '按“岗位”检查' }).click();
    await township.getByText('已检查，未提交').waitFor();
    await expectSound(township);
    await township.getByRole('link', { name: /^需改正/ }).click();
    await township.getByText('第 3 行').first().waitFor();
  });

  test('what is the region’s is read, not changed', async () => {
    for (const [path, title, act] of [
      ['/calendar', '工作日历', /录入|修改/],
      ['/rights', '权限表', /保存/],
    ] as const) {
      await open(township, path, title);
      expect(await township.getByRole('button', { name: act }).count()).toBe(0);
      await expectSound(township);
    }
    await open(township, '/system', '系统状态');
    await township.getByText('以您现在的身份、职责或受托范围，不能进行此操作。').first().waitFor();
  });
});
