import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { makeListing } from '#testing/listings';
import { expectSound, open, openDesk, type Desk } from './desk.ts';

/** 跨区域共享 as an officer, a firm and a reader meet it; the other region answers over HTTP. */
let desk: Desk;
let officer: Page;
const PATIENT = { timeout: 20_000 };

beforeAll(async () => {
  desk = await openDesk();
  officer = await desk.signIn('bureau');
}, 120_000);
afterAll(() => desk?.close());

test('asked by the other region, accepted here, read by somebody, kept to the region by its firm', async () => {
  const there = await desk.world.elsewhere();
  const theirs = await there.as('bureau');
  const types = ['talent'];
  expect((await theirs.put('/api/exchange/regions/here', { types, note: '邻市互通' })).statusCode).toBe(204);
  const foreign = await desk.world.installation.database.inTenant(there.tenant.id, (db) =>
    makeListing(db, there.tenant.id, { organisationId: there.organisations.enterprise!, title: '邻市的船舶电工' }),
  );

  await open(officer, '/exchange', '跨区域共享');
  await officer.getByText('对方邀请，等本地区答复').waitFor();
  await expectSound(officer);
  await officer.getByRole('button', { name: '接受邀请' }).click();
  const dialog = officer.getByRole('dialog', { name: '接受邀请：there市' });
  await dialog.getByLabel('研发项目').uncheck();
  await dialog.getByRole('button', { name: '接受邀请' }).click();
  await officer.getByText('合作中').waitFor();

  const reader = await desk.visit({ width: 375, height: 700 });
  await expect
    .poll(async () => {
      await reader.goto(`/listings?q=${encodeURIComponent('船舶电工')}&scope=partners`);
      return reader.getByRole('heading', { name: '合作地区的信息（1 条）' }).count();
    }, PATIENT)
    .toBe(1);
  await expectSound(reader);
  await reader.getByRole('link', { name: '邻市的船舶电工' }).click();
  await reader.getByText('这条信息来自there市').waitFor();
  await expectSound(reader);
  expect(await reader.getByRole('link', { name: '查看原页面' }).getAttribute('href')).toContain(`//there.test`);
  expect(reader.url()).toContain(`/exchange/there/${foreign.id}`);

  const own = await desk.world.installation.database.inTenant(desk.world.tenant.id, (db) =>
    makeListing(db, desk.world.tenant.id, {
      organisationId: desk.world.organisations.enterprise!,
      employerName: '测试机械有限公司',
      title: '本市的镗工',
    }),
  );
  const firm = await desk.signIn('enterprise');
  await expect
    .poll(async () => {
      await open(firm, `/listings/${own.id}`, '本市的镗工');
      await firm.getByText(/现在没有副本|正在共享给/).waitFor();
      return firm.getByText('正在共享给：there市').count();
    }, PATIENT)
    .toBe(1);
  await firm.getByLabel('谁能检索到').selectOption('local');
  await firm.getByText('已保存').waitFor();
  await expect
    .poll(async () => {
      await firm.reload();
      await firm.getByText(/副本已于|正在共享给/).waitFor();
      return firm.getByText('改为本地区以内').count();
    }, PATIENT)
    .toBe(1);

  await officer.getByRole('link', { name: /共享出去的清单/ }).click();
  await officer.getByText('发布单位改为本地区以内').waitFor();
  await expectSound(officer);
});
