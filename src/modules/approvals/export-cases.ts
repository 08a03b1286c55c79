import { civilMinute } from '#kernel/time';
import type { Context } from '#platform/context';
import { exportList, type ListExport } from '#platform/exports';
import type { InboxItem } from './contract.ts';
import type { InboxQuery } from './inbox-store.ts';
import { listCases } from './list-cases.ts';
import { CASE_STATE_LABELS, type Box } from './model.ts';
import type { ApprovalParts } from './parts.ts';

type Export = ListExport<InboxItem, string>;

const COLUMNS: Export['columns'] = {
  title: ['事项', ({ title }) => title],
  kind: ['类别', ({ kindLabel }) => kindLabel],
  state: ['状态', ({ state }) => CASE_STATE_LABELS[state].zh],
  step: ['环节', ({ step }) => step ?? ''],
  due: ['期限', ({ dueOn }) => dueOn ?? ''],
  left: ['剩余工作日', ({ workdaysLeft }) => (workdaysLeft === null ? '' : String(workdaysLeft))],
  at: ['时间', ({ at }) => civilMinute(new Date(at))],
  opened: ['提交时间', ({ openedAt }) => civilMinute(new Date(openedAt))],
};

const BOX_TITLES: Readonly<Record<Box, string>> = { todo: '待办', done: '已办', mine: '我发起的', copies: '抄送我的' };

type Wanted = Omit<InboxQuery, 'limit' | 'cursor'> &
  Pick<Export, 'format' | 'purpose'> & { readonly box: Box; readonly columns?: string | undefined };

export const exportCases = (ctx: Context, parts: ApprovalParts, { format, purpose, columns, ...filter }: Wanted) =>
  exportList(ctx, {
    title: `${BOX_TITLES[filter.box]}事项清单`,
    kind: 'cases',
    format,
    purpose,
    filter,
    columns: COLUMNS,
    wanted: columns,
    read: (page) => listCases(ctx, parts, { ...filter, ...page }),
  });
