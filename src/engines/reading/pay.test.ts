import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Pay } from './index.ts';
import { readPay, readPayRange } from './index.ts';

/** "min..max period ×months flags" in yuan: n negotiable, + open ended. */
const told = (pay: Pay | undefined): string => {
  if (pay === undefined) return '-';
  const side = (fen: number | undefined): string => (fen === undefined ? '' : String(fen / 100));
  const flags = `${pay.negotiable ? ' n' : ''}${pay.openEnded ? ' +' : ''}`;
  const range = pay.period === undefined ? '' : `${side(pay.min)}..${side(pay.max)} ${pay.period}`;
  return `${range}${pay.months === undefined ? '' : ` ×${pay.months}`}${flags}`.trim();
};

const UNDERSTOOD: readonly (readonly [string, string])[] = [
  ['1万-1.6万', '10000..16000 month'],
  ['8千-1.2万·13薪', '8000..12000 month ×13'],
  ['6001-8000', '6001..8000 month'],
  ['15-20K·14薪', '15000..20000 month ×14'],
  ['15k-25k', '15000..25000 month'],
  ['10k以上', '10000.. month +'],
  ['200-300元/天', '200..300 day'],
  ['100-200/天', '100..200 day'],
  ['30-45万/年', '300000..450000 year'],
  ['面议', 'n'],
  ['薪资面议', 'n'],
  ['0.8-1.2万/月', '8000..12000 month'],
  ['1-1.5万', '10000..15000 month'],
  ['1.5千以下/月', '..1500 month'],
  ['20万以上/年', '200000.. year +'],
  ['150元/天', '150..150 day'],
  ['70-100元/时', '70..100 hour'],
  ['25元/小时', '25..25 hour'],
  ['年薪10-15万', '100000..150000 year'],
  ['15-25万 年薪', '150000..250000 year'],
  ['月薪5000元起', '5000.. month +'],
  ['底薪3500+提成', '3500.. month +'],
  ['底薪+提成 5000-8000', '5000..8000 month'],
  ['底薪3000+绩效2000', '3000.. month +'],
  ['底薪3000-4000+提成，综合6000-8000', '6000..8000 month'],
  ['试用期4000，转正5000-6000', '5000..6000 month'],
  ['综合工资6000-8000', '6000..8000 month'],
  ['4000~6000', '4000..6000 month'],
  ['5000—7000元/月', '5000..7000 month'],
  ['６０００－８０００', '6000..8000 month'],
  ['5,000-8,000', '5000..8000 month'],
  ['3000元左右', '3000..3000 month'],
  ['不低于4000', '4000.. month +'],
  ['最低5000最高8000', '5000..8000 month'],
  ['两万', '20000..20000 month'],
  ['一万五', '15000..15000 month'],
  ['三千到五千', '3000..5000 month'],
  ['五六千', '5000..6000 month'],
  ['1万2-1万5', '12000..15000 month'],
  ['8k5', '8500..8500 month'],
  ['5000以上/月', '5000.. month +'],
  ['税前8000', '8000..8000 month'],
  ['500-1000元/次', '500..1000 piece'],
  ['50元/课时', '50..50 piece'],
  ['1000-1500元/周', '1000..1500 week'],
  ['￥6000', '6000..6000 month'],
  ['CNY 8000 - 12000 per month', '8000..12000 month'],
  ['RMB 15,000–20,000/mo', '15000..20000 month'],
  ['up to 20k', '..20000 month'],
  ['8k-12k·14薪', '8000..12000 month ×14'],
  ['15k*13', '15000..15000 month ×13'],
  ['13-15薪 10-15k', '10000..15000 month ×13'],
  ['年底双薪 5000-6000', '5000..6000 month ×13'],
  ['1000元/月以下', '..1000 month'],
  ['3500元/月以上', '3500.. month +'],
  ['2.5万-4万·16薪', '25000..40000 month ×16'],
  ['4.5-6千/月', '4500..6000 month'],
  ['1.5-2 万元/月', '15000..20000 month'],
  ['100万以上/年', '1000000.. year +'],
  ['5K-8K/月 包吃住', '5000..8000 month'],
  ['6000-8000元/月 五险一金 每天8小时 双休', '6000..8000 month'],
  ['6000+', '6000.. month +'],
  ['20k起可谈', '20000.. month n +'],
  ['面议（6000-8000）', '6000..8000 month n'],
  ['6000-1万', '6000..10000 month'],
  ['10k-15', '10000..15000 month'],
  ['1.5w-2w', '15000..20000 month'],
  ['5000元/人/月', '5000..5000 month'],
  ['一天200元', '200..200 day'],
  ['180-220元/天 日结', '180..220 day'],
  ['小时工资25元', '25..25 hour'],
  ['人民币8000', '8000..8000 month'],
  ['18-45岁 5000元', '5000..5000 month'],
  ['[6000, 8000]', '6000..8000 month'],
  ['6000.0', '6000..6000 month'],
  ['5000一8000', '5000..8000 month'],
];

