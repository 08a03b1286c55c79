import ExcelJS from '@protobi/exceljs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readTable } from '#platform/files';
import { mergedCellFiller } from './merged-cells.ts';

const folder = mkdtempSync(join(tmpdir(), 'merged-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('an employer merged over several rows counts for each of them; other blanks stay blank', async () => {
  const path = join(folder, 'merged.xlsx');
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('岗位');
  sheet.addRows([
    ['单位', '岗位', '人数'],
    ['甲厂', '焊工', 2],
    [null, '电工', 1],
    [null, '钳工', 3],
    [null, '没有单位的岗位', 1],
    ['乙厂', '会计', 1],
  ]);
  sheet.mergeCells('A2:A4');
  sheet.mergeCells('B1:C1');
  await book.xlsx.writeFile(path);
  const fill = await mergedCellFiller(path, 2);
  const rows: (readonly string[])[] = [];
  for await (const row of readTable(path)) if (row.rowNumber >= 2) rows.push(fill(row).cells);
  expect(rows).toEqual([
    ['甲厂', '焊工', '2'],
    ['甲厂', '电工', '1'],
    ['甲厂', '钳工', '3'],
    ['', '没有单位的岗位', '1'],
    ['乙厂', '会计', '1'],
  ]);
});
