import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { makeListing } from '#testing/listings';
import { expectSound, open, openDesk, type Desk } from './desk.ts';

/** 只读成员: sees what the firm has, and is offered nothing that would change it. */
let desk: Desk;
let page: Page;

beforeAll(async () => {
  desk = await openDesk();
  const { world } = desk;
  const organisationId = world.organisations.enterprise!;
  await world.installation.database.inTenant(world.tenant.id, async (db) => {
    for (const [title, state] of [
      ['装配钳工', 'published'],
      ['行政文员', 'draft'],
      ['工艺员', 'returned'],
    ] as const)
      await makeListing(db, world.tenant.id, { title, state, organisationId, employerName: '测试机械有限公司' });
  });
  page = await desk.signIn('viewer');
  page.setDefaultTimeout(20_000);
}, 120_000);
afterAll(() => desk?.close());

test('nothing waits for whoever may do nothing', async () => {
  await open(page, '', '待办');
  await page.getByText('没有等您处理的事').waitFor();
  expect(await page.getByText('被退回，等您修改').count()).toBe(0);
  expect(await page.getByRole('link', { name: '发布供求' }).count()).toBe(0);
  await expectSound(page);
});

test.each([
  [1280, 800],
  [375, 740],
])('the list at %i pixels: no boxes to choose, no acts, no file', async (width, height) => {
  await page.setViewportSize({ width, height });
  await open(page, '/listings', '我的供求');
  await page.getByRole('link', { name: '装配钳工' }).waitFor();
  expect(await page.getByRole('checkbox').count()).toBe(0);
  for (const name of ['发布供求', '从模板新建', '导出', '关闭', '修改', '提交审核', '确认仍有效'])
    expect(await page.getByRole('button', { name, exact: true }).count(), name).toBe(0);
  expect(await page.getByRole('columnheader', { name: '操作' }).count()).toBe(0);
  await expectSound(page);
  await page.setViewportSize({ width: 1280, height: 800 });
});

test('a record is read, not touched; the forms behind it do not open by their address', async () => {
  await open(page, '/listings?state=draft', '我的供求');
  await page.getByRole('link', { name: '行政文员' }).click();
  await page.getByRole('heading', { level: 1, name: '行政文员' }).waitFor();
  for (const name of ['修改', '提交审核', '关闭', '复制'])
    expect(await page.getByRole('button', { name, exact: true }).count(), name).toBe(0);
  await expectSound(page);
  const id = /listings\/([0-9a-f-]{36})/.exec(page.url())![1]!;
  const version = 1;
  const tried = await page.request.post(`/api/managed-listings/${id}/actions`, { data: { verb: 'submit', version } });
  expect(tried.status()).toBe(403);
});

test.each([
  ['/organisation', '测试机械有限公司', ['修改资料', '申请终止']],
  ['/members', '成员', ['邀请成员', '更改']],
  ['/delegations', '委托', ['委托其他机构代办']],
  ['/imports', '导入', ['选择文件']],
])('%s is for reading', async (path, heading, acts) => {
  await open(page, path, heading);
  for (const name of acts)
    expect(await page.getByRole('button', { name }).or(page.getByRole('link', { name })).count(), name).toBe(0);
  await expectSound(page);
});
