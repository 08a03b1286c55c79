import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import type { AccountId } from '#kernel/ids';
import { sendNotice, type NoticeToSend } from '#modules/notices';
import { startMailServer, type MailServer } from '../support/outside.ts';
import { clientOf, makeWorld, type World } from '../support/world.ts';

/**
 * Who is told what over which channel, in a region that is no demonstration and has a real mail server: nothing is faked
 * but the world outside.
 */
let world: World;
let mail: MailServer;
/** A Monday, 10:00 in the region. */
const DAY = '2026-11-23T02:00:00.000Z';
/** 22:30, in the quiet hours. */
const NIGHT = '2026-11-23T14:30:00.000Z';
const MORNING = '2026-11-24T00:35:00.000Z';

const query = async <Row>(statement: ReturnType<typeof sql<Row>>): Promise<readonly Row[]> =>
  (await world.installation.database.inTenant(world.tenant.id, (db) => statement.execute(db))).rows;

interface Sent {
  readonly channel: string;
  readonly state: string;
  readonly recipient: string;
  readonly problem: string | null;
  readonly attempts: number;
}

const messagesOf = (key: string): Promise<readonly Sent[]> =>
  query(sql<Sent>`select channel, state, recipient, problem, attempts from messages.message
    where key like ${`${key}%`} order by channel, recipient`);

const tell = (notice: NoticeToSend): Promise<boolean> => world.act('admin', (ctx) => sendNotice(ctx, notice));

/** With a second factor: in a real region the demo door counts for nothing. */
async function administrator() {
  const { accountId } = await world.as('admin');
  const { cookies } = await world.installation.auth.startSession(accountId!, 'double');
  return clientOf(world.app, world.host, cookies.map((one) => one.split(';')[0]).join('; '));
}

let people = 0;
/** Somebody with the contacts that are given, proven unless said otherwise. */
async function person(contacts: { email?: string; phone?: string; proven?: boolean } = {}): Promise<AccountId> {
  people += 1;
  const id = await world.installation.auth.createAccountWithoutPassword(`某人${people}`);
  const { email, phone, proven = true } = contacts;
  await world.installation.database.inPlatform((db) =>
    sql`update auth."user" set email = coalesce(${email ?? null}, email), "emailVerified" = ${email !== undefined && proven},
      "phoneNumber" = ${phone ?? null}, "phoneNumberVerified" = ${phone !== undefined && proven} where id = ${id}`.execute(
      db,
    ),
  );
  return id;
}

const notice = (patch: Partial<NoticeToSend> & Pick<NoticeToSend, 'key' | 'to'>): NoticeToSend => ({
  kind: 'organisationVetting',
  subject: '机构已通过核验',
  body: '可以发布信息了。',
  link: '/account',
  ...patch,
});

beforeAll(async () => {
  mail = await startMailServer();
  world = await makeWorld({
    messages: { email: { url: mail.url, from: '匠桥 <noreply@jiangqiao.test>' }, sms: undefined, outboundAllow: [] },
  });
  await world.installation.database.inPlatform((db) => sql`update tenancy.tenant set demo = false`.execute(db));
  world.installation.tenants.forget();
});

beforeEach(() => {
  world.clock.set(DAY);
  mail.received.splice(0);
  mail.answer = undefined;
});