const NOT_UNDERSTOOD = [
  '8-10',
  '8-12/月',
  '20-40万',
  '100-499人',
  '1-3年',
  '13800138000',
  '2026-11-21',
  '10-Aug',
  '8月10日',
  '$3000',
  '3000美元/月',
  '0-0',
  '4-8000',
  '月入过万',
  '几千元',
  '-5000',
  '200',
  '深圳',
  '2000元/半月',
  '\ue033\ue034-\ue035元/天',
  'æœ¬ç§‘',
];

describe('readPay', () => {
  test.each(UNDERSTOOD)('%s', (text, expected) => {
    const reading = readPay(text);
    expect(told(reading.value)).toBe(expected);
    expect(reading.source).toBe(text);
    expect(reading.confidence).toBeGreaterThan(0.5);
  });

  test.each(NOT_UNDERSTOOD)('%s is not guessed', (text) => {
    const reading = readPay(text);
    expect(reading.value).toBeUndefined();
    expect(reading.note?.zh).toMatch(/\S/);
    expect(reading.confidence).toBe(0);
  });

  test.each(['', ' ', '-', '--', 'null', 'NaN', '暂无', '\\N', '#N/A', '\u00a0'])('"%s" is empty', (text) => {
    expect(readPay(text)).toEqual({ confidence: 0, source: text, empty: true });
  });

  test('monthly figures follow the legal days of pay and say so', () => {
    expect(readPay('200元/天').value).toMatchObject({ monthlyMin: 435_000, monthlyMax: 435_000 });
    expect(readPay('20元/小时').value?.monthlyMin).toBe(348_000);
    expect(readPay('12万/年').value?.monthlyMin).toBe(1_000_000);
    expect(readPay('200元/天').note?.zh).toContain('21.75');
    expect(readPay('500元/次').value?.monthlyMin).toBeUndefined();
  });

  test('doubtful texts are taken as written, with low confidence and a reason', () => {
    expect(readPay('8000-6000')).toMatchObject({ value: { min: 600_000, max: 800_000 }, confidence: 0.5 });
    expect(readPay('8000-6000').note?.zh).toContain('对调');
    expect(readPay('10000元/天').confidence).toBeLessThan(0.5);
    expect(readPay('税后8k').note?.zh).toContain('税后');
  });

  test('a description is not searched for pay', () => {
    expect(readPay('负责8000元的'.repeat(100)).note?.zh).toContain('太长');
  });

  test('a header states the unit that the cells leave out', () => {
    expect(told(readPay('8-12', '千元/月').value)).toBe('8000..12000 month');
    expect(told(readPay('10-15', '年薪（万）').value)).toBe('100000..150000 year');
    expect(told(readPay('8000-12000', '月薪（千元）').value)).toBe('8000..12000 month');
    expect(told(readPay('200', '日薪（元）').value)).toBe('200..200 day');
  });
});

describe('readPayRange', () => {
  test.each([
    ['6000', '8000', '', '6000..8000 month'],
    ['6000.0', '8000.0', '', '6000..8000 month'],
    ['8', '12', 'K', '8000..12000 month'],
    ['10', '15', '万/年', '100000..150000 year'],
    ['5000', '', '', '5000.. month +'],
    ['0', '9000', '', '..9000 month'],
    ['200', '300', '元/天', '200..300 day'],
    ['8', '12', '', '-'],
  ])('%s, %s (%s)', (low, high, unit, expected) => {
    expect(told(readPayRange(low, high, unit).value)).toBe(expected);
  });

  test('two empty cells are empty', () => {
    expect(readPayRange('', 'null').empty).toBe(true);
  });
});

describe('properties', () => {
  const piece = fc.constantFrom(
    '5',
    '8000',
    '1.2',
    '万',
    '千',
    'k',
    '-',
    '至',
    '元',
    '/月',
    '/天',
    '年薪',
    '以上',
    '以下',
    '·13薪',
    '面议',
    '+',
    '底薪',
    '提成',
    ' ',
    '三',
    '一',
    '（',
    '）',
    '%',
    ',',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 9 }).map((parts) => parts.join('')),
  );

  test('never throws, limits are in order and whole fen', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { value, confidence } = readPay(source);
        expect(confidence).toBeGreaterThanOrEqual(0);
        if (value === undefined) return;
        for (const [low, high] of [
          [value.min, value.max],
          [value.monthlyMin, value.monthlyMax],
        ]) {
          if (low !== undefined && high !== undefined) expect(low).toBeLessThanOrEqual(high);
          for (const fen of [low, high]) if (fen !== undefined) expect(Number.isSafeInteger(fen)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('a range written in any common way is read back', () => {
    const range = fc.tuple(fc.integer({ min: 10, max: 150 }), fc.integer({ min: 1, max: 100 }));
    const ways: readonly ((low: number, high: number) => string)[] = [
      (low, high) => `${low}-${high}元/月`,
      (low, high) => `${low / 1000}-${high / 1000}K/月`,
      (low, high) => `${low / 10_000}万-${high / 10_000}万/月`,
      (low, high) => `月薪${low}～${high}`,
      (low, high) => `${low / 1000}千至${high / 1000}千元每月`,
    ];
    fc.assert(
      fc.property(range, fc.constantFrom(...ways), ([start, step], way) => {
        const [low, high] = [start * 100, (start + step) * 100];
        expect(readPay(way(low, high)).value).toMatchObject({ min: low * 100, max: high * 100, period: 'month' });
      }),
    );
  });
});
