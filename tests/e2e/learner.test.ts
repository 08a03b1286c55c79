import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { newId } from '#kernel/ids';
import { eventually, makeListings } from '#testing/listings';
import { makeProfile } from '#testing/profiles';
import { expectSound, openDesk, type Desk } from './desk.ts';
import { tabTo, tabToField, tabToWords } from './keyboard.ts';

/** What a learner comes for, on a phone, from the front door to the end of it. */
const PHONE = { width: 375, height: 740 };
const SMALL = { width: 320, height: 640 };

let desk: Desk;
let page: Page;

beforeAll(async () => {
  desk = await openDesk();
  const { world } = desk;
  const { accountId } = await world.as('learner');
  const { organisationId } = await world.as('school');
  const common = { contentKey: undefined, validUntil: '2027-06-30', territory: '211102' };
  await world.act('school', async (ctx) => {
    await makeProfile(ctx.db, ctx.tenant.id, {
      accountId: accountId!,
      organisationId: organisationId!,
      name: '林晓',
      major: '460103',
      education: 3,
      kinds: ['internship'],
    });
    await makeListings(
      ctx.db,
      ctx.tenant.id,
      [
        { title: '数控车工实习生', kind: 'internship', skills: ['数控车床'], divisions: ['211103'] },
        { title: '数控车工', kind: 'employment', skills: ['数控车床'], divisions: ['211102'] },
        { title: '护士', kind: 'employment', divisions: ['211102'] },
      ].map((one) => ({ ...common, contentKey: newId(), ...one }) as Parameters<typeof makeListings>[2][number]),
    );
  });
  const visitor = await world.as('public');
  await eventually(
    async () => (await visitor.get('/listings')).body,
    (body) => body.includes('护士'),
  );
  page = await desk.signIn('learner', PHONE);
}, 180_000);
afterAll(() => desk?.close());

test('comes in by the door of the demonstration, looks for an internship and finds how to answer', async () => {
  const visitor = await desk.visit(SMALL);
  await visitor.goto('/demo');
  await expectSound(visitor);
  await visitor.getByRole('button', { name: /学生与学习者/ }).click();
  await visitor.locator('input[type=search]').first().fill('数控车工');
  await visitor.getByLabel('搜索范围').selectOption('talent');
  await visitor.keyboard.press('Enter');
  await visitor.getByRole('heading', { level: 1, name: '数控车工 · 人才' }).waitFor();
  await expectSound(visitor);
  await visitor.getByText('筛选', { exact: true }).click();
  await visitor.getByRole('link', { name: /^岗位实习/ }).click();
  expect(await visitor.locator('.result-title').allTextContents()).toEqual([expect.stringContaining('数控车工实习生')]);
  await visitor.getByRole('link', { name: '数控车工实习生' }).click();
  await visitor.getByRole('heading', { level: 1, name: '数控车工实习生' }).waitFor();
  await expectSound(visitor);
  await visitor.goBack();
  await visitor
    .locator('.chosen')
    .getByRole('link', { name: /岗位实习/ })
    .click();
  await visitor.getByRole('link', { name: '数控车工', exact: true }).waitFor();
  await visitor.context().close();
});

