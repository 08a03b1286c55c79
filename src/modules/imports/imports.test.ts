import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';

let world: World;
let school: Client;
beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-21T09:00:00+08:00');
  school = await world.as('school');
});

const file = (name: string, rows: readonly string[]) => ({ name, content: `\uFEFF${rows.join('\n')}` });
const IDENTITY = '11010519491231002X';
const ROSTER = [
  '2024 级学生名单',
  '序号,姓名,学号,班级,身份证号码,联系电话',
  `1,张伟,0240101,数控2401班,${IDENTITY},13900002222`,
];

async function stored(id: string) {
  const { rows } = await world.act('school', (ctx) =>
    sql<{ key: string; seal: string | null }>`select file_key as key, file_seal as seal from imports.batch
      where tenant_id = ${ctx.tenant.id} and id = ${id}`.execute(ctx.db),
  );
  return rows[0]!;
}

async function storedBytes(key: string): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of await world.installation.files.open(key)) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('latin1');
}

const allKeys = async (): Promise<readonly string[]> =>
  (await Array.fromAsync(world.installation.files.list())).map(({ key }) => key);

async function bring(path: string, rows: readonly string[], client = school): Promise<string> {
  const answer = await client.upload(path, file('名单.csv', rows), { dryRun: 'true' });
  expect(answer.statusCode, answer.body).toBe(202);
  await world.runJobs();
  return answer.json<{ id: string }>().id;
}

test('an uploaded roster lies sealed until it is committed or thrown away', async () => {
  const before = await allKeys();
  const id = await bring('/api/class-imports', ROSTER);
  const { key, seal } = await stored(id);
  expect((await allKeys()).filter((one) => !before.includes(one))).toEqual([key]);
  expect(seal).toMatch(/^v1\./);
  const bytes = await storedBytes(key);
  expect(bytes).not.toContain(IDENTITY);
  expect(bytes).not.toContain('13900002222');
  const batch = (await school.get(`/api/class-imports/${id}`)).json();
  expect(batch).toMatchObject({ status: 'checked', valid: 1, fileUntil: '2026-12-21' });
  // Its columns can be corrected: the same file is read once more.
  expect((await school.post(`/api/class-imports/${id}/mapping`, { mapping: batch.mapping })).statusCode).toBe(202);
  await world.runJobs();
  expect((await school.get(`/api/class-imports/${id}`)).json()).toMatchObject({ status: 'checked', valid: 1 });
  expect((await school.post(`/api/class-imports/${id}/commit`)).statusCode).toBe(202);
  await world.runJobs();
  expect(await world.installation.files.exists(key)).toBe(false);
});

test('thrown away, its file is gone at once; forgotten, after its time', async () => {
  const thrown = await bring('/api/class-imports', ROSTER);
  expect((await school.post(`/api/class-imports/${thrown}/discard`)).statusCode).toBe(204);
  expect(await world.installation.files.exists((await stored(thrown)).key)).toBe(false);
  expect((await school.post(`/api/class-imports/${thrown}/mapping`, { mapping: { 1: 'name' } })).json().code).toBe(
    'import.fileGone',
  );
  const forgotten = await bring('/api/class-imports', ROSTER);
  const { key } = await stored(forgotten);
  world.clock.set('2026-12-22T09:00:00+08:00');
  expect((await (await world.as('admin')).post('/api/privacy/retention/runs')).statusCode).toBe(202);
  await world.runJobs();
  world.clock.set('2026-11-21T09:00:00+08:00');
  expect(await world.installation.files.exists(key)).toBe(false);
  expect((await school.get(`/api/class-imports/${forgotten}`)).json()).toMatchObject({
    status: 'failed',
    failureCode: 'import.expired',
  });
  expect((await school.get(`/api/class-imports/${forgotten}/rows`)).json().items).toEqual([]);
});

