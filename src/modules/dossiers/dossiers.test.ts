import { beforeAll, describe, expect, test } from 'vitest';
import { insertStatements } from '#modules/organisations';
import { makeOrganisation } from '#testing/organisations';
import { clientOf, makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import { tellEndingLicences } from './jobs.ts';

let world: World;
let firm: Client;
let bureau: Client;
let at: string;
beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-21T09:00:00+08:00');
  [firm, bureau] = [await world.as('enterprise'), await world.as('bureau')];
  at = `/api/organisations/${firm.organisationId}/dossier`;
});

const read = async (client: Client = firm) => (await client.get(at)).json();
const field = async (name: string) => (await read()).fields.find((one: { field: string }) => one.field === name);
const licence = {
  kind: 'businessLicence',
  number: '91211100TEST',
  issuer: '云州市市监局',
  issuedOn: '2020-01-01',
  expiresOn: '2026-12-31',
};

describe('facts', () => {
  test('what the firm says carries its source, its date and who said it', async () => {
    const saved = await firm.patch(at, {
      values: { employees: 320, products: ['轴承', '阀门'], foundedOn: '2008-05-01' },
    });
    expect(saved.statusCode, saved.body).toBe(204);
    expect((await field('employees')).shown).toMatchObject({
      value: 320,
      source: 'own',
      sourceName: '测试机械有限公司',
      confirmedOn: '2026-11-21',
      confirmedByName: '测试enterprise',
    });
  });

  test('what staff correct stands beside it, leads, and the difference is shown', async () => {
    expect((await bureau.patch(at, { values: { employees: 305 } })).statusCode).toBe(204);
    const { shown, others } = await field('employees');
    expect([shown.value, shown.source, others.map((one: { value: number }) => one.value)]).toEqual([
      305,
      'staff',
      [320],
    ]);
  });

  test('a new value keeps the old one as history, with both times', async () => {
    world.clock.set('2026-11-25T09:00:00+08:00');
    await firm.patch(at, { values: { traineePlaces: 10 } });
    world.clock.set('2026-11-28T09:00:00+08:00');
    await firm.patch(at, { values: { traineePlaces: 25 } });
    world.clock.set('2026-11-21T09:00:00+08:00');
    const { items } = (await firm.get(`${at}/history?field=traineePlaces`)).json();
    expect(
      items.map((one: { value: number; validFrom: string; validUntil: string | null }) => [
        one.value,
        one.validFrom,
        one.validUntil,
      ]),
    ).toEqual([
      [25, '2026-11-28', null],
      [10, '2026-11-25', '2026-11-28'],
    ]);
    expect(items[1].supersededAt).not.toBeNull();
  });

  test('an import says otherwise: the own statement stays, the other is shown', async () => {
    await world.act('bureau', (ctx) =>
      insertStatements(ctx.db, ctx.tenant.id, [
        {
          organisation: firm.organisationId!,
          field: 'officeAddress',
          value: '云州市工业路 1 号',
          saying: { source: 'import', sourceName: '云州学院台账' },
          by: { account: null, name: null },
          today: '2026-11-01',
          now: ctx.now,
        },
      ]),
    );
    await firm.patch(at, { values: { officeAddress: '云州市工业路 8 号' } });
    const { shown, others } = await field('officeAddress');
    expect([shown.value, others[0].sourceName]).toEqual(['云州市工业路 8 号', '云州学院台账']);
  });

  test.each([
    ['a number below zero', { employees: -1 }],
    ['words for a number', { employees: '很多' }],
    ['a founding that lies ahead', { foundedOn: '2030-01-01' }],
    ['a field of another kind', { students: 3 }],
  ])('%s is refused at its field', async (_what, values) => {
    const answer = await firm.patch(at, { values });
    expect([answer.statusCode, answer.json().errors[0].field]).toEqual([422, Object.keys(values)[0]]);
  });

  test('what lacks is named with its reason, and fills up', async () => {
    const before = (await read()).completeness;
    expect(before.gaps.every((gap: { why: string }) => gap.why !== '')).toBe(true);
    await firm.patch(at, { values: { legalRepresentative: '李卓', businessScope: '机械加工' } });
    const after = (await read()).completeness;
    expect(after.filled).toBe(before.filled + 2);
  });

  test('the name, place and industry of the registration are in it with their source', async () => {
    const { core } = await read();
    expect(core.find((one: { field: string }) => one.field === 'name').shown).toMatchObject({
      value: '测试机械有限公司',
    });
  });
});

