import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allRows, oneSheet, outcome, plainRows, testFolder, textCell, zip } from './raw-workbook.testing.ts';
import { sniffDelimiter } from './read-delimited.ts';
import { sniffKind } from './sniff-kind.ts';

const file = testFolder();
let serial = 0;
const saved = (content: string | Uint8Array) => file(`${(serial += 1)}.txt`, content);

// GBK by hand: Node decodes it but does not encode it.
const gbk: Readonly<Record<string, string>> = {
  姓: 'd0d5',
  名: 'c3fb',
  张: 'd5c5',
  三: 'c8fd',
  电: 'b5e7',
  话: 'bbb0',
  镕: 'e946',
  '，': 'a3ac',
};
const toGbk = (text: string) =>
  Buffer.concat([...text].map((char) => (gbk[char] === undefined ? Buffer.from(char) : Buffer.from(gbk[char], 'hex'))));
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const table = '姓名,电话\r\n张三,138\r\n';
const expected = [
  [1, '姓名', '电话'],
  [2, '张三', '138'],
];

describe('encodings', () => {
  test.each([
    ['UTF-8', Buffer.from(table)],
    ['UTF-8 with BOM', Buffer.from(`\ufeff${table}`)],
    ['GBK', toGbk(table)],
    ['UTF-16LE', utf16(table)],
    ['UTF-16BE', utf16(table).swap16()],
    ['gzip', gzipSync(table)],
    ['tabs in UTF-16, as “Unicode text” of Excel', utf16(table.replaceAll(',', '\t'))],
  ])('%s', async (_, bytes) => {
    expect(await plainRows(saved(bytes))).toEqual(expected);
  });

  test('a character cut by the edge of a read piece stays whole', async () => {
    for (const shift of [0, 1, 2]) {
      const text = `${'a'.repeat(2 ** 18 - 2 + shift - 5)},\n张三,1\n`;
      expect((await plainRows(saved(text), { limits: { cellLength: 10 } }))[1]).toEqual([2, '张三', '1']);
    }
  });

  test('Chinese that begins late in the file is still seen as GBK', async () => {
    const ascii = 'name,phone\n'.repeat(60_000);
    const rows = await plainRows(saved(Buffer.concat([Buffer.from(ascii), toGbk('张三,电话\n')])));
    expect(rows.at(-1)).toEqual([60_001, '张三', '电话']);
  });

  test('one wrong byte in good UTF-8 is noted at its cell and changes nothing else', async () => {
    const good = '姓名,电话\n'.repeat(50);
    const rows = await allRows(saved(Buffer.concat([Buffer.from(good), Buffer.from([0xff]), Buffer.from('张三,1\n')])));
    expect(rows[0]?.cells).toEqual(['姓名', '电话']);
    expect(rows.at(-1)).toMatchObject({ rowNumber: 51, notes: [{ column: 0, kind: 'wrongBytes' }] });
  });

  test('Latin-1 is refused rather than read as gibberish', async () => {
    expect(await outcome(saved(Buffer.from('Café,Zürich,Señor,Ærø\nnaïve,façade,Köln,Málaga\n', 'latin1')))).toBe(
      'file.encoding',
    );
  });
});

describe('delimited text', () => {
  test.each([
    [
      'quoted newlines count as lines',
      'a,b\n"x\ny",1\nz,2',
      [
        [1, 'a', 'b'],
        [2, 'x\ny', '1'],
        [4, 'z', '2'],
      ],
    ],
    [
      'ragged rows',
      'a,b,c\n1\n1,2,3,4',
      [
        [1, 'a', 'b', 'c'],
        [2, '1'],
        [3, '1', '2', '3', '4'],
      ],
    ],
    [
      'empty lines and empty cells are left out, numbers kept',
      'a,b\n\n,,\n 　,\n1,2,,\n',
      [
        [1, 'a', 'b'],
        [5, '1', '2'],
      ],
    ],
    [
      'line ends of all three kinds',
      'a\r\nb\rc\nd',
      [
        [1, 'a'],
        [2, 'b'],
        [3, 'c'],
        [4, 'd'],
      ],
    ],
    [
      'semicolons, decimal commas',
      'a;b\n1,5;2\n3,5;4',
      [
        [1, 'a', 'b'],
        [2, '1,5', '2'],
        [3, '3,5', '4'],
      ],
    ],
    [
      'bars',
      'a|b\n1|2',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    ['sep line of Excel', 'sep=;\na;b,c\n', [[2, 'a', 'b,c']]],
    [
      'stray quotes',
      'a,b\n5" pipe,x "y" z',
      [
        [1, 'a', 'b'],
        [2, '5" pipe', 'x "y" z'],
      ],
    ],
    ['full-width commas and digits are text', '姓名，别名,１２３', [[1, '姓名，别名', '１２３']]],
    ['only a header', '姓名,电话', [[1, '姓名', '电话']]],
    [
      'one column',
      '姓名\n张三',
      [
        [1, '姓名'],
        [2, '张三'],
      ],
    ],
    [
      'apostrophes of our own CSV come off, others stay',
      "a,b\n'=1+1,'tis",
      [
        [1, 'a', 'b'],
        [2, '=1+1', "'tis"],
      ],
    ],
  ])('%s', async (_, text, rows) => {
    expect(await plainRows(saved(text))).toEqual(rows);
  });

  test('a quote that is never closed names its line', async () => {
    const failure = await allRows(saved('a,b\n1,2\n3,"4\n5,6\n')).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'file.unclosedQuote', data: { line: 3 } });
    expect(await outcome(saved(`a,b\n1,"${'x\n'.repeat(3_000_000)}`))).toBe('file.unclosedQuote');
  });

  test('columns and cells beyond the limits are noted', async () => {
    const [row] = await allRows(saved(`${'x,'.repeat(250)}y`));
    expect(row?.cells).toHaveLength(200);
    expect(row?.notes).toEqual([{ column: 200, kind: 'columnsCut' }]);
  });

  test('the delimiter is found whatever stands in quotes', () => {
    const cell = fc.stringMatching(/^[a-z0-9 ]{0,6}$/);
    const property = fc.property(
      fc.constantFrom(',', ';', '\t', '|'),
      fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 9 }),
      (delimiter, rows) => {
        expect(sniffDelimiter(rows.map((row) => [`"${row[0]},;|"`, row[1], row[2]].join(delimiter)).join('\n'))).toBe(
          delimiter,
        );
      },
    );
    fc.assert(property);
  });
});

