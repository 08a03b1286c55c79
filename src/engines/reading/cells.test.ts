import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findContacts,
  findLinks,
  readComposite,
  readDate,
  readEmployerNature,
  readEmployerSize,
  readEmploymentKind,
  readSkills,
} from './index.ts';

const now = '2026-11-21';

describe('readDate', () => {
  test.each([
    ['2026-11-21', '2026-11-21'],
    ['2026/11/5', '2026-11-05'],
    ['2026年11月21日', '2026-11-21'],
    ['二〇二六年十一月二十一日', '2026-11-21'],
    ['20261121', '2026-11-21'],
    ['20261121120000', '2026-11-21'],
    ['11-21', '2026-11-21'],
    ['12-25', '2025-12-25'],
    ['05-20发布', '2026-05-20'],
    ['46347', '2026-11-21'],
    ['46347.5', '2026-11-21'],
    ['3天前发布', '2026-11-18'],
    ['昨天', '2026-11-20'],
    ['2小时前', '2026-11-21'],
    ['2026-11-21T18:00:00Z', '2026-11-22'],
    ['2026-11-21 23:59:59', '2026-11-21'],
    ['1763683200', '2025-11-21'],
    ['1763683200000', '2025-11-21'],
    ['Nov 21, 2026', '2026-11-21'],
    ['11/21/2026', '2026-11-21'],
  ])('%s', (text, expected) => {
    expect(readDate(text, { now }).value).toBe(expected);
  });

  test.each(['2026-02-30', '03/04/2026', '2026-11', '长期有效', '2026-11-01至2026-12-01', 'abc', '8000'])(
    '%s is not guessed',
    (text) => {
      expect(readDate(text, { now }).value).toBeUndefined();
    },
  );

  test('a deadline without a year lies ahead; without today nothing is assumed', () => {
    expect(readDate('01-15', { now, toward: 'future' }).value).toBe('2027-01-15');
    expect(readDate('01-15').note?.zh).toContain('没有写年份');
    expect(readDate('3天前').value).toBeUndefined();
  });
});

describe('employer and kind', () => {
  test.each([
    ['100-499人', { min: 100, max: 499 }],
    ['少于50人', { max: 50 }],
    ['10000人以上', { min: 10_000 }],
    ['1万人以上', { min: 10_000 }],
    ['10,001+ employees', { min: 10_001 }],
  ])('size %s', (text, expected) => {
    expect(readEmployerSize(text).value).toEqual(expected);
  });

  test.each(['大型', '3-5年', '注册资金500万', '2026-11-21'])('size %s is not guessed', (text) => {
    expect(readEmployerSize(text).value).toBeUndefined();
  });

  test.each([
    ['民营', 'private'],
    ['国企', 'state'],
    ['外商独资', 'foreign'],
    ['外资（欧美）', 'foreign'],
    ['中外合资', 'joint'],
    ['港澳台公司', 'hongKongMacaoTaiwan'],
    ['民办非企业单位', 'nonProfit'],
    ['A轮', undefined],
  ])('nature %s', (text, expected) => {
    expect(readEmployerNature(text).value).toBe(expected);
  });

  test.each([
    ['全职', ['fullTime']],
    ['非全日制', ['partTime']],
    ['实习/校招', ['internship', 'campus']],
    ['劳务派遣', ['agency']],
    ['见习', ['trainee']],
    ['abc', undefined],
  ])('kind %s', (text, expected) => {
    expect(readEmploymentKind(text).value).toEqual(expected);
  });
});

test('skills, benefits, size, nature and industry of one cell are told apart', () => {
  expect(readSkills('电气设计|包住|五险一金|国企|100-299人|电力/水利').value).toEqual({
    skills: ['电气设计'],
    perks: ['包住', '五险一金'],
    others: [],
    size: { min: 100, max: 299 },
    nature: 'state',
    industry: '电力/水利',
  });
  expect(readSkills("['Java', 'Spring Boot']").value?.skills).toEqual(['Java', 'Spring Boot']);
  expect(readSkills('CI/CD').value?.skills).toEqual(['CI/CD']);
  expect(readSkills('Java/Go').value?.skills).toEqual(['Java', 'Go']);
  expect(readSkills('数控 车床 CAD').value?.skills).toEqual(['数控', '车床', 'CAD']);
});

