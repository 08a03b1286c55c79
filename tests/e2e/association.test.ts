import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { makeCreditCode } from '#testing/organisations';
import { soundForm } from '#testing/listings';
import { tabToWords } from './keyboard.ts';
import { expectSound, open, openDesk, type Desk } from './desk.ts';

/** An association that acts for a small firm, and the owner of that firm, who answers on the phone. */
let desk: Desk;
let association: Page;
let owner: Page;

const PHONE = { width: 375, height: 740 };
const FIRM = '测试小作坊';
const BETWEEN = `${FIRM} → 测试行业协会`;

beforeAll(async () => {
  desk = await openDesk();
  association = await desk.signIn('association');
  owner = await desk.signIn('workshop', PHONE);
  for (const page of [association, owner]) page.setDefaultTimeout(20_000);
}, 120_000);
afterAll(() => desk?.close());

const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).waitFor();

const ask = async (reason: string): Promise<void> => {
  await open(association, '/delegations/new', '申请代其他机构办理');
  await association.getByRole('combobox', { name: /另一家机构/ }).fill(FIRM);
  await association.getByRole('option', { name: FIRM, exact: true }).click();
  await association.getByLabel(/^原因/).fill(reason);
  await association.getByRole('button', { name: '发出申请' }).click();
};

/** In the owner's name, by the switch in the head. */
const actForOwner = async (page: Page): Promise<void> => {
  await open(page, '', '待办');
  await page.getByLabel('所代表的机构').selectOption({ label: `代 ${FIRM}（受托：测试行业协会）` });
  await page.getByRole('status').filter({ hasText: '代办中' }).waitFor();
};

/** A draft in the owner's name, made by whoever has the page; what a wizard does is tested with the kinds. */
const draftInName = async (page: Page, title: string): Promise<string> => {
  const made = await page.request.post('/api/managed-listings', { data: { ...soundForm, title } });
  expect(made.status(), await made.text()).toBe(201);
  return ((await made.json()) as { id: string }).id;
};

const submit = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '提交审核' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await dialog.getByRole('button', { name: '提交审核' }).click();
  await dialog.waitFor({ state: 'detached' });
};

describe('being let in', () => {
  test('a refusal reaches the association with its reason', async () => {
    await open(association, '/delegations', '委托');
    await association.getByText('没有委托').waitFor();
    await expectSound(association);
    await ask('为会员代办招聘');
    await heading(association, BETWEEN);
    await association.getByText('等待委托方同意').first().waitFor();
    await expectSound(association);

    await open(owner, '', '待办');
    await owner.getByRole('heading', { name: '委托等您答复（1）' }).waitFor();
    await expectSound(owner);
    await owner.getByRole('link', { name: '测试行业协会', exact: true }).click();
    await owner.getByRole('button', { name: '不同意' }).click();
    const dialog = owner.getByRole('dialog', { name: '不同意' });
    expect(await dialog.getByRole('button', { name: '不同意' }).isDisabled()).toBe(true);
    await dialog.getByLabel(/^原因/).fill('先请来店里谈一次。');
    await expectSound(owner);
    await dialog.getByRole('button', { name: '不同意' }).click();
    await owner.getByText('未达成').first().waitFor();

    await open(association, '/messages', '消息');
    await association.getByText('没有同意委托').first().waitFor();
    await association.getByText('先请来店里谈一次。').first().waitFor();
    await expectSound(association);
  });

  test('asked again and agreed to; a third time there is nothing to ask for', async () => {
    await ask('谈过了：代拟岗位，每条由店主确认');
    await heading(association, BETWEEN);
    await open(owner, '/delegations', '委托');
    await expectSound(owner);
    await owner
      .getByRole('row', { name: /等待委托方同意/ })
      .getByRole('link', { name: BETWEEN })
      .click();
    await owner.getByRole('button', { name: '同意委托' }).click();
    await expectSound(owner);
    await owner.getByRole('dialog').getByRole('button', { name: '同意委托' }).click();
    await owner.getByText('有效').first().waitFor();
    await ask('再问一次');
    await association.getByRole('alert').filter({ hasText: '已有' }).waitFor();
    await expectSound(association);
  });
});

