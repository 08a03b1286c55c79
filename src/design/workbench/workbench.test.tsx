import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import {
  DateInput,
  EmptyBlock,
  ErrorBlock,
  LinkProvider,
  ListToolbar,
  LoadingBlock,
  NativeSelect,
  PageHeader,
  ProblemSummary,
  ProgressPanel,
  RecordFrame,
  SearchSelect,
  Stat,
  StatusTag,
  ToolbarField,
  WorkbenchShell,
  WorkbenchTheme,
} from './index.ts';

const render = (children: ReactNode): string =>
  renderToString(<WorkbenchTheme>{children}</WorkbenchTheme>).replaceAll('<!-- -->', '');

const shell = (lang: 'zh' | 'en', children: ReactNode = null): ReactNode => (
  <WorkbenchShell
    lang={lang}
    region="青岚市"
    homeHref="/app"
    menu={[
      {
        label: '供求',
        items: [
          { href: '/app/listings', label: '供求信息', count: 12 },
          { href: '/app/review', label: '审核', count: 0 },
        ],
      },
    ]}
    currentHref="/app/listings"
    user={{ name: '周老师', items: [] }}
  >
    {children}
  </WorkbenchShell>
);

describe('shell', () => {
  test('has one header, one main, one named navigation and a way past them', () => {
    const html = render(shell('zh'));
    for (const landmark of ['<header', '<main', '<nav']) expect(html.split(landmark)).toHaveLength(2);
    expect(html.indexOf('href="#main"')).toBeLessThan(html.indexOf('<header'));
    expect(html).toContain('aria-label="账户：周老师"');
  });

  test('marks the open page and shows only counts that wait', () => {
    const html = render(shell('zh'));
    expect(html.match(/aria-current="page"/g)).toHaveLength(1);
    expect(html).toMatch(
      /<a[^>]*href="\/app\/listings"[^>]*aria-current="page"|<a[^>]*aria-current="page"[^>]*href="\/app\/listings"/,
    );
    expect(html.match(/wb-menu-count"/g)).toHaveLength(1);
  });

  test('uses the link of the router it is given', () => {
    const html = render(
      <LinkProvider value={({ href, children }) => <a href={`/routed${href}`}>{children}</a>}>
        {shell('en')}
      </LinkProvider>,
    );
    expect(html).toContain('href="/routed/app/listings"');
    expect(html).toContain('Collapse menu');
  });
});

describe('records and lists', () => {
  test('a record says its state, who has it, what comes next and by when', () => {
    const html = render(
      <RecordFrame
        lang="zh"
        state={{ text: '待学校审核', tone: 'info' }}
        nextStep="核对实习责任险"
        due={{ on: '2026-11-23', overdue: true }}
        history={[{ id: '1', at: '2026-11-20 14:05', title: '企业提交', by: '周师傅' }]}
      >
        内容
      </RecordFrame>,
    );
    for (const text of ['待学校审核', '还没有人经办', '核对实习责任险', '2026-11-23', '企业提交', '周师傅'])
      expect(html).toContain(text);
    expect(html).toContain('wb-overdue');
  });

  test('the bulk bar appears with a selection only', () => {
    const bar = (selected: number): string =>
      render(
        <ListToolbar
          lang="zh"
          filters={null}
          onQuery={() => undefined}
          onReset={() => undefined}
          selected={selected}
        />,
      );
    expect(bar(0)).not.toContain('已选');
    expect(bar(3)).toContain('已选 3 项');
  });

  test('further filters start hidden and the button says so', () => {
    const html = render(
      <ListToolbar
        lang="zh"
        filters={
          <ToolbarField id="kind" label="类别">
            <NativeSelect id="kind" options={[{ value: 'a', label: '人才' }]} empty="全部" />
          </ToolbarField>
        }
        moreFilters={
          <ToolbarField id="from" label="发布于">
            <DateInput id="from" />
          </ToolbarField>
        }
        onQuery={() => undefined}
        onReset={() => undefined}
      />,
    );
    expect(html).toMatch(/class="wb-filters-more" hidden=""/);
    expect(html).toContain('aria-expanded="false"');
    expect(html).toContain('for="kind"');
  });

  test('a header without crumbs has no empty navigation', () => {
    expect(render(<PageHeader lang="zh" title="供求信息" />)).not.toContain('<nav');
  });
});

describe('blocks', () => {
  test('a problem shows its sentence and the request id, and retry only where it helps', () => {
    const html = render(<ErrorBlock lang="zh" problem={{ title: '暂时连不上', requestId: 'req-7' }} />);
    expect(html).toContain('role="alert"');
    expect(html).toContain('req-7');
    expect(html).not.toContain('重试');
    expect(render(<ErrorBlock lang="zh" problem={{ title: '' }} onRetry={() => undefined} />)).toMatch(
      /没有成功.*重试/s,
    );
  });

  test.each([
    [0, 0, 'running', '0%'],
    [999, 1000, 'running', '99%'],
    [1200, 1000, 'running', '100%'],
  ] as const)('%d of %d, %s, is %s', (done, total, state, percent) => {
    expect(render(<ProgressPanel lang="zh" title="导入" done={done} total={total} state={state} />)).toContain(percent);
  });

  test('the others render in both languages', () => {
    for (const lang of ['zh', 'en'] as const) {
      const html = render(
        <>
          <EmptyBlock title="还没有供求">去发布</EmptyBlock>
          <LoadingBlock lang={lang} />
          <ProblemSummary lang={lang} errors={[{ id: 'name', message: '请填名称' }]} />
          <Stat lang={lang} label="岗位" value="12" unit="个" definition="招募中" date="11-21" source="供求库" />
          <StatusTag tone="success">已审核</StatusTag>
        </>,
      );
      expect(html).toContain('href="#name"');
      expect(html).toContain('tone-success');
      expect(html).toContain(lang === 'zh' ? '正在加载' : 'Loading');
    }
  });
});

describe('search select', () => {
  test('is a combobox whose list exists, with chips that say what they remove', () => {
    const html = render(
      <SearchSelect
        lang="zh"
        id="trade"
        label="职业"
        multiple
        chosen={[{ value: '6-18-01-01', label: '车工' }]}
        load={async () => []}
        onChange={() => undefined}
      />,
    );
    const list = /aria-controls="([^"]+)"/.exec(html)?.[1];
    expect(list).toBeDefined();
    expect(html).toContain(`id="${list}" role="listbox"`);
    expect(html).toContain('aria-label="移除 车工"');
    expect(html).toContain('aria-expanded="false"');
  });
});
