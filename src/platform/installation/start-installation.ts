import pg from 'pg';
import type { Config } from '#platform/config';
import { hasForeignNumbers, rebaseTransactions } from '#platform/backup';
import { DatabaseStartError, listMigrations, migrate, refuseBypass, type DatabaseUrls } from '#platform/db';
import { openDatabaseServer } from './database-server.ts';
import { refuseUnfinishedRestore, withClient } from './unfinished-restore.ts';
import { openInstallation, type Installation } from './index.ts';

export interface StartedInstallation {
  readonly installation: Installation;
  /** Names of the migrations that were applied just now. */
  readonly migrated: readonly string[];
  stop(): Promise<void>;
}

/** Database server, schema, connections: what every entry point needs before it does its own work. */
export async function startInstallation(config: Config): Promise<StartedInstallation> {
  const server = await openDatabaseServer(config);
  try {
    await refuseUnfinishedRestore(server.urls);
    const migrated = server.urls.owner === undefined ? [] : await migrate(server.urls);
    await settleMove(server.urls);
    await checkAppLogin(server.urls);
    const installation = openInstallation(config, server.urls);
    server.keepRunning((event, detail) => installation.log.warn(detail, event));
    return {
      installation,
      migrated,
      stop: async () => {
        await installation.close();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** After a move to another database server the order of old rows is settled once, before anything new is written. */
async function settleMove({ owner, app }: DatabaseUrls): Promise<void> {
  const moved = await withClient(app, hasForeignNumbers).catch((error: unknown) => {
    // No tables yet, or no right to them: the check of the login below says which.
    if (error instanceof pg.DatabaseError) return false;
    throw error;
  });
  if (!moved) return;
  if (owner === undefined) throw new DatabaseStartError(MOVED);
  await withClient(owner, async (client) => {
    await client.query('begin');
    await rebaseTransactions(client);
    await client.query('commit');
  });
}

/** The login of the app can do neither too much nor too little. */
async function checkAppLogin(urls: DatabaseUrls): Promise<void> {
  const client = new pg.Client({ connectionString: urls.app, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await refuseBypass(client);
    const { rows } = await client.query<{ name: string }>('select name from platform.migration');
    const applied = new Set(rows.map((row) => row.name));
    const known = new Set(listMigrations().map((file) => file.name));
    if ([...applied].some((name) => !known.has(name))) throw new DatabaseStartError(SCHEMA_AHEAD);
    if ([...known].some((name) => !applied.has(name))) throw new DatabaseStartError(SCHEMA_BEHIND);
  } catch (error) {
    if (UNDEFINED_TABLE.has(String((error as { code?: unknown }).code))) throw new DatabaseStartError(SCHEMA_BEHIND);
    throw error;
  } finally {
    await client.end();
  }
}

const UNDEFINED_TABLE: ReadonlySet<string> = new Set(['42P01', '3F000']);
const MOVED =
  '数据库是从别的服务器搬来的，事务编号须先整理：请设置 DATABASE_OWNER_URL 后运行一次 npm run jiangqiao -- migrate。 (The database came from another server: migrate once with DATABASE_OWNER_URL.)';
const SCHEMA_AHEAD =
  '数据库结构来自更新的版本，这个版本不能使用它：请启动新版本；要退回旧版本，请恢复升级前的备份。 (The database belongs to a newer version: start that one, or restore the backup from before the upgrade.)';
const SCHEMA_BEHIND =
  '数据库结构不是最新的：请设置 DATABASE_OWNER_URL 后运行 npm run jiangqiao -- migrate。 (The database schema is not up to date: set DATABASE_OWNER_URL and migrate.)';
