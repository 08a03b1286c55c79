import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { failure } from '#kernel/errors';
import type { AccountId } from '#kernel/ids';
import { createRuntime, type Runtime } from '#platform/runtime';
import { facesOf } from '#portals/faces';
import { createDemoModule } from '../../src/modules/demo/server.ts';
import { createNoticesModule } from '../../src/modules/notices/server.ts';
import { clientOf, makeWorld, type World } from '../support/world.ts';
import { issueLink, withdrawLinks, type LinkAct } from '#modules/notices';

/** A note that can be signed by link: the smallest act that shows everything. */
const signed: string[] = [];
const signing: LinkAct = {
  purpose: 'note.sign',
  label: { zh: '签收', en: 'Sign' },
  failures: { 'note.refused': { status: 422, zh: '不能签收：{why}', en: 'Not possible: {why}' } },
  show: async (_ctx, link, { values }) => ({
    title: `签收 ${link.subject.id}`,
    element: null,
    fields: null,
    buttons: [{ label: '签收', choice: values['choice'] ?? 'yes' }],
  }),
  perform: async (ctx, link, form) => {
    signed.push(link.subject.id);
    await ctx.audit('note.sign', link.subject);
    if (form['choice'] === 'refuse') throw failure('note.refused', { why: '缺页' });
    if (form['choice'] === 'wait') return { title: '还没有', element: null, keepOpen: true };
    return { title: '已签收', element: null };
  },
};

let world: World;
let ask: ReturnType<typeof clientOf>;
let elsewhere: ReturnType<typeof clientOf>;
const NOW = '2026-11-23T02:00:00.000Z';

let runtime: Runtime;

beforeAll(async () => {
  world = await makeWorld();
  runtime = createRuntime(world.installation, [
    createNoticesModule(world.installation, { membersOf: async () => [], acts: [signing] }),
    createDemoModule(world.installation),
  ]);
  await world.elsewhere();
});

// A server for each test: its rate limits begin anew.
beforeEach(async () => {
  const app = await runtime.buildServer(facesOf(world.installation, '/nowhere'));
  ask = clientOf(app, world.host, '');
  elsewhere = clientOf(app, (await world.elsewhere()).host, '');
  world.clock.set(NOW);
});

const contact = { kind: 'phone', value: '13900010001' } as const;

const issue = (
  id: string,
  to: Parameters<typeof issueLink>[1]['to'] = { contact },
  purpose = signing.purpose,
): Promise<string> =>
  world
    .act('admin', (ctx) => issueLink(ctx, { purpose, subject: { kind: 'note', id }, to, validDays: 3 }))
    .then((link) => new URL(link).pathname);

const rows = async <Row>(query: ReturnType<typeof sql<Row>>): Promise<readonly Row[]> =>
  (await world.installation.database.inTenant(world.tenant.id, (db) => query.execute(db))).rows;

const timesSigned = (id: string): number => signed.filter((one) => one === id).length;

describe('a link', () => {
  test('is 128 bits at random, and only its hash is kept', async () => {
    const path = await issue('hash');
    const token = path.slice('/a/'.length);
    expect(Buffer.from(token, 'base64url')).toHaveLength(16);
    const [row] = await rows(
      sql<{ all: string }>`select row_to_json(l)::text as all from notices.link l where subject_id = 'hash'`,
    );
    expect(row!.all).not.toContain(token);
    expect(row!.all).not.toContain(contact.value);
  });

  test('shows and does not act when it is opened, however often: scanners of mail open links too', async () => {
    const path = await issue('look');
    for (let times = 0; times < 3; times += 1) {
      const page = await ask.get(path);
      expect(page.statusCode).toBe(200);
      expect(page.body).toContain('签收 look');
    }
    expect(timesSigned('look')).toBe(0);
    expect((await ask.get(path)).headers).toMatchObject({
      'referrer-policy': 'same-origin',
      'x-robots-tag': 'noindex, nofollow',
    });
  });

  test('acts once; then says that and when it was used', async () => {
    const path = await issue('once');
    expect((await ask.form(path, { choice: 'yes' })).body).toContain('已签收');
    const again = await ask.form(path, { choice: 'yes' });
    expect(again.statusCode).toBe(410);
    expect(again.body).toContain('已经办理过了');
    expect(again.body).toContain('2026-11-23 10:00');
    expect((await ask.get(path)).statusCode).toBe(410);
    expect(timesSigned('once')).toBe(1);
  });

  test('replayed twenty times at once, it acts exactly once', async () => {
    const path = await issue('race');
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask.form(path, { choice: 'yes' })));
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
    expect(answers.filter(({ statusCode }) => statusCode === 410)).toHaveLength(19);
    expect(timesSigned('race')).toBe(1);
  });

  test('stays open when the act refuses, and nothing of the act remains', async () => {
    const path = await issue('refused');
    const refused = await ask.form(path, { choice: 'refuse' });
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('不能签收：缺页');
    expect(await rows(sql`select 1 from audit.entry where verb = 'note.sign' and object_id = 'refused'`)).toHaveLength(
      0,
    );
    expect((await ask.form(path, { choice: 'wait' })).statusCode).toBe(422);
    expect((await ask.form(path, { choice: 'yes' })).statusCode).toBe(200);
  });

  test('opens nothing in another region', async () => {
    const path = await issue('region');
    const there = await elsewhere.form(path, { choice: 'yes' });
    expect(there.statusCode).toBe(404);
    expect(there.body).toContain('链接不正确');
    expect(timesSigned('region')).toBe(0);
    expect((await ask.get(path)).statusCode).toBe(200);
  });

  test('of a purpose that nobody brings opens nothing', async () => {
    const path = await issue('purpose', { contact }, 'note.burn');
    expect((await ask.form(path, { choice: 'yes' })).statusCode).toBe(404);
  });

  test.each(['/a/short', '/a/AAAAAAAAAAAAAAAAAAAAAA', `/a/${'x'.repeat(150)}`, "/a/'%20or%201=1--"])(
    '%s is wrong',
    async (path) => {
      expect((await ask.get(path)).statusCode).toBe(404);
      expect((await ask.form(path, {})).statusCode).toBe(404);
    },
  );

  test('that was taken back says so', async () => {
    const path = await issue('back');
    const subject = { kind: 'note', id: 'back' };
    expect(await world.act('admin', (ctx) => withdrawLinks(ctx, { purpose: signing.purpose, subject }))).toBe(1);
    const page = await ask.form(path, { choice: 'yes' });
    expect([page.statusCode, page.body.includes('链接已撤回')]).toEqual([410, true]);
    expect(timesSigned('back')).toBe(0);
  });

  test('is recorded: who issued it, that it was used by link, and the contact only masked', async () => {
    const path = await issue('trail');
    await ask.form(path, { choice: 'yes' });
    const found = await rows(
      sql<{
        verb: string;
        role: string;
        all: string;
      }>`select verb, actor_role as role, row_to_json(e)::text as all from audit.entry e
        where object_kind = 'link' and detail::text like '%"trail"%' or object_id = 'trail' order by id`,
    );
    expect(found.map(({ verb, role }) => [verb, role])).toEqual([
      ['link.issue', 'admin'],
      ['note.sign', 'public'],
      ['link.use', 'public'],
    ]);
    const used = found.at(-1)!.all;
    expect(used).toContain('139****0001');
    expect(found.map(({ all }) => all).join()).not.toContain(contact.value);
  });
});

