import ExcelJS from '@protobi/exceljs';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeCreditCode, makeOrganisation } from '#testing/organisations';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import { readDay, readSpan } from '#engines/reading';
import { readEntryYear, readStudyMonths } from './read-dates.ts';
import { readStudentNumber, sameNameKey } from './spelling.ts';

let world: World;
let school: Client;
beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-21T09:00:00+08:00');
  school = await world.as('school');
});

type Cell = string | number | null;
type Rows = readonly (readonly Cell[])[];

async function workbook(name: string, rows: Rows, merge?: string) {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('表');
  for (const row of rows) sheet.addRow([...row]);
  if (merge !== undefined) sheet.mergeCells(merge);
  return { name, content: Buffer.from(await book.xlsx.writeBuffer()) };
}

const at = (kind: 'class' | 'placement' | 'graduate') => `/api/${kind}-imports`;

async function bring(kind: 'class' | 'placement' | 'graduate', file: { name: string; content: Buffer | string }) {
  const answer = await school.upload(at(kind), file, { dryRun: 'true' });
  expect(answer.statusCode, answer.body).toBe(202);
  await world.runJobs();
  const id = answer.json<{ id: string }>().id;
  const batch = (await school.get(`${at(kind)}/${id}`)).json();
  const rows = (await school.get(`${at(kind)}/${id}/rows?limit=200`)).json().items;
  return { id, batch, rows };
}
async function act(kind: 'class' | 'placement' | 'graduate', id: string, verb: 'commit' | 'undo') {
  expect((await school.post(`${at(kind)}/${id}/${verb}`)).statusCode).toBe(202);
  await world.runJobs();
  return (await school.get(`${at(kind)}/${id}`)).json();
}
const learners = async (query = '') => (await school.get(`/api/learners?limit=100${query}`)).json();
const classes = async (query = '') => (await school.get(`/api/classes?limit=100${query}`)).json();
const said = (row: { warnings: { message: string }[]; problems: { message: string }[] }) =>
  [...row.problems, ...row.warnings].map(({ message }) => message).join('；');

describe('reading what people write', () => {
  test.each([
    ['2024级', 2024],
    ['24级', 2024],
    ['2024年9月', 2024],
    ['二年级', undefined],
  ])('year of entry %s', (text, year) => expect(readEntryYear(text)).toBe(year));
  test.each([
    ['三年', 36],
    ['2.5', 30],
    ['3+2', 60],
    ['三', 36],
    ['业余', undefined],
  ])('length of study %s', (text, months) => expect(readStudyMonths(text)).toBe(months));
  test.each([
    ['2024.9—2025.6', '2024-09-01', '2025-06-30'],
    ['2024年9月1日至2025年1月20日', '2024-09-01', '2025-01-20'],
    ['2025.3.1-6.30', '2025-03-01', '2025-06-30'],
    ['2024.11~2.28', '2024-11-01', '2025-02-28'],
    ['2025-03-01—2025-07-31', '2025-03-01', '2025-07-31'],
    ['2025/3/1 至今', '2025-03-01', undefined],
  ])('span %s', (text, from, until) => expect(readSpan(text, '2026-11-21')).toEqual({ from, until }));
  test('a month alone ends on its last day', () =>
    expect(readDay('2024年2月', 'until', '2026-11-21')).toBe('2024-02-29'));
  test('one name in several spellings', () =>
    expect(new Set(['张伟', '張偉', '张 伟', '张　伟', '张伟同学'].map(sameNameKey)).size).toBe(1));
  test('a number that became an exponent is restored where every digit is there', () => {
    expect(readStudentNumber('2.024010101E+9').value).toBe('2024010101');
    expect(readStudentNumber('2.02E+17')).toMatchObject({ value: '', doubt: expect.stringContaining('丢失') });
  });
});

const TITLE: Rows = [['云州职业技术学院 2024 级学生名单', null, null, null, null, null, null], []];
const HEAD: Rows = [['序号', '姓名', '学号', '班级', '专业名称', '专业代码', '身份证号码', '联系电话']];

