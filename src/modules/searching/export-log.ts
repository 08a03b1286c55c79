import type { Context } from '#platform/context';
import { exportList, type ListExport } from '#platform/exports';
import type { LogFilter, LogLine } from './contract.ts';
import { LOG_VIEWS, PLACES } from './model.ts';
import { readLog } from './read-log.ts';

type Export = ListExport<LogLine, string>;

const tenths = (value: number): string => (Math.round(value * 10) / 10).toString();

/** As the list shows them. */
const COLUMNS: Export['columns'] = {
  text: ['检索词', ({ text }) => text],
  place: ['在哪里搜', ({ place }) => PLACES[place ?? 'listings']],
  searches: ['次数', ({ searches }) => String(searches)],
  nothing: ['没有结果', ({ nothing }) => String(nothing)],
  relaxed: ['放宽后才有', ({ relaxed }) => String(relaxed)],
  hits: ['最近一次找到', ({ hits }) => String(hits)],
  opened: [
    '点开',
    ({ opened, position }) => (position == null ? String(opened) : `${opened}（平均第 ${tenths(position)} 条）`),
  ],
  verdicts: ['有用 / 没用', ({ helpful, unhelpful }) => `${helpful} / ${unhelpful}`],
  time: ['平均 / 最慢（毫秒）', ({ mean, slowest }) => `${tenths(mean ?? 0)} / ${tenths(slowest ?? 0)}`],
  lastOn: ['最近一天', ({ lastOn }) => lastOn],
};

type Wanted = LogFilter & Pick<Export, 'format' | 'purpose'> & { readonly columns?: string | undefined };

export const exportLog = (ctx: Context, { format, purpose, columns, ...filter }: Wanted) =>
  exportList(ctx, {
    title: `检索词统计（${LOG_VIEWS[filter.show]}）`,
    kind: 'searchLog',
    format,
    purpose,
    filter: { ...filter, days: String(filter.days) },
    columns: COLUMNS,
    wanted: columns,
    read: (page) => readLog(ctx, filter, page),
  });
