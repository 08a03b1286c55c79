import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { contentDisposition } from '#platform/files';
import { assemble } from '#platform/module';
import { makeWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const sources = readdirSync('src/modules', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.(test|testing)\.|\.d\.ts$/.test(name))
  .map((name) => ({ name, text: readFileSync(join('src/modules', name), 'utf8') }));

describe('tables that leave the house', () => {
  test('are written by the two writers that let no cell become a formula', () => {
    // Whoever spells a comma-separated line by hand forgets the apostrophe before =cmd|…
    const byHand = sources.filter(
      ({ text }) =>
        /\.join\(['"`],['"`]\)\s*\+\s*['"`]\\r?\\n/.test(text) ||
        /new ExcelJS|from 'exceljs'|@protobi\/exceljs/.test(text),
    );
    expect(byHand.map(({ name }) => name)).toEqual([]);
  });

  test('and every file is an attachment that no browser opens by itself', async () => {
    const downloads = assemble(world.modules).routes.filter(({ contract }) => contract.download !== undefined);
    expect(downloads.length).toBeGreaterThan(3);
    const admin = await world.as('admin');
    for (const { contract } of downloads.filter((one) => one.contract.method === 'GET')) {
      const answer = await admin.get(contract.path.replaceAll(/:\w+/g, '0190a000-0000-7000-8000-000000000000'));
      if (answer.statusCode !== 200) continue;
      expect([contract.path, answer.headers['content-disposition']]).toEqual([
        contract.path,
        expect.stringMatching(/^attachment; /),
      ]);
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
    }
  });
});

test('every route that takes a file says which kinds, or takes tables', () => {
  const uploads = assemble(world.modules).routes.filter(({ contract }) => contract.upload !== undefined);
  const unsaid = uploads.filter(
    ({ contract }) => contract.upload!.kinds === undefined && !/imports?$/.test(contract.path),
  );
  expect(unsaid.map(({ contract }) => contract.path)).toEqual([]);
});

test.each([
  ['岗位\r\nSet-Cookie: a=b.xlsx'],
  ['a"; filename="evil.html'],
  ['../../etc/passwd'],
  ['a\u0000b.xlsx'],
  ['岗位\u202Exslx.exe'],
  ['%0d%0aX: y'],
  ['…'.repeat(400)],
  [''],
])('a name %j breaks no header', (name) => {
  const header = contentDisposition(name);
  expect(header).toMatch(/^attachment; filename="[^"\r\n\\]*"; filename\*=UTF-8''[\w.~!#$&+^`|%-]*$/);
  expect(header.length).toBeLessThan(2500);
  expect(decodeURIComponent(header.split("''")[1]!)).not.toMatch(/[\p{Cc}\u202E/\\]/u);
});
