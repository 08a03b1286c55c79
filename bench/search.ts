/**
 * Search over generated listings, 30,000 and 300,000, with MiniSearch (jieba, search mode) as the peer in the same run.
 *   node bench/search.ts [documents of the peer, default 30000]
 * Each measurement has a process of its own, so that memory is its own. The peer has no facets, so three facets are counted over its
 * results, as an application would have to. It matches all words of jieba, so its hits are not always the same in number.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import MiniSearch from 'minisearch';
import { createSearchIndex } from '#engines/search';
import type { SearchDocument } from '#engines/search';
import { stopwatch } from '#kernel/time';

const SIZES = [30_000, 300_000];
const PEER_SIZE = 30_000;
const BATCH = 500;
const ROUNDS = 60;
const FACETS = ['place', 'trade', 'education'] as const;
const QUERIES = [
  '电气 工程师',
  '数控车工',
  '焊工 学徒',
  'PLC 调试',
  '机械 设计 盘锦',
  'C++ 软件',
  '会计',
  '设备维护与保养实习',
];

const WORDS = {
  prefix: '高级 初级 资深 储备 实习 兼职 驻厂 夜班 现场 首席'.split(' '),
  trade: '电气 机械 数控 焊接 化工 软件 物流 财务 质量 模具 自动化 汽车 建筑 护理 餐饮 电商'.split(' '),
  role: '工程师 技术员 操作工 学徒 主管 助理 设计师 调试员 检验员 车工 焊工 会计 维修工 讲师'.split(' '),
  verb: '负责 参与 协助 完成 组织 编写 检查 维护 调试 安装 操作 改进 跟踪 统计 分析 培训'.split(' '),
  object:
    '设备 生产线 图纸 程序 工艺文件 质量记录 控制柜 数控机床 工业机器人 管道 传感器 项目进度 安全制度 客户需求 供应商 实验数据 仓库 零件 模具 车间'.split(
      ' ',
    ),
  skill:
    'PLC C++ C# node.js CAD SolidWorks Excel 3D打印 变频器 液压 电工证 焊工证 英语 Java Python 西门子 组态软件'.split(
      ' ',
    ),
  place: '沈阳 大连 盘锦 鞍山 营口 锦州 抚顺 本溪 丹东 阜新 辽阳 铁岭 朝阳 葫芦岛'.split(' '),
  education: ['不限', '中职', '高职', '本科', '研究生'],
};

/** mulberry32: the same listings on every machine. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** About 200 characters; frequent words are frequent, as in a living language. Two made-up characters give each text rare pairs. */
function listing(i: number): SearchDocument {
  const next = random(i + 1);
  const pick = (words: readonly string[]): string => words[Math.floor(next() ** 2 * words.length)]!;
  const rare = (): string =>
    String.fromCharCode(0x4e00 + Math.floor(next() * 3000), 0x4e00 + Math.floor(next() * 3000));
  const place = pick(WORDS.place);
  const trade = pick(WORDS.trade);
  const clause = (): string =>
    `${pick(WORDS.verb)}${pick(WORDS.trade)}${pick(WORDS.object)}的${pick(WORDS.verb)}与${pick(WORDS.verb)}，`;
  const body = Array.from({ length: 13 }, clause).join('');
  return {
    id: String(i).padStart(12, '0'),
    texts: {
      title: `${pick(WORDS.prefix)}${trade}${pick(WORDS.role)}`,
      body: `${body}熟悉${pick(WORDS.skill)}、${pick(WORDS.skill)}，${place}${rare()}有限公司。`,
    },
    facets: { place: [place], trade: [trade, `${trade}类`], education: [pick(WORDS.education)] },
    numbers: { published: i, pay: 3000 + Math.floor(next() * 9000) },
  };
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const residentMegabytes = (): number => {
  collectGarbage();
  return process.memoryUsage().rss / 2 ** 20;
};

function* batches(size: number): Generator<SearchDocument[]> {
  for (let from = 0; from < size; from += BATCH) {
    yield Array.from({ length: Math.min(BATCH, size - from) }, (_, i) => listing(from + i));
  }
}

/** Adds all batches; time is that of `add` alone, without making the listings. */
function load(size: number, add: (batch: SearchDocument[]) => void): void {
  const before = residentMegabytes();
  let milliseconds = 0;
  let longest = 0;
  for (const batch of batches(size)) {
    const elapsed = stopwatch();
    add(batch);
    milliseconds += elapsed();
    longest = Math.max(longest, elapsed());
  }
  const memory = residentMegabytes() - before;
  console.error(
    `  index ${(milliseconds / 1000).toFixed(1)} s, longest batch of ${BATCH} ${longest.toFixed(0)} ms, RSS +${memory.toFixed(0)} MB`,
  );
}

/** Median milliseconds of each query. */
function measure(search: (text: string) => number, rounds: number): number[] {
  return QUERIES.map((text) => {
    for (let i = 0; i < 3; i++) search(text);
    const times = Array.from({ length: rounds }, () => {
      const elapsed = stopwatch();
      search(text);
      return elapsed();
    }).toSorted((a, b) => a - b);
    const [p50, p95] = [times[Math.floor(rounds * 0.5)]!, times[Math.floor(rounds * 0.95)]!];
    const hits = String(search(text)).padStart(7);
    console.error(`  ${text.padEnd(12, '　')} ${hits} hits  p50 ${p50.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms`);
    return p50;
  });
}

function own(size: number): number[] {
  console.error(`own engine, ${size} listings`);
  const index = createSearchIndex({
    texts: [
      { name: 'title', weight: 3, b: 0.3, typical: 8 },
      { name: 'body', weight: 1, b: 0.75, typical: 180 },
    ],
    facets: FACETS,
    numbers: ['published', 'pay'],
  });
  load(size, (batch) => index.putMany(batch));
  const first = stopwatch();
  index.search({ text: QUERIES[0]!, facets: FACETS, limit: 20 });
  console.error(`  first search ${first().toFixed(0)} ms`);
  const latencies = measure((text) => index.search({ text, facets: FACETS, limit: 20 }).total, ROUNDS);
  const elapsed = stopwatch();
  index.put(listing(size));
  index.search({ text: QUERIES[1]!, facets: FACETS, limit: 20 });
  console.error(`  one put and the search that sees it ${elapsed().toFixed(2)} ms`);
  return latencies;
}

function peer(size: number): number[] {
  console.error(`MiniSearch with jieba, ${size} listings`);
  const require = createRequire(import.meta.url);
  const { Jieba } = require('@node-rs/jieba') as typeof import('@node-rs/jieba');
  const { dict } = require('@node-rs/jieba/dict') as typeof import('@node-rs/jieba/dict');
  const jieba = Jieba.withDict(dict);
  const index = new MiniSearch({
    fields: ['title', 'body'],
    storeFields: [...FACETS],
    tokenize: (text) => jieba.cutForSearch(text, false).filter((word) => /[\p{L}\p{N}]/u.test(word)),
    searchOptions: { boost: { title: 3 }, combineWith: 'AND' },
  });
  load(size, (batch) => index.addAll(batch.map(({ id, texts, facets }) => ({ id, ...texts, ...facets }))));
  const search = (text: string): number => {
    const results = index.search(text);
    const counts = FACETS.map(() => new Map<string, number>());
    for (const result of results) {
      FACETS.forEach((facet, i) => {
        for (const value of result[facet] as string[]) counts[i]!.set(value, (counts[i]!.get(value) ?? 0) + 1);
      });
    }
    return results.length;
  };
  return measure(search, 20);
}

const ENGINES = { own, peer };

/** Runs one engine in a process of its own. */
function apart(engine: keyof typeof ENGINES, size: number): number[] {
  const args = ['--max-old-space-size=8000', import.meta.filename, engine, String(size)];
  const { stdout, status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  if (status !== 0) throw new Error(`${engine} with ${size} listings ended with ${status}`);
  return JSON.parse(stdout.toString()) as number[];
}

function compare(peerSize: number): void {
  const theirs = apart('peer', peerSize);
  for (const size of SIZES) {
    const ours = apart('own', size);
    if (size !== peerSize) continue;
    const ratios = theirs.map((p50, i) => p50 / ours[i]!).toSorted((a, b) => a - b);
    const [least, middle, most] = [ratios[0]!, ratios[ratios.length >> 1]!, ratios.at(-1)!];
    console.error(
      `MiniSearch takes ${least.toFixed(1)} to ${most.toFixed(1)} times as long (p50, median ${middle.toFixed(1)})`,
    );
  }
}

const [first = String(PEER_SIZE), second] = process.argv.slice(2);
if (first === 'own' || first === 'peer') console.log(JSON.stringify(ENGINES[first](Number(second))));
else compare(Number(first));
