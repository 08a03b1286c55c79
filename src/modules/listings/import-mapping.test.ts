import { beforeEach, beforeAll, describe, expect, test } from 'vitest';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import {
  HEADER,
  csv,
  importer,
  ownRows,
  readSheets,
  tableFile,
  workbook,
  type Importer,
  type OwnRows,
} from './import.testing.ts';

let world: World;
let visitor: Client;
let bureau: Importer;
let agency: Importer;

beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-21T09:00:00+08:00');
  visitor = await world.as('public');
  bureau = importer(world, await world.as('bureau'));
  agency = importer(world, await world.as('agency'));
});

let own: OwnRows;
let word = '';
beforeEach(() => {
  own = ownRows(visitor);
  ({ word } = own);
});
const row: OwnRows['row'] = (...given) => own.row(...given);
const untilFound = (total: number): Promise<number> => own.untilFound(total);

describe('repetitions', () => {
  test('the same file again changes nothing, in another kind of file neither', async () => {
    const rows = [row('车工'), row('焊工'), row('钳工')];
    await bureau.check(tableFile(rows), { dryRun: 'false' });
    expect(await untilFound(3)).toBe(3);
    const again = await bureau.check(tableFile(rows), { dryRun: 'false' });
    expect(again).toMatchObject({ valid: 3, duplicates: 3, status: 'committed' });
    const asWorkbook = await bureau.check(await workbook([HEADER, ...rows]), { dryRun: 'false' });
    expect(asWorkbook).toMatchObject({ valid: 3, duplicates: 3 });
    const { total } = (await bureau.client.get(`/api/managed-listings?importId=${again.id}`)).json<{ total: number }>();
    expect([total, await untilFound(3)]).toEqual([0, 3]);
  });

  test('two batches of the same rows, both checked before either is committed', async () => {
    const rows = [row('车工'), row('焊工')];
    const [first, second] = [
      await bureau.check(tableFile(rows)),
      await bureau.check(tableFile([...rows, row('钳工')])),
    ];
    expect([first.duplicates, second.duplicates]).toEqual([0, 0]);
    await bureau.commit(first.id);
    expect(await bureau.commit(second.id)).toMatchObject({ status: 'committed' });
    expect(await untilFound(3)).toBe(3);
  });

  test('inside a file a repeated row goes in once, one that looks alike is pointed out', async () => {
    const batch = await bureau.check(
      tableFile([row('车工'), row('车工'), row('车工', '青岚精密轴承有限责任公司', { 薪资: '7000-9000' })]),
    );
    expect(batch).toMatchObject({ rows: 3, valid: 3, duplicates: 1 });
    const [first, second, third] = await bureau.rows(batch.id);
    expect([first!.duplicateOf, second!.duplicateOf, third!.duplicateOf]).toEqual([
      null,
      `row:${first!.rowNumber}`,
      null,
    ]);
    expect(third!.warnings.map((warning) => warning.message).join()).toContain(`与第 ${first!.rowNumber} 行很相似`);
    await bureau.commit(batch.id);
    expect(await untilFound(2)).toBe(2);
    const later = await bureau.check(tableFile([row('车工', '青岚精密轴承有限公司', { 薪资: '1万-2万' })]));
    expect((await bureau.rows(later.id))[0]!.warnings.map((warning) => warning.message).join()).toContain(
      `与已有岗位“${word}车工”很相似`,
    );
  });
});

