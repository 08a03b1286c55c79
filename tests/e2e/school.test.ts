import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { makeProfile } from '#testing/profiles';
import { expectSound, open, openDesk, type Desk } from './desk.ts';

/** A school's employment teacher: the own classes, the listings that fit with their reasons, wishes that change. */
let desk: Desk;
let page: Page;

beforeAll(async () => {
  desk = await openDesk();
  const school = (await desk.world.as('school')).organisationId!;
  await desk.world.act('school', async (ctx) => {
    const given = { organisationId: school, kinds: ['employment'] as const, divisions: ['2111'], education: 3 };
    await makeProfile(ctx.db, ctx.tenant.id, {
      ...given,
      kind: 'class',
      name: '数控技术 2024 级 1 班',
      headcount: 33,
      skills: ['数控车床'],
    });
    await makeProfile(ctx.db, ctx.tenant.id, { ...given, name: '张小明', personalised: false });
  });
  page = await desk.signIn('school');
}, 120_000);
afterAll(() => desk?.close());

test('classes come first, learners have a list of their own', async () => {
  await open(page, '/profiles', '班级与学生');
  await page.getByRole('link', { name: '数控技术 2024 级 1 班' }).waitFor();
  expect(await page.getByRole('link', { name: '张小明' }).count()).toBe(0);
  await expectSound(page);
  await page.getByRole('link', { name: '学生', exact: true }).click();
  await page.getByRole('link', { name: '张小明' }).waitFor();
});

test('a class sees what fits and why; another trade is folded away', async () => {
  await publish();
  await open(page, '/profiles', '班级与学生');
  await page.getByRole('link', { name: '数控技术 2024 级 1 班' }).click();
  await page.getByRole('link', { name: '数控车工' }).waitFor();
  await page
    .getByText(/匹配 \d+ 分/)
    .first()
    .click();
  await page.getByRole('table', { name: '数控车工 的匹配理由' }).getByRole('rowheader').first().waitFor();
  await page.getByText(/专业和技能不对口/).waitFor();
  expect(await page.getByRole('link', { name: '护士' }).isVisible()).toBe(false);
  await expectSound(page);
});

test('wishes are changed and confirmed', async () => {
  await page.getByRole('button', { name: '修改技能和意愿' }).click();
  await page.getByLabel('期望月薪不低于（元）').fill('四千');
  await page.getByText('请填整数').waitFor();
  await expectSound(page);
  await page.getByLabel('期望月薪不低于（元）').fill('４０００');
  await page.getByRole('textbox', { name: '技能' }).fill('数控车床、识图');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('4,000 元/月起').waitFor();
  await page.getByText('数控车床、识图').waitFor();
  await page.getByRole('button', { name: '资料没有变化，确认' }).click();
  await page.getByText('已确认，日期已更新').waitFor();
});

test('who switched recommendation off gets none', async () => {
  await open(page, '/profiles?kind=learner', '班级与学生');
  await page.getByRole('link', { name: '张小明' }).click();
  await page.getByText(/本人关闭了个性化推荐/).waitFor();
  await expectSound(page);
});

test.each(['/profiles', '/profiles?kind=learner'])('%s is sound on a phone, and for an officer', async (path) => {
  for (const [role, heading] of [
    ['school', '班级与学生'],
    ['bureau', '人才供给'],
  ] as const) {
    const phone = await desk.signIn(role, { width: 375, height: 740 });
    await open(phone, path, heading);
    await expectSound(phone);
    await phone.context().close();
  }
});

async function publish(): Promise<void> {
  const bureau = await desk.world.as('bureau');
  const content = [
    '职位,企业,月薪,上班地点,学历,技能,干什么',
    '数控车工,海川精密制造有限公司,6千-8千,盘锦·兴隆台,中专以上,数控车床,操作数控车床',
    '护士,大洼医院,5千-6千,盘锦市大洼区,大专以上,护理,病房护理',
  ].join('\n');
  const sent = await bureau.upload('/api/listing-imports', { name: '岗位.csv', content }, { dryRun: 'false' });
  const { id } = sent.json() as { id: string };
  await expect
    .poll(async () => ((await bureau.get(`/api/listing-imports/${id}`)).json() as { status: string }).status, {
      timeout: 45_000,
    })
    .toBe('committed');
}