describe('licences', () => {
  test('registered, scanned, compared by staff; a change has to be compared again', async () => {
    const { id } = (await firm.post(`${at}/licences`, licence)).json();
    const scan = await firm.upload(`${at}/licences/${id}/scan`, {
      name: '营业执照.pdf',
      content: '%PDF-1.4 test',
      type: 'application/pdf',
    });
    expect(scan.statusCode, scan.body).toBe(204);
    expect((await bureau.post(`${at}/licences/${id}/check`)).statusCode).toBe(204);
    let [found] = (await read()).licences;
    expect(found).toMatchObject({
      scan: '营业执照.pdf',
      state: 'ending',
      checkedByName: '测试市人社局',
      checkedOn: '2026-11-21',
    });
    const file = await bureau.get(`${at}/licences/${id}/scan`);
    expect([file.statusCode, file.body]).toEqual([200, '%PDF-1.4 test']);
    const changed = await firm.put(`${at}/licences/${id}`, {
      ...licence,
      expiresOn: '2036-12-31',
      version: found.version,
    });
    expect(changed.statusCode, changed.body).toBe(204);
    [found] = (await read()).licences;
    expect([found.state, found.checkedOn]).toEqual(['valid', null]);
    const stale = await firm.put(`${at}/licences/${id}`, { ...licence, version: 1 });
    expect([stale.statusCode, stale.json().code]).toEqual([409, 'record.changed']);
  });

  test('an end before the beginning, and a scan that is none', async () => {
    expect((await firm.post(`${at}/licences`, { ...licence, expiresOn: '2019-01-01' })).statusCode).toBe(422);
    const { id } = (await firm.post(`${at}/licences`, { ...licence, kind: 'safety' })).json();
    const wrong = await firm.upload(`${at}/licences/${id}/scan`, {
      name: 'a.exe',
      content: 'MZ',
      type: 'application/pdf',
    });
    expect(wrong.statusCode).toBeGreaterThanOrEqual(400);
    expect((await read()).licences.find((one: { id: string }) => one.id === id).scan).toBeNull();
  });

  test('others get neither the list nor the scan', async () => {
    const { id } = (await firm.post(`${at}/licences`, { ...licence, kind: 'other' })).json();
    for (const role of ['school', 'institute', 'agency'] as const) {
      const client = await world.as(role);
      expect((await client.get(at)).statusCode).toBe(404);
      expect((await client.get(`${at}/licences/${id}/scan`)).statusCode).toBe(404);
    }
    expect((await (await world.as('public')).get(at)).statusCode).toBe(401);
    const away = await (await world.elsewhere()).as('admin');
    expect((await away.get(`${at}/licences/${id}/scan`)).statusCode).toBe(404);
  });

  test('one that ends is told once at each span, however often the job runs', async () => {
    const { id } = (
      await firm.post(`${at}/licences`, { ...licence, kind: 'agencyLicence', expiresOn: '2026-12-05' })
    ).json();
    const run = () => world.act('admin', (ctx) => tellEndingLicences(ctx));
    expect(await run()).toBeGreaterThan(0);
    expect(await run()).toBe(0);
    world.clock.set('2026-12-01T09:00:00+08:00');
    expect(await run()).toBeGreaterThan(0);
    world.clock.set('2026-11-21T09:00:00+08:00');
    await world.runJobs();
    const messages = (await firm.get('/api/messages?limit=50')).json();
    expect(JSON.stringify(messages)).toContain('人力资源服务许可证将于 2026-12-05 到期');
    await firm.delete(`${at}/licences/${id}`);
  });
});

describe('contacts', () => {
  const contact = { purpose: 'cooperation', name: '王小芸', title: '人事主管', phone: '13912345678', email: '' };

  test('own people see them whole, staff masked, and whole for a reason that stands in the trail', async () => {
    const { id } = (await firm.post(`${at}/contacts`, contact)).json();
    expect((await read()).contacts[0]).toMatchObject({ name: '王小芸', phone: '13912345678' });
    const seen = await read(bureau);
    expect([seen.contactsMasked, seen.contacts[0].name, seen.contacts[0].phone]).toEqual([true, '王**', '139****5678']);
    expect((await bureau.post(`${at}/contacts/${id}/reveal`, { reason: '' })).statusCode).toBe(422);
    const whole = await bureau.post(`${at}/contacts/${id}/reveal`, { reason: '核实实习投诉' });
    expect(whole.json()).toEqual({ name: '王小芸', phone: '13912345678', email: '' });
    const trail = await (
      await world.as('admin')
    ).get(`/api/audit?objectKind=organisation&objectId=${firm.organisationId}&limit=50`);
    expect(trail.body).toContain('dossier.revealContact');
    expect(trail.body).not.toContain('13912345678');
  });

  test.each([
    ['no way to reach', { phone: '', email: '' }],
    ['no number', { phone: '123' }],
    ['no address', { phone: '', email: 'nobody' }],
  ])('%s is refused', async (_what, over) => {
    expect((await firm.post(`${at}/contacts`, { ...contact, ...over })).statusCode).toBe(422);
  });

  test('a landline is a number', async () => {
    expect((await firm.post(`${at}/contacts`, { ...contact, phone: '0427-2812345' })).statusCode).toBe(201);
  });

  test('the public page names no contact', async () => {
    const page = await (await world.as('public')).get(`/organisations/${firm.organisationId}`);
    expect(page.body).not.toMatch(/王小芸|13912345678/);
  });
});

