import ExcelJS from '@protobi/exceljs';
import type { LightMyRequestResponse } from 'fastify';
import type { z } from 'zod';
import type { Client, World } from '../../../tests/support/world.ts';
import type { importRoutes } from './import-contract.ts';

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
