import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { clientOf, makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import type { CaseView } from '#contracts/approvals';
import { runTimeOuts as runTimeOutsOf, type DefinitionContent } from '#modules/approvals';
import { contentOf, stepOf } from '#testing/approvals';
import { directory } from './officers.ts';
import { makeCreditCode, makeOrganisation } from './testing.ts';
import { ORGANISATION_VETTING } from './vetting.ts';

/** Definitions, deadlines, time-outs and the calendar. 2026-11-20 is a Friday. */
let world: World;
let bureau: Client;
let county: Client;
let admin: Client;

const KIND = 'organisation.vetting';
const RIGHT = 'organisation.vet';

beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-20T02:00:00Z');
  [bureau, county, admin] = [await world.as('bureau'), await world.as('county'), await world.as('admin')];
});

let named = 0;

async function register(): Promise<{ founder: Client; id: string; caseId: string }> {
  const accountId = await world.installation.auth.createAccountWithoutPassword('登记人');
  const { cookies } = await world.installation.auth.startSession(accountId);
  const cookie = cookies.map((one) => one.split(';')[0]).join('; ');
  const founder: Client = {
    role: 'account',
    accountId,
    organisationId: undefined,
    ...clientOf(world.app, world.host, cookie),
  };
  named += 1;
  const name = `流程试验${'甲乙丙丁戊己庚辛壬癸'[named % 10]}${named}号厂`;
  const made = await founder.post('/api/organisations', {
    creditCode: makeCreditCode(),
    name,
    kind: 'enterprise',
    division: '211102',
  });
  expect(made.statusCode, made.body).toBe(201);
  const { items } = (await founder.get('/api/cases?box=mine')).json() as { items: { id: string }[] };
  return { founder, id: made.json().id, caseId: items[0]!.id };
}

const read = async (client: Client, caseId: string): Promise<CaseView> =>
  (await client.get(`/api/cases/${caseId}`)).json();

async function decide(
  client: Client,
  caseId: string,
  body: object,
): Promise<CaseView & { code?: string; errors?: { message: string }[] }> {
  const { version } = await read(client, caseId);
  return (await client.post(`/api/cases/${caseId}/decision`, { version, ...body })).json();
}

interface DefinitionAnswer {
  readonly draft: { revision: number; version: number } | null;
  readonly versions: { version: number }[];
  readonly inForce: { version: number };
}

/** A new version, in force from today on. */
async function define(content: DefinitionContent): Promise<DefinitionAnswer> {
  const saved = await admin.put(`/api/approval-definitions/${KIND}/draft`, { revision: 0, content });
  expect(saved.statusCode, saved.body).toBe(200);
  const { revision } = (saved.json() as DefinitionAnswer).draft!;
  const active = await admin.post(`/api/approval-definitions/${KIND}/activate`, { revision, validFrom: '2026-11-20' });
  expect(active.statusCode, active.body).toBe(200);
  return active.json();
}

async function runTimeOuts(): Promise<void> {
  await world.act('admin', (ctx) => ctx.enqueue('approvals.timeOuts', {}));
  await world.runJobs();
}