describe('JSON', () => {
  test('lines: keys of all records, in order; broken lines are noted', async () => {
    const path = saved(
      '{"name":"张三","at":{"city":"苏州"}}\n\n{"name":"李四","tags":["a",1],"ok":true}\noops\n{"late":1.50,"none":null}\n',
    );
    expect(await plainRows(path)).toEqual([
      [0, 'name', 'at.city', 'tags', 'ok', 'late', 'none'],
      [1, '张三', '苏州'],
      [3, '李四', '', '["a",1]', 'TRUE'],
      [4],
      [5, '', '', '', '', '1.5'],
    ]);
    expect((await allRows(path))[3]?.notes).toEqual([{ kind: 'badJson' }]);
  });

  test('array: lines as in an editor, brackets inside strings, long integers whole', async () => {
    const path = saved('[\n  {"id": 110101199003071234, "t": "a]}\\"["},\n  {\n    "id": 2\n  }\n]\n');
    expect(await plainRows(path)).toEqual([
      [0, 'id', 't'],
      [2, '110101199003071234', 'a]}"['],
      [3, '2'],
    ]);
  });

  test('array longer than a read piece', async () => {
    const records = Array.from({ length: 20_000 }, (_, i) => ({ n: i, text: '文本"[{' }));
    const rows = await plainRows(saved(JSON.stringify(records)));
    expect(rows).toHaveLength(20_001);
    expect(rows.at(-1)).toEqual([1, '19999', '文本"[{']);
  });

  test.each([
    ['one object over several lines', '{\n "data": [1]\n}', 'file.jsonShape'],
    ['a number among objects', '[{"a":1}, 2]', 'file.jsonShape'],
    ['a list among objects', '[{"a":1}, [2]]', 'file.jsonShape'],
    ['something after the array', '[{"a":1}] x', 'file.jsonShape'],
    ['closed twice', '[{"a":1}]]', 'file.jsonShape'],
    ['never closed', '[{"a":1},', 'file.corrupt'],
    ['no records', '[]', 'file.empty'],
    ['a wrong element', '[{"a":1},{"a":}]', 'file.jsonShape'],
  ])('%s', async (_, text, code) => {
    expect(await outcome(saved(text))).toBe(code);
  });
});

describe('kinds', () => {
  const ole = (inside: string) =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(2_000_000 - inside.length),
      Buffer.from(inside, 'utf16le'),
    ]);
  const book = oneSheet(`<row r="1">${textCell('A1', 'x')}</row>`);

  test('content decides, not the name', async () => {
    expect(await sniffKind(file('really-xlsx.csv', book))).toBe('xlsx');
    expect(await sniffKind(file('really-csv.xlsx', 'a,b'))).toBe('delimited');
    expect(await plainRows(file('book.xlsx.gz', gzipSync(book)))).toEqual([[1, 'x']]);
  });

  test.each([
    ['nothing', Buffer.alloc(0), 'file.empty'],
    ['only line ends', Buffer.from('\n\n  \n'), 'file.empty'],
    ['old Excel', ole('Workbook'), 'file.oldExcel'],
    ['workbook with a password', ole('EncryptedPackage'), 'file.encrypted'],
    ['PDF', Buffer.from('%PDF-1.7\n'), 'file.otherKind'],
    ['web page called .xls', Buffer.from('<html><table><tr><td>姓名</td></tr></table></html>'), 'file.otherKind'],
    ['XML table of Excel 2003', Buffer.from('<?xml version="1.0"?><Workbook/>'), 'file.otherKind'],
    ['Word', zip([{ name: 'word/document.xml', content: '<w/>' }]), 'file.otherKind'],
    ['binary', Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256)), 'file.unknownKind'],
    ['zip of nothing but its first bytes', Buffer.from('PK\u0003\u0004xxxx'), 'file.corrupt'],
    ['broken gzip', gzipSync('a,b\n'.repeat(999)).subarray(0, 30), 'file.corrupt'],
    ['gzip bomb', gzipSync(Buffer.alloc(40 * 2 ** 20, 'a,b\n')), 'file.zipBomb'],
    ['gzip in gzip', gzipSync(gzipSync('a,b')), 'file.otherKind'],
  ])('%s', async (_, content, code) => {
    expect(await outcome(saved(content))).toBe(code);
  });

  test('larger than allowed', async () => {
    expect(await outcome(saved('a,b\n1,2\n'), { limits: { bytes: 4 } })).toBe('file.tooLarge');
  });
});
