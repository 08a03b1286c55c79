import { sql } from 'kysely';
import ExcelJS from '@protobi/exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import { importer, ownRows, tableFile, type Importer } from './import.testing.ts';

let world: World;
let agency: Importer;
let firm: Client;
let bureau: Client;
let row: (...given: [string, string?]) => readonly string[];

beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-21T09:00:00+08:00');
  agency = importer(world, await world.as('agency'));
  [firm, bureau] = await Promise.all([world.as('enterprise'), world.as('bureau')]);
  row = ownRows(await world.as('public')).row as never;
});

const FIRM = '测试机械有限公司';

interface Managed {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly state: string;
  readonly abilities: readonly string[];
}
interface Listed {
  readonly items: readonly Managed[];
  readonly total: number;
  readonly counts: Readonly<Record<string, number>>;
}

const list = async (client: Client, query = ''): Promise<Listed> =>
  (await client.get(`/api/managed-listings?limit=100${query}`)).json<Listed>();
const act = (client: Client, { id, version }: Managed, verb: string, more: object = {}) =>
  client.post(`/api/managed-listings/${id}/actions`, { verb, version, ...more });

/** Brought in by the agency and published by the bureau. */
async function published(
  titles: readonly string[],
  employer: string,
): Promise<{ batch: string; items: Listed['items'] }> {
  const { id: batch } = await agency.check(tableFile(titles.map((title) => row(title, employer))));
  expect(await agency.commit(batch)).toMatchObject({ status: 'committed', valid: titles.length });
  for (const one of (await list(bureau, `&importId=${batch}`)).items)
    expect((await act(bureau, one, 'publish')).statusCode).toBe(200);
  return { batch, items: (await list(agency.client, `&importId=${batch}`)).items };
}

