import type { ReactNode } from 'react';
import { kindWords, SIDE_LABELS } from '#contracts/kinds';
import { Link, StatusTag } from '#design/workbench';
import type { Schemas } from '../../api.ts';
import { minuteOf, useSession } from '../../desk.tsx';
import type { Column } from '../../desk-table.tsx';
import { MANAGED_COLUMNS, type ManagedColumn } from '../managed-columns.ts';
import { KIND_LABELS } from '../model.ts';
import { RowActs } from './row-acts.tsx';
import { shortPlace, stateOf, waitsWord } from './words.ts';

export type ListingRow = Schemas['ManagedListingRow'];

const nowrap = (text: ReactNode): ReactNode => <span className="desk-nowrap">{text}</span>;

/** A day and, below it where there is no room, the time. */
function Minute({ at }: { readonly at: string }): ReactNode {
  const [day, time] = minuteOf(at).split(' ');
  return (
    <>
      {nowrap(day)} <span className="wb-quiet desk-second">{time}</span>
    </>
  );
}

function StateTag({ row }: { readonly row: ListingRow }): ReactNode {
  const waits = waitsWord(useSession());
  const { text, tone } = row.waitsForPrincipal ? { text: waits, tone: 'warning' as const } : stateOf(row.state);
  return <StatusTag tone={tone}>{text}</StatusTag>;
}

type ListColumn = Column<ListingRow> & { readonly key: ManagedColumn | 'acts' };

const column = (
  key: ManagedColumn,
  cell: ListColumn['cell'],
  more: Partial<Omit<ListColumn, 'key' | 'cell'>> = {},
): ListColumn => ({ key, title: MANAGED_COLUMNS[key], cell, ...more });

/** The columns of the list; an export has the same, under the same names. */
const COLUMNS: readonly ListColumn[] = [
  column('title', ({ id, title }) => <Link href={`/app/listings/${id}`}>{title === '' ? '（未命名）' : title}</Link>, {
    head: true,
  }),
  column('employer', ({ employer, unclaimed, source }) => (
    <span className="desk-name">
      {unclaimed ? `${employer.name}（未认领）` : employer.name}
      <span className="wb-quiet desk-second">{source === null ? '本单位填报' : `来源：${source.name}`}</span>
    </span>
  )),
  column('type', ({ type, side }) => nowrap(kindWords(type, side).name.zh)),
  column('state', (row) => <StateTag row={row} />),
  column('place', ({ place }) => <span className="desk-place">{shortPlace(place)}</span>),
  column('validUntil', ({ validUntil }) => nowrap(validUntil ?? '未填')),
  column('confirmedOn', ({ confirmedOn }) => nowrap(confirmedOn ?? '没有')),
  column('source', ({ source }) => source?.name ?? '本单位填报', { optional: true }),
  column('side', ({ side }) => SIDE_LABELS[side].zh, { optional: true }),
  column('kind', (row) => (row.type === 'talent' ? nowrap(KIND_LABELS[row.kind].zh) : '—'), { optional: true }),
  column('headcount', (row) => (row.type === 'talent' ? (row.headcount ?? '—') : '—'), {
    optional: true,
    align: 'end',
  }),
  column('pay', (row) => (row.type === 'talent' && row.pay.text !== '' ? nowrap(row.pay.text) : '—'), {
    optional: true,
  }),
  column('publishedAt', ({ publishedAt }) => (publishedAt === null ? '—' : <Minute at={publishedAt} />), {
    optional: true,
  }),
  column('updated', ({ updatedAt }) => <Minute at={updatedAt} />),
  column('id', ({ id }) => <code>{id}</code>, { optional: true }),
  { key: 'acts', title: '操作', cell: (row) => <RowActs row={row} /> },
];

/** One's own name is not repeated in every row, unless somebody wants it; nor is there a column of acts for whoever only looks. */
export const listColumns = (others: boolean, acts: boolean): readonly ListColumn[] =>
  COLUMNS.filter(({ key }) => acts || key !== 'acts').map((one) =>
    !others && one.key === 'employer' ? { ...one, optional: true as const } : one,
  );