describe('definitions', () => {
  test('belong to the administrator', async () => {
    for (const client of [bureau, county, await world.as('enterprise')])
      expect((await client.get('/api/approval-definitions')).statusCode).toBe(403);
    const { items } = (await admin.get('/api/approval-definitions')).json();
    expect(items.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining([KIND, 'office.vetting', 'listing.review', 'organisation.closing']),
    );
  });

  test('a case that runs keeps its version; the next one follows the new one', async () => {
    const old = await register();
    await define(
      contentOf([
        stepOf('县级初审', RIGHT),
        stepOf('市级复审', RIGHT, { deciders: [{ right: RIGHT, level: 'region', organisationId: null }] }),
      ]),
    );
    const fresh = await register();
    expect([
      (await read(bureau, old.caseId)).definitionVersion,
      (await read(bureau, fresh.caseId)).definitionVersion,
    ]).toEqual([1, 2]);
    expect((await decide(bureau, old.caseId, { verb: 'approve' })).state).toBe('approved');

    const first = await decide(county, fresh.caseId, { verb: 'approve' });
    expect([first.state, first.abilities.decide]).toEqual(['running', []]);
    expect(first.path.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'done 提交',
      'done 县级初审',
      'current 市级复审',
    ]);
    expect((await decide(county, fresh.caseId, { verb: 'approve' })).code).toBe('approval.notYours');
    expect((await decide(bureau, fresh.caseId, { verb: 'approve' })).state).toBe('approved');
  });

  test('goes back to an earlier step, and forward again', async () => {
    const { caseId } = await register();
    await decide(county, caseId, { verb: 'approve' });
    const { abilities } = await read(bureau, caseId);
    expect(abilities.backTo).toEqual([{ step: 0, name: '县级初审' }]);
    const back = await decide(bureau, caseId, { verb: 'return', to: 0, reasons: [{ code: 'nameMismatch' }] });
    expect([back.state, back.round]).toEqual(['running', 2]);
    expect((await decide(bureau, caseId, { verb: 'return', to: 1, reasons: [{ code: 'nameMismatch' }] })).code).toBe(
      'approval.badStep',
    );
    await decide(county, caseId, { verb: 'approve' });
    const done = await decide(bureau, caseId, { verb: 'approve' });
    expect(done.path.map(({ name, verb }) => `${name} ${verb}`)).toEqual([
      '提交 open',
      '县级初审 approve',
      '市级复审 return',
      '县级初审 approve',
      '市级复审 approve',
    ]);
  });

  test('whoever has approved the step before is passed over, where the definition says so', async () => {
    await define(contentOf([stepOf('初审', RIGHT), stepOf('复审', RIGHT)], { skipSamePerson: true }));
    const { caseId } = await register();
    const done = await decide(bureau, caseId, { verb: 'approve' });
    expect([done.state, done.path.map(({ verb }) => verb)]).toEqual(['approved', ['open', 'approve', 'skip']]);
  });

  test('会签: everybody’s yes, one row each; anybody’s no is enough', async () => {
    const both = [
      { right: RIGHT, level: 'territory' as const, organisationId: world.organisations.bureau! },
      { right: RIGHT, level: 'territory' as const, organisationId: world.organisations.county! },
    ];
    await define(contentOf([stepOf('会签', RIGHT, { mode: 'all', deciders: both })]));
    const { caseId } = await register();
    expect((await decide(bureau, caseId, { verb: 'approve' })).state).toBe('running');
    expect((await decide(bureau, caseId, { verb: 'approve' })).code).toBe('approval.notYours');
    expect((await decide(county, caseId, { verb: 'approve' })).state).toBe('approved');
    const other = await register();
    await decide(bureau, other.caseId, { verb: 'approve' });
    expect((await decide(county, other.caseId, { verb: 'return', reasons: [{ code: 'nameMismatch' }] })).state).toBe(
      'returned',
    );
  });

  test('what must be checked is checked before anybody approves; outcomes are copied', async () => {
    const checklist = [{ code: 'exists', zh: '登记信息真实存在', en: '', citation: '', required: true }];
    await define(contentOf([stepOf('核验', RIGHT)], { checklist, copyTo: [world.organisations.county!] }));
    const { caseId } = await register();
    expect((await decide(bureau, caseId, { verb: 'approve' })).code).toBe('approval.unchecked');
    expect((await decide(bureau, caseId, { verb: 'approve', checked: ['exists'] })).state).toBe('approved');
    const copies = (await county.get('/api/cases?box=copies')).json();
    expect(copies.items.map(({ id }: { id: string }) => id)).toContain(caseId);
  });

  test('a draft that was changed meanwhile, or cannot work, does not come into force', async () => {
    const path = `/api/approval-definitions/${KIND}`;
    const content = contentOf([stepOf('一', RIGHT, { onTimeout: 'pass' })]);
    const foreign = contentOf([stepOf('一', 'listing.review')]);
    expect((await admin.put(`${path}/draft`, { revision: 0, content: foreign })).statusCode).toBe(422);
    expect((await admin.put(`${path}/draft`, { revision: 0, content })).statusCode).toBe(200);
    expect((await admin.put(`${path}/draft`, { revision: 0, content })).json().code).toBe('record.changed');
    expect((await admin.post(`${path}/activate`, { revision: 1, validFrom: '2026-11-20' })).json().code).toBe(
      'approval.notActivable',
    );
    const sound = contentOf([stepOf('一', RIGHT)]);
    expect((await admin.put(`${path}/draft`, { revision: 1, content: sound })).statusCode).toBe(200);
    expect((await admin.post(`${path}/activate`, { revision: 1, validFrom: '2026-11-20' })).json().code).toBe(
      'record.changed',
    );
    expect((await admin.post(`${path}/activate`, { revision: 2, validFrom: '2026-11-19' })).statusCode).toBe(422);
    const later = await admin.post(`${path}/activate`, { revision: 2, validFrom: '2026-12-01' });
    const { versions, inForce } = later.json() as DefinitionAnswer;
    expect(versions[0]!.version).toBeGreaterThan(inForce.version);
    expect((await admin.delete(`${path}/draft`)).json().code).toBe('approval.noDraft');
  });
});

