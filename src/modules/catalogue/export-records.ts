import { civilDate } from '#kernel/time';
import type { CodeBook } from '#modules/codes';
import type { Context } from '#platform/context';
import { exportList, type ListExport } from '#platform/exports';
import { CONSENT_WORDS, LIST_COLUMNS, type ListColumn } from './columns.ts';
import type { ListFilter, ManagedRow } from './contract.ts';
import { listRecords } from './list-records.ts';
import { KIND_WORDS, STATE_LABELS } from './model.ts';

const CELLS: Readonly<Record<ListColumn, (row: ManagedRow) => string>> = {
  title: ({ title }) => title,
  kind: ({ kind }) => KIND_WORDS[kind].name.zh,
  state: ({ state }) => STATE_LABELS[state].zh,
  consent: ({ consent }) => CONSENT_WORDS[consent],
  facts: ({ facts }) => facts,
  fields: ({ fields }) => fields,
  place: ({ divisions }) => divisions.map(({ label }) => label).join('、'),
  owner: ({ owner }) => owner.name,
  source: ({ source }) => source,
  confirmedOn: ({ confirmedOn }) => confirmedOn ?? '',
  updatedAt: ({ updatedAt }) => civilDate(new Date(updatedAt)),
};

type Export = ListExport<ManagedRow, ListColumn>;

const COLUMNS = Object.fromEntries(
  Object.entries(LIST_COLUMNS).map(([key, title]) => [key, [title, CELLS[key as ListColumn]]]),
) as unknown as Export['columns'];

type Wanted = ListFilter & Pick<Export, 'format' | 'purpose'> & { readonly columns?: string | undefined };

/** 导出即所见: the filters, the order and the columns of the list. */
export const exportRecords = (ctx: Context, codes: CodeBook, { format, purpose, columns, ...filter }: Wanted) =>
  exportList(ctx, {
    title: '资源名录',
    kind: 'catalogue',
    format,
    purpose,
    filter,
    columns: COLUMNS,
    wanted: columns,
    read: (page) => listRecords(ctx, codes, filter, page),
  });
