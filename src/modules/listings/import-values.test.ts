import { beforeAll, describe, expect, test } from 'vitest';
import { makeWorld, type World } from '../../../tests/support/world.ts';
import { csv, importer, type Batch, type Importer, type Row, type TestFile } from './import.testing.ts';

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

describe('values as people write them', () => {
  const FORMS: readonly (readonly [field: '薪资' | '地点' | '学历' | '经验', text: string, expected: object])[] = [
    ['薪资', '1万-1.6万', { payMonthMin: 1_000_000, payMonthMax: 1_600_000, payPeriod: 'month' }],
    ['薪资', '8千-1.2万·13薪', { payMonthMin: 800_000, payMonthMax: 1_200_000, payMonths: 13 }],
    ['薪资', '6001-8000', { payMonthMin: 600_100, payMonthMax: 800_000 }],
    ['薪资', '15-20K·14薪', { payMonthMin: 1_500_000, payMonthMax: 2_000_000, payMonths: 14 }],
    ['薪资', '200-300元/天', { payMin: 20_000, payMax: 30_000, payPeriod: 'day' }],
    [
      '薪资',
      '30-45万/年',
      { payMin: 30_000_000, payMax: 45_000_000, payPeriod: 'year', payMonthMin: 2_500_000, payMonthMax: 3_750_000 },
    ],
    ['薪资', '２５元/小时', { payMin: 2500, payPeriod: 'hour' }],
    ['薪资', '面议', { payNegotiable: true, payMin: null, payMonthMin: null }],
    ['薪资', '6千以上', { payMonthMin: 600_000, payMonthMax: null }],
    ['薪资', '', { payText: '', payMin: null, payNegotiable: false }],
    ['薪资', '有竞争力', { payText: '有竞争力', payMin: null, payNegotiable: false }],
    ['地点', '北京·丰台·看丹', { divisions: ['110106'], placeText: '北京·丰台·看丹' }],
    ['地点', '深圳-龙华新区', { divisions: ['440309'] }],
    ['地点', '辽宁省沈阳市铁西区建设大路1号', { divisions: ['210106'] }],
    ['地点', '沈阳、大连', { divisions: ['2101', '2102'] }],
    ['地点', '火星', { divisions: [], placeText: '火星' }],
    ['学历', '大专及以上', { education: 3, educationText: '大专及以上' }],
    ['学历', '中专/中技', { education: 2 }],
    ['学历', '学历不限', { education: 0 }],
    ['学历', '统招本科', { education: 4 }],
    ['学历', '看缘分', { education: null, educationText: '看缘分' }],
    ['经验', '1-3年', { experienceMin: 1, experienceMax: 3 }],
    ['经验', '3年以上', { experienceMin: 3, experienceMax: null }],
    ['经验', '经验不限', { experienceMin: 0 }],
    ['经验', '应届毕业生', { experienceMin: 0 }],
    ['经验', '三年', { experienceMin: 3 }],
  ];
  const NOT_UNDERSTOOD = new Set(['有竞争力', '火星', '看缘分']);
  let rows: readonly Row[];
  let batch: Batch;

  beforeAll(async () => {
    const columns = ['岗位名称', '单位名称', '薪资', '地点', '学历', '经验'];
    const lines = FORMS.map(([field, text], i) =>
      columns.map((column) =>
        column === field ? text : (['数控车工', `单位${i}有限公司`][columns.indexOf(column)] ?? ''),
      ),
    );
    ({ batch, rows } = await checked({ name: 'forms.csv', content: csv([columns, ...lines]) }));
  });

  test.each(FORMS.map(([field, text, expected], i) => ({ i, field, text, expected })))(
    '$field “$text”',
    ({ i, text, expected }) => {
      expect(rows[i]!.record).toMatchObject(expected);
      const unread = rows[i]!.warnings.filter((warning) => warning.message.includes('未能读懂'));
      expect(unread.map((warning) => warning.message.includes(text))).toEqual(NOT_UNDERSTOOD.has(text) ? [true] : []);
    },
  );

  test('shares are of the rows whose text is not empty', () => {
    expect(batch.filled).toEqual({ pay: 10, place: 5, education: 5, experience: 5 });
    expect(batch.parsed).toEqual({ pay: 0.9, place: 0.8, education: 0.8, experience: 1 });
  });

  test('what was assumed is told with how sure it is', () => {
    const readings = rows[0]!.record!['readings'] as Record<string, { confidence: number; zh: string }>;
    expect(readings['validUntil']).toMatchObject({ confidence: 0.5, zh: expect.stringContaining('60 天') });
    expect(readings['occupation']).toMatchObject({
      confidence: expect.any(Number),
      zh: expect.stringContaining('由岗位名称推定'),
    });
    expect(rows[0]!.record).toMatchObject({ validUntil: '2027-01-20', validFrom: '2026-11-21' });
  });
});

describe('what must not become public', () => {
  test.each([
    ['联系电话13812345678', '13812345678'],
    ['加微信 wx_abc123 咨询', 'wx_abc123'],
    ['邮箱 hr@example.com', 'hr@example.com'],
    ['座机 024-22345678', '22345678'],
    ['ＱＱ：12345678', '12345678'],
  ])('contact data in the text (%s) is masked and said to be', async (text, secret) => {
    const content = csv([
      ['岗位名称', '单位名称', '岗位职责', '任职要求', '联系电话'],
      ['车工', '甲厂', `车零件。${text}，勤快`, `会看图，${text}`, '13900000000'],
      ['焊工', '乙厂', '焊接钢结构，检查焊缝', '有焊工证，能登高', '13900000001'],
    ]);
    const { batch, rows } = await checked({ name: 'c.csv', content });
    expect(batch.mapping['4']).toBe('contact');
    const { description, requirements } = rows[0]!.record as { description: string; requirements: string };
    expect(description + requirements).not.toContain(secret);
    expect(description).toMatch(/^车零件。.*（联系方式已隐去）.*$/);
    expect(JSON.stringify(rows[0]!.record)).not.toContain('13900000000');
    expect(rows[0]!.warnings.map((warning) => warning.message).join()).toContain('不会公开');
  });

  test('a link that is not one of the web is dropped', async () => {
    const content = csv([
      ['岗位名称', '单位名称', '链接'],
      ['车工', '甲厂', 'javascript:alert(1)'],
      ['焊工', '乙厂', 'https://example.com/job/1'],
    ]);
    const { rows } = await checked({ name: 'l.csv', content });
    expect(rows.map((row) => row.record!['sourceUrl'])).toEqual([null, 'https://example.com/job/1']);
  });
});
