/**
 * The same generated listings and questions for ours, PostgreSQL full text (GIN), LanceDB and MiniSearch, in one run.
 *   npm ci --prefix bench/peers && node bench/search-peers.ts [listings, default 1000000; several by commas] [engines, default all]
 * Each has a process of its own. Questions are warm, one after another; MiniSearch, which keeps objects, ends at MOST_OBJECTS.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { stopwatch } from '#kernel/time';
import { EXTENTS, type Engine, type Extent, type Question, type Start } from './search-engines/engine.ts';

const ENGINES: Readonly<Record<string, () => Promise<Start>>> = {
  ours: async () => (await import('./search-engines/ours.ts')).startOurs,
  lancedb: async () => (await import('./search-engines/lancedb.ts')).startLance,
  postgres: async () => (await import('./search-engines/postgres.ts')).startPostgres,
  minisearch: async () => (await import('./search-engines/minisearch.ts')).startMiniSearch,
};

const pairs = (text: string): Question[] => text.split('|').map((words) => ({ words: words.trim().split(' ') }));
const TWO = '数控 图纸|焊接 设备|化工 管道|软件 程序|电气 电缆|模具 夹具|护理 培训|环保 锅炉';
const QUESTIONS: Readonly<Record<string, readonly Question[]>> = {
  one: pairs('数控|焊接|护理|设备|环保|轴承|培训|家具'),
  two: pairs(TWO),
  four: pairs(
    '电气 机械 设备 负责|数控 图纸 检查 零件|化工 管道 阀门 巡检|软件 程序 报表 客户|焊接 设备 维护 安装|模具 夹具 刀具 质量|物流 仓库 验收 合同|环保 锅炉 样品 操作',
  ),
  filtered: pairs(TWO).map((question, i) => ({ ...question, city: `21${String((i % 4) + 1).padStart(2, '0')}` })),
};
const MOST_OBJECTS = 100_000;
const BUDGET_MS = 8_000;
const ROUNDS = 60;
const AT_ONCE = 8;

interface Spread {
  readonly p50: number;
  readonly p99: number;
}

interface Measured {
  readonly engine: string;
  readonly size: number;
  readonly note: string;
  readonly buildSeconds: number;
  readonly memoryMb: number;
  readonly diskMb: number | null;
  readonly totals: Readonly<Record<string, readonly number[]>>;
  readonly times: Readonly<Record<string, Readonly<Record<Extent, Spread>>>>;
  readonly perSecond: number;
}

async function timesOf(engine: Engine, questions: readonly Question[], extent: Extent): Promise<Spread> {
  const taken: number[] = [];
  for (const question of questions) await engine.search(question, extent);
  const whole = stopwatch();
  for (let round = 0; round < ROUNDS && (round < 2 || whole() < BUDGET_MS); round++)
    for (const question of questions) {
      const took = stopwatch();
      await engine.search(question, extent);
      taken.push(took());
    }
  taken.sort((a, b) => a - b);
  const at = (part: number): number => taken[Math.min(taken.length - 1, Math.floor(part * taken.length))]!;
  return { p50: at(0.5), p99: at(0.99) };
}

/** Two words with total and facets, eight callers at once. */
async function throughput(engine: Engine): Promise<number> {
  const ask = engine.atOnce ?? ((question: Question) => engine.search(question, 'facets'));
  const questions = QUESTIONS['two']!;
  const until = stopwatch();
  let done = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async (_, caller) => {
      for (let i = caller; until() < 5_000; i++) {
        await ask(questions[i % questions.length]!);
        done += 1;
      }
    }),
  );
  return done / (until() / 1000);
}

async function measure(name: string, size: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
  const took = stopwatch();
  const engine = await (await ENGINES[name]!())(size, folder);
  const buildSeconds = took() / 1000;
  await engine.rest?.();
  globalThis.gc?.();
  const memoryMb = process.memoryUsage().rss / 2 ** 20;
  const totals: Record<string, number[]> = {};
  const times: Record<string, Record<Extent, Spread>> = {};
  for (const [kind, questions] of Object.entries(QUESTIONS)) {
    totals[kind] = [];
    for (const question of questions) totals[kind].push((await engine.search(question, 'total')).total ?? -1);
    times[kind] = {
      plain: await timesOf(engine, questions, 'plain'),
      total: await timesOf(engine, questions, 'total'),
      facets: await timesOf(engine, questions, 'facets'),
    };
  }
  const perSecond = await throughput(engine);
  const diskMb = engine.onDisk === undefined ? null : (await engine.onDisk()) / 2 ** 20;
  await engine.stop();
  rmSync(folder, { recursive: true, force: true });
  return {
    engine: name,
    size,
    note: engine.note,
    buildSeconds,
    memoryMb,
    diskMb,
    totals,
    times,
    perSecond,
  } as Measured;
}

/** In its own process; the peers' own logs are not of interest. */
function inProcess(engine: string, size: number): Measured | undefined {
  const flags = ['--expose-gc', '--max-old-space-size=12000', ...process.execArgv];
  const child = spawnSync(process.execPath, [...flags, import.meta.filename, engine, String(size)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 2 ** 26,
    env: { ...process.env, RUST_LOG: 'error' },
  });
  if (child.status === 0) return JSON.parse(child.stdout.trim().split('\n').at(-1)!) as Measured;
  console.log(`${engine}, ${size}: failed (${child.status ?? child.signal})`);
  return undefined;
}

function report(measured: Measured, own: Measured | undefined): void {
  const { engine, size, note, buildSeconds, memoryMb, diskMb, times, totals, perSecond } = measured;
  console.log(`\n${engine} — ${size} listings; ${note}`);
  console.log(
    `  build ${buildSeconds.toFixed(1)} s (${Math.round(size / buildSeconds)}/s), memory of the process ${Math.round(memoryMb)} MB` +
      (diskMb === null ? '' : `, on disk ${Math.round(diskMb)} MB`) +
      `, ${perSecond.toFixed(0)} searches/s with facets, ${AT_ONCE} at once`,
  );
  for (const [kind, of] of Object.entries(times)) {
    const cells = EXTENTS.map((extent) => {
      const { p50, p99 } = of[extent];
      const ratio =
        own === undefined || own === measured || own.size !== size
          ? ''
          : ` (${(p50 / own.times[kind]![extent].p50).toFixed(1)}×)`;
      return `${extent} ${p50.toFixed(2)}/${p99.toFixed(2)}${ratio}`;
    });
    const same =
      own === undefined || own.size !== size || own.totals[kind]!.every((total, i) => total === totals[kind]![i]);
    console.log(
      `  ${kind.padEnd(9)} p50/p99 ms: ${cells.join('  ')}  hits ${Math.round(totals[kind]!.reduce((a, b) => a + b, 0) / totals[kind]!.length)}${same ? '' : ` (other totals: ${totals[kind]!.join(' ')} / ${own!.totals[kind]!.join(' ')})`}`,
    );
  }
}

const [, , first = '1000000', second] = process.argv;
if (first in ENGINES) {
  process.stdout.write(`${JSON.stringify(await measure(first, Number(second)))}\n`);
} else {
  for (const size of first.split(',').map(Number)) {
    console.log(`\n${size} listings, two cores, load ${loadavg()[0]!.toFixed(1)}, Node ${process.version}`);
    let own: Measured | undefined;
    for (const name of second?.split(',') ?? Object.keys(ENGINES)) {
      const measured = inProcess(name, name === 'minisearch' ? Math.min(size, MOST_OBJECTS) : size);
      if (name === 'ours') own = measured;
      if (measured !== undefined) report(measured, own);
    }
  }
}
