import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { eventually, makeListing } from '#testing/listings';
import { expectSound, openDesk, type Desk } from './desk.ts';

/**
 * Somebody looks for work with what the site offers around a search; an officer makes it find what it did not find.
 */
let desk: Desk;
let visitor: Page;

const TITLES = ['数控车床操作工', '数控铣床操作工', '管道电焊工'];

beforeAll(async () => {
  desk = await openDesk();
  for (const [index, title] of TITLES.entries())
    await desk.world.act('bureau', (ctx) =>
      makeListing(ctx.db, ctx.tenant.id, {
        title,
        divisions: [index === 0 ? '211102' : '211103'],
        payMonthMin: 500_000 + index * 100_000,
        payMonthMax: 600_000 + index * 100_000,
        publishedAt: new Date(Date.now() - 3_600_000),
      }),
    );
  const client = await desk.world.as('public');
  await eventually(
    async () => (await client.get('/api/listings')).json().total as number,
    (total) => total === 3,
  );
  visitor = await desk.visit();
}, 120_000);
afterAll(() => desk?.close());

test('typing offers what there is, by pinyin and by keyboard; Escape leaves what was typed', async () => {
  await visitor.goto('/');
  const box = visitor.getByRole('combobox', { name: /搜索岗位/ });
  await box.pressSequentially('shukong');
  await visitor.getByRole('listbox').getByRole('option').first().waitFor();
  await expectSound(visitor);
  await box.press('ArrowDown');
  expect(await box.inputValue()).toMatch(/数控/);
  await box.press('Escape');
  expect(await box.inputValue()).toBe('shukong');
  await box.fill('数控车床');
  await visitor.getByRole('option', { name: /数控车床操作工/ }).click();
  await visitor.getByRole('heading', { level: 1, name: '数控车床操作工' }).waitFor();
});

test('a range narrows, its chip takes it back, and a dead end says which condition is in the way', async () => {
  await visitor.goto('/listings?q=操作工');
  await visitor.getByText('月薪范围（元）').click();
  await visitor.getByPlaceholder('最低').fill('6500');
  await visitor.getByRole('button', { name: '应用', exact: true }).click();
  const chosen = visitor.getByRole('navigation', { name: '已选条件' });
  await chosen.getByRole('link', { name: /6500\+ 元/ }).waitFor();
  expect(await visitor.getByRole('article').count()).toBe(1);
  await visitor.goto('/listings?q=操作工&payMin=90000');
  await visitor.getByRole('link', { name: '去掉“月薪：90000+ 元”，有 2 条' }).click();
  expect(await visitor.getByRole('article').count()).toBe(2);
});

test('one tap says whether it helped and is taken back; two are compared, on a phone too; districts are counted', async () => {
  await visitor.goto('/listings?q=操作工');
  await visitor.getByRole('button', { name: /^是 数控车床/ }).click();
  await visitor.getByText('已记下').waitFor();
  await visitor.getByRole('button', { name: '撤销' }).click();
  await visitor.getByRole('button', { name: /^是 数控车床/ }).waitFor();
  for (const box of await visitor.getByRole('checkbox', { name: /^比较/ }).all()) await box.check();
  await visitor.getByRole('button', { name: /并排比较/ }).click();
  await visitor.getByRole('heading', { level: 1, name: '并排比较' }).waitFor();
  expect(await visitor.getByRole('columnheader').count()).toBe(3);
  await visitor.setViewportSize({ width: 375, height: 740 });
  await expectSound(visitor);
  await visitor.goto('/listings/by-place?q=操作工');
  await visitor.getByRole('link', { name: '双台子区' }).click();
  expect(await visitor.getByRole('article').count()).toBe(1);
  await visitor.setViewportSize({ width: 1280, height: 800 });
});

test('an officer sees what found nothing, makes it a synonym, compares, publishes, and it finds', async () => {
  await visitor.goto('/listings?q=火花匠');
  await desk.world.modules.find(({ name }) => name === 'searching')!.stop!();
  const officer = await desk.signIn('bureau');
  await officer.goto('/app/search-log?show=nothing');
  await officer
    .getByRole('row', { name: /火花匠/ })
    .getByRole('link', { name: '加同义词' })
    .click();
  const words = officer.getByLabel(/^第 \d+ 组$/).last();
  expect(await words.inputValue()).toBe('火花匠、');
  await words.fill('火花匠、电焊工');
  await officer.getByRole('button', { name: '比较会有什么不同' }).click();
  await officer.getByRole('row', { name: /火花匠.*管道电焊工/ }).waitFor();
  await expectSound(officer);
  await officer.getByRole('button', { name: '存草稿' }).click();
  await officer.getByRole('button', { name: '发布', exact: true }).click();
  await officer.getByLabel(/为什么改/).fill('群众这样说');
  await officer.getByRole('dialog').getByRole('button', { name: '发布' }).click();
  await officer.getByRole('row', { name: /第 1 版.*群众这样说/ }).waitFor();
  await visitor.goto('/listings?q=火花匠');
  await visitor.getByRole('link', { name: '管道电焊工' }).waitFor();
});
