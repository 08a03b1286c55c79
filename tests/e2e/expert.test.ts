import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { newId } from '#kernel/ids';
import { eventually, makeKind, makeListing } from '#testing/listings';
import { makeProfile } from '#testing/profiles';
import { expectSound, open, openDesk, type Desk } from './desk.ts';
import { tabToField, tabToWords } from './keyboard.ts';

/** A skill master: needs that name the own expertise, the expertise itself, a confidential problem, a false one, the notices. */
const PHONE = { width: 375, height: 740 };
const SECRET = '换砂轮后前两百件容易烧伤';

let desk: Desk;
let page: Page;

beforeAll(async () => {
  desk = await openDesk();
  const { world } = desk;
  const given = (title: string, description: string) => ({
    title,
    description,
    contentKey: newId(),
    validUntil: '2027-06-30',
    divisions: ['211103'],
  });
  await world.act('public', async ({ db, tenant }) => {
    const research = { techField: 'manufacturing', problem: SECRET, confidentiality: 'members' };
    await makeKind(db, tenant.id, 'research', 'need', research, given('轴承套圈磨削烧伤', '精密磨削后表面烧伤。'));
    await makeKind(db, tenant.id, 'training', 'need', { seats: 20 }, given('数控车床操作工轮训', '两班轮训。'));
    await makeKind(db, tenant.id, 'service', 'offer', {}, given('精密磨削加工', '对外加工。'));
    await makeKind(db, tenant.id, 'service', 'need', {}, given('车间空气检测', '每季一次。'));
    await makeListing(db, tenant.id, { ...given('数控车床学徒', '跟班学习。'), kind: 'apprenticeship' });
  });
  const visitor = await world.as('public');
  await eventually(
    async () => (await visitor.get('/listings')).body,
    (body) => body.includes('数控车床学徒'),
  );
}, 180_000);
afterAll(() => desk?.close());

const titles = (): Promise<string[]> => page.locator('.result-title').allInnerTexts();

describe('before and after there is a profile', () => {
  test('without one every page says who makes it and what can be done meanwhile', async () => {
    page = await desk.visit(PHONE);
    await page.goto('/demo');
    await page.getByRole('button', { name: /专家与技能大师/ }).click();
    await page.getByRole('heading', { level: 1, name: '为我推荐' }).waitFor();
    await page.getByText('还没有您的资料').waitFor();
    await expectSound(page);
    await page.goto('/account/profile');
    await page.getByText('专家的资料由主管部门登记').waitFor();
    await expectSound(page);
    await page.getByRole('link', { name: '查找供求' }).click();
    await page.getByRole('heading', { level: 1, name: '全部供求' }).waitFor();
    await page.goto('/app/profiles');
    await page.getByText('还没有您的档案').waitFor();
    await expectSound(page);
    await open(page, '', '待办');
    await page.getByRole('link', { name: '看需要您专长的需求' }).click();
    await page.getByRole('heading', { level: 1, name: '为我推荐' }).waitFor();
  });

  test('with an empty one nothing is made up; expertise brings the needs that name it, and no posts', async () => {
    const { accountId } = await desk.world.as('expert');
    await desk.world.act('public', ({ db, tenant }) =>
      makeProfile(db, tenant.id, { kind: 'expert', accountId: accountId!, name: '吴建' }),
    );
    await page.goto('/recommendations');
    await page.getByText('目前没有提到您专长的需求').waitFor();
    await expectSound(page);
    await page.getByRole('link', { name: '补充专长' }).click();
    await page.getByLabel('专长').fill('精密磨削，数控车床');
    await page.getByLabel('从业年数').fill('二十六');
    await page.getByRole('button', { name: '保存并确认' }).click();
    await page.getByRole('alert').getByRole('link', { name: /年数/ }).click();
    await expectSound(page);
    await page.getByLabel('从业年数').fill('26 年');
    await page.getByRole('button', { name: '保存并确认' }).click();
    await page.getByText('已保存，推荐已更新').waitFor();
    await page.getByRole('link', { name: '看推荐' }).click();
    await page.getByRole('link', { name: '轴承套圈磨削烧伤' }).waitFor();
    expect((await titles()).map((one) => one.split('\n')[0]!.trim()).toSorted()).toEqual([
      expect.stringContaining('数控车床操作工轮训'),
      expect.stringContaining('轴承套圈磨削烧伤'),
    ]);
    await page.locator('.why summary').first().click();
    await expectSound(page);
  });
});

