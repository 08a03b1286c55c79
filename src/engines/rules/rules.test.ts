import { describe, expect, test } from 'vitest';
import { check, checkCondition, compileRules, rulesOn, type Fact, type Variables, type Wording } from './index.ts';

const label = { zh: '', en: '' };
const variables = {
  title: { type: 'string', label },
  description: { type: 'string', label },
  headcount: { type: 'int', label },
  pay: { type: 'double', label },
  unclaimed: { type: 'bool', label },
  validUntil: { type: 'date', label },
  text: { type: 'text', label, of: ['title', 'description'] },
} as const satisfies Variables;

const wording = (condition: string, changes: Partial<Wording> = {}): Wording => ({
  id: `${changes.code ?? 'rule'} ${changes.layer ?? 'national'} ${changes.validFrom ?? '2020-01-01'}`,
  code: 'rule',
  layer: 'national',
  severity: 'refuse',
  condition,
  field: 'headcount',
  message: { zh: '请写明招聘人数', en: 'State the number of posts' },
  citation: '某办法第三条',
  sourceUrl: '',
  confirmed: true,
  validFrom: '2020-01-01',
  validUntil: null,
  ...changes,
});

const judge = (condition: string, facts: Readonly<Record<string, Fact>>, onDate = '2026-11-21') =>
  check(compileRules([wording(condition)], variables), facts, onDate)[0];

describe('facts', () => {
  test.each<[string, Record<string, Fact>, string, string[]]>([
    ['headcount > 2', { headcount: 3 }, 'kept', []],
    ['headcount > 2', { headcount: 2 }, 'violated', []],
    ['headcount == 3', { headcount: 3 }, 'kept', []],
    ['headcount / 2 == 1', { headcount: 3 }, 'kept', []],
    ['pay >= 2500.5', { pay: 2500 }, 'violated', []],
    ['pay > 2500', { pay: 2600 }, 'kept', []],
    ['validUntil >= today', { validUntil: '2026-11-21' }, 'kept', []],
    ['validUntil >= today', { validUntil: '2026-11-20' }, 'violated', []],
    ['unclaimed', { unclaimed: false }, 'violated', []],
    ['size(title) <= 4', { title: '数控车工' }, 'kept', []],
    // Not known and known to be empty are two things.
    ['headcount > 2', {}, 'unchecked', ['headcount']],
    ['headcount > 2', { headcount: null }, 'unchecked', ['headcount']],
    ['stated(headcount)', {}, 'unchecked', ['headcount']],
    ['stated(headcount)', { headcount: null }, 'violated', []],
    ['stated(headcount)', { headcount: 0 }, 'kept', []],
    ['stated(title)', { title: ' \u3000' }, 'violated', []],
    ['stated(unclaimed)', { unclaimed: false }, 'kept', []],
    ['stated(text)', { title: null, description: '焊接' }, 'kept', []],
    ['stated(text)', { title: null }, 'unchecked', ['description']],
    ['stated(text)', { title: null, description: '' }, 'violated', []],
    // A side that decides alone needs no other.
    ['unclaimed || stated(headcount)', { unclaimed: true }, 'kept', []],
    ['stated(headcount) || unclaimed', { unclaimed: true }, 'kept', []],
    ['unclaimed || stated(headcount)', { unclaimed: false }, 'unchecked', ['headcount']],
    ['headcount > 2 && pay > 1.0', { pay: 0.5 }, 'violated', []],
    ['headcount > 2 && pay > 1.0', { pay: 2 }, 'unchecked', ['headcount']],
    // What fails while it runs is not checked either.
    ['10 / headcount > 2', { headcount: 0 }, 'unchecked', []],
  ])('%s with %o: %s', (condition, facts, state, missing) => {
    const finding = judge(condition, facts);
    expect(finding?.state ?? 'kept').toBe(state);
    expect(finding?.missing ?? []).toEqual(missing);
  });

  test('a finding says what, where and by which law', () => {
    expect(judge('headcount > 2', { headcount: 1 })).toEqual({
      code: 'rule',
      ruleId: 'rule national 2020-01-01',
      layer: 'national',
      severity: 'refuse',
      state: 'violated',
      field: 'headcount',
      message: { zh: '请写明招聘人数', en: 'State the number of posts' },
      citation: '某办法第三条',
      sourceUrl: '',
      confirmed: true,
      spans: [],
      missing: [],
    });
  });

  test.each<[Record<string, Fact>]>([
    [{ headcount: 2.5 }],
    [{ headcount: '3' }],
    [{ pay: '3000' }],
    [{ unclaimed: 'true' }],
    [{ title: 5 }],
  ])('%o is a defect of the caller', (facts) => {
    expect(() => judge('unclaimed', { unclaimed: true, ...facts })).toThrow(TypeError);
  });

  test('facts that no variable declares do not matter', () => {
    expect(judge('headcount > 2', { headcount: 3, colour: 'red' })).toBeUndefined();
  });
});

