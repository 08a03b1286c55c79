import ExcelJS from '@protobi/exceljs';
import type { LightMyRequestResponse } from 'fastify';
import type { z } from 'zod';
import type { Client, World } from '../../../tests/support/world.ts';
import type { importRoutes } from './import-contract.ts';
import { eventually } from './testing.ts';

export type Batch = z.input<(typeof importRoutes)['read']['response']>;
export type Row = z.input<(typeof importRoutes)['rows']['response']>['items'][number];

export interface TestFile {
  readonly name: string;
  readonly content: Buffer | string;
}

const PATH = '/api/listing-imports';

/** What one person does with import batches, each act followed by its jobs. */
export function importer(world: World, client: Client) {
  const read = async (id: string): Promise<Batch> => (await client.get(`${PATH}/${id}`)).json<Batch>();
  const then = async (id: string, answer: LightMyRequestResponse): Promise<Batch> => {
    if (answer.statusCode !== 202) throw new Error(`${answer.statusCode} ${answer.body}`);
    await world.runJobs();
    return read(id);
  };
  return {
    client,
    read,
    start: (file: TestFile, fields: Record<string, string> = {}) => client.upload(PATH, file, fields),
    async check(file: TestFile, fields: Record<string, string> = {}): Promise<Batch> {
      const answer = await client.upload(PATH, file, { dryRun: 'true', ...fields });
      return then(answer.json<{ id: string }>().id, answer);
    },
    commit: async (id: string): Promise<Batch> => then(id, await client.post(`${PATH}/${id}/commit`)),
    undo: async (id: string): Promise<Batch> => then(id, await client.post(`${PATH}/${id}/undo`)),
    remap: async (id: string, mapping: Record<string, string>): Promise<Batch> =>
      then(id, await client.post(`${PATH}/${id}/mapping`, { mapping })),
    rows: async (id: string, query = ''): Promise<readonly Row[]> =>
      (await client.get(`${PATH}/${id}/rows?limit=200${query}`)).json<{ items: Row[] }>().items,
    errors: async (id: string): Promise<Buffer> => (await client.get(`${PATH}/${id}/errors.xlsx`)).rawPayload,
  };
}

export type Importer = ReturnType<typeof importer>;

type Cell = string | number | Date | null;

export async function workbook(
  rows: readonly (readonly Cell[])[],
  dress: (sheet: ExcelJS.Worksheet) => void = () => undefined,
): Promise<TestFile> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('岗位');
  for (const row of rows) sheet.addRow([...row]);
  dress(sheet);
  return { name: '岗位.xlsx', content: Buffer.from(await book.xlsx.writeBuffer()) };
}

/** Sheets of a workbook as rows of text. */
export async function readSheets(content: Buffer): Promise<Record<string, string[][]>> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(content as unknown as ArrayBuffer);
  return Object.fromEntries(
    book.worksheets.map((sheet) => {
      const rows: string[][] = [];
      sheet.eachRow((row) => rows.push(Array.from({ length: row.cellCount }, (_, i) => row.getCell(i + 1).text)));
      return [sheet.name, rows];
    }),
  );
}

export const csv = (rows: readonly (readonly string[])[], delimiter = ','): string =>
  rows
    .map((row) => row.map((cell) => (/[",;\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter))
    .join('\r\n');

let gbkBytes: Map<string, [number, number]> | undefined;

/** Node decodes GBK but does not encode it, so the table is turned round. */
export function gbk(text: string): Buffer {
  gbkBytes ??= new Map(
    Array.from(
      { length: 0x7e * 0xbf },
      (_, i) => [0x81 + Math.floor(i / 0xbf), 0x40 + (i % 0xbf)] as [number, number],
    ).map((pair) => [new TextDecoder('gbk').decode(Uint8Array.from(pair)), pair]),
  );
  return Buffer.from([...text].flatMap((char) => (char < '\u0080' ? [char.charCodeAt(0)] : gbkBytes!.get(char)!)));
}

export const HEADER = ['岗位名称', '单位名称', '薪资', '工作地点', '学历', '经验', '招聘人数', '岗位职责', '截止日期'];

const WORDS =
  '杜鹃 芍药 牡丹 茉莉 海棠 紫薇 丁香 玉兰 腊梅 水仙 月季 栀子 石榴 樱桃 枇杷 荔枝 龙眼 橄榄 葡萄 草莓 桑葚 柠檬 柚子 橘子 香蕉 菠萝 芒果 椰子 山竹 榴莲'.split(
    ' ',
  );

/** Rows whose titles share a word that no other test uses, so that each test counts its own. */
export function ownRows(visitor: Client) {
  const word = WORDS.pop()!;
  const search = `/api/listings?q=${encodeURIComponent(word)}`;
  const count = async (): Promise<number> => {
    const page = (await visitor.get(search)).json<{ total: number; relaxed: boolean }>();
    return page.relaxed ? 0 : page.total;
  };
  return {
    word,
    search,
    count,
    untilFound: (total: number): Promise<number> => eventually(count, (found) => found === total),
    row: (
      title: string,
      employer = '青岚精密轴承有限公司',
      change: Readonly<Record<string, string>> = {},
    ): string[] => {
      const usual: Readonly<Record<string, string>> = {
        岗位名称: `${word}${title}`,
        单位名称: employer,
        薪资: '6000-8000',
        工作地点: '沈阳·铁西',
        学历: '大专',
        经验: '1-3年',
        招聘人数: '2',
        岗位职责: `${title}的工作`,
        截止日期: '2026-12-31',
      };
      return HEADER.map((column) => change[column] ?? usual[column]!);
    },
  };
}
export type OwnRows = ReturnType<typeof ownRows>;

export const tableFile = (rows: readonly (readonly string[])[], header = HEADER): TestFile => ({
  name: '岗位.csv',
  content: csv([header, ...rows]),
});