test('short facts come and go, and the paper shows all of it with its sources', async () => {
  const { id } = (await firm.post(`${at}/items`, { section: 'equipment', title: '五轴加工中心', quantity: 4 })).json();
  const paper = await bureau.get(`/organisations/${firm.organisationId}/dossier`, { accept: 'text/html' });
  expect(paper.statusCode).toBe(200);
  for (const text of ['五轴加工中心', '主管部门确认', '机构自报']) expect(paper.body).toContain(text);
  expect((await firm.delete(`${at}/items/${id}`)).statusCode).toBe(204);
  expect((await read()).items).toEqual([]);
});

describe('who may write', () => {
  test('a viewer reads and does not write; a waiting organisation completes its own', async () => {
    const accountId = await world.installation.auth.createAccountWithoutPassword('只读');
    const waiting = await world.installation.auth.createAccountWithoutPassword('等待');
    const id = await makeOrganisation(world.installation, world.tenant, { members: { [accountId]: 'viewer' } });
    const pending = await makeOrganisation(world.installation, world.tenant, {
      state: 'pending',
      members: { [waiting]: 'admin' },
    });
    const clientFor = async (account: typeof accountId) => {
      const { cookies } = await world.installation.auth.startSession(account);
      return clientOf(world.app, world.host, cookies.map((one) => one.split(';')[0]).join('; '));
    };
    const viewer = await clientFor(accountId);
    expect((await viewer.get(`/api/organisations/${id}/dossier`)).statusCode).toBe(200);
    expect((await viewer.patch(`/api/organisations/${id}/dossier`, { values: { employees: 1 } })).statusCode).toBe(403);
    const owner = await clientFor(waiting);
    expect((await owner.post(`/api/organisations/${pending}/dossier/licences`, licence)).statusCode).toBe(201);
    expect((await owner.get(at)).statusCode).toBe(404);
  });
});

describe('objections', () => {
  const path = () => `/api/organisations/${firm.organisationId}/objections`;
  const objection = { kind: 'wrongData', statement: '经营范围写错了，应为机械加工。' };

  test('anybody objects without an account, reads the answer by the number, and is answered by staff', async () => {
    const visitor = await world.as('public');
    const { number } = (await visitor.post(path(), { ...objection, contact: '13812345678' })).json();
    const open = await visitor.get(`/objections/${number}`);
    expect(open.body).toContain('2026-11-27');
    const { items } = (await bureau.get('/api/objections?state=open')).json();
    const found = items.find((one: { number: string }) => one.number === number);
    expect(found).toMatchObject({
      kind: 'wrongData',
      reachable: true,
      overdue: false,
      organisation: { name: '测试机械有限公司' },
    });
    expect(JSON.stringify(found)).not.toContain('13812345678');
    const { groups } = (await bureau.get('/api/todo')).json();
    expect(groups.find(({ kind }: { kind: string }) => kind === 'objectionsToAnswer').items).toContainEqual(
      expect.objectContaining({ id: found.id, due: found.dueOn }),
    );
    const answered = await bureau.post(`/api/objections/${found.id}/answer`, {
      accept: true,
      answer: '已请该单位更正。',
    });
    expect(answered.statusCode, answered.body).toBe(204);
    expect((await visitor.get(`/objections/${number}`)).body).toContain('已请该单位更正');
    const again = await bureau.post(`/api/objections/${found.id}/answer`, { accept: false, answer: '再来' });
    expect([again.statusCode, again.json().code]).toEqual([409, 'objection.answered']);
  });

  test.each([
    ['too short', { ...objection, statement: '错' }],
    ['an unknown kind', { ...objection, kind: 'x' }],
    ['a contact that is none', { ...objection, contact: '王先生' }],
  ])('%s is refused', async (_what, body) => {
    expect((await firm.post(path(), body)).statusCode).toBe(422);
  });

  test('nobody guesses a number; the firm itself does not answer', async () => {
    const visitor = await world.as('public');
    expect((await visitor.get('/objections/YY-AAAAAAAAAAAA')).statusCode).toBe(404);
    expect((await firm.get('/api/objections')).statusCode).toBe(403);
  });

  test('the form works without a script and keeps what was typed', async () => {
    const visitor = await world.as('public');
    const page = `/organisations/${firm.organisationId}/objection`;
    const empty = await visitor.form(page, { kind: '', statement: '我写' });
    expect([empty.statusCode, empty.body.includes('href="#kind"'), empty.body.includes('我写')]).toEqual([
      422,
      true,
      true,
    ]);
    const sent = await visitor.form(page, { kind: 'notUs', statement: '这家单位冒用了我们的名称。' });
    expect([sent.statusCode, String(sent.headers.location).startsWith('/objections/YY-')]).toEqual([303, true]);
  });
});
