import { mergedRanges, sniffKind, type TableRow } from '#platform/files';

/**
 * In the workbooks of county offices one cell with the employer's name stands merged over several rows of posts. The file
 * keeps the text in the first row only; the rows below get it here, because the merge says so. Blank cells that are not
 * merged stay blank.
 */
export async function mergedCellFiller(path: string, firstDataRow: number): Promise<(row: TableRow) => TableRow> {
  if ((await sniffKind(path)) !== 'xlsx') return (row) => row;
  const starts = new Map<number, { column: number; lastRow: number }[]>();
  for (const range of await mergedRanges(path, { firstRows: Number.MAX_SAFE_INTEGER })) {
    const merged = downward(range);
    if (merged === undefined || merged.row < firstDataRow) continue;
    const { row, ...rest } = merged;
    starts.set(row, [...(starts.get(row) ?? []), rest]);
  }
  if (starts.size === 0) return (row) => row;
  const open = new Map<number, { value: string; lastRow: number }>();
  return (row) => {
    for (const { column, lastRow } of starts.get(row.rowNumber) ?? [])
      open.set(column, { value: row.cells[column] ?? '', lastRow });
    const cells = [...row.cells];
    for (const [column, { value, lastRow }] of open) {
      if (row.rowNumber > lastRow) open.delete(column);
      else if ((cells[column] ?? '') === '') {
        while (cells.length < column) cells.push('');
        cells[column] = value;
      }
    }
    return { ...row, cells };
  };
}

/** "B4:B9": one column, several rows. */
function downward(range: string): { row: number; column: number; lastRow: number } | undefined {
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range);
  if (match === null || match[1] !== match[3]) return undefined;
  const column = [...match[1]!].reduce((sum, letter) => sum * 26 + letter.codePointAt(0)! - 64, 0) - 1;
  return { row: Number(match[2]), column, lastRow: Number(match[4]) };
}
