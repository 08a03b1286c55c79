import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildCodeIndex } from './code-index.ts';
import { buildNameMatcher } from './match-name.ts';
import type { CodeRow, CodeSet } from './model.ts';
import { ancestorsOf, educationLevelOf, levelOf, majorClassKey } from './model.ts';
import { readAliases, readCodeRows, readTitleRules, titleAliases } from './read-tsv.ts';
import { spellName } from './spelling.ts';
import { buildOccupationSuggester } from './suggest-occupation.ts';

const textOf = (file: string): string => readFileSync(new URL(`../../../codesets/${file}`, import.meta.url), 'utf8');
const rowsOf = (set: CodeSet, file: string): readonly CodeRow[] => readCodeRows(set, textOf(file), file);
const codesOf = (rows: readonly CodeRow[]): ReadonlySet<string> => new Set(rows.map((row) => row.code));

const divisions = rowsOf('division', 'divisions-2023.tsv');
const industries = rowsOf('industry', 'industries-gbt4754-2017.tsv');
const majors = rowsOf('major', 'majors-2021-2025.tsv');
const occupations = rowsOf('occupation', 'occupations-2022.tsv');
const zones = readAliases(textOf('zones.tsv'), 'zones.tsv', codesOf(divisions));
const trades = readAliases(textOf('occupation-trades-2022.tsv'), 'occupation-trades-2022.tsv', codesOf(occupations));
const titles = readTitleRules(textOf('occupation-aliases.tsv'), 'occupation-aliases.tsv', codesOf(occupations));

const divisionIndex = buildCodeIndex('division', divisions, zones);
const industryIndex = buildCodeIndex('industry', industries);
const majorIndex = buildCodeIndex('major', majors);
const occupationIndex = buildCodeIndex('occupation', occupations, [...trades, ...titleAliases(titles)]);

const countBy = <T>(rows: readonly T[], key: (row: T) => string | undefined): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(rows, (row) => key(row) ?? '-')].map(([name, group]) => [name, group.length]));

describe('official totals', () => {
  test('divisions of 2023, and the three provinces that the statistics leave out', () => {
    expect(countBy(divisions, ({ code }) => levelOf('division', code))).toEqual({
      province: 31 + 3,
      city: 342,
      county: 2978,
    });
    expect(divisions.filter(({ marks }) => marks.includes('grouping'))).toHaveLength(9);
  });

  test('industries: 20 门类, 97 大类, 473 中类, 1,381 小类 (one of amendment 1 is missing)', () => {
    expect(countBy(industries, ({ code }) => levelOf('industry', code))).toEqual({
      section: 20,
      division: 97,
      group: 473,
      class: 1381,
    });
    expect(industryIndex.children('C')).toHaveLength(31);
  });

  test('majors: 358 + 744 + 247 of 2021, 19 大类, 97 类, and the additions', () => {
    const own = majors.filter(({ code }) => levelOf('major', code) === 'major');
    expect(countBy(own, ({ code, since }) => `${educationLevelOf(code)} ${since}`)).toEqual({
      'secondary 2021': 358,
      'college 2021': 744,
      'college 2023': 1,
      'college 2024': 26,
      'college 2025': 31,
      'bachelor 2021': 247,
      'bachelor 2023': 34,
      'bachelor 2024': 17,
      'bachelor 2025': 23,
    });
    const keys = new Set(own.map(({ code }) => majorClassKey(code)));
    expect(keys.size).toBe(97);
    expect(new Set([...keys].map((key) => key?.slice(0, 2))).size).toBe(19);
    expect(own.every(({ code, marks }) => code.endsWith('K') === marks.includes('controlled'))).toBe(true);
  });

  test('a major class has one name at all levels', () => {
    const classes = majors.filter(({ code }) => levelOf('major', code) !== 'major');
    const names = Map.groupBy(classes, ({ code }) => majorClassKey(code));
    expect([...names.values()].every((same) => new Set(same.map(({ name }) => name)).size === 1)).toBe(true);
  });

  test('occupations: 1,605 of 大类 2 to 6; digital 97, green 133, both 23', () => {
    const own = occupations.filter(({ code }) => levelOf('occupation', code) === 'occupation');
    const marked = (...marks: ('green' | 'digital')[]): number =>
      own.filter((row) => marks.every((mark) => row.marks.includes(mark))).length;
    expect(own).toHaveLength(1605);
    expect([marked('digital'), marked('green'), marked('green', 'digital')]).toEqual([97, 133, 23]);
  });

  test('trades belong to the occupation under which the list prints them', () => {
    const of = (code: string): readonly string[] =>
      trades.filter((trade) => trade.code === code).map(({ name }) => name);
    expect(of('6-18-01-01')).toEqual(['数控车工', '普通车工']);
    expect(of('6-31-05-00')).toEqual([]);
    expect(of('4-02-02-01')).toContain('巡游出租汽车司机');
  });
});

