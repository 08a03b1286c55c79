import { beforeAll, describe, expect, test } from 'vitest';
import { makeWorld, type World } from '../../../tests/support/world.ts';
import { csv, gbk, importer, workbook, type Batch, type Importer, type Row, type TestFile } from './import.testing.ts';

let world: World;
let bureau: Importer;

beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-21T09:00:00+08:00');
  bureau = importer(world, await world.as('bureau'));
});

async function checked(file: TestFile): Promise<{ batch: Batch; rows: readonly Row[] }> {
  const batch = await bureau.check(file);
  expect([batch.status, batch.failure]).toEqual(['checked', null]);
  return { batch, rows: await bureau.rows(batch.id) };
}

const meanings = (batch: Batch): Record<string, string> =>
  Object.fromEntries(
    Object.entries(batch.mapping).map(([column, field]) => [batch.header[Number(column)] ?? column, field]),
  );

describe('a workbook as an office sends it', () => {
  test('merged title, notes, two lines of headers, blank rows, full width, figures and dates', async () => {
    const file = await workbook(
      [
        ['2026年秋季用工需求汇总表'],
        ['填表说明：薪资请填写税前金额；联系方式请勿填入岗位描述。'],
        [],
        [
          '序号',
          '用人单位',
          '需求岗位',
          '薪资待遇',
          null,
          '人数',
          '学历要求',
          '工作经验',
          '工作地点',
          '岗位职责',
          '截止日期',
        ],
        [null, null, null, '最低', '最高', null, null, null, null, null, null],
        [
          1,
          '青岚精密轴承有限公司',
          '数控车工',
          6000,
          8000,
          5,
          '中专及以上',
          '１－３年',
          '辽宁省盘锦市双台子区',
          '操作数控车床',
          new Date(Date.UTC(2026, 11, 31)),
        ],
        [],
        [
          2,
          '云溪食品厂',
          '包装工',
          '４５００',
          '５５００',
          '若干',
          '不限',
          '不限',
          '沈阳-铁西区',
          '包装成品，联系人王姐 13812345678',
          '2026/12/15',
        ],
        [3, '云溪医院', '护士', null, null, 2, '大专', '应届生', '本溪', '临床护理', 46387],
        [],
      ],
      (sheet) => {
        sheet.mergeCells('A1:K1');
        sheet.mergeCells('D4:E4');
        sheet.mergeCells('A2:K2');
        for (const row of [6, 9]) sheet.getCell(`K${row}`).numFmt = 'yyyy/m/d';
        // Formats far below the data, as a filled-down column leaves them.
        for (let row = 12; row < 400; row += 1) sheet.getCell(`B${row}`).font = { bold: true };
      },
    );
    const { batch, rows } = await checked(file);
    expect(batch.header.slice(0, 7)).toEqual([
      '序号',
      '用人单位',
      '需求岗位',
      '最低薪资待遇',
      '最高薪资待遇',
      '人数',
      '学历要求',
    ]);
    expect(Object.values(batch.mapping)).toEqual([
      'id',
      'employer',
      'title',
      'payMin',
      'payMax',
      'headcount',
      'education',
      'experience',
      'place',
      'description',
      'validUntil',
    ]);
    expect(batch).toMatchObject({
      rows: 3,
      valid: 3,
      invalid: 0,
      parsed: { pay: 1, place: 1, education: 1, experience: 1 },
    });
    expect(rows.map((row) => row.rowNumber)).toEqual([6, 8, 9]);
    expect(rows[0]!.record).toMatchObject({
      employerName: '青岚精密轴承有限公司',
      title: '数控车工',
      headcount: 5,
      payMin: 600_000,
      payMax: 800_000,
      payPeriod: 'month',
      payMonthMin: 600_000,
      payMonthMax: 800_000,
      education: 2,
      educationText: '中专及以上',
      experienceMin: 1,
      experienceMax: 3,
      divisions: ['211102'],
      placeText: '辽宁省盘锦市双台子区',
      validUntil: '2026-12-31',
      organisationId: null,
      sourceName: '文件《岗位.xlsx》',
      incomplete: [],
    });
    expect(rows[1]!.record).toMatchObject({
      payMin: 450_000,
      payMax: 550_000,
      education: 0,
      experienceMin: 0,
      divisions: ['210106'],
      validUntil: '2026-12-15',
    });
    expect(rows[1]!.record!['description']).toBe('包装成品，联系人王姐 （联系方式已隐去）');
    expect(rows[1]!.warnings.map((warning) => warning.message).join()).toContain('不会公开');
    expect(rows[2]!.record).toMatchObject({
      payMin: null,
      payText: '',
      education: 3,
      experienceMin: 0,
      divisions: ['2105'],
      validUntil: '2026-12-31',
    });
  });
});

