import { describe, expect, test } from 'vitest';
import { readPlace } from '#engines/reading';
import { createCodeBook } from './code-book.ts';
import { findCodes, readCode } from './find-codes.ts';
import { makeCodeBook } from './testing.ts';

const book = makeCodeBook();

describe('labels and paths', () => {
  test.each([
    ['division', '440305', '南山区', '广东省 / 深圳市 / 南山区'],
    ['division', '1101', '北京市', '北京市'],
    ['division', '999999', '999999', '999999'],
    ['industry', 'C', '制造业', '制造业'],
    ['occupation', '6-18-01-01', '车工', undefined],
    ['major', '510206', undefined, undefined],
    ['major', '1102', '计算机类', '计算机类'],
    ['major', 'class:1102', '计算机类', '计算机类'],
    ['major', 'class:9999', 'class:9999', 'class:9999'],
  ] as const)('%s %s', (set, code, label, path) => {
    if (label !== undefined) expect(book.label(set, code)).toBe(label);
    if (path !== undefined) expect(book.path(set, code)).toBe(path);
  });

  test('a grouping is called by the place that it groups', () => {
    expect(book.label('division', '1101')).toBe('北京市');
    expect(book.label('division', '4690')).toBe('海南省');
  });
});

test('a book that was not filled says so', () => {
  expect(() => createCodeBook().label('division', '11')).toThrow(/before its module has started/);
  const nothing = { lists: [], aliases: {}, titleRules: [], centres: new Map() };
  expect(() => createCodeBook().load(nothing)).toThrow(/no edition of the code set division/);
});

describe('places in free text', () => {
  test.each([
    ['盘锦市兴隆台区', ['211103']],
    ['大洼县', ['211104']],
    ['辽东湾新区', ['2111']],
    ['深圳', ['4403']],
  ])('%s → %j', (text, codes) => expect(readPlace(text, book.places).value?.codes).toEqual(codes));
});

describe('finding codes', () => {
  test('children, and text within a parent', () => {
    expect(findCodes(book, 'division', { parent: '2111', limit: 20 }).map(({ code }) => code)).toEqual([
      '211102',
      '211103',
      '211104',
      '211122',
    ]);
    const found = findCodes(book, 'division', { q: '朝阳', parent: '11', limit: 5 });
    expect(found).toMatchObject([{ code: '110105', path: '北京市 / 朝阳区', level: 'county', children: 0 }]);
  });

  test('an alias is named beside what it stands for', () => {
    expect(findCodes(book, 'occupation', { q: '数控车工', limit: 1 })).toMatchObject([
      { code: '6-18-01-01', name: '车工', alias: '数控车工' },
    ]);
  });

  test('the limit holds', () => expect(findCodes(book, 'major', { q: '技术', limit: 7 })).toHaveLength(7));

  test('a code tells its origin', () => {
    expect(readCode(book, 'occupation', '6-18-01-01')).toMatchObject({
      name: '车工',
      edition: '2022',
      ancestors: [{ code: '6' }, { code: '6-18' }, { code: '6-18-01' }],
    });
    expect(readCode(book, 'division', '110105').ancestors).toEqual([{ code: '11', name: '北京市' }]);
  });

  test.each([
    () => readCode(book, 'division', '999999'),
    () => findCodes(book, 'division', { parent: '99', limit: 5 }),
  ])('an unknown code is a named failure', (ask) => expect(ask).toThrow('codes.unknown'));
});
