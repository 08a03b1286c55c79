import { beforeEach, beforeAll, describe, expect, test } from 'vitest';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import { csv, importer, ownRows, tableFile, type Batch, type Importer, type OwnRows } from './import.testing.ts';

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

const OWN = '测试机械有限公司';

let own: OwnRows;
let word = '';
beforeEach(() => {
  own = ownRows(visitor);
  ({ word } = own);
});
const row: OwnRows['row'] = (...given) => own.row(...given);
const untilFound = (total: number): Promise<number> => own.untilFound(total);

const codeOf = async (answer: Promise<{ json: <T>() => T }>): Promise<string> =>
  (await answer).json<{ code: string }>().code;

describe('an officer', () => {
  test('a dry run publishes nothing; its commit publishes all valid rows with their source; undo takes them back', async () => {
    const batch = await bureau.check(tableFile([row('车工'), row('焊工'), row('钳工', '')]));
    expect(batch).toMatchObject({ status: 'checked', rows: 3, valid: 2, invalid: 1, progress: 1 });
    expect(await own.count()).toBe(0);

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
    const again = await bureau.check(tableFile([row('车工'), row('焊工')]));
    expect(again).toMatchObject({ valid: 2, duplicates: 0 });
  });

  test('without a dry run everything happens by itself', async () => {
    const batch = await bureau.check(tableFile([row('车工'), row('焊工')]), { dryRun: 'false' });
    expect(batch).toMatchObject({ status: 'committed', valid: 2 });
    expect(await untilFound(2)).toBe(2);
  });

  test('asking twice does it once', async () => {
    const { id } = await bureau.check(tableFile([row('车工')]));
    const commits = await Promise.all([1, 2, 3].map(() => bureau.client.post(`/api/listing-imports/${id}/commit`)));
    expect(commits.map((answer) => answer.statusCode)).toEqual([202, 202, 202]);
    await world.runJobs();
    expect(await untilFound(1)).toBe(1);
    await bureau.undo(id);
    expect(await bureau.undo(id)).toMatchObject({ status: 'undone' });
    expect(await codeOf(bureau.client.post(`/api/listing-imports/${id}/commit`))).toBe('import.wrongStatus');
  });

  test('what a firm has claimed since stays when the batch is undone', async () => {
    const batch = await bureau.check(tableFile([row('车工', OWN), row('焊工')]), { dryRun: 'false' });
    expect(await untilFound(2)).toBe(2);
    const { items } = (await visitor.get(`/api/listings?q=${encodeURIComponent(word)}`)).json<{
      items: { id: string; employer: { name: string } }[];
    }>();
    const ours = items.find((item) => item.employer.name === OWN)!;
    expect((await firm.client.post(`/api/listings/${ours.id}/claim`)).statusCode).toBe(200);
    expect(await bureau.check(tableFile([row('车工', OWN)]))).toMatchObject({ valid: 1, duplicates: 1 });
    await bureau.undo(batch.id);
    expect(await untilFound(1)).toBe(1);
    expect((await visitor.get(`/api/listings/${ours.id}`)).json()).toMatchObject({
      state: 'published',
      unclaimed: false,
    });
  });
});

describe('a firm', () => {
  test('may dry-run rows of others and not commit them', async () => {
    const batch = await firm.check(tableFile([row('车工'), row('焊工', OWN)]));
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
    const batch = await firm.check(tableFile([row('车工', OWN), row('焊工', '')]));
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
    expect(await own.count()).toBe(0);
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
    const batch = await firm.check(tableFile([row('车工')]), { dryRun: 'false' });
    expect(batch).toMatchObject({
      status: 'checked',
      failureCode: 'import.namesOthers',
      failure: expect.stringContaining('1 行'),
    });
    expect(await untilFound(0)).toBe(0);
  });

  test('the required elements are asked of its own rows, of others they are noted', async () => {
    const bare = { 招聘人数: '', 薪资: '' };
    const mine = await firm.check(tableFile([row('车工', OWN, bare)]));
    expect(mine).toMatchObject({ valid: 0, invalid: 1 });
    const problems = (await firm.rows(mine.id))[0]!.problems.map((problem) => problem.message).join();
    expect(problems).toMatch(/请写明招聘人数.*请写明基本薪资/);
    const others = await bureau.check(tableFile([row('车工', '青岚精密轴承有限公司', bare)]));
    expect(others).toMatchObject({ valid: 1, invalid: 0 });
    expect((await bureau.rows(others.id))[0]!.record!['incomplete']).toEqual(
      expect.arrayContaining(['headcount', 'pay']),
    );
  });
});

test('an agency commits rows of others, which the bureau then reviews', async () => {
  const batch = await agency.check(tableFile([row('车工'), row('顾问', '测试人力资源有限公司')]));
  expect(await agency.commit(batch.id)).toMatchObject({ status: 'committed' });
  expect(await own.count()).toBe(0);
  const { items } = (await bureau.client.get(`/api/managed-listings?importId=${batch.id}`)).json<{
    items: { id: string; unclaimed: boolean; abilities: string[] }[];
  }>();
  expect(items.filter((item) => item.unclaimed)).toHaveLength(1);
  const unclaimed = items.find((item) => item.unclaimed)!;
  expect(unclaimed.abilities).toContain('publish');
  expect(
    (await bureau.client.post(`/api/managed-listings/${unclaimed.id}/actions`, { verb: 'publish', version: 1 }))
      .statusCode,
  ).toBe(200);
  expect(await untilFound(1)).toBe(1);
});

describe('who sees a batch', () => {
  test('its organisation and the staff; for all others it is not there', async () => {
    const { id } = await agency.check(tableFile([row('车工')]));
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
