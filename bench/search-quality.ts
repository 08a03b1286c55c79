/**
 * Ranking quality: the product's search beside plain BM25 over words and over characters, MiniSearch and PostgreSQL full text, on the
 * same documents and questions, in one run.
 *   node --import ./tools/tsx-hook.mjs bench/search-quality.ts [folder with docs.jsonl.gz, queries.jsonl, qrels.tsv]… [postings.jsonl.gz]
 * Always: the 239 questions over generated listings. A folder is a judged collection. Of a file of postings (title, company, city, text) a
 * sample is looked for as known items, by title and firm, with a stretch of its text, and with two signs swapped. Nothing is copied.
 * The peers are tuned fairly: words by jieba in search mode for all who want words, any word may be missing, titles count double.
 */
import { readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Jieba } from '@node-rs/jieba';
import MiniSearch from 'minisearch';
import pg from 'pg';
import {
  compileSynonyms,
  measure,
  METRICS,
  readJudgedDocuments,
  readJudgedQueries,
  readJudgements,
  readSynonymFile,
  searcherFor,
  scoresOf,
  estimatesOf,
  told,
  type Ask,
  type Gains,
  type JudgedDocument,
  type JudgedQuery,
  type Scores,
} from '#engines/search';
import { stopwatch } from '#kernel/time';
import { readConfig } from '#platform/config';
import { startInstallation } from '#platform/installation';
import { makeJudgedListings, openSearch, readQuestions } from '../src/modules/demo/judged-listings.testing.ts';
import { newFolder } from './product.ts';

const DEPTH = 100;
const KNOWN_ITEMS = 200;
/** PostgreSQL ranks every hit of every word, which takes long: of larger sets it is asked every n-th question. */
const ASKED_OF_POSTGRES = 300;

interface JudgedSet {
  readonly name: string;
  readonly documents: readonly JudgedDocument[];
  readonly queries: readonly JudgedQuery[];
  readonly judgements: ReadonlyMap<string, Gains>;
  /** Where the product has a schema of its own for it. */
  readonly product?: Ask;
}

const { dict } = createRequire(import.meta.url)('@node-rs/jieba/dict') as typeof import('@node-rs/jieba/dict');
const jieba = Jieba.withDict(dict);
const wordsOf = (text: string): string[] =>
  jieba.cutForSearch(text.normalize('NFKC').toLowerCase(), true).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** Single characters and pairs of Han runs; words of other scripts. */
