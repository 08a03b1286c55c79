import { beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import type { AccountId } from '#kernel/ids';
import { sendNotice, takeBounce } from '#modules/notices';
import { startMailServer, type MailServer } from '../support/outside.ts';
import { makeWorld, type World } from '../support/world.ts';
import { LETTERS } from './returned-letters.ts';

/** 退信: letters that a server took and that came back later. */
let world: World;
let there: Awaited<ReturnType<World['elsewhere']>>;
let mail: MailServer;

beforeAll(async () => {
  mail = await startMailServer();
  world = await makeWorld({
    messages: { email: { url: mail.url, from: 'noreply@jiangqiao.test' }, sms: undefined, outboundAllow: [] },
  });
  // By day: in the quiet hours nothing of this goes out.
  world.clock.set('2026-11-23T02:00:00.000Z');
  there = await world.elsewhere();
  await world.installation.database.inPlatform((db) => sql`update tenancy.tenant set demo = false`.execute(db));
  world.installation.tenants.forget();
});

interface Row {
  readonly id: string;
  readonly state: string;
  readonly problem: string | null;
  readonly detail: string | null;
}

const find = async (key: string): Promise<Row> => {
  const { rows } = await world.installation.database.inTenant(world.tenant.id, (db) =>
    sql<Row>`select id, state, problem, problem_detail as detail from messages.message
      where key like ${`${key}%`} and channel = 'email'`.execute(db),
  );
  return rows[0]!;
};

interface Sent {
  readonly key: string;
  readonly to: string;
  /** As it stands in the letter that went out. */
  readonly id: string;
}

let made = 0;
/** To somebody with an account and a proven address, who has chosen mail at once. */
async function send(): Promise<Sent & { readonly accountId: AccountId }> {
  const key = `back${(made += 1)}`;
  const to = `${key}@example.test`;
  const accountId = await world.installation.auth.createAccountWithoutPassword('王磊');
  await world.installation.database.inPlatform((db) =>
    sql`update auth."user" set email = ${to}, "emailVerified" = true where id = ${accountId}`.execute(db),
  );
  await write(key, accountId);
  return { ...(await sent(key)), key, to, accountId };
}

const write = (key: string, accountId: AccountId): Promise<unknown> =>
  world.act('admin', (ctx) =>
    sendNotice(ctx, { key, kind: 'organisationVetting', to: { accountId }, subject: `主题 ${key}`, body: '正文' }),
  );

async function sent(key: string): Promise<{ readonly id: string }> {
  await world.runJobs();
  const letter = mail.received.find(({ subject }) => subject === `主题 ${key}`);
  return { id: /^Message-ID: <([^>]+)>/im.exec(letter?.raw ?? '')?.[1] ?? '' };
}

const take = async (letter: string) =>
  takeBounce(
    (tenant, work) => (tenant.id === world.tenant.id ? world : there).act('admin', work),
    [there.tenant, world.tenant],
    Buffer.from(letter),
  );

const told = async (accountId: AccountId): Promise<readonly { subject: string; body: string; link: string }[]> => {
  const { rows } = await world.installation.database.inTenant(world.tenant.id, (db) =>
    sql<{ subject: string; body: string; link: string }>`select subject, body, link from messages.message
      where account_id = ${accountId} and channel = 'inApp' and kind = 'contactFailing'`.execute(db),
  );
  return rows;
};

describe('an address that does not exist, as told by', () => {
  test.each(['postfix', 'exchange', 'coremail', 'inWords'] as const)('%s', async (server) => {
    const one = await send();
    expect(await take(LETTERS[server](one))).toBe('undeliverable');
    expect(await find(one.key)).toMatchObject({ state: 'undeliverable', problem: 'badAddress' });
    expect(await told(one.accountId)).toMatchObject([
      { subject: '您的邮箱收不到邮件', link: '/account/contacts', body: expect.stringContaining('b***@example.test') },
    ]);
    // Nothing is written there any more, and what comes next says why.
    await write(`${one.key}again`, one.accountId);
    await world.runJobs();
    expect(await find(`${one.key}again`)).toMatchObject({ state: 'undeliverable', problem: 'bouncing' });
    // The same report once more, as mail servers do, changes nothing.
    expect(await take(LETTERS[server](one))).toBe('notOurs');
    expect(await told(one.accountId)).toHaveLength(1);
  });
});

test('it stands in the trail and in the list of what was sent', async () => {
  const one = await send();
  await take(LETTERS.postfix(one));
  const { id, detail } = await find(one.key);
  expect(detail).toContain('User unknown');
  const { rows } = await world.installation.database.inTenant(world.tenant.id, (db) =>
    sql<{ verb: string }>`select verb from audit.entry where object_id = ${id}`.execute(db),
  );
  expect(rows).toEqual([{ verb: 'delivery.bounce' }]);
});

test.each([
  ['full', 'failed', { state: 'failed', problem: 'returned' }],
  ['forwarded', 'failed', { state: 'failed', problem: 'returned' }],
  ['delivered', 'delivered', { state: 'delivered', problem: null }],
  ['delayed', 'notOurs', { state: 'sent' }],
  ['holiday', 'noReport', { state: 'sent' }],
  ['nonsense', 'noReport', { state: 'sent' }],
] as const)('%s: the address is not given up', async (letter, outcome, row) => {
  const one = await send();
  expect(await take(LETTERS[letter](one))).toBe(outcome);
  expect(await find(one.key)).toMatchObject(row);
  expect(await told(one.accountId)).toEqual([]);
  await write(`${one.key}again`, one.accountId);
  await world.runJobs();
  expect(await find(`${one.key}again`)).toMatchObject({ state: 'sent' });
});

test('a report that somebody made up reaches nobody else', async () => {
  const [victim, attacker] = [await send(), await send()];
  // The own letter's number with the address of another one; and a number that nobody was given.
  await take(LETTERS.postfix({ id: attacker.id, to: victim.to }));
  expect(await take(LETTERS.postfix({ id: attacker.id.replace(/^.{8}/, '00000000'), to: victim.to }))).toBe('notOurs');
  expect(await find(victim.key)).toMatchObject({ state: 'sent' });
  expect(await told(victim.accountId)).toEqual([]);
  await write(`${victim.key}again`, victim.accountId);
  await world.runJobs();
  expect(await find(`${victim.key}again`)).toMatchObject({ state: 'sent' });
});

test('a refusal while sending is told in the same way, once a day', async () => {
  mail.answer = () => ({ code: 550, words: '5.1.1 user unknown' });
  const one = await send();
  mail.answer = undefined;
  expect(await find(one.key)).toMatchObject({ state: 'undeliverable', problem: 'badAddress' });
  expect(await told(one.accountId)).toHaveLength(1);
});
