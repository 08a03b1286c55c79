/**
 * Claim: a simulated region is written at 20,000 records a second or more.
 * node --import ./tools/tsx-hook.mjs bench/simulate.ts [small|city|province] [seed]   (default city)
 * A fresh embedded database; records are organisations, learners, records of the catalogue and listings. Peer, in the same run: the
 * rows of the largest tables, read back into files, go by plain COPY into tables without keys, indexes or walls.
 */
import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { stopwatch, systemClock } from '#kernel/time';
import { SCALES, simulateRegion, type ScaleName } from '#modules/demo';
import { migrate, openDatabase, prepareEmbedded, startEmbedded } from '#platform/db';
import { newFolder, peakMegabytesOf, removeFolder, seconds } from './product.ts';

const name = (process.argv[2] ?? 'city') as ScaleName;
if (!(name in SCALES)) throw new Error(`unknown scale ${name}`);
const seed = Number(process.argv[3] ?? 1);
const TABLES = [
  'profiles.profile',
  'profiles.learner',
  'profiles.placement',
  'profiles.destination',
  'catalogue.record',
  'listings.listing',
  'listings.talent',
  'listings.step',
];
const rate = (count: number, milliseconds: number): string =>
  `${Math.round(count / (milliseconds / 1000)).toLocaleString('en')}/s`;

const folder = newFolder();
const passwords = { postgres: 'bench', jq_owner: 'bench', jq_jobs: 'bench', jq_app: 'bench' };
const server = await startEmbedded(join(folder, 'postgres'), passwords.postgres, []);
try {
  const urls = await prepareEmbedded(server.port, passwords, 'bench');
  await migrate(urls);
  const owner = openDatabase(urls.owner!, { max: 1 });
  const time = stopwatch();
  const before = process.cpuUsage();
  const made = (await simulateRegion(owner, systemClock.now(), { scale: name, seed }, (what, count) =>
    console.error(`  ${what}  ${count}  ${seconds(time())}`),
  ))!;
  const { user, system } = process.cpuUsage(before);
  const client = new pg.Client(urls.owner);
  await client.connect();
  await client.query(`select set_config('app.tenant', $1, false)`, [made.tenant.id]);
  const peer = await copyBare(client);
  const own = made.milliseconds;
  console.log(`machine    ${cpus().length} × ${cpus()[0]!.model}, load ${loadavg()[0]!.toFixed(1)}`);
  console.log(`${name}  ${made.records} records, ${peer.rows} rows in the largest tables, in ${seconds(own)}`);
  console.log(`simulate   ${rate(made.records, own)} records, ${rate(peer.rows, own)} rows`);
  console.log(`           ${seconds((user + system) / 1000)} of a processor in this process; the rest is the database`);
  console.log(`plain COPY ${rate(peer.rows, peer.milliseconds)} rows (${(peer.bytes / 1e6).toFixed(0)} MB)`);
  console.log(`peak       ${peakMegabytesOf(process.pid)} MB of this process`);
  await client.end();
  await owner.close();
} finally {
  await server.stop();
  removeFolder(folder);
}

async function copyBare(client: pg.Client): Promise<{ rows: number; bytes: number; milliseconds: number }> {
  await client.query('create schema bare');
  let [rows, bytes, milliseconds] = [0, 0, 0];
  for (const table of TABLES) {
    const file = join(folder, table);
    await pipeline(client.query(copyTo(`copy (select * from ${table}) to stdout`)), createWriteStream(file));
    const bare = `bare.${table.replace('.', '_')}`;
    await client.query(`create table ${bare} (like ${table})`);
    const into = client.query(copyFrom(`copy ${bare} from stdin`));
    const time = stopwatch();
    await pipeline(createReadStream(file), into);
    milliseconds += time();
    rows += into.rowCount ?? 0;
    bytes += statSync(file).size;
  }
  return { rows, bytes, milliseconds };
}
