import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { makeCreditCode } from '#testing/organisations';
import { enrolMember } from '#modules/organisations';
import { clientOf, type Client } from '../support/world.ts';
import { expectSound, open, openDesk, type Desk } from './desk.ts';

/** 审批 as people meet it: an officer verifies, sends back, hands on; an applicant reminds and withdraws; the administrator changes the way. */
let desk: Desk;
let officer: Page;

beforeAll(async () => {
  desk = await openDesk();
  officer = await desk.signIn('bureau');
}, 120_000);
afterAll(() => desk?.close());

interface Person {
  readonly client: Client;
  readonly page: Page;
}

/** A window and an API client of the same new person. */
async function person(name: string, size?: { width: number; height: number }): Promise<Person> {
  const { world } = desk;
  const accountId = await world.installation.auth.createAccountWithoutPassword(name);
  const { cookies } = await world.installation.auth.startSession(accountId);
  const page = await desk.visit(size);
  const pairs = cookies.map((one) => one.split(';')[0]!.split(/=(.*)/s) as [string, string]);
  await page.context().addCookies(pairs.map(([key, value]) => ({ name: key, value, domain: 'localhost', path: '/' })));
  const cookie = pairs.map(([key, value]) => `${key}=${value}`).join('; ');
  return {
    page,
    client: { role: 'account', accountId, organisationId: undefined, ...clientOf(world.app, world.host, cookie) },
  };
}

async function register({ client }: Person, name: string): Promise<string> {
  const made = await client.post('/api/organisations', {
    creditCode: makeCreditCode(),
    name,
    kind: 'enterprise',
    division: '211102',
  });
  expect(made.statusCode, made.body).toBe(201);
  return (made.json() as { id: string }).id;
}

describe('an officer', () => {
  test('finds what waits on the first page, with its deadline, and filters it', async () => {
    await register(await person('钱一'), '东方精密铸造厂');
    await register(await person('孙二'), '南方木器加工厂');
    await open(officer, '', '待办');
    const table = officer.getByRole('table', { name: '等您审批' });
    await table.getByRole('link', { name: '东方精密铸造厂' }).waitFor();
    await table.getByText('剩 5 个工作日').first().waitFor();
    await expectSound(officer);
    await officer.getByLabel('事项名称').fill('木器');
    await officer.getByRole('button', { name: '查询' }).click();
    await table.getByRole('link', { name: '南方木器加工厂' }).waitFor();
    await expect.poll(() => table.getByRole('link').count()).toBe(1);
    expect(new URL(officer.url()).searchParams.get('q')).toBe('木器');
  });

  test('compares, sends back with a typed reason, and the applicant corrects on the site', async () => {
    const applicant = await person('李三', { width: 375, height: 740 });
    await register(applicant, '西城机电修理部');
    await open(officer, '/vetting', '机构核验');
    await expectSound(officer);
    await officer.getByRole('link', { name: '西城机电修理部' }).click();
    await officer.getByRole('heading', { level: 1, name: '西城机电修理部' }).waitFor();
    await officer.getByText('国家企业信用信息公示系统').first().waitFor();
    await officer.getByText('没有用验证码核实过').or(officer.getByText('没有核实')).first().waitFor();
    await expectSound(officer);
    await officer.getByRole('button', { name: '退回补正' }).click();
    const dialog = officer.getByRole('dialog', { name: '退回补正：西城机电修理部' });
    const send = dialog.getByRole('button', { name: '退回补正', exact: true });
    expect(await send.isDisabled()).toBe(true);
    await dialog.getByLabel('名称与登记信息不一致').check();
    await dialog.getByLabel('意见').fill('请补上字号。');
    await expectSound(officer);
    await send.click();
    await officer.getByRole('heading', { level: 1, name: '机构核验' }).waitFor();

    const { page } = applicant;
    await page.goto('/account/cases');
    await page.getByText('待补正').first().waitFor();
    await page.getByText('名称与登记信息不一致').waitFor();
    await page.getByText('请补上字号。').waitFor();
    await expectSound(page);
    await page.getByRole('link', { name: '去补正' }).click();
    await page.getByRole('button', { name: '修改资料' }).click();
    await page.getByLabel('名称').fill('西城瑞丰机电修理部');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('待核验').first().waitFor();
    await expectSound(page);
    await page.context().close();
  });

  test('approves after ticking the checklist; the way is drawn', async () => {
    await open(officer, '/vetting', '机构核验');
    await officer.getByRole('link', { name: '西城瑞丰机电修理部' }).click();
    await officer.getByRole('list', { name: '办理过程' }).getByText('补正后重新提交').waitFor();
    await officer.getByRole('button', { name: '通过核验' }).click();
    const dialog = officer.getByRole('dialog', { name: '通过核验：西城瑞丰机电修理部' });
    for (const item of ['登记信息真实存在', '名称与登记一致']) await dialog.getByLabel(item).check();
    await dialog.getByRole('button', { name: '资料与登记信息一致，同意。' }).click();
    await expectSound(officer);
    await dialog.getByRole('button', { name: '通过核验', exact: true }).click();
    await officer.getByRole('heading', { level: 1, name: '机构核验' }).waitFor();
    await officer.goto('/app?box=done');
    await officer.getByRole('link', { name: '西城瑞丰机电修理部' }).first().click();
    await officer.getByRole('heading', { level: 1, name: '西城瑞丰机电修理部' }).waitFor();
    await officer.getByText('资料与登记信息一致，同意。').waitFor();
    await expectSound(officer);
    const phone = await desk.signIn('bureau', { width: 375, height: 740 });
    await phone.goto(officer.url());
    await phone.getByRole('list', { name: '办理过程' }).waitFor();
    await expectSound(phone);
    await phone.context().close();
  });

  test('hands a case to a colleague, who has it then', async () => {
    const helper = await person('周助');
    await desk.world.installation.database.inTenant(desk.world.tenant.id, (db) =>
      enrolMember(db, desk.world.tenant.id, {
        organisationId: desk.world.organisations.bureau!,
        accountId: helper.client.accountId!,
        duty: 'editor',
        now: desk.world.clock.now(),
      }),
    );
    await register(await person('吴四'), '北方包装材料厂');
    await open(officer, '/vetting', '机构核验');
    await officer.getByRole('link', { name: '北方包装材料厂' }).click();
    await officer.getByRole('button', { name: '转办' }).click();
    const dialog = officer.getByRole('dialog', { name: '转办：北方包装材料厂' });
    await dialog.getByLabel('转给').selectOption({ label: '周助（测试市人社局）' });
    await expectSound(officer);
    await dialog.getByRole('button', { name: '转办', exact: true }).click();
    await officer.getByText('已转办').first().waitFor();
    await helper.page.goto('/app');
    await helper.page.getByRole('table', { name: '等您审批' }).getByRole('link', { name: '北方包装材料厂' }).waitFor();
    await expectSound(helper.page);
    await helper.page.context().close();
  });

  test('asks a colleague to sign as well, and lets that one off again', async () => {
    await register(await person('郑五'), '北方涂料厂');
    await open(officer, '/vetting', '机构核验');
    await officer.getByRole('link', { name: '北方涂料厂' }).click();
    await officer.getByRole('button', { name: '加签' }).click();
    const asking = officer.getByRole('dialog', { name: '加签：北方涂料厂' });
    await asking.getByLabel('周助').check();
    await asking.getByRole('button', { name: '加签', exact: true }).click();
    await officer.getByText('已加签').first().waitFor();
    await officer.getByRole('button', { name: '撤销加签' }).click();
    const dropping = officer.getByRole('dialog', { name: '撤销加签：北方涂料厂' });
    expect(await dropping.getByLabel('周助').isChecked()).toBe(true);
    await expectSound(officer);
    await dropping.getByRole('button', { name: '撤销加签', exact: true }).click();
    await officer.getByText('已撤销加签').first().waitFor();
    await officer.getByRole('button', { name: '撤销加签' }).waitFor({ state: 'detached' });
  });
});