describe('other kinds of tables', () => {
  test('CSV in GBK with semicolons', async () => {
    const content = gbk(
      csv(
        [
          ['职位名称', '公司名称', '工资', '工作城市', '学历', '经验', '招聘人数', '专业要求'],
          [
            '电气工程师',
            '盘锦石化有限公司',
            '1万-1.6万',
            '辽宁盘锦',
            '本科及以上',
            '3-5年',
            '2人',
            '电气工程及其自动化、自动化',
          ],
          ['焊工', '云溪造船厂', '8千-1.2万·13薪', '大连市甘井子区', '初中及以上', '1年以上', '10', '不限'],
        ],
        ';',
      ),
    );
    const { batch, rows } = await checked({ name: '岗位.csv', content });
    expect(meanings(batch)).toEqual({
      职位名称: 'title',
      公司名称: 'employer',
      工资: 'pay',
      工作城市: 'place',
      学历: 'education',
      经验: 'experience',
      招聘人数: 'headcount',
      专业要求: 'majors',
    });
    expect(rows.map((row) => row.record)).toMatchObject([
      {
        title: '电气工程师',
        payText: '1万-1.6万',
        payMonthMin: 1_000_000,
        payMonthMax: 1_600_000,
        payMonths: null,
        divisions: ['2111'],
        education: 4,
        experienceMin: 3,
        experienceMax: 5,
        headcount: 2,
      },
      {
        title: '焊工',
        payMonthMin: 800_000,
        payMonthMax: 1_200_000,
        payMonths: 13,
        divisions: ['210211'],
        education: 1,
        experienceMin: 1,
        experienceMax: null,
        headcount: 10,
        majors: [],
      },
    ]);
    expect(rows[0]!.record!['majors']).toHaveLength(2);
  });

  test('JSON lines, with keys that come and go, and one broken line', async () => {
    const content = [
      {
        jobName: '数控车工',
        company: '甲公司',
        salary: '6001-8000',
        city: '北京',
        district: '丰台',
        edu: '大专及以上',
        exp: '经验不限',
        desc: '车零件',
      },
      { company: '乙公司', jobName: '护士', city: '沈阳', salary: null },
    ]
      .map((record) => JSON.stringify(record))
      .concat('{"jobName": "断掉的')
      .join('\n');
    const { batch, rows } = await checked({ name: 'postings.jsonl', content });
    expect(batch).toMatchObject({
      rows: 3,
      valid: 2,
      invalid: 1,
      filled: { pay: 1, place: 2, education: 1, experience: 1 },
    });
    expect(rows.map((row) => row.record?.['employerName'])).toEqual(['甲公司', '乙公司', undefined]);
    expect(rows[0]!.record).toMatchObject({
      payMonthMin: 600_100,
      payMonthMax: 800_000,
      divisions: ['110106'],
      education: 3,
      experienceMin: 0,
    });
    expect(rows[1]!.record).toMatchObject({
      payText: '',
      payMonthMin: null,
      incomplete: expect.arrayContaining(['pay', 'headcount']),
    });
    expect(rows[2]!.problems.length).toBeGreaterThan(0);
  });

  test('several things in one cell', async () => {
    const content = csv([
      ['岗位', '公司', '要求'],
      ['Java工程师', '深圳云帆软件有限公司', '15-20K·14薪 | 深圳-南山区 | 3-5年 | 本科'],
      ['客服', '广州联讯有限公司', '广州·天河 / 1-3年 / 大专 / 5-7K'],
    ]);
    const { rows } = await checked({ name: 'a.csv', content });
    expect(rows.map((row) => row.record)).toMatchObject([
      {
        payMonthMin: 1_500_000,
        payMonthMax: 2_000_000,
        payMonths: 14,
        divisions: ['440305'],
        experienceMin: 3,
        experienceMax: 5,
        education: 4,
      },
      {
        payMonthMin: 500_000,
        payMonthMax: 700_000,
        divisions: ['440106'],
        experienceMin: 1,
        experienceMax: 3,
        education: 3,
      },
    ]);
  });

  test('English column names of a collection', async () => {
    const content = csv([
      [
        'positionName',
        'companyFullName',
        'salary',
        'city',
        'district',
        'education',
        'workYear',
        'positionLables',
        'jobDescription',
      ],
      ['数据分析', '杭州数见科技有限公司', '10k-15k', '杭州', '余杭区', '本科', '1-3年', 'SQL,Python', '分析数据'],
    ]);
    const { batch, rows } = await checked({ name: 'jobs.csv', content });
    expect(Object.values(batch.mapping)).toEqual([
      'title',
      'employer',
      'pay',
      'city',
      'district',
      'education',
      'experience',
      'skills',
      'description',
    ]);
    expect(rows[0]!.record).toMatchObject({
      payMonthMin: 1_000_000,
      payMonthMax: 1_500_000,
      divisions: ['330110'],
      education: 4,
      experienceMin: 1,
      skills: ['SQL', 'Python'],
    });
  });

  test('lowest and highest pay in columns of thousands', async () => {
    const content = csv([
      ['title', 'company', 'salary_min(K)', 'salary_max(K)', 'city'],
      ['运维', '成都星河有限公司', '8', '12', '成都'],
      ['前台', '成都星河有限公司', '4.5', '', '成都'],
    ]);
    const { batch, rows } = await checked({ name: 'k.csv', content });
    expect(Object.values(batch.mapping)).toEqual(['title', 'employer', 'payMin', 'payMax', 'city']);
    expect(rows.map((row) => row.record)).toMatchObject([
      { payMonthMin: 800_000, payMonthMax: 1_200_000 },
      { payMonthMin: 450_000 },
    ]);
  });

  test('no header at all', async () => {
    const rows = [
      ['数控车工', '青岚精密轴承有限公司', '6000-8000元/月', '中专', '1-3年', '沈阳-铁西区'],
      ['电焊工程师', '大连造船有限公司', '9000-11000元/月', '大专', '3-5年', '大连-甘井子区'],
      ['软件工程师', '云溪软件有限公司', '1.2万-1.8万', '本科', '5-10年', '北京-海淀区'],
    ];
    const { batch, rows: read } = await checked({ name: 'bare.csv', content: csv(rows) });
    expect([batch.header, Object.values(batch.mapping)]).toEqual([
      [],
      ['title', 'employer', 'pay', 'education', 'experience', 'place'],
    ]);
    expect(read).toHaveLength(3);
    expect(read[0]!.record).toMatchObject({ title: '数控车工', payMonthMin: 600_000, divisions: ['210106'] });
  });
});
