import { beforeEach, beforeAll, describe, expect, test } from 'vitest';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import { csv, importer, readSheets, workbook, type Batch, type Importer } from './import.testing.ts';
import { eventually } from './testing.ts';

let world: World;
let visitor: Client;
let bureau: Importer;
let firm: Importer;
let agency: Importer;

beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-21T09:00:00+08:00');
  visitor = await world.as('public');
  bureau = importer(world, await world.as('bureau'));
  firm = importer(world, await world.as('enterprise'));
  agency = importer(world, await world.as('agency'));
});

const HEADER = ['岗位名称', '单位名称', '薪资', '工作地点', '学历', '经验', '招聘人数', '岗位职责', '截止日期'];
const OWN = '测试机械有限公司';

/** A word of its own for every test, so that each counts its own rows. */
const WORDS =
  '杜鹃 芍药 牡丹 茉莉 海棠 紫薇 丁香 玉兰 腊梅 水仙 月季 栀子 石榴 樱桃 枇杷 荔枝 龙眼 橄榄 葡萄 草莓 桑葚 柠檬 柚子 橘子 香蕉 菠萝 芒果 椰子 山竹 榴莲'.split(
    ' ',
  );
let word = '';
beforeEach(() => {
  word = WORDS.pop()!;
});

const row = (
  title: string,
  employer = '青岚精密轴承有限公司',
  change: Partial<Record<string, string>> = {},
): string[] =>
  HEADER.map(
    (column) =>
      change[column] ??
      {
        岗位名称: `${word}${title}`,
        单位名称: employer,
        薪资: '6000-8000',
        工作地点: '沈阳·铁西',
        学历: '大专',
        经验: '1-3年',
        招聘人数: '2',
        岗位职责: `${title}的工作`,
        截止日期: '2026-12-31',
      }[column]!,
  );
const file = (rows: readonly (readonly string[])[], header = HEADER) => ({
  name: '岗位.csv',
  content: csv([header, ...rows]),
});

const countFound = async (): Promise<number> => {
  const page = (await visitor.get(`/api/listings?q=${encodeURIComponent(word)}`)).json<{
    total: number;
    relaxed: boolean;
  }>();
  return page.relaxed ? 0 : page.total;
};
const untilFound = (total: number): Promise<number> => eventually(countFound, (found) => found === total);

const codeOf = async (answer: Promise<{ json: <T>() => T }>): Promise<string> =>
  (await answer).json<{ code: string }>().code;

describe('an officer', () => {
  test('a dry run publishes nothing; its commit publishes all valid rows with their source; undo takes them back', async () => {
    const batch = await bureau.check(file([row('车工'), row('焊工'), row('钳工', '')]));
    expect(batch).toMatchObject({ status: 'checked', rows: 3, valid: 2, invalid: 1, progress: 1 });
    expect(await countFound()).toBe(0);

    expect(await bureau.commit(batch.id)).toMatchObject({ status: 'committed', valid: 2 });
    expect(await untilFound(2)).toBe(2);
    const [first] = (await visitor.get(`/api/listings?q=${encodeURIComponent(word)}`)).json<{
      items: { id: string }[];
    }>().items;
    expect(first).toMatchObject({
      unclaimed: true,
      state: 'published',
      source: { name: '文件《岗位.csv》' },
      employer: { id: null, verified: false },
    });

    expect(await bureau.undo(batch.id)).toMatchObject({ status: 'undone' });
    expect(await untilFound(0)).toBe(0);
    expect((await visitor.get(`/api/listings/${first!.id}`)).statusCode).toBe(410);
    // What was undone may come in again.
    const again = await bureau.check(file([row('车工'), row('焊工')]));
    expect(again).toMatchObject({ valid: 2, duplicates: 0 });
  });

  test('without a dry run everything happens by itself', async () => {
    const batch = await bureau.check(file([row('车工'), row('焊工')]), { dryRun: 'false' });
    expect(batch).toMatchObject({ status: 'committed', valid: 2 });
    expect(await untilFound(2)).toBe(2);
  });

  test('asking twice does it once', async () => {
    const { id } = await bureau.check(file([row('车工')]));
    const commits = await Promise.all([1, 2, 3].map(() => bureau.client.post(`/api/listing-imports/${id}/commit`)));
    expect(commits.map((answer) => answer.statusCode)).toEqual([202, 202, 202]);
    await world.runJobs();
    expect(await untilFound(1)).toBe(1);
    await bureau.undo(id);
    expect(await bureau.undo(id)).toMatchObject({ status: 'undone' });
    expect(await codeOf(bureau.client.post(`/api/listing-imports/${id}/commit`))).toBe('import.wrongStatus');
  });

  test('what a firm has claimed since stays when the batch is undone', async () => {
    const batch = await bureau.check(file([row('车工', OWN), row('焊工')]), { dryRun: 'false' });
    const { items } = (await visitor.get(`/api/listings?q=${encodeURIComponent(word)}`)).json<{
      items: { id: string; employer: { name: string } }[];
    }>();
    const own = items.find((item) => item.employer.name === OWN)!;
    expect((await firm.client.post(`/api/listings/${own.id}/claim`)).statusCode).toBe(200);
    expect(await bureau.check(file([row('车工', OWN)]))).toMatchObject({ valid: 1, duplicates: 1 });
    await bureau.undo(batch.id);
    expect(await untilFound(1)).toBe(1);
    expect((await visitor.get(`/api/listings/${own.id}`)).json()).toMatchObject({
      state: 'published',
      unclaimed: false,
    });
  });
});

