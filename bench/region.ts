import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import type { AccountId } from '#kernel/ids';
import { stopwatch, systemClock } from '#kernel/time';
import { ensureDemoAccount, type Persona } from '#modules/demo';
import { creditCodeCheck, foundOrganisation } from '#modules/organisations';
import { readConfig } from '#platform/config';
import { migrate, prepareEmbedded, startEmbedded, type Db } from '#platform/db';
import { openInstallation } from '#platform/installation';
import { createRuntime } from '#platform/runtime';
import { createTenant } from '#platform/tenancy';
import { facesOf } from '#portals/faces';
import { createModules } from '../src/modules/server.ts';
import { newFolder, percentile, removeFolder } from './product.ts';

export interface Person {
  readonly accountId: AccountId;
  readonly organisationId: string;
}

export type Ask = <Answer>(method: 'GET' | 'POST', url: string, payload?: object) => Promise<Answer>;

const HOST = 'b.test';
const PLACES: Readonly<Record<string, readonly [kind: string, division: string]>> = {
  bureau: ['bureau', '2111'],
  county: ['bureau', '211103'],
  township: ['bureau', '211103004'],
  enterprise: ['enterprise', '211103'],
  workshop: ['enterprise', '211104'],
  school: ['school', '211103'],
  admin: ['bureau', '2111'],
};

export type Region = Awaited<ReturnType<typeof openRegion>>;

