import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import type { CaseView, InboxItem } from './contract.ts';

/** 供求审核 as a case, and the four boxes. 2026-11-20 is a Friday. */
let world: World;
let bureau: Client;
let firm: Client;
let agency: Client;

beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-20T02:00:00Z');
  [bureau, firm, agency] = [await world.as('bureau'), await world.as('enterprise'), await world.as('agency')];
});

const COMPLETE = {
  kind: 'employment',
  headcount: 2,
  education: 'secondary',
  payMin: 500_000,
  payMax: 700_000,
  payPeriod: 'month',
  divisions: ['211103'],
  description: '检修车间设备，排除电气和机械故障，填写点检记录。',
  requirements: '能看懂图纸。',
  validFrom: '2026-11-01',
  validUntil: '2027-01-31',
};

interface Managed {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly returnedReasons: { field: string; text: string; code?: string }[];
  readonly steps: { verb: string }[];
}

const act = async (client: Client, id: string, verb: string, more: object = {}) => {
  const { version } = (await client.get(`/api/managed-listings/${id}`)).json() as Managed;
  return client.post(`/api/managed-listings/${id}/actions`, { verb, version, ...more });
};

async function submit(title: string): Promise<{ id: string; caseId: string }> {
  const { id } = (await firm.post('/api/managed-listings', { ...COMPLETE, title })).json() as Managed;
  const sent = await act(firm, id, 'submit');
  expect(sent.statusCode, sent.body).toBe(200);
  return { id, caseId: await caseIdOf(id) };
}

async function caseIdOf(listing: string): Promise<string> {
  const answer = (await firm.get(`/api/case-subjects/listing.review/${listing}`)).json() as { case: CaseView };
  return answer.case.id;
}

const read = async (client: Client, id: string): Promise<CaseView> => (await client.get(`/api/cases/${id}`)).json();
const listing = async (client: Client, id: string): Promise<Managed> =>
  (await client.get(`/api/managed-listings/${id}`)).json();
const box = async (
  client: Client,
  query = '',
): Promise<{ items: InboxItem[]; total: number; nextCursor: string | null }> =>
  (await client.get(`/api/cases?${query}`)).json();