describe('the own skills decide what is recommended', () => {
  test('what is wrong is said at its field and nothing typed is lost', async () => {
    await page.goto('/account');
    await page.getByRole('link', { name: '我的技能与意愿' }).click();
    await page.getByText('数控技术').waitFor();
    await expectSound(page);
    await page.getByLabel('技能').fill('数控车床、识图');
    await page.getByLabel('期望月薪不低于').fill('四千');
    await page.getByLabel('可以到岗的日期').fill('开学以后');
    await page.getByRole('button', { name: '保存并确认' }).click();
    const summary = page.getByRole('alert').filter({ hasText: '2 处' });
    await summary.getByRole('link', { name: /整数/ }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('payMonthMin');
    expect(await page.getByLabel('技能').inputValue()).toBe('数控车床、识图');
    await expectSound(page);
  });

  test('saved, the internship comes first with its reasons', async () => {
    await page.getByLabel('期望月薪不低于').fill('２０００');
    await page.getByLabel('可以到岗的日期').fill('2027年3月1日');
    await page.getByRole('checkbox', { name: '兴隆台区' }).check();
    await page.getByRole('button', { name: '保存并确认' }).click();
    await page.getByText('已保存，推荐已更新').waitFor();
    expect(await page.getByLabel('可以到岗的日期').inputValue()).toBe('2027-03-01');
    await expectSound(page);
    await page.getByRole('link', { name: '看推荐' }).click();
    expect(await page.locator('.result-title').first().textContent()).toContain('数控车工实习生');
    await page.locator('.why summary').first().click();
    await page.getByText('每条后面是它在总分中所占的分数').first().waitFor();
    await expectSound(page);
  });

  test('switched off, nothing is chosen, and searching stays; on again by the same button', async () => {
    await page.getByRole('button', { name: '关闭个性化推荐' }).click();
    await page.getByText('平台不再按您的资料挑选岗位。').waitFor();
    expect(await page.locator('.result-title').count()).toBe(0);
    await expectSound(page);
    await page.getByRole('link', { name: '自己查找岗位' }).click();
    await page.getByRole('link', { name: '护士' }).waitFor();
    await page.goBack();
    await page.getByRole('button', { name: '打开个性化推荐' }).click();
    await page.getByRole('link', { name: '数控车工实习生' }).waitFor();
  });
});

test('reads the rights of an intern and a word, complains, and gets an answer to rate', async () => {
  await page.goto('/guides');
  await page.getByRole('link', { name: '实习学生的权利' }).first().click();
  await page.getByRole('heading', { level: 1, name: '实习学生的权利' }).waitFor();
  await expectSound(page);
  await page.goto('/glossary#internship');
  await page.getByText('岗位实习', { exact: true }).waitFor();
  await expectSound(page);
  await page.goto('/feedback');
  await page.getByRole('link', { name: '投诉建议' }).first().click();
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByRole('alert').waitFor();
  await expectSound(page);
  await page.getByLabel('情况和要求').fill('实习单位每天安排十一个小时，夜里也要上班。');
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByRole('heading', { level: 1, name: '已收到' }).waitFor();
  await expectSound(page);
  const officer = await desk.world.as('bureau');
  const { items } = (await officer.get('/api/feedback?limit=1')).json() as { items: { id: string }[] };
  const answered = await officer.post(`/api/feedback/${items[0]!.id}/answer`, {
    verb: 'answer',
    text: '已责令该单位立即改正，学校派人驻点。',
  });
  expect(answered.statusCode, answered.body).toBe(204);
  await page.goto('/account/messages');
  await page.getByRole('link', { name: /^打开/ }).first().click();
  await page.getByText('已责令该单位立即改正').waitFor();
  await expectSound(page);
});

test('decides how to be told, and marks messages as read', async () => {
  await page.goto('/account/messages');
  await page.getByRole('button', { name: '全部标为已读' }).click();
  await page.getByText(/未读 0 条/).waitFor();
  await page.getByRole('link', { name: '通知设置' }).click();
  await expectSound(page);
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('已保存').waitFor();
  await expectSound(page);
});

test('subscribes to a search; one that finds nothing says what to give up', async () => {
  await page.goto('/listings?q=' + encodeURIComponent('不会有的词语') + '&type=training');
  await page
    .getByText(/没有找到/)
    .first()
    .waitFor();
  await expectSound(page);
  await page.goto('/listings?type=talent&kind=internship');
  const feed = await page.getByRole('link', { name: '订阅', exact: true }).getAttribute('href');
  expect(await (await page.request.get(feed!)).text()).toContain('数控车工实习生');
});

test('in English from the front page to the own wishes', async () => {
  await page.goto('/');
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByRole('navigation').getByRole('link', { name: 'For me' }).last().click();
  await page.getByRole('heading', { level: 1, name: 'Recommended for me' }).waitFor();
  await expectSound(page);
  await page.getByRole('link', { name: 'Change my profile' }).click();
  await page.getByLabel('Pay wished').fill('a lot');
  await page.getByRole('button', { name: 'Save and confirm' }).click();
  await page.getByRole('alert').getByText('Enter whole yuan a month').waitFor();
  await expectSound(page);
});

test('with the keyboard only, from the front page to a saved wish', async () => {
  const keys = await desk.signIn('learner', PHONE);
  await keys.goto('/');
  await tabTo(keys, ({ name }) => name === 'q');
  await keys.keyboard.type('数控车工');
  await keys.keyboard.press('Enter');
  await keys.getByRole('heading', { level: 1, name: '数控车工' }).waitFor();
  await tabToWords(keys, '数控车工实习生');
  await keys.keyboard.press('Enter');
  await keys.getByRole('heading', { level: 1, name: '数控车工实习生' }).waitFor();
  await tabToWords(keys, '推荐');
  await keys.keyboard.press('Enter');
  await keys.getByRole('heading', { level: 1, name: '为我推荐' }).waitFor();
  await tabToWords(keys, '修改技能和意愿');
  await keys.keyboard.press('Enter');
  await keys.getByRole('heading', { level: 1, name: '我的技能与意愿' }).waitFor();
  await tabToField(keys, 'kinds');
  await keys.keyboard.press('Space');
  await tabToWords(keys, '保存并确认');
  await keys.keyboard.press('Enter');
  await keys.getByText('已保存，推荐已更新').waitFor();
  expect(await keys.getByRole('checkbox', { name: '就业' }).isChecked()).toBe(true);
  await keys.context().close();
});
