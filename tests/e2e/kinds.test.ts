import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { axe } from '../support/browser.ts';
import { expectSound, open, openDesk, type Desk } from './desk.ts';

/** A technical problem and an open workshop: from the first card of the wizard through review to the public page. */
let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
}, 120_000);
afterAll(() => desk?.close());

const YEAR = new Date(Date.now() + 200 * 86_400_000).getFullYear();
const SOON = { timeout: 15_000 };
const SECRET = '镀膜机第三腔室压差 0.8 帕时出现暗纹';

const next = async (page: Page, part: string): Promise<void> => {
  await page.getByRole('link', { name: new RegExp(`^下一步.*${part}`) }).click();
  await page.getByRole('heading', { level: 2, name: new RegExp(`^${part}`) }).waitFor();
};

const expectAxeClean = async (page: Page): Promise<void> => expect(await axe(page)).toEqual([]);

describe('a firm with a technical problem', () => {
  let page: Page;
  let id: string;

  test('chooses its kind from cards that say what belongs where', async () => {
    page = await desk.signIn('enterprise');
    await open(page, '/listings/new', '发布供求');
    await expectSound(page);
    await page.getByRole('link', { name: /^技术难题/ }).click();
    await page.getByRole('heading', { level: 1, name: '发布技术难题' }).waitFor();
    await expectSound(page);
  });

  test('the first words make a draft; the parts are filled one after the other', async () => {
    await page.getByLabel('难题名称').fill('光伏玻璃镀膜均匀性在线检测');
    await page.getByText(/已自动保存 \d\d:\d\d/).waitFor();
    expect(page.url()).toMatch(/\/app\/listings\/[0-9a-f-]{36}\/edit/);
    id = /listings\/([0-9a-f-]{36})/.exec(page.url())![1]!;
    await page.getByLabel('公开简介').fill('在镀膜线上实时发现膜厚不均，减少返工。');
    await page.getByLabel('实施地点').fill('xinglongtai');
    await page.getByRole('option', { name: /兴隆台区/ }).click();
    await page.getByLabel('征集截止').fill(`${YEAR}-06-01`);
    await next(page, '技术概况');
    await page.getByLabel('技术领域').selectOption({ label: '新材料及其应用' });
    await page.getByRole('checkbox', { name: '检测与控制方法' }).check();
    await page.getByLabel('关键词').fill('光伏玻璃、镀膜');
    await page.getByLabel('目前技术就绪度').selectOption({ index: 5 });
    await page.getByLabel('希望达到').selectOption({ index: 2 });
    await page.getByText('希望达到的技术就绪度不能低于目前的。').first().waitFor();
    await expectSound(page);
    await page.getByLabel('希望达到').selectOption({ index: 7 });
    await next(page, '合作与费用');
    await page.getByRole('checkbox', { name: '委托开发' }).check();
    await page.getByLabel('预算下限').fill('20万');
    await page.getByText('即 20 万元').waitFor();
    await page.getByLabel('预算上限').fill('500000');
    await page.getByLabel('希望完成时间').fill('半年');
    await page.getByText('请填数字').waitFor();
    await page.getByLabel('希望完成时间').fill('6');
    await page.getByLabel('知识产权归属').selectOption({ label: '双方共有' });
    await next(page, '公开范围与技术细节');
    await page.getByRole('radio', { name: /限入驻单位/ }).check();
    await page.getByLabel('技术难题详述').fill(SECRET);
    await expectSound(page);
  });

  test('what is missing is said at the check, and each line of a refusal leads to its control in its part', async () => {
    await next(page, '检查并提交');
    await page.getByText('请填写“验收标准”。').first().waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: '提交审核' }).click();
    const summary = page.getByRole('alert').filter({ hasText: '处需要改正' });
    await expect.poll(() => summary.evaluate((box) => box === document.activeElement)).toBe(true);
    await summary.getByRole('link', { name: /验收标准/ }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('field-acceptance');
    await page.getByLabel('验收标准').fill('连续运行 72 小时，检出率不低于 98%。');
    await next(page, '检查并提交');
    await expect.poll(() => page.getByText('请填写“验收标准”。').count()).toBe(0);
    await page.getByRole('button', { name: '提交审核' }).click();
    await page.getByText('等待主管部门审核').waitFor();
    await page.getByText(SECRET).first().waitFor();
    await expectSound(page);
  });

  test('the officer sees every field and finding, returns one field, and publishes what was mended', async () => {
    const officer = await desk.signIn('bureau');
    await open(officer, `/review/${id}`, '光伏玻璃镀膜均匀性在线检测');
    await officer.getByText('技术难题详述（按公开范围）').waitFor();
    await expectSound(officer);
    await officer.getByRole('button', { name: /^退回/ }).click();
    const dialog = officer.getByRole('dialog', { name: /^退回/ });
    await dialog.getByLabel('哪一项').selectOption({ label: '关键词' });
    await dialog.getByLabel('其他意见').fill('请补充检测方法。');
    await dialog.getByRole('button', { name: '加上这条意见' }).click();
    await expectSound(officer);
    await dialog.getByRole('button', { name: '退回', exact: true }).click();
    await expect.poll(async () => (await stateOf(officer)).state, SOON).toBe('returned');

    await open(page, `/listings/${id}/edit?step=subject`, '修改技术难题');
    await page.getByLabel('关键词').fill('光伏玻璃、镀膜、在线检测');
    await next(page, '合作与费用');
    await page
      .getByRole('link', { name: /检查并提交/ })
      .first()
      .click();
    await page.getByText(/已自动保存/).waitFor();
    await page.getByRole('button', { name: '提交审核' }).click();
    await page.getByText('等待主管部门审核').waitFor();

    await open(officer, `/review/${id}`, '光伏玻璃镀膜均匀性在线检测');
    await officer.getByRole('button', { name: /^通过并发布/ }).click();
    await expect.poll(async () => (await stateOf(officer)).state, SOON).toBe('published');
    await officer.context().close();
  });

  const stateOf = async (officer: Page): Promise<{ state: string }> =>
    (await (await officer.request.get(`/api/managed-listings/${id}`)).json()) as { state: string };

  test('the public page names what is kept back, and holds no word of it', async () => {
    const visitor = await desk.visit({ width: 375, height: 740 });
    await visitor.goto(`/listings/${id}`);
    await visitor.getByRole('heading', { level: 1, name: '光伏玻璃镀膜均匀性在线检测' }).waitFor();
    await visitor.getByText('20 万元–50 万元').first().waitFor();
    await visitor.getByRole('heading', { name: '没有公开的内容' }).waitFor();
    await visitor.getByText('入驻单位登录后可见').first().waitFor();
    expect(await visitor.content()).not.toContain('0.8 帕');
    expect(await visitor.content()).not.toContain('检出率');
    await expectAxeClean(visitor);
    const beyond = await visitor.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(beyond).toBeLessThanOrEqual(0);
    await visitor.goto(`/en/listings/${id}`);
    await visitor.getByRole('heading', { name: 'Not public' }).waitFor();
    expect(await visitor.content()).not.toContain('0.8 帕');
    await expectAxeClean(visitor);
    for (const address of [`/api/listings/${id}`, '/api/listings?q=镀膜', '/feed.xml', '/listings?q=暗纹']) {
      expect(await (await visitor.request.get(address)).text(), address).not.toContain('0.8 帕');
    }
    await visitor.context().close();
  });

  test('a registered institute reads what is for members', async () => {
    const institute = await desk.signIn('institute');
    await institute.goto(`/listings/${id}`);
    await institute.getByText(SECRET).waitFor();
    await institute.getByText('技术难题详述（限入驻单位）').waitFor();
    await expectAxeClean(institute);
    await institute.context().close();
  });
});

