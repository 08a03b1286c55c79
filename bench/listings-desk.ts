/**
 * The desk's list of a region with many listings, over HTTP, as the app role, behind the walls: pages, totals, freshness; then a
 * bulk confirmation of 1,000 and an export of 10,000 as they run in the background.
 * node --import ./tools/tsx-hook.mjs bench/listings-desk.ts [listings]   (default 1000000)
 */
import { cpus } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { systemClock, stopwatch } from '#kernel/time';
import { ensureDemoAccount } from '#modules/demo';
import { creditCodeCheck, foundOrganisation } from '#modules/organisations';
import { readConfig } from '#platform/config';
import { migrate, prepareEmbedded, startEmbedded } from '#platform/db';
import { openInstallation } from '#platform/installation';
import { runWaitingJobs } from '#platform/jobs';
import { createRuntime } from '#platform/runtime';
import { createTenant } from '#platform/tenancy';
import { facesOf } from '#portals/faces';
import { createModules } from '../src/modules/server.ts';
import { newFolder, percentile, removeFolder } from './product.ts';

const ROWS = Number(process.argv[2] ?? 1_000_000);
const ROUNDS = 15;

const folder = newFolder();
const passwords = { postgres: 'bench', jq_owner: 'bench', jq_jobs: 'bench', jq_app: 'bench' };
const server = await startEmbedded(join(folder, 'postgres'), passwords.postgres, []);
const urls = await prepareEmbedded(server.port, passwords, 'bench');
await migrate(urls);
const installation = openInstallation(readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent' }), urls);
const runtime = createRuntime(installation, createModules(installation));
try {
  const region = { code: 'bench', nameZh: '测', nameEn: 'b', division: '2111', demo: true, hosts: ['b.test'] };
  const tenant = await installation.database.inPlatform((db) => createTenant(db, region));
  installation.tenants.forget();
  // Before there is anything to index: the search is measured elsewhere.
  await runtime.startModules();
  const found = async (kind: 'enterprise' | 'bureau', body: string) => {
    const organisationId = await installation.database.inTenant(tenant.id, (db) =>
      foundOrganisation(db, tenant, systemClock.now(), {
        creditCode: body + creditCodeCheck(body)!,
        name: kind === 'bureau' ? '测市人社局' : '测机械厂',
        kind,
        division: kind === 'bureau' ? '2111' : '211103',
        source: '测',
      }),
    );
    const accountId = await ensureDemoAccount(installation, tenant, { as: kind, name: kind, organisationId });
    return { organisationId, accountId };
  };
  const firm = await found('enterprise', '91211199TE5TCDE01');
  const bureau = await found('bureau', '91211199TE5TCDE02');
  const filling = stopwatch();
  await fill(tenant.id, firm);
  console.log(
    `${ROWS.toLocaleString('en')} listings, ${cpus().length} × ${cpus()[0]!.model}, filled in ${Math.round(filling() / 1000)} s`,
  );
  const app = await runtime.buildServer(facesOf(installation, join(folder, 'no-workbench')));
  const asker = async (accountId: typeof firm.accountId) => {
    const { cookies } = await installation.auth.startSession(accountId);
    const cookie = cookies.map((one) => one.split(';')[0]).join('; ');
    return async <Answer>(method: 'GET' | 'POST', url: string, payload?: object): Promise<Answer> => {
      const answer = await app.inject({
        method,
        url,
        headers: { host: 'b.test', cookie },
        ...(payload && { payload }),
      });
      if (answer.statusCode >= 400) throw new Error(`${url}: ${answer.statusCode} ${answer.body}`);
      return answer.json<Answer>();
    };
  };
  const officer = await asker(bureau.accountId);
  const person = await asker(firm.accountId);
  const lists: readonly (readonly [string, typeof officer, string])[] = [
    ['bureau, everything', officer, ''],
    ['bureau, to review, oldest first', officer, 'state=submitted&order=oldest'],
    ['bureau, one type', officer, 'type=facility&side=offer'],
    ['bureau, not confirmed for long', officer, 'freshness=stale'],
    ['bureau, longest unconfirmed first', officer, 'state=published&order=stalest'],
    ['bureau, ending soon', officer, 'freshness=ending&order=ending'],
    ['bureau, unclaimed', officer, 'unclaimed=yes'],
    ['bureau, part of a name', officer, 'q=%E8%BD%A6%E5%B7%A54711'],
    ['firm (20,000 listings)', person, ''],
    ['firm, published', person, 'state=published'],
  ];
  for (const [name, ask, query] of lists) {
    const times: number[] = [];
    let total = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const passed = stopwatch();
      ({ total } = await ask<{ total: number }>('GET', `/api/managed-listings?limit=30&${query}`));
      times.push(passed());
    }
    console.log(
      `${name}: p50 ${percentile(times, 0.5).toFixed(0)} ms, p95 ${percentile(times, 0.95).toFixed(0)} ms, total ${total.toLocaleString('en')}`,
    );
  }
  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const passed = stopwatch();
    const result = await work();
    console.log(`${name}: ${(passed() / 1000).toFixed(2)} s`);
    return result;
  };
  const bulk = await timed('bulk confirm of 1,000: fix and count', () =>
    person<{ id: string; able: number }>('POST', '/api/listing-bulks', {
      verb: 'confirm',
      filter: 'q=%E5%8D%83%E6%9D%A1',
    }),
  );
  await person('POST', `/api/listing-bulks/${bulk.id}/run`, {});
  await timed(`bulk confirm of ${bulk.able.toLocaleString('en')}: all of it`, () => runWaitingJobs(runtime.worker));
  const columns = ['title', 'type', 'state', 'place', 'validUntil', 'confirmedOn', 'source', 'updated'];
  await person('POST', '/api/listing-exports', {
    filter: 'q=%E4%B8%87%E6%9D%A1',
    columns,
    format: 'xlsx',
  });
  await timed('export of 10,000 (.xlsx)', () => runWaitingJobs(runtime.worker));
  await app.close();
  await runtime.stopModules();
} finally {
  await installation.close();
  await server.stop();
  removeFolder(folder);
}

