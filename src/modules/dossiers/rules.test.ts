import { describe, expect, test } from 'vitest';
import type { StatementSource, StatementValue } from '#contracts/organisations';
import { completenessOf, dueTelling, judge, licenceState } from './rules.ts';

const said = (source: StatementSource, value: StatementValue, confirmedOn = '2026-11-01') => ({
  field: 'employees',
  value,
  source,
  sourceName: source,
  confirmedOn,
  confirmedByName: null,
});

describe('sources that differ', () => {
  test('the register leads, then staff, then the own statement, then a list', () => {
    const all = [said('import', 300), said('own', 280), said('register', 260), said('staff', 270)];
    const { shown, others } = judge(all);
    expect(shown?.value).toBe(260);
    expect(others.map((one) => one.value)).toEqual([270, 280, 300]);
  });

  test('one that says the same confirms it with its date', () => {
    const { shown, others } = judge([
      said('register', '云州市 兴隆台区', '2024-01-01'),
      said('own', '云州市兴隆台区', '2026-10-01'),
    ]);
    expect([shown?.confirmedOn, others]).toEqual(['2026-10-01', []]);
  });

  test('an empty statement is none; lists are equal in any order', () => {
    expect(judge([said('own', null), said('import', '')]).shown).toBeUndefined();
    expect(judge([said('own', ['a', 'b']), said('import', ['b', 'a'])]).others).toEqual([]);
  });
});

describe('licences', () => {
  test.each([
    [null, 'valid'],
    ['2027-11-21', 'valid'],
    ['2027-01-20', 'ending'],
    ['2026-11-21', 'ending'],
    ['2026-11-20', 'expired'],
  ] as const)('%s is %s', (expiresOn, state) => {
    expect(licenceState({ expiresOn }, '2026-11-21')).toBe(state);
  });

  test.each([
    ['2027-02-01', null, undefined],
    ['2027-01-15', null, 60],
    ['2027-01-15', 60, undefined],
    ['2026-12-15', 60, 30],
    ['2026-11-25', 30, 7],
    ['2026-11-25', null, 7],
    ['2026-11-21', 7, 0],
    ['2026-11-10', 0, undefined],
    ['2026-11-10', null, 0],
  ] as const)('ending %s, told at %s: tell at %s', (expiresOn, told, due) => {
    expect(dueTelling(expiresOn, told, '2026-11-21')).toBe(due);
  });
});

describe('what a dossier lacks', () => {
  const held = {
    kind: 'enterprise' as const,
    values: new Map(),
    licences: [],
    contacts: 0,
    today: '2026-11-21',
    staleDays: 365,
  };

  test('an empty one lacks everything, each with its reason', () => {
    const { wanted, filled, gaps } = completenessOf(held);
    expect(filled).toBe(0);
    expect(gaps).toHaveLength(wanted);
    expect(gaps.every((gap) => gap.why.zh !== '' && gap.why.en !== '')).toBe(true);
  });

  test('what is old or has expired is a gap too', () => {
    const { gaps } = completenessOf({
      ...held,
      values: new Map([['employees', said('own', 20, '2025-01-01')]]),
      licences: [{ kind: 'businessLicence', expiresOn: '2026-01-01' }],
      contacts: 1,
    });
    expect(gaps.find((gap) => gap.what === 'employees')?.kind).toBe('stale');
    expect(gaps.find((gap) => gap.what === 'licences')?.kind).toBe('expired');
    expect(gaps.some((gap) => gap.what === 'contacts')).toBe(false);
  });

  test('any one of the papers that prove a school will do', () => {
    const papers = (kind: string) =>
      completenessOf({ ...held, kind: 'school', licences: [{ kind, expiresOn: null }] }).gaps.some(
        (gap) => gap.what === 'licences',
      );
    expect([papers('schoolLicence'), papers('legalPerson'), papers('safety')]).toEqual([false, false, true]);
  });
});
