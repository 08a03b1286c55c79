import ExcelJS from '@protobi/exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import { BASE_HEADERS } from './imports/base-columns.ts';
import { EXPERT_HEADERS } from './imports/expert-columns.ts';
import { isMinor, readAge, readAmount, readWords } from './imports/read-values.ts';
import { personName, titleInName } from './record-keys.ts';
import { guessByPatterns } from '#modules/imports';

let world: World;
let school: Client;
beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-21T09:00:00+08:00');
  school = await world.as('school');
});

type Cell = string | number | null;

/** As people make them: a merged title, a line of explanation, blank rows, a signature at the end. */
async function dirty(name: string, title: string, rows: readonly (readonly Cell[])[]) {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Sheet1');
  sheet.addRow([title]);
  sheet.mergeCells(1, 1, 1, rows[0]!.length);
  sheet.addRow([]);
  for (const row of rows) sheet.addRow([...row]);
  sheet.addRow([]);
  sheet.addRow(['填表人：王芸', null, null, '2026年11月']);
  return { name, content: Buffer.from(await book.xlsx.writeBuffer()) };
}

const experts = () =>
  dirty('专家名单(最终版2).xlsx', '云州市产教融合专家库（2026 年）', [
    [
      '序号',
      '姓 名',
      '出生年月',
      '工作单位',
      '职 务',
      '职称/技能等级',
      '研究方向（专长）',
      '联系电话',
      '服务区域',
      '主要业绩',
      '同意公开签署日期',
      '同意书存放处',
    ],
    [
      '注：联系电话只供内部使用，同意书没有签的不要填日期',
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
    ],
    [
      '１',
      '沈　知　远',
      '1975年3月',
      '云州测试机床厂',
      '总工',
      '教授级高级工程师',
      '薄壁件铣削、五轴编程；刀具寿命',
      '１３９４２７００００１',
      '兴隆台区',
      '①2021年省科技进步三等奖；②2023年主持机床改造',
      '2026年10月8日',
      '科研处档案柜',
    ],
    [2, '陆明教授', '1980.05', '云州测试学院', null, '教授', '水稻育种', '13942700002', '盘山县', null, null, null],
    [null, null, null, null, null, null, null, null, null, null, null, null],
    [3, '陆　明', '1980.05', '云州测试学院', null, '教授', '水稻育种', '13942700002', '盘山县', null, null, null],
    [
      4,
      '方小小',
      '2010-06-01',
      '云州测试中学',
      null,
      '其他',
      '编程',
      '13942700004',
      '兴隆台区',
      null,
      '2026-10-01',
      '教务处',
    ],
    [5, null, '1970年', '云州某厂', null, '高级技师', '焊接', null, null, null, null, null],
  ]);

const bases = () =>
  dirty('实训基地一览表.xlsx', '职业院校实训基地一览', [
    [
      '序号',
      '基地名称',
      '级别',
      '建筑面积（㎡）',
      '工位数',
      '主要设备',
      '设备总值（万元）',
      '面向专业',
      '收费标准（元/小时）',
      '地址',
      '负责人',
      '联系电话',
    ],
    ['说明：面积填数字', null, null, null, null, null, null, null, null, null, null, null],
    [
      '１',
      '云州测试数控实训基地',
      '省级',
      '约1，200',
      '30～40',
      '数控车床 CK6140 ×20\n五轴加工中心 ×2',
      '1,280.5',
      '数控技术、机电一体化技术',
      '120',
      '兴隆台区工业路 9 号',
      '赵工',
      '0427-2800001',
    ],
    [
      '２',
      '云州测试护理实训中心',
      '市 级',
      '800平方米',
      '约30人',
      '模拟人12台',
      '150万',
      '护理',
      '免费',
      '双台子区',
      null,
      null,
    ],
    [null, null, null, null, null, null, null, null, null, null, null, null],
    ['３', '云州测试无工位基地', '校级', '300', '若干', '计算机', null, '软件技术', '面议', '兴隆台区', null, null],
    ['合计', null, null, 2300, null, null, null, null, null, null, null, null],
  ]);

async function check(path: string, file: { name: string; content: Buffer }) {
  const answer = await school.upload(path, file, { dryRun: 'true' });
  expect(answer.statusCode, answer.body).toBe(202);
  await world.runJobs();
  return (await school.get(`${path}/${answer.json().id}`)).json();
}
async function act(path: string, id: string, verb: 'commit' | 'undo') {
  expect((await school.post(`${path}/${id}/${verb}`)).statusCode).toBe(202);
  await world.runJobs();
  return (await school.get(`${path}/${id}`)).json();
}
const rowsOf = async (path: string, id: string) => (await school.get(`${path}/${id}/rows?limit=200`)).json().items;
const list = async (query: string) => (await school.get(`/api/catalogue-records?limit=100&${query}`)).json();
const recordOf = async (q: string) => {
  const { items } = await list(`q=${encodeURIComponent(q)}`);
  return items.length === 0 ? undefined : (await school.get(`/api/catalogue-records/${items[0].id}`)).json();
};