describe('one person', () => {
  test('has it in the box at once and by mail after the job, once per key', async () => {
    const accountId = await person({ email: 'li@example.test' });
    const wanted = notice({ key: 'one', to: { accountId } });
    expect([await tell(wanted), await tell(wanted)]).toEqual([true, false]);
    expect(await messagesOf('one')).toMatchObject([{ channel: 'inApp', state: 'sent' }]);
    await world.runJobs();
    await world.runJobs();
    expect(await messagesOf('one')).toMatchObject([
      { channel: 'email', state: 'sent', recipient: 'l***@example.test' },
      { channel: 'inApp', state: 'sent' },
    ]);
    expect(mail.received).toHaveLength(1);
    expect(mail.received[0]).toMatchObject({ to: 'li@example.test', subject: '机构已通过核验' });
    expect(mail.received[0]!.text).toContain('可以发布信息了。');
    expect(mail.received[0]!.text).toContain('/account');
    expect(mail.received[0]!.text).toContain('/account/notices');
  });

  test('without any contact has it in the box, and nothing fails', async () => {
    const accountId = await person();
    await tell(notice({ key: 'none', to: { accountId }, kind: 'accountSecurity' }));
    await world.runJobs();
    expect(await messagesOf('none')).toEqual([
      { channel: 'inApp', state: 'sent', recipient: accountId, problem: null, attempts: 0 },
    ]);
  });

  test('the placeholder that stands for a missing address is never written to, even marked as proven', async () => {
    const accountId = await person();
    await world.installation.database.inPlatform((db) =>
      sql`update auth."user" set "emailVerified" = true where id = ${accountId}`.execute(db),
    );
    await tell(notice({ key: 'placeholder', to: { accountId }, urgent: true }));
    await world.runJobs();
    expect((await messagesOf('placeholder')).map(({ channel }) => channel)).toEqual(['inApp']);
    const [found] = await query(
      sql<{
        total: number;
      }>`select count(*) as total from messages.message where channel <> 'inApp' and recipient like '%.invalid'`,
    );
    expect(found!.total).toBe(0);
  });

  test('is not written to at an address that nobody has proven', async () => {
    const accountId = await person({ email: 'stranger@example.test', phone: '13900010077', proven: false });
    await tell(notice({ key: 'unproven', to: { accountId }, kind: 'accountSecurity' }));
    await world.runJobs();
    expect((await messagesOf('unproven')).map(({ channel }) => channel)).toEqual(['inApp']);
  });

  test('without a phone gets the mail; with only a phone, what cannot be switched off comes by text', async () => {
    const [mailOnly, phoneOnly] = [await person({ email: 'm@example.test' }), await person({ phone: '13900010078' })];
    await tell(notice({ key: 'mailOnly', to: { accountId: mailOnly }, kind: 'privacy' }));
    await tell(notice({ key: 'phoneOnly', to: { accountId: phoneOnly }, kind: 'privacy' }));
    await world.runJobs();
    expect((await messagesOf('mailOnly')).map(({ channel }) => channel)).toEqual(['email', 'inApp']);
    // Text messages are not set up here: it says so, and everything else works.
    expect(await messagesOf('phoneOnly')).toMatchObject([
      { channel: 'inApp' },
      { channel: 'sms', state: 'unconfigured' },
    ]);
  });
});

describe('an organisation', () => {
  test('is told through its members with at least the duty', async () => {
    const organisationId = world.organisations.enterprise!;
    const [editor, viewer] = [
      await person({ email: 'editor@example.test' }),
      await person({ email: 'viewer@example.test' }),
    ];
    for (const [account, duty] of [
      [editor, 'editor'],
      [viewer, 'viewer'],
    ])
      await query(sql`insert into organisations.member (tenant_id, organisation_id, account_id, duty, created_at)
        values (${world.tenant.id}, ${organisationId}, ${account}, ${duty}, now()) returning 1`);
    await tell(notice({ key: 'editors', to: { organisationId, duty: 'editor' } }));
    await tell(notice({ key: 'everybody', to: { organisationId } }));
    await world.runJobs();
    const boxes = async (key: string) =>
      (await messagesOf(key)).filter(({ channel }) => channel === 'inApp').map(({ recipient }) => recipient);
    expect(await boxes('editors')).toContain(editor);
    expect(await boxes('editors')).not.toContain(viewer);
    expect(await boxes('everybody')).toEqual(expect.arrayContaining([editor, viewer]));
    expect(mail.received.map(({ to }) => to).toSorted()).toEqual([
      'editor@example.test',
      'editor@example.test',
      'viewer@example.test',
    ]);
  });
});

