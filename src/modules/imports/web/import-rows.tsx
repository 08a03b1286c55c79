import './hub.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { Button, EmptyBlock, Link, StatusTag } from '#design/workbench';
import { answer, client, type Schemas } from '../../api.ts';
import { Loaded } from '../../desk.tsx';
import { Card, TabLinks } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import type { ImportEntry, ImportKind } from '../../import-kind.ts';

type Batch = Schemas['ImportBatchDetail'];
type Row = Schemas['ImportRow'];

const FILTERS = [
  ['all', '全部'],
  ['invalid', '需改正'],
  ['warned', '有提示'],
  ['duplicate', '重复'],
] as const;

const PAGE = 50;
const CELL = 60;

interface ImportRowsProps {
  readonly entry: ImportEntry;
  readonly kind: ImportKind;
  readonly batch: Batch;
}

/** Row by row: as written, as read, and what is wrong with it. */
export function ImportRows({ entry, kind, batch }: ImportRowsProps): ReactNode {
  const [address] = useSearchParams();
  const filter = FILTERS.map(([one]) => one).find((one) => one === address.get('rows')) ?? 'all';
  const list = useInfiniteQuery({
    queryKey: ['import-rows', batch.id, batch.checkedAt, filter],
    queryFn: ({ pageParam }) =>
      answer(
        client.GET(`${entry.api}/{id}/rows` as '/api/listing-imports/{id}/rows', {
          params: {
            path: { id: batch.id },
            query: { filter, limit: PAGE, ...(pageParam !== undefined && { after: pageParam }) },
          },
        }),
      ),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) => last.nextAfter ?? undefined,
  });
  const rows = list.data?.pages.flatMap((page) => page.items);
  const tabs = FILTERS.map(([one, label]) => ({
    label,
    href: `/app/imports/${batch.id}?rows=${one}`,
    current: one === filter,
    count: { all: batch.rows, invalid: batch.invalid, warned: undefined, duplicate: batch.duplicates }[one],
  }));
  return (
    <Card title="逐行结果">
      <TabLinks label="哪些行" tabs={tabs} />
      <Loaded query={{ data: rows, error: list.error, refetch: list.refetch }}>
        {(found) =>
          found.length === 0 ? (
            <EmptyBlock title="没有这样的行" />
          ) : (
            <DeskTable
              label="逐行结果"
              columns={columnsOf(kind, batch)}
              rows={found}
              keyOf={({ rowNumber }) => String(rowNumber)}
            />
          )
        }
      </Loaded>
      {list.hasNextPage && (
        <p className="desk-more">
          <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            加载更多
          </Button>
        </p>
      )}
    </Card>
  );
}

const columnsOf = (kind: ImportKind, batch: Batch): readonly Column<Row>[] => [
  {
    key: 'row',
    title: '行',
    head: true,
    cell: ({ rowNumber, valid, duplicateOf }) => (
      <>
        <span className="desk-nowrap">{`第 ${rowNumber} 行`}</span>
        <div>
          {!valid && <StatusTag tone="danger">需改正</StatusTag>}
          {duplicateOf !== null && <StatusTag tone="warning">重复</StatusTag>}
        </div>
      </>
    ),
  },
  { key: 'cells', title: '原文', cell: (row) => <Original batch={batch} row={row} /> },
  { key: 'read', title: '读作', cell: ({ record }) => <Pairs pairs={kind.readWords(record)} empty="没有读出" /> },
  { key: 'problems', title: '问题和提示', cell: (row) => <Problems kind={kind} row={row} /> },
];

function Original({ batch, row }: { readonly batch: Batch; readonly row: Row }): ReactNode {
  const pairs = row.cells
    .map((cell, index) => ({ cell: cell.trim(), index }))
    .filter(({ cell, index }) => cell !== '' && batch.mapping[String(index)] !== undefined)
    .map(
      ({ cell, index }) =>
        [batch.header[index] || `第 ${index + 1} 列`, cell.length > CELL ? `${cell.slice(0, CELL)}…` : cell] as const,
    );
  return <Pairs pairs={pairs} empty="（空）" />;
}

interface PairsProps {
  readonly pairs: readonly (readonly [name: string, value: string])[];
  readonly empty: string;
}

function Pairs({ pairs, empty }: PairsProps): ReactNode {
  if (pairs.length === 0) return <span className="wb-quiet">{empty}</span>;
  return (
    <dl className="desk-pairs">
      {pairs.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Problems({ kind, row }: { readonly kind: ImportKind; readonly row: Row }): ReactNode {
  const lines = [
    ...row.problems.map((problem) => ({ ...problem, tone: 'desk-error' })),
    ...row.warnings.map((warning) => ({ ...warning, tone: undefined })),
  ];
  if (lines.length === 0 && row.duplicateOf === null) return '—';
  return (
    <ul className="import-problems">
      {lines.map(({ field, message, tone }) => (
        <li key={`${field}-${message}`} className={tone}>
          {field === '' ? message : `${field}：${message}`}
        </li>
      ))}
      {row.duplicateOf !== null && (
        <li>
          <Duplicate kind={kind} of={row.duplicateOf} />
        </li>
      )}
    </ul>
  );
}

/** "row:12" is a row of the same file; anything else is the record that says the same already. */
function Duplicate({ kind, of }: { readonly kind: ImportKind; readonly of: string }): ReactNode {
  const row = /^row:(\d+)$/.exec(of)?.[1];
  if (row !== undefined) return `与第 ${row} 行相同，不会重复写入`;
  return (
    <>
      与
      <Link className="desk-link" href={kind.recordHref(of)}>
        {kind.record}
      </Link>
      相同，不会重复写入
    </>
  );
}
