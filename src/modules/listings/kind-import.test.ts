import { beforeAll, describe, expect, test } from 'vitest';
import { fieldOf } from '#contracts/kinds';
import { readBundledBook } from '#modules/codes';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import { batchCodes } from './batch-codes.ts';
import { workbook } from './import.testing.ts';
import { readField, readMoney } from './kind-import-values.ts';

const PATH = '/api/listing-kind-imports/research-need';
let world: World;
beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-21T09:00:00+08:00');
});

const yuan = (low: number | null, high: number | null) => [
  low === null ? null : low * 100,
  high === null ? null : high * 100,
];

describe('values of the field tables as people write them', () => {
  test.each([
    ['30-50万', '', yuan(300_000, 500_000)],
    ['50万元以内', '', yuan(null, 500_000)],
    ['20', '预算（万元）', yuan(200_000, 200_000)],
    ['不低于 1.5 亿', '', yuan(150_000_000, null)],
    ['1,200元', '', yuan(1200, 1200)],
    ['面议', '', undefined],
  ])('money %s %s', (text, header, wanted) => expect(readMoney(text, header)).toEqual(wanted));

  const reading = { header: '', codes: batchCodes(readBundledBook()), today: '2026-11-21' };
  test.each([
    ['techField', '先进制造', 'manufacturing'],
    ['problemKinds', '工艺改进、节能降耗与环保', ['process', 'saving']],
    ['trlNow', 'TRL 4', 'trl4'],
    ['durationMonths', '1年', 12],
    ['durationMonths', '12个月', 12],
    ['modes', '委托开发/合作开发', ['commission', 'joint']],
    ['studentsJoin', '欢迎', true],
    ['ownership', '双方共有', 'shared'],
    ['techField', '看情况', undefined],
  ])('%s “%s”', (name, text, wanted) =>
    expect(readField(fieldOf('research', name)!, text, reading).value).toEqual(wanted),
  );
});

async function bring(client: Client, rows: Parameters<typeof workbook>[0], path = PATH) {
  const file = await workbook(rows);
  const answer = await client.upload(path, { ...file, name: '技术需求征集表.xlsx' }, { dryRun: 'true' });
  expect(answer.statusCode, answer.body).toBe(202);
  await world.runJobs();
  const { id } = answer.json<{ id: string }>();
  return {
    id,
    batch: (await client.get(`${path}/${id}`)).json(),
    rows: (await client.get(`${path}/${id}/rows?limit=50`)).json().items,
  };
}

const HEAD = [
  '序号',
  '企业名称',
  '技术需求名称',
  '所属技术领域',
  '需求类型',
  '需求描述',
  '具体技术难题',
  '主要技术指标',
  '合作方式',
  '投入预算（万元）',
  '期望完成时间',
  '联系电话',
];

test('a bureau brings in what firms need: drafts, with what is still missing; twice the same changes nothing; undo closes them', async () => {
  const bureau = await world.as('bureau');
  const table = [
    ['2026 年企业技术需求征集汇总表'],
    HEAD,
    [
      '1',
      '云州光伏玻璃有限公司',
      '镀膜玻璃在线检测',
      '先进制造',
      '检测与控制方法',
      '在线发现膜层缺陷，电话 13900001111',
      '缺陷小于 0.2mm 时漏检',
      '检出率 99%',
      '委托开发',
      '30-50',
      '12个月',
      '13900001111',
    ],
    ['2', '云州河蟹合作社', '河蟹育苗水质控制', '农业', '没听说过的类型', '提高出苗率', '', '', '', '面议', '', ''],
    ['3', '', '没有单位的需求', '', '', '', '', '', '', '', '', ''],
    ['合计', '3 项'],
  ];
  const { id, batch, rows } = await bring(bureau, table);
  expect(batch).toMatchObject({ status: 'checked', rows: 3, valid: 2, invalid: 1 });
  expect(rows[0].record.detail).toMatchObject({
    techField: 'manufacturing',
    problemKinds: ['inspection'],
    modes: ['commission'],
    budgetMin: 30_000_000,
    budgetMax: 50_000_000,
    durationMonths: 12,
    problem: '缺陷小于 0.2mm 时漏检',
    targets: '检出率 99%',
  });
  expect(rows[0].record.description).not.toContain('13900001111');
  const words = (row: { warnings: { message: string }[] }) => row.warnings.map(({ message }) => message).join('；');
  expect(words(rows[0])).toContain('提交前：请填写“验收标准”');
  expect(words(rows[1])).toContain('“没听说过的类型”未能读懂');
  expect(rows[1].record.detail.budgetOpen).toBe(true);
  expect((await bureau.post(`${PATH}/${id}/commit`)).statusCode).toBe(202);
  await world.runJobs();
  const drafts = (await bureau.get(`/api/managed-listings?importId=${id}`)).json();
  expect(
    drafts.items.map((one: { type: string; side: string; state: string }) => [one.type, one.side, one.state]),
  ).toEqual([
    ['research', 'need', 'draft'],
    ['research', 'need', 'draft'],
  ]);
  expect((await bring(bureau, table)).batch).toMatchObject({ valid: 2, duplicates: 2 });
  expect((await bureau.post(`${PATH}/${id}/undo`)).statusCode).toBe(202);
  await world.runJobs();
  expect((await bureau.get(`/api/managed-listings?importId=${id}&state=draft`)).json().total).toBe(0);
});