describe('a firm', () => {
  test('may dry-run rows of others and not commit them', async () => {
    const batch = await firm.check(file([row('车工'), row('焊工', OWN)]));
    expect(batch).toMatchObject({ status: 'checked', valid: 2 });
    const refused = await firm.client.post(`/api/listing-imports/${batch.id}/commit`);
    expect(refused.json()).toMatchObject({
      status: 403,
      code: 'import.namesOthers',
      title: expect.stringContaining('1 行'),
    });
    expect(await firm.read(batch.id)).toMatchObject({ status: 'checked' });
  });

  test('its own rows wait for review, are its own, and may leave the employer out', async () => {
    const batch = await firm.check(file([row('车工', OWN), row('焊工', '')]));
    expect(batch).toMatchObject({ valid: 2, invalid: 0 });
    expect(await firm.commit(batch.id)).toMatchObject({ status: 'committed' });
    const list = await firm.client.get(`/api/managed-listings?importId=${batch.id}`);
    expect(list.json()).toMatchObject({
      total: 2,
      items: [1, 2].map(() => ({
        state: 'submitted',
        unclaimed: false,
        source: null,
        employer: { id: world.organisations.enterprise, name: OWN },
      })),
    });
    expect(await countFound()).toBe(0);
    const withoutColumn = await firm.check({
      name: 'own.csv',
      content: csv([
        ['岗位名称', '薪资'],
        [`${word}钳工`, '5000-6000'],
      ]),
    });
    expect(withoutColumn).toMatchObject({ status: 'checked', rows: 1, invalid: 1 });
  });

  test('committing by itself is refused on the batch, where it can be read', async () => {
    const batch = await firm.check(file([row('车工')]), { dryRun: 'false' });
    expect(batch).toMatchObject({
      status: 'checked',
      failureCode: 'import.namesOthers',
      failure: expect.stringContaining('1 行'),
    });
    expect(await untilFound(0)).toBe(0);
  });

  test('the required elements are asked of its own rows, of others they are noted', async () => {
    const bare = { 招聘人数: '', 薪资: '' };
    const mine = await firm.check(file([row('车工', OWN, bare)]));
    expect(mine).toMatchObject({ valid: 0, invalid: 1 });
    const problems = (await firm.rows(mine.id))[0]!.problems.map((problem) => problem.message).join();
    expect(problems).toMatch(/请写明招聘人数.*请写明基本薪资/);
    const others = await bureau.check(file([row('车工', '青岚精密轴承有限公司', bare)]));
    expect(others).toMatchObject({ valid: 1, invalid: 0 });
    expect((await bureau.rows(others.id))[0]!.record!['incomplete']).toEqual(
      expect.arrayContaining(['headcount', 'pay']),
    );
  });
});

test('an agency commits rows of others, which the bureau then reviews', async () => {
  const batch = await agency.check(file([row('车工'), row('顾问', '测试人力资源有限公司')]));
  expect(await agency.commit(batch.id)).toMatchObject({ status: 'committed' });
  expect(await countFound()).toBe(0);
  const { items } = (await bureau.client.get(`/api/managed-listings?importId=${batch.id}`)).json<{
    items: { id: string; unclaimed: boolean; abilities: string[] }[];
  }>();
  expect(items.map((item) => item.unclaimed).toSorted()).toEqual([false, true]);
  const unclaimed = items.find((item) => item.unclaimed)!;
  expect(unclaimed.abilities).toContain('publish');
  expect(
    (await bureau.client.post(`/api/managed-listings/${unclaimed.id}/actions`, { verb: 'publish', version: 1 }))
      .statusCode,
  ).toBe(200);
  expect(await untilFound(1)).toBe(1);
});

