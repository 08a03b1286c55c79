import { describe, expect, test } from 'vitest';
import {
  allRows,
  oneSheet,
  outcome,
  plainRows,
  rawWorkbook,
  testFolder,
  textCell,
  workbookParts,
  zip,
} from './raw-workbook.testing.ts';
import { listSheets, mergedRanges } from './read-workbook.ts';

const file = testFolder();
let serial = 0;
const saved = (content: string | Uint8Array) => file(`${(serial += 1)}.xlsx`, content);

const styles = `<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="177" formatCode="[Red]0.00;&quot;days&quot;"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
  <cellXfs>${[0, 14, 22, 176, 20, 46, 177, 58].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;

describe('cells', () => {
  test.each([
    ['whole number', '<c r="A1"><v>42</v></c>', '42'],
    ['float noise', '<c r="A1"><v>0.30000000000000004</v></c>', '0.3'],
    ['exponent, small', '<c r="A1"><v>1.5E-7</v></c>', '0.00000015'],
    ['exponent, large', '<c r="A1"><v>1.38001380005E+10</v></c>', '13800138000.5'],
    ['negative', '<c r="A1"><v>-12.50</v></c>', '-12.5'],
    ['date', '<c r="A1" s="1"><v>46266</v></c>', '2026-09-01'],
    ['date and time', '<c r="A1" s="2"><v>46266.354166666664</v></c>', '2026-09-01 08:30'],
    ['date of a Chinese format', '<c r="A1" s="3"><v>46266</v></c>', '2026-09-01'],
    ['date of a built-in Chinese format', '<c r="A1" s="7"><v>46266</v></c>', '2026-09-01'],
    ['first days of 1900', '<c r="A1" s="1"><v>59</v></c>', '1900-02-28'],
    ['time of day', '<c r="A1" s="4"><v>0.75</v></c>', '18:00'],
    ['length of time', '<c r="A1" s="5"><v>1.5</v></c>', '36:00'],
    ['a colour and quoted letters are no date', '<c r="A1" s="6"><v>46266</v></c>', '46266'],
    ['too late for the calendar', '<c r="A1" s="1"><v>99999999</v></c>', '99999999'],
    ['shared text', '<c r="A1" t="s"><v>0</v></c>', '数控车工'],
    ['rich text, no phonetic guide', '<c r="A1" t="s"><v>1</v></c>', '甲乙'],
    ['text with an escaped line break', '<c r="A1" t="s"><v>2</v></c>', 'a\r\nb'],
    ['index out of the table', '<c r="A1" t="s"><v>9</v></c><c r="B1"><v>1</v></c>', ''],
    ['formula with text', '<c r="A1" t="str"><f>A2&amp;"&lt;"</f><v>好&lt;</v></c>', '好<'],
    ['formula with number', '<c r="A1"><f>1+1</f><v>2</v></c>', '2'],
    ['boolean', '<c r="A1" t="b"><v>1</v></c>', 'TRUE'],
    ['ISO date', '<c r="A1" t="d"><v>2026-09-01T00:00:00.000Z</v></c>', '2026-09-01'],
    ['CDATA', '<c r="A1" t="str"><v><![CDATA[<c r="B2"/>]]></v></c>', '<c r="B2"/>'],
  ])('%s', async (_, cell, expected) => {
    const strings =
      '<si><t>数控车工</t></si><si><r><t>甲</t></r><r><t>乙</t></r><rPh><t>jia yi</t></rPh></si><si><t>a_x000D_\nb</t></si>';
    const path = saved(oneSheet(`<row r="1">${cell}</row>`, { styles, strings }));
    expect((await allRows(path))[0]?.cells[0]).toBe(expected);
  });

  test('what is lost is noted', async () => {
    const row = `<row r="3"><c r="A3"><v>110101199003071230</v></c><c r="B3" t="e"><v>#N/A</v></c><c r="C3"><f>A1</f></c>${textCell('D3', '长'.repeat(40))}${textCell('XFD3', 'far')}</row>`;
    const [first] = await allRows(saved(oneSheet(row)), { limits: { cellLength: 32 } });
    expect(first).toMatchObject({
      rowNumber: 3,
      cells: ['110101199003071000', '', '', '长'.repeat(32)].map((c, i) => (i === 0 ? '110101199003071000' : c)),
    });
    expect(first?.notes).toEqual([
      { column: 0, kind: 'digitsLost' },
      { column: 1, kind: 'errorValue' },
      { column: 2, kind: 'noFormulaValue' },
      { column: 200, kind: 'columnsCut' },
      { column: 3, kind: 'cut' },
    ]);
  });

  test('identity numbers typed as text keep every digit', async () => {
    const path = saved(oneSheet(`<row r="1">${textCell('A1', '11010119900307123X')}${textCell('B1', '007')}</row>`));
    expect(await plainRows(path)).toEqual([[1, '11010119900307123X', '007']]);
  });

  test('1904 calendar', async () => {
    const path = saved(oneSheet('<row r="1"><c r="A1" s="1"><v>44804</v></c></row>', { styles, date1904: true }));
    expect(await plainRows(path)).toEqual([[1, '2026-09-01']]);
  });

  test('prefixed names, rows and cells without references', async () => {
    const parts = workbookParts({ sheets: [{ name: 'a', rows: '' }] });
    const sheet =
      '<x:worksheet xmlns:x="s"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row/><x:row><x:c><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const path = saved(
      zip(parts.map((part) => (part.name.endsWith('sheet1.xml') ? { ...part, content: sheet } : part))),
    );
    expect(await plainRows(path)).toEqual([
      [1, '1', '2'],
      [3, '3'],
    ]);
  });
});

