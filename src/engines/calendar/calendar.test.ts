import chineseDays from 'chinese-days';
import { describe, expect, test } from 'vitest';
import { addDays } from '#kernel/time';
import { createWorkCalendar, OFFICIAL_PLANS, readDays, type YearPlan } from './index.ts';

const calendar = createWorkCalendar(OFFICIAL_PLANS);

describe('which days are worked', () => {
  test.each([
    ['2026-01-01', false, '元旦'],
    ['2026-01-02', false, '调休放假的周五'],
    ['2026-01-04', true, '调休上班的周日'],
    ['2026-02-13', true, '春节前的周五'],
    ['2026-02-14', true, '调休上班的周六'],
    ['2026-02-15', false, '春节'],
    ['2026-02-17', false, '正月初一'],
    ['2026-02-23', false, '春节最后一天，周一'],
    ['2026-02-24', true, '节后第一天'],
    ['2026-02-28', true, '调休上班的周六'],
    ['2026-09-20', true, '国庆调休的周日'],
    ['2026-10-07', false, '国庆'],
    ['2026-10-10', true, '调休上班的周六'],
    ['2026-11-20', true, '平常的周五'],
    ['2026-11-21', false, '平常的周六'],
  ])('%s: %s (%s)', (date, works) => expect(calendar.isWorkday(date)).toBe(works));

  test('every day of every published year is what the package says', () => {
    const wrong: string[] = [];
    for (let date = '2004-01-01'; date <= '2026-12-31'; date = addDays(date, 1))
      if (calendar.isWorkday(date) !== chineseDays.isWorkday(new Date(`${date}T00:00:00`))) wrong.push(date);
    expect(wrong).toEqual([]);
  });

  test('a day is named as people call it', () => {
    expect(calendar.nameOf('2026-02-17')).toBe('春节');
    expect(calendar.nameOf('2026-02-28')).toBe('春节（调休上班）');
    expect(calendar.nameOf('2026-11-20')).toBeUndefined();
  });
});

describe('counting', () => {
  test.each([
    ['2026-02-13', 1, '2026-02-14', 'the Saturday before the Spring Festival is worked'],
    ['2026-02-13', 2, '2026-02-24', 'over the whole festival'],
    ['2026-02-14', 5, '2026-02-28', 'and onto the second worked Saturday'],
    ['2026-02-28', 1, '2026-03-02', ''],
    ['2026-09-24', 1, '2026-09-28', 'over Mid-autumn'],
    ['2026-09-30', 1, '2026-10-08', 'over the National Day'],
    ['2026-10-08', 3, '2026-10-12', 'Thursday, Friday, worked Saturday, Monday'],
    ['2026-11-20', 1, '2026-11-23', 'over a plain weekend'],
    ['2026-11-21', 1, '2026-11-23', 'from a Saturday'],
    ['2026-11-21', 0, '2026-11-23', 'due "today" on a day off is due on the next one'],
    ['2026-11-20', 0, '2026-11-20', ''],
    ['2026-12-31', 1, '2027-01-01', 'over the year’s end into a year without a plan: a Friday counts'],
    ['2026-12-30', 5, '2027-01-06', ''],
    ['2026-02-24', -1, '2026-02-14', 'backwards over the festival'],
  ])('%s + %i = %s %s', (from, n, to) => {
    expect(calendar.addWorkdays(from, n)).toBe(to);
    if (n > 0) expect(calendar.workdaysBetween(from, to)).toBe(n);
  });

  test.each([
    ['2026-02-13', '2026-02-24', 2],
    ['2026-02-24', '2026-02-13', -2],
    ['2026-02-15', '2026-02-23', 0],
    ['2026-11-20', '2026-11-20', 0],
  ])('from %s to %s: %i', (from, to, n) => expect(calendar.workdaysBetween(from, to)).toBe(n));
});

describe('a year that is not published yet', () => {
  const plan: YearPlan = {
    year: 2027,
    holidays: readDays('2027-01-01 至 2027-01-03 元旦').days,
    workdays: readDays('2027-01-10 元旦').days,
  };

  test('is counted by its weekends and says so', () => {
    expect([calendar.isAnnounced('2026-12-31'), calendar.isAnnounced('2026-12-31', '2027-01-04')]).toEqual([
      true,
      false,
    ]);
    expect(calendar.isWorkday('2027-01-01')).toBe(true);
  });

  test('follows its plan as soon as that is added', () => {
    const known = createWorkCalendar([...OFFICIAL_PLANS, plan]);
    expect(known.isAnnounced('2026-12-31', '2027-01-04')).toBe(true);
    expect(known.addWorkdays('2026-12-31', 1)).toBe('2027-01-04');
    expect(known.isWorkday('2027-01-10')).toBe(true);
  });

  test('a second notice for the same year replaces the first', () => {
    const changed = createWorkCalendar([...OFFICIAL_PLANS, plan, { ...plan, workdays: {} }]);
    expect(changed.isWorkday('2027-01-10')).toBe(false);
    expect(changed.isWorkday('2026-02-14')).toBe(true);
  });
});

describe('reading dates out of a notice', () => {
  test.each([
    ['2027-02-05 春节', { '2027-02-05': '春节' }],
    ['2027年2月5日至7日 春节', { '2027-02-05': '春节', '2027-02-06': '春节', '2027-02-07': '春节' }],
    ['2027/1/31 ~ 2027/2/1', { '2027-01-31': '', '2027-02-01': '' }],
    ['２０２７－０５－０１　劳动节', { '2027-05-01': '劳动节' }],
    ['2027-09-30至10-01 国庆', { '2027-09-30': '国庆', '2027-10-01': '国庆' }],
  ])('%s', (text, days) => expect(readDays(text)).toEqual({ days, wrong: [] }));

  test.each(['2027-02-30 春节', '春节', '2027-03-02 至 2027-03-01', '2027-01-01 至 2027-12-31'])(
    '%s is shown as not understood',
    (text) => expect(readDays(`\n${text}`)).toEqual({ days: {}, wrong: [{ line: 2, text }] }),
  );
});