test('pinyin columns are what the spelling gives', () => {
  const all = [...divisions, ...industries, ...majors, ...occupations, ...zones, ...trades, ...titleAliases(titles)];
  const wrong = all.filter(({ name, pinyin, initials }) => {
    const spelled = spellName(name);
    return spelled.pinyin !== pinyin || spelled.initials !== initials;
  });
  expect(wrong).toEqual([]);
});

describe('the form of codes', () => {
  test.each([
    ['division', '110105', ['11', '1101']],
    ['division', '11', []],
    ['industry', '0111', ['A', '01', '011']],
    ['industry', '43', ['C']],
    ['industry', '44', ['D']],
    ['industry', 'T', []],
    ['major', '520101K', ['52', '5201']],
    ['occupation', '2-02-10-03', ['2', '2-02', '2-02-10']],
  ] as const)('%s %s lies under %j', (set, code, ancestors) => expect(ancestorsOf(set, code)).toEqual(ancestors));

  test.each([
    ['610101', '0101'],
    ['410101', '0101'],
    ['210101', '0101'],
    ['520101K', '1201'],
    ['79', '19'],
    ['40', undefined],
    ['800101', undefined],
    ['6-18', undefined],
  ])('class key of %s is %s', (code, key) => expect(majorClassKey(code)).toBe(key));
});

describe('look-up', () => {
  test('paths and children pass over statistical groupings', () => {
    expect(divisionIndex.pathOf('440305')).toBe('广东省 / 深圳市 / 南山区');
    expect(divisionIndex.pathOf('110105')).toBe('北京市 / 朝阳区');
    expect(divisionIndex.pathOf('441900')).toBe('广东省 / 东莞市');
    expect(divisionIndex.children('11')).toHaveLength(16);
    expect(divisionIndex.children('2111').map(({ code }) => code)).toEqual(['211102', '211103', '211104', '211122']);
    expect(divisionIndex.children()).toHaveLength(34);
    expect(divisionIndex.pathOf('999999')).toBeUndefined();
  });

  const first = (index: typeof divisionIndex, text: string): string | undefined => index.search(text, 1)[0]?.name;

  test.each([
    ['深圳', '深圳市'],
    ['shenzhen', '深圳市'],
    ['ShenZhen Shi', '深圳市'],
    ['chongqing', '重庆市'],
    ['panjin', '盘锦市'],
    ['2111', '盘锦市'],
    ['兴隆台', '兴隆台区'],
    ['光明新区', '光明区'],
    ['大洼县', '大洼区'],
    ['辽东湾新区', '盘锦市'],
  ])('the first division for "%s" is %s', (text, name) => expect(first(divisionIndex, text)).toBe(name));

  test('initials find every city of those initials, in one fixed order', () => {
    const names = divisionIndex.search('sz', 8).map(({ name }) => name);
    expect(names).toContain('深圳市');
    expect(divisionIndex.search('sz', 8).map(({ name }) => name)).toEqual(names);
  });

  test.each([
    ['数控车工', '车工'],
    ['skcg', '车工'],
    ['hangong', '焊工'],
    ['6-18-02-04', '焊工'],
    ['6180204', '焊工'],
    ['2-02-11', '电气工程技术人员'],
    ['电气工程师', '电气工程技术人员'],
    ['dqgcs', '电气工程技术人员'],
  ])('the first occupation for "%s" is %s', (text, name) => expect(first(occupationIndex, text)).toBe(name));

  test('数控 finds the machine tool trades', () => {
    const codes = occupationIndex.search('数控', 50).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['6-18-01-01', '6-18-01-02', '6-18-01-07']));
  });

  test('nothing comes of nothing, and the limit holds', () => {
    expect(divisionIndex.search('  ', 10)).toEqual([]);
    expect(divisionIndex.search('市', 7)).toHaveLength(7);
    expect(divisionIndex.search('查无此地', 7)).toEqual([]);
  });
});