describe('a list of learners', () => {
  test('goes in with a merged title, notes, blank rows, a total at the end; old codes are mapped or told', async () => {
    await world.installation.database.inPlatform(async (db) => {
      await sql`insert into codes.edition (set_name, edition, source, valid_from, sha256, loaded_at)
        values ('major', '2015', '测试', '2015-01-01', 'x', now())`.execute(db);
      await sql`insert into codes.code (set_name, edition, code, parent, name, pinyin, attributes)
        values ('major', '2015', '999103', null, '数控技术', 'shukongjishu', '{}')`.execute(db);
    });
    const file = await workbook(
      '2024级学生名单.xlsx',
      [
        ...TITLE,
        ...HEAD,
        ['说明：学号必须与学籍系统一致', null, null, null, null, null, null, null],
        ['1', '张伟', '0240101', '数控技术2024级1班', '数控技术', '460103', '11010519491231002X', '13900002222'],
        [],
        ['2', '李　娜', '0240102', '数控技术 2024 级 1 班', '数控技术', '', '110105194912310021', ''],
        ['3', '王芳', '0240103', '数控技术2024级1班', '数控技术', '999103', '', ''],
        ['4', '赵强', '0240104', '数控技术2024级1班', '捏造出来的专业', '999999', '1.10105E+17', ''],
        ['5', '', '0240105', '数控技术2024级1班', '', '', '', ''],
        ['合计', '4人', null, null, null, null, null, null],
      ],
      'A1:G1',
    );
    const { id, batch, rows } = await bring('class', file);
    expect(batch).toMatchObject({ status: 'checked', rows: 5, valid: 4, invalid: 1, mappingOrigin: 'guessed' });
    expect(rows[0].cells[6]).not.toContain('1949');
    expect(said(rows[1])).toContain('校验位不对');
    expect(said(rows[2])).toMatch(/已不用；已对应到 460103 数控技术（把握 \d+%）/);
    expect(said(rows[3])).toContain('请改为现行代码');
    expect(said(rows[3])).toContain('科学计数法');
    expect(said(rows[4])).toContain('没有填写');
    expect((await learners()).total).toBe(0);
    expect(await act('class', id, 'commit')).toMatchObject({ status: 'committed' });
    expect((await learners()).total).toBe(4);
    const made = await classes();
    expect(made.items).toHaveLength(1);
    expect(made.items[0]).toMatchObject({ headcount: 4, entryYear: 2024, learners: { studying: 4 } });
    const errors = await school.get(`${at('class')}/${id}/errors.xlsx`);
    expect(errors.statusCode).toBe(200);
  });

  test('no number stands in clear anywhere; the date of birth is sealed', async () => {
    const found = await world.act('school', async (ctx) => {
      const { rows } = await sql<{ cells: string; record: string }>`select cells::text as cells, record::text as record
        from imports.row where tenant_id = ${ctx.tenant.id}`.execute(ctx.db);
      const ages = await sql<{
        birth: string;
        number: string | null;
      }>`select birth_date as birth, identity_number as number
        from guardians.learner where tenant_id = ${ctx.tenant.id}`.execute(ctx.db);
      return { rows, ages: ages.rows };
    });
    expect(JSON.stringify(found.rows)).not.toMatch(/11010519491231|1949-12-31/);
    expect(found.ages.some(({ birth, number }) => birth.startsWith('v1.') && number === null)).toBe(true);
  });

  test('the same list again changes nothing; undo leaves nothing', async () => {
    const again = await workbook('再来一次.xlsx', [
      ...HEAD,
      ['1', '张伟', '0240101', '数控技术2024级1班', '数控技术', '460103', '', ''],
    ]);
    const { batch } = await bring('class', again);
    expect(batch).toMatchObject({ valid: 1, duplicates: 1 });
    const two = await bring(
      'class',
      await workbook('新班.xlsx', [
        ['姓名', '学号', '班级'],
        ['周杰', 'X1', '护理2023级2班'],
        ['周 杰', 'X1', '护理2023级2班'],
      ]),
    );
    expect(two.batch).toMatchObject({ valid: 2, duplicates: 1 });
    await act('class', two.id, 'commit');
    expect((await classes('&q=护理')).total).toBe(1);
    await act('class', two.id, 'undo');
    expect((await classes('&q=护理')).total).toBe(0);
    expect((await learners('&q=周杰')).total).toBe(0);
  });

  test('a learner who moves to another class is moved, and moved back by undo', async () => {
    const { id, batch } = await bring(
      'class',
      await workbook('分班.xlsx', [
        ['姓名', '学号', '班级', '学籍状态'],
        ['张伟', '0240101', '数控技术2024级2班', '实习中'],
      ]),
    );
    expect(batch).toMatchObject({ valid: 1, duplicates: 0 });
    await act('class', id, 'commit');
    expect((await learners('&q=0240101')).items[0]).toMatchObject({
      className: '数控技术2024级2班',
      status: 'interning',
    });
    await act('class', id, 'undo');
    expect((await learners('&q=0240101')).items[0]).toMatchObject({
      className: '数控技术2024级1班',
      status: 'studying',
    });
    expect((await classes('&q=2班')).total).toBe(0);
  });
});

