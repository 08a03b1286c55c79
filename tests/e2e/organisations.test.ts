import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { creditCodeCheck } from '#modules/organisations';
import { expectSound, open, openDesk, type Desk } from './desk.ts';

/**
 * An organisation’s life: a village without a code registers on a phone, a firm keeps its dossier, a school its departments
 * and its list of partners, an officer answers an objection and merges what was registered twice.
 */
const PHONE = { width: 375, height: 740 };
const SHOTS = process.env['SHOTS'];

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  if (SHOTS !== undefined) mkdirSync(SHOTS, { recursive: true });
}, 120_000);
afterAll(() => desk?.close());

const shot = async (page: Page, name: string): Promise<void> => {
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
};

const code = (number: number): string => {
  const stem = `91211103MA0TE${String(number).padStart(4, '0')}`;
  return stem + creditCodeCheck(stem)!;
};

test('on a phone: the kind decides what is asked; a village without a code is let in by another number', async () => {
  const page = await desk.signIn('account', PHONE).catch(() => undefined);
  const owner = page ?? (await desk.visit(PHONE));
  if (page === undefined) {
    const accountId = await desk.world.installation.auth.createAccountWithoutPassword('村里的人');
    const { cookies } = await desk.world.installation.auth.startSession(accountId);
    const [name = '', value = ''] = cookies[0]!.split(';')[0]!.split('=');
    await owner.context().addCookies([{ name, value, domain: 'localhost', path: '/' }]);
  }
  await owner.goto('/join');
  await expectSound(owner);
  await shot(owner, 'join-kinds-375');
  await owner.getByRole('link', { name: '村与社区' }).click();
  await owner.getByRole('heading', { name: /机构登记：村与社区/ }).waitFor();
  expect(await owner.getByLabel('行业门类').count()).toBe(0);
  await owner.getByLabel('机构全称').fill('新立村村民委员会');
  await owner.getByRole('button', { name: '提交登记' }).click();
  await owner.getByRole('link', { name: /还没有代码的/ }).waitFor();
  await owner.getByText('还没有统一社会信用代码？').click();
  await owner.getByLabel(/本机构还没有代码/).check();
  await owner.getByLabel('用什么识别').selectOption({ index: 1 });
  await owner.getByRole('textbox', { name: /^号码/ }).fill('211122105203');
  await owner.getByLabel('为什么还没有代码').fill('换证中');
  await owner.getByLabel('所在地').selectOption({ index: 1 });
  await expectSound(owner);
  await shot(owner, 'join-form-375');
  await owner.getByRole('button', { name: '提交登记' }).click();
  await owner.waitForURL(/\/account/);
  await owner.context().close();
});

test('a firm keeps its dossier: what lacks, facts with their source, licence, contact, history', async () => {
  const firm = await desk.signIn('enterprise');
  await open(firm, '/organisation/dossier', '测试机械有限公司 · 档案');
  await firm.getByRole('heading', { name: /^完整度 0/ }).waitFor();
  await firm.getByRole('button', { name: '填写或更正' }).click();
  await firm.getByLabel('职工人数（人）').fill('-5');
  await firm.getByLabel('法定代表人或负责人').fill('李卓');
  await firm.getByLabel('职工人数（人）').fill('320');
  await firm.getByLabel('主要产品或服务').fill('轴承、阀门');
  await expectSound(firm);
  await firm.getByRole('button', { name: '保存 3 项' }).click();
  await firm.getByRole('heading', { name: /^完整度 3/ }).waitFor();
  await firm.getByRole('button', { name: '登记证照' }).click();
  await firm.getByLabel(/编号/).fill('91211100TEST');
  await firm.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await firm.getByRole('cell', { name: '91211100TEST' }).waitFor();
  await firm
    .getByLabel('营业执照扫描件')
    .setInputFiles({ name: '营业执照.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 test') });
  await firm.getByRole('link', { name: '营业执照.pdf' }).waitFor();
  await firm.getByRole('button', { name: '增加联系人' }).click();
  const dialog = firm.getByRole('dialog');
  await dialog.getByLabel('姓名').fill('王芸');
  await dialog.getByLabel('电话').fill('123');
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog
    .getByText(/手机号或带区号/)
    .first()
    .waitFor();
  await dialog.getByLabel('电话').fill('13912345678');
  await dialog.getByRole('button', { name: '保存' }).click();
  await firm.getByRole('cell', { name: '13912345678' }).waitFor();
  await firm.getByRole('button', { name: '职工人数的历史' }).click();
  await firm.getByRole('dialog').getByText('320 人').waitFor();
  await expectSound(firm);
  await shot(firm, 'dossier-history-1280');
  await firm.keyboard.press('Escape');
  await shot(firm, 'dossier-1280');
  await firm.setViewportSize(PHONE);
  await expectSound(firm);
  await shot(firm, 'dossier-375');
  const officer = await desk.signIn('bureau');
  await open(officer, `/organisations/${desk.world.organisations.enterprise}/dossier`, '测试机械有限公司 · 档案');
  await officer.getByRole('cell', { name: '139****5678' }).waitFor();
  await officer.getByRole('button', { name: /查看完整联系方式/ }).click();
  await officer.getByLabel(/事由/).fill('核实实习投诉');
  await officer.getByRole('dialog').getByRole('button', { name: '查看' }).click();
  await officer.getByText(/13912345678/).waitFor();
  await expectSound(officer);
  await Promise.all([firm.context().close(), officer.context().close()]);
});

