import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { careColours, colours, contrast, needsWebFont, textPairs, tokensCss, uiPairs, webFontCss } from './index.ts';

describe('contrast', () => {
  test.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#ffffff', '#ffffff', 1],
  ])('%s on %s is %d', (first, second, ratio) => {
    expect(contrast(first, second)).toBeCloseTo(ratio, 2);
    expect(contrast(second, first)).toBeCloseTo(ratio, 2);
  });
});

describe.each([
  ['standard', colours, 4.5],
  ['care', careColours, 7],
] as const)('%s palette', (_name, palette, least) => {
  test.each(textPairs)(`text %s on %s is readable`, (text, ground) => {
    expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(least);
  });

  test.each(uiPairs)('mark %s on %s is seen', (mark, ground) => {
    expect(contrast(palette[mark], palette[ground])).toBeGreaterThanOrEqual(3);
  });
});

test('every custom property that is used is defined', () => {
  const defined = new Set([...tokensCss.matchAll(/(--[\w-]+):/g)].map((match) => match[1]));
  const used = [...tokensCss.matchAll(/var\((--[\w-]+)\)/g)].map((match) => match[1]);
  expect(used.filter((name) => !defined.has(name))).toEqual([]);
});

describe('web font', () => {
  const css = readFileSync(createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc'), 'utf8');
  const compact = webFontCss(css, '/fonts');

  test('keeps a slice for rare characters of trades and names', () => {
    const ranges = [...compact.matchAll(/unicode-range:([^}]+)/g)].flatMap((match) => match[1]!.split(','));
    const covers = (char: string): boolean => {
      const code = char.codePointAt(0)!;
      return ranges.some((range) => {
        const [from, to] = range
          .slice(2)
          .split('-')
          .map((hex) => Number.parseInt(hex, 16));
        return code >= from! && code <= (to ?? from!);
      });
    };
    const missing = [...'匠桥数控车铣钳焊镗磨铆锻淬熔髹漆缂丝砗磲玥喆堃亍（），。《》〔〕—ABC123'].filter(
      (char) => !covers(char),
    );
    expect(missing).toEqual([]);
  });

  test('points at the given folder and is smaller than its source', () => {
    expect(compact).toContain('url(/fonts/noto-sans-sc-');
    expect(compact).not.toContain('./files');
    expect(compact.length).toBeLessThan(css.length);
  });

  test.each([
    ['Mozilla/5.0 (Linux; Android 9; MI 8) Chrome/86 MicroMessenger/8.0', false],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 15_0 like Mac OS X)', false],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140', false],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', false],
    ['Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/140', true],
    ['', true],
  ])('%s needs it: %s', (userAgent, needed) => {
    expect(needsWebFont(userAgent)).toBe(needed);
  });
});