describe('mentions', () => {
  const condition = `!mentions(text, ['限男', '押金'], ['不限男', '不*押金'])`;

  test('points into the field where it was found', () => {
    const finding = judge(condition, { title: '保安', description: '夜班，仅限男性' });
    expect(finding).toMatchObject({ state: 'violated', field: 'description' });
    expect(finding?.spans).toEqual([{ field: 'description', start: 4, end: 6, quote: '限男' }]);
  });

  test.each<[Record<string, Fact>, string]>([
    [{ title: '焊工', description: '不限男女，不收取任何押金' }, 'kept'],
    [{ title: '焊工', description: '不收取任何押金，入职交押金' }, 'violated'],
    [{ title: '焊工', description: null }, 'kept'],
    [{ title: '焊工限男' }, 'violated'],
    [{ title: '焊工' }, 'unchecked'],
    // A phrase does not reach from one field into the next.
    [{ title: '学历不限', description: '男女均可' }, 'kept'],
  ])('%o: %s', (facts, state) => {
    expect(judge(condition, facts)?.state ?? 'kept').toBe(state);
  });

  test('spans of one posting do not leak into the next', () => {
    const rules = compileRules([wording(condition), wording('unclaimed', { code: 'other' })], variables);
    const facts = { title: '限男', description: '', unclaimed: false };
    const twice = [check(rules, facts, '2026-11-21'), check(rules, facts, '2026-11-21')].flat();
    expect(twice.map(({ spans }) => spans.length)).toEqual([1, 0, 1, 0]);
  });
});

describe('dates and layers', () => {
  const wordings = [
    wording('headcount > 10', { layer: 'national', validFrom: '2020-01-01' }),
    wording('headcount > 20', { layer: 'national', validFrom: '2024-07-01' }),
    wording('headcount > 30', { layer: 'provincial', validFrom: '2025-01-01', validUntil: '2025-12-31' }),
    wording('headcount > 40', { layer: 'local', validFrom: '2025-03-01', validUntil: '2025-03-31' }),
  ];
  const compiled = compileRules(wordings, variables);

  test.each([
    ['2019-12-31', undefined],
    ['2020-01-01', 'headcount > 10'],
    ['2024-06-30', 'headcount > 10'],
    ['2024-07-01', 'headcount > 20'],
    ['2025-01-01', 'headcount > 30'],
    ['2025-03-01', 'headcount > 40'],
    ['2025-03-31', 'headcount > 40'],
    ['2025-04-01', 'headcount > 30'],
    ['2025-12-31', 'headcount > 30'],
    ['2026-01-01', 'headcount > 20'],
  ])('on %s: %s', (date, condition) => {
    expect(rulesOn(compiled, date).rules.map((rule) => rule.wording.condition)).toEqual(
      condition === undefined ? [] : [condition],
    );
  });

  test('the order in which wordings are given does not matter', () => {
    const reversed = compileRules(wordings.toReversed(), variables);
    for (const date of ['2020-01-01', '2024-07-01', '2025-03-15', '2026-01-01'])
      expect(check(reversed, { headcount: 1 }, date)).toEqual(check(compiled, { headcount: 1 }, date));
  });

  test('a new wording from a date on leaves the past as it was judged', () => {
    const before = compileRules([wordings[0]!], variables);
    const after = compileRules([wordings[0]!, wording('headcount > 99', { validFrom: '2027-01-01' })], variables);
    expect(check(after, { headcount: 50 }, '2026-12-31')).toEqual(check(before, { headcount: 50 }, '2026-12-31'));
    expect(check(after, { headcount: 50 }, '2027-01-01')).toHaveLength(1);
  });
});