const WORKBOOKS: readonly (readonly [target: string, rows: readonly string[]])[] = [
  ['classes', ROSTER],
  [
    'placements',
    ['实习名册', '姓名,学号,班级,实习单位,实习起止时间,企业指导教师', '张伟,1,数控1班,云州机床厂,2026.3-2026.8,李工'],
  ],
  ['graduates', ['姓名,学号,专业,毕业年份,毕业去向,单位名称', '张伟,1,数控技术,2026,签就业协议,云州机床厂']],
  [
    'organisations',
    [
      '校企合作台账',
      '企业名称,统一社会信用代码,合作形式,合作专业,协议编号,协议到期',
      '云州机床厂,,订单班,数控技术,XQ-1,2027',
    ],
  ],
  ['experts', ['专家库', '姓名,职称,工作单位,研究方向,联系电话,主要业绩', '沈知远,教授,云州学院,五轴编程,1,获奖']],
  ['teachers', ['姓名,职称,双师型,任教专业,主讲课程,可提供的服务', '顾维民,副教授,高级,数控技术,CAM,职工培训']],
  ['results', ['成果名称,专利号,所处阶段,转化方式,意向金额（万元）', '监测装置,ZL1,中试,转让,20']],
  ['bases', ['基地名称,级别,建筑面积（㎡）,工位数,主要设备,设备总值（万元）', '数控基地,省级,1200,30,车床,100']],
  ['capabilities', ['企业名称,主要产品,核心工艺,主要设备,年接收实习生', '换热器厂,换热器,焊接,切割机,20']],
  ['listing', ['岗位名称,单位名称,薪资,工作地点,学历,招聘人数', '车工,云州机床厂,5000,兴隆台区,大专,3']],
  [
    'researchNeeds',
    ['企业名称,技术需求名称,所属技术领域,具体技术难题,投入预算（万元）', '云州机床厂,检测,先进制造,漏检,30'],
  ],
  ['trainingNeeds', ['单位名称,培训项目,培训类别,培训对象,拟培训人数', '云州机床厂,焊工班,在岗技能提升,一线职工,30']],
];

test('the kind of a workbook is guessed from its columns; nothing is kept', async () => {
  const before = await allKeys();
  const guessed = await Promise.all(
    WORKBOOKS.map(async ([target, rows]) => {
      const answer = await school.upload('/api/import-guesses', file('表.csv', rows));
      expect(answer.statusCode, answer.body).toBe(200);
      return [target, answer.json<{ items: { target: string }[] }>().items[0]?.target];
    }),
  );
  expect(guessed).toEqual(WORKBOOKS.map(([target]) => [target, target]));
  const nothing = await school.upload('/api/import-guesses', file('表.csv', ['甲,乙', '1,2']));
  expect(nothing.json()).toMatchObject({ items: [] });
  expect(await allKeys()).toEqual(before);
  // A firm brings in no rosters, so none is offered to it.
  const firm = await (await world.as('enterprise')).upload('/api/import-guesses', file('表.csv', ROSTER));
  expect(firm.json<{ items: { target: string }[] }>().items.map(({ target }) => target)).not.toContain('classes');
  expect((await (await world.as('learner')).upload('/api/import-guesses', file('表.csv', ROSTER))).statusCode).toBe(
    403,
  );
});

test('one list shows imports of whatever kind, as far as each kind is seen; a batch is found by its number alone', async () => {
  const classes = await bring('/api/class-imports', ROSTER);
  const bases = await bring('/api/catalogue-imports/base', ['基地名称,工位数', '数控基地,30']);
  const seen = (await school.get('/api/imports')).json<{ items: { id: string; target: string }[] }>().items;
  expect(seen.slice(0, 2).map(({ id, target }) => [id, target])).toEqual([
    [bases, 'bases'],
    [classes, 'classes'],
  ]);
  expect((await school.get(`/api/imports/${bases}`)).json()).toMatchObject({ target: 'bases' });
  const officer = await world.as('bureau');
  // Officers look over the catalogue, not over the rosters of schools.
  expect((await officer.get(`/api/imports/${bases}`)).statusCode).toBe(200);
  expect((await officer.get(`/api/imports/${classes}`)).statusCode).toBe(404);
  expect((await (await world.as('enterprise')).get(`/api/imports/${bases}`)).statusCode).toBe(404);
});

test('the same person in three workbooks with three spellings is one person', async () => {
  const workbooks: readonly (readonly [path: string, rows: readonly string[]])[] = [
    ['/api/class-imports', ['姓名,学号,班级', '欧阳　国,２０２４０９９,护理2401班']],
    ['/api/placement-imports', ['姓名,学号,实习单位,实习起止时间', '歐陽國,2024099,云州人民医院,2026.3-2026.8']],
    ['/api/graduate-imports', ['姓名,学号,毕业年份,毕业去向', '欧阳国同学,2024099.0,2027,升学']],
  ];
  for (const [path, rows] of workbooks) {
    const id = await bring(path, rows);
    expect((await school.get(`${path}/${id}`)).json(), path).toMatchObject({ valid: 1, invalid: 0 });
    expect((await school.post(`${path}/${id}/commit`)).statusCode).toBe(202);
    await world.runJobs();
  }
  const found = (await school.get(`/api/learners?q=${encodeURIComponent('欧阳')}`)).json();
  expect(found).toMatchObject({ total: 1, items: [{ name: '欧阳国', status: 'graduated' }] });
});