describe('what the columns mean', () => {
  const header = ['岗位', '单位', '数额', '其他'];
  const rows = () => [
    [`${word}车工`, '青岚精密轴承有限公司', '6000-8000', '沈阳'],
    [`${word}焊工`, '云溪造船厂', '7000-9000', '大连'],
  ];
  test('corrected once, it is remembered for the next file with the same columns, of this organisation', async () => {
    const first = await agency.check(tableFile(rows(), header));
    const corrected = await agency.remap(first.id, { 0: 'title', 1: 'employer', 2: 'pay' });
    expect(corrected).toMatchObject({
      status: 'checked',
      mappingOrigin: 'given',
      mapping: { 0: 'title', 1: 'employer', 2: 'pay' },
      filled: { pay: 2 },
    });
    expect(corrected.filled['place'] ?? 0).toBe(0);
    await agency.commit(first.id);
    const next = await agency.check(
      tableFile(
        rows().map((cells) => [`${cells[0]}乙`, ...cells.slice(1)]),
        [' 岗位', '单位', '数额', '其他'],
      ),
    );
    expect(next).toMatchObject({ mappingOrigin: 'remembered', mapping: { 0: 'title', 1: 'employer', 2: 'pay' } });
    expect(await bureau.check(tableFile(rows(), header))).toMatchObject({ mappingOrigin: 'guessed' });
  });

  test('given with the upload, by header or by number', async () => {
    for (const mapping of [
      { 岗位: 'title', 单位: 'employer', 数额: 'pay', 其他: 'place' },
      { 0: 'title', 1: 'employer', 2: 'pay', 3: 'place' },
    ]) {
      const batch = await bureau.check(tableFile(rows(), header), { mapping: JSON.stringify(mapping) });
      expect(batch).toMatchObject({
        status: 'checked',
        valid: 2,
        mappingOrigin: 'given',
        mapping: { 0: 'title', 1: 'employer', 2: 'pay', 3: 'place' },
      });
    }
  });

  test('columns whose headers say nothing are found by the names that were given', async () => {
    const mapping = { 甲: 'title', 乙: 'employer', 丙: 'pay', 丁: 'place' };
    const batch = await bureau.check(tableFile([['某局汇总'], ['甲', '乙', '丙', '丁'], ...rows()], []), {
      mapping: JSON.stringify(mapping),
    });
    expect(batch).toMatchObject({
      status: 'checked',
      rows: 2,
      valid: 2,
      header: ['甲', '乙', '丙', '丁'],
      filled: { pay: 2, place: 2 },
    });
  });

  test.each([
    ['a field that is none', { 0: 'title', 1: 'address' }, 422],
    ['not JSON', 'x', 422],
    ['a list', [], 422],
  ])('a mapping with %s is refused', async (_what, mapping, status) => {
    const answer = await bureau.start(tableFile(rows(), header), {
      mapping: typeof mapping === 'string' ? mapping : JSON.stringify(mapping),
    });
    expect(answer.statusCode).toBe(status);
  });

  test('a column that the file does not have is named', async () => {
    const batch = await bureau.check(tableFile(rows(), header), {
      mapping: JSON.stringify({ 岗位: 'title', 戊: 'employer' }),
    });
    expect(batch).toMatchObject({
      status: 'failed',
      failureCode: 'import.badMapping',
      failure: expect.stringContaining('戊'),
    });
  });

  test('without title or employer it says which column it misses, and can be told', async () => {
    const batch = await bureau.check({
      name: 'x.csv',
      content: csv([
        ['薪资', '学历', '备注'],
        ['6000-8000', '大专', `${word}某厂`],
      ]),
    });
    expect(batch).toMatchObject({
      status: 'failed',
      failureCode: 'import.noMapping',
      failure: expect.stringContaining('岗位名称'),
    });
    expect(await bureau.remap(batch.id, { 0: 'pay', 1: 'employer', 2: 'title' })).toMatchObject({
      status: 'checked',
      valid: 1,
    });
  });
});

describe('the workbook of errors', () => {
  const rows = () => [
    row('车工'),
    row('', '青岚精密轴承有限公司', { 岗位名称: '' }),
    row('焊工', ''),
    row('钳工', '乙厂', { 薪资: '看着给' }),
    row('诱饵', '', { 岗位职责: '=cmd|calc!A1' }),
  ];

  test('has the same columns and the reasons; corrected it goes in', async () => {
    const batch = await bureau.check(tableFile(rows()));
    expect(batch).toMatchObject({ valid: 2, invalid: 3 });
    const sheets = await readSheets(await bureau.errors(batch.id));
    const [wrong, warned] = Object.values(sheets);
    expect(wrong![0]).toEqual(['原因', ...HEADER]);
    expect(wrong!.slice(1).map((cells) => cells[0])).toEqual([
      '岗位名称：没有填写',
      '单位名称：没有填写',
      '单位名称：没有填写',
    ]);
    expect(wrong![2]!.slice(1)).toEqual(row('焊工', ''));
    expect(warned!.slice(1).map((cells) => cells[1])).toContain(`${word}钳工`);

    await bureau.commit(batch.id);
    const corrected = wrong!.map((cells, i) =>
      i === 0 ? cells : cells.with(1, `${word}改正${i}`).with(2, '改正有限公司'),
    );
    const again = await bureau.check(await workbook(corrected), { dryRun: 'false' });
    expect(again).toMatchObject({ rows: 3, valid: 3, invalid: 0, status: 'committed' });
    expect(await untilFound(5)).toBe(5);
  });

  test('a formula comes back as text, not as a formula', async () => {
    const batch = await bureau.check(tableFile(rows()));
    const { default: ExcelJS } = await import('@protobi/exceljs');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await bureau.errors(batch.id)) as unknown as ArrayBuffer);
    const cell = book.worksheets[0]!.getRow(4).getCell(9);
    expect([cell.type, cell.text, cell.numFmt]).toEqual([ExcelJS.ValueType.String, '=cmd|calc!A1', '@']);
  });

  test('of a file without header the columns are named by what they were taken for', async () => {
    const bare = [
      ['数控车工', '青岚精密轴承有限公司', '6000-8000元/月', '中专'],
      ['焊接工程师', '大连造船有限公司', '9000-11000元/月', '大专'],
      ['软件工程师', '', '1.2万-1.8万', '本科'],
    ];
    const batch = await bureau.check({ name: 'bare.csv', content: csv(bare) });
    const [wrong] = Object.values(await readSheets(await bureau.errors(batch.id)));
    expect(wrong!.map((cells) => cells.slice(0, 5))).toEqual([
      ['原因', '岗位名称', '单位名称', '薪资', '学历'],
      ['单位名称：没有填写', ...bare[2]!],
    ]);
    const again = await bureau.check(
      await workbook(wrong!.map((cells, i) => (i === 0 ? cells : cells.with(2, '云溪软件有限公司')))),
    );
    expect(again).toMatchObject({ rows: 1, valid: 1 });
  });
});
