import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import type { TenantId } from '#kernel/ids';

// bigint columns hold fen, counts and positions, all far below 2^53; civil dates stay text, so that no zone shifts them.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** The open transaction of a use case. Each module sees only its own tables through `db.withTables<…>()`. */
export type Db = Transaction<object>;

export interface Database {
  /** One transaction in the name of one tenant: row-level security shows that tenant's rows only. */
  inTenant<T>(tenant: TenantId, work: (db: Db) => Promise<T>): Promise<T>;
  /** One transaction without a tenant: only the named global tables show rows. */
  inPlatform<T>(work: (db: Db) => Promise<T>): Promise<T>;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

export function openDatabase(url: string, options: { max?: number; onError?: (error: Error) => void } = {}): Database {
  const pool = new pg.Pool({ connectionString: url, max: options.max ?? 12, connectionTimeoutMillis: 10_000 });
  // A connection that the server ends is replaced by the pool; without listeners, for idle ones and for those in use, it
  // would end the process.
  const onError = (error: Error): void => options.onError?.(error);
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', onError));
  const kysely = new Kysely<object>({ dialect: new PostgresDialect({ pool }) });
  const run = <T>(tenant: string, work: (db: Db) => Promise<T>): Promise<T> =>
    kysely.transaction().execute(async (db) => {
      await enterTenant(db, tenant);
      return work(db);
    });
  return { inTenant: run, inPlatform: (work) => run('', work), pool, close: () => kysely.destroy() };
}

/** Also lets row-level security follow to the workers of a Citus cluster; elsewhere the setting is ignored. */
export const enterTenant = (db: Db, tenant: string): Promise<unknown> =>
  sql`select set_config('citus.propagate_set_commands', 'local', true), set_config('app.tenant', ${tenant}, true)`.execute(
    db,
  );
