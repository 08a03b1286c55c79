import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { makeProfile } from '#testing/profiles';
import { makeWorld, type Client, type World } from './support/world.ts';

let world: World;
let school: Client;
beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-21T09:00:00+08:00');
  school = await world.as('school');
  const { id } = await world.act('school', (ctx) =>
    makeProfile(ctx.db, ctx.tenant.id, {
      kind: 'class',
      name: '=cmd|护理2401班',
      organisationId: ctx.actor.organisationId!,
      departmentId: null,
      territory: null,
    }),
  );
  await world.act('school', (ctx) =>
    sql`insert into profiles.major (tenant_id, id, organisation_id, code, direction, source, confirmed_on, created_at)
      select ${ctx.tenant.id}, gen_random_uuid(), ${ctx.actor.organisationId!}, '460103', '方向' || n, '测试', '2026-11-21', now()
      from generate_series(1, 2100) n`.execute(ctx.db),
  );
  expect(id).toBeDefined();
});

const QUERY = { format: 'csv', purpose: '年终核对' };
const PATH = '/api/school-majors/export';
const ask = (path = PATH, query: object = QUERY) =>
  school.post('/api/list-exports', { title: '开设专业', path, query });

test('a long list goes to whoever asked, with the right of the list, until its time is over', async () => {
  expect((await school.get(`${PATH}?${new URLSearchParams(QUERY).toString()}`)).json().code).toBe('export.large');
  const asked = await ask();
  expect(asked.statusCode, asked.body).toBe(202);
  const { id } = asked.json<{ id: string }>();
  expect((await school.get(`/api/list-exports/${id}/file`)).json().code).toBe('export.notReady');
  await world.runJobs();
  expect((await school.get(`/api/list-exports/${id}`)).json()).toMatchObject({ state: 'done', failure: null });
  const file = await school.get(`/api/list-exports/${id}/file`);
  expect(file.headers['content-disposition']).toMatch(/^attachment; /);
  const lines = file.body.trim().split('\r\n');
  expect(lines).toHaveLength(2102);
  expect(lines.at(-1)).toMatch(/导出；用途：年终核对；编号 /);
  // The notice and the log of exports.
  const messages = (await school.get('/api/messages?limit=20')).body;
  expect(messages).toContain('“开设专业”写好了');
  const log = (await (await world.as('admin')).get('/api/exports')).json<{
    items: { purpose: string; rows: number }[];
  }>();
  expect(log.items[0]).toMatchObject({ purpose: '年终核对', rows: 2100 });
  // In the store it lies sealed.
  const { rows } = await world.act('school', (ctx) =>
    sql<{
      key: string;
    }>`select file_key as key from exports.file where tenant_id = ${ctx.tenant.id} and id = ${id}`.execute(ctx.db),
  );
  const parts: Buffer[] = [];
  for await (const part of await world.installation.files.open(rows[0]!.key)) parts.push(part as Buffer);
  expect(Buffer.concat(parts).toString()).not.toContain('460103');
  // Nobody else's.
  for (const role of ['bureau', 'enterprise'] as const)
    expect((await (await world.as(role)).get(`/api/list-exports/${id}/file`)).statusCode, role).toBe(404);
  expect((await (await (await world.elsewhere()).as('school')).get(`/api/list-exports/${id}`)).statusCode).toBe(404);
  world.clock.set('2026-11-29T09:00:00+08:00');
  expect((await school.get(`/api/list-exports/${id}/file`)).statusCode).toBe(404);
  await world.act('admin', (ctx) => ctx.enqueue('exports.forget', {}));
  await world.runJobs();
  world.clock.set('2026-11-21T09:00:00+08:00');
  expect(await world.installation.files.exists(rows[0]!.key)).toBe(false);
});

test('only lists, only with their right, only as they take it; a formula stays a text', async () => {
  expect((await ask('/api/session', {})).json().code).toBe('export.notAList');
  expect((await ask('/api/organisations/export')).json().code).toMatch(/access.denied|export.notAList/);
  expect((await ask(PATH, { format: 'csv' })).json()).toMatchObject({ code: 'request.invalid' });
  const { id } = (await ask('/api/classes/export')).json<{ id: string }>();
  await world.runJobs();
  expect((await school.get(`/api/list-exports/${id}/file`)).body).toContain("'=cmd|护理2401班");
});

test('whoever lost the right before the job ran gets nothing, and is told why', async () => {
  const { id } = (await ask()).json<{ id: string }>();
  await world.act('school', (ctx) =>
    sql`delete from organisations.member where tenant_id = ${ctx.tenant.id} and account_id = ${ctx.actor.accountId!}`.execute(
      ctx.db,
    ),
  );
  await world.runJobs();
  const { rows } = await world.act('admin', (ctx) =>
    sql<{ state: string; code: string }>`select state, failure_code as code from exports.file
      where tenant_id = ${ctx.tenant.id} and id = ${id}`.execute(ctx.db),
  );
  expect(rows[0]).toEqual({ state: 'failed', code: 'access.denied' });
});
