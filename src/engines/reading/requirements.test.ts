import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEducation, readExperience, readHeadcount } from './index.ts';

describe('readEducation', () => {
  test.each([
    ['大专及以上', 'college atLeast'],
    ['本科以上学历', 'bachelor atLeast'],
    ['学历不限', 'any atLeast'],
    ['不限', 'any atLeast'],
    ['文化程度不限', 'any atLeast'],
    ['中专/中技', 'secondary stated'],
    ['高中或中专', 'secondary stated'],
    ['统招本科', 'bachelor stated fullTime'],
    ['非全日制本科', 'bachelor stated'],
    ['硕士/博士', 'master stated doctor'],
    ['本科/大专', 'college stated bachelor'],
    ['大专-本科', 'college stated bachelor'],
    ['大学专科', 'college stated'],
    ['大学本科', 'bachelor stated'],
    ['高职', 'college stated'],
    ['高级技工学校', 'college stated'],
    ['职高', 'secondary stated'],
    ['博士研究生', 'doctor stated'],
    ['研究生', 'master stated'],
    ['MBA', 'master stated'],
    ['Bachelor', 'bachelor stated'],
    ["Bachelor's degree", 'bachelor stated'],
    ['High School or above', 'secondary atLeast'],
    ['学士', 'bachelor stated'],
    ['小学', 'primary stated'],
    ['初中及以下', 'junior atMost'],
    ['高中及以上', 'secondary atLeast'],
    ['本科及以上，硕士优先', 'bachelor atLeast'],
    ['本科以下勿扰', 'bachelor atLeast'],
    ['大专（含）以上', 'college atLeast'],
  ])('%s', (text, expected) => {
    const { level, bound, upTo, fullTime } = readEducation(text).value!;
    expect(
      [level, bound, upTo, fullTime === true ? 'fullTime' : undefined].filter((part) => part !== undefined).join(' '),
    ).toBe(expected);
  });

  test.each(['其他', '10', '不要求本科', '高技术人才', '1月3日', '5000-8000'])('%s is not guessed', (text) => {
    expect(readEducation(text).value).toBeUndefined();
    expect(readEducation(text).note).toBeDefined();
  });

  test('a vague name lowers the confidence', () => {
    expect(readEducation('大学').confidence).toBeLessThan(readEducation('大学本科').confidence);
  });
});

describe('readExperience', () => {
  test.each([
    ['1-3年', { minYears: 1, maxYears: 3 }],
    ['3年以上', { minYears: 3 }],
    ['经验不限', { any: true }],
    ['无经验', { any: true }],
    ['应届生', { freshGraduates: true }],
    ['在校/应届', { freshGraduates: true }],
    ['经验不限，应届生亦可', { any: true, freshGraduates: true }],
    ['1年以下', { maxYears: 1 }],
    ['一年以上', { minYears: 1 }],
    ['3至5年', { minYears: 3, maxYears: 5 }],
    ['三到五年工作经验', { minYears: 3, maxYears: 5 }],
    ['经验1-3年', { minYears: 1, maxYears: 3 }],
    ['1年及以上', { minYears: 1 }],
    ['半年以上', { minYears: 0.5 }],
    ['半年到1年', { minYears: 0.5, maxYears: 1 }],
    ['6个月', { minYears: 0.5 }],
    ['3个月-1年', { minYears: 0.25, maxYears: 1 }],
    ['1-3 years', { minYears: 1, maxYears: 3 }],
    ['3+ years', { minYears: 3 }],
    ['less than 1 year', { maxYears: 1 }],
    ['2年', { minYears: 2 }],
    ['一年半', { minYears: 1.5 }],
    ['三五年', { minYears: 3, maxYears: 5 }],
    ['3年以上8年以下', { minYears: 3, maxYears: 8 }],
    ['不超过5年', { maxYears: 5 }],
    ['25届', { freshGraduates: true, classYears: [2025] }],
    ['2025届', { freshGraduates: true, classYears: [2025] }],
    ['25/26届', { freshGraduates: true, classYears: [2025, 2026] }],
    ['无需经验', { any: true }],
  ])('%s', (text, expected) => {
    expect(readExperience(text).value).toEqual(expected);
  });

  test.each(['有经验', '25-35岁', '100年', '1月3日', '本科', 'Mid-Senior level'])('%s is not guessed', (text) => {
    expect(readExperience(text).value).toBeUndefined();
  });

  test('a bare number is taken as years with little confidence', () => {
    expect(readExperience('3-5')).toMatchObject({ value: { minYears: 3, maxYears: 5 }, confidence: 0.55 });
  });
});

describe('readHeadcount', () => {
  test.each([
    ['若干', { several: true }],
    ['3人', { min: 3, max: 3 }],
    ['招5人', { min: 5, max: 5 }],
    ['2-3人', { min: 2, max: 3 }],
    ['十名', { min: 10, max: 10 }],
    ['两名', { min: 2, max: 2 }],
    ['1', { min: 1, max: 1 }],
    ['1.0', { min: 1, max: 1 }],
    ['招聘人数：3', { min: 3, max: 3 }],
    ['5人以上', { min: 5 }],
  ])('%s', (text, expected) => {
    expect(readHeadcount(text).value).toEqual(expected);
  });

  test.each(['abc', '3月5日', '1000000', '5000元'])('%s is not guessed', (text) => {
    expect(readHeadcount(text).value).toBeUndefined();
  });
});

test('no string makes a reader throw, and limits are in order', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.integer({ min: 0, max: 30 }),
      fc.integer({ min: 0, max: 30 }),
      (text, a, b) => {
        readEducation(text);
        readHeadcount(text);
        const { value } = readExperience(`${a}-${b}年${text.slice(0, 3)}`);
        if (value?.minYears !== undefined && value.maxYears !== undefined)
          expect(value.minYears).toBeLessThanOrEqual(value.maxYears);
      },
    ),
    { numRuns: 500 },
  );
});
