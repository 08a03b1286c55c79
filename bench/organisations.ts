/**
 * The directory of a region with many organisations: how long a list, a count and a search take as the app role, behind the
 * walls, with the plan of each.
 * node --import ./tools/tsx-hook.mjs bench/organisations.ts [organisations]   (default 100000)
 */
import { join } from 'node:path';
import { sql } from 'kysely';
import { stopwatch } from '#kernel/time';
import { listOrganisations } from '#modules/organisations';
import { migrate, openDatabase, prepareEmbedded, startEmbedded } from '#platform/db';
import { createTenant } from '#platform/tenancy';
import { newFolder, percentile, removeFolder } from './product.ts';

const ROWS = Number(process.argv[2] ?? 100_000);
const ROUNDS = 30;

const folder = newFolder();
const passwords = { postgres: 'bench', jq_owner: 'bench', jq_jobs: 'bench', jq_app: 'bench' };
const server = await startEmbedded(join(folder, 'postgres'), passwords.postgres, []);
const urls = await prepareEmbedded(server.port, passwords, 'bench');
await migrate(urls);
const database = openDatabase(urls.app);
try {
  const tenant = await database.inPlatform((db) =>
    createTenant(db, { code: 'bench', nameZh: '测', nameEn: 'b', division: '2111', demo: false, hosts: ['b'] }),
  );
  await fill(tenant.id);
  const queries: Readonly<Record<string, Partial<Parameters<typeof listOrganisations>[2]>>> = {
    'first page, verified': { state: 'verified' },
    kind: { state: 'verified', kind: 'school' },
    county: { state: 'verified', division: '211103' },
    'industry of 60 classes': { state: 'verified', industries: Array.from({ length: 60 }, (_, n) => String(3411 + n)) },
    'part of a name (two letters)': {
      state: 'verified',
      q: String.fromCodePoint(19_968 + ((4711 * 7919) % 4000), 19_968 + ((4711 * 271) % 3000)),
    },
    'part of a name (a number)': { state: 'verified', q: '机械4711' },
    'part of every name': { state: 'verified', q: '机械' },
    nobody: { state: 'verified', q: '没有这样的名称' },
    'former name': { state: 'verified', q: '旧称77' },
    initials: { state: 'verified', q: 'yzjx' },
    'credit code': { q: '9121110000000471X1' },
    'deep page': { state: 'verified', after: ['云州机械90000厂', '00000000-0000-7000-8000-000000000000'] },
  };
  for (const [name, query] of Object.entries(queries)) {
    const times: number[] = [];
    let total = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const passed = stopwatch();
      ({ total } = await database.inTenant(tenant.id, (db) =>
        listOrganisations(db, tenant.id, { limit: 20, ...query }),
      ));
      times.push(passed());
    }
    console.log(
      `${name}: p50 ${percentile(times, 0.5).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms, total ${total}`,
    );
  }
} finally {
  await database.close();
  await server.stop();
  removeFolder(folder);
}

async function fill(tenant: string): Promise<void> {
  await database.inTenant(tenant as never, async (db) => {
    await sql`insert into organisations.entity (id, credit_code, name, created_at)
      select gen_random_uuid(), '91211100' || lpad((n % 1000000000)::text, 9, '0') || 'X', 'e', now() from generate_series(1, ${ROWS}) n`.execute(
      db,
    );
    await sql`insert into organisations.organisation (tenant_id, id, entity_id, kind, name, name_key, initials, search_key, division, industry, state,
        source, confirmed_on, verified_on, created_at, updated_at)
      select ${tenant}, gen_random_uuid(), e.id, case when n % 500 = 0 then 'school' else 'enterprise' end, '云州' || chr((19968 + (n * 7919) % 4000)::int) || chr((19968 + (n * 271) % 3000)::int) || '机械' || n || '厂',
        '云州' || chr((19968 + (n * 7919) % 4000)::int) || chr((19968 + (n * 271) % 3000)::int) || '机械' || n || '厂', 'yzjx' || n || 'c',
        concat_ws(E'\n', '云州' || chr((19968 + (n * 7919) % 4000)::int) || chr((19968 + (n * 271) % 3000)::int) || '机械' || n || '厂', 'yzjx' || n || 'c', case when n % 10 = 7 then '旧称' || n || '坊' end), '2111' || lpad((2 + n % 4)::text, 2, '0'), (3411 + n % 400)::text,
        case when n % 20 = 0 then 'pending' else 'verified' end, '测', '2026-11-01', '2026-11-01', now(), now()
      from (select id, row_number() over (order by credit_code) n from organisations.entity) e`.execute(db);
    await sql`insert into organisations.former_identity (tenant_id, id, organisation_id, kind, value, value_key, used_until, recorded_at)
      select ${tenant}, gen_random_uuid(), id, 'name', '旧称' || regexp_replace(name, '\\D', '', 'g') || '坊', '旧称' || regexp_replace(name, '\\D', '', 'g') || '坊', '2020-01-01', now()
      from organisations.organisation where tenant_id = ${tenant} and right(name_key, 2) = '7厂'`.execute(db);
    await sql`insert into organisations.name_pair (tenant_id, pair, organisation_id)
      select distinct o.tenant_id, substr(line, place, 2), o.id from organisations.organisation o,
        unnest(string_to_array(o.search_key, E'\\n')) as line, generate_series(1, length(line) - 1) as place`.execute(
      db,
    );
  });
  await analyse();
}

async function analyse(): Promise<void> {
  const { default: pg } = await import('pg');
  const owner = new pg.Client(urls.owner);
  await owner.connect();
  await owner.query(
    'vacuum analyze organisations.organisation, organisations.entity, organisations.former_identity, organisations.name_pair',
  );
  await owner.end();
}
