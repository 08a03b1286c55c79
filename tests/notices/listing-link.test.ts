import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import type { AccountId } from '#kernel/ids';
import type { NewTalent } from '#modules/listings';
import { makeListing } from '#testing/listings';
import { clientOf, makeWorld, type Client, type World } from '../support/world.ts';

/** 到期提醒: from the reminder over the link to the confirmed listing, without signing in. */
let world: World;
let firm: Client;
let visitor: ReturnType<typeof clientOf>;
const DAY = '2026-11-23T02:00:00.000Z';

const query = async <Row>(statement: ReturnType<typeof sql<Row>>): Promise<readonly Row[]> =>
  (await world.installation.database.inTenant(world.tenant.id, (db) => statement.execute(db))).rows;

const make = async (given: Partial<NewTalent>): Promise<string> =>
  (await world.installation.database.inTenant(world.tenant.id, (db) => makeListing(db, world.tenant.id, given))).id;

const publish = (title: string, validUntil: string, confirmedOn = '2026-11-20'): Promise<string> =>
  make({
    title,
    validUntil,
    confirmedOn,
    state: 'published',
    organisationId: firm.organisationId!,
    employerName: '测试机械有限公司',
    createdBy: firm.accountId!,
    publishedAt: new Date('2026-11-01T00:00:00Z'),
  });

const remind = async (): Promise<void> => {
  await world.act('admin', (ctx) => ctx.enqueue('listing.remind', {}));
  await world.runJobs();
};

/** As the demonstration's outbox shows it. */
async function linkFor(title: string): Promise<string | undefined> {
  const { body } = await visitor.get('/demo/outbox', { host: 'localhost' });
  const at = body.indexOf(`“${title}”还在招人吗`);
  return at < 0 ? undefined : /\/a\/[\w-]{22}/.exec(body.slice(at))?.[0];
}

const stateOf = async (id: string): Promise<object> =>
  (
    await query(
      sql<object>`select state, valid_until as "validUntil", confirmed_on as "confirmedOn" from listings.listing where id = ${id}`,
    )
  )[0]!;

beforeAll(async () => {
  world = await makeWorld();
  firm = await world.as('enterprise');
  visitor = clientOf(world.app, world.host, '');
  await world.installation.database.inPlatform((db) =>
    sql`update auth."user" set email = 'hr@example.test', "emailVerified" = true where id = ${firm.accountId!}`.execute(
      db,
    ),
  );
});
beforeEach(() => world.clock.set(DAY));

describe('a listing that is about to end', () => {
  test('is asked about once, and confirmed by one click on the link, whoever is signed in or not', async () => {
    const id = await publish('数控车工', '2026-11-27');
    await publish('还早的岗位', '2027-01-30');
    await remind();
    await remind();
    expect(await linkFor('还早的岗位')).toBeUndefined();
    const link = (await linkFor('数控车工'))!;
    const page = await visitor.get(link);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('这个岗位还在招人吗');
    expect(page.body).toContain('测试机械有限公司');
    expect(await stateOf(id)).toMatchObject({ validUntil: '2026-11-27' });
    expect((await visitor.form(link, { choice: 'confirm' })).body).toContain('已确认，谢谢');
    expect(await stateOf(id)).toEqual({ state: 'published', validUntil: '2027-01-22', confirmedOn: '2026-11-23' });
    const [step] = await query(
      sql<{
        account: string;
      }>`select account_id as account from listings.step where listing_id = ${id} and verb = 'confirm'`,
    );
    expect(step).toEqual({ account: firm.accountId });
    const box = (await firm.get('/api/messages?group=listing')).json<{ items: { link: string; body: string }[] }>();
    expect(box.items.map(({ link: to }) => to)).toContain(`/app/listings/${id}`);
    expect(JSON.stringify(box)).not.toContain('/a/');
  });

  test('is closed by the other button', async () => {
    const id = await publish('已招满的岗位', '2026-11-25');
    await remind();
    expect((await visitor.form((await linkFor('已招满的岗位'))!, { choice: 'close' })).body).toContain(
      '已从公开页面撤下',
    );
    expect(await stateOf(id)).toMatchObject({ state: 'closed' });
  });

  test('that was closed in the meantime has nothing to confirm', async () => {
    const id = await publish('中途关闭的岗位', '2026-11-25');
    await remind();
    const link = (await linkFor('中途关闭的岗位'))!;
    await query(sql`update listings.listing set state = 'closed' where id = ${id} returning 1`);
    expect((await visitor.get(link)).body).toContain('不用再确认');
    const acted = await visitor.form(link, { choice: 'confirm' });
    expect([acted.statusCode, acted.body.includes('不能进行这个操作')]).toEqual([422, true]);
  });

  test('is not confirmed by somebody who has left the organisation', async () => {
    const id = await publish('前同事的岗位', '2026-11-25');
    await remind();
    const link = (await linkFor('前同事的岗位'))!;
    const own = sql`tenant_id = ${world.tenant.id} and organisation_id = ${firm.organisationId!} and account_id = ${firm.accountId!}`;
    await query(sql`update organisations.member set duty = 'viewer' where ${own} returning 1`);
    expect((await visitor.form(link, { choice: 'confirm' })).statusCode).toBe(422);
    await query(sql`update organisations.member set duty = 'admin' where ${own} returning 1`);
    expect(await stateOf(id)).toMatchObject({ validUntil: '2026-11-25' });
    expect((await visitor.form(link, { choice: 'confirm' })).statusCode).toBe(200);
  });
});

test('nobody gets a letter for each of many', async () => {
  world.clock.set('2026-12-20T02:00:00.000Z');
  const school = await world.as('school');
  for (let at = 0; at < 8; at += 1)
    await make({
      title: `实训岗位 ${at}`,
      validUntil: '2026-12-22',
      confirmedOn: '2026-12-19',
      state: 'published',
      organisationId: school.organisationId!,
      createdBy: school.accountId as AccountId,
    });
  await remind();
  await remind();
  const box = (await school.get('/api/messages?group=listing')).json<{ items: { subject: string }[] }>();
  expect(box.items.map(({ subject }) => subject)).toEqual(['有 8 条供求信息即将到期或久未确认']);
});
