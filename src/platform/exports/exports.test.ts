import ExcelJS from '@protobi/exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeWorld, type World } from '../../../tests/support/world.ts';
import { exportCsv, exportWorkbook, listExports } from './index.ts';

let world: World;

beforeAll(async () => {
  world = await makeWorld();
});

describe('exports', () => {
  const facts = { name: '名单.xlsx', kind: 'test', purpose: '核对', filter: { state: 'open' } };

  test('a workbook says on each sheet, in print and in its properties who took it, and the log what it was', async () => {
    const file = await world.act('bureau', (ctx) =>
      exportWorkbook(ctx, {
        ...facts,
        sheets: [
          {
            name: '名单',
            columns: [{ header: '姓名' }, { header: '电话' }],
            rows: [
              ['张三', '1'],
              ['李四', '2'],
            ],
          },
        ],
      }),
    );
    const { items } = await world.act('admin', (ctx) => listExports(ctx.db, ctx.tenant.id, { limit: 1 }));
    expect(items[0]).toMatchObject({
      kind: 'test',
      rows: 2,
      columns: ['姓名', '电话'],
      filter: { state: 'open' },
      role: 'bureau',
    });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(file.content as never);
    const mark = book.worksheets[0]!.getRow(5).getCell(1).text;
    expect(mark).toContain('测试bureau（测试市人社局）');
    expect(mark).toContain(items[0]!.id);
    expect(book.creator).toContain(items[0]!.id);
    expect(book.worksheets[0]!.headerFooter.oddFooter).toContain('核对');
  });

  test('one that is read in again carries the mark on a sheet of its own', async () => {
    const file = await world.act('bureau', (ctx) =>
      exportWorkbook(ctx, {
        ...facts,
        markApart: true,
        sheets: [{ name: '行', columns: [{ header: '岗位' }], rows: [['车工']] }],
      }),
    );
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(file.content as never);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['行', '导出说明']);
    expect(book.worksheets[0]!.rowCount).toBe(2);
  });

  test('a CSV file ends with it', async () => {
    const file = await world.act('bureau', (ctx) =>
      exportCsv(ctx, { ...facts, name: 'x.csv', header: ['a'], rows: [['1']] }),
    );
    expect((file.content as Buffer).toString().trim().split('\r\n').at(-1)).toMatch(
      /导出；用途：核对；编号 [0-9a-f-]{36}$/,
    );
  });

  test('the list is the administrator’s', async () => {
    const admin = await world.as('admin');
    expect((await admin.get('/api/exports')).json<{ total: number }>().total).toBeGreaterThan(2);
    expect((await (await world.as('bureau')).get('/api/exports')).statusCode).toBe(403);
  });
});
