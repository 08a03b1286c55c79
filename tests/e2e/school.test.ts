import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { newId } from '#kernel/ids';
import { makeListings } from '#testing/listings';
import { makeProfile } from '#testing/profiles';
import { expectSound, open, openDesk, type Desk } from './desk.ts';
import { tabTo, tabToWords } from './keyboard.ts';

/** A school's employment teacher: the own classes, the listings that fit with their reasons, wishes that change. */
let desk: Desk;
let page: Page;
let otherClass: string;

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
    const { items } = await listOwnDepartments();
    const ofTeacher = { ...given, departmentId: items[0]!.id };
    await makeProfile(ctx.db, ctx.tenant.id, { ...ofTeacher, kind: 'class', name: '机电 2024 级 2 班', headcount: 30 });
    otherClass = (await makeProfile(ctx.db, ctx.tenant.id, { ...given, kind: 'class', name: '护理 2024 级 1 班' })).id;
    await makeListings(ctx.db, ctx.tenant.id, [
      {
        title: '兼职机电教师',
        organisationId: school,
        employerName: '测试职业技术学院',
        createdBy: ctx.actor.accountId!,
        territory: '211102',
        sourceName: null,
        confirmedOn: '2026-09-01',
        validUntil: '2027-06-30',
        contentKey: newId(),
      },
    ]);
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

test('a class sees what fits and why; another trade is not recommended', async () => {
  await publish();
  await open(page, '/profiles', '班级与学生');
  await page.getByRole('link', { name: '数控技术 2024 级 1 班' }).click();
  await page.getByRole('link', { name: '数控车工' }).waitFor();
  await page
    .getByText(/匹配 \d+ 分/)
    .first()
    .click();
  await page.getByRole('table', { name: '数控车工 的匹配理由' }).getByRole('rowheader').first().waitFor();
  expect(await page.getByRole('link', { name: '护士' }).count()).toBe(0);
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

describe('an internship teacher', () => {
  test('has the classes of the own department; another is not there, neither in the list nor by its address', async () => {
    const teacher = await desk.signIn('teacher');
    await open(teacher, '/profiles', '班级与学生');
    await teacher.getByRole('link', { name: '机电 2024 级 2 班' }).waitFor();
    expect(await teacher.getByRole('link', { name: /2024 级/ }).count()).toBe(1);
    await expectSound(teacher);
    await teacher.goto(`/app/profiles/${otherClass}`);
    await teacher.getByText('没有找到').first().waitFor();
    expect(await teacher.getByText('护理 2024 级 1 班').count()).toBe(0);
    await expectSound(teacher);
    await teacher.context().close();
  });

  test('with the keyboard only: opens the class, corrects a skill, is told what cannot be read, and saves', async () => {
    const teacher = await desk.signIn('teacher');
    await open(teacher, '/profiles', '班级与学生');
    await tabToWords(teacher, '机电 2024 级 2 班');
    await teacher.keyboard.press('Enter');
    await teacher.getByRole('heading', { level: 1, name: '机电 2024 级 2 班' }).waitFor();
    await tabToWords(teacher, '修改技能和意愿');
    await teacher.keyboard.press('Enter');
    await tabTo(teacher, ({ id }) => id === 'skills');
    await teacher.keyboard.type('电工识图');
    await tabTo(teacher, ({ id }) => id === 'pay');
    await teacher.keyboard.type('三千');
    await teacher.getByText('请填整数').waitFor();
    await expectSound(teacher);
    await teacher.keyboard.press('Control+A');
    await teacher.keyboard.type('3000');
    await tabToWords(teacher, '保存');
    await teacher.keyboard.press('Enter');
    await teacher.getByText('电工识图').waitFor();
    await teacher.getByText('3,000 元/月起').waitFor();
    await teacher.context().close();
  });
});

test('on a phone: what was not confirmed for long waits at the front, and one press confirms it', async () => {
  const phone = await desk.signIn('school', { width: 375, height: 740 });
  await open(phone, '', '待办');
  await phone
    .getByText(/久未确认仍有效/)
    .first()
    .waitFor();
  await expectSound(phone);
  await phone.getByRole('link', { name: '兼职机电教师' }).first().click();
  await phone.getByRole('heading', { level: 1, name: '兼职机电教师' }).waitFor();
  await expectSound(phone);
  await phone.getByRole('button', { name: '确认仍有效' }).click();
  const dialog = phone.getByRole('dialog', { name: '确认仍有效：兼职机电教师' });
  await expectSound(phone);
  await dialog.getByRole('button', { name: '确认仍有效' }).click();
  await phone.getByText('已确认仍有效').first().waitFor();
  await open(phone, '', '待办');
  await expect.poll(() => phone.getByRole('link', { name: '兼职机电教师' }).count()).toBe(0);
  await phone.context().close();
});

async function listOwnDepartments(): Promise<{ items: { id: string }[] }> {
  const school = await desk.world.as('school');
  return (await school.get(`/api/organisations/${school.organisationId!}/departments`)).json();
}

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
  // What a class is shown comes from the index, which follows the database.
  await expect
    .poll(
      async () => (await bureau.get(`/listings?q=${encodeURIComponent('数控车工')}`)).body.includes('海川精密制造'),
      {
        timeout: 45_000,
      },
    )
    .toBe(true);
}
