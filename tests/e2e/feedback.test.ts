import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { makeListing } from '#testing/listings';
import { newId } from '#kernel/ids';
import { expectSound, open, openDesk, type Desk } from './desk.ts';

/** 意见反馈 as people meet it: a complaint without a script, a report that takes a listing down, its owner's appeal. */
let desk: Desk;
let officer: Page;

beforeAll(async () => {
  desk = await openDesk();
  officer = await desk.signIn('bureau');
}, 120_000);
afterAll(() => desk?.close());

const PHONE = { width: 320, height: 640 };

async function keysOn(page: Page): Promise<[number: string, code: string]> {
  const keys = page.locator('.receipt-key');
  return [await keys.nth(0).innerText(), await keys.nth(1).innerText()];
}

async function lookUp(page: Page, [number, code]: readonly [string, string]): Promise<void> {
  await page.goto('/feedback/answer');
  await page.getByLabel('编号').fill(number);
  await page.getByLabel('查询码').fill(code.toLowerCase());
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByRole('heading', { level: 2, name: '办理经过' }).waitFor();
}

describe('somebody without an account and without JavaScript', () => {
  test('complains from a phone, adds what is asked for, reads the answer and rates it', async () => {
    const context = await officer
      .context()
      .browser()!
      .newContext({
        baseURL: new URL(officer.url() === 'about:blank' ? (await officer.goto('/'), officer.url()) : officer.url())
          .origin,
        viewport: PHONE,
        locale: 'zh-CN',
        javaScriptEnabled: false,
      });
    const person = await context.newPage();
    await person.goto('/feedback');
    await person.getByRole('link', { name: '投诉建议' }).click();
    await person.getByRole('button', { name: '提交' }).click();
    await person.getByRole('alert').getByText('有 1 处需要改正').waitFor();
    await person.getByLabel('情况和要求').fill('岗位实习两个月没有发报酬，希望补发。');
    await person.getByRole('button', { name: '提交' }).click();
    await person.getByRole('heading', { level: 1, name: '已收到' }).waitFor();
    expect(await person.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    const keys = await keysOn(person);

    await open(officer, '/feedback', '群众反映');
    await expectSound(officer);
    await officer.getByRole('link', { name: keys[0] }).click();
    await officer.getByText('匿名：答复不能发送').waitFor();
    await officer.getByRole('button', { name: '请补充' }).click();
    const ask = officer.getByRole('dialog', { name: `请补充：${keys[0]}` });
    await ask.getByLabel('线索不足').check();
    await ask.getByLabel('请对方补充什么').fill('请写明实习单位的名称。');
    await expectSound(officer);
    await ask.getByRole('button', { name: '请补充', exact: true }).click();
    await officer.getByText('等对方补充').first().waitFor();

    await lookUp(person, keys);
    await person.getByText('请写明实习单位的名称。').waitFor();
    await person.getByLabel('补充说明').fill('单位是东风铸造厂。');
    await person.getByRole('button', { name: '提交' }).click();
    await person.getByText('已补充，办理继续进行').waitFor();

    await officer.reload();
    await officer.getByText('单位是东风铸造厂。').waitFor();
    await officer.getByRole('button', { name: '答复办结' }).click();
    const reply = officer.getByRole('dialog', { name: `答复办结：${keys[0]}` });
    await reply.getByRole('button', { name: '您反映的情况已核实，处理结果如下：' }).click();
    await reply.getByLabel('答复').press('End');
    await reply.getByLabel('答复').pressSequentially('单位已补发。');
    await reply.getByRole('button', { name: '答复办结', exact: true }).click();
    await officer.getByText('已答复').first().waitFor();
    await expectSound(officer);

    await lookUp(person, keys);
    await person.getByText('处理结果如下：单位已补发。').waitFor();
    await person.getByLabel('不满意', { exact: true }).check();
    await person.getByRole('button', { name: '提交' }).click();
    await person.getByText('谢谢您的评价').waitFor();
    await context.close();

    await officer.reload();
    await officer.getByText('回访办结').first().waitFor();
    await open(officer, '', '待办');
    await officer
      .getByRole('link', { name: `差评回访 ${keys[0]}` })
      .first()
      .waitFor();
  });
});

describe('a report', () => {
  test('takes the listing down; the owner reads why, appeals, and it comes back', async () => {
    const { world } = desk;
    const owner = await world.as('enterprise');
    const { id } = await world.installation.database.inTenant(world.tenant.id, (db) =>
      makeListing(db, world.tenant.id, {
        title: '冲压操作工',
        organisationId: owner.organisationId!,
        createdBy: owner.accountId!,
        employerName: '测试机械有限公司',
        territory: '211102',
        contentKey: newId(),
      }),
    );
    const visitor = await desk.visit({ width: 375, height: 740 });
    await visitor.goto(`/feedback/listing?listing=${id}`);
    await expectSound(visitor);
    await visitor.getByLabel('收费、押金或扣证件').check();
    await visitor.getByLabel('具体情况').fill('面试时要求先交三百元服装押金。');
    await visitor.getByLabel('佐证材料').setInputFiles({
      name: '聊天截图.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4 x'),
    });
    await visitor.getByRole('button', { name: '提交' }).click();
    await visitor.getByRole('heading', { level: 1, name: '已收到' }).waitFor();
    await expectSound(visitor);
    const keys = await keysOn(visitor);

    await open(officer, '/feedback?kind=report', '群众反映');
    await officer.getByRole('link', { name: keys[0] }).click();
    await officer.getByRole('link', { name: '佐证：聊天截图.pdf' }).waitFor();
    await expectSound(officer);
    await officer.getByRole('button', { name: '答复办结' }).click();
    const dialog = officer.getByRole('dialog', { name: `答复办结：${keys[0]}` });
    await dialog.getByLabel('被举报的信息').selectOption({ label: '下架：收费、押金或扣证件' });
    await dialog.getByRole('button', { name: '经核实，该信息违反发布规则，已下架。' }).click();
    await expectSound(officer);
    await dialog.getByRole('button', { name: '答复办结', exact: true }).click();
    await officer.getByText('已答复').first().waitFor();
    expect((await visitor.goto(`/listings/${id}`))!.status()).toBe(410);

    const firm = await desk.signIn('enterprise', { width: 375, height: 740 });
    await firm.goto('/account/messages');
    await firm.getByText('冲压操作工').first().waitFor();
    await firm.getByText('收费、押金或扣证件').first().waitFor();
    await expectSound(firm);
    await firm.goto(`/listings/${id}/appeal`);
    await expectSound(firm);
    await firm.getByLabel('理由').fill('服装费由我单位承担，从未收取，附台账。');
    await firm.getByRole('button', { name: '提交' }).click();
    await firm.getByRole('heading', { level: 1, name: '已收到' }).waitFor();
    const [appeal] = await keysOn(firm);

    await open(officer, '/feedback?kind=appeal', '群众反映');
    await officer.getByRole('link', { name: appeal }).click();
    await officer.getByText('须回避').waitFor();
    await expectSound(officer);
    const judge = await desk.signIn('admin');
    await open(judge, '/feedback?kind=appeal', '群众反映');
    await judge.getByRole('link', { name: appeal }).click();
    await judge.getByRole('button', { name: '申诉成立，恢复发布' }).click();
    const upheld = judge.getByRole('dialog', { name: `申诉成立，恢复发布：${appeal}` });
    await upheld.getByRole('button', { name: '经复核，申诉成立，信息已恢复发布。' }).click();
    await upheld.getByRole('button', { name: '申诉成立，恢复发布', exact: true }).click();
    await upheld.waitFor({ state: 'detached' });
    await judge.getByText('已答复').first().waitFor();
    expect((await visitor.goto(`/listings/${id}`))!.status()).toBe(200);
    await Promise.all([visitor, firm, judge].map((page) => page.context().close()));
  });
});

