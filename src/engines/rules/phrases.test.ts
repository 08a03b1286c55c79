import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phraseFinder, phraseProblem } from './phrases.ts';

const quotes = (text: string, phrases: string[], exceptions: string[] = []): string[] =>
  phraseFinder(phrases, exceptions)
    .find(text)
    .map(({ start, end }) => text.slice(start, end));

describe('phrases', () => {
  test.each<[string, string[], string[], string[]]>([
    ['仅限男性，限男', ['限男', '仅限男性'], [], ['仅限男性', '限男']],
    ['35岁以下，３５岁以下', ['##岁以下'], [], ['35岁以下', '３５岁以下']],
    ['需交纳服装押金', ['交*押金'], [], ['交纳服装押金']],
    ['交材料。押金无', ['交*押金'], [], []],
    ['性别：男', ['性别*男'], [], ['性别：男']],
    ['性别：男女不限', ['性别*男'], ['性别*男女'], []],
    ['限 HR 报名', ['限 hr'], [], ['限 HR']],
    ['a.b axb', ['a.b'], [], ['a.b']],
    ['无押金、免押金、押金两百', ['押金'], ['无押金', '免押金'], ['押金']],
    ['', ['押金'], [], []],
  ])('%s %o except %o: %o', (text, phrases, exceptions, found) => {
    expect(quotes(text, phrases, exceptions)).toEqual(found);
  });

  test('exceptions are weighed before the list is cut short', () => {
    expect(quotes(`${'无押金。'.repeat(40)}交押金`, ['押金'], ['无押金'])).toEqual(['押金']);
  });

  test('finds plain phrases where a plain search finds them', () => {
    const letters = fc.string({ unit: fc.constantFrom('男', '女', '限', '不', '，'), minLength: 2, maxLength: 4 });
    const texts = fc.string({ unit: fc.constantFrom('男', '女', '限', '不', '，'), maxLength: 30 });
    fc.assert(
      fc.property(texts, letters, (text, phrase) => {
        expect(phraseFinder([phrase]).find(text)[0]?.start ?? -1).toBe(text.indexOf(phrase));
      }),
    );
  });

  test.each([
    ['限男', undefined],
    ['男', 'short'],
    ['男*', 'edge'],
    ['*男', 'edge'],
    ['  ', 'empty'],
    ['a*b*c*d', 'gaps'],
    ['男'.repeat(41), 'long'],
  ])('%s: %s', (phrase, problem) => expect(phraseProblem(phrase)).toBe(problem));
});
