import { describe, expect, test } from 'vitest';
import { check, compileRules } from '#engines/rules';
import { LISTING_VARIABLES, type ListingFacts } from './model.ts';
import { readPhraseFile } from './phrase-file.ts';
import { findersOn } from './phrase.ts';
import { readRuleFiles } from './rule-files.ts';
import { soundListing } from './testing.ts';
import { floorAt, floorFacts, type WageFloor, type WageFloorId } from './wage-floor.ts';
import { readFloorFile } from './wage-floor-file.ts';

const floor = (division: string, monthly: number, more: Partial<WageFloor> = {}): WageFloor => ({
  id: `${division}-${monthly}` as WageFloorId,
  division,
  grade: null,
  monthly: monthly * 100,
  hourly: null,
  validFrom: '2024-05-01',
  source: '测试',
  sourceUrl: '',
  confirmed: false,
  confirmedBy: null,
  confirmedAt: null,
  createdBy: null,
  createdAt: new Date(0),
  ...more,
});
const LIAONING = [floor('21', 2100, { grade: 1 }), floor('21', 1900, { grade: 2 }), floor('21', 1700, { grade: 3 })];

describe('the floor at a place', () => {
  test('a province tells its lowest and highest grade', () => {
    expect(floorAt(LIAONING, '211102', '2026-11-21')).toMatchObject({
      division: '21',
      lowest: 170_000,
      highest: 210_000,
    });
  });

  test('a county that names its own counts before its province', () => {
    const own = [...LIAONING, floor('211102', 1900, { confirmed: true })];
    expect(floorAt(own, '211102', '2026-11-21')).toMatchObject({ lowest: 190_000, highest: 190_000, confirmed: true });
    expect(floorAt(own, '211103', '2026-11-21')?.division).toBe('21');
  });

  test('an announced change counts from its day on', () => {
    const announced = [floor('11', 2420, { validFrom: '2023-09-01' }), floor('11', 2540, { validFrom: '2025-09-01' })];
    expect(floorAt(announced, '110105', '2025-08-31')?.lowest).toBe(242_000);
    expect(floorAt(announced, '110105', '2025-09-01')?.lowest).toBe(254_000);
    expect(floorAt(announced, '110105', '2023-08-31')).toBeUndefined();
  });

  test('several places: the greatest; one of them unknown: nothing is certain', () => {
    const two = [...LIAONING, floor('11', 2540)];
    expect(floorFacts(two, ['211102', '110105'], '2026-11-21')).toMatchObject({
      wageFloorLow: 2540,
      wageFloorHigh: 2540,
    });
    expect(floorFacts(two, ['211102', '999999'], '2026-11-21').wageFloorLow).toBeNull();
    expect(floorFacts(two, [], '2026-11-21').wageFloorLow).toBeNull();
  });
});

describe('what comes with the product', () => {
  const file = readFloorFile();

  test('has every province of the mainland, and no amount is passed off as confirmed', () => {
    const provinces =
      '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65'.split(' ');
    expect(provinces.filter((code) => !file.some(({ division }) => division === code))).toEqual([]);
    expect(file.every((one) => !('confirmed' in one))).toBe(true);
  });

  test('grades fall, amounts are plausible', () => {
    for (const { monthly, hourly } of file) {
      expect(monthly).toBeGreaterThan(150_000);
      expect(monthly).toBeLessThan(300_000);
      if (hourly !== null) expect(monthly / hourly).toBeGreaterThan(80);
    }
    for (const one of file)
      for (const other of file)
        if (one.division === other.division && one.grade !== null && other.grade !== null && one.grade < other.grade)
          expect(one.monthly).toBeGreaterThan(other.monthly);
  });
});

describe('a listing under the floor', () => {
  const rules = compileRules(
    readRuleFiles()
      .filter(({ subject }) => subject === 'listing')
      .map((wording) => ({ ...wording, id: wording.code })),
    LISTING_VARIABLES,
    findersOn(
      readPhraseFile().map((one) => ({
        ...one,
        layer: 'national',
        citation: '',
        confirmed: false,
        validFrom: '2000-01-01',
        validUntil: null,
      })),
      '2026-11-21',
    ),
  );
  const found = (facts: Partial<ListingFacts>): string[] =>
    check(rules, { ...soundListing, ...facts }, '2026-11-21').map(({ severity, code, state }) =>
      state === 'violated' ? `${severity} ${code}` : `${state} ${code}`,
    );

  test.each<[string, Partial<ListingFacts>, string[]]>([
    ['enough', { payMonthLow: 2100 }, []],
    ['below', { payMonthLow: 1699 }, ['warn pay.floor']],
    ['between the grades', { payMonthLow: 1900 }, ['warn pay.floorGrade']],
    [
      'the place is missing',
      { wageFloorLow: null, wageFloorHigh: null },
      ['unchecked pay.floor', 'unchecked pay.floorGrade'],
    ],
    ['an internship has its own rule', { payMonthLow: 800, employed: false }, []],
    ['nothing stated', { payStated: false, payNegotiable: true, payMonthLow: null }, ['warn pay.negotiable']],
  ])('%s', (_name, facts, expected) => expect(found(facts)).toEqual(expected));
});