describe('a listing that is handed in', () => {
  test('is a case of three working days; sent back by a typed reason it names the field, and goes on', async () => {
    const { id, caseId } = await submit('维修电工');
    const view = await read(bureau, caseId);
    expect([view.dueOn, view.link, view.kindLabel]).toEqual(['2026-11-25', `/app/review/${id}`, '供求审核']);
    const body = { verb: 'return', version: view.version, reasons: [{ code: 'payMissing' }] };
    expect((await bureau.post(`/api/cases/${caseId}/decision`, body)).json().state).toBe('returned');
    const back = await listing(firm, id);
    expect([back.state, back.returnedReasons]).toEqual([
      'returned',
      [{ field: 'pay', text: '请写明基本薪资或薪资范围，不能只写“面议”。' }],
    ]);
    await act(firm, id, 'submit');
    expect(await read(bureau, caseId)).toMatchObject({ state: 'running', round: 2 });
    const published = await act(bureau, id, 'publish');
    expect([published.statusCode, published.json().state]).toEqual([200, 'published']);
    expect((await read(firm, caseId)).state).toBe('approved');
    expect((await listing(firm, id)).steps.map(({ verb }) => verb)).toEqual([
      'create',
      'submit',
      'return',
      'submit',
      'publish',
    ]);
  });

  test('an officer’s words on the review screen carry their code into the case', async () => {
    const { id, caseId } = await submit('焊工');
    const reasons = [
      { field: 'pay', text: '请写明基本薪资或薪资范围，不能只写“面议”。', code: 'payMissing' },
      { field: 'text', text: '请写明班次。' },
    ];
    expect((await act(bureau, id, 'return', { reasons })).statusCode).toBe(200);
    const { reasons: told } = (await read(bureau, caseId)).events.at(-1)!;
    expect(told.map(({ code }) => code)).toEqual(['payMissing', 'other']);
    expect(told[0]!.text).toBe('请写明基本薪资或薪资范围，不能只写“面议”。');
    expect((await act(bureau, id, 'return', {})).statusCode).toBe(409);
  });

  test('taken back from the case page it is a draft again', async () => {
    const { id, caseId } = await submit('司机');
    expect((await firm.post(`/api/cases/${caseId}/withdraw`, {})).json().state).toBe('withdrawn');
    expect((await listing(firm, id)).state).toBe('draft');
  });

  test('taken back or closed on its own page, its case is over', async () => {
    const first = await submit('保管员');
    await act(firm, first.id, 'withdraw');
    expect((await read(bureau, first.caseId)).state).toBe('withdrawn');
    const second = await submit('保洁员');
    await act(firm, second.id, 'close', { reasons: [{ field: '', text: '不再招聘' }] });
    expect(await read(bureau, second.caseId)).toMatchObject({ state: 'ended' });
    expect((await box(bureau, 'limit=100')).items.map(({ id }) => id)).not.toContain(second.caseId);
  });

  test('follows its organisation into another county', async () => {
    const { caseId } = await submit('随单位迁移的岗位');
    const address = `/api/organisations/${world.organisations.enterprise}`;
    const territories = (): Promise<string[]> =>
      world.installation.database.inTenant(world.tenant.id, async (db) => {
        const { rows } = await sql<{ territory: string }>`
          select territory from approvals.case_file where id = ${caseId}
          union all select territory from approvals.task where case_id = ${caseId} and state = 'waiting'`.execute(db);
        return [...new Set(rows.map(({ territory }) => territory))];
      });
    expect(await territories()).toEqual(['211102']);
    const move = async (division: string): Promise<void> => {
      const { version } = (await firm.get(address)).json<{ version: number }>();
      expect((await firm.patch(address, { version, division })).statusCode).toBe(200);
      await world.runJobs();
    };
    await move('211103');
    expect(await territories()).toEqual(['211103']);
    await move('211102');
  });

  test('the second officer learns that it was done', async () => {
    const { id } = await submit('质检员');
    await act(bureau, id, 'publish');
    const late = await act(await world.as('admin'), id, 'publish');
    expect([late.statusCode, late.json().code]).toEqual([409, 'approval.decidedMeanwhile']);
    expect(late.json().title).toContain('测试bureau');
  });

  test('a rule that forbids it stops the approval wherever it is given', async () => {
    const { id, caseId } = await submit('包装工');
    await world.act('admin', (ctx) =>
      sql`update listings.talent set pay_min = null, pay_max = null, headcount = null where listing_id = ${id}`.execute(
        ctx.db,
      ),
    );
    const view = await read(bureau, caseId);
    expect(view.abilities.decide).toEqual(['return']);
    const refused = await bureau.post(`/api/cases/${caseId}/decision`, { verb: 'approve', version: view.version });
    expect([refused.statusCode, refused.json().code]).toEqual([422, 'listing.notPublishable']);
    expect((await listing(firm, id)).state).toBe('submitted');
  });
});

