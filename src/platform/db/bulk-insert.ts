import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { Kysely, PostgresDialect, sql } from 'kysely';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { enterTenant, type Database, type Db } from './database.ts';

type Row = Readonly<Record<string, unknown>>;

/** Many rows in one statement: one JSON parameter instead of columns × rows, so that no parameter limit is met. */
export async function bulkInsert(
  db: Db,
  table: string,
  columns: readonly string[],
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return;
  const copying = COPYING.get(db);
  const kinds = await copying?.kindsOf(table);
  if (copying !== undefined && kinds !== undefined) return copying.copy(table, columns, kinds, rows as readonly Row[]);
  const names = sql.join(columns.map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(table)} (${names})
    select ${names} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`.execute(
    db,
  );
}

/** How a column is written in the text format of COPY. */
type Kind = 'plain' | 'array' | 'json';

interface Copying {
  /** undefined where COPY is not allowed: behind a wall. */
  kindsOf(table: string): Promise<ReadonlyMap<string, Kind> | undefined>;
  copy(
    table: string,
    columns: readonly string[],
    kinds: ReadonlyMap<string, Kind>,
    rows: readonly Row[],
  ): Promise<void>;
}

const COPYING = new WeakMap<Db, Copying>();

/**
 * One transaction without a tenant in which `bulkInsert` goes by COPY wherever the wall of the table is down: for regions that
 * are made as a whole.
 */
export async function inBulk<T>(database: Database, work: (db: Db) => Promise<T>): Promise<T> {
  const client = await database.pool.connect();
  const release = client.release;
  // The connection is this function's until the end, whoever hands it back before.
  client.release = () => undefined;
  const kysely = new Kysely<object>({
    dialect: new PostgresDialect({ pool: { connect: async () => client, end: async () => undefined } as never }),
  });
  try {
    return await kysely.transaction().execute(async (db) => {
      COPYING.set(db, copyingOver(client));
      await enterTenant(db, '');
      return work(db);
    });
  } finally {
    release.call(client);
  }
}

function copyingOver(client: pg.PoolClient): Copying {
  const known = new Map<string, ReadonlyMap<string, Kind>>();
  return {
    kindsOf: async (table) => {
      const before = known.get(table);
      if (before !== undefined) return before;
      const { rows } = await client.query<{ column: string; kind: Kind; walled: boolean }>(
        `select a.attname as column, c.relforcerowsecurity as walled,
          case when t.typname in ('json', 'jsonb') then 'json' when t.typcategory = 'A' then 'array' else 'plain' end as kind
        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
        where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped`,
        [table],
      );
      if (rows.some(({ walled }) => walled)) return undefined;
      const kinds = new Map(rows.map(({ column, kind }) => [column, kind]));
      known.set(table, kinds);
      return kinds;
    },
    copy: async (table, columns, kinds, rows) => {
      const writers = columns.map((column) => WRITERS[kinds.get(column) ?? 'plain']);
      let text = '';
      for (const row of rows) {
        for (let at = 0; at < columns.length; at += 1) {
          const value = row[columns[at]!];
          text += (at === 0 ? '' : '\t') + (value === undefined || value === null ? '\\N' : writers[at]!(value));
        }
        text += '\n';
      }
      const into = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`));
      await pipeline(Readable.from([Buffer.from(text)]), into);
    },
  };
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const escaped = (text: string): string =>
  /[\\\n\r\t]/.test(text) ? text.replaceAll(/[\\\n\r\t]/g, (one) => ESCAPES[one]!) : text;

const plain = (value: unknown): string =>
  typeof value === 'string' ? escaped(value) : value instanceof Date ? value.toISOString() : String(value);

const element = (value: string | number | null): string =>
  value === null ? 'NULL' : `"${String(value).replaceAll(/["\\]/g, (one) => `\\${one}`)}"`;

const WRITERS: Readonly<Record<Kind, (value: unknown) => string>> = {
  plain,
  array: (value) => escaped(`{${(value as readonly (string | number | null)[]).map(element).join(',')}}`),
  json: (value) => escaped(JSON.stringify(value)),
};
