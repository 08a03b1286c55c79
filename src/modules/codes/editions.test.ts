import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase, type Database } from '#platform/db';
import { cloneDatabase } from '../../../tests/support/database.ts';
import { createCodeBook, type CodeBook } from './code-book.ts';
import { importEdition, type NewEdition } from './import-edition.ts';
import { importEditionFile } from './import-edition-file.ts';
import { loadCodeBook } from './load-code-book.ts';
import { codeSets } from './model.ts';
import { listEditions } from './store.ts';
import { makeCodeBook } from './testing.ts';

let database: Database;
const on = (date: string) => ({ now: () => new Date(`${date}T08:00:00+08:00`) });

async function bookOn(date: string): Promise<CodeBook> {
  const book = createCodeBook();
  book.load(await loadCodeBook(database, on(date)));
  return book;
}

beforeAll(async () => {
  database = openDatabase((await cloneDatabase()).app);
});
afterAll(() => database.close());

test('the bundled lists go through the database unchanged', async () => {
  const [stored, bundled] = [await bookOn('2026-11-21'), makeCodeBook()];
  for (const set of codeSets) {
    expect(stored.index(set).rows).toEqual(bundled.index(set).rows);
    expect(stored.edition(set)).toMatchObject({ set, source: bundled.edition(set).source });
  }
  expect(stored.label('division', '211103')).toBe('兴隆台区');
});

test('a second start, and two at once, write nothing again', async () => {
  const before = await database.inPlatform(listEditions);
  await Promise.all([bookOn('2026-11-21'), bookOn('2026-11-21')]);
  expect(await database.inPlatform(listEditions)).toEqual(before);
  expect(before).toHaveLength(4);
});

describe('importing an official list', () => {
  const given: NewEdition = {
    set: 'division',
    edition: '2027',
    file: '/somewhere/divisions-2027.tsv',
    text: 'code\tname\n21\t辽宁省\n2111\t盘锦市\n211103\t兴隆台区\n211105\t辽滨区\n',
    validFrom: '2027-01-01',
    source: '民政部 2027 年公布',
  };
  const take = (change: Partial<NewEdition> = {}): Promise<number> =>
    database.inPlatform((db) => importEdition(db, on('2026-11-21').now(), { ...given, ...change }));

  test('it counts from its day on, found by pinyin and short form; dropped codes lose their aliases', async () => {
    expect(await take()).toBe(4);
    expect((await bookOn('2026-12-31')).edition('division').edition).toBe('2023');
    const book = await bookOn('2027-01-01');
    expect(book.edition('division')).toMatchObject({ edition: '2027', source: '民政部 2027 年公布' });
    expect(book.index('division').search('liaobin', 1)).toMatchObject([
      { code: '211105', path: '辽宁省 / 盘锦市 / 辽滨区' },
    ]);
    expect(book.index('division').search('辽滨', 1)).toHaveLength(1);
    expect(book.index('division').search('光明新区', 1)).toEqual([]);
    expect(book.index('division').search('辽东湾新区', 1)).toMatchObject([{ code: '2111' }]);
  });

  test('importing it again replaces it', async () => {
    expect(await take({ text: given.text.replace('211105\t辽滨区\n', '') })).toBe(3);
    expect((await bookOn('2027-01-01')).index('division').rows).toHaveLength(3);
  });

  test.each([
    ['an unknown set', { set: 'planets' }, 'codes.unknownSet'],
    ['a date that is none', { validFrom: '2027-02-30' }, 'codes.badDate'],
    ['a bundled edition', { edition: '2023' }, 'codes.bundledEdition'],
    ['a bad line', { edition: '2028', text: 'code\tname\n2111\t盘锦市\n' }, 'codes.badFile'],
  ])('%s is refused, and nothing changes', async (_, change, code) => {
    const before = await database.inPlatform(listEditions);
    await expect(take(change)).rejects.toThrow(code);
    expect(await database.inPlatform(listEditions)).toEqual(before);
  });

  test('from the command line, problems come as sentences with their lines', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jiangqiao-codes-'));
    const file = join(folder, 'list.tsv');
    const takeFile = (text: string) => {
      writeFileSync(file, text);
      const { set, validFrom, source } = given;
      return importEditionFile(
        { clock: on('2026-11-21'), database },
        { set, edition: '2029', file, validFrom, source },
      );
    };
    expect(await takeFile(given.text)).toEqual({ rows: 4 });
    expect(await takeFile('code\tname\n2111\t盘锦市\n')).toEqual({
      problems: [expect.stringContaining('list.tsv'), expect.stringContaining('第 2 行')],
    });
    rmSync(folder, { recursive: true });
    const { set, validFrom, source } = given;
    const gone = await importEditionFile(
      { clock: on('2026-11-21'), database },
      { set, edition: '2030', file, validFrom, source },
    );
    expect(gone).toEqual({ problems: [expect.stringContaining(file)] });
  });
});
