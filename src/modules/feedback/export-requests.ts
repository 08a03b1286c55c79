import { civilMinute } from '#kernel/time';
import type { CodeBook } from '#modules/codes';
import { placeNames } from '#modules/organisations';
import type { Context } from '#platform/context';
import { exportList, type ListExport } from '#platform/exports';
import type { RequestRow } from './contract.ts';
import { kindText, RATING_LABELS, STATE_TEXTS, type Rating } from './model.ts';
import { listWithinReach } from './read-requests.ts';
import type { RequestQuery } from './store.ts';

type Export = ListExport<RequestRow, string>;

/** What was written and how to reach the person stay inside: a list that leaves names neither. */
const columnsOf = (placeOf: (code: string) => string): Export['columns'] => ({
  number: ['编号', ({ number }) => number],
  kind: ['类别', ({ kind, reason }) => kindText(kind, reason)],
  about: ['关于', ({ listing, page }) => listing?.title ?? page ?? ''],
  place: ['地区', ({ place }) => (place === null ? '全市' : placeOf(place))],
  at: ['提交时间', ({ createdAt }) => civilMinute(new Date(createdAt))],
  state: ['状态', ({ state }) => STATE_TEXTS[state]],
  due: ['答复期限', ({ dueOn, overdue }) => [dueOn, overdue && '已超期'].filter(Boolean).join(' ')],
  rating: ['评价', ({ rating }) => (rating === null ? '' : RATING_LABELS[rating as Rating].zh)],
});

type Wanted = Omit<RequestQuery, 'limit' | 'cursor' | 'within'> &
  Pick<Export, 'format' | 'purpose'> & { readonly columns?: string | undefined };

export const exportRequests = async (ctx: Context, book: CodeBook, { format, purpose, columns, ...filter }: Wanted) =>
  exportList(ctx, {
    title: '群众反映清单',
    kind: 'feedback',
    format,
    purpose,
    filter,
    columns: columnsOf(await placeNames(ctx, book)),
    wanted: columns,
    read: (page) => listWithinReach(ctx, { ...filter, ...page }),
  });