describe('readComposite', () => {
  test('pieces go to their readers, what is left is kept', () => {
    const found = readComposite('3-4年经验 | 本科 | 招1人 | 05-20发布 | 随便写的', { now });
    expect(found.experience?.value).toEqual({ minYears: 3, maxYears: 4 });
    expect(found.education?.value?.level).toBe('bachelor');
    expect(found.headcount?.value).toEqual({ min: 1, max: 1 });
    expect(found.publishedOn?.value).toBe('2026-05-20');
    expect(found.rest).toEqual(['随便写的']);
  });

  test('slashes inside a value do not divide it', () => {
    const found = readComposite('200-300元/天 在校/应届 中专/中技');
    expect(found.pay?.value?.period).toBe('day');
    expect(found.experience?.value?.freshGraduates).toBe(true);
    expect(found.education?.value?.level).toBe('secondary');
    const glued = readComposite('15k-25k 经验3-5年/本科/全职');
    expect(glued.pay?.value?.max).toBe(2_500_000);
    expect(glued.experience?.value).toEqual({ minYears: 3, maxYears: 5 });
    expect(glued.kind?.value).toEqual(['fullTime']);
  });
});

describe('findContacts', () => {
  test.each([
    ['联系电话：138 0013 8000，微信同号', 'phone 138 0013 8000'],
    ['１３８００１３８０００', 'phone １３８００１３８０００'],
    ['010-62345678转801', 'phone 010-62345678转801'],
    ['拨400-800-1234', 'phone 400-800-1234'],
    ['一三八零零一三八零零零', 'phone 一三八零零一三八零零零'],
    ['发至hr@example.com.cn', 'email hr@example.com.cn'],
    ['加微信 abc_12345', 'wechat 微信 abc_12345'],
    ['QQ：123456789', 'qq QQ：123456789'],
    ['身份证 11010119900307123X', 'idNumber 11010119900307123X'],
    ['薪资15000-20000，5年经验，2026-11-21发布', ''],
    ['订单号 20261121138001380001', ''],
    ['电话幺三八00一三八〇〇〇', 'phone 幺三八00一三八〇〇〇'],
    ['找我1-3-8-0-0-1-3-8-0-0-0', 'phone 1-3-8-0-0-1-3-8-0-0-0'],
    ['１ ３ ８ ０ ０ １ ３ ８ ０ ０ ０', 'phone １ ３ ８ ０ ０ １ ３ ８ ０ ０ ０'],
    ['138*0013*8000', 'phone 138*0013*8000'],
    ['vx同号①③⑧00138000', 'phone ①③⑧00138000'],
    ['公差0.01至0.05，转速1500-18000，三一五路八号', ''],
    ['一二三四五六七八九十百', ''],
    ['班次 8:00-12:00、13:30-17:30；2026.11.22 起', ''],
    ['月薪15000-180000', ''],
  ])('%s', (text, expected) => {
    expect(
      findContacts(text)
        .map((one) => `${one.kind} ${one.text}`)
        .join(),
    ).toBe(expected);
  });

  test.each([
    ['见 https://example.cn/a?b=1，谢谢', ['https://example.cn/a?b=1']],
    ['上ｗｗｗ．ｅｘａｍｐｌｅ．ｃｏｍ看', ['ｗｗｗ．ｅｘａｍｐｌｅ．ｃｏｍ']],
    ['官网example.com.cn。', ['example.com.cn']],
    ['会用 Node.js 和 ASP.NET，第3.5条', []],
    ['hr@example.com', []],
  ])('links: %s', (text, expected) => {
    expect(findLinks(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  test('spans are positions in the text given', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const text = `${before} 13800138000 ${after}`;
        for (const { start, end, text: found } of findContacts(text)) expect(text.slice(start, end)).toBe(found);
      }),
    );
  });
});

test.each([
  ['3-5年本科', { minYears: 3, maxYears: 5 }, 'bachelor'],
  ['经验不限学历不限', { any: true }, 'any'],
  ['5-10年大专', { minYears: 5, maxYears: 10 }, 'college'],
  ['1-3年及以上中专', undefined, 'secondary'],
])('readComposite parts years and level that are written together: %s', (text, years, level) => {
  const { experience, education } = readComposite(text);
  if (years !== undefined) expect(experience?.value).toMatchObject(years);
  expect(education?.value?.level).toBe(level);
});
