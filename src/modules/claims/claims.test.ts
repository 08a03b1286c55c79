import { beforeAll, describe, expect, test } from 'vitest';
import { makeListing } from '#testing/listings';
import { makeOrganisation } from '#testing/organisations';
import { clientOf, makeWorld, type Client, type World } from '../../../tests/support/world.ts';

let world: World;
let firm: Client;
let bureau: Client;
beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-21T09:00:00+08:00');
  [firm, bureau] = [await world.as('enterprise'), await world.as('bureau')];
});

const unclaimed = (employerName: string, given: object = {}) =>
  world.installation.database.inTenant(world.tenant.id, (db) =>
    makeListing(db, world.tenant.id, { employerName, contentKey: `${employerName}${Math.random()}`, ...given }),
  );
const statement = '这是我单位的简称，附营业执照。';
const claim = (client: Client, id: string) => client.post(`/api/listings/${id}/claims`, { statement });
const open = async (client: Client) => (await client.get('/api/claims?state=open&limit=100')).json().items;

async function newFirm(name: string) {
  const accountId = await world.installation.auth.createAccountWithoutPassword('新人');
  const id = await makeOrganisation(world.installation, world.tenant, {
    name,
    division: '211102',
    members: { [accountId]: 'admin' },
  });
  const { cookies } = await world.installation.auth.startSession(accountId);
  const cookie = cookies.map((one) => one.split(';')[0]).join('; ');
  return {
    id,
    client: { role: 'enterprise', accountId, organisationId: id, ...clientOf(world.app, world.host, cookie) } as Client,
  };
}

describe('claiming', () => {
  test('by a former name it is claimed at once', async () => {
    const { id, client } = await newFirm('云州旧名模具厂');
    await client.patch(`/api/organisations/${id}`, { version: 1, name: '云州新名模具有限公司' });
    const { sql } = await import('kysely');
    await world.installation.database.inTenant(world.tenant.id, (db) =>
      sql`update organisations.organisation set state = 'verified' where tenant_id = ${world.tenant.id} and id = ${id}`.execute(
        db,
      ),
    );
    const listing = await unclaimed('云州旧名模具厂');
    const claimed = await client.post(`/api/listings/${listing.id}/claim`);
    expect(claimed.statusCode, claimed.body).toBe(200);
    expect(claimed.json().employer.name).toBe('云州新名模具有限公司');
  });

  test('under another name it takes evidence and a person’s decision; the listing then is the firm’s', async () => {
    const { id } = await unclaimed('测机');
    const { id: claimId } = (await claim(firm, id)).json();
    const sent = await firm.upload(`/api/claims/${claimId}/evidence`, {
      name: '证明.pdf',
      content: '%PDF-1.4 x',
      type: 'application/pdf',
    });
    expect(sent.statusCode, sent.body).toBe(204);
    const twice = await claim(firm, id);
    expect([twice.statusCode, twice.json().code]).toEqual([409, 'claim.open']);
    const found = (await open(bureau)).find((one: { id: string }) => one.id === claimId);
    expect(found).toMatchObject({
      kind: 'claim',
      evidence: '证明.pdf',
      dueOn: '2026-11-27',
      organisation: { name: '测试机械有限公司' },
    });
    expect((await bureau.get(`/api/claims/${claimId}/evidence`)).body).toBe('%PDF-1.4 x');
    const { groups } = (await bureau.get('/api/todo')).json();
    expect(groups.find(({ kind }: { kind: string }) => kind === 'claimsToAnswer').items).toContainEqual(
      expect.objectContaining({ id: claimId, detail: statement, due: '2026-11-27' }),
    );
    const decided = await bureau.post(`/api/claims/${claimId}/decision`, { grant: true, answer: '经核对属实' });
    expect(decided.statusCode, decided.body).toBe(204);
    expect((await firm.get(`/api/listings/${id}`)).json().employer.id).toBe(firm.organisationId);
    expect(
      (await bureau.post(`/api/claims/${claimId}/decision`, { grant: false, answer: '再来一次' })).json().code,
    ).toBe('claim.settled');
  });

  test('refused, the listing stays as it was', async () => {
    const { id } = await unclaimed('别家公司');
    const { id: claimId } = (await claim(firm, id)).json();
    await bureau.post(`/api/claims/${claimId}/decision`, { grant: false, answer: '名称与登记不符' });
    expect((await firm.get(`/api/listings/${id}`)).json().unclaimed).toBe(true);
    expect((await firm.get('/api/claims?state=refused')).json().items[0].answer).toBe('名称与登记不符');
  });
});

describe('disputes', () => {
  test('a firm that another was faster than gets the listing back by decision; both are told', async () => {
    const rival = await newFirm('云州抢先有限公司');
    const { id } = await unclaimed('云州抢先有限公司');
    expect((await rival.client.post(`/api/listings/${id}/claim`)).statusCode).toBe(200);
    const { id: claimId } = (await claim(firm, id)).json();
    expect((await open(bureau)).find((one: { id: string }) => one.id === claimId).kind).toBe('dispute');
    await bureau.post(`/api/claims/${claimId}/decision`, { grant: true, answer: '用工单位是申请方' });
    expect((await firm.get(`/api/listings/${id}`)).json().employer.id).toBe(firm.organisationId);
    await world.runJobs();
    expect((await rival.client.get('/api/messages?limit=20')).body).toContain('经核实属于另一单位');
  });

  test('about one’s own, or what is over, there is none', async () => {
    const own = await unclaimed('测试机械有限公司');
    await firm.post(`/api/listings/${own.id}/claim`);
    expect((await claim(firm, own.id)).json().code).toBe('claim.yours');
    const over = await unclaimed('过期公司', { state: 'expired' });
    expect((await claim(firm, over.id)).json().code).toBe('listing.over');
  });
});

describe('who sees and decides', () => {
  test('another firm sees and withdraws nothing of it; another region nothing at all', async () => {
    const { id } = await unclaimed('隐私公司');
    const { id: claimId } = (await claim(firm, id)).json();
    const other = await newFirm('云州旁观有限公司');
    expect((await open(other.client)).map((one: { id: string }) => one.id)).not.toContain(claimId);
    expect((await other.client.delete(`/api/claims/${claimId}`)).statusCode).toBe(404);
    expect((await other.client.get(`/api/claims/${claimId}/evidence`)).statusCode).toBe(404);
    expect((await firm.post(`/api/claims/${claimId}/decision`, { grant: true, answer: '自己同意' })).statusCode).toBe(
      403,
    );
    const away = await (await world.elsewhere()).as('bureau');
    expect((await away.post(`/api/claims/${claimId}/decision`, { grant: true, answer: '外地' })).statusCode).toBe(404);
    expect((await firm.delete(`/api/claims/${claimId}`)).statusCode).toBe(204);
    expect((await claim(firm, id)).statusCode).toBe(201);
  });

  test.each(['learner', 'public', 'account'] as const)('%s claims nothing', async (role) => {
    const { id } = await unclaimed('无人公司');
    expect((await claim(await world.as(role), id)).statusCode).toBeGreaterThanOrEqual(401);
  });
});
