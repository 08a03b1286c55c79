import { beforeAll, describe, expect, test } from 'vitest';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import { abilities, bases, experts, results, teachers } from './import-workbooks.testing.ts';
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
  const PATH = '/api/catalogue-imports/expert';

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

describe('the other lists, as people make them', () => {
  test('teachers who serve: level assumed is told, consent on paper decides what is public', async () => {
    const PATH = '/api/catalogue-imports/teacher';
    const batch = await check(PATH, await teachers());
    expect(batch).toMatchObject({ status: 'checked', rows: 4, valid: 2, invalid: 2 });
    await act(PATH, batch.id, 'commit');
    const teacher = await recordOf('顾维民');
    expect(teacher.missing).toEqual([]);
    expect(teacher).toMatchObject({
      state: 'published',
      detail: {
        dual: 'senior',
        services: ['staffTraining', 'technical'],
        hoursPerMonth: 16,
        courses: ['数控加工', 'CAM 编程'],
      },
    });
    expect(await recordOf('苗小雨')).toMatchObject({
      state: 'draft',
      detail: { dual: 'junior', hoursPerMonth: 8, services: ['village'] },
    });
    const told = (await rowsOf(PATH, batch.id)).flatMap((row: { warnings: { message: string }[] }) => row.warnings);
    expect(JSON.stringify(told)).toContain('没有写级别');
    expect((await check(PATH, await teachers())).duplicates).toBe(2);
  });

  test('research results: stages, numbers of patents, amounts; a secret one stays narrow', async () => {
    const PATH = '/api/catalogue-imports/result';
    const batch = await check(PATH, await results());
    expect(batch).toMatchObject({ rows: 4, valid: 2, invalid: 2 });
    await act(PATH, batch.id, 'commit');
    const result = await recordOf('稻田养蟹水质');
    expect(result.missing).toEqual([]);
    expect(result).toMatchObject({
      state: 'published',
      detail: {
        resultKinds: ['invention'],
        patents: ['ZL202110123456.7'],
        rightsStatus: 'granted',
        readiness: 'trl6',
        transferWays: ['transfer', 'licence'],
        priceMin: 20_000_000,
        priceMax: 30_000_000,
        confidentiality: 'open',
      },
    });
    expect(await recordOf('石化管道防腐')).toMatchObject({
      detail: { readiness: 'trl4', confidentiality: 'agreed', priceOpen: true, resultKinds: ['knowHow'] },
    });
    expect(await act(PATH, batch.id, 'undo')).toMatchObject({ status: 'undone' });
    expect(await recordOf('稻田养蟹水质')).toBeUndefined();
  });

  test('what firms can do: numbers of people, titles, wishes; what is missing is named', async () => {
    const PATH = '/api/catalogue-imports/capability';
    const batch = await check(PATH, await abilities());
    expect(batch).toMatchObject({ rows: 4, valid: 2, invalid: 2 });
    await act(PATH, batch.id, 'commit');
    const firm = await recordOf('云州测试换热器厂');
    expect(firm.detail).toMatchObject({
      products: ['换热器', '压力容器'],
      processes: ['焊接', '胀接'],
      titles: ['highTech', 'specialised'],
      internsPerYear: 20,
      cooperation: ['orderClass', 'internshipBase'],
    });
    expect(firm.detail.equipment).toHaveLength(2);
    expect(await recordOf('云州测试小面馆')).toMatchObject({ state: 'draft', detail: { internsPerYear: 0 } });
  });
});

describe('实训基地一览', () => {
  const PATH = '/api/catalogue-imports/base';

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
