import { describe, expect, test } from 'vitest';
import { kilometres } from './division-distance.ts';
import { readCentres } from './read-tsv.ts';
import { makeCodeBook } from './testing.ts';

const { distances, index } = makeCodeBook();
const { kilometresBetween, knows, from } = distances;

describe('kilometres between divisions', () => {
  /** Between the seats by road atlases and city pages, so only roughly the same as between centres of areas. */
  test.each([
    ['211102', '211103', 4, 12, '双台子区–兴隆台区'],
    ['2111', '2101', 120, 150, '盘锦–沈阳'],
    ['110101', '310101', 1040, 1100, '北京东城–上海黄浦'],
    ['440305', '81', 20, 40, '深圳南山–香港'],
    ['650102', '230102', 2900, 3400, '乌鲁木齐天山–哈尔滨道里'],
  ])('%s – %s: %i to %i (%s)', (one, other, least, most) => {
    const found = kilometresBetween(one, other);
    expect(found).toBeGreaterThanOrEqual(least);
    expect(found).toBeLessThanOrEqual(most);
    expect(kilometresBetween(other, one)).toBe(found);
    expect(from(one).get(other)).toBe(found);
  });

  test('the same place is 0; a zone without a centre counts as its city', () => {
    expect(kilometresBetween('211102', '211102')).toBe(0);
    expect(kilometresBetween('320576', '2111')).toBe(kilometresBetween('3205', '2111'));
    expect(kilometresBetween('1101', '2111')).toBe(kilometresBetween('11', '2111'));
  });

  test('of a province, Chongqing as a whole and an unknown code nothing is known', () => {
    for (const code of ['21', '50', '71', '999999', '']) {
      expect(kilometresBetween(code, '211102')).toBeUndefined();
      expect([from(code).size, knows(code)]).toEqual([0, false]);
      expect(from('211102').has(code)).toBe(false);
    }
  });

  test('every county has a centre near its city, but those of 三沙', () => {
    const counties = index('division').rows.filter(({ code, marks }) => code.length === 6 && marks.length === 0);
    const lost = counties.filter(({ code }) => from('110101').get(code) === undefined).map(({ code }) => code);
    expect(lost.filter((code) => !code.startsWith('4603'))).toEqual(['659010', '659011', '659012']);
    const far = counties.filter(({ code }) => (kilometresBetween(code, code.slice(0, 4)) ?? 0) > 450);
    expect(far.map(({ name }) => name)).toEqual([]);
  });
});

test('a quarter of the earth', () => {
  expect(kilometres({ longitude: 0, latitude: 0 }, { longitude: 90, latitude: 0 })).toBeCloseTo(10_007.557, 2);
});

test('a point abroad is refused, a code that is no longer in force passed over', () => {
  const known = new Set(['11']);
  const text = (line: string): string => `code\tlongitude\tlatitude\n${line}\n`;
  expect(readCentres(text('99\t116\t40'), 'x.tsv', known).size).toBe(0);
  expect(() => readCentres(text('11\t40\t116'), 'x.tsv', known)).toThrow('codes.badFile');
  expect(() => readCentres(text('11\t116\t'), 'x.tsv', known)).toThrow('codes.badFile');
});