test('a firm brings in its own needs without naming itself, and nobody else’s', async () => {
  const firm = await world.as('enterprise');
  const own = await bring(firm, [
    ['需求名称', '技术领域', '需求描述'],
    ['焊缝检测', '先进制造', '自动识别焊缝缺陷'],
  ]);
  expect(own.batch).toMatchObject({ valid: 1 });
  expect((await firm.post(`${PATH}/${own.id}/commit`)).statusCode).toBe(202);
  const others = await bring(firm, [
    ['企业名称', '需求名称', '需求描述'],
    ['云州别人家公司', '焊缝检测', '自动识别焊缝缺陷'],
  ]);
  expect((await firm.post(`${PATH}/${others.id}/commit`)).json().code).toBe('import.namesOthers');
});

/** As people make them: a title above, a remark below the names, full-width digits, ranges, a line of totals. */
const WORKBOOKS: readonly (readonly [key: string, table: Parameters<typeof workbook>[0], record: object])[] = [
  [
    'cooperation-need',
    [
      ['校企合作需求征集表'],
      [
        '序号',
        '企业名称',
        '需求名称',
        '合作形式',
        '涉及专业',
        '每期人数',
        '合作期限（年）',
        '对院校的要求',
        '联系电话',
      ],
      ['说明：合作形式可多选'],
      [
        '１',
        '云州机床有限公司',
        '数控订单班',
        '订单班、岗位实习基地',
        '数控技术',
        '３０～４０',
        '3',
        '开设数控专业满五年',
        '13900001111',
      ],
      ['合计', '1'],
    ],
    {
      title: '数控订单班',
      detail: { forms: ['orderClass', 'internshipBase'], cohortSize: 30, wantedText: '开设数控专业满五年' },
    },
  ],
  [
    'service-offer',
    [
      ['检测能力一览表'],
      ['单位', '服务类别', '检测项目', '执行标准', '检测周期（工作日）', '收费标准'],
      ['云州检测中心', '检验检测', '拉伸强度、硬度', 'GB/T 228.1', '约５', '200-500元'],
      ['合计', '', '2 项'],
    ],
    {
      title: '拉伸强度、硬度',
      detail: { keywords: ['拉伸强度', '硬度'], turnaroundDays: 5, priceMin: 20_000, priceMax: 50_000 },
    },
  ],
  [
    'training-need',
    [
      ['职工培训需求调查表'],
      ['单位名称', '培训项目', '培训类别', '培训对象', '拟培训人数', '想学的内容', '培训预算'],
      ['云州汽修厂', '新能源汽车检修', '在岗技能提升', '一线职工', '约30人', '学习动力电池检测、数控车床操作', '免费'],
      ['填表人：王芸'],
    ],
    {
      title: '新能源汽车检修',
      detail: { trainings: ['upskilling'], audiences: ['frontLine'], seats: 30, feeMode: 'free' },
    },
  ],
  [
    'facility-offer',
    [
      ['大型仪器设备开放共享表'],
      ['单位', '设备名称', '设备型号', '设备原值（万元）', '可容纳人数', '收费标准'],
      ['云州职业学院', '五轴加工中心', 'DMU 50', '１２８．５', '12', '面议'],
    ],
    { title: '五轴加工中心', detail: { equipmentValue: 128_500_000, workplaces: 12, priceMode: 'negotiable' } },
  ],
  [
    'talent-offer',
    [
      ['2027 届毕业生供给信息表'],
      ['学校', '专业', '学历层次', '人数', '技能与证书', '意向地区', '期望薪资'],
      ['云州职业学院', '数控技术', '大专', '约４２人', '数控车工证', '盘锦市', '4500-6000'],
      ['合计', '', '', '42'],
    ],
    { title: '数控技术专业毕业生', side: 'offer', headcount: 42, education: 4 },
  ],
  [
    'research-offer',
    [
      ['可转化科技成果清单（2026 年度）'],
      ['序号', '单位', '成果名称', '技术领域', '成果简介', '专利号', '技术成熟度', '转化方式', '转让价格（万元）'],
      ['注：成熟度按 TRL 填写'],
      [
        '１',
        '云州研究院',
        '稻壳灰制白炭黑',
        '新材料',
        '用稻壳灰制备高纯白炭黑，已在中试线连续运行三个月',
        'ZL 2023 1 0123456.7',
        'TRL7',
        '许可、合作转化',
        '３０～５０',
      ],
      ['合计', '', '1 项'],
    ],
    {
      title: '稻壳灰制白炭黑',
      detail: { techField: 'materials', trlNow: 'trl7', budgetMin: 30_000_000, budgetMax: 50_000_000 },
    },
  ],
  [
    'cooperation-offer',
    [
      ['企业可提供的合作岗位和资源一览'],
      ['企业名称', '合作项目', '合作形式', '面向专业', '每年可接收实习岗位', '合作期限', '可投入的资源', '联系人'],
      [
        '云州机床有限公司',
        '数控实习基地',
        '岗位实习基地',
        '数控技术',
        '约２０个',
        '3年',
        '导师、设备',
        '赵工 13900001111',
      ],
      ['填表日期：2026年11月'],
    ],
    { title: '数控实习基地', detail: { forms: ['internshipBase'], postsPerYear: 20, cooperationYears: 3 } },
  ],
  [
    'service-need',
    [
      ['园区企业检测服务需求汇总'],
      ['序号', '企业名称', '需要的服务', '服务类别', '检测项目', '样品数量', '要求完成时间', '预算'],
      [
        '1',
        '云州密封件厂',
        '橡胶密封圈老化试验',
        '检验检测',
        '热老化；压缩永久变形',
        '１２件',
        '15个工作日',
        '5000元以内',
      ],
      ['合计', '1'],
    ],
    { title: '橡胶密封圈老化试验', detail: { keywords: ['热老化', '压缩永久变形'] } },
  ],
  [
    'training-offer',
    [
      ['2027 年社会培训开班计划表'],
      ['序号', '主办单位', '培训项目', '培训类别', '招生对象', '计划人数', '实操学时', '开班时间', '收费标准（元/人）'],
      [
        '１',
        '云州技师学院',
        '焊工（初级）',
        '职业技能等级培训',
        '失业人员',
        '不超过４０人',
        '120 学时',
        '2027年3月1日',
        '1,280',
      ],
      [null, null, null, null, null, null, null, null, null],
      ['合计', '', '', '', '', '40'],
    ],
    { title: '焊工(初级)', detail: { seats: 40, practiceHours: 120, classFrom: '2027-03-01', feeMin: 128_000 } },
  ],
  [
    'facility-need',
    [
      ['场地、设备使用需求表'],
      ['单位名称', '需求名称', '类别', '需要的设备', '使用人数', '用途', '使用时间', '备注'],
      ['云州汽修厂', '借用电池检测台', '仪器设备', '动力电池检测台、绝缘测试仪', '8人', '职工培训', '周末', '急'],
    ],
    { title: '借用电池检测台', detail: { equipment: ['动力电池检测台', '绝缘测试仪'], workplaces: 8 } },
  ],
];