describe('imports', () => {
  const FILE = ['岗位名称,单位名称,招聘人数,薪资,工作地点,学历,工作内容,截止日期']
    .concat(
      Array.from(
        { length: 12 },
        (_, n) =>
          `导入岗位${n},海河机械有限公司,2,5000-7000元/月,盘锦市大洼区,中专,操作设备并填写记录第${n}号,2027-01-31`,
      ),
    )
    .join('\n');

  async function importBy(client: Client, text: string): Promise<string> {
    const sent = await client.upload(
      '/api/listing-imports',
      { name: '岗位.csv', content: `\uFEFF${text}`, type: 'text/csv' },
      { dryRun: 'false' },
    );
    expect(sent.statusCode, sent.body).toBeLessThan(300);
    await world.runJobs();
    return sent.json().id;
  }
  const counts = async (importId: string) =>
    (
      await world.act('admin', (ctx) =>
        sql<{ state: string; cases: number }>`select l.state, count(c.id) as cases from listings.listing l
          left join approvals.case_file c on c.subject_id = l.id and c.state = 'running' where l.import_id = ${importId} group by l.state`.execute(
          ctx.db,
        ),
      )
    ).rows;

  test('an agency’s rows each wait as a case; undone, none waits', async () => {
    const id = await importBy(agency, FILE);
    expect(await counts(id)).toEqual([{ state: 'submitted', cases: 12 }]);
    const { items } = await box(agency, 'box=mine&limit=100');
    expect(items.filter(({ title }) => title.startsWith('导入岗位'))).toHaveLength(12);
    expect((await agency.post(`/api/listing-imports/${id}/undo`)).statusCode).toBeLessThan(300);
    await world.runJobs();
    expect(await counts(id)).toEqual([{ state: 'closed', cases: 0 }]);
  });

  test('an officer’s rows are public at once and open none', async () => {
    const id = await importBy(bureau, FILE.replaceAll('导入岗位', '转载岗位').replaceAll('海河', '山河'));
    expect(await counts(id)).toEqual([{ state: 'published', cases: 0 }]);
  });
});

describe('the four boxes', () => {
  test('what is due first comes first, page by page without gaps; filters narrow it', async () => {
    world.clock.set('2026-11-23T02:00:00Z');
    const later = await submit('晚到的岗位');
    world.clock.set('2026-11-20T02:00:00Z');
    for (let n = 0; n < 4; n += 1) await submit(`排队岗位 ${n}`);
    const all = await box(bureau, 'kind=listing.review&limit=100');
    const due = all.items.map(({ dueOn }) => dueOn!);
    expect(due).toEqual(due.toSorted());
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = await box(bureau, `kind=listing.review&limit=3${cursor && `&cursor=${cursor}`}`);
      expect(page.total).toBe(all.total);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(all.items.map(({ id }) => id));
    expect((await box(bureau, 'q=晚到')).items.map(({ id }) => id)).toEqual([later.caseId]);
    expect((await box(bureau, 'kind=organisation.vetting')).total).toBe(0);
    world.clock.set('2026-11-26T02:00:00Z');
    const overdue = await box(bureau, 'overdue=true&limit=100');
    expect(overdue.items.map(({ id }) => id)).not.toContain(later.caseId);
    expect(overdue.items.every(({ workdaysLeft }) => workdaysLeft! < 0)).toBe(true);
    const counts = (await bureau.get('/api/cases/counts')).json();
    expect([counts.todo, counts.overdue]).toEqual([all.total, overdue.total]);
    world.clock.set('2026-11-20T02:00:00Z');
  });

  test('done, mine and copies belong to each person; a copy is read once', async () => {
    const { caseId } = await submit('抄送岗位');
    const county = await world.as('county');
    const { version } = await read(bureau, caseId);
    const body = { verb: 'approve', version, copyTo: [county.accountId] };
    expect((await bureau.post(`/api/cases/${caseId}/decision`, body)).statusCode).toBe(200);
    expect((await box(bureau, 'box=done')).items[0]).toMatchObject({ id: caseId, state: 'approved' });
    expect((await box(firm, 'box=mine&limit=100')).items.map(({ id }) => id)).toContain(caseId);
    expect((await box(county, 'box=copies')).items[0]).toMatchObject({ id: caseId, unread: true });
    expect((await county.post(`/api/cases/${caseId}/read`)).statusCode).toBe(204);
    expect((await box(county, 'box=copies')).items[0]!.unread).toBe(false);
    for (const name of ['todo', 'done', 'mine', 'copies'])
      expect((await box(await world.as('school'), `box=${name}`)).total).toBe(0);
  });

  test.each(['cursor=x', 'limit=0', 'box=x', 'box=done&cursor=WyIyMDI2LTExLTIwIiwieCJd'])(
    '%s is refused',
    async (query) => {
      expect((await bureau.get(`/api/cases?${query}`)).statusCode).toBe(422);
    },
  );
});
