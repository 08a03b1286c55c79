import { describe, expect, test } from 'vitest';
import { creditCodeCheck, creditCodeNeighbours, whyNotCreditCode } from './credit-code.ts';
import { JOINABLE_KINDS, KIND_GROUPS, KINDS, kindFacts, kindLabel, LICENCES, ORGANISATION_KINDS } from './kinds.ts';
import { initialsOf, nameKey, sameFullName } from './names.ts';
import { mayGovern } from './rules.ts';

describe('the table of kinds', () => {
  test.each(ORGANISATION_KINDS)('%s asks for papers that exist and stands in a group', (kind) => {
    const facts = kindFacts(kind);
    expect(Object.keys(KIND_GROUPS)).toContain(facts.group);
    expect(facts.evidence.required.length).toBeGreaterThan(0);
    for (const paper of [...facts.evidence.required, ...facts.evidence.others]) expect(LICENCES).toHaveProperty(paper);
  });

  test('offices, whose officers reach far, are let in by the administrator only', () => {
    for (const kind of ORGANISATION_KINDS) {
      const office = KINDS[kind].role === 'bureau' || KINDS[kind].role === 'admin';
      expect([kind, KINDS[kind].vettedBy === 'administrator']).toEqual([kind, office]);
      expect([kind, mayGovern('bureau', kind)]).toEqual([kind, !office]);
    }
    expect(JOINABLE_KINDS).not.toContain('operator');
  });

  test('a kind of school names its school', () => {
    expect(kindLabel('school', 'technical', 'zh')).toBe('院校 · 技工院校');
    expect(kindLabel('school', 'unknown', 'zh')).toBe('院校');
  });
});

describe('codes that were copied wrongly', () => {
  const right = '91440300708461136T';

  test.each([
    ['one character', '91440300708461136A'],
    ['one in the middle', '91440300708461736T'],
    ['two neighbours swapped', '91440300708416136T'],
  ])('%s: the right one is among the neighbours', (_what, wrong) => {
    expect(whyNotCreditCode(wrong)).toBeDefined();
    const neighbours = creditCodeNeighbours(wrong);
    expect(neighbours).toContain(right);
    expect(neighbours.every((code) => whyNotCreditCode(code) === undefined)).toBe(true);
    expect(neighbours.length).toBeLessThan(60);
  });

  test('a code of the wrong length has none', () => {
    expect(creditCodeNeighbours(right.slice(1))).toEqual([]);
    expect(creditCodeCheck(right.slice(0, 17))).toBe('T');
  });
});

describe('names', () => {
  test.each([
    ['云州新光电子有限公司', '云州新光电子有限责任公司'],
    ['云州新光电子有限公司（演示）', '云州 新光电子有限公司'],
    ['ＡＢＢ（中国）有限公司', 'abb有限公司'],
  ])('%s and %s are alike', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
    expect(sameFullName(a, b)).toBe(false);
  });

  test('brackets and width do not make another full name, a branch does', () => {
    expect(sameFullName('测试（机械）有限公司', '测试(机械) 有限公司')).toBe(true);
    expect(sameFullName('测试机械有限公司', '测试机械有限公司沈阳分公司')).toBe(false);
  });

  test('initials as clerks type them', () => {
    expect(initialsOf('云州辰光精密机械有限公司')).toBe('yzcgjmjxyxgs');
    expect(initialsOf('ABB（中国）')).toBe('abbzg');
  });
});