describe('sheets and rows', () => {
  const book = rawWorkbook({
    sheets: [
      { name: '说明', state: 'hidden', rows: `<row r="1">${textCell('A1', '隐藏')}</row>` },
      { name: '空表', rows: '<row r="1" ht="20"/>' },
      {
        name: '数据',
        rows: `<row r="2">${textCell('A2', '姓名')}${textCell('C2', '电话')}</row><row r="5">${textCell('B5', '　')}</row><row r="9">${textCell('A9', '张三')}</row>`,
        after: '<mergeCells count="2"><mergeCell ref="A2:B2"/><mergeCell ref="A9:B9"/></mergeCells>',
      },
    ],
  });

  test('takes the first visible sheet that is not empty, with the row numbers of Excel', async () => {
    expect(await plainRows(saved(book))).toEqual([
      [2, '姓名', '', '电话'],
      [9, '张三'],
    ]);
  });

  test('takes the sheet that is asked for, also a hidden one', async () => {
    expect(await plainRows(saved(book), { sheet: '说明' })).toEqual([[1, '隐藏']]);
    expect(await outcome(saved(book), { sheet: '没有' })).toBe('file.noSheet');
    expect(await outcome(saved(book), { sheet: '空表' })).toBe('file.empty');
  });

  test('lists sheets and the merges of the header', async () => {
    const path = saved(book);
    expect(await listSheets(path)).toEqual([
      { name: '说明', hidden: true },
      { name: '空表', hidden: false },
      { name: '数据', hidden: false },
    ]);
    expect(await mergedRanges(path, { sheet: '数据', firstRows: 3 })).toEqual(['A2:B2']);
  });

  test('progress rises to the end', async () => {
    const rows = Array.from(
      { length: 5000 },
      (_, i) => `<row r="${i + 1}">${textCell(`A${i + 1}`, `第 ${i} 人`)}</row>`,
    ).join('');
    const progress = (await allRows(saved(oneSheet(rows)))).map((row) => row.progress);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.at(-1)).toBeGreaterThan(0.5);
  });
});