/** A region of its own on an embedded server, without a process around it: asked over HTTP as the app asks, behind the walls. */
export async function openRegion() {
  const folder = newFolder();
  const passwords = { postgres: 'bench', jq_owner: 'bench', jq_jobs: 'bench', jq_app: 'bench' };
  const server = await startEmbedded(join(folder, 'postgres'), passwords.postgres, []);
  const urls = await prepareEmbedded(server.port, passwords, 'bench');
  await migrate(urls);
  const installation = openInstallation(readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent' }), urls);
  const runtime = createRuntime(installation, createModules(installation));
  const facts = { code: 'bench', nameZh: '测', nameEn: 'b', division: '2111', demo: true, hosts: [HOST] };
  const tenant = await installation.database.inPlatform((db) => createTenant(db, facts));
  installation.tenants.forget();
  const app = await runtime.buildServer(facesOf(installation, join(folder, 'no-workbench')));

  const person = async (as: Persona): Promise<Person> => {
    const [kind, division] = PLACES[as]!;
    const body = `91211199TE5TCDE${String(Object.keys(PLACES).indexOf(as)).padStart(2, '0')}`;
    const organisationId = await installation.database.inTenant(tenant.id, (db) =>
      foundOrganisation(db, tenant, systemClock.now(), {
        creditCode: body + creditCodeCheck(body)!,
        name: `测${as}`,
        kind: kind as 'enterprise',
        division,
        source: '测',
      }),
    );
    return {
      organisationId,
      accountId: await ensureDemoAccount(installation, tenant, { as, name: as, organisationId }),
    };
  };

  /** From this machine nobody is counted by the minute, but for the few routes that always are. */
  const asker = async ({ accountId }: Person, remoteAddress = '127.0.0.1'): Promise<Ask> => {
    const { cookies } = await installation.auth.startSession(accountId);
    const cookie = cookies.map((one) => one.split(';')[0]).join('; ');
    return async <Answer>(method: 'GET' | 'POST', url: string, payload?: object): Promise<Answer> => {
      const answer = await app.inject({
        method,
        url,
        remoteAddress,
        headers: { host: HOST, cookie },
        ...(payload && { payload }),
      });
      if (answer.statusCode >= 400) throw new Error(`${url}: ${answer.statusCode} ${answer.body}`);
      return answer.json<Answer>();
    };
  };

  let started = false;
  return {
    runtime,
    /** Reads the search index of what is there now, and follows what changes. */
    start: async (): Promise<void> => {
      started = true;
      await runtime.startModules();
    },
    person,
    asker,
    /** One transaction as the app role, behind the walls: how a peer asks. */
    asApp: <T>(work: (db: Db) => Promise<T>): Promise<T> => installation.database.inTenant(tenant.id, work),
    /** The table that the planner reads of must be known to it, as it is in a region that has run for a while. */
    analyse: async (): Promise<void> => {
      const owner = new pg.Client(urls.owner);
      await owner.connect();
      await owner.query('vacuum analyze');
      await owner.end();
    },
    close: async (): Promise<void> => {
      await app.close();
      if (started) await runtime.stopModules();
      await installation.close();
      await server.stop();
      removeFolder(folder);
    },
  };
}

const TITLES = `(array['数控车工','电焊工','钳工','质检员','仓库管理员','会计','销售代表','客服专员','机械工程师','电气工程师',
  '护理员','厨师','叉车司机','数据标注员','行政文员','人事专员','采购员','测量员','化工操作工','设备维修工'])`;

export interface Filling {
  readonly listings: number;
  readonly organisations: number;
  /** Has every fiftieth listing, of which a thousand are called 千条 and ten thousand 万条 (as far as there are so many). */
  readonly firm: Person;
}

/**
 * Eight years of a region: 36 % published, most of the rest over, a few drafts and submissions; five hundredths of a title each,
 * a third of them numbered; ids and times in the order of entry.
 */
export async function fillRegion(region: Region, { listings, organisations, firm }: Filling): Promise<void> {
  await region.asApp(async (db) => {
    await sql`insert into organisations.entity (id, credit_code, name, created_at)
      select gen_random_uuid(), '91211100' || lpad(n::text, 9, '0') || 'X', 'e', now() from generate_series(1, ${organisations}::int) n`.execute(
      db,
    );
    await sql`insert into organisations.organisation (tenant_id, id, entity_id, kind, name, name_key, initials, search_key, division, state,
        source, confirmed_on, verified_on, created_at, updated_at)
      select tenancy.current_tenant(), gen_random_uuid(), id, 'enterprise', '转载单位' || n, '转载单位' || n, 'zzdw', '转载单位' || n,
        '2111' || lpad((2 + n % 4)::text, 2, '0') || lpad((n / 4 % 12)::text, 3, '0'), 'verified', '测', '2026-11-01', '2026-11-01', now(), now()
      from (select id, row_number() over (order by credit_code) n from organisations.entity where credit_code like '91211100%X') e`.execute(
      db,
    );
    await sql`create temp table owner on commit drop as select id, name, division, row_number() over (order by name) as n
      from organisations.organisation where name like '转载单位%'`.execute(db);
    await sql`create temp table entry on commit drop as select g.n, uuidv7((g.n - ${listings}::int) * interval '4 minutes') as id,
        now() + (g.n - ${listings}::int) * interval '4 minutes' - interval '1 day' as at, owner.id as owner, owner.name, owner.division
      from generate_series(1, ${listings}::int) g (n) join owner on owner.n = 1 + (g.n::bigint * 7919) % ${organisations}::int`.execute(
      db,
    );
    await sql`insert into listings.listing (tenant_id, id, type, side, organisation_id, territory, employer_name, source_name,
        state, title, place_text, divisions, description, valid_until, confirmed_on, created_by, created_at, updated_at, published_at)
      select tenancy.current_tenant(), id,
        (array['talent','talent','talent','talent','talent','talent','facility','training','service','cooperation'])[1 + n % 10],
        case when n % 7 = 0 then 'offer' else 'need' end,
        case when n % 50 = 0 then ${firm.organisationId}::uuid when n % 3 > 0 then owner end,
        case when n % 50 = 0 then '211103' else division end,
        case when n % 50 = 0 then '测enterprise' else name end, case when n % 3 = 0 then '人才网' end,
        case when n % 50 = 0 and n <= 550000 then 'published' when n % 2000 = 6 then 'submitted' when n % 11 < 4 then 'published'
          when n % 11 < 7 then 'closed' when n % 11 < 10 then 'expired' when n % 33 = 10 then 'draft' when n % 33 = 21 then 'returned'
          else 'closed' end,
        ${sql.raw(TITLES)}[1 + n % 20] || case when n % 3 = 0 then '（' || (n % 977) || '号岗）' else '' end
          || case when n % 50 > 0 or n > 550000 then '' when n <= 50000 then '千条' else '万条' end,
        '兴隆台区', array['211103'], repeat('操作数控车床，加工轴类零件。', 8), current_date - 20 + ((n::bigint * 31) % 120)::int,
        current_date - ((n::bigint * 17) % 120)::int, case when n % 50 = 0 then ${firm.accountId}::uuid end,
        at, at + interval '12 hours', at + interval '1 hour'
      from entry order by n`.execute(db);
    await sql`insert into listings.talent (tenant_id, listing_id, kind, headcount, occupation)
      select tenant_id, id, 'employment', 3, '6-18-01-01' from listings.listing where type = 'talent'`.execute(db);
    for (const type of ['facility', 'training', 'service', 'cooperation'])
      await sql`insert into ${sql.table(`listings.${type}`)} (tenant_id, listing_id)
        select tenant_id, id from listings.listing where type = ${type}`.execute(db);
    await sql`insert into listings.name_pair (tenant_id, pair, name) select tenant_id, pair, name from (
        select tenant_id, title as name from listings.listing union select tenant_id, employer_name from listings.listing) named,
      listings.pairs(name) as pair`.execute(db);
  });
  await region.analyse();
}

export const rowsWanted = (usual: number): number => Number(process.env['ROWS'] ?? process.argv[2] ?? usual);

/** Says on what and how large; every figure below it is meaningless without. */
export const printMachine = (size: string): void =>
  console.log(`${cpus().length} × ${cpus()[0]!.model}, load ${loadavg()[0]!.toFixed(1)}; ${size}`);

export async function timesOf(rounds: number, work: () => Promise<unknown>): Promise<readonly number[]> {
  const times: number[] = [];
  await work();
  for (let round = 0; round < rounds; round += 1) {
    const passed = stopwatch();
    await work();
    times.push(passed());
  }
  return times;
}

const shown = (times: readonly number[]): string =>
  `p50 ${percentile(times, 0.5).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms`;

/** Ours beside the peer's, and how many times as long the peer takes. */
export function printPair(name: string, ours: readonly number[], peer: readonly number[]): void {
  const ratio = percentile(peer, 0.5) / percentile(ours, 0.5);
  console.log(`${name}: ${shown(ours)}; peer ${shown(peer)}; peer / ours ${ratio.toFixed(1)}`);
}
