import type { ReactNode } from 'react';

/**
 * The table of every list page. Ant Design's copies its header into a row that is hidden from screen readers but not from
 * the focus; this one is a plain table whose rows become cards on a phone, so its roles are written out.
 */
export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: 'end';
  /** First line of the card on a phone, without a label. */
  readonly head?: true;
}

interface Selection<Row> {
  readonly chosen: ReadonlySet<string>;
  readonly mayChoose: (row: Row) => boolean;
  readonly nameOf: (row: Row) => string;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

interface DeskTableProps<Row> {
  /** Names the table. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly selection?: Selection<Row> | undefined;
  readonly busy?: boolean | undefined;
}

export function DeskTable<Row>({ label, columns, rows, keyOf, selection, busy }: DeskTableProps<Row>): ReactNode {
  return (
    <div className="desk-table-scroll" role="region" aria-label={`${label}（表格）`} tabIndex={0}>
      <table className="desk-table" role="table" aria-label={label} aria-busy={busy}>
        <thead role="rowgroup">
          <tr role="row">
            {selection !== undefined && (
              <th role="columnheader" scope="col" className="desk-choose">
                <ChooseAll rows={rows} keyOf={keyOf} selection={selection} />
              </th>
            )}
            {columns.map(({ key, title, align }) => (
              <th key={key} role="columnheader" scope="col" className={align === 'end' ? 'desk-end' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={keyOf(row)} role="row">
              {selection !== undefined && (
                <td role="cell" className="desk-choose">
                  <ChooseRow row={row} id={keyOf(row)} selection={selection} />
                </td>
              )}
              {columns.map((column) => (
                <td key={column.key} role="cell" data-label={column.title} className={cellClass(column)}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const cellClass = ({ align, head }: { align?: 'end'; head?: true }): string | undefined =>
  [align === 'end' && 'desk-end', head === true && 'desk-head'].filter(Boolean).join(' ') || undefined;

function ChooseRow<Row>(props: {
  readonly row: Row;
  readonly id: string;
  readonly selection: Selection<Row>;
}): ReactNode {
  const { row, id, selection } = props;
  if (!selection.mayChoose(row)) return null;
  return (
    <input
      type="checkbox"
      aria-label={`选择 ${selection.nameOf(row)}`}
      checked={selection.chosen.has(id)}
      onChange={(event) => {
        const chosen = new Set(selection.chosen);
        if (event.target.checked) chosen.add(id);
        else chosen.delete(id);
        selection.onChange(chosen);
      }}
    />
  );
}

function ChooseAll<Row>(props: {
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly selection: Selection<Row>;
}): ReactNode {
  const { rows, keyOf, selection } = props;
  const ids = rows.filter(selection.mayChoose).map(keyOf);
  const all = ids.length > 0 && ids.every((id) => selection.chosen.has(id));
  return (
    <input
      type="checkbox"
      aria-label="选择已显示的全部"
      disabled={ids.length === 0}
      checked={all}
      onChange={() => selection.onChange(new Set(all ? [] : ids))}
    />
  );
}