describe('repetitions', () => {
  test('the same file again changes nothing, in another kind of file neither', async () => {
    const rows = [row('车工'), row('焊工'), row('钳工')];
    await bureau.check(file(rows), { dryRun: 'false' });
    expect(await untilFound(3)).toBe(3);
    const again = await bureau.check(file(rows), { dryRun: 'false' });
    expect(again).toMatchObject({ valid: 3, duplicates: 3, status: 'committed' });
    const asWorkbook = await bureau.check(await workbook([HEADER, ...rows]), { dryRun: 'false' });
    expect(asWorkbook).toMatchObject({ valid: 3, duplicates: 3 });
    const { total } = (await bureau.client.get(`/api/managed-listings?importId=${again.id}`)).json<{ total: number }>();
    expect([total, await untilFound(3)]).toEqual([0, 3]);
  });

  test('two batches of the same rows, both checked before either is committed', async () => {
    const rows = [row('车工'), row('焊工')];
    const [first, second] = [await bureau.check(file(rows)), await bureau.check(file([...rows, row('钳工')]))];
    expect([first.duplicates, second.duplicates]).toEqual([0, 0]);
    await bureau.commit(first.id);
    expect(await bureau.commit(second.id)).toMatchObject({ status: 'committed' });
    expect(await untilFound(3)).toBe(3);
  });

  test('inside a file a repeated row goes in once, one that looks alike is pointed out', async () => {
    const batch = await bureau.check(
      file([row('车工'), row('车工'), row('车工', '青岚精密轴承有限责任公司', { 薪资: '7000-9000' })]),
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
    const later = await bureau.check(file([row('车工', '青岚精密轴承有限公司', { 薪资: '1万-2万' })]));
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
    const first = await agency.check(file(rows(), header));
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
      file(
        rows().map((cells) => [`${cells[0]}乙`, ...cells.slice(1)]),
        [' 岗位', '单位', '数额', '其他'],
      ),
    );
    expect(next).toMatchObject({ mappingOrigin: 'remembered', mapping: { 0: 'title', 1: 'employer', 2: 'pay' } });
    expect(await bureau.check(file(rows(), header))).toMatchObject({ mappingOrigin: 'guessed' });
  });

  test('given with the upload, by header or by number', async () => {
    for (const mapping of [
      { 岗位: 'title', 单位: 'employer', 数额: 'pay', 其他: 'place' },
      { 0: 'title', 1: 'employer', 2: 'pay', 3: 'place' },
    ]) {
      const batch = await bureau.check(file(rows(), header), { mapping: JSON.stringify(mapping) });
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
    const batch = await bureau.check(file([['某局汇总'], ['甲', '乙', '丙', '丁'], ...rows()], []), {
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
    const answer = await bureau.start(file(rows(), header), {
      mapping: typeof mapping === 'string' ? mapping : JSON.stringify(mapping),
    });
    expect(answer.statusCode).toBe(status);
  });

  test('a column that the file does not have is named', async () => {
    const batch = await bureau.check(file(rows(), header), {
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
    const batch = await bureau.check(file(rows()));
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
    const batch = await bureau.check(file(rows()));
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

describe('who sees a batch', () => {
  test('its organisation and the staff; for all others it is not there', async () => {
    const { id } = await agency.check(file([row('车工')]));
    const paths = ['', '/rows', '/errors.xlsx'].map((tail) => `/api/listing-imports/${id}${tail}`);
    for (const [client, status] of [
      [agency.client, 200],
      [bureau.client, 200],
      [firm.client, 404],
      [visitor, 401],
      [await world.as('learner'), 403],
    ] as const) {
      for (const path of paths) expect((await client.get(path)).statusCode, `${client.role} ${path}`).toBe(status);
    }
    for (const act of ['commit', 'undo'])
      expect((await firm.client.post(`/api/listing-imports/${id}/${act}`)).statusCode).toBe(404);
    expect((await firm.client.post(`/api/listing-imports/${id}/mapping`, { mapping: { 0: 'title' } })).statusCode).toBe(
      404,
    );
    const stranger = await (await world.elsewhere()).as('bureau');
    for (const path of paths) expect((await stranger.get(path)).statusCode).toBe(404);
    const listed = async (client: Client): Promise<string[]> =>
      (await client.get('/api/listing-imports?limit=100')).json<{ items: Batch[] }>().items.map((batch) => batch.id);
    expect(await listed(agency.client)).toContain(id);
    expect(await listed(bureau.client)).toContain(id);
    expect(await listed(firm.client)).not.toContain(id);
    expect(await listed(stranger)).toEqual([]);
  });

  test('the list pages without gap or repeat', async () => {
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const answer = await bureau.client.get(`/api/listing-imports?limit=3&cursor=${cursor}`.replace(/&cursor=$/, ''));
      const page: { items: Batch[]; total: number; nextCursor: string | null } = answer.json();
      seen.push(...page.items.map((batch) => batch.id));
      cursor = page.nextCursor;
      if (cursor === null) expect(seen).toHaveLength(page.total);
    }
    expect(new Set(seen).size).toBe(seen.length);
  });
});