describe('preferences', () => {
  test('decide by kind what comes by mail, and when', async () => {
    const accountId = await person({ email: 'choosy@example.test' });
    const cookie = (await world.installation.auth.startSession(accountId)).cookies
      .map((one) => one.split(';')[0])
      .join('; ');
    const call = (method: 'GET' | 'PUT', payload?: object) =>
      world.app.inject({
        method,
        url: '/api/notice-preferences',
        headers: { host: world.host, cookie },
        ...(payload && { payload }),
      });
    const refused = await call('PUT', { preferences: [{ kind: 'accountSecurity', email: 'off', sms: false }] });
    expect([refused.statusCode, refused.body]).toEqual([422, expect.stringContaining('不能关闭')]);
    const saved = await call('PUT', {
      preferences: [
        { kind: 'organisationVetting', email: 'off', sms: false },
        { kind: 'membership', email: 'now', sms: false },
      ],
    });
    expect(saved.statusCode).toBe(204);
    const own = (await call('GET')).json<{ preferences: { kind: string; email: string }[] }>().preferences;
    expect(own.find(({ kind }) => kind === 'organisationVetting')).toMatchObject({ email: 'off' });
    expect(own.some(({ kind }) => kind === 'signInCode')).toBe(false);
    await tell(notice({ key: 'off', to: { accountId } }));
    await tell(notice({ key: 'now', to: { accountId }, kind: 'membership' }));
    await world.runJobs();
    expect((await messagesOf('off')).map(({ channel }) => channel)).toEqual(['inApp']);
    expect(await messagesOf('now')).toMatchObject([{ channel: 'email', state: 'sent' }, { channel: 'inApp' }]);
  });

  test('only kinds that come to the role are asked about', async () => {
    const cases = [
      [await administrator(), ['approvalTask', 'feedbackAlert'], ['appetiteAsked', 'organisationVetting']],
      [await world.as('enterprise'), ['appetiteAsked', 'claimOutcome'], ['feedbackAlert', 'partnerRegion']],
      [await world.as('learner'), ['approvalOutcome', 'general'], ['approvalTask', 'listingReminder']],
    ] as const;
    for (const [client, told, silent] of cases) {
      const { preferences } = (await client.get('/api/notice-preferences')).json<{ preferences: { kind: string }[] }>();
      const kinds = preferences.map(({ kind }) => kind);
      expect(kinds).toEqual(expect.arrayContaining([...told, 'accountSecurity']));
      for (const kind of silent) expect(kinds).not.toContain(kind);
    }
  });

  test('the page on the site shows and saves them', async () => {
    const learner = await world.as('learner');
    const page = await learner.get('/account/notices');
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('账户安全提醒：不能关闭');
    // Who acts for no organisation is not asked about what only organisations are told.
    expect(page.body).not.toContain('机构核验结果');
    expect((await (await world.as('enterprise')).get('/account/notices')).body).toContain('机构核验结果');
    const saved = await learner.form('/account/notices', { 'membership.email': 'off', 'accountSecurity.email': 'off' });
    expect(saved.headers['location']).toBe('/account/notices?done=1');
    const [row] = await query(
      sql<{
        email: string;
      }>`select email from notices.preference where account_id = ${learner.accountId!} and kind = 'membership'`,
    );
    expect(row).toEqual({ email: 'off' });
    expect(
      await query(
        sql`select 1 from notices.preference where account_id = ${learner.accountId!} and kind = 'organisationVetting'`,
      ),
    ).toHaveLength(0);
    expect(
      await query(
        sql`select 1 from notices.preference where account_id = ${learner.accountId!} and kind = 'accountSecurity'`,
      ),
    ).toHaveLength(0);
  });
});

describe('the digest', () => {
  test('makes one letter a day of what does not press', async () => {
    const accountId = await person({ email: 'daily@example.test' });
    for (const at of [1, 2, 3])
      await tell(notice({ key: `daily${at}`, to: { accountId }, kind: 'membership', subject: `变更 ${at}` }));
    await world.runJobs();
    expect(mail.received).toHaveLength(0);
    expect((await messagesOf('daily1')).map(({ state }) => state)).toEqual(['held', 'sent']);
    const digest = async (): Promise<void> => {
      await world.act('admin', (ctx) => ctx.enqueue('notices.digest', {}));
      await world.runJobs();
    };
    world.clock.set('2026-11-24T00:20:00.000Z'); // 08:20, ten minutes early
    await digest();
    expect(mail.received).toHaveLength(0);
    world.clock.set(MORNING);
    await digest();
    await digest();
    expect(mail.received).toHaveLength(1);
    expect(mail.received[0]!.subject).toContain('3 条通知汇总');
    for (const at of [1, 2, 3]) expect(mail.received[0]!.text).toContain(`变更 ${at}`);
    expect((await messagesOf('daily2')).map(({ state }) => state)).toEqual(['digested', 'sent']);
  });
});

describe('quiet hours', () => {
  test('hold back what does not press until the morning; what presses goes through', async () => {
    const accountId = await person({ email: 'sleeper@example.test' });
    world.clock.set(NIGHT);
    await tell(notice({ key: 'quiet', to: { accountId } }));
    await tell(notice({ key: 'pressing', to: { accountId }, kind: 'accountSecurity', subject: '新设备登录' }));
    await world.runJobs();
    expect(mail.received.map(({ subject }) => subject)).toEqual(['新设备登录']);
    expect(await messagesOf('quiet')).toMatchObject([{ state: 'queued', attempts: 0 }, {}]);
    world.clock.set('2026-11-24T00:00:00.000Z');
    await world.act('admin', (ctx) => ctx.enqueue('notices.sweep', {}));
    await world.runJobs();
    expect(mail.received.map(({ subject }) => subject)).toEqual(['新设备登录', '机构已通过核验']);
  });

  test('are data of the region, changed by its administrators, effective at once, with nobody overwriting another', async () => {
    const admin = await administrator();
    const before = (await admin.get('/api/notice-settings')).json<{ version: number; quietFrom: string }>();
    expect(before).toMatchObject({ quietFrom: '21:00', quietUntil: '08:00', version: 0 });
    const wanted = { quietFrom: '00:00', quietUntil: '00:00', digestAt: '08:30', version: before.version };
    expect((await admin.put('/api/notice-settings', wanted)).statusCode).toBe(200);
    expect((await admin.put('/api/notice-settings', wanted)).statusCode).toBe(409);
    expect((await admin.put('/api/notice-settings', { ...wanted, quietFrom: '25:00', version: 1 })).statusCode).toBe(
      422,
    );
    const accountId = await person({ email: 'owl@example.test' });
    world.clock.set(NIGHT);
    await tell(notice({ key: 'owl', to: { accountId } }));
    await world.runJobs();
    expect(mail.received).toHaveLength(1);
  });
});

