import { describe, expect, test } from 'vitest';
import { buildPlaceIndex, findHeaderRow, guessMapping, looksShifted } from './index.ts';

const fields = (headers: readonly string[], rows: readonly (readonly string[])[] = []): (string | undefined)[] =>
  guessMapping(headers, rows).map(({ field }) => field);

describe('guessMapping', () => {
  test.each([
    ['positionName', 'title'],
    ['job_title', 'title'],
    ['招聘岗位', 'title'],
    ['companyFullName', 'employer'],
    ['用人单位', 'employer'],
    ['workYear', 'experience'],
    ['district', 'district'],
    ['salary_min', 'payMin'],
    ['工资上限（元）', 'payMax'],
    ['provideSalaryString', 'pay'],
    ['薪资待遇（元/月）', 'pay'],
    ['degreeString', 'education'],
    ['最低学历要求', 'education'],
    ['workCity', 'place'],
    ['gzdd', 'place'],
    ['jobDescription', 'description'],
    ['招聘人数（人）', 'headcount'],
    ['单位联系电话', 'contact'],
    ['所属行业', 'industry'],
    ['专业要求', 'majors'],
    ['companySize', 'employerSize'],
    ['截止日期', 'validUntil'],
    ['不相干', undefined],
  ])('%s', (header, field) => {
    expect(fields([header])).toEqual([field]);
  });

  const ROWS = [
    ['装配钳工', '甲县机械有限公司', '5000-7000元/月', '高中及以上', '1-3年', '100-499人', '民营'],
    ['焊工', '乙县重工有限公司', '6-8k', '中专', '经验不限', '20-99人', '国企'],
    ['会计', '丙县食品厂', '面议', '大专', '3年以上', '少于50人', '合资'],
  ];
  const WHOLE = ['title', 'employer', 'pay', 'education', 'experience', 'employerSize', 'employerNature'];

  test('values tell the fields where headers are missing', () => {
    expect(fields([], ROWS)).toEqual(WHOLE);
    expect(fields(['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'], ROWS)).toEqual(WHOLE);
  });

  test('values overrule headers that mislead', () => {
    expect(fields(['职位', '公司', '学历', '薪资', '经验', '规模', '性质'], ROWS)).toEqual(WHOLE);
  });

  test('a field has one column; the weaker one is reported', () => {
    const guesses = guessMapping(['薪资', '工资待遇', '联系人', '联系电话'], [['6-8k', '好', '甲', '13800138000']]);
    expect(guesses.map(({ field }) => field)).toEqual(['pay', undefined, 'contact', 'contact']);
    expect(guesses[1]).toMatchObject({ alsoLike: 'pay', why: { zh: expect.stringContaining('第1列') } });
  });

  test('a row that slid sideways is noticed', () => {
    const mapping = guessMapping([], ROWS);
    expect(looksShifted(ROWS[0]!, mapping)).toBe(false);
    expect(looksShifted(['装配钳工', '甲县机械有限公司', '高中', '1-3年', '100-499人', '民营', ''], mapping)).toBe(
      true,
    );
  });
});

describe('findHeaderRow', () => {
  test('passes over a title, notes and blank lines', () => {
    const found = findHeaderRow([
      ['某县2026年招聘会岗位表'],
      ['填表说明：请如实填写', ''],
      [],
      ['公司名称', '岗位名称', '人数', '工资待遇'],
      ['甲公司', '普工', '3', '4000'],
    ]);
    expect(found).toMatchObject({ row: 3, lines: 1, firstDataRow: 4 });
  });

  test('joins headers of two lines', () => {
    const found = findHeaderRow([
      ['岗位表'],
      ['序号', '单位名称', '招聘岗位', '薪资', '', '学历要求'],
      ['', '', '', '最低', '最高', ''],
      ['1', '甲公司', '普工', '4000', '6000', '初中'],
    ]);
    expect(found).toEqual({
      row: 1,
      lines: 2,
      headers: ['序号', '单位名称', '招聘岗位', '最低薪资', '最高薪资', '学历要求'],
      firstDataRow: 3,
    });
  });

  test('a sheet without headers has none', () => {
    expect(
      findHeaderRow([
        ['甲公司', '普工', '4000-6000'],
        ['乙公司', '焊工', '5000-8000'],
      ]),
    ).toBeUndefined();
    expect(findHeaderRow([])).toBeUndefined();
  });
});

test('small employers whose names begin with a place, and an education column that asks for nothing, are what their headers say', () => {
  const rows = [
    ['盘锦红海滩米业加工部', '包装工', '不限', '3500'],
    ['大洼区老李修理店', '修理工', '不限', '4000'],
    ['兴隆台区某某幼儿园', '保育员', '不限', '3000'],
  ];
  const places = buildPlaceIndex([
    { code: '21', name: '辽宁省' },
    { code: '2111', name: '盘锦市' },
    { code: '211103', name: '兴隆台区' },
    { code: '211104', name: '大洼区' },
  ]);
  const found = guessMapping(['单位名称', '岗位', '学历', '工资'], rows, places).map((column) => column.field);
  expect(found).toEqual(['employer', 'title', 'education', 'pay']);
});
