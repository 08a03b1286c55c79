import { beforeAll, describe, expect, test } from 'vitest';
import { makeCreditCode, makeOrganisation } from '#testing/organisations';
import { clientOf, makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import { guessColumns } from './guess-columns.ts';

let world: World;
let school: Client;
beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-21T09:00:00+08:00');
  school = await world.as('school');
});

const PATH = '/api/partner-imports';
const HEADER = [
  '序号',
  '合作企业名称',
  '统一社会信用代码',
  '企业所在地',
  '合作形式',
  '合作专业',
  '合作起始时间',
  '协议到期时间',
  '联系人',
  '联系电话',
];
type Row = readonly string[];

const csv = (rows: readonly Row[]) => ({
  name: '校企合作台账.csv',
  content: ['某校校企合作台账', HEADER.join(','), ...rows.map((row) => row.join(','))].join('\n'),
});
const row = (name: string, code: string, over: Partial<Record<number, string>> = {}): Row =>
  ['1', name, code, '兴隆台区', '岗位实习', '数控技术、护理', '2023年', '2027-08-31', '赵工', '13900001111'].map(
    (cell, index) => over[index] ?? cell,
  );

async function check(client: Client, rows: readonly Row[]) {
  const answer = await client.upload(PATH, csv(rows), { dryRun: 'true' });
  expect(answer.statusCode, answer.body).toBe(202);
  await world.runJobs();
  return (await client.get(`${PATH}/${answer.json().id}`)).json();
}
async function commit(client: Client, id: string) {
  expect((await client.post(`${PATH}/${id}/commit`)).statusCode).toBe(202);
  await world.runJobs();
  return (await client.get(`${PATH}/${id}`)).json();
}
const rowsOf = async (client: Client, id: string) => (await client.get(`${PATH}/${id}/rows?limit=200`)).json().items;
const list = async (client: Client, query = '') => (await client.get(`/api/partners?limit=100${query}`)).json();

test('columns are guessed from headers as people write them', () => {
  const { mapping, firstDataRow } = guessColumns([['台账'], [...HEADER], []], undefined);
  expect([mapping, firstDataRow]).toEqual([
    {
      1: 'name',
      2: 'creditCode',
      3: 'place',
      4: 'forms',
      5: 'majors',
      6: 'startedOn',
      7: 'endsOn',
      8: 'contactName',
      9: 'contactPhone',
    },
    2,
  ]);
});