describe('a link whose time is over', () => {
  const sentTo = (): Promise<readonly { recipient: string; secret: boolean; body: string }[]> =>
    rows(sql<{ recipient: string; secret: boolean; body: string }>`select recipient, secret, body from messages.message
      where kind = 'linkRenewed' order by id`);

  test('says until when it was valid, acts no more, and sends a new one to the same contact only', async () => {
    const path = await issue('late');
    world.clock.set('2026-11-26T02:00:00.000Z');
    const page = await ask.get(path);
    expect([page.statusCode, page.body.includes('链接已过期'), page.body.includes('2026-11-26 10:00')]).toEqual([
      410,
      true,
      true,
    ]);
    expect((await ask.form(path, { choice: 'yes' })).statusCode).toBe(410);
    expect(timesSigned('late')).toBe(0);

    const asked = await ask.form(`${path}/renewal`, { contact: '13900099999' });
    expect(asked.statusCode).toBe(200);
    expect(await sentTo()).toEqual([{ recipient: '139****0001', secret: true, body: '' }]);
    // The old one leads to the newer; asking again sends nothing more.
    expect((await ask.get(path)).body).toContain('链接已更新');
    await ask.form(`${path}/renewal`, {});
    expect(await sentTo()).toHaveLength(1);
    const outbox = await ask.get('/demo/outbox', { host: 'localhost' });
    const renewed = new RegExp(`/a/[\\w-]{22}`).exec(outbox.body)![0];
    expect((await ask.form(renewed, { choice: 'yes' })).body).toContain('已签收');
  });

  test('answers the same to everybody who asks for a new one', async () => {
    const open = await issue('open');
    const answers = await Promise.all(
      [open, '/a/AAAAAAAAAAAAAAAAAAAAAA', '/a/short'].map((path) => ask.form(`${path}/renewal`, {})),
    );
    const texts = answers.map(({ statusCode, body }) => [statusCode, body.replaceAll(/\/a\/[\w-]+/g, '')]);
    expect(new Set(texts.map((text) => JSON.stringify(text))).size).toBe(1);
    expect((await ask.form(open, { choice: 'yes' })).statusCode).toBe(200);
  });

  test('is renewed three times a day at most', async () => {
    const before = (await sentTo()).length;
    const paths = [await issue('often'), await issue('often'), await issue('often'), await issue('often')];
    world.clock.set('2026-11-26T03:00:00.000Z');
    for (const path of paths) await ask.form(`${path}/renewal`, {});
    expect((await sentTo()).length - before).toBe(3);
  });
});

test('a link to a person acts as that person, with no more than the act gives', async () => {
  const { accountId } = await world.as('learner');
  const path = await issue('person', { accountId: accountId as AccountId });
  await ask.form(path, { choice: 'yes' });
  const [entry] = await rows(
    sql<{ account: string; role: string }>`select account_id as account, actor_role as role from audit.entry
      where verb = 'note.sign' and object_id = 'person'`,
  );
  expect(entry).toEqual({ account: accountId, role: 'public' });
});

test('an address that tries many links is slowed down', async () => {
  const answers: number[] = [];
  for (let times = 0; times < 70; times += 1) answers.push((await ask.get('/a/AAAAAAAAAAAAAAAAAAAAAA')).statusCode);
  expect(answers[0]).toBe(404);
  expect(answers.at(-1)).toBe(429);
});
