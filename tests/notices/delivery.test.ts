import { createHmac } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { sendNotice } from '#modules/notices';
import { waitingJobs } from '#platform/jobs';
import { startMailServer, startReceiver, type MailServer, type Receiver } from '../support/outside.ts';
import { clientOf, makeWorld, type World } from '../support/world.ts';

/** What happens when it does not go smoothly: retries, what is not known, and the people who resolve it. */
let world: World;
let mail: MailServer;
let hook: Receiver;
let admin: ReturnType<typeof clientOf>;
const DAY = '2026-11-23T02:00:00.000Z';

const query = async <Found>(statement: ReturnType<typeof sql<Found>>): Promise<readonly Found[]> =>
  (await world.installation.database.inTenant(world.tenant.id, (db) => statement.execute(db))).rows;

interface Row {
  readonly id: string;
  readonly state: string;
  readonly problem: string | null;
  readonly attempts: number;
}

const find = async (key: string): Promise<Row> =>
  (await query(sql<Row>`select id, state, problem, attempts from messages.message where key like ${`${key}%`}`))[0]!;

const write = (key: string, value = `${key}@example.test`): Promise<unknown> =>
  world.act('admin', (ctx) =>
    sendNotice(ctx, {
      key,
      kind: 'general',
      to: { contact: { kind: 'email', value } },
      subject: `主题 ${key}`,
      body: '正文',
    }),
  );

const later = async (minutes: number): Promise<void> => {
  world.clock.set(new Date(world.clock.now().getTime() + minutes * 60_000));
  await world.act('admin', (ctx) => ctx.enqueue('notices.sweep', {}));
  await world.runJobs();
};

beforeAll(async () => {
  mail = await startMailServer();
  hook = await startReceiver();
  world = await makeWorld({
    messages: {
      email: { url: mail.url, from: 'noreply@jiangqiao.test' },
      sms: undefined,
      outboundAllow: ['127.0.0.1'],
    },
  });
  await world.installation.database.inPlatform((db) => sql`update tenancy.tenant set demo = false`.execute(db));
  world.installation.tenants.forget();
  const { accountId } = await world.as('admin');
  const { cookies } = await world.installation.auth.startSession(accountId!, 'double');
  admin = clientOf(world.app, world.host, cookies.map((one) => one.split(';')[0]).join('; '));
});

beforeEach(() => {
  world.clock.set(DAY);
  mail.received.splice(0);
  mail.answer = undefined;
  hook.calls.splice(0);
  hook.status = 200;
});

describe('what is known not to have arrived', () => {
  test('is tried again with growing waits, and arrives once', async () => {
    mail.answer = () => ({ code: 451, words: '4.3.0 later' });
    await write('busy');
    await world.runJobs();
    expect(await find('busy')).toMatchObject({ state: 'queued', problem: 'temporary', attempts: 1 });
    await later(0);
    expect((await find('busy')).attempts).toBe(1);
    await later(1);
    expect((await find('busy')).attempts).toBe(2);
    mail.answer = undefined;
    await later(4);
    expect((await find('busy')).attempts).toBe(2);
    await later(1);
    expect(await find('busy')).toMatchObject({ state: 'sent', problem: null, attempts: 3 });
    expect(mail.received).toHaveLength(1);
  });

  test('is given up after the last try, and says why', async () => {
    mail.answer = () => ({ code: 451, words: '4.3.0 later' });
    await write('never');
    await world.runJobs();
    for (const minutes of [1, 5, 15, 60, 180, 360]) await later(minutes);
    const row = await find('never');
    expect(row).toMatchObject({ state: 'failed', problem: 'tooOften', attempts: 7 });
    const listed = (await admin.get('/api/deliveries?state=failed')).json<{
      items: { id: string; problem: string; problemDetail: string }[];
    }>();
    expect(listed.items.find(({ id }) => id === row.id)).toMatchObject({
      problem: '多次重试仍未成功',
      problemDetail: expect.stringContaining('服务商暂时拒收'),
    });
  });

  test('because the address is wrong is not tried again, and neither is the next one to it, until it is corrected', async () => {
    mail.answer = ({ to }) => (to.startsWith('gone') ? { code: 550, words: '5.1.1 user unknown' } : undefined);
    await write('gone1', 'gone@example.test');
    await world.runJobs();
    expect(await find('gone1')).toMatchObject({ state: 'undeliverable', problem: 'badAddress', attempts: 1 });
    await write('gone2', 'gone@example.test');
    await world.runJobs();
    expect(await find('gone2')).toMatchObject({ state: 'undeliverable', problem: 'bouncing', attempts: 0 });
    mail.answer = undefined;
    const { id } = await find('gone2');
    expect((await admin.post(`/api/deliveries/${id}/resend`)).statusCode).toBe(204);
    await world.runJobs();
    expect(await find('gone2')).toMatchObject({ state: 'sent' });
    await write('gone3', 'gone@example.test');
    await world.runJobs();
    expect(await find('gone3')).toMatchObject({ state: 'sent' });
  });
});