describe('a school opens its workshop, with the keyboard only, on a phone', () => {
  let page: Page;

  /** Tab until the control has the focus; the way must not be endless. */
  async function tabTo(found: (focused: { id: string; text: string }) => boolean): Promise<void> {
    for (let step = 0; step < 120; step += 1) {
      const focused = await page.evaluate(() => ({
        id: document.activeElement?.id ?? '',
        text: (document.activeElement?.closest('label') ?? document.activeElement)?.textContent ?? '',
      }));
      if (found(focused)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('not reached by the keyboard');
  }
  const toField = (name: string): Promise<void> => tabTo(({ id }) => id === `field-${name}`);
  const tick = async (words: string): Promise<void> => {
    await tabTo(({ text }) => text.trim() === words);
    await page.keyboard.press('Space');
  };
  const type = async (name: string, words: string): Promise<void> => {
    await toField(name);
    await page.keyboard.type(words);
  };
  const goOn = async (part: string): Promise<void> => {
    await tabTo(({ text }) => text.startsWith('下一步') && text.includes(part));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: new RegExp(`^${part}`) }).waitFor();
  };

  test('fills every part and submits', async () => {
    page = await desk.signIn('school', { width: 375, height: 740 });
    await open(page, '/listings/new', '发布供求');
    await expectSound(page);
    await tabTo(({ text }) => text.startsWith('开放基地与设备'));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '发布开放基地与设备' }).waitFor();
    await type('title', '数控实训中心周末开放');
    await type('description', '四十个工位，周末对企业和学校开放。');
    await type('divisions', 'xinglongtai');
    await page.getByRole('option', { name: /兴隆台区/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await toField('validUntil');
    await page.keyboard.type(`0601${YEAR}`);
    await goOn('基地与设备');
    await tick('实训基地');
    await type('equipment', '五轴加工中心 DMU50 ×2');
    await type('workplaces', '40');
    await tick('实训教学');
    await expectSound(page);
    await goOn('时间与预约');
    await tick('企业');
    await tick('周末');
    await goOn('价格');
    await toField('priceMode');
    for (let option = 0; option < 3; option += 1) await page.keyboard.press('ArrowDown');
    expect(await page.getByLabel('计价方式').inputValue()).toBe('perHour');
    await type('priceMin', '80');
    await goOn('安全与保险');
    await toField('operation');
    await page.keyboard.press('ArrowDown');
    await tick('场地方培训合格');
    await type('safetyRules', '穿防护服，听从指导老师安排。');
    await toField('insurance');
    await page.keyboard.press('Space');
    await goOn('检查并提交');
    await page.getByText('五轴加工中心 DMU50 ×2').waitFor();
    await expectSound(page);
    await tabTo(({ text }) => text === '提交审核');
    await page.keyboard.press('Enter');
    await page.getByText('等待主管部门审核').waitFor();
    await expectSound(page);
  });

  test('is published and stands on the public page with its price, its safety rules and a card of its own', async () => {
    const id = /listings\/([0-9a-f-]{36})/.exec(page.url())![1]!;
    const bureau = await desk.world.as('bureau');
    const { version } = (await bureau.get(`/api/managed-listings/${id}`)).json() as { version: number };
    expect((await bureau.post(`/api/managed-listings/${id}/actions`, { verb: 'publish', version })).statusCode).toBe(
      200,
    );
    await page.goto(`/listings/${id}`);
    await page.getByText('80 元 起').or(page.getByText('80 元起')).first().waitFor();
    await page.getByText('穿防护服，听从指导老师安排。').waitFor();
    await expectAxeClean(page);
    const machine = await page.locator('script[type="application/ld+json"]').allTextContents();
    expect(machine.join('')).toContain('"@type":"Offer"');
    await expect
      .poll(async () => (await page.request.get('/listings?type=facility')).text())
      .toContain('数控实训中心周末开放');
    await page.goto('/listings?type=facility');
    await page.getByText('40 工位').waitFor();
    await expectAxeClean(page);
  });
});