test('reads a problem whose details are for organisations: what is kept back, from whom, and how to get it', async () => {
  await page.goto('/recommendations');
  await page.getByRole('link', { name: '轴承套圈磨削烧伤' }).click();
  await page.getByRole('heading', { name: '没有公开的内容' }).waitFor();
  expect(await page.content()).not.toContain(SECRET);
  await expectSound(page);
  await page.getByRole('link', { name: '先办理单位入驻' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expectSound(page);
});

test('switches recommendation off and on; searching by kind, side and words stays', async () => {
  await page.goto('/recommendations');
  await page.getByRole('button', { name: '关闭个性化推荐' }).click();
  await page.getByText('平台不再按您的资料挑选').waitFor();
  await expectSound(page);
  await page.getByRole('link', { name: '自己查找' }).click();
  await page.getByRole('heading', { level: 1, name: '全部供求' }).waitFor();
  await page.locator('input[type=search]').first().fill('磨削');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '磨削' }).waitFor();
  await page.getByRole('link', { name: /^研发项目/ }).click();
  await page.getByRole('heading', { level: 1, name: '磨削 · 研发项目' }).waitFor();
  await page.getByRole('link', { name: '轴承套圈磨削烧伤' }).waitFor();
  expect(await titles()).toHaveLength(1);
  await expectSound(page);
  await page.goto('/recommendations');
  await page.getByRole('button', { name: '打开个性化推荐' }).click();
  await page.getByRole('link', { name: '轴承套圈磨削烧伤' }).waitFor();
});

test('reports a false need and finds the report and its answer among the own', async () => {
  await page.goto('/listings?type=service&side=need');
  await page.getByRole('link', { name: '车间空气检测' }).click();
  await page.getByRole('link', { name: /举报/ }).first().click();
  await page.getByLabel('虚假').first().check();
  await page.getByLabel('具体情况').fill('单位已停产半年，联系不上。');
  await expectSound(page);
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByRole('heading', { level: 1, name: '已收到' }).waitFor();
  const officer = await desk.world.as('bureau');
  const { items } = (await officer.get('/api/feedback?kind=report')).json() as { items: { id: string }[] };
  const answered = await officer.post(`/api/feedback/${items[0]!.id}/answer`, {
    verb: 'answer',
    text: '经核实，该单位已恢复生产，信息属实。',
  });
  expect(answered.statusCode, answered.body).toBe(204);
  await page.goto('/feedback/mine');
  await expectSound(page);
  await page.getByRole('link', { name: /举报/ }).first().click();
  await page.getByText('该单位已恢复生产').waitFor();
  await expectSound(page);
});

test('at the desk: what waits, the own record, a confirmation by one press, a search that finds', async () => {
  const desktop = await desk.signIn('expert');
  await open(desktop, '', '待办');
  await expectSound(desktop);
  await desktop.getByRole('link', { name: '我的档案' }).click();
  await desktop.getByRole('heading', { level: 1, name: '吴建' }).waitFor();
  await desktop.getByRole('heading', { name: '需要这些专长的需求' }).waitFor();
  await desktop.getByRole('link', { name: '轴承套圈磨削烧伤' }).waitFor();
  await expectSound(desktop);
  await desktop.getByRole('button', { name: '资料没有变化，确认' }).click();
  await desktop.getByText('已确认，日期已更新').waitFor();
  await open(desktop, '/messages', '消息');
  await expectSound(desktop);
  await open(desktop, '/notices', '通知设置');
  await expectSound(desktop);
  await desktop.context().close();
});

test('in English, with the keyboard only, from the front page to the changed expertise', async () => {
  const keys = await desk.signIn('expert');
  await keys.goto('/en');
  await tabToWords(keys, 'For me');
  await keys.keyboard.press('Enter');
  await keys.getByRole('heading', { level: 1, name: 'Recommended for me' }).waitFor();
  await expectSound(keys);
  await tabToWords(keys, 'Change my profile');
  await keys.keyboard.press('Enter');
  await keys.getByRole('heading', { level: 1, name: 'My skills and wishes' }).waitFor();
  await expectSound(keys);
  await tabToField(keys, 'skills');
  await keys.keyboard.press('Control+A');
  await keys.keyboard.type('空气检测');
  await tabToWords(keys, 'Save and confirm');
  await keys.keyboard.press('Enter');
  await keys.getByText('Saved; what fits is up to date').waitFor();
  await tabToWords(keys, 'See what fits');
  await keys.keyboard.press('Enter');
  await keys.getByRole('link', { name: '车间空气检测' }).waitFor();
  await keys.context().close();
});
