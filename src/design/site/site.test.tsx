import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import {
  Document,
  ErrorSummary,
  FacetList,
  Field,
  Gallery,
  Pagination,
  ReasonList,
  siteStylesheet,
  TextInput,
} from './index.ts';
import type { DocumentProps } from './index.ts';

const attributes = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map((match) => match[1]!);

const page = (over: Partial<DocumentProps> = {}): string =>
  renderToStaticMarkup(
    <Document
      lang="zh"
      title="数控车工"
      siteName="青岚市产教融合信息服务平台"
      region="青岚市"
      stylesheet="/assets/site.css"
      homeHref="/"
      nav={[{ href: '/listings', label: '供求大厅', current: true }]}
      otherLanguageHref="/en/listings"
      careHref="/care?on=1"
      footer={{ reportErrorHref: '/feedback' }}
      {...over}
    >
      <main id="main">正文</main>
    </Document>,
  );

describe.each(['zh', 'en'] as const)('gallery in %s', (lang) => {
  const html = renderToStaticMarkup(<Gallery lang={lang} />);
  const ids = attributes(html, 'id');

  test('obeys a policy without inline styles and scripts', () => {
    expect(html).not.toMatch(/ style=|<script| on[a-z]+=/);
  });

  test('gives each id once', () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test.each(['for', 'aria-describedby', 'aria-labelledby'])('%s names what is there', (name) => {
    const named = attributes(html, name).flatMap((value) => value.split(' '));
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

test('the English gallery speaks English', () => {
  const html = renderToStaticMarkup(<Gallery lang="en" />);
  expect(html.replaceAll('两三个', '').match(/\p{Script=Han}+|[（）：，。]/gu)).toBeNull();
});

describe('document', () => {
  test('is Chinese, skips to its content and asks for no web font unless told', () => {
    const html = page();
    expect(html).toContain('<html lang="zh-CN">');
    expect(html).toContain('<title>数控车工 - 青岚市产教融合信息服务平台</title>');
    expect(html.indexOf('href="#main"')).toBeLessThan(html.indexOf('<header'));
    expect(attributes(html, 'rel').filter((rel) => rel === 'stylesheet')).toHaveLength(1);
    expect(html).not.toContain('演示站');
  });

  test('links the web font after the content', () => {
    const html = page({ fontStylesheet: '/assets/font.css' });
    expect(html.indexOf('font.css')).toBeGreaterThan(html.indexOf('</footer>'));
  });

  test('says care mode, demonstration, English and errors', () => {
    const html = page({ lang: 'en', care: true, demo: true, hasErrors: true });
    expect(html).toContain('<html lang="en" data-care="">');
    expect(html).toContain('<title>Error: ');
    expect(html).toContain('Standard text');
    expect(html).toContain('are invented');
  });

  test('shows only the numbers that were given', () => {
    expect(page()).not.toMatch(/主办单位|备|标识码/);
    const html = page({ footer: { reportErrorHref: '/feedback', icp: '岚ICP备00000000号', siteCode: '0000000000' } });
    expect(html).toContain('岚ICP备00000000号');
    expect(html).toContain('政府网站标识码：0000000000');
    expect(html).toContain('href="/feedback"');
  });
});

describe('forms', () => {
  test('an error is tied to its control and reached from the summary', () => {
    const html = renderToStaticMarkup(
      <>
        <ErrorSummary lang="zh" errors={[{ name: 'pay.min', message: '请填报酬' }]} />
        <Field lang="zh" name="pay.min" label="报酬" hint="税前" error="请填报酬">
          {(control) => <TextInput {...control} unit="元/月" />}
        </Field>
      </>,
    );
    expect(html).toContain('href="#pay.min"');
    expect(html).toContain('有 1 处需要改正');
    expect(html).toMatch(/<input[^>]*aria-describedby="pay\.min-hint pay\.min-error pay\.min-unit"/);
    expect(html).toMatch(/<input[^>]*aria-invalid="true"/);
  });

  test('an optional field says so and is not required', () => {
    const html = renderToStaticMarkup(
      <Field lang="zh" name="note" label="备注" optional>
        {(control) => <TextInput {...control} />}
      </Field>,
    );
    expect(html).toContain('（选填）');
    expect(html).not.toMatch(/aria-required|aria-describedby|aria-invalid/);
  });

  test('no errors, no summary', () => {
    expect(renderToStaticMarkup(<ErrorSummary lang="zh" errors={[]} />)).toBe('');
  });
});

describe('lists', () => {
  const options = (chosenAt: number): { label: string; count: number; href: string; chosen: boolean }[] =>
    Array.from({ length: 12 }, (_, index) => ({
      label: `县${index}`,
      count: 1000 + index,
      href: `?a=${index}`,
      chosen: index === chosenAt,
    }));

  test('a chosen option is never hidden behind "more", and every option can be reached', () => {
    const html = renderToStaticMarkup(
      <FacetList lang="zh" facets={[{ id: 'area', label: '地区', options: options(11) }]} />,
    );
    const more = html.slice(html.indexOf('facet-more'));
    expect(html).toContain('筛选（已选 1 项）');
    expect(more).not.toContain('县11<');
    expect(more).toContain('县9<');
    expect(html).toContain('1,009');
  });

  test('the last page has no next page', () => {
    expect(renderToStaticMarkup(<Pagination lang="zh" total={3} />)).not.toContain('下一页');
  });

  test.each([
    [-0.2, 0],
    [0.416, 42],
    [1.7, 100],
  ])('a degree of %d is drawn and said as %d %%', (degree, percent) => {
    const html = renderToStaticMarkup(
      <ReasonList lang="zh" reasons={[{ factor: '距离', effect: 'counts', degree, words: '近' }]} />,
    );
    expect(html).toContain(`aria-label="符合程度 ${percent}%"`);
    expect(html).toContain(`width="${percent}"`);
  });

  test('a share of the score is said as points, never as a degree of fit', () => {
    const html = renderToStaticMarkup(
      <ReasonList lang="zh" reasons={[{ factor: '专业', effect: 'counts', share: 0.34, words: '相同' }]} />,
    );
    expect(html).toContain('aria-label="占总分 34 分"');
    expect(html).not.toContain('符合程度');
  });
});

describe('stylesheet', () => {
  const { css } = siteStylesheet;

  test('is small enough for a phone in a village', () => {
    expect(gzipSync(css).length).toBeLessThan(30_000);
  });

  test('uses only tokens that exist', () => {
    const defined = new Set([...css.matchAll(/(--[\w-]+):/g)].map((match) => match[1]));
    const used = [...css.matchAll(/var\((--[\w-]+)\)/g)].map((match) => match[1]);
    expect([...new Set(used)].filter((name) => !defined.has(name))).toEqual([]);
  });

  test('styles no class that no part has', () => {
    const source = [
      ...readdirSync(new URL('.', import.meta.url)),
      ...readdirSync(new URL('gallery/', import.meta.url)).map((name) => `gallery/${name}`),
    ]
      .filter((name) => name.endsWith('.tsx') && !name.includes('test'))
      .map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'))
      .join('\n');
    const composed = /^(tone|button|control|step|grid)-/;
    const classes = new Set(
      [...css.replaceAll(/url\([^)]*\)/g, '').matchAll(/\.([a-z][\w-]*)/g)].map((match) => match[1]!),
    );
    expect([...classes].filter((name) => !composed.test(name) && !source.includes(name))).toEqual([]);
  });

  test('has balanced braces after it was made smaller', () => {
    expect(css.split('{').length).toBe(css.split('}').length);
    expect(css).not.toMatch(/\/\*|\n/);
  });
});