describe('values as people write them', () => {
  test.each([
    ['约30人', 30],
    ['３０', 30],
    ['30～40', 30],
    ['1,200㎡', 1200],
    ['约1，200', 1200],
    ['2.5万', 25_000],
    ['2-3万', 20_000],
    ['若干', undefined],
  ])('%s is %s', (text, value) => expect(readAmount(text).value).toBe(value));

  test.each([
    ['张三教授', '张三', '教授'],
    ['张　三', '张三', ''],
    ['王小明（兼）', '王小明', ''],
    ['李工', '李工', ''],
    ['欧阳娜高级工程师', '欧阳娜', '高级工程师'],
  ])('the name in %s is %s', (written, name, title) => {
    expect(personName(written)).toBe(name);
    expect(titleInName(written)).toBe(title);
  });

  test.each([
    ['2010-06-01', true],
    ['211102201006011234', true],
    ['17岁', true],
    ['1975年3月', false],
    ['2008年11月21日', false],
    ['2008年11月22日', true],
    ['不详', false],
  ])('under age: %s %s', (text, minor) => expect(isMinor(readAge(text, '2026-11-21'))).toBe(minor));

  test('several things in one cell', () => {
    expect(readWords('①数控车床 CK6140 ×20\n2、五轴加工中心；三坐标', 10)).toEqual([
      '数控车床 CK6140 ×20',
      '五轴加工中心',
      '三坐标',
    ]);
  });

  test('columns are guessed from other headers, too', () => {
    const guess = (headers: string[], patterns: typeof EXPERT_HEADERS) =>
      Object.values(guessByPatterns(patterns)([headers, []], undefined).mapping);
    expect(guess(['姓名', '职称', '研究方向', '联系电话', '单位'], EXPERT_HEADERS)).toEqual([
      'name',
      'title',
      'focus',
      'phone',
      'employer',
    ]);
    expect(guess(['基地名称', '级别', '面积', '工位数', '主要设备', '面向专业'], BASE_HEADERS)).toEqual([
      'name',
      'grade',
      'area',
      'places',
      'equipment',
      'majors',
    ]);
  });
});

describe('专家名单', () => {
  const PATH = '/api/expert-imports';

  test('dry run with honest errors, commit, twice the same file, undo', async () => {
    const batch = await check(PATH, await experts());
    expect(batch).toMatchObject({ status: 'checked', rows: 6, valid: 3, invalid: 3, duplicates: 1 });
    const rows = await rowsOf(PATH, batch.id);
    const problems = rows.flatMap((row: { problems: { message: string }[] }) =>
      row.problems.map(({ message }) => message),
    );
    expect(problems.join('\n')).toMatch(/未满 18 周岁/);
    expect(problems.join('\n')).toMatch(/没有填写/);
    expect(problems.join('\n')).toMatch(/合计、制表人/);
    const warned = rows
      .flatMap((row: { warnings: { message: string }[] }) => row.warnings.map(({ message }) => message))
      .join('\n');
    expect(warned).toContain('写的是“陆明教授”，按姓名“陆明”记');
    expect((await list('kind=expert')).total).toBe(0);

    expect(await act(PATH, batch.id, 'commit')).toMatchObject({ status: 'committed' });
    expect((await list('kind=expert')).total).toBe(2);
    const shen = await recordOf('沈知远');
    expect(shen).toMatchObject({
      state: 'draft',
      consent: { state: 'granted', by: 'organisation', statement: '2026-10-08 签署，存于科研处档案柜' },
      contact: '13942700001',
      source: '文件《专家名单(最终版2).xlsx》',
      detail: { titleLevel: 'seniorTitle', focus: ['薄壁件铣削', '五轴编程', '刀具寿命'] },
      achievements: [{ year: 2021 }, { year: 2023 }],
    });
    // What the list does not say is asked, not invented.
    expect(shen.missing.map(({ label }: { label: string }) => label)).toEqual(['服务内容', '利益冲突声明']);
    expect((await recordOf('陆明')).consent.state).toBe('missing');
    expect(JSON.stringify(shen)).not.toContain('1975');

    const again = await check(PATH, await experts());
    expect(again).toMatchObject({ valid: 3, duplicates: 3 });
    await act(PATH, again.id, 'commit');
    expect((await list('kind=expert')).total).toBe(2);

    await act(PATH, batch.id, 'undo');
    expect((await list('kind=expert')).total).toBe(0);
  });

  test('the same person at another employer is pointed out, not merged', async () => {
    await school.post('/api/catalogue-records', { kind: 'expert', title: '陆明', detail: { employer: '另一单位' } });
    const batch = await check(PATH, await experts());
    const warned = (await rowsOf(PATH, batch.id))
      .filter((row: { record: { title?: string } | null }) => row.record?.title === '陆明')
      .flatMap((row: { warnings: { message: string }[] }) => row.warnings.map(({ message }) => message));
    expect(warned.join('\n')).toMatch(/相似|重复|已有/);
  });
});

describe('实训基地一览', () => {
  const PATH = '/api/base-imports';

  test('ranges, units and notes are read; what is complete is public, what is not says what is missing', async () => {
    const batch = await check(PATH, await bases());
    expect(batch).toMatchObject({ status: 'checked', rows: 5, valid: 3, invalid: 2 });
    await act(PATH, batch.id, 'commit');
    const numeric = await recordOf('云州测试数控');
    expect(numeric).toMatchObject({
      state: 'published',
      detail: {
        grade: 'provincial',
        area: 1200,
        places: 30,
        equipmentValue: 1_280_500_000,
        priceMode: 'perHour',
        pricePerHour: 12_000,
      },
      divisions: [{ code: '211103' }],
      contact: '赵工 0427-2800001',
    });
    expect(numeric.detail.equipment).toEqual(['数控车床 CK6140 ×20', '五轴加工中心 ×2']);
    expect(numeric.detail.majors).toHaveLength(2);
    expect(await recordOf('云州测试护理')).toMatchObject({
      state: 'published',
      detail: { grade: 'municipal', places: 30, equipmentValue: 150_000_000, priceMode: 'free' },
    });
    expect(await recordOf('云州测试无工位')).toMatchObject({
      state: 'draft',
      missing: [{ label: '工位数（可同时容纳）' }],
    });
    const nobody = await world.as('public');
    expect((await nobody.get(`/api/catalogue/${numeric.id}`)).body).not.toMatch(/2800001|赵工/);
  });
});
