import { useRef } from 'react';
import type { ReactNode } from 'react';
import { shownColumns } from './arrange-columns.ts';
import { ColumnSettings } from './column-settings.tsx';
import { named } from './desk-parts.tsx';
import { usePreferences } from './desk-preferences.ts';
import { useSamePlace } from './same-place.ts';
import { useWide } from './use-wide.ts';

/**
 * The table of every list page: plain, with one head that stays in sight, columns as the person arranged them, keys (see
 * portals/desk/list-keys.ts), and the row one left under the focus on Back. On a phone its rows become cards, so its roles
 * are written out.
 */
export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: 'end';
  /** First line of the card on a phone, without a label; stays in sight while a wide table scrolls. */
  readonly head?: true;
  /** Not shown until somebody chooses it in the settings. */
  readonly optional?: true;
  /** Cannot be hidden. The head and `acts` never can. */
  readonly fixed?: true;
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
  /** Its name among one's settings ("listings.managed"); without it there are none. */
  readonly list?: string | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly selection?: Selection<Row> | undefined;
  readonly busy?: boolean | undefined;
  /** Above the table, beside its settings: saved views, export. */
  readonly tools?: ReactNode;
}

const ACTS = 'acts';

export function DeskTable<Row>(props: DeskTableProps<Row>): ReactNode {
  const { label, list, columns, rows, keyOf, selection, busy, tools } = props;
  const { desk, lists } = usePreferences();
  const settable = columns.map((column) =>
    column.head === true || column.key === ACTS ? { ...column, fixed: true as const } : column,
  );
  const shown = shownColumns(
    settable,
    lists.find((one) => one.list === list),
  );
  const box = useRef<HTMLDivElement>(null);
  const wide = useWide(box);
  useSamePlace(box, rows.length, wide);
  return (
    <>
      {(list !== undefined || tools !== undefined) && (
        <div className="desk-table-tools">
          {tools}
          {list !== undefined && <ColumnSettings list={list} columns={settable} />}
        </div>
      )}
      {/* What scrolls must be reached by keyboard. */}
      <div
        ref={box}
        className={wide ? 'desk-table-scroll desk-table-wide' : 'desk-table-scroll'}
        data-density={desk.density}
        {...(wide && { role: 'region', 'aria-label': `${label}（表格）`, tabIndex: 0 })}
      >
        <table className="desk-table" role="table" aria-label={label} aria-busy={busy} data-keys="">
          <thead role="rowgroup">
            <tr role="row">
              {selection !== undefined && (
                <th role="columnheader" scope="col" className="desk-choose">
                  <ChooseAll rows={rows} keyOf={keyOf} selection={selection} />
                </th>
              )}
              {shown.map((column) => (
                <th key={column.key} role="columnheader" scope="col" className={cellClass(column)}>
                  {named(column.title)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.map((row) => (
              <tr key={keyOf(row)} role="row" data-row={keyOf(row)}>
                {selection !== undefined && (
                  <td role="cell" className="desk-choose">
                    <ChooseRow row={row} id={keyOf(row)} selection={selection} />
                  </td>
                )}
                {shown.map((column) => (
                  <td key={column.key} role="cell" data-label={column.title} className={cellClass(column)}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

const cellClass = ({ key, align, head }: { key: string; align?: 'end'; head?: true }): string | undefined =>
  [align === 'end' && 'desk-end', head === true && 'desk-head', key === ACTS && 'desk-last']
    .filter(Boolean)
    .join(' ') || undefined;

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