describe('代为发布', () => {
  test('an agency sees, counts, confirms, exports and closes what it brought in, batch by batch; nobody else of its kind does', async () => {
    await published(['别的一批'], '青岚轴承甲有限公司');
    const { batch, items } = await published(['车工', '焊工', '钳工'], '青岚轴承甲有限公司');
    expect(items.map(({ title, state }) => `${title.slice(-2)} ${state}`).toSorted()).toEqual(
      ['焊工 published', '车工 published', '钳工 published'].toSorted(),
    );
    const listed = await list(agency.client, `&importId=${batch}&unclaimed=yes`);
    expect(listed).toMatchObject({ total: 3, counts: { published: 3 } });
    expect(items[0]!.abilities).toEqual(['confirm', 'revise', 'close']);
    expect((await agency.client.get(`/api/managed-listings/${items[0]!.id}`)).json()).toMatchObject({
      unclaimed: true,
      agent: { id: agency.client.organisationId },
    });
    expect((await act(agency.client, items[0]!, 'confirm')).json()).toMatchObject({ confirmedOn: '2026-11-21' });
    // Whoever did not bring it in sees nothing inside.
    for (const client of [firm, await world.as('school')]) {
      expect((await list(client, `&importId=${batch}`)).total).toBe(0);
      expect((await client.get(`/api/managed-listings/${items[1]!.id}`)).statusCode).toBe(404);
    }

    const bulk = (
      await agency.client.post('/api/listing-bulks', { verb: 'close', filter: `importId=${batch}&state=published` })
    ).json<{ id: string; able: number }>();
    expect(bulk.able).toBe(3);
    const file = (
      await agency.client.post('/api/listing-exports', { filter: `importId=${batch}`, columns: ['title', 'employer'] })
    ).json<{ id: string }>();
    await agency.client.post(`/api/listing-bulks/${bulk.id}/run`, { reason: '已经招满' });
    await world.runJobs();
    expect((await agency.client.get(`/api/listing-bulks/${bulk.id}`)).json()).toMatchObject({ state: 'done', done: 3 });
    const content = (await agency.client.get(`/api/listing-exports/${file.id}/file`)).rawPayload;
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(content as never);
    expect(JSON.stringify(book.worksheets[0]!.getSheetValues())).toContain('钳工');
  });

  test('undoing a bulk close says which line was brought in again since, and takes the rest back', async () => {
    const lines = [row('再导入的', '青岚轴承戊有限公司'), row('没有再导入的', '青岚轴承戊有限公司')];
    const { id: first } = await agency.check(tableFile(lines));
    await agency.commit(first);
    for (const one of (await list(bureau, `&importId=${first}`)).items) await act(bureau, one, 'publish');
    const filter = `importId=${first}&state=published`;
    const bulk = (await agency.client.post('/api/listing-bulks', { verb: 'close', filter })).json<{ id: string }>();
    await agency.client.post(`/api/listing-bulks/${bulk.id}/run`, { reason: '已经招满' });
    await world.runJobs();
    const { id: second } = await agency.check(tableFile([lines[0]!]));
    expect(await agency.commit(second)).toMatchObject({ status: 'committed', valid: 1 });
    await agency.client.post(`/api/listing-bulks/${bulk.id}/undo`, {});
    await world.runJobs();
    const undone = (await agency.client.get(`/api/listing-bulks/${bulk.id}`)).json();
    expect(undone).toMatchObject({ state: 'undone', undone: 1 });
    expect(JSON.stringify(undone)).toContain('同一条岗位又被导入了一次');
    expect((await list(agency.client, `&importId=${first}`)).counts).toEqual({ published: 1, closed: 1 });
  });

  test('its dashboard counts them', async () => {
    const before = await figureOf(agency.client);
    await published(['看板车工', '看板焊工'], '青岚轴承乙有限公司');
    expect(await figureOf(agency.client)).toBe(before + 2);
  });

  test('a returned one is corrected and submitted again by the agency', async () => {
    const { id: batch } = await agency.check(tableFile([row('待改的岗位', '青岚轴承丙有限公司')]));
    await agency.commit(batch);
    const [one] = (await list(bureau, `&importId=${batch}`)).items;
    await act(bureau, one!, 'return', { reasons: [{ field: 'description', text: '写清工作内容' }] });
    const [back] = (await list(agency.client, `&importId=${batch}&state=returned`)).items;
    expect(back!.abilities).toEqual(expect.arrayContaining(['edit', 'submit']));
    const path = `/api/managed-listings/${back!.id}`;
    const edited = await agency.client.patch(path, {
      version: back!.version,
      description: '操作数控车床，加工轴类零件。',
    });
    expect(edited.json()).toMatchObject({ employer: { id: null, name: '青岚轴承丙有限公司' } });
  });

  test('once the employer has claimed it, it is the employer’s alone', async () => {
    const { batch, items } = await published(['被认领的岗位'], FIRM);
    const { id } = items[0]!;
    expect((await (await world.as('public')).get(`/api/listings/${id}`)).json()).toMatchObject({
      agent: { name: '测试人力资源有限公司' },
    });
    const claimed = (await firm.post(`/api/listings/${id}/claim`)).json<Managed>();
    expect(claimed).toMatchObject({ agent: null, unclaimed: false });
    expect((await list(agency.client, `&importId=${batch}`)).total).toBe(0);
    expect((await act(agency.client, claimed, 'close', { reasons: [{ field: '', text: '不招了' }] })).statusCode).toBe(
      403,
    );
    expect((await agency.client.get(`/api/managed-listings/${id}`)).statusCode).toBe(404);
    expect(await world.installation.database.inTenant(world.tenant.id, (db) => agentless(db))).toBe(true);
  });

  test('an employer that did not ask for it has all of it closed, and what comes later refused', async () => {
    const { batch, items } = await published(['没有委托的甲', '没有委托的乙'], FIRM);
    const others = await published(['不相干的岗位'], '青岚轴承丁有限公司');
    const path = `/api/listings/${items[0]!.id}/refusal`;
    expect((await (await world.as('school')).post(path, { reason: '没有委托' })).statusCode).toBe(403);
    expect(
      (await firm.post(`/api/listings/${others.items[0]!.id}/refusal`, { reason: '没有委托' })).json(),
    ).toMatchObject({
      code: 'listing.claimName',
    });
    expect((await firm.post(path, { reason: '没有委托' })).json()).toEqual({ closed: 2 });
    expect((await list(agency.client, `&importId=${batch}`)).total).toBe(0);
    expect((await list(agency.client, `&importId=${others.batch}`)).total).toBe(1);
    expect((await (await world.as('public')).get(`/api/listings/${items[1]!.id}`)).statusCode).toBe(410);
    const { id: later } = await agency.check(tableFile([row('以后的岗位', FIRM)]));
    expect((await agency.rows(later))[0]!.problems).toMatchObject([{ field: '单位名称' }]);
    const unrelated = await firm.post(path, { reason: '没有委托' });
    expect(unrelated.json()).toMatchObject({ code: 'listing.noAgent' });
    const told = (await agency.client.get('/api/messages?limit=50')).json<{
      items: { subject: string; link: string }[];
    }>();
    const refused = told.items.filter(({ subject }) => subject === `${FIRM}声明没有委托贵机构`);
    expect(refused).toHaveLength(1);
    expect(refused[0]!.link).toContain(`/app/delegations/new?with=${firm.organisationId}`);
  });

  test('the employer takes its refusal back; nobody else can', async () => {
    const { items } = (await firm.get('/api/listing-refusals')).json<{ items: { agent: { id: string } }[] }>();
    expect(items.map(({ agent }) => agent.id)).toEqual([agency.client.organisationId]);
    const path = `/api/listing-refusals/${agency.client.organisationId}`;
    expect((await agency.client.delete(path)).statusCode).toBe(403);
    expect((await firm.delete(path)).statusCode).toBe(204);
    expect((await firm.delete(path)).statusCode).toBe(404);
    const { id: again } = await agency.check(tableFile([row('撤回之后的岗位', FIRM)]));
    expect((await agency.rows(again))[0]!.problems).toEqual([]);
    expect((await agency.client.get('/api/messages?limit=50')).body).toContain('撤回了“没有委托”的声明');
  });
});

async function figureOf(client: Client): Promise<number> {
  const { total } = await list(client, '&state=published');
  const board = (await client.get('/api/dashboard')).json();
  const text = JSON.stringify(board);
  expect(text).toContain(`"value":${total}`);
  return total;
}

const agentless = async (db: Parameters<Parameters<World['installation']['database']['inTenant']>[1]>[0]) => {
  const { rows } =
    await sql`select from listings.listing where agent_id is not null and organisation_id is not null`.execute(db);
  return rows.length === 0;
};