test.each(WORKBOOKS)('%s: the workbook goes in on the first try, as drafts', async (key, table, record) => {
  const path = `/api/listing-kind-imports/${key}`;
  const bureau = await world.as('bureau');
  const { id, batch, rows } = await bring(bureau, table, path);
  expect(batch, JSON.stringify(batch)).toMatchObject({ status: 'checked', rows: 1, valid: 1, invalid: 0 });
  const { education: _level, ...read } = record as { education?: number };
  expect(rows[0].record).toMatchObject(read);
  expect((await bureau.post(`${path}/${id}/commit`)).statusCode).toBe(202);
  await world.runJobs();
  expect((await bureau.get(`/api/managed-listings?importId=${id}`)).json()).toMatchObject({
    total: 1,
    items: [{ state: 'draft' }],
  });
  expect((await bureau.get(`${path}/template.xlsx`)).statusCode).toBe(200);
});

test('skills that the text names are offered with their place, and written only when somebody says so', async () => {
  const bureau = await world.as('bureau');
  const path = '/api/listing-kind-imports/training-offer';
  const table = (name: string) => [
    ['单位名称', '培训项目', '课程内容', '培训的技能'],
    ['云州培训学校', name, '讲授数控编程和公差配合，上机实操', 'CNC编程'],
  ];
  const skillsOf = async (takeSkills: boolean) => {
    const { id, batch, rows } = await bring(bureau, table(`夜校${takeSkills}`), path);
    expect(batch.suggested).toBe(1);
    const { suggestions } = rows[0].record;
    // 数控编程 stands in the column already, under another name.
    expect(suggestions.map(({ label }: { label: string }) => label)).not.toContain('数控编程');
    expect(suggestions.length).toBeGreaterThan(0);
    for (const { evidence } of suggestions) expect('讲授数控编程和公差配合，上机实操').toContain(evidence);
    expect((await bureau.post(`${path}/${id}/commit`, { takeSkills })).statusCode).toBe(202);
    await world.runJobs();
    const { items } = (await bureau.get(`/api/managed-listings?importId=${id}`)).json();
    return [(await bureau.get(`/api/managed-listings/${items[0].id}`)).json().detail.skills, suggestions] as const;
  };
  const [untouched] = await skillsOf(false);
  expect(untouched).toEqual(['CNC编程']);
  const [taken, suggestions] = await skillsOf(true);
  expect(taken).toEqual(['CNC编程', ...suggestions.map(({ label }: { label: string }) => label)]);
});