describe('horrors', () => {
  test('a million empty rows, formatted or bare', async () => {
    const rows = [`<row r="1">${textCell('A1', '姓名')}</row>`];
    for (let n = 2; n <= 1_000_000; n += 1)
      rows.push(
        n % 2 === 0 ? `<row r="${n}"/>` : `<row r="${n}" spans="1:2"><c r="A${n}" s="1"/><c r="B${n}" s="1"/></row>`,
      );
    rows.push(`<row r="1000001">${textCell('A1000001', '张三')}</row>`);
    expect(await plainRows(saved(oneSheet(rows.join(''))))).toEqual([
      [1, '姓名'],
      [1_000_001, '张三'],
    ]);
  });

  test('16,384 formatted columns', async () => {
    const letters = (n: number): string =>
      n < 0 ? '' : letters(Math.floor(n / 26) - 1) + String.fromCharCode(65 + (n % 26));
    const cells = Array.from({ length: 16_383 }, (_, i) => `<c r="${letters(i + 1)}1" s="2"/>`).join('');
    expect(await plainRows(saved(oneSheet(`<row r="1">${textCell('A1', 'x')}${cells}</row>`)))).toEqual([[1, 'x']]);
  });

  test('a cell of two million characters is cut', async () => {
    const [row] = await allRows(saved(oneSheet(`<row r="1">${textCell('A1', 'abcdefgh'.repeat(250_000))}</row>`)));
    expect(row?.cells[0]).toHaveLength(32_767);
    expect(row?.notes).toEqual([{ column: 0, kind: 'cut' }]);
  });

  const bomb = '<row r="1"><c r="A1" t="str"><v>x</v></c></row>'.padEnd(40 * 2 ** 20, ' ');
  const laughs = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row r="1"><c t="str"><v>&b;</v></c></row></sheetData></worksheet>`;
  const small = workbookParts({ sheets: [{ name: 'a', rows: `<row r="1">${textCell('A1', 'x')}</row>` }] });
  const withSheet = (change: object) =>
    zip(small.map((part) => (part.name.endsWith('sheet1.xml') ? { ...part, ...change } : part)));
  const cutShort = oneSheet(`<row r="1">${textCell('A1', 'x'.repeat(3000))}</row>`);

  test.each([
    ['high ratio', oneSheet(bomb), 'file.zipBomb'],
    ['claims four gigabytes', withSheet({ claimedSize: 0xfffffff0 }), 'file.zipBomb'],
    ['claims less than it holds', withSheet({ content: 'x'.repeat(100_000), claimedSize: 100 }), 'file.corrupt'],
    ['entities that grow', withSheet({ content: laughs }), 'file.unsafe'],
    ['endless nesting', withSheet({ content: '<a>'.repeat(100) }), 'file.unsafe'],
    [
      'endless text',
      withSheet({ content: `<a>${Buffer.alloc(6 * 2 ** 20, 'lorem ipsum').toString()}</a>` }),
      'file.unsafe',
    ],
    ['broken XML', withSheet({ content: '<worksheet><sheetData><row></worksheet>' }), 'file.corrupt'],
    [
      'ends inside the XML',
      withSheet({ content: '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>' }),
      'file.corrupt',
    ],
    [
      'wrong UTF-8',
      withSheet({ content: Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e]) }),
      'file.corrupt',
    ],
    ['encrypted entry', withSheet({ encrypted: true }), 'file.encrypted'],
    ['cut off by half', cutShort.subarray(0, cutShort.length / 2), 'file.corrupt'],
    ['no sheets', zip(small.filter((part) => !part.name.includes('sheets/'))), 'file.corrupt'],
    ['empty sheets', oneSheet(''), 'file.empty'],
  ])('%s', async (_, content, code) => {
    expect(await outcome(saved(content), { limits: { ratio: 100 } })).toBe(code);
  });

  test('more rows than allowed', async () => {
    const rows = [1, 2, 3].map((n) => `<row r="${n}"><c r="A${n}"><v>1</v></c></row>`).join('');
    expect(await outcome(saved(oneSheet(rows)), { limits: { rows: 2 } })).toBe('file.tooManyRows');
  });

  test('the loop may be left early', async () => {
    const { readTable } = await import('./read-table.ts');
    const path = saved(oneSheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>'));
    for await (const row of readTable(path)) {
      expect(row.cells).toEqual(['1']);
      break;
    }
  });
});