function charactersOf(text: string): string[] {
  const terms: string[] = [];
  for (const [run] of text
    .normalize('NFKC')
    .toLowerCase()
    .matchAll(/\p{Script=Han}+|[\p{L}\p{N}+#]+/gu)) {
    if (!/\p{Script=Han}/u.test(run)) {
      terms.push(run);
      continue;
    }
    const signs = [...run];
    terms.push(...signs, ...signs.slice(1).map((sign, i) => signs[i]! + sign));
  }
  return terms;
}

const textOf = ({ fields }: JudgedDocument): string => Object.values(fields).join('\n');

/** The textbook's: k1 1.2, b 0.75, every term of the question once. */
function plainBm25(documents: readonly JudgedDocument[], termsOf: (text: string) => string[]): Ask {
  const postings = new Map<string, [document: number, times: number][]>();
  const lengths = documents.map((document, at) => {
    const terms = termsOf(textOf(document));
    for (const [term, { length }] of Map.groupBy(terms, (one) => one)) {
      const list = postings.get(term);
      if (list === undefined) postings.set(term, [[at, length]]);
      else list.push([at, length]);
    }
    return terms.length;
  });
  const mean = lengths.reduce((sum, one) => sum + one, 0) / lengths.length;
  return (text) => {
    const scores = new Map<number, number>();
    for (const term of new Set(termsOf(text))) {
      const list = postings.get(term) ?? [];
      const idf = Math.log(1 + (documents.length - list.length + 0.5) / (list.length + 0.5));
      for (const [at, times] of list) {
        const gain = (idf * times) / (times + 1.2 * (0.25 + (0.75 * lengths[at]!) / mean));
        scores.set(at, (scores.get(at) ?? 0) + gain);
      }
    }
    const best = [...scores].toSorted((a, b) => b[1] - a[1] || b[0] - a[0]).slice(0, DEPTH);
    return { ids: best.map(([at]) => documents[at]!.id), relaxed: false };
  };
}

function miniSearch(documents: readonly JudgedDocument[]): Ask {
  const fields = [...new Set(documents.flatMap((one) => Object.keys(one.fields)))];
  const peer = new MiniSearch({ fields, tokenize: wordsOf, searchOptions: { boost: { title: 2 }, tokenize: wordsOf } });
  peer.addAll(documents.map(({ id, fields: texts }) => ({ id, ...texts })));
  return (text) => ({
    ids: peer
      .search(text)
      .slice(0, DEPTH)
      .map(({ id }) => id as string),
    relaxed: false,
  });
}

type AskAside = (text: string) => Promise<{ readonly ids: readonly string[] }>;

/** Words joined by blanks, configuration simple, ts_rank_cd with the length taken off; a GIN index; any word may be missing. */
async function postgres(client: pg.Client, documents: readonly JudgedDocument[]): Promise<AskAside> {
  await client.query('drop table if exists judged; create temp table judged (id text, words tsvector)');
  const rows = documents.map(({ id, fields }) => {
    const { title = '', ...others } = fields;
    return [id, wordsOf(title).join(' '), wordsOf(Object.values(others).join('\n')).join(' ')];
  });
  await client.query(
    `insert into judged select id, setweight(to_tsvector('simple', title), 'A') || setweight(to_tsvector('simple', left(body, 500000)), 'D')
     from unnest($1::text[], $2::text[], $3::text[]) as given (id, title, body)`,
    [0, 1, 2].map((column) => rows.map((row) => row[column]!)),
  );
  await client.query('create index on judged using gin (words); analyze judged');
  return async (text) => {
    const words = [...new Set(wordsOf(text))].map((word) => `'${word.replaceAll(/['\\]/g, ' ')}'`);
    if (words.length === 0) return { ids: [] };
    const { rows: found } = await client.query<{ id: string }>(
      `select id from judged, to_tsquery('simple', $1) as asked where words @@ asked order by ts_rank_cd(words, asked, 1) desc, id limit ${DEPTH}`,
      [words.join(' | ')],
    );
    return { ids: found.map(({ id }) => id) };
  };
}

const linesOf = (path: string): string[] => {
  const bytes = readFileSync(path);
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString().split('\n');
};

async function readSet(folder: string): Promise<JudgedSet> {
  const [docs, queries, qrels] = ['docs.jsonl.gz', 'queries.jsonl', 'qrels.tsv'].map((name) => join(folder, name));
  return {
    name: folder.replace(/\/$/, '').split('/').at(-1)!,
    documents: await readJudgedDocuments(docs!, linesOf(docs!)),
    queries: await readJudgedQueries(queries!, linesOf(queries!)),
    judgements: await readJudgements(qrels!, linesOf(qrels!)),
  };
}

function generated(): JudgedSet {
  const made = makeJudgedListings();
  const questions = readQuestions(made);
  return {
    name: 'generated listings',
    documents: made.map(({ id, document }) => ({ id, fields: document.texts, facets: {} })),
    queries: questions,
    judgements: new Map(questions.map(({ id, gains }) => [id, gains])),
    product: openSearch(made).ask,
  };
}

const FORMS: Readonly<Record<string, (posting: Posting, at: number) => string>> = {
  'title and firm': ({ title, company }) => `${title} ${company}`,
  'title, city, a stretch of the text': ({ title, city, text }, at) => {
    const plain = text.replaceAll(/\s+/g, '');
    const from = (at * 37) % Math.max(1, plain.length - 12);
    return `${title} ${city.split('-')[0]} ${plain.slice(from, from + 10)}`;
  },
  'title and firm, two signs swapped': ({ title, company }, at) => {
    const i = 1 + (at % Math.max(1, company.length - 3));
    return `${title} ${company.slice(0, i)}${company[i + 1] ?? ''}${company[i] ?? ''}${company.slice(i + 2)}`;
  },
};

type Posting = Readonly<Record<'title' | 'company' | 'city' | 'text', string>>;

function knownItems(file: string): JudgedSet[] {
  const postings = linesOf(file)
    .filter((line) => line.trim() !== '')
    .map((line, at) => ({ ...(JSON.parse(line) as Posting & { skills?: string }), id: String(at) }));
  const documents = postings.map(({ id, title, company, city, skills = '', text }) => ({
    id,
    fields: { title, company, city, skills, text },
    facets: {},
  }));
  const twins = Map.groupBy(postings, ({ title, company }) => `${title}\n${company}`);
  const whole = postings.filter(
    ({ title, company, text }) => title.length > 2 && company.length > 6 && text.length > 60,
  );
  const sample = whole.filter((_, at) => at % Math.ceil(whole.length / KNOWN_ITEMS) === 0);
  const judgements = new Map(
    sample.map(({ id, title, company }) => [id, new Map(twins.get(`${title}\n${company}`)!.map((one) => [one.id, 1]))]),
  );
  return Object.entries(FORMS).map(([name, form]) => ({
    name: `postings: ${name}`,
    documents,
    queries: sample.map((posting, at) => ({ id: posting.id, text: form(posting, at) })),
    judgements,
  }));
}

function report(system: string, scores: readonly Scores[], took: readonly number[]): void {
  const estimates = estimatesOf(scores);
  const median = took.toSorted((a, b) => a - b)[took.length >> 1] ?? Number.NaN;
  console.log(
    `  ${system.padEnd(24)}${METRICS.map((metric) => `${metric} ${told(estimates[metric])}`).join('  ')}  p50 ${median.toFixed(2)} ms`,
  );
}

/** Of another process or of the same one: every peer is asked one question after the other. */
async function reportAside(system: string, { queries, judgements }: JudgedSet, ask: AskAside): Promise<void> {
  const scores: Scores[] = [];
  const took: number[] = [];
  const step = Math.ceil(queries.length / ASKED_OF_POSTGRES);
  for (const { id, text } of queries.filter((_, at) => at % step === 0)) {
    const gains = judgements.get(id);
    if (gains === undefined) continue;
    const elapsed = stopwatch();
    const { ids } = await ask(text);
    took.push(elapsed());
    scores.push(scoresOf(ids, gains));
  }
  report(step === 1 ? system : `${system} (${scores.length})`, scores, took);
}

const synonyms = compileSynonyms(
  readSynonymFile(readFileSync(join(import.meta.dirname, '../codesets/synonyms.tsv'), 'utf8')),
);

/** Built once for documents that are asked in several forms. */
const built = new Map<readonly JudgedDocument[], Promise<[string, Ask | AskAside][]>>();

async function systemsFor(client: pg.Client, { documents, product }: JudgedSet): Promise<[string, Ask | AskAside][]> {
  return [
    ['jiangqiao', product ?? searcherFor(documents, synonyms)],
    ['BM25 characters', plainBm25(documents, charactersOf)],
    ['BM25 words', plainBm25(documents, wordsOf)],
    ['MiniSearch (jieba)', miniSearch(documents)],
    ['PostgreSQL full text', await postgres(client, documents)],
  ];
}

const sets: JudgedSet[] = [generated()];
for (const path of process.argv.slice(2)) {
  if (statSync(path).isDirectory()) sets.push(await readSet(path));
  else sets.push(...knownItems(path));
}
const folder = newFolder();
const { installation, stop } = await startInstallation(readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent' }));
const client = new pg.Client(installation.urls.owner!);
await client.connect();
try {
  for (const set of sets) {
    console.log(`${set.name}: ${set.documents.length} documents, ${set.queries.length} questions`);
    const systems = await (built.get(set.documents) ??
      built.set(set.documents, systemsFor(client, set)).get(set.documents)!);
    for (const [name, ask] of systems) {
      if (name.startsWith('PostgreSQL')) await reportAside(name, set, ask as AskAside);
      else {
        const { scores, took } = measure(set.documents, set.queries, set.judgements, ask as Ask);
        report(name, [...scores.values()], took);
      }
    }
  }
} finally {
  await client.end();
  await stop();
  rmSync(folder, { recursive: true, force: true });
}