test('a school offers its graduates, in the same wizard', async () => {
  const page = await desk.signIn('school');
  await open(page, '/listings/new', '发布供求');
  await page.getByRole('link', { name: /^人才供给/ }).click();
  await page.getByRole('heading', { level: 1, name: '发布人才供给' }).waitFor();
  await page.getByLabel('名称', { exact: false }).first().fill('2027 届数控技术毕业生');
  await page.getByLabel('人数（人）').fill('42');
  await page.getByRole('link', { name: /^下一步/ }).click();
  await page.getByRole('heading', { level: 2, name: /期望待遇/ }).waitFor();
  await page.getByRole('link', { name: /^下一步/ }).click();
  await page.getByLabel('希望工作的地点').fill('xinglongtai');
  await page.getByRole('option', { name: /兴隆台区/ }).click();
  await page.getByLabel('有效期至').fill(`${YEAR}-06-01`);
  await page.getByRole('link', { name: /^下一步/ }).click();
  await page.getByLabel('技能').fill('数控车削、机械制图');
  await page.getByRole('link', { name: /^下一步/ }).click();
  await page.getByRole('textbox', { name: '情况说明' }).fill('在校完成两个学期生产性实训，可于六月到岗。');
  await page
    .getByRole('link', { name: /检查并提交/ })
    .first()
    .click();
  await page.getByText(/已自动保存/).waitFor();
  await expectSound(page);
  await page.getByRole('button', { name: '提交审核' }).click();
  await page.getByText('等待主管部门审核').waitFor();
});