describe('conditions that cannot be used', () => {
  test.each([
    ['headcont > 1', 'unknownVariable', 0, 8, '是不是“headcount”？'],
    ['unclaimed\n&& headcont > 0', 'unknownVariable', 13, 21, '第 2 行第 4 个字'],
    ['salary > 1', 'unknownVariable', 0, 6, '可用的变量：title、description'],
    ['headcount', 'notBoolean', 0, 9, '现在是整数'],
    ['pay == 3000', 'wholeAndDecimal', 0, 11, '写成 1.0'],
    ['headcount + pay > 1.0', 'wholeAndDecimal', 0, 15, '整数与小数'],
    ['title == 1', 'differentKinds', 0, 10, '左边是文字，右边是整数'],
    ['unclaimed || headcount', 'logical', 0, 22, '有一边是整数'],
    ['!headcount', 'notForThis', 0, 10, '“!”不能用于整数'],
    ['unclaimed ? 1 : title', 'branches', 0, 21, '同一种'],
    ['unclaimed &&', 'unfinished', 12, 12, '没有写完'],
    ['', 'unfinished', 0, 0, '没有写完'],
    ['unclaimed && (headcount > 1', 'unfinished', 27, 27, '右括号'],
    ['unclaimed = true', 'useInstead', 10, 11, '请写“==”'],
    ['unclaimed and unclaimed', 'useInstead', 10, 13, '请写“&&”'],
    ['headcount ≥ 1', 'useInstead', 10, 11, '请写“>=”'],
    ['stated（title）', 'useInstead', 6, 7, '请写“(”'],
    ['title == "数控', 'openText', 9, 12, '右引号'],
    ['title.matches("(a+)+$")', 'foreignFunction', 0, 23, '不能用“matches”'],
    ['dyn(unclaimed)', 'foreignFunction', 0, 14, '不能用“dyn”'],
    ['[1, 2].all(x, x > 0)', 'foreignFunction', 0, 20, '不能用“all”'],
    ['size(headcount) > 1', 'wrongArguments', 0, 15, 'size(variable)'],
    ['mentions(text)', 'wrongArguments', 0, 14, 'mentions(variable'],
    ['mentions(headcount, ["限男"])', 'macro_variable', 9, 18, '变量名'],
    ['mentions(text, "限男")', 'macro_phrases', 15, 19, '词语列表'],
    ['mentions(text, ["限男", 1])', 'macro_phrases', 22, 23, '词语列表'],
    ['mentions(text, [])', 'macro_phrases', 15, 17, '词语列表'],
    ['mentions(text, ["男"])', 'phrase_short', 16, 19, '至少两个字'],
    ['mentions(text, ["*男性"])', 'phrase_edge', 16, 21, '“*”'],
    ['mentions(text, ["限男"], ["不"])', 'phrase_short', 24, 27, '至少两个字'],
    ['stated(1)', 'macro_variable', 7, 8, '变量名'],
    ['stated(nothing)', 'unknownVariable', 7, 14, '不认识变量'],
  ])('%j: %s at %i–%i, %s', (condition, code, start, end, words) => {
    const error = checkCondition(condition, variables);
    expect(error).toMatchObject({ code, start, end });
    expect(error?.zh).toContain(words);
    expect(error?.en).toMatch(/^Line \d+, column \d+: .+/);
    expect(error?.zh + (error?.en ?? '')).not.toMatch(/\{\w+\}/);
  });

  test.each(['true', 'unclaimed || stated(headcount)', 'title.contains("工") && headcount < 5', 'headcount > 1.5'])(
    '%s can be used',
    (condition) => expect(checkCondition(condition, variables)).toBeUndefined(),
  );

  test('a wording that does not fit any more is reported with its place and never taken for kept', () => {
    const compiled = compileRules([wording('gone > 1'), wording('unclaimed', { code: 'other' })], variables);
    expect(compiled.broken).toMatchObject([{ code: 'rule', error: { code: 'unknownVariable', start: 0 } }]);
    expect(check(compiled, { unclaimed: true }, '2026-11-21')).toMatchObject([{ code: 'rule', state: 'unchecked' }]);
  });

  test('a condition of unreasonable size is refused', () => {
    const long = Array.from({ length: 600 }, () => 'unclaimed').join(' || ');
    expect(checkCondition(long, variables)?.code).toBe('tooLong');
  });
});
