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
  const { columns, rows } = read(file);
  return rows.map((values) => {
    const text = (column: string): string => values[columns.indexOf(column)] ?? '';
    return {
      text,
      number: (column) => Number(text(column)),
      isMarked: (column) => text(column) === '1',
      list: (column, mark) => text(column).split(mark).filter(Boolean),
    };
  });
}

export type RowTable = 'experts' | 'results' | 'bases' | 'capabilities';

/** The lines of a table as objects. @param region the beginning of the names of its tables */
export function readRows(table: RowTable, region = ''): Readonly<Record<string, string>>[] {
  const { columns, rows } = read(`./${region}${table}.tsv`);
  return rows.map((values) => Object.fromEntries(columns.map((column, at) => [column, values[at] ?? ''])));
}

function read(file: string): { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8').split('\n');
  const [header = '', ...rows] = lines.filter((line) => line !== '' && !line.startsWith('#'));
  return { columns: header.split('\t'), rows: rows.map((row) => row.split('\t')) };
}
