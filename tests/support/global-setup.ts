import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { embeddedUrl, migrate, prepareEmbedded, startEmbedded, type RolePasswords } from '#platform/db';

declare module 'vitest' {
  interface ProvidedContext {
    /** Of this run; removed at its end. */
    folder: string;
    database: { port: number; passwords: RolePasswords; template: string };
  }
}

/** One PostgreSQL for the whole run, without fsync; test files clone the migrated template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(process.getuid?.() === 0 ? '/var/tmp' : tmpdir(), 'jiangqiao-test-'));
  const passwords: RolePasswords = { postgres: 'test', jq_owner: 'test', jq_jobs: 'test', jq_app: 'test' };
  const server = await startEmbedded(join(folder, 'postgres'), passwords.postgres, [
    '-c',
    'fsync=off',
    '-c',
    'synchronous_commit=off',
    '-c',
    'full_page_writes=off',
    '-c',
    'max_connections=200',
    '-k',
    folder,
  ]);
  const template = 'jiangqiao_template';
  await migrate(await prepareEmbedded(server.port, passwords, template));
  await forbidConnections(server.port, passwords.postgres, template);
  project.provide('folder', folder);
  project.provide('database', { port: server.port, passwords, template });
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function forbidConnections(port: number, password: string, template: string): Promise<void> {
  const client = new pg.Client(embeddedUrl(port, 'postgres', password, 'postgres'));
  await client.connect();
  await client.query(`alter database ${template} with is_template true allow_connections false`);
  await client.end();
}