describe('deadlines', () => {
  const messagesTo = async (client: Client): Promise<string[]> =>
    (await client.get('/api/messages?limit=100')).json().items.map((one: { subject: string }) => one.subject);

  test('a reminder is sent once, however often the job runs', async () => {
    await define(contentOf([stepOf('核验', RIGHT, { workdays: 2 })]));
    const { caseId } = await register();
    const { title, dueOn } = await read(bureau, caseId);
    expect(dueOn).toBe('2026-11-24');
    world.clock.set('2026-11-24T10:00:00Z');
    await runTimeOuts();
    const reminder = `已超过办理期限：${title}`;
    expect(await messagesTo(bureau)).not.toContain(reminder);
    world.clock.set('2026-11-25T02:00:00Z');
    for (let run = 0; run < 3; run += 1) await runTimeOuts();
    expect((await messagesTo(bureau)).filter((subject) => subject === reminder)).toHaveLength(1);
    const inbox = (await bureau.get('/api/cases?limit=100')).json() as {
      items: { id: string; workdaysLeft: number }[];
    };
    expect(inbox.items.find(({ id }) => id === caseId)!.workdaysLeft).toBe(-1);
    const events = (await read(bureau, caseId)).events.filter(({ verb }) => verb === 'timeOut');
    expect(events).toHaveLength(1);
    world.clock.set('2026-11-20T02:00:00Z');
  });

  test('a job that is killed in the middle does the rest when it runs again, and nothing twice', async () => {
    const cases = [await register(), await register()];
    world.clock.set('2026-11-26T02:00:00Z');
    let transactions = 0;
    const killed = runTimeOutsOf(
      {
        tenant: world.tenant,
        lastTry: false,
        transaction: (work) =>
          world.act('admin', async (ctx) => {
            const result = await work(ctx);
            transactions += 1;
            // The second one dies before it commits.
            if (transactions === 2) throw new Error('killed');
            return result;
          }),
      },
      new Map([[KIND, ORGANISATION_VETTING]]),
      directory,
    );
    await expect(killed).rejects.toThrow('killed');
    await runTimeOuts();
    for (const { caseId } of cases)
      expect((await read(bureau, caseId)).events.filter(({ verb }) => verb === 'timeOut')).toHaveLength(1);
    world.clock.set('2026-11-20T02:00:00Z');
  });

  test('escalated: what lay with one office is open to all who may, and those above know', async () => {
    const deciders = [{ right: RIGHT, level: 'territory' as const, organisationId: world.organisations.county! }];
    await define(contentOf([stepOf('县级核验', RIGHT, { workdays: 1, onTimeout: 'escalate', deciders })]));
    const { caseId } = await register();
    expect((await decide(bureau, caseId, { verb: 'approve' })).code).toBe('approval.notYours');
    world.clock.set('2026-11-24T02:00:00Z');
    await runTimeOuts();
    const { title } = await read(bureau, caseId);
    expect(await messagesTo(bureau)).toContain(`已超过办理期限：${title}`);
    expect((await decide(bureau, caseId, { verb: 'approve' })).state).toBe('approved');
    world.clock.set('2026-11-20T02:00:00Z');
  });

  test('passed on: the next step has it, the last one never passes by itself', async () => {
    await define(contentOf([stepOf('征求意见', RIGHT, { workdays: 1, onTimeout: 'pass' }), stepOf('核验', RIGHT)]));
    const { caseId } = await register();
    world.clock.set('2026-11-24T02:00:00Z');
    await runTimeOuts();
    const view = await read(bureau, caseId);
    expect(view.path.map(({ kind, verb, name }) => `${kind} ${name} ${verb}`)).toEqual([
      'done 提交 open',
      'done 征求意见 timeOut',
      'current 核验 null',
    ]);
    expect(view.dueOn).toBe('2026-11-27');
    world.clock.set('2026-11-20T02:00:00Z');
  });
});