describe('by keyboard alone', () => {
  test('an error on a page is reported from its footer', async () => {
    const page = await desk.visit();
    await page.goto('/guides/publish');
    const link = page.getByRole('link', { name: '我要找错' });
    await link.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '我要找错' }).waitFor();
    await page.getByRole('link', { name: '/guides/publish' }).waitFor();
    await page.getByLabel('哪里有误').focus();
    await page.keyboard.type('第二步的链接打不开。');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '已收到' }).waitFor();
    await page.context().close();
  });
});

describe('the administrator', () => {
  test('names the authority; the footer of every page shows it', async () => {
    const admin = await desk.signIn('admin');
    await open(admin, '/imprint', '站点标识');
    await expectSound(admin);
    await admin.getByLabel('主办单位', { exact: true }).fill('某市人力资源和社会保障局');
    await admin.getByLabel('ICP 备案号').fill('备案号');
    await admin.getByRole('button', { name: '保存' }).click();
    await admin.getByText('格式如“辽ICP备12345678号-1”').first().waitFor();
    await expectSound(admin);
    await admin.getByLabel('ICP 备案号').fill('辽ICP备12345678号-1');
    await admin.getByRole('button', { name: '保存' }).click();
    await admin.getByText('已保存，网站页脚已更新').waitFor();
    await admin.goto('/guides');
    await admin.getByText('主办单位：某市人力资源和社会保障局').waitFor();
    await expectSound(admin);
    await admin.context().close();
  });
});

describe.each([1280, 375, 320])('at %i pixels', (width) => {
  test.each([
    '/guides',
    '/guides?q=量子',
    '/guides/publish',
    '/guides/intern-rights',
    '/guides/faq',
    '/tasks',
    '/feedback',
    '/feedback/new',
    '/feedback/error?page=/guides',
    '/feedback/answer',
    '/feedback/figures',
    '/site-map',
    '/accessibility',
    '/about',
    '/offline',
    '/en/tasks',
    '/en/feedback/new',
  ])('%s is sound', async (path) => {
    const page = await desk.visit({ width, height: 740 });
    await page.goto(path);
    await expectSound(page);
    await page.context().close();
  });
});
