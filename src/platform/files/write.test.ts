import { existsSync, readFileSync } from 'node:fs';
import { PassThrough, Writable } from 'node:stream';
import ExcelJS from '@protobi/exceljs';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { contentDisposition, safeFileName } from './content-disposition.ts';
import { plainRows, testFolder } from './raw-workbook.testing.ts';
import { listSheets } from './read-workbook.ts';
import { writeCsv } from './write-csv.ts';
import { writeWorkbook } from './write-workbook.ts';
import type { CellValue, Sheet } from './write-workbook.ts';

const file = testFolder();
const dangerous = ['=1+1', '+86 13800138000', '-2+3', '@SUM(A1)', '\tx', '\rx', '＝1+1', "=cmd|' /C calc'!A0"];

const sheet = (rows: Sheet['rows'], more: Partial<Sheet> = {}): Sheet => ({
  name: '名单',
  columns: [{ header: '姓名' }, { header: '身份证号', text: true }, { header: '金额' }],
  rows,
  ...more,
});

async function reopened(path: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  return book;
}

describe('workbook', () => {
  test('what is written is read again, from any kind of rows', async () => {
    const path = file('round.xlsx');
    async function* rows(): AsyncGenerator<CellValue[]> {
      yield ['张三', '110101199003071234', 1234.5];
      yield [null, '007', -3];
      yield ['  两\n行 <&> ', '', null];
    }
    await writeWorkbook(path, { sheets: [sheet(rows())] });
    expect(await plainRows(path)).toEqual([
      [1, '姓名', '身份证号', '金额'],
      [2, '张三', '110101199003071234', '1234.5'],
      [3, '', '007', '-3'],
      [4, '  两\n行 <&> '],
    ]);
  });

  test('nothing that looks like a formula becomes one; numbers stay numbers', async () => {
    const path = file('injection.xlsx');
    await writeWorkbook(path, { sheets: [sheet(dangerous.map((text) => [text, -5, 110101199003071234]))] });
    const worksheet = (await reopened(path)).worksheets[0]!;
    for (const [index, text] of dangerous.entries()) {
      const cell = worksheet.getRow(index + 2).getCell(1);
      expect(cell.type).toBe(ExcelJS.ValueType.String);
      expect(cell.numFmt).toBe('@');
      expect(cell.text.trim()).toBe(text.trim());
    }
    expect(worksheet.getCell('B2').value).toBe(-5);
    expect(worksheet.getCell('C2').value).toMatch(/^1101011990030712\d\d$/);
  });

  test('template: notes, drop-downs on a hidden sheet, text columns, frozen header', async () => {
    const path = file('template.xlsx');
    const levels = Array.from({ length: 80 }, (_, i) => `等级,${i}`);
    const columns = [
      { header: '等级', options: levels, note: '从列表中选择' },
      { header: '手机号', text: true, width: 18 },
      { header: '是否', options: ['是', '否'] },
    ];
    await writeWorkbook(path, { sheets: [sheet([], { columns })] });
    const book = await reopened(path);
    const worksheet = book.worksheets[0]!;
    expect(worksheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(JSON.stringify(worksheet.getCell('A1').note)).toContain('从列表中选择');
    expect(worksheet.getColumn(2).numFmt).toBe('@');
    expect(worksheet.getCell('A5').dataValidation).toMatchObject({ type: 'list', formulae: ["'选项'!$A$1:$A$80"] });
    expect(worksheet.getCell('C5').dataValidation).toMatchObject({ formulae: ["'选项'!$B$1:$B$2"] });
    expect(await listSheets(path)).toEqual([
      { name: '名单', hidden: false },
      { name: '选项', hidden: true },
    ]);
    expect(await plainRows(path)).toEqual([[1, '等级', '手机号', '是否']]);
  });

  test('footer line, sheet names that Excel would refuse, cells that are too long', async () => {
    const path = file('names.xlsx');
    const rows = [['长'.repeat(40_000)]];
    await writeWorkbook(path, {
      sheets: [sheet(rows, { name: 'a/b:c' }), sheet([], { name: 'A b c' }), sheet([], { name: '' })],
      footer: '张三 & 李四 2026-09-01 导出',
    });
    expect((await listSheets(path)).map((each) => each.name)).toEqual(['a b c', 'A b c 2', 'Sheet']);
    const read = await plainRows(path);
    expect(read[1]?.[1]).toHaveLength(32_767);
    expect(read.at(-1)).toEqual([4, '张三 & 李四 2026-09-01 导出']);
  });

  test('several long sheets', async () => {
    const path = file('sheets.xlsx');
    const rows = Array.from({ length: 3000 }, (_, n) => [`第 ${n} 人`, String(n), n]);
    await writeWorkbook(path, { sheets: [sheet(rows), sheet(rows, { name: '第二' })] });
    expect(await plainRows(path, { sheet: '第二' })).toHaveLength(3001);
  });

  test('rows that fail leave no file, and a stream that is destroyed', async () => {
    const rows = function* () {
      yield ['张三'];
      throw new Error('database gone');
    };
    await expect(writeWorkbook(file('half.xlsx'), { sheets: [sheet(rows())] })).rejects.toThrow('database gone');
    expect(existsSync(file('half.xlsx'))).toBe(false);
    const stream = new PassThrough();
    stream.on('error', () => undefined).resume();
    await expect(writeWorkbook(stream, { sheets: [sheet(rows())] })).rejects.toThrow('database gone');
    expect(stream.destroyed).toBe(true);
  });

  test('a receiver that goes away ends the writing', async () => {
    const gone = new Writable({ write: (_chunk, _encoding, done) => done(new Error('client left')) });
    let taken = 0;
    let closed = false;
    const rows = function* () {
      try {
        yield* endless();
      } finally {
        closed = true;
      }
    };
    const endless = function* () {
      for (; taken < 2_000_000; taken += 1) yield [`张三${Math.sin(taken)}`, String(taken), taken];
    };
    await expect(writeWorkbook(gone, { sheets: [sheet(rows())] })).rejects.toThrow('client left');
    expect(taken).toBeLessThan(1_000_000);
    await vi.waitFor(() => expect(closed).toBe(true));
  });
});

describe('CSV', () => {
  test('injection is neutralised in the file and undone by the reader', async () => {
    const path = file('injection.csv');
    await writeCsv(path, { header: ['备注', '金额'], rows: dangerous.map((text) => [text, -5]) });
    const lines = readFileSync(path, 'utf8');
    expect(lines.startsWith('\ufeff备注,金额\r\n')).toBe(true);
    expect(lines).not.toMatch(/(^|[,\n]"?)[=+@＝\t]/m);
    expect((await plainRows(path)).slice(1).map((row) => row[1])).toEqual(dangerous);
    expect(lines).toContain("'=1+1,-5\r\n");
  });

  test('any table comes back as it was', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', '\n', '=', "'x", '中', '-', ' ') });
    const property = fc.asyncProperty(fc.array(fc.tuple(text, text), { maxLength: 8 }), async (rows) => {
      const path = file('any.csv');
      const marked = rows.map(([a, b]) => [a, b, 'end']);
      await writeCsv(path, { header: ['一', '二', '三'], rows: marked });
      expect((await plainRows(path)).slice(1).map(([, ...cells]) => cells)).toEqual(marked);
    });
    await fc.assert(property, { numRuns: 60 });
  });

  test('numbers without exponents', async () => {
    const path = file('numbers.csv');
    await writeCsv(path, {
      header: ['n'],
      rows: [[1e21], [1.5e-7], [0.1 + 0.2], [Number.NaN], ['110101199003071234']],
    });
    expect(readFileSync(path, 'utf8')).toBe(
      '\ufeffn\r\n1000000000000000000000\r\n0.00000015\r\n0.3\r\n\r\n110101199003071234\r\n',
    );
  });
});

describe('names in headers', () => {
  test.each([
    [
      '花名册 2026.xlsx',
      `attachment; filename="___ 2026.xlsx"; filename*=UTF-8''%E8%8A%B1%E5%90%8D%E5%86%8C%202026.xlsx`,
    ],
    [`a"b'(1).csv`, `attachment; filename="a_b'(1).csv"; filename*=UTF-8''a_b%27%281%29.csv`],
    ['../../etc/passwd', `attachment; filename="passwd"; filename*=UTF-8''passwd`],
    ['x\r\nSet-Cookie: a=b', `attachment; filename="xSet-Cookie_ a=b"; filename*=UTF-8''xSet-Cookie_%20a%3Db`],
  ])('%j', (name, header) => {
    expect(contentDisposition(name)).toBe(header);
  });

  test.each([
    ['..', 'file'],
    ['C:\\temp\\名单.xlsx', '名单.xlsx'],
    ['con.txt', '_con.txt'],
    ['\u202excod.exe', 'xcod.exe'],
    [`${'长'.repeat(300)}.xlsx`, `${'长'.repeat(120)}.xlsx`],
  ])('%j is stored as %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });
});