describe('what may have arrived', () => {
  /** As a process leaves it that died between the provider's answer and the commit. */
  const abandon = async (key: string): Promise<string> => {
    await write(key);
    const { id } = await find(key);
    await query(
      sql`update messages.message set state = 'sending', attempts = 1, taken_at = ${new Date(DAY)} where id = ${id} returning 1`,
    );
    return id;
  };

  test('is unknown and never sent again by itself', async () => {
    const id = await abandon('lost');
    await world.runJobs();
    for (let times = 0; times < 3; times += 1) await later(30);
    expect(await find('lost')).toMatchObject({ state: 'unknown', problem: 'interrupted', attempts: 1 });
    expect(mail.received).toHaveLength(0);
    const listed = (await admin.get('/api/deliveries?state=unknown')).json<{
      items: { id: string; problem: string; resendable: boolean }[];
    }>();
    expect(listed.items).toMatchObject([{ id, problem: '发送过程中断，不能确定是否已发出', resendable: true }]);
  });

  test('is resolved by a person: it came', async () => {
    const id = await abandon('came');
    await world.runJobs();
    expect((await admin.post(`/api/deliveries/${id}/resolution`, { arrived: true })).statusCode).toBe(204);
    expect(await find('came')).toMatchObject({ state: 'delivered' });
    expect((await admin.post(`/api/deliveries/${id}/resolution`, { arrived: false })).statusCode).toBe(409);
    expect((await admin.post(`/api/deliveries/${id}/resend`)).statusCode).toBe(409);
  });

  test('is resolved by a person: it did not come, and is sent', async () => {
    const id = await abandon('missed');
    await world.runJobs();
    expect((await admin.post(`/api/deliveries/${id}/resolution`, { arrived: false })).statusCode).toBe(204);
    expect(await find('missed')).toMatchObject({ state: 'failed', problem: 'resolvedNo' });
    expect((await admin.post(`/api/deliveries/${id}/resend`)).statusCode).toBe(204);
    await world.runJobs();
    expect(await find('missed')).toMatchObject({ state: 'sent' });
    const trail = await query(sql<{ verb: string }>`select verb from audit.entry where object_id = ${id} order by id`);
    expect(trail.map(({ verb }) => verb)).toEqual(['delivery.resolve', 'delivery.resend']);
  });

  test('of another region is not there', async () => {
    const id = await abandon('walled');
    const there = await world.elsewhere();
    const stranger = await there.as('admin');
    expect([403, 404]).toContain((await stranger.post(`/api/deliveries/${id}/resend`)).statusCode);
    expect((await find('walled')).state).toBe('sending');
  });
});

test('a run that finds the queue empty and one that runs beside it send nothing twice', async () => {
  for (let at = 0; at < 60; at += 1) await write(`many${at}`);
  await Promise.all([world.runJobs(), world.runJobs(), world.runJobs()]);
  await world.runJobs();
  expect(mail.received).toHaveLength(60);
  expect(new Set(mail.received.map(({ to }) => to)).size).toBe(60);
});

