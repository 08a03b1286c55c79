import { readFileSync } from 'node:fs';

/** Cells of one line by the name of their column. */
export interface Line {
  text(column: string): string;
  number(column: string): number;
  isMarked(column: string): boolean;
  list(column: string, mark: string): readonly string[];
}

/** Reads a tab-separated table of this folder; lines that begin with # are notes. */
export function readLines(file: string): readonly Line[] {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8').split('\n');
  const [header = '', ...rows] = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const columns = header.split('\t');
  return rows.map((row) => {
    const values = row.split('\t');
    const text = (column: string): string => values[columns.indexOf(column)] ?? '';
    return {
      text,
      number: (column) => Number(text(column)),
      isMarked: (column) => text(column) === '1',
      list: (column, mark) => text(column).split(mark).filter(Boolean),
    };
  });
}