describe('matching free text', () => {
  const matchMajor = buildNameMatcher(majorIndex);
  const matchDivision = buildNameMatcher(divisionIndex);
  const matchOccupation = buildNameMatcher(occupationIndex);
  const matchIndustry = buildNameMatcher(industryIndex);

  test('a class named in passing is found at all levels', () => {
    const match = matchMajor('计算机相关专业');
    expect(match).toMatchObject({ name: '计算机类', method: 'containment' });
    const codes = [match?.code ?? '', ...(match?.others ?? [])];
    expect(codes.toSorted()).toEqual(['3102', '5102', '7102']);
    expect(new Set(codes.map(majorClassKey))).toEqual(new Set(['1102']));
  });

  test.each([
    ['机电一体化', '机电一体化技术', 'containment'],
    ['机电一体化技术专业', '机电一体化技术', 'exact'],
    ['数控技术', '数控技术', 'exact'],
    ['化工类', '化工技术类', 'containment'],
    ['机械类相关专业', '机械设计制造类', 'containment'],
  ])('major "%s" is %s by %s', (text, name, method) => expect(matchMajor(text)).toMatchObject({ name, method }));

  test('a level narrows the answer', () => {
    const match = matchMajor('护理', ({ code }) => educationLevelOf(code) === 'secondary');
    expect(match).toMatchObject({ name: '护理', others: [] });
    expect(educationLevelOf(match?.code ?? '')).toBe('secondary');
  });

  test.each([
    ['深圳-南山区', '440305'],
    ['广东省深圳市南山区', '440305'],
    ['北京市朝阳区', '110105'],
    ['吉林省长春市朝阳区', '220104'],
    ['深圳-龙华新区', '440309'],
    ['深圳', '4403'],
    ['吉林', '22'],
    ['盘锦辽东湾新区', '2111'],
  ])('place "%s" is %s', (text, code) => expect(matchDivision(text)?.code).toBe(code));

  test('a place name that several places bear is not certain', () => {
    const match = matchDivision('鼓楼区');
    expect(match?.others.length).toBeGreaterThan(2);
    expect(match?.confidence).toBeLessThan(0.9);
  });

  test.each([
    ['数控车工', '6-18-01-01', 'alias'],
    ['焊工', '6-18-02-04', 'exact'],
    ['电气工程师', '2-02-11', 'alias'],
    ['会计', '2-06-03-00', 'alias'],
  ])('occupation "%s" is %s by %s', (text, code, method) =>
    expect(matchOccupation(text)).toMatchObject({ code, method }),
  );

  test('an industry is found by its name', () => expect(matchIndustry('软件开发')?.name).toBe('软件开发'));

  test.each(['', '专业', '不限', '身体健康吃苦耐劳'])('"%s" is no major', (text) =>
    expect(matchMajor(text)).toBeUndefined(),
  );
});

describe('occupations of job titles', () => {
  const suggest = buildOccupationSuggester(occupationIndex, titles);

  test.each([
    ['Java开发工程师', '2-02-10-03'],
    ['高级前端（双休）', '2-02-10-03'],
    ['C++工程师', '2-02-10-03'],
    ['嵌入式软件工程师', '2-02-10-06'],
    ['信息安全工程师', '2-02-10-07'],
    ['数据分析师', '2-02-30-09'],
    ['电气工程师', '2-02-11'],
    ['PLC工程师', '2-02-07-07'],
    ['数控车工', '6-18-01-01'],
    ['CNC操作员', '6-18-01-07'],
    ['氩弧焊工', '6-18-02-04'],
    ['维修电工', '6-31-01-03'],
    ['叉车司机', '6-30-05-01'],
    ['住院部护士', '2-05-08'],
    ['会计主管', '2-06-03-00'],
    ['在线客服', '4-07-02-03'],
    ['销售代表', '4-01-02-01'],
    ['外卖骑手', '4-10-08-01'],
    ['保洁阿姨', '4-09-08-01'],
    ['保安队长', '4-07-05-01'],
    ['厨师长', '4-03-02-01'],
    ['幼儿教师', '2-08-03-00'],
    ['物流专员', '4-02-06-03'],
    ['仓管员', '4-02-06-01'],
    ['快递员', '4-02-07-08'],
    ['采购专员', '4-01-01-00'],
    ['美发师', '4-10-03-02'],
    ['汽车维修学徒', '4-12-01-01'],
    ['工程师（Java）', '2-02-10-03'],
    ['Web讲师', '4-07-03-05'],
  ])('%s → %s', (title, code) => expect(suggest(title)?.code).toBe(code));

  test.each([
    ['机电工程师', '6-31-01-03'],
    ['系统维护工程师', '4-14-01-02'],
    ['Build Engineer', '2-09-06-01'],
  ])('%s is not taken for %s', (title, code) => expect(suggest(title)?.code).not.toBe(code));

  test.each(['', '急招', '高级', '助理', '工程师', '储备干部', '财务总监', '产品经理', '双休+五险一金'])(
    '"%s" says nothing of an occupation',
    (title) => expect(suggest(title)).toBeUndefined(),
  );

  test('a guess says how sure it is and why', () => {
    expect(suggest('焊工')).toMatchObject({ confidence: 1, method: 'exact', matched: '焊工' });
    expect(suggest('开发工程师')?.confidence).toBeLessThan(0.75);
    expect(suggest('工程师（Java）')?.confidence).toBeLessThan(suggest('Java')?.confidence ?? 0);
  });
});