describe('the calendar', () => {
  test('next year’s plan moves the deadlines that run over it', async () => {
    world.clock.set('2026-12-29T02:00:00Z');
    const { caseId } = await register();
    const before = await read(bureau, caseId);
    expect([before.dueOn, before.dueIsProvisional]).toEqual(['2027-01-01', true]);
    const plan = {
      version: 0,
      holidays: '2027-01-01 至 2027-01-03 元旦',
      workdays: '',
      source: '国办发明电〔2026〕8号',
      confirmed: false,
    };
    expect((await bureau.put('/api/calendar/2027', plan)).statusCode).toBe(403);
    expect((await admin.put('/api/calendar/2027', plan)).statusCode).toBe(200);
    await world.runJobs();
    expect((await read(bureau, caseId)).dueOn).toBe('2027-01-01');
    expect((await admin.put('/api/calendar/2027', plan)).json().code).toBe('record.changed');
    expect((await admin.put('/api/calendar/2027', { ...plan, version: 1, confirmed: true })).statusCode).toBe(200);
    await world.runJobs();
    const after = await read(bureau, caseId);
    expect([after.dueOn, after.dueIsProvisional]).toEqual(['2027-01-04', false]);
    world.clock.set('2026-11-20T02:00:00Z');
  });

  test.each([
    [{ holidays: '明年一月' }, 'holidays', '第 1 行没有读懂'],
    [{ holidays: '2028-01-01 元旦' }, 'holidays', '不在 2027 年'],
    [{ holidays: '2027-05-01 劳动节', workdays: '2027-05-01' }, 'workdays', '同时写在放假日期里'],
    [{ holidays: '2027-05-01 劳动节', workdays: '2027-05-05' }, 'workdays', '不是周末'],
  ])('%o is told at its field', async (given, field, message) => {
    const answer = await admin.put('/api/calendar/2027', { version: 2, source: '试', confirmed: true, ...given });
    expect([answer.statusCode, answer.json().errors[0].field]).toEqual([422, field]);
    expect(answer.json().errors[0].message).toContain(message);
  });
});

test('what waited before there were cases is given one, once', async () => {
  const id = await makeOrganisation(world.installation, world.tenant, {
    state: 'pending',
    name: '旧库来的机构',
    division: '211102',
  });
  for (let run = 0; run < 2; run += 1) {
    await world.act('admin', (ctx) => ctx.enqueue('approvals.adopt', {}));
    await world.runJobs();
  }
  const { rows } = await world.act('admin', (ctx) =>
    sql<{ n: number }>`select count(*) as n from approvals.case_file where subject_id = ${id}`.execute(ctx.db),
  );
  expect(rows[0]!.n).toBe(1);
});