describe('a school brings in its list', () => {
  test('dry run, commit, list; unknown firms become 预登记, known ones are linked; undo leaves nothing', async () => {
    const known = makeCreditCode();
    const firm = await makeOrganisation(world.installation, world.tenant, {
      creditCode: known,
      name: '云州台账已有公司',
    });
    const fresh = makeCreditCode();
    const batch = await check(school, [
      row('云州台账已有公司', known),
      row('云州台账新公司', fresh),
      row('云州台账无码合作社', ''),
    ]);
    expect(batch).toMatchObject({ status: 'checked', rows: 3, valid: 3, invalid: 0, duplicates: 0 });
    expect((await list(school)).total).toBe(0);
    expect(await commit(school, batch.id)).toMatchObject({ status: 'committed' });
    const { items } = await list(school);
    expect(items).toHaveLength(3);
    const linked = items.find((one: { organisation: { id: string } }) => one.organisation.id === firm);
    expect(linked).toMatchObject({
      startedOn: '2023-01-01',
      endsOn: '2027-08-31',
      forms: '岗位实习',
      contactPhone: '13900001111',
    });
    expect(linked.majors.length).toBe(2);
    const made = items.filter((one: { organisation: { state: string } }) => one.organisation.state === 'preregistered');
    expect(made).toHaveLength(2);
    const bureau = await world.as('bureau');
    const waiting = await bureau.get(`/api/organisations?state=preregistered&q=${fresh}`);
    expect(waiting.json().items[0]).toMatchObject({
      name: '云州台账新公司',
      source: '文件《校企合作台账.csv》',
      division: '211103',
    });
    await school.post(`${PATH}/${batch.id}/undo`);
    await world.runJobs();
    expect((await list(school)).total).toBe(0);
    expect((await bureau.get(`/api/organisations?state=preregistered&q=${fresh}`)).json().total).toBe(0);
    expect((await bureau.get(`/api/organisations/${firm}`)).statusCode).toBe(200);
  });

  test('twice the same file changes nothing; rows that repeat are marked', async () => {
    const code = makeCreditCode();
    const rows = [row('云州重复上传公司', code), row('云州重复上传公司', code)];
    const first = await check(school, rows);
    expect(first).toMatchObject({ valid: 2, duplicates: 1 });
    await commit(school, first.id);
    const again = await check(school, rows);
    expect(again).toMatchObject({ valid: 2, duplicates: 2 });
    await commit(school, again.id);
    expect((await list(school, `&q=${code}`)).total).toBe(1);
  });

  test('a code that is wrong in one place is refused with the likely one; the error file says so', async () => {
    const code = makeCreditCode();
    await makeOrganisation(world.installation, world.tenant, { creditCode: code, name: '云州台账核对公司' });
    const wrong = code.slice(0, 12) + (code[12] === '1' ? '2' : '1') + code.slice(13);
    const batch = await check(school, [row('云州台账核对公司', wrong), row('', makeCreditCode())]);
    expect(batch).toMatchObject({ valid: 0, invalid: 2 });
    const [first, second] = await rowsOf(school, batch.id);
    expect(first.problems[0].message).toContain(code);
    expect(second.problems[0]).toMatchObject({ field: '单位名称' });
    const errors = await school.get(`${PATH}/${batch.id}/errors.xlsx`);
    expect([errors.statusCode, errors.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK']);
  });

  test('a name with another code is pointed out and goes in', async () => {
    await makeOrganisation(world.installation, world.tenant, { name: '云州同名机械有限公司' });
    const batch = await check(school, [row('云州同名机械有限公司', makeCreditCode())]);
    const [first] = await rowsOf(school, batch.id);
    expect([first.valid, first.warnings.length > 0]).toEqual([true, true]);
  });

  test('two firms of one name and no code: a person has to say which', async () => {
    for (let n = 0; n < 2; n += 1) await makeOrganisation(world.installation, world.tenant, { name: '云州双胞胎公司' });
    expect(await check(school, [row('云州双胞胎公司', '')])).toMatchObject({ valid: 0, invalid: 1 });
  });
});

test('校企合作台账 as schools keep it goes in on the first try: number and state of the agreement, spans, who is meant', async () => {
  await makeOrganisation(world.installation, world.tenant, {
    creditCode: makeCreditCode(),
    name: '云州长河机电有限公司',
  });
  await makeOrganisation(world.installation, world.tenant, {
    creditCode: makeCreditCode(),
    name: '云州双台锻压有限公司',
  });
  const content = [
    '云州职业学院校企合作台账（2026 年）,,,,,,,',
    '序号,合作企业,协议编号,合作内容,合作专业,合作期限,,履约情况,企业联系人,联系方式',
    ',,,,,起,止,,,',
    '说明：长期的不填止,,,,,,,,,',
    '１,云州长河机电有限公司,XQ-2023-01,订单班,数控技术,2023.9,2026.8,正常履行,赵工,１３９００００１１１１',
    '２,云州双台锻压有限责任公司,XQ-2024-02,岗位实习,数控技术,2024年,2027年,已到期终止,,',
    ',,,,,,,,,',
    '３,云州没听说过的公司,,共建实训基地,护理,2025.3,,意向洽谈,,',
    '合计,3 家,,,,,,,,',
  ].join('\n');
  const answer = await school.upload(PATH, { name: '校企合作台账.csv', content }, { dryRun: 'true' });
  await world.runJobs();
  const { id } = answer.json<{ id: string }>();
  const batch = (await school.get(`${PATH}/${id}`)).json();
  expect(batch, JSON.stringify(batch)).toMatchObject({ status: 'checked', rows: 3, valid: 3, invalid: 0 });
  expect(JSON.stringify(await rowsOf(school, id))).toContain('按相近名称归到“云州双台锻压有限公司”');
  await commit(school, id);
  const { items } = await list(school, `&importId=${id}`);
  const told = items.map((one: Record<string, unknown>) =>
    ['agreementNo', 'standing', 'match', 'matchConfidence', 'startedOn', 'endsOn'].map((field) => one[field]),
  );
  expect(told).toHaveLength(3);
  expect(told).toContainEqual(['XQ-2023-01', 'active', 'name', 0.95, '2023-09-01', '2026-08-31']);
  expect(told).toContainEqual(['XQ-2024-02', 'ended', 'similar', 0.8, '2024-01-01', '2027-12-31']);
  expect(told).toContainEqual(['', 'talking', 'none', 0, '2025-03-01', null]);
});

test('two owners name one firm; undoing one list leaves the firm to the other; its person takes it over', async () => {
  const [code, bureau] = [makeCreditCode(), await world.as('bureau')];
  const [a, b] = [
    await check(school, [row('云州两家合作公司', code)]),
    await check(bureau, [row('云州两家合作公司', code)]),
  ];
  await commit(school, a.id);
  await commit(bureau, b.id);
  await school.post(`${PATH}/${a.id}/undo`);
  await world.runJobs();
  const [left] = (await list(bureau, `&q=${code}`)).items;
  expect(left.organisation.state).toBe('preregistered');
  const accountId = await world.installation.auth.createAccountWithoutPassword('来人');
  const { cookies } = await world.installation.auth.startSession(accountId);
  const founder = clientOf(world.app, world.host, cookies.map((one) => one.split(';')[0]).join('; '));
  const taken = await founder.post('/api/organisations', {
    creditCode: code,
    name: '云州两家合作公司',
    kind: 'enterprise',
  });
  expect([taken.statusCode, taken.json().id]).toEqual([201, left.organisation.id]);
  await bureau.post(`${PATH}/${b.id}/undo`);
  await world.runJobs();
  expect((await founder.get(`/api/organisations/${left.organisation.id}`)).statusCode).toBe(200);
});

describe('whose list', () => {
  test('others see neither the list nor its batches', async () => {
    const batch = await check(school, [row('云州私有名单公司', makeCreditCode())]);
    await commit(school, batch.id);
    const association = await world.as('association' as never).catch(() => undefined);
    if (association !== undefined) {
      expect((await association.get(`${PATH}/${batch.id}`)).statusCode).toBe(404);
      expect((await list(association)).items).toEqual([]);
    }
    const firm = await world.as('enterprise');
    expect((await firm.get(PATH)).statusCode).toBe(403);
    const [mine] = (await list(school, `&importId=${batch.id}`)).items;
    expect((await (await world.as('bureau')).delete(`/api/partners/${mine.id}`)).statusCode).toBe(404);
    expect((await school.delete(`/api/partners/${mine.id}`)).statusCode).toBe(204);
    expect((await (await (await world.elsewhere()).as('admin')).get(`${PATH}/${batch.id}`)).statusCode).toBe(404);
  });

  test('a batch of one kind is not there under the address of another', async () => {
    const batch = await check(school, [row('云州串门公司', makeCreditCode())]);
    for (const path of ['', '/rows', '/errors.xlsx'])
      expect((await school.get(`/api/listing-imports/${batch.id}${path}`)).statusCode).toBe(404);
    expect((await school.post(`/api/listing-imports/${batch.id}/commit`)).statusCode).toBe(404);
  });

  test('the template comes with its columns', async () => {
    const file = await school.get(`${PATH}/template.xlsx`);
    expect([file.statusCode, file.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK']);
  });
});

describe('one partner by form', () => {
  const add = (client: Client, form: object) => client.post('/api/partners', form);

  test('is read as people write, and stands on the list with the own name as its source', async () => {
    const added = await add(school, {
      name: '表单新增测试有限公司',
      creditCode: makeCreditCode(),
      place: '兴隆台区',
      startedOn: '2023 年 9 月',
      forms: '订单班',
    });
    expect(added.statusCode, added.body).toBe(201);
    const { items } = await list(school, `&q=${encodeURIComponent('表单新增测试')}`);
    expect(items).toMatchObject([
      { forms: '订单班', startedOn: '2023-09-01', endsOn: null, sourceName: '测试职业技术学院' },
    ]);
    expect(
      (await add(school, { name: items[0].organisation.name, creditCode: items[0].organisation.creditCode })).json()
        .code,
    ).toBe('partner.listed');
  });

  test('is refused at the field that is wrong; what is doubtful is said', async () => {
    const wrong = (await add(school, { name: '代码抄错有限公司', creditCode: '91210000MA0UXTY004' })).json();
    expect(wrong.errors.map(({ field }: { field: string }) => field)).toContain('creditCode');
    expect((await add(school, { name: '' })).json().errors[0].field).toBe('name');
    expect((await add(school, { name: '没有代码的作坊' })).json().warnings[0]).toContain('没有代码');
    expect((await add(await world.as('enterprise'), { name: '不该有台账' })).statusCode).toBe(403);
  });
});
