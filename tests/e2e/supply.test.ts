import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { addDays, civilDate, stopwatch } from '#kernel/time';
import { COMPLETE_FORMS, experts } from '#testing/catalogue';
import { eventually } from '#testing/listings';
import { issueLink } from '#modules/notices';
import { expectSound, open, openDesk, type Desk } from './desk.ts';

/** The supply side as a school, a firm and a reader meet it: a person in the catalogue, a short survey, a list that people made. */
let desk: Desk;
let school: Page;
beforeAll(async () => {
  desk = await openDesk();
  school = await desk.signIn('school');
}, 120_000);
afterAll(() => desk?.close());

const NAME = '慕容致远';

test('an expert: consent on paper, public, found here and in the partner region, withdrawn and gone within a second', async () => {
  const there = await desk.world.elsewhere();
  for (const [officer, code] of [
    [await desk.world.as('bureau'), 'there'],
    [await there.as('bureau'), 'here'],
  ] as const)
    expect((await officer.put(`/api/exchange/regions/${code}`, { types: ['expert'], note: '' })).statusCode).toBe(204);
  const owner = await desk.world.as('school');
  const made = await owner.post('/api/catalogue-records', { kind: 'expert', ...COMPLETE_FORMS.expert, title: NAME });
  const { id } = made.json<{ id: string }>();

  await open(school, `/catalogue/${id}`, NAME);
  await school.getByRole('button', { name: '公开', exact: true }).click();
  const asked = school.getByRole('dialog', { name: `公开：${NAME}` });
  await asked.getByRole('button', { name: '公开', exact: true }).click();
  await asked.getByText(/同意/).first().waitFor();
  await asked.getByRole('button', { name: '取消' }).click();

  await school.getByRole('button', { name: '登记书面同意' }).click();
  const consent = school.getByRole('dialog', { name: `登记书面同意：${NAME}` });
  await consent.getByLabel('签署日期').fill('2026-11-01');
  await consent.getByLabel('同意书存放处').fill('教务处档案柜');
  await consent.getByLabel('本人已满 18 周岁').check();
  await consent.getByLabel(/其他地区展示/).check();
  await expectSound(school);
  await consent.getByRole('button', { name: '登记', exact: true }).click();
  await school.getByText('也同意在合作地区展示').waitFor();
  await school.getByRole('button', { name: '公开', exact: true }).click();
  await asked.getByRole('button', { name: '公开', exact: true }).click();
  await school.getByRole('link', { name: '公开页面' }).waitFor();
  await expectSound(school);

  const reader = await desk.visit({ width: 375, height: 700 });
  await expect
    .poll(async () => {
      await reader.goto(`/catalogue?q=${encodeURIComponent(NAME)}`);
      return reader.getByRole('link', { name: NAME }).count();
    })
    .toBe(1);
  await reader.getByRole('link', { name: NAME }).click();
  await reader.getByRole('heading', { level: 1, name: NAME }).waitFor();
  await expectSound(reader);
  expect(await reader.content()).not.toContain('0427-2800001');
  const neighbour = await there.as('public');
  const copied = async (): Promise<boolean> =>
    (await neighbour.get(`/exchange/catalogue?q=${encodeURIComponent(NAME)}`)).body.includes(`/exchange/here/${id}`);
  expect(await eventually(copied, Boolean)).toBe(true);

  await school.getByRole('button', { name: '登记本人撤回' }).click();
  await expectSound(school);
  const withdrawn = stopwatch();
  await school
    .getByRole('dialog', { name: `登记本人撤回：${NAME}` })
    .getByRole('button', { name: '登记', exact: true })
    .click();
  const visitor = await desk.world.as('public');
  const gone = async (): Promise<boolean> =>
    (await visitor.get(`/catalogue/expert/${id}`)).statusCode === 410 &&
    !(await visitor.get(`/catalogue?q=${encodeURIComponent(NAME)}`)).body.includes(`/catalogue/expert/${id}`) &&
    !(await copied());
  expect(await eventually(gone, Boolean)).toBe(true);
  // A second is the promise; a busy machine of tests is given three.
  expect(withdrawn()).toBeLessThan(3000);
  await school.getByText('已登记撤回，公开页面已撤下').waitFor();
  await reader.reload();
  expect(await reader.getByRole('heading', { level: 1, name: NAME }).count()).toBe(0);
});