describe('an applicant without a desk', () => {
  test('sees since when it waits and until when, reminds once, withdraws; all without a script', async () => {
    const applicant = await person('郑五');
    await register(applicant, '中央阀门厂');
    const { page } = applicant;
    await page.goto('/account/cases');
    await page.getByText('还有 5 个工作日').waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: '催办：中央阀门厂' }).click();
    await page.getByText('已催办，办理人会收到提醒').waitFor();
    await page.getByText(/起可以再次催办/).waitFor();
    expect(await page.getByRole('button', { name: '催办：中央阀门厂' }).count()).toBe(0);
    await expectSound(page);
    await page.getByRole('button', { name: '撤回：中央阀门厂' }).click();
    await page.getByText('已撤回').first().waitFor();
    await expectSound(page);
    await page.goto('/en/account/cases');
    await page.getByRole('heading', { level: 1, name: 'My applications' }).waitFor();
    await expectSound(page);
    await page.context().close();
  });
});

describe('the administrator', () => {
  test('adds a step, saves the draft and brings it into force', async () => {
    const admin = await desk.signIn('admin');
    await open(admin, '/approval-definitions', '审批流程');
    await expectSound(admin);
    await admin.getByRole('link', { name: '查看与修改：供求审核' }).click();
    await admin.getByRole('button', { name: '增加环节' }).click();
    const second = admin.getByRole('group', { name: '第 2 个环节' });
    await second.getByLabel('环节名称').fill('复核');
    await second.getByLabel('层级').selectOption({ label: '全市（本地区）一级' });
    await expectSound(admin);
    await admin.getByRole('button', { name: '保存草稿' }).click();
    await admin.getByText('草稿已保存').first().waitFor();
    await admin.getByRole('button', { name: '启用…' }).click();
    const dialog = admin.getByRole('dialog', { name: '启用第 2 版' });
    await expectSound(admin);
    await dialog.getByRole('button', { name: '启用', exact: true }).click();
    await admin.getByText('第 2 版使用中').first().waitFor();
    await open(admin, '/calendar', '工作日历');
    await admin.getByText('未公布').first().waitFor();
    await expectSound(admin);
    await admin.context().close();
  });
});

test.each([
  ['?box=done', '待办'],
  ['?box=mine', '待办'],
  ['?box=copies', '待办'],
])('/app%s is sound at desk and phone width', async (query, heading) => {
  for (const size of [undefined, { width: 375, height: 740 }]) {
    const page = await desk.signIn('bureau', size);
    await page.goto(`/app${query}`);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await expectSound(page);
    await page.context().close();
  }
});
