import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  readonly numeric?: boolean | undefined;
}

interface DataTableProps<Row> {
  /** Names the table; read first by a screen reader. */
  readonly caption: string;
  /** The heading above says the same to the eye. */
  readonly captionUnseen?: true;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
}

/**
 * The first column heads its row. On a phone each row becomes a block of labelled lines; roles are spelt out because
 * browsers forget them when a table is no longer displayed as one.
 */
export function DataTable<Row>({ caption, captionUnseen, columns, rows, rowKey }: DataTableProps<Row>): ReactNode {
  return (
    <table className="table" role="table">
      <caption>{captionUnseen === true ? <span className="unseen">{caption}</span> : caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ key, title, numeric }) => (
            <th key={key} scope="col" role="columnheader" className={numeric === true ? 'numeric' : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column, index) => (
              <Cell key={column.key} column={column} row={row} heads={index === 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps<Row> {
  readonly column: Column<Row>;
  readonly row: Row;
  readonly heads: boolean;
}

function Cell<Row>({ column, row, heads }: CellProps<Row>): ReactNode {
  if (heads) {
    return (
      <th scope="row" role="rowheader">
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td role="cell" data-label={column.title} className={column.numeric === true ? 'numeric' : undefined}>
      <div>{column.cell(row)}</div>
    </td>
  );
}