test('a school keeps its departments by keyboard alone', async () => {
  const school = await desk.signIn('school');
  await open(school, '/organisation/departments', '部门与校区');
  const add = async (name: string, parent?: string): Promise<void> => {
    await school.getByRole('button', { name: '增加部门或校区' }).click();
    await school.getByLabel('名称').fill(name);
    if (parent !== undefined) await school.getByLabel('上级').selectOption({ label: parent });
    await school.getByRole('dialog').getByRole('button', { name: '保存' }).focus();
    await school.keyboard.press('Enter');
    await school.getByRole('button', { name: `撤销：${name}` }).waitFor();
  };
  await add('机电系');
  await add('数控教研室', '机电系');
  await add('护理系');
  await school.getByRole('button', { name: '上移：护理系' }).focus();
  await school.keyboard.press('Enter');
  const text = () => school.getByRole('table', { name: '部门' }).innerText();
  await expect.poll(async () => (await text()).indexOf('护理系') < (await text()).indexOf('机电系')).toBe(true);
  await expectSound(school);
  await shot(school, 'departments-1280');
  await school.getByRole('button', { name: '撤销：机电系' }).click();
  await school.getByText(/1 个下级部门移交/).waitFor();
  await school.getByLabel('移交给').selectOption({ label: '护理系' });
  await school.getByRole('dialog').getByRole('button', { name: '撤销并移交' }).click();
  await school.getByRole('button', { name: '显示已撤销的 1 个' }).waitFor();
  await school.setViewportSize(PHONE);
  await expectSound(school);
  await shot(school, 'departments-375');
  await school.context().close();
});

test('a school brings in its list of partners, corrects nothing blindly, and can undo', async () => {
  const school = await desk.signIn('school');
  await open(school, '/partners', '合作单位');
  await school.getByRole('link', { name: '从表格导入' }).click();
  await school.getByRole('heading', { level: 1, name: '导入合作单位' }).waitFor();
  await expectSound(school);
  const wrong = code(2).slice(0, 17) + (code(2).endsWith('1') ? '2' : '1');
  const content = [
    '企业名称,统一社会信用代码,合作形式,合作专业,所在地',
    `云州伙伴机械有限公司,${code(1)},岗位实习,数控技术,兴隆台区`,
    `云州错码公司,${wrong},订单班,护理,兴隆台区`,
  ].join('\n');
  await school
    .getByLabel('合作单位表格文件')
    .setInputFiles({ name: '台账.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
  await school.getByRole('button', { name: '提交 1 行' }).waitFor();
  await expectSound(school);
  await shot(school, 'partner-import-1280');
  await school
    .getByText(/校验位不对/)
    .first()
    .waitFor();
  await school.getByRole('button', { name: '提交 1 行' }).click();
  await school.getByRole('dialog').getByRole('button', { name: '提交' }).click();
  await school.getByRole('link', { name: '查看这一批合作单位' }).click();
  await school.getByRole('heading', { level: 1, name: '合作单位', exact: true }).waitFor();
  await school.getByRole('button', { name: '移出台账：云州伙伴机械有限公司' }).waitFor();
  await school.getByText('预登记', { exact: true }).waitFor();
  await expectSound(school);
  await shot(school, 'partners-1280');
  await school.context().close();
});

test('an officer answers an objection and merges what was registered twice', async () => {
  const visitor = await desk.visit(PHONE);
  await visitor.goto(`/organisations/${desk.world.organisations.enterprise}`);
  await visitor.getByText('身份已核验').waitFor();
  await expectSound(visitor);
  await shot(visitor, 'profile-375');
  await visitor.getByRole('link', { name: '资料有误或被冒用？' }).click();
  await visitor.getByLabel('问题').selectOption({ label: '资料有误' });
  await visitor.getByLabel('具体情况').fill('所在地写错了，应在双台子区。');
  await visitor.getByRole('button', { name: '提交' }).click();
  await visitor.getByText('已收到').waitFor();
  await expectSound(visitor);
  const officer = await desk.signIn('bureau');
  await open(officer, '/objections', '信息异议');
  await officer.getByRole('button', { name: '答复：测试机械有限公司' }).click();
  await officer.getByLabel(/答复/).last().fill('已核实并更正。');
  await officer.getByRole('dialog').getByRole('button', { name: '答复' }).click();
  await officer.getByText('没有这样的异议').waitFor();
  await visitor.reload();
  await visitor.getByText('已核实并更正。').waitFor();

  const { installation, tenant } = desk.world;
  const { makeOrganisation } = await import('#testing/organisations');
  const one = await makeOrganisation(installation, tenant, { name: '云州重复密封件厂', division: '211102' });
  await makeOrganisation(installation, tenant, { name: '云州重复密封件厂', division: '211102' });
  await open(officer, `/organisations/${one}/succession`, '云州重复密封件厂 · 变更与重复');
  await officer.getByRole('button', { name: '并入这一家：云州重复密封件厂' }).click();
  await officer.getByText(/成员与部门：0 项移到/).waitFor();
  await expectSound(officer);
  await shot(officer, 'merge-1280');
  await officer.getByLabel(/原因/).fill('同一家登记了两次');
  await officer.getByRole('dialog').getByRole('button', { name: '合并' }).click();
  await officer.getByRole('button', { name: '撤销合并：云州重复密封件厂' }).waitFor();
  await expectSound(officer);
  await visitor.goto(`/organisations?q=${encodeURIComponent('重复密封件')}`);
  await visitor.getByText('1 ', { exact: false }).first().waitFor();
  await expectSound(visitor);
  await shot(visitor, 'directory-375');
  await Promise.all([visitor.context().close(), officer.context().close()]);
});
