/**
 * How long a search takes over HTTP with total and seven facets, beside PostgreSQL's own full text on the same server.
 * node --import ./tools/tsx-hook.mjs bench/api-search.ts [rows]   (default 30000)
 * The peer is asked directly, without HTTP: a table with a tsvector ('simple') of the same characters and pairs of characters and a
 * GIN index on the same server, ts_rank_cd, top 20 and total; once alone and once with three facets counted as well.
 */
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { stopwatch } from '#kernel/time';
import { generatePostings } from './postings.ts';
import { databaseUrl, importFile, newFolder, percentile, removeFolder, startProduct } from './product.ts';

const ROWS = Number(process.argv[2] ?? 30_000);
const ROUNDS = 40;
const QUERIES = [
  '电气工程师',
  '数控车工',
  '焊工 学徒',
  'PLC 调试',
  '会计',
  '沈阳 机械',
  '设备维护',
  '高级软件工程师',
  '北辰 护理',
  '',
];

const folder = newFolder();
const product = await startProduct(folder);
try {
  const file = join(folder, 'postings.jsonl');
  await pipeline(
    Readable.from(generatePostings(ROWS)).map((posting) => `${JSON.stringify(posting)}\n`),
    createWriteStream(file),
  );
  const { fresh } = await importFile(product, file);
  const ours = await measure(async (query) => {
    await (await fetch(`${product.url}/api/listings?limit=20&q=${encodeURIComponent(query)}`)).arrayBuffer();
  });
  const engine = await measure(
    async () => undefined,
    async (query) =>
      (
        (await (await fetch(`${product.url}/api/listings?limit=20&q=${encodeURIComponent(query)}`)).json()) as {
          tookMs: number;
        }
      ).tookMs,
  );
  const peer = await startPeer();
  const top = await measure((query) => peer.search(query, false));
  const faceted = await measure((query) => peer.search(query, true));
  await peer.end();
  console.log(`${fresh} postings, ${QUERIES.length} queries × ${ROUNDS}, one after another`);
  const line = (name: string, times: readonly number[]): void =>
    console.log(
      `  ${name.padEnd(46)} p50 ${percentile(times, 0.5).toFixed(1)} ms  p95 ${percentile(times, 0.95).toFixed(1)} ms`,
    );
  line('GET /api/listings, whole answer over HTTP', ours);
  line('  of it in the use case (tookMs)', engine);
  line('PostgreSQL full text: top 20 and total', top);
  line('PostgreSQL full text: and three facets', faceted);
  console.log(
    `  ratio of medians: ${(percentile(top, 0.5) / percentile(ours, 0.5)).toFixed(1)} without, ${(percentile(faceted, 0.5) / percentile(ours, 0.5)).toFixed(1)} with facets`,
  );
} finally {
  await product.stop();
  removeFolder(folder);
}

async function measure(
  ask: (query: string) => Promise<unknown>,
  told?: (query: string) => Promise<number>,
): Promise<number[]> {
  const times: number[] = [];
  for (let round = -2; round < ROUNDS; round += 1) {
    for (const query of QUERIES) {
      const elapsed = stopwatch();
      const own = told === undefined ? (await ask(query), elapsed()) : await told(query);
      if (round >= 0) times.push(own);
    }
  }
  return times;
}

/** Letters and figures as words, Han by single characters and by pairs: what our own index takes as its base. */
function terms(text: string): string[] {
  return [...text.toLowerCase().matchAll(/[a-z0-9+#.]+|[\u4e00-\u9fff]+/g)].flatMap(([run]) =>
    /[a-z0-9]/.test(run)
      ? [run]
      : [...run].flatMap((char, i) => (i + 1 < run.length ? [char, run.slice(i, i + 2)] : [char])),
  );
}

async function startPeer() {
  const client = new pg.Client(databaseUrl(folder));
  await client.connect();
  await client.query(`create temp table posting (id int, city text, education text, kind text, words tsvector)`);
  let id = 0;
  let portion: object[] = [];
  const flush = async (): Promise<void> => {
    await client.query(
      `insert into posting select id, city, education, kind, to_tsvector('simple', words)
       from json_to_recordset($1) as t (id int, city text, education text, kind text, words text)`,
      [JSON.stringify(portion)],
    );
    portion = [];
  };
  for (const posting of generatePostings(ROWS)) {
    id += 1;
    const text = [posting.title, posting.skills, posting.company, posting.city, posting.description].join(' ');
    portion.push({
      id,
      city: posting.city,
      education: posting.education,
      kind: posting.title.slice(-2),
      words: terms(text).join(' '),
    });
    if (portion.length === 1000) await flush();
  }
  await flush();
  await client.query('create index on posting using gin (words)');
  await client.query('analyze posting');
  const asked = (query: string): string =>
    terms(query)
      .map((term) => `'${term.replaceAll("'", "''")}'`)
      .join(' & ');
  return {
    async search(query: string, facets: boolean): Promise<void> {
      const where = query === '' ? 'true' : `words @@ $1::tsquery`;
      const values = query === '' ? [] : [asked(query)];
      const rank = query === '' ? '0' : 'ts_rank_cd(words, $1::tsquery)';
      await client.query(
        `select id, ${rank} as score from posting where ${where} order by 2 desc, id desc limit 20`,
        values,
      );
      await client.query(`select count(*) from posting where ${where}`, values);
      if (!facets) return;
      for (const facet of ['city', 'education', 'kind'])
        await client.query(`select ${facet}, count(*) from posting where ${where} group by 1`, values);
    },
    end: () => client.end(),
  };
}