describe('a roster of placements', () => {
  test('two header lines; three spellings are one person; firms are matched with confidence', async () => {
    const code = makeCreditCode();
    const firm = await makeOrganisation(world.installation, world.tenant, {
      creditCode: code,
      name: '云州名册机械有限公司',
    });
    const file = await workbook('实习名册.xlsx', [
      ['2026年岗位实习学生名册', null, null, null, null, null, null, null],
      ['姓名', '学号', '班级', '实习单位', '统一社会信用代码', '岗位', '实习时间', null, '企业指导教师'],
      [null, null, null, null, null, null, '开始', '结束', null],
      ['張偉', '240101', '数控技术2024级1班', '云州名册机械有限公司', code, '数控车工', '2026.9', '2027.6', '刘师傅'],
      ['张 伟同学', '', '数控技术2024级1班', '云州名册机械', '', '数控铣工', '2026.9', '2027.6', ''],
      ['张伟', '２４０１０１', '数控技术2024级1班', '没有登记过的小厂', '', '装配', '2027.6', '2026.9', ''],
      ['孙丽', '240199', '数控技术2024级1班', '没有登记过的小厂', '', '装配', '2026.9', '2027.6', ''],
    ]);
    const { id, batch, rows } = await bring('placement', file);
    expect(batch).toMatchObject({ status: 'checked', rows: 4, valid: 3, invalid: 1 });
    expect(said(rows[0])).toContain('可能丢了前面的 0');
    expect(said(rows[0])).toContain('姓名写法');
    expect(said(rows[1])).toContain('按相近名称对应');
    expect(said(rows[2])).toContain('早于开始日期');
    await act('placement', id, 'commit');
    const { items } = (await school.get('/api/placements?limit=50')).json();
    expect(items).toHaveLength(3);
    const ofZhang = items.filter((one: { studentNumber: string }) => one.studentNumber === '0240101');
    expect(ofZhang.map((one: { firmId: string; firmMatch: string }) => [one.firmId, one.firmMatch]).toSorted()).toEqual(
      [
        [firm, 'code'],
        [firm, 'similar'],
      ],
    );
    expect((await learners('&q=0240101')).items[0]).toMatchObject({ status: 'interning' });
    expect((await learners('&q=孙丽')).total).toBe(1);
    const again = await bring('placement', file);
    expect(again.batch).toMatchObject({ valid: 3, duplicates: 3 });
    await act('placement', id, 'undo');
    expect((await school.get('/api/placements')).json().total).toBe(0);
    expect((await learners('&q=孙丽')).total).toBe(0);
    expect((await learners('&q=0240101')).items[0]).toMatchObject({ status: 'studying' });
  });

  test('the importer is told the same whether or not somebody has an account; the owner is asked', async () => {
    const contact = '13900007788';
    const rows = (name: string, number: string, phone: string): Rows => [
      ['姓名', '学号', '实习单位', '联系电话'],
      [name, number, '没有登记过的小厂', phone],
    ];
    const auth = world.installation.auth;
    const account = await auth.createAccountWithoutPassword('钱多多');
    await world.installation.database.inPlatform((db) =>
      sql`update auth."user" set "phoneNumber" = ${contact} where id = ${account}`.execute(db),
    );
    const one = await bring('placement', await workbook('a.xlsx', rows('钱多多', 'Q1', contact)));
    const other = await bring('placement', await workbook('b.xlsx', rows('钱少少', 'Q2', '13900007799')));
    const shape = ({ batch, rows: all }: typeof one) => [
      batch.valid,
      batch.duplicates,
      all[0].warnings,
      all[0].duplicateOf,
    ];
    expect(shape(one)).toEqual(shape(other));
    await act('placement', one.id, 'commit');
    await act('placement', other.id, 'commit');
    const seen = (await learners('&q=钱')).items.map((item: object) => Object.keys(item).toSorted().join());
    expect(new Set(seen).size).toBe(1);
    const asked = await world.act('school', async (ctx) => {
      const questions = await sql<{ account: string }>`select account_id as account from profiles.account_question
        where tenant_id = ${ctx.tenant.id}`.execute(ctx.db);
      const kept = await sql<{
        row: string;
      }>`select row::text as row from imports.row where tenant_id = ${ctx.tenant.id}`.execute(ctx.db);
      return { accounts: questions.rows.map((row) => row.account), kept: JSON.stringify(kept.rows) };
    });
    expect(asked.accounts).toEqual([account]);
    expect(asked.kept).not.toContain(contact);
  });
});

describe('a list of graduates', () => {
  test('brings destinations with their category; a word that is not understood is told', async () => {
    const file = await workbook('毕业生.xlsx', [
      ['姓名', '学号', '毕业时间', '毕业去向', '单位名称', '岗位', '单位所在地', '薪资（元/月）', '是否对口'],
      ['李娜', '0240102', '2026年6月', '签劳动合同形式就业', '没有登记过的小厂', '数控车工', '盘锦市', '4500', '是'],
      ['王芳', '0240103', '2026届', '专升本', '', '', '', '', ''],
      ['赵强', '0240104', '2026', '去向不明啊', '', '', '', '', ''],
    ]);
    const { id, batch, rows } = await bring('graduate', file);
    expect(batch).toMatchObject({ rows: 3, valid: 2, invalid: 1 });
    expect(said(rows[2])).toContain('未能读懂');
    await act('graduate', id, 'commit');
    const { items } = (await school.get('/api/destinations')).json();
    expect(items.map((one: { category: string; year: number }) => [one.category, one.year]).toSorted()).toEqual([
      ['11', 2026],
      ['80', 2026],
    ]);
    expect(items.find((one: { category: string }) => one.category === '11')).toMatchObject({
      payMonth: 450_000,
      related: true,
    });
    expect((await learners('&status=graduated')).total).toBe(2);
    await act('graduate', id, 'undo');
    expect((await learners('&status=graduated')).total).toBe(0);
  });
});
