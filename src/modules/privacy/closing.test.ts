import { sql } from 'kysely';
import pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeProfile } from '#testing/profiles';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import { recordConsents } from './consents.ts';
import { html, somebody, type Plain } from './somebody.testing.ts';

let world: World;
let admin: Client;

beforeAll(async () => {
  world = await makeWorld();
  admin = await world.as('admin');
});

describe('closing the account', () => {
  const close = (person: Plain) => person.form('/account/closing', { sure: 'yes' });

  test('says first what goes and what stays, by article; nothing happens without the tick', async () => {
    const person = await somebody(world, '想清楚');
    const { body } = await html(person, '/account/closing');
    for (const words of ['姓名、手机号、邮箱', '网络安全法第二十一条', '不少于六个月']) expect(body).toContain(words);
    expect((await person.form('/account/closing', {})).statusCode).toBe(422);
  });

  test('gone: the person in every table, the sessions, the name in the trail', async () => {
    const person = await somebody(world, '钱多多', 'learner');
    await world.act('admin', async (ctx) => {
      await makeProfile(ctx.db, ctx.tenant.id, { accountId: person.accountId, name: '钱多多' });
      await recordConsents(ctx, person.accountId, ['terms'], 'signUp');
    });
    await person.form('/account/privacy/objection', { objection: '为什么推荐我做这个？' });
    const gone = await close(person);
    expect(gone.statusCode, gone.body).toBe(200);
    expect(gone.body).toContain('账户已注销');
    expect((await person.get('/api/session')).json()).toMatchObject({ actor: { role: 'public' } });
    const trail = await admin.get('/api/audit?limit=20');
    expect(trail.body).not.toContain('钱多多');
    expect(trail.body).toContain('已注销用户');
    const left = await namesLeft(['钱多多', '为什么推荐我做这个']);
    expect(left).toEqual([]);
  });

  test('in every region of the installation', async () => {
    const person = await somebody(world, '两地人', 'learner');
    const there = await world.elsewhere();
    await there.act('admin', (ctx) =>
      makeProfile(ctx.db, ctx.tenant.id, { accountId: person.accountId, name: '两地人' }),
    );
    await close(person);
    await world.runJobs();
    expect(await namesLeft(['两地人'])).toEqual([]);
  });

  test('a member hands over and leaves first; a clear way there', async () => {
    const firm = await world.as('enterprise');
    const { body } = await html(firm, '/account/closing');
    expect(body).toContain('注销前请先处理');
    const refused = await close(firm);
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('测试机械有限公司');
    expect((await firm.get('/api/session')).json()).toMatchObject({ actor: { role: 'enterprise' } });
  });

  test('a running case is waited for, may be thought over, and then it is done by itself', async () => {
    const person = await somebody(world, '有事在办');
    await openCase(person.accountId, 'running');
    expect((await close(person)).statusCode).toBe(303);
    expect((await html(person, '/account/closing')).body).toContain('等待上述事项办结');
    expect((await close(person)).statusCode).toBe(422);
    expect((await person.form('/account/closing/cancel', {})).statusCode).toBe(303);
    await close(person);
    const night = async (): Promise<void> => {
      await world.act('admin', (ctx) => ctx.enqueue('privacy.eraseWaiting', {}));
      await world.runJobs();
    };
    await night();
    expect((await person.get('/api/session')).json()).toMatchObject({ actor: { role: 'account' } });
    await world.act('admin', (ctx) =>
      sql`update approvals.case_file set state = 'approved', step = null where applicant_id = ${person.accountId}`.execute(
        ctx.db,
      ),
    );
    await night();
    expect((await person.get('/api/session')).json()).toMatchObject({ actor: { role: 'public' } });
    expect(await namesLeft(['有事在办'])).toEqual([]);
  });
});

async function openCase(applicant: string, state: string): Promise<void> {
  await world.act('admin', async (ctx) => {
    const id = '0190a000-0000-7000-8000-0000000000aa';
    await sql`insert into approvals.definition (tenant_id, id, kind, version, state, content, changed_at)
      values (${ctx.tenant.id}, ${id}, 'test', 1, 'draft', '{}', ${ctx.now})`.execute(ctx.db);
    await sql`insert into approvals.case_file (tenant_id, id, kind, definition_id, subject_id, title, state, step, applicant_id, opened_at)
      values (${ctx.tenant.id}, ${id}, 'test', ${id}, ${id}, '测试审批', ${state}, 0, ${applicant}, ${ctx.now})`.execute(
      ctx.db,
    );
  });
}

/** Tables in which one of these words still stands; read as the owner, over all regions. */
async function namesLeft(words: readonly string[]): Promise<string[]> {
  const owner = new pg.Client(world.installation.urls.owner);
  await owner.connect();
  const { rows: tables } = await owner.query<{ name: string; forced: boolean }>(
    `select n.nspname || '."' || c.relname || '"' as name, c.relforcerowsecurity as forced from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'graphile_worker', 'codes')`,
  );
  const left: string[] = [];
  for (const { name, forced } of tables) {
    if (forced) await owner.query(`alter table ${name} no force row level security`);
    const { rows } = await owner.query<{ row: string }>(`select t::text as row from ${name} t`);
    if (forced) await owner.query(`alter table ${name} force row level security`);
    if (rows.some(({ row }) => words.some((word) => row.includes(word)))) left.push(name);
  }
  await owner.end();
  return left;
}