describe('acting for the firm', () => {
  let id = '';

  test('what it drafts goes nowhere without the owner; a refusal says what is wrong', async () => {
    await actForOwner(association);
    await expectSound(association);
    id = await draftInName(association, '数控车工学徒');
    await open(association, `/listings/${id}`, '数控车工学徒');
    await expectSound(association);
    await submit(association);
    await association.getByText('已请委托方确认').first().waitFor();
    await association.getByRole('button', { name: '结束代办' }).click();
    await association.getByRole('status').filter({ hasText: '代办中' }).waitFor({ state: 'detached' });
    await open(association, '/confirmations', '代办确认');
    const row = association.getByRole('row', { name: /数控车工学徒/ });
    await row.getByText(/起可以再催/).waitFor();
    await expectSound(association);
    await row.getByRole('button', { name: '撤回请求：数控车工学徒' }).click();
    await association.getByText('没有等待确认的内容').waitFor();
    await actForOwner(association);
    await open(association, `/listings/${id}`, '数控车工学徒');
    await submit(association);
    await association.getByText('已请委托方确认').first().waitFor();

    await open(owner, '', '待办');
    await owner.getByRole('heading', { name: '别人代办的，等您确认（1）' }).waitFor();
    await owner.getByRole('link', { name: '数控车工学徒' }).first().click();
    await heading(owner, '请确认：数控车工学徒');
    await owner.getByText(soundForm.description).waitFor();
    await expectSound(owner);
    await owner.getByRole('button', { name: '不确认' }).click();
    await owner.getByLabel(/哪里不对/).fill('要写明包住宿。');
    await expectSound(owner);
    await owner.getByRole('button', { name: '退给受托方' }).click();
    await owner.getByText('原因：要写明包住宿。').waitFor();
  });

  test('mended and confirmed on the phone, it waits for the officer, who publishes it', async () => {
    await open(association, '/messages', '消息');
    await association.getByText('委托方没有同意提交“数控车工学徒”').first().waitFor();
    await open(association, `/listings/${id}/edit`, /数控车工学徒|发布人才需求|修改/);
    await association.getByRole('navigation', { name: '填写步骤' }).getByRole('link', { name: '工作内容' }).click();
    await association.getByRole('textbox', { name: '工作内容' }).fill(`${soundForm.description}店里包住宿。`);
    await association.getByText(/已自动保存/).waitFor();
    await open(association, `/listings/${id}`, '数控车工学徒');
    await submit(association);

    await open(owner, '/confirmations', '代办确认');
    await expectSound(owner);
    await owner.getByRole('link', { name: '去确认：数控车工学徒' }).click();
    await owner.getByText('店里包住宿').waitFor();
    await owner.getByRole('button', { name: '确认提交' }).click();
    await owner.getByText('已确认并提交').first().waitFor();

    const officer = await desk.signIn('bureau');
    await open(officer, '/review', '审核');
    await officer.getByRole('link', { name: '数控车工学徒' }).click();
    await heading(officer, '数控车工学徒');
    await officer.keyboard.press('a');
    await officer.getByText('没有等待审核的供求').waitFor();
    await officer.context().close();
    await open(association, `/listings/${id}`, '数控车工学徒');
    await association.getByText('已发布').first().waitFor();
  });

  test('the rest of the firm is closed to it, and says so; every use and every refusal is open to the firm', async () => {
    for (const [path, title] of [
      ['/members', '成员'],
      ['/delegations', '委托'],
      ['/audit', '操作记录'],
    ] as const) {
      await open(association, path, title);
      await association.getByText('以您现在的身份、职责或受托范围，不能进行此操作。').first().waitFor();
      await expectSound(association);
    }
    await association.getByRole('button', { name: '结束代办' }).click();
    await association.getByRole('status').filter({ hasText: '代办中' }).waitFor({ state: 'detached' });

    for (const page of [owner, association]) {
      await open(page, '/delegations', '委托');
      await page.getByRole('row', { name: /有效/ }).getByRole('link', { name: BETWEEN }).click();
      const uses = page.getByRole('table', { name: '代办记录' });
      for (const words of ['开始代办', '新建供求', '修改供求', '请委托方确认提交', '没有这项权限，已被拒绝'])
        await uses.getByText(words, { exact: true }).first().waitFor();
      await expectSound(page);
    }
    await owner.getByRole('link', { name: '查看供求' }).first().click();
    await heading(owner, '数控车工学徒');
  });
});

