import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { creditCodeCheck, enrolMember } from '#modules/organisations';
import { findAccountByContact } from '#platform/auth';
import { codeSentTo } from '#testing/people';
import { expectSound, open, openDesk, type Desk } from './desk.ts';

/**
 * The owner of a small workshop on a phone: registers, is refused and then verified, acts for two
 * organisations, and claims a listing that was taken over in the workshop's name.
 */
const PHONE = { width: 375, height: 740 };
const WORKSHOP = '宏达焊接加工部';
const FIRST_17 = '91211103MA0TEST0A'.replaceAll('S', '5');
const CODE = `${FIRST_17}${creditCodeCheck(FIRST_17)}`;
const WRONG = `${FIRST_17}${CODE.endsWith('7') ? '8' : '7'}`;
const OWNER = '13900010001';

let desk: Desk;
let owner: Page;
let officer: Page;

beforeAll(async () => {
  desk = await openDesk();
  owner = await desk.visit(PHONE);
  officer = await desk.signIn('bureau');
}, 120_000);
afterAll(() => desk?.close());

async function register(page: Page, name: string, contact: string): Promise<void> {
  await page.goto('/sign-up');
  await page.getByLabel('手机号或邮箱').fill(contact);
  await page.getByRole('button', { name: '获取验证码' }).click();
  const code = await desk.world.act('public', (ctx) => codeSentTo(ctx, contact));
  await page.getByLabel('6 位验证码').fill(code);
  await page.getByRole('button', { name: '继续' }).click();
  await page.getByLabel('姓名').fill(name);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: '注册' }).click();
  await page.getByRole('heading', { name: '我的账户' }).waitFor();
}

/** The officer opens the workshop's registration from the queue. */
async function openWaiting(): Promise<void> {
  await open(officer, '/vetting', '机构核验');
  await officer.getByRole('link', { name: WORKSHOP }).click();
  await officer.getByRole('heading', { level: 1, name: WORKSHOP }).waitFor();
}

/** A decision leads back to the queue, which is empty; the workshop's own page has the new state. */
async function expectDecided(state: string): Promise<void> {
  await officer.getByText('没有等您审批的事项').waitFor();
  await open(officer, '/organisations', '全部机构');
  await officer.getByRole('link', { name: WORKSHOP }).click();
  await officer.getByRole('heading', { level: 1, name: WORKSHOP }).waitFor();
  await officer.getByText(state, { exact: true }).waitFor();
}

test('a code that was copied wrongly is named, what was typed stays, and the right one is accepted', async () => {
  await register(owner, '孙师傅', OWNER);
  await expectSound(owner);
  await owner.goto('/join');
  await owner.getByRole('link', { name: '企业', exact: true }).click();
  await owner.getByLabel('统一社会信用代码').fill(WRONG);
  await owner.getByLabel('机构全称').fill(WORKSHOP);
  await owner.getByLabel('所在地').selectOption({ index: 1 });
  await owner.getByRole('button', { name: '提交登记' }).click();
  await owner.getByRole('link', { name: /校验位不对/ }).waitFor();
  expect(await owner.getByLabel('机构全称').inputValue()).toBe(WORKSHOP);
  await expectSound(owner);
  await owner.getByLabel('统一社会信用代码').fill(CODE.toLowerCase());
  await owner.getByRole('button', { name: '提交登记' }).click();
  await owner.waitForURL(/\/account/);
  await open(owner, '', '待办');
  await owner.getByRole('heading', { name: /还没有通过核验/ }).waitFor();
  await expectSound(owner);
});

test('a refusal needs a reason, which the workshop reads; corrected data waits again', async () => {
  await openWaiting();
  await expectSound(officer);
  await officer.getByRole('button', { name: '不予通过' }).click();
  const dialog = officer.getByRole('dialog', { name: `不予通过：${WORKSHOP}` });
  expect(await dialog.getByRole('button', { name: '不予通过' }).isDisabled()).toBe(true);
  await dialog.getByRole('checkbox', { name: '其他', exact: true }).check();
  expect(await dialog.getByRole('button', { name: '不予通过' }).isDisabled()).toBe(true);
  await dialog.getByLabel('其他原因').fill('名称与执照不一致，请核对。');
  await expectSound(officer);
  await dialog.getByRole('button', { name: '不予通过' }).click();
  await expectDecided('未通过');

  await open(owner, '', '待办');
  await owner.getByRole('link', { name: WORKSHOP, exact: true }).click();
  const opinion = owner
    .locator('.desk-card')
    .filter({ has: owner.getByRole('heading', { name: '核验意见', exact: true }) });
  await opinion.getByText('名称与执照不一致，请核对。', { exact: true }).waitFor();
  await expectSound(owner);
  await owner.getByRole('button', { name: '修改资料' }).click();
  await owner.getByLabel('简介').fill('十个人的焊接作坊，做钢结构和管道。');
  await owner.getByRole('button', { name: '保存' }).click();
  await owner.getByRole('heading', { name: '上次的核验意见' }).waitFor();
});

