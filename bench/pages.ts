/**
 * How long the server takes for a public page when 100,000 needs and offers are published: front page, results, a listing, a kind,
 * a district, a major, an occupation, an organisation; over HTTP, one after another, compressed as a browser asks for it.
 * node --import ./tools/tsx-hook.mjs bench/pages.ts [published]   (default 100000)
 * The rows are copies of the demo region's with other ids, days and districts, written as SQL before the server starts; the index
 * is loaded at the start, as always. The peer is the plain way on the same server: the counts that the front page (a major, a
 * district) shows, asked in SQL with fitting indexes, without any page around them.
 */
import { cpus, loadavg } from 'node:os';
import pg from 'pg';
import { stopwatch } from '#kernel/time';
import { databaseUrl, newFolder, percentile, removeFolder, seconds, startProduct, tenantOf } from './product.ts';

const WANTED = Number(process.env['ROWS'] ?? process.argv[2] ?? 100_000);
const ROUNDS = 60;
const COUNTIES = ['211102', '211103', '211104', '211122'];

const LIVE = `from listings.listing l left join listings.talent t on t.tenant_id = l.tenant_id and t.listing_id = l.id
  where l.tenant_id = current_setting('app.tenant')::uuid and l.state = 'published'`;

const PEER: Readonly<Record<string, readonly string[]>> = {
  'the front page': [
    `select type, side, count(*) ${LIVE} group by 1, 2`,
    `select type, side, count(*) ${LIVE} and published_at >= current_date - 1 group by 1, 2`,
    `select count(*) ${LIVE} and confirmed_on >= current_date - 14`,
    `select division, side, count(*) ${LIVE.replace('where', 'cross join unnest(l.divisions) as division where')} group by 1, 2`,
    `select occupation, count(*) ${LIVE} and side = 'need' group by 1 order by 2 desc limit 8`,
    `select major, count(*) ${LIVE.replace('where', 'cross join unnest(t.majors) as major where')} and side = 'need' group by 1 order by 2 desc limit 8`,
  ],
  'a major': [
    `select type, side, count(*) ${LIVE} and '460103' = any(t.majors) group by 1, 2`,
    `select l.id ${LIVE} and '460103' = any(t.majors) order by published_at desc limit 5`,
    `select occupation, count(*) ${LIVE} and '460103' = any(t.majors) group by 1`,
  ],
  'a district': [
    `select type, side, count(*) ${LIVE} and '211103' = any(l.divisions) group by 1, 2`,
    `select l.id ${LIVE} and '211103' = any(l.divisions) order by published_at desc limit 5`,
  ],
};

const folder = newFolder();
let tenant = '';
try {
  const first = await startProduct(folder);
  tenant = await tenantOf(folder);
  const published = await multiply();
  await first.stop();
  const product = await startProduct(folder);
  console.log(
    `${cpus().length} × ${cpus()[0]!.model}; ${published} published; index and server ready in ${seconds(product.startedIn)}; load ${loadavg()[0]!.toFixed(1)}`,
  );
  const get = async (path: string): Promise<string> => {
    const answer = await fetch(product.url + path, { headers: { 'accept-encoding': 'br', accept: 'text/html' } });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer.text();
  };
  const listing = async (query: string): Promise<{ id: string; employer: { id: string | null } }> =>
    ((await (await fetch(`${product.url}/api/listings?limit=1&${query}`)).json()) as { items: never[] }).items[0]!;
  const one = await listing('type=talent&side=need&q=%E8%BD%A6%E5%B7%A5');
  const other = await listing('type=facility&side=offer');
  const cold = stopwatch();
  await get('/');
  console.log(`  ${'front page, nothing kept'.padEnd(34)} ${cold().toFixed(1)} ms, once`);
  const pages: readonly (readonly [name: string, paths: readonly string[]])[] = [
    ['front page', ['/', '/en']],
    ['results, all', ['/listings', '/listings?type=research']],
    [
      'results, words and filters',
      [`/listings?q=${encodeURIComponent('数控车工')}`, '/listings?type=talent&region=211103'],
    ],
    ['a listing', [`/listings/${one.id}`, `/listings/${other.id}`]],
    ['a kind', ['/kinds/talent/need', '/kinds/facility/offer']],
    ['a district', ['/districts/2111', '/districts/211103']],
    ['a major', ['/majors/460103', '/majors/4601']],
    ['an occupation', ['/occupations/6-18-01-01', '/occupations/6-18']],
    ['an organisation', [`/organisations/${other.employer.id}`, `/organisations/${one.employer.id}`]],
    ['majors, the whole shelf', ['/majors', '/majors?letter=S']],
    ['the feed of everything', ['/feed.xml']],
  ];
  for (const [name, paths] of pages) line(name, await measure(paths, get));
  const peer = new pg.Client(databaseUrl(folder));
  await peer.connect();
  for (const [name, queries] of Object.entries(PEER))
    line(`SQL: counts of ${name}`, await measure([''], async () => ask(peer, queries)));
  await peer.end();
  console.log(`  load at the end ${loadavg()[0]!.toFixed(1)}`);
  await product.stop();
} finally {
  removeFolder(folder);
}

