/**
 * One two-way recommendation, and recommendations for a class after another, over 10,000, 100,000 and 1,000,000 generated posts: the
 * pool, a plain loop over objects, and SQL, in one run over the same data.
 *   nice -n 19 node bench/matching.ts [sizes, default 10000,100000,1000000] [sql up to, default 100000]
 * The SQL way knows the same codes with B-tree and GIN indexes, gathers candidates by index and reckons the same two interests of the
 * factors that a statement can say shortly (major, occupation, skills, education, kind, place, pay); it explains nothing.
 */
import { cpus, totalmem } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { DemandPool, rankDemands, type Demand, type Supply } from '#engines/matching';
import { stopwatch } from '#kernel/time';
import { newFolder, removeFolder } from './product.ts';
import { openWorld, post, pupils } from '../src/engines/matching/generated.testing.ts';
import { startSql } from './matching-sql.ts';

const SIZES = (process.argv[2] ?? '10000,100000,1000000').split(',').map(Number);
const SQL_UP_TO = Number(process.argv[3] ?? 100_000);
const TOP = 20;
const CLASSES = 40;
const PER_CLASS = 50;
const PLAIN = 3;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const megabytes = (): number => {
  collectGarbage();
  return process.memoryUsage().rss / 2 ** 20;
};

const at = (times: readonly number[], share: number): string =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!.toFixed(2);

function timed(supplies: readonly Supply[], rank: (supply: Supply) => unknown): number[] {
  return supplies.map((supply) => {
    const elapsed = stopwatch();
    rank(supply);
    return elapsed();
  });
}

const world = openWorld();
console.log(`${cpus().length} × ${cpus()[0]!.model}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.version}`);
console.log(`top ${TOP}; ${CLASSES} classes × ${PER_CLASS} pupils`);

for (const size of SIZES) {
  const before = megabytes();
  const pool = new DemandPool();
  let building = 0;
  for (let from = 0; from < size; from += 1000) {
    const batch = Array.from({ length: Math.min(1000, size - from) }, (_, i) => post(world, from + i).demand);
    const elapsed = stopwatch();
    for (const demand of batch) pool.put(demand);
    building += elapsed();
  }
  const memory = megabytes() - before;
  const classes = Array.from({ length: CLASSES }, (_, i) => pupils(world, i, PER_CLASS).map(({ supply }) => supply));
  const mixed = Array.from({ length: PER_CLASS }, (_, pupil) => classes.map((one) => one[pupil]!)).flat();
  for (const supply of mixed.slice(0, 40)) pool.rank(supply, TOP);
  const single = timed(mixed.slice(0, 400), (supply) => {
    // Another class each time, so that nothing is shared but the tables of codes.
    pool.rank(supply, TOP);
  });
  const elapsed = stopwatch();
  for (const one of classes) for (const pupil of one) pool.rank(pupil, TOP);
  const batch = (CLASSES * PER_CLASS * 1000) / elapsed();
  const plainly = new Map<string, Demand>();
  if (size <= 100_000) for (const demand of pool.values()) plainly.set(demand.id, demand);
  const plain =
    size > 100_000 ? [] : timed(mixed.slice(0, PLAIN), (supply) => rankDemands(supply, plainly.values(), TOP));
  console.log(`\n${size.toLocaleString('en')} posts`);
  console.log(`  pool: built at ${((size / building) * 1000).toFixed(0)} posts/s, ${memory.toFixed(0)} MB`);
  console.log(
    `  one recommendation: p50 ${at(single, 0.5)} ms, p99 ${at(single, 0.99)} ms, longest ${at(single, 1)} ms`,
  );
  console.log(`  batch, one thread: ${batch.toFixed(0)} profiles/s`);
  if (plain.length > 0)
    console.log(
      `  plain loop: p50 ${at(plain, 0.5)} ms → ${(Number(at(plain, 0.5)) / Number(at(single, 0.5))).toFixed(0)} times`,
    );
  if (size <= SQL_UP_TO) await bySql(pool, mixed.slice(0, 20), Number(at(single, 0.5)));
}

async function bySql(pool: DemandPool, supplies: readonly Supply[], ours: number): Promise<void> {
  const folder = newFolder();
  const sql = await startSql(folder, pool.values());
  try {
    const times: number[] = [];
    for (const supply of supplies) {
      const elapsed = stopwatch();
      await sql.rank(supply, TOP);
      times.push(elapsed());
    }
    console.log(
      `  SQL: p50 ${at(times, 0.5)} ms, p99 ${at(times, 0.99)} ms → ${(Number(at(times, 0.5)) / ours).toFixed(0)} times`,
    );
  } finally {
    await sql.stop();
    removeFolder(folder);
  }
}
