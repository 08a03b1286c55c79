import pg from 'pg';
import { startEmbedded } from '#platform/db';
import { FACETS, rowOf, type Extent, type Question, type Start } from './engine.ts';

const FLAGS = ['fsync=off', 'shared_buffers=4GB', 'work_mem=256MB', 'maintenance_work_mem=1GB', 'jit=off'];
const BATCH = 2_000;

/** The city is a word of its own in the same index, so that the filter is part of the walk through it. */
const matching = ({ words, city }: Question): string =>
  [...words.map((word) => `'${word}'`), ...(city === undefined ? [] : [`'city${city}'`])].join(' & ');

const SQL: Readonly<Record<Extent, string>> = {
  plain: `select id from doc, to_tsquery('simple', $1) q where words @@ q order by ts_rank(words, q) desc limit 10`,
  total: `with found as materialized (select id, ts_rank(words, q) as rank from doc, to_tsquery('simple', $1) q where words @@ q)
    select (select count(*) from found)::int as total, array(select id from found order by rank desc limit 10) as ids`,
  facets: `with found as materialized (select id, ts_rank(words, q) as rank, ${FACETS.map((f) => `"${f}"`).join(', ')}
      from doc, to_tsquery('simple', $1) q where words @@ q),
    counted as (select ${FACETS.map((f) => `"${f}"`).join(', ')}, count(*) as n from found
      group by grouping sets (${FACETS.map((f) => `("${f}")`).join(', ')}))
    select (select count(*) from found)::int as total, array(select id from found order by rank desc limit 10) as ids,
      (select json_agg(c) from counted c) as counts`,
};

export const startPostgres: Start = async (size, folder) => {
  const server = await startEmbedded(
    `${folder}/pg`,
    'bench',
    FLAGS.flatMap((flag) => ['-c', flag]),
  );
  const pool = new pg.Pool({
    host: '127.0.0.1',
    port: server.port,
    user: 'postgres',
    password: 'bench',
    database: 'postgres',
    max: 2,
  });
  // The server may stop before it has taken leave of its connections.
  pool.on('error', () => {});
  await pool.query(
    `create unlogged table doc (id text, ${FACETS.map((f) => `"${f}" text`).join(', ')}, words tsvector)`,
  );
  for (let from = 0; from < size; from += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, size - from) }, (_, j) => rowOf(from + j));
    await pool.query(
      `insert into doc select id, ${FACETS.map((f) => `"${f}"`).join(', ')},
        setweight(array_to_tsvector(array(select distinct unnest(string_to_array(title || ' city' || city, ' ')))), 'A')
        || to_tsvector('simple', body)
       from unnest($1::text[], $2::text[], $3::text[], $4::text[], ${FACETS.map((_, i) => `$${i + 5}::text[]`).join(', ')})
         as t(id, title, body, city, ${FACETS.map((f) => `"${f}"`).join(', ')})`,
      [
        rows.map(({ id }) => id),
        rows.map(({ title }) => title),
        rows.map(({ body }) => body),
        rows.map(({ city }) => city),
        ...FACETS.map((_, i) => rows.map(({ values }) => values[i])),
      ],
    );
  }
  await pool.query('create index on doc using gin (words) with (fastupdate = off)');
  await pool.query('vacuum analyze doc');
  return {
    note: 'GIN over tsvector, ts_rank; the city is a word of the index; 4 GB buffers, warm; two parallel workers where it chooses so',
    search: async (question, extent) => {
      const { rows } = await pool.query({ name: extent, text: SQL[extent], values: [matching(question)] });
      return extent === 'plain' ? { found: rows.length } : { found: rows[0].ids.length, total: rows[0].total };
    },
    onDisk: async () => Number((await pool.query(`select pg_total_relation_size('doc') as n`)).rows[0].n),
    stop: async () => {
      await pool.end();
      await server.stop();
    },
  };
};