describe('being sent away', () => {
  test('revoked in the middle of a sentence: told at once, nothing is written under another name', async () => {
    await actForOwner(association);
    const id = await draftInName(association, '铣床操作工');
    await open(association, `/listings/${id}/edit`, /发布人才需求|修改|铣床操作工/);
    await association.getByLabel('岗位名称').waitFor();

    await open(owner, '/delegations', '委托');
    await owner.getByRole('row', { name: /有效/ }).getByRole('link', { name: BETWEEN }).click();
    await owner.getByRole('button', { name: '撤销委托' }).click();
    await owner.getByRole('dialog').getByLabel('原因').fill('侄子来店里帮忙了。');
    await expectSound(owner);
    await owner.getByRole('dialog').getByRole('button', { name: '撤销委托' }).click();
    await owner.getByText('委托方已撤销').first().waitFor();

    await association.getByLabel('岗位名称').fill('铣床操作工（两班倒）');
    await association
      .getByText(/没有保存/)
      .first()
      .waitFor();
    // Coming back to the window asks anew who one acts for; staying in it does so every few seconds.
    await association.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    const told = association.getByRole('alert').filter({ hasText: '代办已结束' });
    await told.waitFor();
    await expectSound(association);
    await told.getByRole('button', { name: '回到本机构' }).click();
    await heading(association, '待办');
    expect(await association.getByRole('status').filter({ hasText: '代办中' }).count()).toBe(0);
    const own = (await (await association.request.get('/api/managed-listings')).json()) as { total: number };
    expect(own.total).toBe(0);

    await open(association, '/messages', '消息');
    await association.getByText('侄子来店里帮忙了。').first().waitFor();
    await open(owner, '/listings?state=draft', '我的供求');
    await owner.getByRole('link', { name: '铣床操作工', exact: true }).waitFor();
    await expectSound(owner);
  });
});

test('a member firm is entered into the own list: a copied code is caught, the right one is found again', async () => {
  await open(association, '/partners', '合作单位');
  await association.getByText('台账里还没有单位').waitFor();
  await expectSound(association);
  const code = makeCreditCode();
  const wrong = code.slice(0, -1) + (code.endsWith('0') ? '1' : '0');
  await association.getByRole('button', { name: '新增' }).click();
  const dialog = association.getByRole('dialog');
  await dialog.getByLabel(/单位名称|企业名称|^名称/).fill('盘锦辽河阀门厂');
  await dialog.getByLabel(/统一社会信用代码/).fill(wrong);
  await dialog.getByRole('button', { name: '加入台账' }).click();
  await dialog.getByText(/校验/).first().waitFor();
  const wrongOne = dialog.getByLabel(/统一社会信用代码/);
  expect(await wrongOne.getAttribute('aria-invalid')).toBe('true');
  expect(await wrongOne.evaluate((control) => control === document.activeElement)).toBe(true);
  await expectSound(association);
  await dialog.getByLabel(/统一社会信用代码/).fill(code);
  await dialog.getByRole('button', { name: '加入台账' }).click();
  await dialog.waitFor({ state: 'detached' });
  await association.getByLabel(/名称、代码或拼音/).fill('阀门');
  await association.getByRole('button', { name: '查询' }).click();
  await association.getByRole('row', { name: /盘锦辽河阀门厂/ }).waitFor();
  await expectSound(association);
});

test('by the keyboard alone: asks to act, takes it back', async () => {
  const press = (key: string): Promise<void> => association.keyboard.press(key);
  await open(association, '/delegations', '委托');
  await association.getByRole('table').waitFor();
  await tabToWords(association, '申请代其他机构办理');
  await press('Enter');
  await heading(association, '申请代其他机构办理');
  await association.getByRole('combobox', { name: /另一家机构/ }).focus();
  await association.keyboard.type(FIRM);
  await association.getByRole('option', { name: FIRM, exact: true }).waitFor();
  await press('ArrowDown');
  await press('Enter');
  for (let step = 0; step < 30; step += 1) {
    await press('Tab');
    if ((await association.evaluate(() => document.activeElement?.id)) === 'delegation-reason') break;
  }
  await association.keyboard.type('年底集中招聘，再帮一个月');
  await press('Tab');
  await press('Enter');
  await heading(association, BETWEEN);
  await association.getByRole('button', { name: '辞去委托' }).focus();
  await press('Enter');
  const dialog = association.getByRole('dialog', { name: '辞去委托' });
  await dialog.waitFor();
  expect(await dialog.evaluate((box) => box.contains(document.activeElement))).toBe(true);
  await expectSound(association);
  await association.keyboard.type('来不及办');
  for (let step = 0; step < 4; step += 1) {
    await press('Tab');
    if ((await association.evaluate(() => document.activeElement?.textContent)) === '辞去委托') break;
  }
  await press('Enter');
  await association.getByText('受托方已辞去').first().waitFor();
});
