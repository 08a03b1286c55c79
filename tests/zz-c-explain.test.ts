import { sql } from 'kysely';
import { test } from 'vitest';
import { uuidv7 } from '#kernel/ids';
import { LISTING_REVIEW } from '#modules/listings';
import { openCases } from '#modules/approvals';
import { makeWorld } from '/work/main/tests/support/world.ts';
test('100k', async () => {
  const world = await makeWorld();
  await world.act('admin', async (ctx) => {
    const t0 = performance.now();
    for (let n = 0; n < 100; n += 1)
      await openCases(ctx, LISTING_REVIEW, Array.from({ length: 1000 }, (_, i) => ({ subjectId: uuidv7(), title: `岗位 ${n}-${i}`, organisationId: world.organisations.enterprise!, territory: ['211102', '211103', '211104', '211122'][i % 4]!, applicantId: n % 10 === 0 ? undefined : uuidv7() })));
    console.log('opened 100k', Math.round(performance.now() - t0), 'ms');
    // 95 % done by the bureau
    await sql`update approvals.case_file set state='approved', step=null, due_on=null, closed_at=now() where id in (select id from approvals.case_file order by id limit 95000)`.execute(ctx.db);
    await sql`update approvals.task set state='done', ended_at=now(), done_by=(select account_id from organisations.member where organisation_id=${world.organisations.bureau!} limit 1) where case_id in (select id from approvals.case_file where state='approved')`.execute(ctx.db);
  });
  const pg = (await import('pg')).default; const owner = new pg.Client(world.installation.urls.owner!); await owner.connect(); await owner.query('analyze approvals.case_file; analyze approvals.task; analyze approvals.event'); await owner.end();
  for (const role of ['bureau', 'county', 'enterprise'] as const) {
    const c = await world.as(role);
    for (const q of ['box=todo', 'box=todo&kind=listing.review', 'box=todo&q=99-7', 'box=done', 'box=mine', 'box=copies']) {
      await c.get(`/api/cases?${q}`);
      const t = performance.now(); const r = (await c.get(`/api/cases?${q}`)).json(); console.log(role, q, 'total', r.total, Math.round(performance.now() - t), 'ms');
    }
    const t = performance.now(); await c.get('/api/cases/counts'); console.log(role, 'counts', Math.round(performance.now() - t), 'ms');
    const t2 = performance.now(); await c.get('/api/todo'); console.log(role, 'todo', Math.round(performance.now() - t2), 'ms');
  }
  await world.act('county', async (ctx) => {
    const { waitingFor } = await import('/work/main/src/modules/approvals/inbox-store.ts');
    const { rows } = await sql<{ 'QUERY PLAN': string }>`explain (analyze, buffers off) select t.id from approvals.task t join approvals.case_file c on c.tenant_id=t.tenant_id and c.id=t.case_id where ${waitingFor(ctx, ['listing.review', 'organisation.vet', 'organisation.vetOffice'])} order by t.due_on, t.id limit 21`.execute(ctx.db);
    console.log(rows.map((r) => r['QUERY PLAN']).join('\n'));
    const done = await sql<{ 'QUERY PLAN': string }>`explain (analyze, buffers off) select t.id from approvals.task t where t.tenant_id=${ctx.tenant.id} and t.done_by = ${ctx.actor.accountId ?? null} order by t.ended_at desc, t.id desc limit 21`.execute(ctx.db);
    console.log(done.rows.map((r) => r['QUERY PLAN']).join('\n'));
  });
}, 300_000);