describe('somebody without an account', () => {
  test('is written to at the contact, and the text of a code is nowhere to be seen', async () => {
    const contact = { kind: 'email', value: 'code@example.test' } as const;
    await tell({
      key: 'code',
      kind: 'signInCode',
      to: { contact },
      subject: '验证码',
      body: '验证码 402913，15 分钟内有效。',
      params: { code: '402913' },
    });
    const everything = () =>
      query(sql<{ all: string }>`select row_to_json(m)::text as all from messages.message m
        union all select row_to_json(n)::text from notices.notice n union all select row_to_json(e)::text from audit.entry e`);
    const dump = (await everything()).map(({ all }) => all).join();
    expect(dump).not.toContain('402913');
    expect(dump).not.toContain('code@example.test');
    await world.runJobs();
    expect(mail.received[0]).toMatchObject({ to: 'code@example.test' });
    expect(mail.received[0]!.text).toContain('402913');
    const [row] = await query(
      sql<{
        sealed: string | null;
        state: string;
      }>`select sealed, state from messages.message where key = 'code:email'`,
    );
    expect(row).toEqual({ sealed: null, state: 'sent' });
    const admin = await administrator();
    const listed = await admin.get('/api/deliveries?recipient=code@example.test');
    expect(listed.json()).toMatchObject({ total: 1, items: [{ recipient: 'c***@example.test', subject: '验证码' }] });
    expect(listed.body).not.toContain('402913');
  });

  test('a code that is too late is not sent any more', async () => {
    mail.answer = () => ({ code: 451, words: 'later' });
    const contact = { kind: 'email', value: 'late@example.test' } as const;
    await tell({
      key: 'late',
      kind: 'signInCode',
      to: { contact },
      subject: '验证码',
      body: '验证码 1',
      params: { code: '1' },
    });
    await world.runJobs();
    expect(await messagesOf('late')).toMatchObject([{ state: 'queued', problem: 'temporary' }]);
    mail.answer = undefined;
    world.clock.set('2026-11-23T02:20:00.000Z');
    await world.act('admin', (ctx) => ctx.enqueue('notices.sweep', {}));
    await world.runJobs();
    expect(await messagesOf('late')).toMatchObject([{ state: 'failed', problem: 'expired' }]);
    expect(mail.received).toHaveLength(0);
  });
});

describe('the box', () => {
  test('is filtered, counted and emptied by its owner alone', async () => {
    const [firm, other] = [await world.as('enterprise'), await world.as('school')];
    for (const at of [1, 2, 3])
      await tell(
        notice({
          key: `box${at}`,
          to: { accountId: firm.accountId! },
          kind: at === 3 ? 'listingOutcome' : 'membership',
        }),
      );
    const all = (await firm.get('/api/messages?limit=2')).json<{
      total: number;
      unread: number;
      nextCursor: string;
      items: { id: string }[];
    }>();
    expect(all.unread).toBeGreaterThanOrEqual(3);
    expect(
      (await firm.get(`/api/messages?limit=2&cursor=${encodeURIComponent(all.nextCursor)}`)).json<{
        items: { id: string }[];
      }>().items[0]!.id,
    ).not.toBe(all.items[0]!.id);
    const listings = (await firm.get('/api/messages?group=listing')).json<{ items: { kind: string }[] }>();
    expect(new Set(listings.items.map(({ kind }) => kind))).toEqual(new Set(['listingOutcome']));
    expect((await other.post(`/api/messages/${all.items[0]!.id}/read`)).statusCode).toBe(404);
    expect((await firm.get('/api/messages?unread=true')).json<{ unread: number }>().unread).toBe(all.unread);
    expect((await firm.post('/api/messages/read')).json()).toEqual({ read: all.unread });
    expect((await firm.get('/api/messages')).json()).toMatchObject({ unread: 0 });
  });

  test('on the site lists messages for whoever has no workbench', async () => {
    const learner = await world.as('learner');
    await tell(notice({ key: 'site', to: { accountId: learner.accountId! }, subject: '资料已建立 <b>' }));
    const page = await learner.get('/account/messages');
    expect(page.body).toContain('资料已建立 &lt;b&gt;');
    await learner.form('/account/messages/read', {});
    expect((await learner.get('/account/messages')).body).toContain('未读 0 条');
  });
});
