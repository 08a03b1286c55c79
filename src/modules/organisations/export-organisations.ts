import { civilMinute } from '#kernel/time';
import type { CodeBook } from '#modules/codes';
import type { Context } from '#platform/context';
import { exportList, type ListExport } from '#platform/exports';
import { listOrganisations, type DirectoryQuery } from './list-organisations.ts';
import { placeNames } from './townships.ts';
import { kindLabel, STATE_LABELS, type Organisation } from './model.ts';

type Columns = ListExport<Organisation, string>['columns'];

const columnsOf = (book: CodeBook, placeOf: (code: string) => string): Columns => ({
  name: ['名称', ({ name }) => name],
  kind: ['类型', ({ kind, subkind }) => kindLabel(kind, subkind, 'zh')],
  code: ['统一社会信用代码', ({ creditCode }) => creditCode ?? ''],
  division: ['所在地', ({ division }) => (division === null ? '' : placeOf(division))],
  industry: ['行业', ({ industry }) => (industry === null ? '' : book.label('industry', industry))],
  state: ['状态', ({ state }) => STATE_LABELS[state].zh],
  verifiedOn: ['核验日期', ({ verifiedOn }) => verifiedOn ?? ''],
  confirmedOn: ['确认日期', ({ confirmedOn }) => confirmedOn],
  source: ['来源', ({ source }) => source],
  created: ['登记时间', ({ createdAt }) => civilMinute(createdAt)],
  updated: ['更新', ({ updatedAt }) => civilMinute(updatedAt)],
});

type Wanted = Omit<DirectoryQuery, 'limit' | 'cursor'> &
  Pick<ListExport<Organisation, string>, 'format' | 'purpose'> & { readonly columns?: string | undefined };

export const exportOrganisations = async (
  ctx: Context,
  book: CodeBook,
  { format, purpose, columns, ...filter }: Wanted,
) =>
  exportList(ctx, {
    title: '机构清单',
    kind: 'organisations',
    format,
    purpose,
    filter,
    columns: columnsOf(book, await placeNames(ctx, book)),
    wanted: columns,
    read: (page) => listOrganisations(ctx, book, { ...filter, ...page }),
  });