async function measure(paths: readonly string[], work: (path: string) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let round = -2; round < ROUNDS; round += 1)
    for (const path of paths) {
      const elapsed = stopwatch();
      await work(path);
      if (round >= 0) times.push(elapsed());
    }
  return times;
}

function line(name: string, times: readonly number[]): void {
  const shown = (share: number): string => `${percentile(times, share).toFixed(1)} ms`;
  console.log(`  ${name.padEnd(34)} p50 ${shown(0.5).padStart(9)}  p99 ${shown(0.99).padStart(9)}`);
}

async function ask(client: pg.Client, queries: readonly string[]): Promise<void> {
  await client.query('begin');
  await client.query(`select set_config('app.tenant', $1, true)`, [tenant]);
  for (const query of queries) await client.query(query);
  await client.query('commit');
}

/** Copies what is published until there is enough of it; all tables of the module that hang on a listing by its id. */
async function multiply(): Promise<number> {
  const client = new pg.Client(databaseUrl(folder));
  await client.connect();
  const counted = async (): Promise<number> =>
    Number((await client.query(`select count(*) from listings.listing where state = 'published'`)).rows[0].count);
  await client.query('begin');
  await client.query(`select set_config('app.tenant', $1, true)`, [tenant]);
  const before = await counted();
  await client.query(
    `create temp table copied on commit drop as
     select id as old, uuidv7() as new, (random() * 60)::int as days, ($2::text[])[1 + floor(random() * 4)::int] as county
     from listings.listing, generate_series(1, $1) where state = 'published'`,
    [Math.ceil((WANTED - before) / before), COUNTIES],
  );
  const columns = async (table: string): Promise<string[]> =>
    (
      await client.query(
        `select column_name as name from information_schema.columns where table_schema = 'listings' and table_name = $1`,
        [table],
      )
    ).rows.map(({ name }) => `"${name}"`);
  const fresh: Readonly<Record<string, string>> = {
    '"id"': 'c.new',
    '"content_key"': 'null',
    '"near_key"': 'null',
    '"divisions"': 'array[c.county]',
    '"published_at"': `now() - c.days * interval '1 day'`,
    '"confirmed_on"': 'current_date - c.days / 2',
  };
  const header = await columns('listing');
  await client.query(
    `insert into listings.listing (${header.join(',')})
     select ${header.map((name) => fresh[name] ?? `l.${name}`).join(',')} from copied c join listings.listing l on l.id = c.old`,
  );
  for (const table of ['talent', 'cooperation', 'research', 'service', 'training', 'facility']) {
    const own = await columns(table);
    await client.query(
      `insert into listings.${table} (${own.join(',')})
       select ${own.map((name) => (name === '"listing_id"' ? 'c.new' : `t.${name}`)).join(',')}
       from copied c join listings.${table} t on t.listing_id = c.old`,
    );
  }
  const after = await counted();
  await client.query('commit');
  await client.end();
  return after;
}
