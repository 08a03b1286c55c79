import pg, { type Client } from 'pg';
import type { DatabaseUrls } from '#platform/db';
import { BackupProblem } from './manifest.ts';
import { TEXT_FORMS } from './tables.ts';

/** Two connections that see the same instant: the product's tables and the queue's have different owners. */
export interface Snapshot {
  readonly own: Client;
  readonly queue: Client;
  close(): Promise<void>;
}

const MIGRATE_LOCK = `hashtextextended('jiangqiao.migrate', 0)`;

/**
 * One repeatable-read, read-only transaction each. It takes no transaction number, so neither the change feed nor the
 * sealing of the audit waits for it; a migration does.
 */
export async function takeSnapshot(urls: DatabaseUrls): Promise<Snapshot> {
  const own = await connect(urls.owner ?? urls.app);
  const queue = await connect(urls.jobs).catch(async (error: unknown) => {
    await own.end();
    throw error;
  });
  const close = async (): Promise<void> => {
    await Promise.allSettled([own.end(), queue.end()]);
  };
  try {
    const { rows: locked } = await own.query<{ free: boolean }>(
      `select pg_try_advisory_lock_shared(${MIGRATE_LOCK}) as free`,
    );
    if (!locked[0]!.free)
      throw new BackupProblem('数据库结构正在升级，请稍后再备份 (the schema is being migrated: back up afterwards)');
    await own.query('begin isolation level repeatable read read only');
    const { rows } = await own.query<{ id: string }>('select pg_export_snapshot() as id');
    await queue.query('begin isolation level repeatable read read only');
    await queue.query(`set transaction snapshot ${pg.escapeLiteral(rows[0]!.id)}`);
    return { own, queue, close };
  } catch (error) {
    await close();
    throw error;
  }
}

export async function connect(url: string): Promise<Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A lost connection fails the statement that runs; its event must not end the process.
  client.on('error', () => undefined);
  await client.connect();
  await client.query(TEXT_FORMS);
  return client;
}
