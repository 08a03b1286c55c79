import pg from 'pg';
import { startEmbedded } from '#platform/db';
import type { Demand, Supply } from '#engines/matching';

export interface SqlWay {
  rank(supply: Supply, limit: number): Promise<readonly string[]>;
  stop(): Promise<void>;
}

const SCHEMA = `
  create table post (id uuid primary key, occupations text[], majors text[], classes text[], groups text[], skills text[], places text[],
    cities text[], education int, kind text, pay int);
`;
const INDEXES = `
  create index on post using gin (groups);
  create index on post using gin (classes);
  create index on post using gin (skills);
  analyze post;
`;

/** Both interests as a statement says them; candidates by index of class, group of occupations or skill. */
const RANK = `
  with own as (select $1::text[] as skills, $2::text as class, $3::text as major, $4::text[] as groups, $5::float8[] as sure,
    $6::text[] as places, $7::int as education, $8::text[] as kinds, $9::int as pay),
  found as (
    select p.id,
      0.28 * case when o.major = any(p.majors) then 1 when o.class = any(p.classes) then 0.7 else 0 end
      + 0.20 * coalesce((select max(s) from unnest(o.groups, o.sure) as g(code, s) where g.code = any(p.groups)), 0)
      + 0.28 * coalesce((select count(*) from unnest(p.skills) s where s = any(o.skills))::float8 / nullif(cardinality(p.skills), 0), 0)
      + 0.10 * (o.education >= p.education)::int as wanted,
      0.20 + 0.12 * (p.kind = any(o.kinds))::int + 0.28 * case when p.places && o.places then 1 when p.cities && o.places then 1 else 0 end
      + 0.14 * least(1, greatest(0, 2.0 * p.pay / o.pay - 1)) as wishes,
      (o.education < p.education or not p.kind = any(o.kinds)) as blocked
    from own o, post p
    where p.classes @> array[o.class] or p.groups && o.groups or p.skills && o.skills)
  select id from found order by blocked, sqrt(wanted * wishes) desc, id desc limit $10`;

const classOf = (major: string): string => `${Number(major.slice(0, 2)) % 20}-${major.slice(2, 4)}`;

export async function startSql(folder: string, demands: Iterable<Demand>): Promise<SqlWay> {
  const server = await startEmbedded(`${folder}/pg`, 'bench', [
    '-c',
    'fsync=off',
    '-c',
    'shared_buffers=512MB',
    '-c',
    'work_mem=64MB',
    '-c',
    'jit=off',
  ]);
  const client = new pg.Client({
    host: '127.0.0.1',
    port: server.port,
    user: 'postgres',
    password: 'bench',
    database: 'postgres',
  });
  await client.connect();
  await client.query(SCHEMA);
  let batch: unknown[] = [];
  const flush = async (): Promise<void> => {
    await client.query(`insert into post select * from json_populate_recordset(null::post, $1)`, [
      JSON.stringify(batch),
    ]);
    batch = [];
  };
  for (const demand of demands) {
    batch.push({
      ...demand,
      classes: [...new Set(demand.majors.map(classOf))],
      groups: demand.occupations.map((code) => code.slice(0, 7)),
      cities: demand.places.map((code) => code.slice(0, 4)),
      pay: demand.payMax ?? 0,
    });
    if (batch.length === 5000) await flush();
  }
  await flush();
  await client.query(INDEXES);
  return {
    rank: async (supply, limit) => {
      const { rows } = await client.query<{ id: string }>({
        name: 'rank',
        text: RANK,
        values: [
          supply.skills,
          classOf(supply.major ?? '000000'),
          supply.major,
          (supply.leadsTo ?? []).map(({ code }) => code),
          (supply.leadsTo ?? []).map(({ confidence }) => confidence),
          supply.places,
          supply.education,
          supply.kinds,
          supply.payMin,
          limit,
        ],
      });
      return rows.map(({ id }) => id);
    },
    stop: async () => {
      await client.end();
      await server.stop();
    },
  };
}