describe('webhooks', () => {
  const form = (patch: object = {}): object => ({
    url: hook.url,
    description: '省平台',
    events: ['listing.publish'],
    ...patch,
  });
  const add = async (): Promise<string> => (await admin.post('/api/webhooks', form())).json<{ id: string }>().id;
  const secretOf = async (id: string): Promise<string> =>
    (await admin.post(`/api/webhooks/${id}/secret`)).json<{ secret: string }>().secret;
  const emit = (event: string, payload: object): Promise<void> => world.act('admin', (ctx) => ctx.emit(event, payload));
  const signature = (secret: string, at = 0): string => {
    const { headers, body } = hook.calls[at]!;
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
    return `v1,${createHmac('sha256', key)
      .update(`${headers['webhook-id'] as string}.${headers['webhook-timestamp'] as string}.${body}`)
      .digest('base64')}`;
  };
  const removeAll = async (): Promise<void> => {
    for (const { id } of (await admin.get('/api/webhooks')).json<{ webhooks: { id: string }[] }>().webhooks)
      expect((await admin.delete(`/api/webhooks/${id}`)).statusCode).toBe(204);
  };
  beforeEach(removeAll);

  test('tell of the events that were asked for, signed, once', async () => {
    const id = await add();
    await emit('listing.publish', { listingId: 'l1' });
    await emit('listing.close', { listingId: 'l1' });
    await world.runJobs();
    await world.runJobs();
    expect(hook.calls).toHaveLength(1);
    const { headers, body } = hook.calls[0]!;
    expect(JSON.parse(body)).toMatchObject({ type: 'listing.publish', data: { listingId: 'l1' } });
    expect(headers['webhook-timestamp']).toBe(String(Date.parse(DAY) / 1000));
    expect(headers['webhook-signature']).toBe(signature(await secretOf(id)));
  });

  test('are tried again under the same id until they answer, also after an interruption', async () => {
    await add();
    hook.status = 500;
    await emit('listing.publish', { listingId: 'l2' });
    await world.runJobs();
    await later(1);
    expect(
      await query(sql`select state, problem from messages.message where channel = 'webhook' and state = 'queued'`),
    ).toEqual([{ state: 'queued', problem: 'answer' }]);
    // The process dies in the middle of the next try.
    await query(
      sql`update messages.message set state = 'sending' where channel = 'webhook' and state = 'queued' returning 1`,
    );
    hook.status = 200;
    await later(10);
    expect(hook.calls.length).toBeGreaterThanOrEqual(3);
    expect(new Set(hook.calls.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    const [row] = await query(
      sql<{
        state: string;
      }>`select state from messages.message where channel = 'webhook' order by created_at desc, id desc limit 1`,
    );
    expect(row!.state).toBe('sent');
  });

  test('do not follow a redirect to the metadata service', async () => {
    await add();
    hook.status = 302;
    await emit('listing.publish', { listingId: 'l3' });
    await world.runJobs();
    const [row] = await query(
      sql<{ problem: string }>`select problem from messages.message where channel = 'webhook' and state = 'queued'`,
    );
    expect(row!.problem).toBe('redirect');
  });

  test('sign with both keys for a day after a change', async () => {
    const id = await add();
    const former = await secretOf(id);
    expect((await admin.post(`/api/webhooks/${id}/rotation`)).statusCode).toBe(204);
    const present = await secretOf(id);
    expect(present).not.toBe(former);
    expect((await admin.post(`/api/webhooks/${id}/ping`)).statusCode).toBe(202);
    await world.runJobs();
    expect(hook.calls[0]!.headers['webhook-signature']).toBe(`${signature(present)} ${signature(former)}`);
    world.clock.set('2026-11-24T03:00:00.000Z');
    await admin.post(`/api/webhooks/${id}/ping`);
    await world.runJobs();
    expect(hook.calls[1]!.headers['webhook-signature']).toBe(signature(present, 1));
    const [row] = await query(
      sql<{ all: string }>`select row_to_json(w)::text as all from notices.webhook w where id = ${id}`,
    );
    expect(row!.all).not.toContain(present);
  });

  test('that fail for three days are switched off, say so, and what was not delivered can be sent again', async () => {
    const id = await add();
    hook.status = 503;
    await emit('listing.publish', { listingId: 'l4' });
    await world.runJobs();
    world.clock.set('2026-11-26T03:00:00.000Z');
    await emit('listing.publish', { listingId: 'l5' });
    await world.runJobs();
    const [webhook] = (await admin.get('/api/webhooks')).json<{ webhooks: { state: string; version: number }[] }>()
      .webhooks;
    expect(webhook!.state).toBe('disabled');
    const before = hook.calls.length;
    await emit('listing.publish', { listingId: 'l6' });
    await later(600);
    expect(hook.calls).toHaveLength(before);
    expect((await admin.get('/api/messages')).json<{ items: { subject: string }[] }>().items[0]).toMatchObject({
      subject: '回调已自动停用',
    });
    hook.status = 200;
    const edited = await admin.put(`/api/webhooks/${id}`, { ...form(), state: 'active', version: webhook!.version });
    expect(edited.statusCode).toBe(204);
    const failed = (await admin.get(`/api/deliveries?webhookId=${id}&state=failed`)).json<{ items: { id: string }[] }>()
      .items;
    expect(failed.length).toBeGreaterThan(0);
    for (const one of failed) expect((await admin.post(`/api/deliveries/${one.id}/resend`)).statusCode).toBe(204);
    await world.runJobs();
    expect(hook.calls).toHaveLength(before + failed.length);
  });

  test.each([
    'http://10.0.0.1/',
    'https://169.254.169.254/latest',
    'https://[::1]/',
    'https://user:x@example.cn/',
    'ftp://example.cn',
  ])('may not be told to call %s', async (url) => {
    const refused = await admin.post('/api/webhooks', form({ url }));
    expect([refused.statusCode, refused.json<{ errors: { field: string }[] }>().errors[0]!.field]).toEqual([
      422,
      'url',
    ]);
  });

  test('are the administrators’ alone', async () => {
    const firm = await world.as('enterprise');
    for (const answer of [
      await firm.get('/api/webhooks'),
      await firm.post('/api/webhooks', form()),
      await firm.get('/api/deliveries'),
    ])
      expect(answer.statusCode).toBe(403);
  });
});

test('an event that no webhook of the region asks for queues nothing', async () => {
  const there = await world.elsewhere();
  const told = await there.act('admin', async (ctx) => {
    const count = async () =>
      (await waitingJobs(ctx.db)).find(({ task }) => task === 'notices.tellWebhooks')?.jobs ?? 0;
    const before = await count();
    await ctx.emit('organisation.vetted', { organisationId: ctx.tenant.id, state: 'verified' });
    return (await count()) - before;
  });
  expect(told).toBe(0);
});