test('verified, the workshop is shown how to begin', async () => {
  await openWaiting();
  await officer.getByRole('button', { name: '通过核验' }).click();
  const dialog = officer.getByRole('dialog', { name: `通过核验：${WORKSHOP}` });
  await dialog.getByRole('checkbox', { name: /名称与登记一致/ }).check();
  await expectSound(officer);
  await dialog.getByRole('button', { name: '通过核验' }).click();
  await expectDecided('已核验');
  await open(owner, '', '待办');
  await owner.getByRole('link', { name: '发布第一条供求' }).waitFor();
  await expectSound(owner);
});

test('a listing taken over in its name is found, claimed and its own', async () => {
  const bureau = await desk.world.as('bureau');
  const content = `岗位名称,单位名称,月薪,工作地点,学历,工作内容\n管道焊工,${WORKSHOP},8千-1.2万,盘锦·兴隆台,中专以上,管道焊接与打磨\n`;
  const sent = await bureau.upload(
    '/api/listing-imports',
    { name: '转载.csv', content },
    { dryRun: 'false', sourceName: '云州人才网' },
  );
  const { id } = sent.json() as { id: string };
  await expect
    .poll(async () => ((await bureau.get(`/api/listing-imports/${id}`)).json() as { status: string }).status, {
      timeout: 45_000,
    })
    .toBe('committed');
  await open(owner, '', '待办');
  await owner.getByRole('heading', { name: /可以认领/ }).waitFor();
  await owner.getByRole('link', { name: '管道焊工' }).click();
  await owner.getByText('来源：云州人才网').waitFor();
  await expectSound(owner);
  await owner.getByRole('button', { name: '认领这条岗位' }).click();
  await owner.getByRole('heading', { level: 1, name: '管道焊工' }).waitFor();
  await owner.getByRole('button', { name: '确认仍有效' }).waitFor();
  await expectSound(owner);
});

/** The choice also says what waits there, so that it is found by its beginning. */
async function actFor(name: string): Promise<void> {
  const select = owner.getByLabel('所代表的机构');
  const option = select.getByRole('option', { name: new RegExp(`^${name}(（待办 \\d+）)?$`) });
  await select.selectOption((await option.getAttribute('value'))!);
}

test('who belongs to two organisations chooses for which one to act', async () => {
  const firm = await desk.world.as('enterprise');
  await desk.world.act('enterprise', async (ctx) => {
    const account = await findAccountByContact(ctx.db, { kind: 'phone', value: OWNER });
    const member = {
      organisationId: firm.organisationId!,
      accountId: account!.id,
      duty: 'editor' as const,
      now: ctx.now,
    };
    await enrolMember(ctx.db, ctx.tenant.id, member);
  });
  await open(owner, '', '待办');
  await actFor('测试机械有限公司');
  await owner.getByText(/孙师傅 · 测试机械有限公司/).waitFor();
  await expectSound(owner);
  await actFor(WORKSHOP);
  await owner.getByText(`孙师傅 · ${WORKSHOP}`).waitFor();
});

test('a long list: Back comes to the same row of the same list; a query stands in the address', async () => {
  const bureau = await desk.world.as('bureau');
  const rows = Array.from(
    { length: 70 },
    (_, n) => `装配工${n},第${n}机械厂,5000-6000,盘锦·兴隆台,不限,装配第 ${n} 种零件`,
  );
  const content = ['职位,企业,月薪,上班地点,学历,干什么', ...rows].join('\n');
  const sent = await bureau.upload('/api/listing-imports', { name: '多.csv', content }, { dryRun: 'false' });
  const { id } = sent.json() as { id: string };
  await expect
    .poll(async () => ((await bureau.get(`/api/listing-imports/${id}`)).json() as { status: string }).status, {
      timeout: 45_000,
    })
    .toBe('committed');
  await open(officer, '/listings', '全部供求');
  await officer.getByRole('button', { name: '加载更多' }).click();
  await officer.getByText(/已显示 60 \/ \d+ 条/).waitFor();
  const row = officer.getByRole('row').nth(50).getByRole('link').first();
  await row.scrollIntoViewIfNeeded();
  const title = await row.innerText();
  await row.click();
  await officer.getByRole('heading', { level: 1, name: title }).waitFor();
  await officer.goBack();
  await officer.getByText(/已显示 60 \/ \d+ 条/).waitFor();
  await expect
    .poll(() =>
      officer.getByRole('link', { name: title, exact: true }).evaluate((link) => {
        const { top } = link.getBoundingClientRect();
        return top > 0 && top < window.innerHeight;
      }),
    )
    .toBe(true);

  await officer.getByLabel('名称或单位').fill('第7机械厂');
  await officer.getByRole('button', { name: '查询' }).click();
  await officer.getByText('已显示 1 / 1 条').waitFor();
  expect(new URL(officer.url()).searchParams.get('q')).toBe('第7机械厂');
  await expectSound(officer);
  await officer.keyboard.press('Control+k');
  await officer.getByRole('combobox', { name: '页面、记录或要办的事' }).fill('装配工66');
  await officer.getByRole('option', { name: /装配工66/ }).click();
  await officer.getByRole('heading', { level: 1, name: '装配工66' }).waitFor();
});