/** 20,000 of the firm (1,000 and 10,000 of them found by a word), the rest unclaimed or of nobody in particular. */
async function fill(tenant: string, firm: { organisationId: string; accountId: string }): Promise<void> {
  await installation.database.inTenant(tenant as never, async (db) => {
    const state = sql`(array['published','published','published','closed','expired','draft','submitted','returned'])[1 + n % 8]`;
    await sql`insert into listings.listing (tenant_id, id, type, side, organisation_id, territory, employer_name, source_name,
        state, title, place_text, divisions, description, valid_until, confirmed_on, created_by, created_at, updated_at, published_at)
      select ${tenant}, gen_random_uuid(), (array['talent','talent','talent','facility','training'])[1 + n % 5],
        case when n % 7 = 0 then 'offer' else 'need' end,
        case when n <= 20000 then ${firm.organisationId}::uuid end, '2111' || lpad((2 + n % 4)::text, 2, '0'),
        case when n <= 20000 then '测机械厂' else '转载单位' || (n % 5000) end, case when n > 20000 then '人才网' end,
        case when n <= 11000 then 'published' when n % 1000 = 6 then 'submitted' when n % 8 = 6 then 'closed' else ${state} end,
        '车工' || n || case when n <= 1000 then '千条' when n <= 11000 then '万条' else '' end,
        '兴隆台区', array['211103'], '操作数控车床，加工轴类零件。', '2026-12-01'::date + (n % 300)::int,
        '2026-11-22'::date - (n % 120)::int, case when n <= 20000 then ${firm.accountId}::uuid end,
        '2026-01-01'::timestamptz + n * interval '1 second', '2026-06-01'::timestamptz + n * interval '1 second', '2026-06-01'
      from generate_series(1, ${ROWS}) n`.execute(db);
    await sql`insert into listings.talent (tenant_id, listing_id, kind, headcount)
      select tenant_id, id, 'employment', 3 from listings.listing where type = 'talent'`.execute(db);
    for (const type of ['facility', 'training'])
      await sql`insert into ${sql.table(`listings.${type}`)} (tenant_id, listing_id)
        select tenant_id, id from listings.listing where type = ${type}`.execute(db);
  });
  const owner = new pg.Client(urls.owner);
  await owner.connect();
  await owner.query('vacuum analyze listings.listing, listings.talent, listings.facility, listings.training');
  await owner.end();
}