test('a survey of one minute: asked by a school, answered by link on a phone, a draft of the firm', async () => {
  const until = addDays(await desk.world.act('school', async (ctx) => civilDate(ctx.now)), 7);
  await open(school, '/surveys/new', '新建意向摸底');
  await school.getByLabel('名称').fill('春季机电实习意向');
  await school.getByLabel('为什么问').fill('安排下学期机电专业的岗位实习');
  await school.getByLabel('问的是什么时候').fill('2027 年春');
  await school.getByLabel('截止日期').fill(until);
  await school.getByRole('button', { name: '保存', exact: true }).click();
  await school.getByRole('heading', { level: 1, name: '春季机电实习意向' }).waitFor();
  await school.getByLabel('按名称选择').fill('测试');
  await school.getByRole('option', { name: '测试机械有限公司' }).click();
  await school.getByRole('button', { name: '加入', exact: true }).first().click();
  await school.getByText('询问的单位（1 家）').waitFor();
  await school.getByRole('button', { name: '发出', exact: true }).click();
  await school.getByRole('dialog').getByRole('button', { name: '发出', exact: true }).click();
  await school.getByText('已发送，未答复').last().waitFor();
  await expectSound(school);

  const firm = await desk.world.as('enterprise');
  const [invitation] = (await firm.get('/api/survey-invitations')).json<{ items: { id: string }[] }>().items;
  // What was sent is not kept, so the test asks for a link of its own.
  const link = await desk.world.act('school', (ctx) =>
    issueLink(ctx, {
      purpose: 'appetite.answer',
      subject: { kind: 'invitation', id: invitation!.id },
      to: { accountId: firm.accountId! },
      validDays: 3,
    }),
  );
  const phone = await desk.visit({ width: 375, height: 700 });
  await phone.goto(new URL(link).pathname);
  const amount = phone.getByLabel('数量');
  expect(await amount.isVisible()).toBe(false);
  await phone.getByLabel('有', { exact: true }).check();
  await amount.fill('6');
  await phone.getByLabel('是什么').fill('数控车工实习');
  expect(await phone.getByLabel('原因').isVisible()).toBe(false);
  await expectSound(phone);
  await phone.getByRole('button', { name: '提交答复' }).click();
  await phone.getByText('已为贵单位生成 1 份草稿').waitFor();
  await expectSound(phone);

  const desktop = await desk.signIn('enterprise');
  await open(desktop, '/surveys/asked', '答复意向摸底');
  await desktop.getByRole('link', { name: '查看草稿' }).click();
  await desktop.getByRole('heading', { level: 1, name: '数控车工实习' }).waitFor();
  await desktop.getByText('草稿').first().waitFor();
  await open(school, new URL(school.url()).pathname.replace('/app', ''), '春季机电实习意向');
  await school.getByText('已答复').first().waitFor();
});

test('a list of experts as somebody made it: dropped, recognised, honest about its rows, and in', async () => {
  const { name, content } = await experts();
  await open(school, '/imports', '导入');
  const file = await school.evaluateHandle(
    ([fileName, base64]) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], fileName));
      return data;
    },
    [name, content.toString('base64')] as const,
  );
  await school.getByRole('region', { name: '上传文件' }).dispatchEvent('drop', { dataTransfer: file });
  await school.getByText('看起来是“专家名单”').waitFor();
  await expectSound(school);
  await school.getByRole('button', { name: '按“专家名单”检查' }).click();
  await school.getByText('已检查，未提交').waitFor();
  await school.getByRole('link', { name: /^需改正/ }).click();
  const rows = school.getByRole('table', { name: '逐行结果' });
  await rows
    .getByText(/未满 18 周岁|未成年/)
    .first()
    .waitFor();
  await expectSound(school);
  await school.getByRole('button', { name: /^提交 2 行/ }).click();
  await school.getByRole('dialog').getByRole('button', { name: '提交', exact: true }).click();
  await school.getByRole('button', { name: '撤销这一批' }).waitFor();
  await open(school, '/catalogue?q=沈知远', '我的名录');
  await school.getByRole('link', { name: '沈知远' }).waitFor();
  await expectSound(school);
});
